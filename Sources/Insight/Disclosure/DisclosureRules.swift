/// The fewest respondents a figure may rest on.
///
/// Values below the floors of 5 and 10 are lifted to them, so no rules exist that show more.
public struct DisclosureRules: Sendable, Hashable {
  /// The fewest respondents a score may be shown for; never below 5.
  public let minimumGroup: Int
  /// The fewest respondents comments and the recommendation score may be shown for; never below 10.
  public let minimumComments: Int

  /// Creates rules, lifting values below the floors.
  ///
  /// - Parameters:
  ///   - minimumGroup: The fewest respondents a score may be shown for.
  ///   - minimumComments: The fewest respondents comments and the recommendation score may be shown
  ///     for.
  public init(minimumGroup: Int = 5, minimumComments: Int = 10) {
    self.minimumGroup = max(5, minimumGroup)
    self.minimumComments = max(10, minimumComments)
  }

  /// The stricter of these and other rules in each respect.
  ///
  /// - Parameter other: The other rules.
  /// - Returns: Rules that are never weaker than either.
  public func raised(to other: DisclosureRules) -> DisclosureRules {
    DisclosureRules(
      minimumGroup: max(minimumGroup, other.minimumGroup),
      minimumComments: max(minimumComments, other.minimumComments)
    )
  }
}
