import Statistics

/// Turns figures that may be shown into figures as published.
///
/// With a group's size known, an exact mean gives the sum away, and with it an answer; so below 20
/// respondents numbers are rounded coarsely, intervals outwards, extremes are cut, and no interval is
/// narrower than a tenth of the range.
struct Publication {
  /// How precisely figures are written down.
  let policy: CountPolicy

  /// A group below this size is small.
  static let smallGroup = 20

  func count(_ count: Int) -> PublishedCount {
    policy == .exact ? PublishedCount(exact: count) : PublishedCount(count)
  }

  /// The mean of scores with its t interval.
  func mean(_ moments: Moments, on scale: PublishedScale, population: Int? = nil) -> Estimate {
    let interval = MeanInterval.interval(of: moments, population: population)
    return estimate(moments.mean, interval, count: moments.count, on: scale)
  }

  /// The recommendation score; nearly unanimous answers become a bound.
  func recommendation(_ score: RecommendationScore, population: Int?) -> Estimate {
    let estimate = estimate(
      score.value ?? 0,
      score.interval(population: population),
      count: score.count,
      on: .recommendation
    )
    guard policy == .banded else { return estimate }
    let limit = score.count < Self.smallGroup ? 80.0 : 90
    if score.promoters >= score.count - 1 { return estimate.bounded(above: limit, top: 100) }
    if score.detractors >= score.count - 1 { return estimate.bounded(below: -limit, bottom: -100) }
    return estimate
  }

  /// A share with its interval: exact for a known population, Wilson's otherwise.
  func share(_ successes: Int, of count: Int, population: Int? = nil) -> Estimate {
    guard let share = Proportion(successes: successes, of: count) else {
      return Estimate(value: 0, lower: 0, upper: 1, count: self.count(count))
    }
    let interval =
      population.flatMap { share.populationInterval(population: $0) } ?? share.wilsonInterval()
    return estimate(share.value, interval, count: count, on: .share)
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

  private func estimate(
    _ value: Double,
    _ interval: Interval?,
    count: Int,
    on scale: PublishedScale
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
    let isSmall = count < Self.smallGroup
    let reach = isSmall ? scale.margin : 0
    let published = step.rounded(value)
    let rounded = Interval(
      lower: min(step.roundedDown(interval.lower), published - reach),
      upper: max(step.roundedUp(interval.upper), published + reach)
    ).clamped(to: range)
    let estimate = Estimate(
      value: published,
      lower: rounded.lower,
      upper: rounded.upper,
      count: self.count(count)
    )
    guard isSmall, let cut = scale.cut else { return estimate }
    let low = range.lowerBound + cut
    let high = range.upperBound - cut
    if value >= high { return estimate.bounded(above: high, top: range.upperBound) }
    if value <= low { return estimate.bounded(below: low, bottom: range.lowerBound) }
    return estimate
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
