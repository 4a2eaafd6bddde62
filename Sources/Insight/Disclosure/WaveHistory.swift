/// What earlier releases have told about the units of a wave, for the gate between waves.
///
/// A column is one kind of figure, such as an index or a topic: each rests on its own respondents and is
/// controlled by itself.
public struct WaveHistory: Sendable {
  /// What one release told: by column, the respondents of units and which units it shows.
  public typealias Figures = [String: WaveGate.Figure]

  private let gate: WaveGate
  private let earlier: [Figures]

  /// Creates a history.
  ///
  /// - Parameters:
  ///   - earlier: The earlier waves from the oldest to the newest: the units and what was told.
  ///   - roster: The units of the present wave.
  public init(
    earlier: [(roster: [UnitHeadcount], figures: Figures)],
    roster: [UnitHeadcount]
  ) {
    gate = WaveGate(rosters: earlier.map(\.roster) + [roster])
    self.earlier = earlier.map(\.figures)
  }

  /// Which units may be shown in a column.
  func shown(
    _ column: String,
    _ figure: WaveGate.Figure,
    minimum: Int
  ) -> DisclosureControl.Shown {
    gate.shown(figure, minimum: minimum, earlier: earlier.map { $0[column] })
  }
}

extension WaveHistory {
  /// The column of everybody who answered.
  static let responses = "responses"
  /// The column of everybody who wrote a comment.
  static let commenters = "comments"

  static func column(ofIndex name: String) -> String { "index:\(name)" }

  static func column(ofTopic key: UnitTopicTotals.Key) -> String {
    "topic:\(key.domain):\(key.topic)"
  }
}
