import Insight
import Statistics

/// Units by their number of answers and their score, with the limits that chance keeps to.
///
/// Where all answers were drawn from one pot, 95 of 100 units lie between the inner limits and 998 of
/// 1,000 between the outer ones (``FunnelLimits``, without a head-count). Only published figures come in.
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
  /// Where chance keeps units to, around the mean of all.
  let funnel: FunnelLimits
  /// The least and the greatest score there can be.
  let bounds: ClosedRange<Double>

  /// The mean of all.
  var centre: Double { funnel.center }

  /// The shares of units that lie between the inner and between the outer limits by chance.
  static let inner = 0.95
  static let outer = 0.998

  /// The limits for a number of answers.
  ///
  /// - Parameters:
  ///   - count: How many answers; less than one counts as one.
  ///   - level: ``inner`` or ``outer``.
  /// - Returns: The limits, cut to what a score can be.
  func limits(at count: Double, _ level: Double) -> (lower: Double, upper: Double) {
    guard let found = funnel.limits(at: max(1, count), level: level) else {
      return (bounds.lowerBound, bounds.upperBound)
    }
    return (max(bounds.lowerBound, found.lower), min(bounds.upperBound, found.upper))
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
      let deviation = release.deviation(ofIndex: place),
      let funnel = FunnelLimits(center: whole.value, deviation: deviation)
    else { return nil }
    let shown = release.units.filter {
      $0.scores.indices.contains(place) && !$0.scores[place].isHidden
    }
    let parents = Set(shown.compactMap(\.parent))
    points = shown.filter { !parents.contains($0.unit) }.compactMap { unit in
      unit.scores[place].value.map { Point(title: title(unit), estimate: $0) }
    }
    guard points.count >= Self.fewestUnits else { return nil }
    self.funnel = funnel
    bounds = 0...100
  }
}
