import Glibc

/// Lines taken apart into what is lasting of each unit, what moves all of them, and the rest.
///
/// x(u, w) = level(u) + movement(w) + rest. The movement is the median over units, so that a plant that falls
/// does not make the others seem to rise; the levels are means weighted by size. How much the rest varies is
/// learned from all units together, var = scale · level (100 - level) / size + wobble: people who answer again
/// make it smaller than a sample of strangers would, and rounding larger, and both are in it then. The wobble
/// is what does not shrink with the size.
struct MovementFit: Sendable {
  /// The fewest units that tell a movement of the whole company.
  static let leastUnits = 8
  /// The scale to begin with, and how many differences it is worth.
  ///
  /// That of answers of independent people with a standard deviation of two thirds of a point
  /// on a scale of five. A company of hundreds of units soon outweighs it; one of three needs it.
  private static let priorScale = 0.12
  private static let priorWeight = 10.0

  /// The movement of each wave, 0 where too few units tell it.
  private(set) var movement: [Double]
  private(set) var scale = Self.priorScale
  private(set) var wobble = 0.0
  /// The degrees of freedom behind scale and wobble.
  private(set) var degreesOfFreedom = Self.priorWeight
  /// The variance of a movement itself.
  private(set) var movementVariance = 0.0

  /// Fits the lines; all have the same number of waves.
  ///
  /// Cost: O(u w log u) for u lines and w waves, a few times.
  init(_ lines: [WatchedLine]) {
    let waves = lines.first?.values.count ?? 0
    movement = Array(repeating: 0, count: waves)
    var levels = lines.map { Self.level(of: $0, movement) }
    let tellers = lines.indices.filter { lines[$0].isLeaf && Self.count(lines[$0]) > 1 }
    if tellers.count >= Self.leastUnits {
      for _ in 0..<6 {
        for wave in 0..<waves {
          let rests = tellers.compactMap { unit in
            lines[unit].values[wave].map { $0 - (levels[unit] ?? $0) }
          }
          movement[wave] = rests.count >= Self.leastUnits ? Self.median(rests) : 0
        }
        levels = lines.map { Self.level(of: $0, movement) }
      }
    }
    learnSpread(lines, levels)
    let spread = tellers.compactMap { unit in
      levels[unit].map { variance(level: $0, size: lines[unit].sizes.last ?? 0) }
    }
    if !spread.isEmpty, tellers.count >= Self.leastUnits {
      let mean = spread.reduce(0, +) / Double(spread.count)
      movementVariance = .pi / 2 * mean / Double(tellers.count)
    }
  }

  /// The variance of one figure around the level of its unit.
  func variance(level: Double, size: Double) -> Double {
    scale * Self.shape(level) / max(size, 1) + wobble + Self.rounding(size)
  }

  /// The variance that rounding adds, known from how figures of a size are published.
  private static func rounding(_ size: Double) -> Double {
    let step = PublishedScale.index.step(Int(size)).width
    return step * step / 12
  }

  private static func shape(_ level: Double) -> Double {
    let inside = min(max(level, 10), 90)
    return inside * (100 - inside)
  }

  private static func count(_ line: WatchedLine) -> Int {
    line.values.reduce(0) { $0 + ($1 == nil ? 0 : 1) }
  }

  /// The mean of a line without the movement, weighted by size; nil where it has no figure.
  private static func level(of line: WatchedLine, _ movement: [Double]) -> Double? {
    var (sum, weight) = (0.0, 0.0)
    for (wave, value) in line.values.enumerated() {
      guard let value else { continue }
      sum += line.sizes[wave] * (value - movement[wave])
      weight += line.sizes[wave]
    }
    return weight > 0 ? sum / weight : nil
  }

  private static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count.isMultiple(of: 2)
      ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
  }
}

extension MovementFit {
  /// A squared rest, widened for the level that was fitted to it, and what its variance is made of.
  private struct Rest {
    let square: Double
    let shape: Double
    let rounding: Double
    let share: Double
  }

  /// Least squares of the squared rests on shape/size and 1, each weighted by its variance squared; what lies
  /// beyond three and a half standard deviations counts as if it lay there, so that units that truly changed
  /// do not hide the next ones.
  private mutating func learnSpread(_ lines: [WatchedLine], _ levels: [Double?]) {
    var rests: [Rest] = []
    var freedom = 0.0
    for (line, level) in zip(lines, levels) {
      let count = Self.count(line)
      guard count > 1, let level else { continue }
      let share = 1 - 1 / Double(count)
      freedom += Double(count - 1)
      for (wave, value) in line.values.enumerated() {
        guard let value else { continue }
        let rest = value - movement[wave] - level
        rests.append(
          Rest(
            square: rest * rest / share,
            shape: Self.shape(level) / max(line.sizes[wave], 1),
            rounding: Self.rounding(line.sizes[wave]),
            share: share
          )
        )
      }
    }
    guard !rests.isEmpty else { return }
    wobble = 1
    for _ in 0..<8 { refine(rests) }
    scale = (Self.priorWeight * Self.priorScale + freedom * scale) / (Self.priorWeight + freedom)
    degreesOfFreedom = Self.priorWeight + freedom
  }

  private mutating func refine(_ rests: [Rest]) {
    var (ss, s, n, rs, r) = (0.0, 0.0, 0.0, 0.0, 0.0)
    for rest in rests {
      let variance = max(scale * rest.shape + wobble + rest.rounding, 1e-6)
      let weight = rest.share / (variance * variance)
      let square = min(rest.square, 12 * variance) - rest.rounding
      ss += weight * rest.shape * rest.shape
      s += weight * rest.shape
      n += weight
      rs += weight * square * rest.shape
      r += weight * square
    }
    let determinant = ss * n - s * s
    if determinant > 1e-9 * ss * n {
      (scale, wobble) = ((rs * n - r * s) / determinant, (ss * r - s * rs) / determinant)
    } else {
      (scale, wobble) = (rs / ss, 0)
    }
    if wobble < 0 { (scale, wobble) = (rs / ss, 0) }
    if scale < 0.005 { scale = 0.005 }
  }
}
