/// A group of one attribute and a group of a later one, for the people who are in both.
struct GroupPair: Hashable, Comparable {
  /// The places of the attributes in the plan; the first is the smaller.
  let first: Int
  let second: Int
  /// The places of the groups.
  let one: Int
  let other: Int

  static func < (left: GroupPair, right: GroupPair) -> Bool {
    (left.first, left.second, left.one, left.other)
      < (right.first, right.second, right.one, right.other)
  }
}
