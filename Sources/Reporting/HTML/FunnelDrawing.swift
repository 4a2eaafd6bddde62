import Insight
import Messages

/// A funnel plot: number of answers across, score up, limits as curves, units outside numbered.
struct FunnelDrawing: Sendable {
  /// The units and limits.
  let plot: FunnelPlot
  /// The language of the axis.
  let language: Language
  /// How numbers are written.
  let numerals: Numerals

  /// The most units that get a number: more would cover each other.
  static let mostNumbers = 40

  private static let top = 12.0
  private static let bottom = 272.0
  private static let left = 7.0
  private static let right = 97.0
  private static let ticks: [Double] = [
    5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 50_000,
  ]

  /// The drawing.
  ///
  /// - Parameter title: What it shows.
  /// - Returns: The `svg` element.
  func markup(title: String) -> Markup {
    let range = self.range
    var shapes = axes(range)
    shapes.append(
      SVG.line(
        from: (x(0), y(plot.centre, range)),
        to: (x(most), y(plot.centre, range)),
        "centre"
      )
    )
    shapes += curves(range) + dots(range)
    for (number, entry) in plot.outside.prefix(Self.mostNumbers).enumerated() {
      let gap = entry.standing < .within ? 18.0 : -9
      shapes.append(
        SVG.text(
          "\(number + 1)",
          x: x(entry.point.count),
          y: y(entry.point.estimate.value, range) + gap
        )
      )
    }
    return SVG.image(
      height: 310,
      title: title,
      description: Wording.funnelNote[language],
      shapes
    )
  }

  private var most: Double {
    Double(plot.points.map(\.estimate.count.highest).max() ?? 1)
  }

  /// The square root spreads the small units, where the limits bend most.
  private func x(_ count: Double) -> Double {
    Self.left + (Self.right - Self.left) * (max(0, count) / max(1, most)).squareRoot()
  }

  private func y(_ value: Double, _ range: ClosedRange<Double>) -> Double {
    let part = (value - range.lowerBound) / (range.upperBound - range.lowerBound)
    return Self.bottom - min(1, max(0, part.finite)) * (Self.bottom - Self.top)
  }

  private func curves(_ range: ClosedRange<Double>) -> [Markup] {
    let counts = (0...60).map { step -> Double in
      let part = 0.05 + 0.95 * Double(step) / 60
      return most * part * part
    }
    return [(FunnelPlot.inner, "limit"), (FunnelPlot.outer, "limit far")].flatMap { limit in
      let ends = counts.map { (count: $0, limits: plot.limits(at: $0, limit.0)) }
      let sides = [
        ends.map { ($0.count, $0.limits.lower) }, ends.map { ($0.count, $0.limits.upper) },
      ]
      return sides.map { side in
        let inside = side.filter { range.contains($0.1) }
          .map { (x: self.x($0.0), y: self.y($0.1, range)) }
        return SVG.curve(inside, height: Self.bottom, limit.1)
      }
    }
  }

  private func dots(_ range: ClosedRange<Double>) -> [Markup] {
    // Thousands of small units share a few places.
    var drawn: Set<String> = []
    var shapes: [Markup] = []
    func add(_ shape: Markup) {
      if drawn.insert(shape.html).inserted { shapes.append(shape) }
    }
    for point in plot.points {
      let count = point.estimate.count
      let height = y(point.estimate.value, range).rounded()
      if count.lowest < count.highest {
        let ends = [x(Double(count.lowest)), x(Double(count.highest))]
        add(SVG.line(from: (ends[0], height), to: (ends[1], height), "reach"))
      }
      let standing = plot.standing(of: point)
      let style = standing == .within ? "within" : standing < .within ? "negative" : "positive"
      let radius = standing == .within ? 3.5 : 5
      let place = Numerals.rounded(x(point.count), decimals: 1)
      add(SVG.dot(x: place, y: height, radius: radius, style))
    }
    return shapes
  }

  private func axes(_ range: ClosedRange<Double>) -> [Markup] {
    var shapes: [Markup] = []
    let step = range.upperBound - range.lowerBound > 50 ? 20.0 : 10
    for value in stride(from: range.lowerBound, through: range.upperBound, by: step) {
      let height = y(value, range)
      shapes.append(SVG.line(from: (0, height), to: (100, height), "grid"))
      shapes.append(
        SVG.text(numerals.fixed(value, decimals: 0), x: 0, y: height - 4, .start, "soft")
      )
    }
    var last = -10.0
    for tick in Self.ticks where tick <= most && x(tick) - last > 7 {
      last = x(tick)
      shapes.append(SVG.line(from: (last, Self.bottom), to: (last, Self.bottom + 4), "axis"))
      shapes.append(
        SVG.text(numerals.fixed(tick, decimals: 0), x: last, y: Self.bottom + 18, .middle, "soft")
      )
    }
    shapes.append(
      SVG.text(Wording.respondents[language], x: 100, y: Self.bottom + 34, .end, "soft")
    )
    return shapes
  }

  /// Tens that hold all scores and what lies between the outer limits of the middling units.
  private var range: ClosedRange<Double> {
    let counts = plot.points.map(\.count).sorted()
    let middling = counts.isEmpty ? 1 : counts[counts.count / 2]
    let limits = plot.limits(at: middling, FunnelPlot.outer)
    let values = plot.points.map(\.estimate.value.finite) + [limits.lower, limits.upper]
    // Room for the numbers beside the outermost units.
    let low = (((values.min() ?? 0) - 2) / 10).rounded(.down) * 10
    let high = (((values.max() ?? 100) + 2) / 10).rounded(.up) * 10
    let least = max(low, plot.bounds.lowerBound)
    return least...max(min(high, plot.bounds.upperBound), least + 10)
  }
}
