extension CommentGate {
  /// The gate for what the report of the wave tells of, and nothing beyond.
  ///
  /// The report has been held beside those of other waves; comments of a wave or a unit that it keeps back
  /// would tell who came since. A topic of a unit passes where the report has its share.
  ///
  /// - Parameters:
  ///   - release: What is published of the wave.
  ///   - unit: The name of the unit asked for, nil for all.
  /// - Returns: A gate that lets nothing pass that this one does not.
  public func limited(to release: WaveRelease, unit: String? = nil) -> CommentGate {
    guard !release.isWithheld, release.comments?.value != nil else { return shut }
    guard let unit else { return self }
    guard release.tellsComments(of: unit) else { return shut }
    let shares = release.unitTopics.map { zip($0.topics, $0.shares(of: unit)) }
    let told = shares?.filter { $0.1.value != nil }.map(\.0) ?? []
    return keeping(topics: Set(told))
  }
}

extension WaveRelease {
  /// True where enough people of a unit wrote a comment, and the gate between waves lets it pass.
  func tellsComments(of unit: String) -> Bool {
    unitWords?.units.contains { $0.unit == unit } ?? false
      || unitTopics?.shares(of: unit).contains { $0.value != nil } ?? false
  }
}
