import Statistics

/// Turns figures that may be shown into figures as published.
///
/// With a group's size known, an exact mean gives the sum away, and with it an answer. So below 20
/// respondents a figure is rounded so coarsely that several sums give the same, and near the ends it
/// becomes a bound that holds for groups of more than one mind too. Nor may its interval tell more than
/// the figure: it is that of the published figure for the smallest group of the band, with a spread that
/// is not the group's own. A larger group's interval is never as narrow as one of a single mind.
struct Publication {
  /// How precisely figures are written down.
  let policy: CountPolicy

  /// A group below this size is small.
  static let smallGroup = 20

  func count(_ count: Int) -> PublishedCount {
    policy == .exact ? PublishedCount(exact: count) : PublishedCount(count)
  }

  /// The mean of scores with its t interval.
  ///
  /// - Parameters:
  ///   - moments: The scores.
  ///   - scale: What they are.
  ///   - population: How many people there are, nil where unknown.
  ///   - spread: The standard deviation that takes the place of a small group's own, as that of a whole
  ///     wave; the scale's where nil.
  /// - Returns: The mean as published.
  func mean(
    _ moments: Moments,
    on scale: PublishedScale,
    population: Int? = nil,
    spread: Double? = nil
  ) -> Estimate {
    var interval = MeanInterval.interval(of: moments, population: population)
    if policy == .banded, let deviation = moments.standardDeviation, deviation < scale.leastSpread {
      interval = self.interval(
        around: moments.mean,
        count: moments.count,
        population,
        spread: scale.leastSpread
      )
    }
    return estimate(
      moments.mean,
      interval,
      count: moments.count,
      on: scale,
      population: population,
      spread: spread
    )
  }

  /// The recommendation score.
  func recommendation(_ score: RecommendationScore, population: Int?) -> Estimate {
    let value = score.value ?? 0
    var interval = score.interval(population: population)
    let least = PublishedScale.recommendation.leastSpread
    let error = (score.variance() ?? 0).squareRoot()
    if policy == .banded, error * Double(score.count).squareRoot() < least {
      interval = self.interval(around: value, count: score.count, population, spread: least)
    }
    return estimate(
      value,
      interval,
      count: score.count,
      on: .recommendation,
      population: population
    )
  }

  /// A share with its interval: exact for a known population, Wilson's otherwise.
  func share(_ successes: Int, of count: Int, population: Int? = nil) -> Estimate {
    guard let share = Proportion(successes: successes, of: count) else {
      return Estimate(value: 0, lower: 0, upper: 1, count: self.count(count))
    }
    let interval =
      population.flatMap { share.populationInterval(population: $0) } ?? share.wilsonInterval()
    return estimate(share.value, interval, count: count, on: .share, population: population)
  }

  /// A share of the comments that some people wrote.
  ///
  /// The interval is that of as many comments as there are people, since what one person writes
  /// is much of a kind; so it is rather too wide than too narrow.
  func share(_ successes: Int, of comments: Int, people: Int) -> Estimate {
    guard people < comments, comments > 0 else { return share(successes, of: comments) }
    let value = Double(successes) / Double(comments)
    let scaled = Int((value * Double(people)).rounded())
    let interval = Proportion(successes: scaled, of: people)?.wilsonInterval()
    return estimate(
      value,
      interval.map { Interval(lower: min($0.lower, value), upper: max($0.upper, value)) },
      count: people,
      on: .share
    )
  }

  /// A share of a count as a plain number, as precise as the number of people allows.
  func fraction(_ part: Int, of count: Int, people: Int) -> Double {
    guard count > 0 else { return 0 }
    let value = Double(part) / Double(count)
    return policy == .exact ? value : PublishedScale.share.step(people).rounded(value)
  }

  /// A figure as published, with its interval or that of a small group.
  func estimate(
    _ value: Double,
    _ interval: Interval?,
    count: Int,
    on scale: PublishedScale,
    population: Int? = nil,
    spread: Double? = nil
  ) -> Estimate {
    let range = scale.range
    let interval =
      (interval ?? Interval(lower: range.lowerBound, upper: range.upperBound))
      .clamped(to: range)
    guard policy == .banded else {
      return Estimate(
        value: value,
        lower: interval.lower,
        upper: interval.upper,
        count: self.count(count)
      )
    }
    let step = scale.step(count)
    let published = step.rounded(value)
    var told = interval
    if count < Self.smallGroup {
      told = self.interval(
        around: published,
        count: PublishedCount(count).lowest,
        population,
        spread: spread ?? scale.spread(published),
        margin: scale.margin
      )
    }
    let rounded = Interval(
      lower: min(step.roundedDown(told.lower), published),
      upper: max(step.roundedUp(told.upper), published)
    ).clamped(to: range)
    let estimate = Estimate(
      value: published,
      lower: rounded.lower,
      upper: rounded.upper,
      count: self.count(count)
    )
    let cut = scale.cut(count)
    let low = range.lowerBound + cut
    let high = range.upperBound - cut
    guard cut > 0 else { return estimate }
    // A figure right at the lower cut of a small group rounds up. The margin is that of decimals.
    let isLow = count < Self.smallGroup ? value < low - 1e-9 : value <= low + 1e-9
    let limit = (cut / scale.margin - 1e-9).rounded(.up) * scale.margin
    if value >= high - 1e-9 {
      return estimate.bounded(above: range.upperBound - limit, top: range.upperBound)
    }
    if isLow { return estimate.bounded(below: range.lowerBound + limit, bottom: range.lowerBound) }
    return estimate
  }

  /// The interval of a figure of some people with a given spread.
  private func interval(
    around value: Double,
    count: Int,
    _ population: Int?,
    spread: Double,
    margin: Double = 0
  ) -> Interval {
    let count = Double(max(1, count))
    var reach = 1.96 * spread / count.squareRoot()
    if let population, Double(population) >= count {
      reach *= ((Double(population) - count) / Double(population)).squareRoot()
    }
    reach = max(reach, margin)
    return Interval(lower: value - reach, upper: value + reach)
  }
}

extension Estimate {
  /// The estimate as "so much or more"; its interval, which would tell more, goes.
  func bounded(above limit: Double, top: Double) -> Estimate {
    Estimate(value: limit, lower: limit, upper: top, count: count, bound: .atLeast)
  }

  /// The estimate as "so much or less"; its interval, which would tell more, goes.
  func bounded(below limit: Double, bottom: Double) -> Estimate {
    Estimate(value: limit, lower: bottom, upper: limit, count: count, bound: .atMost)
  }
}
