/// The units of waves and the one whose words are looked for.
public struct KeywordUnits: Sendable {
  let roster: [UnitHeadcount]
  let asked: Set<String>

  /// Creates the value from its parts.
  ///
  /// - Parameters:
  ///   - rosters: The units of each wave; where all are empty, the units are those that people name.
  ///   - asked: The name of the unit in each wave.
  public init(rosters: [[UnitHeadcount]], asked: [String]) {
    roster = rosters.flatMap(\.self)
    self.asked = Set(asked)
  }
}

/// Whose words may be told of a unit, beside what may be told of all others.
///
/// Whatever unit is asked for, a word is told of the same units: so what remains of its users in a unit after taking
/// off those of units below is nobody or the minimum again, as in a report (``UnitWords``).
struct KeywordRemainder: Sendable {
  private let units: KeywordUnits
  private var words = WordTable()
  /// The unit that each author named, empty for none.
  private var authors: [String] = []

  init(_ units: KeywordUnits) { self.units = units }

  /// Takes in the comments of one person that make the group, of whatever unit.
  mutating func add(_ comments: [[String]], of unit: String?) {
    guard !comments.isEmpty else { return }
    authors.append(unit ?? "")
    for comment in comments { words.add(comment, of: authors.count) }
  }

  /// The words that may be told.
  ///
  /// - Parameter minimum: The fewest people who use a word that is told.
  /// - Returns: Whether a word may be told.
  func told(minimum: Int) -> Set<String> {
    let named = Set(authors).subtracting([""]).sorted().map { UnitHeadcount(name: $0) }
    let tree = UnitTree(units.roster.isEmpty ? named : units.roster)
    let groups = authors.map { tree.place(of: $0) }
    var users = words.users(of: groups, tree.units.count)
    for child in tree.order.reversed() {
      if let parent = tree.parents[child] { users[parent].merge(users[child]) { $0 + $1 } }
    }
    let outside = words.users(of: groups.map { $0 == nil ? 0 : nil }, 1)[0]
    var totals = outside
    for top in tree.units.indices where tree.parents[top] == nil {
      totals.merge(users[top]) { $0 + $1 }
    }
    var using: [Int32: [(group: Int, count: Int)]] = [:]
    for (place, users) in users.enumerated() {
      for (word, count) in users where count >= minimum {
        using[word, default: []].append((place, count))
      }
    }
    let asked = Set(units.asked.compactMap { tree.place(of: $0) })
    let found = using.filter { word, using in
      let shown = UnitWords.shown(
        using,
        parents: tree.parents,
        total: totals[word] ?? 0,
        minimum: minimum
      )
      let places = zip(using, shown).filter(\.1).map(\.0.group)
      return !asked.isEmpty && asked.isSubset(of: places)
    }
    return Set(found.keys.map { words.names[Int($0)] })
  }
}
