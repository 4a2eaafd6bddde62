// What the silent could make of a figure at worst: Manski, Anatomy of the Selection Problem, Journal
// of Human Resources 24 (1989). The bounds assume nothing about who is silent and leave sampling
// error out; they are as wide as the share of the silent. Constant time.

extension Proportion {
  /// The share among all people, were all of the silent against or all for.
  ///
  /// From x/N to (x + N - n)/N.
  ///
  /// - Parameter population: How many people there are.
  /// - Returns: The bounds, nil where the population is smaller than the number of answers.
  public func worstCaseBounds(population: Int) -> Interval? {
    guard population >= count else { return nil }
    let all = Double(population)
    return Interval(
      lower: Double(successes) / all,
      upper: Double(successes + (population - count)) / all
    )
  }
}

extension Moments {
  /// The mean among all people, were all of the silent at one end of the scale.
  ///
  /// From (n·mean + (N - n)·a)/N to (n·mean + (N - n)·b)/N on a scale from a to b.
  ///
  /// - Parameters:
  ///   - population: How many people there are.
  ///   - range: The scale.
  /// - Returns: The bounds in the unit of the scale; nil without people, where the population is
  ///   smaller than the number of answers, or where the mean lies outside of the scale.
  public func worstCaseBounds(population: Int, range: ClosedRange<Double>) -> Interval? {
    guard
      population >= count, population > 0, count == 0 || range.contains(mean),
      range.lowerBound.isFinite, range.upperBound.isFinite
    else { return nil }
    let answered = Double(count) / Double(population)
    let silent = Double(population - count) / Double(population)
    return Interval(
      lower: answered * mean + silent * range.lowerBound,
      upper: answered * mean + silent * range.upperBound
    )
  }
}

extension RecommendationScore {
  /// The score among all people, were all of the silent detractors or all promoters.
  ///
  /// From 100 (p - d - (N - n))/N to 100 (p - d + (N - n))/N with p promoters and d detractors.
  ///
  /// - Parameter population: How many people there are.
  /// - Returns: The bounds from -100 to 100; nil without people or where the population is smaller
  ///   than the number of answers.
  public func worstCaseBounds(population: Int) -> Interval? {
    guard population >= count, population > 0 else { return nil }
    let surplus = Double(promoters - detractors)
    let silent = Double(population - count)
    return Interval(
      lower: 100 * (surplus - silent) / Double(population),
      upper: 100 * (surplus + silent) / Double(population)
    )
  }
}
