extension LineChart {
  /// The centre lines and the control limits of all stretches.
  func limitShapes(_ y: (Double) -> Double) -> [Markup] {
    limits.flatMap { limit -> [Markup] in
      let known = limit.places.clamped(to: 0...max(0, points.count - 1))
      let half = points.count > 1 ? (x(1) - x(0)) / 3 : 3
      let start = max(0, x(known.lowerBound) - half)
      let end = min(100, x(known.upperBound) + half)
      return [(limit.centre, "centre"), (limit.lower, "limit"), (limit.upper, "limit")]
        .map { SVG.line(from: (start, y($0.0)), to: (end, y($0.0)), $0.1) }
    }
  }

  /// True where a value lies outside the limits that hold for its place.
  func isOutside(_ index: Int, _ value: Double) -> Bool {
    limits.contains { $0.places.contains(index) && (value < $0.lower || value > $0.upper) }
  }
}
