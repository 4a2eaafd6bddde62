import Messages
import SurveyStore

/// A unit as a user names it: by its name, its title, or a path of either from any unit above.
struct CommentsUnit {
  private let text: String

  /// Takes over what the user wrote.
  init(_ text: String) {
    self.text = text
  }

  /// The unit's name in each of several rosters.
  ///
  /// Where a wave has no roster the name is taken as it is: whether anybody named it is not told.
  ///
  /// - Parameter rosters: The rosters of the waves.
  /// - Returns: The name in each, nil where the roster does not have it.
  /// - Throws: A fault where no roster has it, or where several of its units are meant.
  func places(in rosters: [[WaveUnit]]) throws -> [String?] {
    let found = try rosters.map { $0.isEmpty ? text : try name(in: $0) }
    guard found.allSatisfy({ $0 == nil }) else { return found }
    let titles = rosters.flatMap { $0.map(\.title) }
    let known = Set(titles).sorted()
    let nearest = NearestName.find(text, in: known + rosters.flatMap { $0.map(\.name) })
    let list = Listing.phrase(known)
    throw UsageFault(
      "There is no unit “\(text)”. " + (nearest.map { "Did you mean “\($0)”? " } ?? "")
        + "There are: \(list.english).",
      "没有单位“\(text)”。" + (nearest.map { "是不是“\($0)”？" } ?? "") + "现有：\(list.chinese)。"
    )
  }

  private func name(in roster: [WaveUnit]) throws -> String? {
    if roster.contains(where: { $0.name == text }) { return text }
    let steps = text.split(separator: "/").map(String.init)
    let units = Dictionary(roster.map { ($0.name, $0) }) { first, _ in first }
    let found = roster.filter { Self.leads(steps[...], to: $0, units) }
    guard found.count > 1 else { return found.first?.name }
    let list = Listing.phrase(found.map(\.name))
    throw UsageFault(
      "Several units are called “\(text)”. Give one of these names: \(list.english).",
      "有多个单位叫“\(text)”。请写其中一个的名字：\(list.chinese)。"
    )
  }

  /// True where the last step is the unit, and the others are units above it in order.
  private static func leads(
    _ steps: ArraySlice<String>,
    to unit: WaveUnit,
    _ units: [String: WaveUnit]
  ) -> Bool {
    guard let last = steps.last, last == unit.name || last == unit.title else { return false }
    var rest = steps.dropLast()
    var above = unit.parent.flatMap { units[$0] }
    // A roster is a tree, so this ends; the count guards against one that is not.
    for _ in 0..<units.count {
      guard let parent = above, let step = rest.last else { break }
      if step == parent.name || step == parent.title { rest = rest.dropLast() }
      above = parent.parent.flatMap { units[$0] }
    }
    return rest.isEmpty
  }
}
