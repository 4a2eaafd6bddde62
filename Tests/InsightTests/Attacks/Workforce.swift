import Insight
import TestSupport

/// Made-up people in a tree of units, over several waves.
struct Workforce {
  /// A wave: its tree and who answers where.
  struct Wave {
    /// By unit the place of the unit above; units that do not exist have no people.
    var parents: [Int?]
    /// Units of this wave.
    var exists: [Bool]
    /// By person the unit, nil for none; only those who are there.
    var units: [Int: Int?]
  }
  /// Who moves from wave to wave besides those who join and leave.
  enum Moves {
    case none
    /// Units within the tree, with all their people.
    case units
    /// People between units.
    case people
  }
  private(set) var waves: [Wave] = []

  /// Draws a tree of up to twelve units with people, then changes it from wave to wave; the few people
  /// of no unit, of whom no roster tells, stay.
  ///
  /// - Parameters:
  ///   - count: How many waves.
  ///   - moves: Who moves besides those who join and leave.
  ///   - share: The share of the people that leave from wave to wave, at random where nil; with none
  ///     no group is hired and no unit closed either.
  ///   - generator: Where chance comes from.
  init(
    waves count: Int,
    moves: Moves = .none,
    turnover share: Double? = nil,
    using generator: inout SeededGenerator
  ) {
    let size = Int.random(in: 2...12, using: &generator)
    var parents: [Int?] = []
    var people: [Int: Int?] = [:]
    var next = 0
    func hire(_ number: Int, _ unit: Int?) {
      for _ in 0..<number {
        people[next] = .some(unit)
        next += 1
      }
    }
    for place in 0..<size {
      let isTop = place == 0 || Int.random(in: 0..<4, using: &generator) == 0
      parents.append(isTop ? nil : Int.random(in: 0..<place, using: &generator))
      if Int.random(in: 0..<4, using: &generator) > 0 {
        hire(Int.random(in: 0...11, using: &generator), place)
      }
    }
    hire(Int.random(in: 0...3, using: &generator), nil)
    let turnover = share ?? Double.random(in: 0...0.3, using: &generator)
    var exists = Array(repeating: true, count: size)
    waves.append(Wave(parents: parents, exists: exists, units: people))
    for _ in 1..<max(1, count) {
      for (person, unit) in people.sorted(by: { $0.key < $1.key })
      where unit != nil && Double.random(in: 0..<1, using: &generator) < turnover {
        if moves == .people, Bool.random(using: &generator) {
          people[person] = .some(Int.random(in: 0..<size, using: &generator))
        } else {
          people[person] = nil
          if Bool.random(using: &generator) { hire(1, unit) }
        }
      }
      if turnover > 0, Int.random(in: 0..<3, using: &generator) == 0 {
        hire(Int.random(in: 1...7, using: &generator), Int.random(in: 0..<size, using: &generator))
      }
      if moves == .units, size > 2 {
        // A later unit goes below an earlier one, so that there is no circle.
        let unit = Int.random(in: 1..<size, using: &generator)
        parents[unit] = Int.random(in: 0..<unit, using: &generator)
      }
      if turnover > 0, Int.random(in: 0..<4, using: &generator) == 0 {
        // A unit without subunits is closed, and its people leave; or it is opened again.
        let unit = Int.random(in: 0..<size, using: &generator)
        if !parents.contains(unit) {
          exists[unit].toggle()
          for (person, place) in people where place == unit { people[person] = nil }
        }
      }
      for (person, unit) in people { if let unit, !exists[unit] { people[person] = nil } }
      waves.append(Wave(parents: parents, exists: exists, units: people))
    }
  }

  /// The rosters, with who joined and left where wanted.
  func rosters(withColumns: Bool) -> [[UnitHeadcount]] {
    waves.indices.map { place in
      let wave = waves[place]
      return wave.parents.indices.filter { wave.exists[$0] }.map { unit in
        let now = Set(wave.units.filter { $0.value == unit }.keys)
        let before = place > 0 ? Set(waves[place - 1].units.filter { $0.value == unit }.keys) : []
        return UnitHeadcount(
          name: "\(unit)",
          parent: wave.parents[unit].map { "\($0)" },
          headcount: members(of: unit, in: place).count,
          joined: withColumns && place > 0 ? now.subtracting(before).count : nil,
          left: withColumns && place > 0 ? before.subtracting(now).count : nil
        )
      }
    }
  }

  /// The people of a unit with its subunits; of all for nil.
  func members(of unit: Int?, in place: Int) -> Set<Int> {
    let wave = waves[place]
    guard let unit else { return Set(wave.units.keys) }
    return Set(
      wave.units.compactMap { person, own in
        var next: Int? = own
        while let current = next {
          if current == unit { return person }
          next = wave.parents[current]
        }
        return nil
      }
    )
  }

  /// The people directly in each unit, as a figure of the gate.
  func figure(_ place: Int, shown: DisclosureControl.Shown? = nil) -> WaveGate.Figure {
    let wave = waves[place]
    let units = wave.parents.indices.filter { wave.exists[$0] }
    var respondents: [String: Int] = [:]
    var others = 0
    for unit in wave.units.values {
      if let unit { respondents["\(unit)", default: 0] += 1 } else { others += 1 }
    }
    return WaveGate.Figure(
      respondents: respondents,
      others: others,
      shown: Set(
        zip(units, shown?.groups ?? []).filter(\.1).map { "\($0.0)" }
      ),
      isWholeShown: shown?.isWhole ?? false
    )
  }

  /// The people of each figure that is shown.
  func sums(_ place: Int, _ shown: DisclosureControl.Shown) -> [Set<Int>] {
    let units = waves[place].parents.indices.filter { waves[place].exists[$0] }
    let isShown = zip(units, shown.groups).filter(\.1).map { members(of: $0.0, in: place) }
    return isShown + (shown.isWhole ? [members(of: nil, in: place)] : [])
  }

  /// The releases of all waves, each gated against those before.
  func releases(minimum: Int, withColumns: Bool = true) -> [DisclosureControl.Shown] {
    let rosters = rosters(withColumns: withColumns)
    var shown: [DisclosureControl.Shown] = []
    for place in waves.indices {
      shown.append(
        WaveGate(rosters: Array(rosters[...place])).shown(
          figure(place),
          minimum: minimum,
          earlier: shown.indices.map { figure($0, shown: shown[$0]) }
        )
      )
    }
    return shown
  }
}
