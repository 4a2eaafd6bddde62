/// The recommendation score (eNPS): the share of promoters less that of detractors, times 100.
///
/// Answers from 0 to 10: 9 and 10 promote, 0 to 6 detract (Reichheld, Harvard Business Review 81,
/// 2003). From -100 to 100.
public struct RecommendationScore: Sendable, Hashable {
  /// How many answered 9 or 10.
  public private(set) var promoters = 0
  /// How many answered 7 or 8.
  public private(set) var passives = 0
  /// How many answered 0 to 6.
  public private(set) var detractors = 0

  /// Creates a score of no answers.
  public init() {}

  /// Creates a score from counts.
  ///
  /// - Parameters:
  ///   - promoters: How many answered 9 or 10.
  ///   - passives: How many answered 7 or 8.
  ///   - detractors: How many answered 0 to 6.
  public init(promoters: Int, passives: Int, detractors: Int) {
    self.promoters = promoters
    self.passives = passives
    self.detractors = detractors
  }

  /// Takes in one answer; anything but a whole number from 0 to 10 is left out.
  ///
  /// - Parameter answer: The answer.
  public mutating func add(_ answer: Double) {
    guard (0...10).contains(answer), answer == answer.rounded() else { return }
    switch answer {
    case 9...: promoters += 1
    case 7...: passives += 1
    default: detractors += 1
    }
  }

  /// How many answers there are.
  public var count: Int { promoters + passives + detractors }

  /// The score from -100 to 100, nil without answers.
  public var value: Double? {
    count > 0 ? 100 * Double(promoters - detractors) / Double(count) : nil
  }

  /// The variance of the score as an estimate, nil for fewer than two answers.
  ///
  /// 100² (p + d - (p - d)²) / (n - 1), from the multinomial distribution; with a population N times
  /// 1 - n/N.
  ///
  /// - Parameter population: How many people there are; nil for many.
  /// - Returns: The square of the standard error.
  public func variance(population: Int? = nil) -> Double? {
    guard count > 1 else { return nil }
    let n = Double(count)
    let p = Double(promoters) / n
    let d = Double(detractors) / n
    return 10_000 * (p + d - (p - d) * (p - d)) / (n - 1)
      * MeanInterval.populationCorrection(count: count, population: population)
  }

  /// The t interval on n - 1 degrees of freedom, inside -100 to 100.
  ///
  /// Wide below some hundred answers: for ten it spans half the range, so never show the score
  /// without it.
  ///
  /// - Parameters:
  ///   - level: The confidence level.
  ///   - population: How many people there are; nil for many.
  /// - Returns: The interval, nil for fewer than two answers.
  public func interval(level: Double = 0.95, population: Int? = nil) -> Interval? {
    guard let value, let variance = variance(population: population) else { return nil }
    return MeanInterval.interval(
      around: value,
      error: variance.squareRoot(),
      count: count,
      level: level
    )?.clamped(to: -100...100)
  }
}
