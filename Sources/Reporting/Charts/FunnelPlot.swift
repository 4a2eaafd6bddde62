import Insight

/// Units by their number of answers and their score, with the limits that chance keeps to.
///
/// Where all answers were drawn from one pot, 95 of 100 units lie between the inner limits and 998 of
/// 1,000 between the outer ones: centre ± z · s / √n, with s the deviation between people
/// (Spiegelhalter, Statistics in Medicine 24 (2005) 1185–1202). Only published figures come in.
struct FunnelPlot: Sendable {
  /// One unit.
  struct Point: Sendable {
    /// What people call it.
    let title: String
    /// Its score.
    let estimate: Estimate

    /// How many answered as drawn: the middle of a band.
    var count: Double {
      Double(estimate.count.lowest + estimate.count.highest) / 2
    }
  }
  /// Where a unit lies.
  enum Standing: Int, Sendable, Comparable {
    case farBelow = -2
    case below
    case within
    case above
    case farAbove

    static func < (left: Standing, right: Standing) -> Bool { left.rawValue < right.rawValue }
  }

  /// The units whose score is published.
  let points: [Point]
  /// The mean of all.
  let centre: Double
  /// The standard deviation between people.
  let deviation: Double
  /// The least and the greatest score there can be.
  let bounds: ClosedRange<Double>

  /// The normal quantiles of the inner and the outer limits.
  static let inner = 1.959963984540054
  static let outer = 3.090232306167813

  /// The limits for a number of answers.
  ///
  /// - Parameters:
  ///   - count: How many answers; less than one counts as one.
  ///   - quantile: ``inner`` or ``outer``.
  /// - Returns: The limits, cut to what a score can be.
  func limits(at count: Double, _ quantile: Double) -> (lower: Double, upper: Double) {
    let reach = quantile * deviation / max(1, count).squareRoot()
    return (max(bounds.lowerBound, centre - reach), min(bounds.upperBound, centre + reach))
  }

  /// Where a unit lies; outside only where it does for every number of its band.
  ///
  /// - Parameter point: The unit.
  /// - Returns: Its standing.
  func standing(of point: Point) -> Standing {
    let count = Double(point.estimate.count.lowest)
    let value = point.estimate.value
    let near = limits(at: count, Self.inner)
    let far = limits(at: count, Self.outer)
    if value < far.lower { return .farBelow }
    if value > far.upper { return .farAbove }
    return value < near.lower ? .below : value > near.upper ? .above : .within
  }

  /// How many units chance alone puts outside the inner limits, as text.
  func expectedOutside(_ numerals: Numerals) -> String {
    let expected = Double(points.count) / 20
    return numerals.fixed(expected, decimals: expected < 3 ? 1 : 0)
  }

  /// The units outside the limits, the farthest below first, each with its standing.
  var outside: [(point: Point, standing: Standing)] {
    let marked = points.map { (point: $0, standing: standing(of: $0)) }
      .filter { $0.standing != .within }
    return marked.indices.sorted {
      (marked[$0].standing, marked[$0].point.estimate.value, $0)
        < (marked[$1].standing, marked[$1].point.estimate.value, $1)
    }.map { marked[$0] }
  }
}

extension FunnelPlot {
  /// The fewest units that make a funnel worth looking at.
  static let fewestUnits = 5

  /// The units of a wave that no shown unit lies below, by one index; nil where too few of them or
  /// not the mean of all are published.
  ///
  /// - Parameters:
  ///   - place: The place of the index.
  ///   - release: The wave.
  ///   - title: What a unit is called.
  init?(index place: Int, of release: WaveRelease, title: (UnitRelease) -> String) {
    guard
      release.indices.indices.contains(place), let whole = release.indices[place].score.value,
      let deviation = release.deviation(ofIndex: place)
    else { return nil }
    let shown = release.units.filter {
      $0.scores.indices.contains(place) && !$0.scores[place].isHidden
    }
    let parents = Set(shown.compactMap(\.parent))
    points = shown.filter { !parents.contains($0.unit) }.compactMap { unit in
      unit.scores[place].value.map { Point(title: title(unit), estimate: $0) }
    }
    guard points.count >= Self.fewestUnits else { return nil }
    centre = whole.value
    self.deviation = deviation
    bounds = 0...100
  }
}
