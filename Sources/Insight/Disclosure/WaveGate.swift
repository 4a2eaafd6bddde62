/// The gate between waves: which units' figures may be shown beside those of earlier waves.
///
/// It knows from the rosters how many people joined and left each unit, and puts the figures of earlier
/// waves beside the present ones for ``DisclosureControl/shown(_:total:minimum:earlier:)``. Units are
/// the same where they have the same name.
///
/// Where a roster has the columns joined and left, they count; over several waves their sums. Else the
/// change of the head-count stands for them: as many joined as there are more, or left as there are
/// fewer. An unknown head-count counts as unchanged.
///
/// What remains unknown without names: one who left and one who came in the same place leave no trace
/// in a head-count; somebody who joined and left again between two waves that are not neighbours
/// counts twice; and somebody who moved between two units that are told together only counts as one who
/// left and one who joined. Of head-counts a few such moves are allowed for.
///
/// ## Usage
/// ```swift
/// let gate = WaveGate(rosters: [spring, summer, autumn])
/// let shown = gate.shown(autumnFigure, minimum: 5, earlier: [springFigure, summerFigure])
/// ```
public struct WaveGate: Sendable {
  /// The respondents of one figure of a wave, such as an index, by unit.
  public struct Figure: Sendable, Hashable {
    /// How many respondents stand directly in each unit, without its subunits.
    public let respondents: [String: Int]
    /// How many respondents stand in no unit of the roster.
    public let others: Int
    /// The units whose figure the release shows; not read of the present wave.
    public let shown: Set<String>
    /// True where the release shows the figure of all; not read of the present wave.
    public let isWholeShown: Bool

    /// Creates the value from its parts.
    ///
    /// - Parameters:
    ///   - respondents: How many respondents stand directly in each unit, without its subunits.
    ///   - others: How many respondents stand in no unit of the roster.
    ///   - shown: The units whose figure the release shows.
    ///   - isWholeShown: True where the release shows the figure of all.
    public init(
      respondents: [String: Int],
      others: Int = 0,
      shown: Set<String> = [],
      isWholeShown: Bool = false
    ) {
      self.respondents = respondents
      self.others = others
      self.shown = shown
      self.isWholeShown = isWholeShown
    }
  }

  private let trees: [UnitTree]
  private let changes: [RosterChange]

  /// Creates the gate.
  ///
  /// - Parameter rosters: The units of each wave from the oldest to the present one; where there was no
  ///   roster, the units that the release lists.
  public init(rosters: [[UnitHeadcount]]) {
    let trees = rosters.map(UnitTree.init)
    self.trees = trees
    changes = trees.indices.dropLast().map { RosterChange(trees[$0...]) }
  }

  /// Decides which units of the present wave are shown.
  ///
  /// - Parameters:
  ///   - figure: The figure of the present wave.
  ///   - minimum: The fewest respondents of a shown figure.
  ///   - earlier: The same figure of each earlier wave from the oldest on, nil where it was not released.
  /// - Returns: The groups in order of the present roster, names that occur twice once.
  public func shown(
    _ figure: Figure,
    minimum: Int,
    earlier: [Figure?]
  ) -> DisclosureControl.Shown {
    guard let tree = trees.last else {
      return .init(isWhole: figure.others >= minimum && earlier.isEmpty, groups: [])
    }
    var counts = tree.units.map { figure.respondents[$0.name] ?? 0 }
    for child in tree.order.reversed() {
      if let parent = tree.parents[child] { counts[parent] += counts[child] }
    }
    let total = tree.units.indices.filter { tree.parents[$0] == nil }
      .reduce(figure.others) { $0 + counts[$1] }
    let waves = zip(zip(trees, changes), earlier).compactMap { wave, figure in
      figure.map { Self.earlier($0, wave.0, wave.1, present: tree) }
    }
    return DisclosureControl.shown(
      zip(tree.parents, counts).map { DisclosureControl.Group(parent: $0, count: $1) },
      total: total,
      minimum: minimum,
      earlier: waves
    )
  }

  private static func earlier(
    _ figure: Figure,
    _ tree: UnitTree,
    _ change: RosterChange,
    present: UnitTree
  ) -> DisclosureControl.EarlierWave {
    DisclosureControl.EarlierWave(
      isWholeShown: figure.isWholeShown,
      groups: tree.units.indices.map { place in
        let name = tree.units[place].name
        return DisclosureControl.EarlierWave.Group(
          parent: tree.parents[place],
          isShown: figure.shown.contains(name),
          people: DisclosureControl.EarlierWave.People(
            count: figure.respondents[name] ?? 0,
            present: present.place(of: name),
            joined: change.joined[place],
            left: change.left[place]
          )
        )
      },
      others: DisclosureControl.EarlierWave.People(count: figure.others, present: nil),
      isNet: change.isNet
    )
  }
}

/// How many people joined and left each unit directly from one wave to a later one.
struct RosterChange {
  /// By place of the unit in the first tree.
  private(set) var joined: [Int]
  private(set) var left: [Int]
  /// True where some of it is known as the change of a head-count only.
  private(set) var isNet = false

  /// - Parameter trees: The units of the waves from the first to the last of both.
  init(_ trees: ArraySlice<UnitTree>) {
    let units = trees.first?.units ?? []
    joined = units.map { _ in 0 }
    left = joined
    guard let first = trees.first, let last = trees.last else { return }
    let before = first.directHeadcounts
    let now = last.directHeadcounts
    for (place, unit) in units.enumerated() {
      let columns = trees.dropFirst().compactMap { tree -> (joined: Int, left: Int)? in
        guard
          let unit = tree.place(of: unit.name).map({ tree.units[$0] }),
          let joined = unit.joined, let left = unit.left
        else { return nil }
        return (max(0, joined), max(0, left))
      }
      if columns.count == trees.count - 1 {
        for column in columns {
          joined[place] += column.joined
          left[place] += column.left
        }
      } else if let before = before[place], let now = last.place(of: unit.name).flatMap({ now[$0] })
      {
        joined[place] = max(0, now - before)
        left[place] = max(0, before - now)
        if now != before { isNet = true }
      }
    }
  }
}

extension UnitTree {
  /// The head-count of each unit less that of its subunits; nil where one of them is unknown.
  fileprivate var directHeadcounts: [Int?] {
    var direct = units.map(\.headcount)
    for (place, parent) in parents.enumerated() {
      guard let parent else { continue }
      direct[parent] = direct[parent].flatMap { whole in units[place].headcount.map { whole - $0 } }
    }
    return direct
  }
}
