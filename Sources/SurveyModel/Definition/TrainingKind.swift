/// The kind and level of training that a row of a matrix stands for.
public struct TrainingKind: Sendable, Hashable {
  /// The kind, such as `safety`.
  public let category: String?
  /// The level, such as `basic`.
  public let level: String?

  /// Creates the value from its parts.
  ///
  /// - Parameters:
  ///   - category: The kind, such as `safety`.
  ///   - level: The level, such as `basic`.
  public init(category: String?, level: String?) {
    self.category = category
    self.level = level
  }
}
