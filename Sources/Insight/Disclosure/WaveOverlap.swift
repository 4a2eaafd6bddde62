/// How the parts of an earlier release overlap those of the present one.
///
/// Somebody who takes every answer of those who stayed for unchanged can add up multiples of the parts
/// of both releases. Of the people that an earlier part P and a present part Q have in common, each
/// counts with the factor of P less that of Q. Let S be the parts with one factor other than zero (of P
/// as it is, of Q with its sign turned). Such a sum tells of the common people of P and Q
/// - those who answered earlier where P alone is in S,
/// - those who answer now where Q alone is in S,
/// - those who joined or left where both are.
///
/// Nobody is singled out where each S tells nobody or at least k people; several factors tell no
/// fewer, since each gives an S of its own. Where both are in S, people who answered only one of the
/// times without joining or leaving count too, but nobody knows who they are: they protect others, as
/// far as the numbers of answers prove them, and need no protection.
///
/// Where the tree of units is the same in both waves the overlaps form a forest, and whether some S
/// tells too few is found exactly by going up and down its trees (``WaveOverlap+Forest``). Units that
/// moved within the tree can close circles; for those a lower bound by minimum cuts decides
/// (``MinimumCut``).
struct WaveOverlap {
  /// The people an earlier and a present part have in common, by unit of either wave.
  struct Edge {
    let earlier: Int
    let present: Int
    /// Those who answered earlier.
    var before = 0
    /// Those who answer now.
    var now = 0
    var joined = 0
    var left = 0
    /// The most who joined and left in one unit.
    var largestChange = 0

    /// Those who certainly answered one time only, in whatever way.
    var unequal = 0

    /// Those who joined or left.
    var changed: Int { joined + left }
  }

  /// People directly in one unit of both waves.
  private struct Overlapping {
    let earlier: Int
    /// The present group; that behind the last for those of none, -1 for a unit that is gone.
    let present: Int
    let before: Int
    let now: Int
    let joined: Int
    let left: Int
  }

  /// How many nodes stand for earlier parts; those of present parts follow.
  let earlierCount: Int
  let presentCount: Int
  private(set) var edges: [Edge] = []
  /// By node the people told whenever it is in S: of units only one wave has, or of a part whose
  /// counterpart no figure holds.
  private(set) var alone: [Int] = []
  /// True where who joined or left is known as the change of head-counts only.
  let isNet: Bool

  private var people: [Overlapping] = []

  /// - Parameters:
  ///   - wave: The earlier wave.
  ///   - present: How many respondents stand directly in each present group, last those of none.
  init(_ wave: DisclosureControl.EarlierWave, present: [Int]) {
    let parts = Parts(
      parents: wave.groups.map(\.parent),
      shown: .init(isWhole: wave.isWholeShown, groups: wave.groups.map(\.isShown))
    )
    earlierCount = wave.groups.count + 1
    presentCount = present.count
    isNet = wave.isNet
    var isListed = Array(repeating: false, count: present.count)
    func add(_ group: DisclosureControl.EarlierWave.People, part: Int, present place: Int?) {
      let now = group.now ?? place.map { isListed[$0] ? 0 : present[$0] } ?? 0
      if let place { isListed[place] = true }
      guard group.count > 0 || now > 0 else { return }
      people.append(
        Overlapping(
          earlier: part,
          present: place ?? -1,
          before: group.count,
          now: now,
          joined: min(group.joined, now),
          left: min(group.left, group.count)
        )
      )
    }
    for (place, group) in wave.groups.enumerated() {
      add(group.people, part: parts.part[place], present: group.people.present)
    }
    add(wave.others, part: parts.whole, present: present.count - 1)
    for place in present.indices where !isListed[place] && present[place] > 0 {
      people.append(
        Overlapping(
          earlier: -1,
          present: place,
          before: 0,
          now: present[place],
          joined: 0,
          left: 0
        )
      )
    }
    // The edges are gathered one earlier part after the other.
    people.sort { $0.earlier < $1.earlier }
  }

  /// Gathers the overlaps of the earlier parts with present ones.
  ///
  /// - Parameter parts: The parts of the present release.
  mutating func update(_ parts: Parts) {
    edges.removeAll(keepingCapacity: true)
    alone = Array(repeating: 0, count: earlierCount + presentCount)
    // By present part its last edge; that of another earlier part does not count.
    var last = Array(repeating: -1, count: presentCount)
    for group in people {
      let part =
        group.present < 0
        ? -1 : group.present < parts.part.count ? parts.part[group.present] : parts.whole
      guard group.earlier >= 0, part >= 0 else {
        if group.earlier >= 0 { alone[group.earlier] += group.before }
        if part >= 0 { alone[earlierCount + part] += group.now }
        continue
      }
      if last[part] < 0 || edges[last[part]].earlier != group.earlier {
        last[part] = edges.count
        edges.append(Edge(earlier: group.earlier, present: part))
      }
      let edge = last[part]
      edges[edge].before += group.before
      edges[edge].now += group.now
      edges[edge].joined += group.joined
      edges[edge].left += group.left
      edges[edge].unequal += max(group.joined + group.left, abs(group.before - group.now))
      edges[edge].largestChange = max(edges[edge].largestChange, group.joined + group.left)
    }
  }
}
