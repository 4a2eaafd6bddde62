/// Which figures of a tree of groups may be shown.
///
/// Threshold: a shown group has at least k respondents. Remainder: what is left of a shown group after
/// taking off its shown subgroups is nobody or at least k respondents; hidden subgroups and
/// respondents that belong to none both count as left over. Where it is not, the smallest shown
/// subgroup is hidden too. Below a hidden group everything is hidden.
///
/// So the shown figures split the respondents into disjoint parts, one for each shown group, each
/// empty or of at least k; any sum or difference of shown figures is a union of such parts, and none
/// singles out fewer than k.
public enum DisclosureControl: Sendable {
  /// A group inside a whole.
  public struct Group: Sendable, Hashable {
    /// The place of the group it is part of, nil directly under the whole.
    public let parent: Int?
    /// How many respondents the figure of the group rests on, its subgroups included.
    public let count: Int

    /// Creates a group.
    ///
    /// - Parameters:
    ///   - parent: The place of the group it is part of, nil directly under the whole.
    ///   - count: How many respondents the figure rests on, its subgroups included.
    public init(parent: Int?, count: Int) {
      self.parent = parent
      self.count = count
    }
  }

  /// Decides which groups are shown.
  ///
  /// Cost: O(g log g) for g groups.
  ///
  /// - Parameters:
  ///   - groups: The groups; each counts its subgroups, and no respondent is in two that do not
  ///     contain each other.
  ///   - total: How many respondents the figure of the whole rests on.
  ///   - minimum: The fewest respondents of a shown figure.
  /// - Returns: For each group whether it may be shown; a group on a circle of parents is hidden.
  public static func shown(_ groups: [Group], total: Int, minimum: Int) -> [Bool] {
    var isShown = Array(repeating: false, count: groups.count)
    guard total >= minimum else { return isShown }
    var children: [Int?: [Int]] = [:]
    for (place, group) in groups.enumerated() { children[group.parent, default: []].append(place) }
    var open: [Int?] = [nil]
    while let parent = open.popLast() {
      let whole = parent.map { groups[$0].count } ?? total
      // Largest first; of equal ones the earlier, so that the choice depends on nothing hidden.
      var kept = (children[parent] ?? [])
        .filter { groups[$0].count >= minimum }
        .sorted { (groups[$1].count, $0) < (groups[$0].count, $1) }
      var rest = whole - kept.reduce(0) { $0 + groups[$1].count }
      while rest != 0, rest < minimum, let smallest = kept.popLast() {
        rest += groups[smallest].count
      }
      for place in kept {
        isShown[place] = true
        open.append(place)
      }
    }
    return isShown
  }
}
