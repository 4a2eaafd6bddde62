/// The disjoint parts into which the shown figures of a release split its respondents.
///
/// A part is a shown group without its shown subgroups: the group itself and the hidden groups below
/// it. Whatever can be computed from the release is a sum of multiples of parts.
struct Parts {
  /// The part of each group, the place of the shown group above it or of itself; the number of groups
  /// for the part of the whole, -1 where no figure holds it.
  private(set) var part: [Int]
  /// The part of people of no group.
  private(set) var whole: Int

  private let parents: [Int?]
  private let order: [Int]

  /// Splits the respondents of a release.
  ///
  /// - Parameters:
  ///   - parents: The place of each group's parent, nil directly under the whole.
  ///   - shown: Which figures are shown.
  init(parents: [Int?], shown: DisclosureControl.Shown) {
    self.parents = parents
    order = Self.order(of: parents)
    part = []
    whole = -1
    update(shown)
  }

  /// Splits the respondents anew.
  mutating func update(_ shown: DisclosureControl.Shown) {
    whole = shown.isWhole ? parents.count : -1
    // Whatever lies on a circle of parents belongs to the whole.
    part = Array(repeating: whole, count: parents.count)
    for place in order {
      part[place] = shown.groups[place] ? place : parents[place].map { part[$0] } ?? whole
    }
  }

  /// The places with every parent before its children; groups on a circle are left out.
  static func order(of parents: [Int?]) -> [Int] {
    var children: [[Int]] = Array(repeating: [], count: parents.count)
    var order: [Int] = []
    for (place, parent) in parents.enumerated() {
      if let parent { children[parent].append(place) } else { order.append(place) }
    }
    var next = 0
    while next < order.count {
      order += children[order[next]]
      next += 1
    }
    return order
  }
}
