/// A line over months or waves with the uncertainty of each point.
struct LineChart: Sendable {
  /// One point; nil values mark a hidden one.
  struct Point: Sendable {
    /// The label below.
    let label: String
    /// The value and the ends of its interval.
    let value: (value: Double, lower: Double, upper: Double)?
    /// The value in words.
    let text: String
    /// True where the line breaks before the point, since something is left out there.
    var isApart = false
  }
  /// Where a stretch of points keeps to while nothing changes.
  struct Limits: Sendable {
    /// The places of the points they hold for.
    let places: ClosedRange<Int>
    /// The mean.
    let centre: Double
    /// The control limits.
    let lower: Double
    let upper: Double
    /// What is held against the limits where it is not the point itself: the mean of the points so far, the
    /// newest counting most (EWMA).
    var mean: Double?
  }
  /// The points from the left to the right.
  let points: [Point]
  /// The steps the grid may have, the smallest first, such as 5, 10, 20.
  let steps: [Double]
  /// The least and the greatest value there can be.
  let bounds: ClosedRange<Double>
  /// Words for a value of the grid.
  let gridLabel: @Sendable (Double) -> String
  /// Centre lines and control limits, none by default.
  var limits: [Limits] = []

  private static let top = 24.0
  private static let bottom = 204.0
  private static let left = 10.0
  private static let right = 95.0

  /// The drawing.
  ///
  /// - Parameters:
  ///   - title: What the line shows.
  ///   - description: How to read it.
  ///   - isGoodWhenHigh: True when a rise is good news, which decides the colour.
  /// - Returns: The `svg` element.
  func markup(title: String, description: String, isGoodWhenHigh: Bool) -> Markup {
    let grid = self.grid
    func y(_ value: Double) -> Double {
      let part = (value - grid.low) / (grid.high - grid.low)
      return Self.bottom - min(1, max(0, part.finite)) * (Self.bottom - Self.top)
    }
    var shapes: [Markup] = []
    for value in grid.values {
      shapes.append(SVG.line(from: (0, y(value)), to: (100, y(value)), "grid"))
      shapes.append(SVG.text(gridLabel(value), x: 0, y: y(value) - 4, .start, "soft"))
    }
    shapes += uncertaintyShapes(y)
    shapes += limitShapes(y)
    for index in points.indices.dropFirst() {
      if points[index].isApart {
        let middle = (x(index - 1) + x(index)) / 2
        shapes.append(SVG.line(from: (middle, Self.top), to: (middle, Self.bottom), "break"))
        continue
      }
      guard let from = points[index - 1].value, let to = points[index].value else { continue }
      shapes.append(
        SVG.line(from: (x(index - 1), y(from.value)), to: (x(index), y(to.value)), "line")
      )
    }
    for (index, point) in points.enumerated() {
      guard let value = point.value else {
        shapes.append(SVG.text("·", x: x(index), y: Self.bottom - 4))
        continue
      }
      let radius = points.count > 12 ? 2.5 : 4.0
      shapes.append(SVG.dot(x: x(index), y: y(value.value), radius: radius, "dot"))
      if isOutside(index, value.value) {
        shapes.append(SVG.dot(x: x(index), y: y(value.value), radius: radius + 4, "ring"))
      }
    }
    for index in labelledValues {
      guard let value = points[index].value else { continue }
      let gap = isOutside(index, value.value) && y(value.value) - y(value.upper) < 8 ? 12.0 : 7
      shapes.append(SVG.text(points[index].text, x: x(index), y: y(value.upper) - gap))
    }
    for index in labelledPlaces {
      shapes.append(
        SVG.text(points[index].label, x: x(index), y: Self.bottom + 18, .middle, "soft")
      )
    }
    return SVG.image(
      height: 230,
      title: title,
      description: description,
      style: isGoodWhenHigh ? "good" : "",
      shapes
    )
  }

  func x(_ index: Int) -> Double {
    guard points.count > 1 else { return (Self.left + Self.right) / 2 }
    return Self.left + (Self.right - Self.left) * Double(index) / Double(points.count - 1)
  }

  private func uncertaintyShapes(_ y: (Double) -> Double) -> [Markup] {
    runs.flatMap { run -> [Markup] in
      // A point on its own has no band to either side.
      guard run.count > 1 else { return run.flatMap { whisker(at: $0, y) } }
      let edge = run.compactMap { index in
        points[index].value.map { (x: x(index), upper: y($0.upper), lower: y($0.lower)) }
      }
      return [SVG.area(edge, height: Self.bottom)]
    }
  }

  private func whisker(at index: Int, _ y: (Double) -> Double) -> [Markup] {
    guard let value = points[index].value else { return [] }
    let ends = [y(value.lower), y(value.upper)]
    return [SVG.line(from: (x(index), ends[0]), to: (x(index), ends[1]), "whisker")]
      + ends.map { SVG.line(from: (x(index) - 0.8, $0), to: (x(index) + 0.8, $0), "whisker") }
  }

  /// The places of known points that nothing interrupts.
  private var runs: [[Int]] {
    var runs: [[Int]] = []
    for index in points.indices where points[index].value != nil {
      if !points[index].isApart, let last = runs.last?.last, last == index - 1 {
        runs[runs.count - 1].append(index)
      } else {
        runs.append([index])
      }
    }
    return runs
  }

  /// All values where there is room, else the greatest and the last.
  private var labelledValues: [Int] {
    let known = points.indices.filter { points[$0].value != nil }
    guard points.count > 6 else { return known }
    let greatest = known.max { (points[$0].value?.value ?? 0) < (points[$1].value?.value ?? 0) }
    guard let greatest, let last = known.last else { return [] }
    return last - greatest > points.count / 8 ? [greatest, last] : [greatest]
  }

  /// At most six labels, evenly spaced: more would run together on a phone.
  private var labelledPlaces: [Int] {
    let step = max(1, (points.count + 5) / 6)
    return Array(stride(from: 0, to: points.count, by: step))
  }

  private var grid: (low: Double, high: Double, values: [Double]) {
    let ends =
      (points.compactMap(\.value).flatMap { [$0.lower, $0.upper, $0.value] }
      + limits.flatMap { [$0.lower, $0.upper, $0.mean ?? $0.centre] })
      .filter(\.isFinite).map { min(bounds.upperBound, max(bounds.lowerBound, $0)) }
    guard let low = ends.min(), let high = ends.max(), let widest = steps.last else {
      return (bounds.lowerBound, bounds.upperBound, [bounds.lowerBound, bounds.upperBound])
    }
    let step = steps.first { (high - low) / $0 <= 4 } ?? widest
    // Whole numbers of steps, so that 0.1 + 0.2 does not miss the line at 0.3.
    let first = (low / step).rounded(.down)
    let last = max((high / step).rounded(.up), first + 1)
    let values = stride(from: first, through: last, by: 1).map { $0 * step }
    return (first * step, last * step, values)
  }
}
