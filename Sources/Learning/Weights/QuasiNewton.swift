/// Limited-memory BFGS for a smooth convex function.
///
/// The two-loop recursion of Nocedal (Mathematics of Computation 35, 1980) over the last ten steps, with a
/// line search that halves until the decrease is sufficient (Armijo).
struct QuasiNewton {
  /// Computes the value at a point and fills in the gradient.
  typealias Function = (_ point: [Double], _ gradient: inout [Double]) -> Double

  private static let memory = 10
  private static let stepLimit = 300
  private static let tolerance = 1e-4

  /// The best point so far.
  private(set) var point: [Double]
  /// How many steps were made.
  private(set) var steps = 0
  private var gradient: [Double]
  private var value = 0.0
  private var firstNorm = 0.0
  private var history: [Update] = []

  /// One step and what it changed.
  private struct Update {
    let move: [Double]
    let change: [Double]
    /// 1 / (move · change).
    let scale: Double
  }

  /// Starts at a point.
  init(start: [Double]) {
    point = start
    gradient = [Double](repeating: 0, count: start.count)
  }

  /// Makes one step.
  ///
  /// - Returns: False when the point is the minimum as far as can be told.
  mutating func advance(_ function: Function) -> Bool {
    if steps == 0 {
      value = function(point, &gradient)
      firstNorm = Self.dot(gradient, gradient).squareRoot()
    }
    let norm = Self.dot(gradient, gradient).squareRoot()
    guard steps < Self.stepLimit, norm > Self.tolerance * firstNorm else { return false }
    steps += 1
    let direction = self.direction
    let slope = Self.dot(direction, gradient)
    guard slope < 0 else { return false }
    var length = history.isEmpty ? min(1, 1 / norm) : 1
    var next = point
    var nextGradient = gradient
    while true {
      for index in point.indices { next[index] = point[index] + length * direction[index] }
      let nextValue = function(next, &nextGradient)
      if nextValue <= value + 1e-4 * length * slope {
        remember(next, nextGradient)
        value = nextValue
        return true
      }
      length /= 2
      guard length > 1e-10 else { return false }
    }
  }

  private mutating func remember(_ next: [Double], _ nextGradient: [Double]) {
    let move = zip(next, point).map { $0 - $1 }
    let change = zip(nextGradient, gradient).map { $0 - $1 }
    let curvature = Self.dot(move, change)
    if curvature > 0 {
      if history.count == Self.memory { history.removeFirst() }
      history.append(Update(move: move, change: change, scale: 1 / curvature))
    }
    point = next
    gradient = nextGradient
  }

  /// Where the quadratic model of the last steps has its minimum.
  private var direction: [Double] {
    var result = gradient.map { -$0 }
    guard let last = history.last else { return result }
    var factors: [Double] = []
    for update in history.reversed() {
      let factor = update.scale * Self.dot(update.move, result)
      factors.append(factor)
      Self.add(-factor, update.change, to: &result)
    }
    let stretch = 1 / (last.scale * Self.dot(last.change, last.change))
    for index in result.indices { result[index] *= stretch }
    for (update, factor) in zip(history, factors.reversed()) {
      let other = update.scale * Self.dot(update.change, result)
      Self.add(factor - other, update.move, to: &result)
    }
    return result
  }

  private static func dot(_ one: [Double], _ other: [Double]) -> Double {
    var sum = 0.0
    for index in one.indices { sum += one[index] * other[index] }
    return sum
  }

  private static func add(_ factor: Double, _ other: [Double], to result: inout [Double]) {
    for index in result.indices { result[index] += factor * other[index] }
  }
}
