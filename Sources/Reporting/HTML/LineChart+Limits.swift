import Insight

extension LineChart {
  /// The centre lines and the control limits of all stretches, with the means that are held against them.
  func limitShapes(_ y: (Double) -> Double) -> [Markup] {
    let step = points.count > 1 ? x(1) - x(0) : 9
    let lines = limits.flatMap { limit -> [Markup] in
      let known = limit.places.clamped(to: 0...max(0, points.count - 1))
      // Limits from place to place join into steps.
      let half = limit.mean == nil ? step / 3 : step / 2
      let start = max(0, x(known.lowerBound) - half)
      let end = min(100, x(known.upperBound) + half)
      return [(limit.centre, "centre"), (limit.lower, "limit"), (limit.upper, "limit")]
        .map { SVG.line(from: (start, y($0.0)), to: (end, y($0.0)), $0.1) }
    }
    let means = limits.compactMap { limit in
      limit.mean.map { (x: x(limit.places.upperBound), y: y($0)) }
    }
    return lines
      + zip(means, means.dropFirst()).map {
        SVG.line(from: ($0.x, $0.y), to: ($1.x, $1.y), "smooth")
      }
  }

  /// True where a value, or the mean that stands for it, lies outside the limits that hold for its place.
  func isOutside(_ index: Int, _ value: Double) -> Bool {
    limits.contains { limit in
      let held = limit.mean ?? value
      return limit.places.contains(index) && (held < limit.lower || held > limit.upper)
    }
  }
}

extension LineChart.Limits {
  /// The limits of a line over waves, one place at a time; none where there are too few waves for them.
  static func all(of reading: TrendReading?) -> [Self] {
    guard let limits = reading?.limits else { return [] }
    return limits.means.indices
      .filter { limits.lower.indices.contains($0) && limits.upper.indices.contains($0) }
      .map { place in
        Self(
          places: limits.from + place...limits.from + place,
          centre: limits.center,
          lower: limits.lower[place],
          upper: limits.upper[place],
          mean: limits.means[place]
        )
      }
  }
}
