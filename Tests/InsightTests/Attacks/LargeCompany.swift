import Insight
import TestSupport

/// A made-up company of about 100,000 people, three in four of whom answer.
///
/// 40 plants of 20 workshops of 10 crews each; 7,900 crews of 4 to 19 people, and 225 people directly in
/// each plant.
struct LargeCompany {
  let groups: [DisclosureControl.Group]
  let total: Int
  let workshops: Range<Int>
  let crews: Range<Int>

  init(using generator: inout SeededGenerator) {
    let crewCount = 7900
    let workshopCount = (crewCount + 9) / 10
    let plantCount = (workshopCount + 19) / 20
    let crewStart = plantCount + workshopCount
    workshops = plantCount..<(plantCount + workshopCount)
    crews = workshops.upperBound..<(workshops.upperBound + crewCount)
    var parents: [Int?] = Array(repeating: nil, count: plantCount)
    parents += (0..<workshopCount).map { $0 / 20 }
    parents += (0..<crewCount).map { plantCount + $0 / 10 }
    var counts = parents.indices.map { place in
      let people =
        place < plantCount
        ? 225
        : place < crewStart ? 0 : Int.random(in: 4...19, using: &generator)
      return (0..<people).count { _ in Int.random(in: 0..<4, using: &generator) > 0 }
    }
    for place in counts.indices.reversed() {
      if let parent = parents[place] { counts[parent] += counts[place] }
    }
    groups = zip(parents, counts).map { DisclosureControl.Group(parent: $0, count: $1) }
    total = counts[..<plantCount].reduce(0, +)
  }

  /// The shown workshops of which the people in no shown crew are between one and k - 1.
  func openWorkshops(_ isShown: [Bool], minimum: Int) -> Int {
    var rest = groups.map(\.count)
    for crew in crews where isShown[crew] {
      if let parent = groups[crew].parent { rest[parent] -= groups[crew].count }
    }
    return workshops.count { isShown[$0] && rest[$0] > 0 && rest[$0] < minimum }
  }
}
