/// The wave before, for what has changed since.
public struct FormerWave: Sendable {
  /// Its name.
  public let name: String
  /// What its survey measures.
  public let plan: WavePlan
  /// Its counts.
  let tally: WaveTally
  /// What was published of it.
  let release: WaveRelease

  /// Creates the value from its parts.
  ///
  /// - Parameters:
  ///   - release: What was published of it.
  ///   - plan: What its survey measures.
  ///   - tally: Its counts.
  public init(_ release: WaveRelease, plan: WavePlan, tally: WaveTally) {
    name = release.wave
    self.plan = plan
    self.tally = tally
    self.release = release
  }
}
