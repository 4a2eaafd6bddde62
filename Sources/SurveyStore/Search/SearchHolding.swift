public import SurveyModel

/// Which comments the index does not take in yet, so that two searches cannot tell a single response.
///
/// A response says nothing of when it came. Comments of a wave that people still answer would: what a search finds
/// today and did not find yesterday came in between. So of such a wave the index takes in new comments only
/// when those of enough people have come, and some people's not before the wave is closed.
public struct SearchHolding: Sendable {
  /// How many more people must have written a comment before those of a wave are taken in; nil for at once.
  let minimum: @Sendable (Wave) -> Int?
  /// True for a response of such a wave whose comments wait until it is closed.
  let isHeldBack: @Sendable (ResponseID) -> Bool
  /// How many people whose comments wait there must be before any of such a wave is taken in.
  let leastHeldBack: @Sendable (Wave) -> Int

  /// Creates the rules.
  ///
  /// - Parameters:
  ///   - minimum: How many more people must have written a comment before those of a wave are taken in; nil for at
  ///     once.
  ///   - isHeldBack: True for a response of such a wave whose comments wait until it is closed.
  ///   - leastHeldBack: How many people whose comments wait there must be before any of such a wave is taken
  ///     in.
  public init(
    minimum: @escaping @Sendable (Wave) -> Int?,
    isHeldBack: @escaping @Sendable (ResponseID) -> Bool,
    leastHeldBack: @escaping @Sendable (Wave) -> Int
  ) {
    self.minimum = minimum
    self.isHeldBack = isHeldBack
    self.leastHeldBack = leastHeldBack
  }

  /// Takes in every comment at once.
  public static let none = SearchHolding(
    minimum: { _ in nil },
    isHeldBack: { _ in false },
    leastHeldBack: { _ in 0 }
  )
}
