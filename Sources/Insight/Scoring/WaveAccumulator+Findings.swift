import Statistics
import SurveyModel

extension WaveAccumulator {
  /// The fewest complete answers reliability is told of.
  private static let fewestAnswers = 100
  /// How often shares of drivers are drawn for their intervals.
  private static let draws = 399
  /// How precisely measures of the whole are told: to hundredths, which many sets of answers give.
  private static let grid = PublishedScale.Grid(parts: 100)

  /// What the answers say beyond their means.
  ///
  /// - Parameters:
  ///   - sum: The totals of all.
  ///   - rules: The rules of the wave.
  ///   - control: The units that the release shows.
  ///   - spreads: How far people lie from the mean of each index.
  ///   - worstCases: How far figures could move.
  ///   - hasEarlier: True where another wave was told of before.
  ///   - former: The wave before.
  /// - Returns: The findings.
  func findings(
    _ sum: PartTotals,
    _ rules: DisclosureRules,
    _ control: ColumnControl,
    spreads: [Double?],
    worstCases: [WorstCase],
    hasEarlier: Bool,
    since former: FormerWave?
  ) -> WaveFindings {
    WaveFindings(
      reliability: reliability(),
      drivers: drivers(),
      attributes: attributes(rules, control, spreads, hasEarlier: hasEarlier),
      changes: former.map { changes(sum, since: $0) } ?? [],
      worstCases: worstCases
    )
  }

  private func reliability() -> [IndexReliability] {
    zip(plan.indices, tally.whole.items).compactMap { index, moments in
      guard moments.count >= Self.fewestAnswers, let found = Reliability(moments) else {
        return nil
      }
      return IndexReliability(
        name: index.whole.name,
        title: index.whole.title,
        count: found.count,
        alpha: Self.grid.rounded(found.alpha),
        items: zip(index.whole.items, found.items).map { item, part in
          .init(
            name: item.name,
            correlation: part.correctedCorrelation.map(Self.grid.rounded),
            alphaWithout: part.alphaIfDropped.map(Self.grid.rounded)
          )
        }
      )
    }
  }

  private func drivers() -> DriverRelease? {
    let scores = plan.drivers
    guard
      let moments = tally.whole.drivers,
      let found = try? DriverShares(moments, outcome: scores.count)
    else { return nil }
    var chance = SplitMix64(seed: UInt64(moments.count))
    let intervals = found.intervals(draws: Self.draws, using: &chance)
    let drivers = found.drivers.enumerated().sorted { $0.element.share > $1.element.share }
    let shares = drivers.map { place, driver in
      DriverRelease.Share(
        name: scores[driver.variable].name,
        title: scores[driver.variable].title,
        share: Self.grid.rounded(driver.share),
        correlation: Self.grid.rounded(driver.correlation),
        lower: Self.grid.roundedDown(intervals?[place].lower ?? 0),
        upper: Self.grid.roundedUp(intervals?[place].upper ?? 1)
      )
    }
    return DriverRelease(
      count: found.count,
      fit: Self.grid.rounded(found.rSquared),
      shares: shares
    )
  }
}

extension Publication {
  /// A difference of figures with its interval, as coarse as the figures themselves.
  func difference(
    _ value: Double,
    _ interval: Interval,
    count: Int,
    on scale: PublishedScale = .index
  ) -> Estimate {
    let step = scale.step(count)
    return Estimate(
      value: step.rounded(value),
      lower: step.roundedDown(interval.lower),
      upper: step.roundedUp(interval.upper),
      count: self.count(count)
    )
  }
}
