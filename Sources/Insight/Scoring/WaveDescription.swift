/// What is said about a wave beside its figures.
public struct WaveDescription: Sendable, Hashable {
  /// The wave's name.
  public let name: String
  /// The first day as an ISO date, nil where open-ended.
  public let opens: String?
  /// The last day as an ISO date, nil where open-ended.
  public let closes: String?
  /// True when the responses were made up by a generator.
  public let isSynthetic: Bool
  /// How many could have answered; nil takes the sum of the roster.
  public let headcount: Int?
  /// How many answered, where that is not how many the figures rest on.
  public let responses: PublishedCount?

  /// Creates a description.
  ///
  /// - Parameters:
  ///   - name: The wave's name.
  ///   - opens: The first day as an ISO date, nil where open-ended.
  ///   - closes: The last day as an ISO date, nil where open-ended.
  ///   - isSynthetic: True when the responses were made up by a generator.
  ///   - headcount: How many could have answered; nil takes the sum of the roster.
  ///   - responses: How many answered, where that is not how many the figures rest on.
  public init(
    name: String,
    opens: String? = nil,
    closes: String? = nil,
    isSynthetic: Bool = false,
    headcount: Int? = nil,
    responses: PublishedCount? = nil
  ) {
    self.name = name
    self.opens = opens
    self.closes = closes
    self.isSynthetic = isSynthetic
    self.headcount = headcount
    self.responses = responses
  }
}
