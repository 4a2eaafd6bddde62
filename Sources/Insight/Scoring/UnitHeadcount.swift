public import SurveyModel

/// A unit of the roster: its place in the tree and how many people belong to it.
public struct UnitHeadcount: Sendable, Hashable {
  /// The name that answers use.
  public let name: String
  /// The name of the unit above, nil at the top.
  public let parent: String?
  /// What people call it.
  public let title: LocalizedText
  /// How many people belong to it, those of its subunits included; nil where unknown.
  public let headcount: Int?
  /// How many people came directly to it, not to a subunit, since the wave before, from outside or from
  /// another unit; nil where unknown.
  public let joined: Int?
  /// How many of the people directly in it left it since the wave before, for good or for another unit;
  /// nil where unknown.
  public let left: Int?

  /// Creates a unit.
  ///
  /// - Parameters:
  ///   - name: The name that answers use.
  ///   - parent: The name of the unit above, nil at the top.
  ///   - title: What people call it; the name where nil.
  ///   - headcount: How many people belong to it, those of its subunits included; nil where unknown.
  ///   - joined: How many people came directly to it since the wave before; nil where unknown.
  ///   - left: How many people left it directly since the wave before; nil where unknown.
  public init(
    name: String,
    parent: String? = nil,
    title: LocalizedText? = nil,
    headcount: Int? = nil,
    joined: Int? = nil,
    left: Int? = nil
  ) {
    self.name = name
    self.parent = parent
    self.title = title ?? LocalizedText(name)
    self.headcount = headcount
    self.joined = joined
    self.left = left
  }
}
