/// A comment that its writer rated too.
public struct RatedComment: Sendable, Hashable {
  /// The comment.
  public let text: String
  /// True for a good rating.
  public let isPositive: Bool
  /// Where it comes from, such as the name of a file; words are compared within a domain.
  public let domain: String

  /// Creates a rated comment.
  ///
  /// - Parameters:
  ///   - text: The comment.
  ///   - isPositive: True for a good rating.
  ///   - domain: Where it comes from.
  public init(text: String, isPositive: Bool, domain: String) {
    self.text = text
    self.isPositive = isPositive
    self.domain = domain
  }
}

/// Ratings in numbers and what lies between good and bad.
public struct RatingScale: Sendable, Hashable {
  /// Ratings in this range say neither and are left out; above it they are good, below it bad.
  public let middle: ClosedRange<Double>

  /// Creates a scale.
  ///
  /// - Parameter middle: The ratings that say neither.
  public init(middle: ClosedRange<Double>) {
    self.middle = middle
  }

  /// The scale with the middle of the lowest and the highest rating that occur.
  ///
  /// Nil where there are not two different ratings.
  ///
  /// - Parameter ratings: All ratings; for 0 and 1 the middle is 0.5, for 1 to 5 it is 3.
  public init?(ratings: some Sequence<Double>) {
    var range: ClosedRange<Double>?
    for rating in ratings where rating.isFinite {
      range = min(range?.lowerBound ?? rating, rating)...max(range?.upperBound ?? rating, rating)
    }
    guard let range, range.lowerBound < range.upperBound else { return nil }
    let middle = (range.lowerBound + range.upperBound) / 2
    self.init(middle: middle...middle)
  }

  /// What a rating says.
  ///
  /// - Parameter rating: A rating.
  /// - Returns: True for a good one, false for a bad one, nil for one in the middle or no number.
  public func isPositive(_ rating: Double) -> Bool? {
    if rating > middle.upperBound { return true }
    return rating < middle.lowerBound ? false : nil
  }
}
