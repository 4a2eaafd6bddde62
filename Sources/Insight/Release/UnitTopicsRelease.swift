/// What is talked about in which unit: the share of those who commented.
public struct UnitTopicsRelease: Sendable, Hashable, Codable {
  /// The names of the topics, those of ``CommentRelease/topics`` in their order.
  public let topics: [String]
  /// The shares by the name of the unit; a unit of which all are hidden is missing.
  private let shares: [String: [Cell<Estimate>]]

  /// Creates the value from its parts.
  ///
  /// - Parameters:
  ///   - topics: The names of the topics.
  ///   - shares: The share of those who commented that touch each topic, by the name of the unit.
  public init(topics: [String], shares: [String: [Cell<Estimate>]]) {
    self.topics = topics
    self.shares = shares.filter { $0.value.contains { $0.value != nil } }
  }

  /// The share of those who commented that touch each topic, in the order of ``topics``.
  ///
  /// Hidden where few do, none included, so a topic of nobody looks like one of a few.
  ///
  /// - Parameter unit: The unit's name.
  /// - Returns: A cell for each topic.
  public func shares(of unit: String) -> [Cell<Estimate>] {
    shares[unit] ?? Array(repeating: .hidden, count: topics.count)
  }
}
