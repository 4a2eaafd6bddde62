/// A topic that comments can have.
public struct Topic: Sendable, Hashable {
  /// The name used in files and output, such as `canteen`.
  public let name: String
  /// The domain, such as `workplace` or `public`.
  public let domain: String
  /// The Chinese title.
  public let chinese: String
  /// The English title.
  public let english: String
}
