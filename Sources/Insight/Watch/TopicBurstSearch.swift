/// Looks for topics that more of those who comment speak of than before.
///
/// The variance of a share is that of a sample and what topics move beside it from wave to wave, which is learned
/// from all topics together (as Laney's p' chart takes it from one, Quality Engineering 14, 2002).
struct TopicBurstSearch: Sendable {
  /// How many people touched a topic, of how many who commented, in one wave.
  struct Count: Sendable {
    let people: Double
    let of: Double
  }
  /// A topic over the waves; nil where a wave has no comments that may be told of.
  typealias Line = [Count?]

  /// A burst that raises an alarm.
  struct Found: Sendable {
    let place: Int
    /// The share to be expected.
    let expected: Double
    let probability: Double
  }

  /// The usual movement of a topic beside sampling, as an angle, and how many values that is worth.
  private static let usual = 0.015
  private static let assumed = 20.0
  /// The smallest rise that is told of: by half.
  private static let leastRatio = 1.5

  /// The bursts in the newest wave, in order of the lines.
  let bursts: [Found]
  /// How many topics could be compared.
  let tests: Int

  /// Searches.
  ///
  /// - Parameters:
  ///   - lines: The topics, all of the same number of waves.
  ///   - alarms: How many false alarms are to be expected.
  init(_ lines: [Line], alarms: Double) {
    let movement = Self.movement(lines.map(Self.past))
    let compared = lines.enumerated().compactMap { place, line in
      Self.compare(line, movement.variance, movement.freedom).map { (place, line, $0) }
    }
    tests = compared.count
    let limit = alarms / Double(max(1, compared.count))
    bursts = compared.compactMap { place, line, result in
      guard result.probability < limit, let now = line.last.flatMap(\.self),
        now.people >= Self.leastRatio * result.expected * now.of
      else { return nil }
      return Found(place: place, expected: result.expected, probability: result.probability)
    }
  }

  /// The waves before the newest that count.
  private static func past(_ line: Line) -> [Count] {
    line.dropLast().suffix(WatchPlan.reach).compactMap(\.self).filter { $0.of > 0 }
  }

  private static func mean(_ counts: [Count], _ movement: Double) -> (
    angle: Double, variance: Double
  ) {
    var (sum, weight) = (0.0, 0.0)
    for count in counts {
      let precision = 1 / (ShareAngle.variance(count.of) + movement)
      sum += precision * ShareAngle.angle(count.people / count.of)
      weight += precision
    }
    return (sum / weight, 1 / weight)
  }

  /// How topics move beside sampling, as the variance of an angle, and what that rests on.
  static func movement(_ lines: [[Count]]) -> (variance: Double, freedom: Double) {
    var (excess, count, freedom) = (0.0, 0.0, 0.0)
    for counts in lines where counts.count > 1 {
      let mean = mean(counts, 0)
      let widening = Double(counts.count) / Double(counts.count - 1)
      for value in counts {
        let rest = ShareAngle.angle(value.people / value.of) - mean.angle
        excess += rest * rest * widening - ShareAngle.variance(value.of)
      }
      count += Double(counts.count)
      freedom += Double(counts.count - 1)
    }
    let known = count > 0 ? max(0, excess / count) : 0
    let variance = (assumed * usual * usual + freedom * known) / (assumed + freedom)
    return (variance, assumed + freedom)
  }

  private static func compare(
    _ line: Line,
    _ movement: Double,
    _ freedom: Double
  ) -> (expected: Double, probability: Double)? {
    guard let now = line.last.flatMap(\.self), now.of > 0 else { return nil }
    let past = past(line)
    guard !past.isEmpty else { return nil }
    let mean = mean(past, movement)
    let error = (mean.variance + ShareAngle.variance(now.of) + movement).squareRoot()
    let score = (ShareAngle.angle(now.people / now.of) - mean.angle) / error
    return (ShareAngle.share(mean.angle), ErrorBudget.tail(score, min(freedom, 60)))
  }
}
