/// One unit of the organisation a wave is for: a node of the roster's tree.
public struct WaveUnit: Sendable, Hashable {
  /// The name answers use, unique in the wave.
  public let name: String
  /// The name of the unit above; nil at the top.
  public let parent: String?
  /// What people call it.
  public let title: String
  /// How many people belong to it; nil where unknown.
  public let headcount: Int?
  /// How many of them came since the wave before; nil where unknown.
  public let joined: Int?
  /// How many left since the wave before; nil where unknown.
  public let left: Int?

  /// Creates a unit.
  ///
  /// - Parameters:
  ///   - name: The name answers use, unique in the wave.
  ///   - parent: The name of the unit above; nil at the top.
  ///   - title: What people call it; the name where nil.
  ///   - headcount: How many people belong to it; nil where unknown.
  ///   - joined: How many of them came since the wave before; nil where unknown.
  ///   - left: How many left since the wave before; nil where unknown.
  public init(
    name: String,
    parent: String? = nil,
    title: String? = nil,
    headcount: Int? = nil,
    joined: Int? = nil,
    left: Int? = nil
  ) {
    self.joined = joined
    self.left = left
    self.name = name
    self.parent = parent
    self.title = title ?? name
    self.headcount = headcount
  }
}
