/// What somebody finds out who adds up multiples of published sums, by linear algebra alone: nothing here
/// knows how the figures were chosen.
struct SubtractionAttack {
  /// Groups of people who stand in the same sums, with how many they are.
  private var classes: [(column: [Fraction], size: Int)] = []
  private let rank: Int

  /// - Parameter sums: The people of each published sum; answers of one person are one unknown,
  ///   however many sums hold them.
  init(_ sums: [Set<Int>]) {
    var sizes: [[Bool]: Int] = [:]
    for person in sums.reduce(into: Set<Int>(), { $0.formUnion($1) }) {
      sizes[sums.map { $0.contains(person) }, default: 0] += 1
    }
    classes = sizes.map { ($0.key.map { Fraction($0 ? 1 : 0) }, $0.value) }
    rank = Self.rank(classes.map(\.column))
  }

  /// The fewest people, below a limit, that some combination of the sums tells of; nil where every
  /// combination tells of nobody or of at least as many as the limit.
  func fewestTold(below limit: Int) -> Int? {
    let small = classes.indices.filter { classes[$0].size < limit }
      .sorted { classes[$0].size < classes[$1].size }
    var best = limit
    /// Tries each set of small classes; a combination that vanishes on all others exists where these
    /// have a lower rank.
    func extend(_ chosen: [Int], from start: Int, size: Int) {
      if !chosen.isEmpty {
        let others = classes.indices.filter { !chosen.contains($0) }.map { classes[$0].column }
        if Self.rank(others) < rank {
          best = size
          return
        }
      }
      for next in start..<small.count where size + classes[small[next]].size < best {
        extend(chosen + [small[next]], from: next + 1, size: size + classes[small[next]].size)
      }
    }
    extend([], from: 0, size: 0)
    return best < limit ? best : nil
  }

  private static func rank(_ columns: [[Fraction]]) -> Int {
    var rows = columns
    var rank = 0
    for place in 0..<(rows.first?.count ?? 0) {
      guard let pivot = rows[rank...].firstIndex(where: { !$0[place].isZero }) else { continue }
      rows.swapAt(rank, pivot)
      for other in rows.indices.dropFirst(rank + 1) where !rows[other][place].isZero {
        let factor = rows[other][place] / rows[rank][place]
        for index in place..<rows[other].count {
          rows[other][index] = rows[other][index] - factor * rows[rank][index]
        }
      }
      rank += 1
      if rank == rows.count { break }
    }
    return rank
  }
}

/// A rational number in lowest terms.
struct Fraction: Hashable {
  private let numerator: Int
  private let denominator: Int

  var isZero: Bool { numerator == 0 }

  init(_ number: Int, over denominator: Int = 1) {
    var (one, other) = (abs(number), abs(denominator))
    while other != 0 { (one, other) = (other, one % other) }
    let sign = denominator < 0 ? -1 : 1
    numerator = one == 0 ? 0 : sign * number / one
    self.denominator = one == 0 ? 1 : abs(denominator) / one
  }

  static func - (one: Fraction, other: Fraction) -> Fraction {
    Fraction(
      one.numerator * other.denominator - other.numerator * one.denominator,
      over: one.denominator * other.denominator
    )
  }

  static func * (one: Fraction, other: Fraction) -> Fraction {
    Fraction(
      one.numerator * other.numerator,
      over: one.denominator * other.denominator
    )
  }

  static func / (one: Fraction, other: Fraction) -> Fraction {
    Fraction(
      one.numerator * other.denominator,
      over: one.denominator * other.numerator
    )
  }
}
