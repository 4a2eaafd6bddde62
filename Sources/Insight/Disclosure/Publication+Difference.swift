import Statistics

extension Publication {
  /// How a group differs from everybody else, worked out of published figures alone.
  ///
  /// The mean of the others follows from that of all, that of the group and the numbers of both; where the group's
  /// number is a band the interval takes in what either end of it gives. The error is that of the group's
  /// published interval and of the others with the deviation that the whole tells. So a reader of the
  /// report can work all of it out, and it fixes nothing that the figures leave open.
  ///
  /// - Parameters:
  ///   - group: The mean of the group as published.
  ///   - whole: The mean of all as published.
  ///   - spread: The standard deviation between people that the interval of the whole tells; nil for the usual
  ///     one.
  /// - Returns: The difference and how likely chance brings it about; nil where a bound stands in the place of
  ///   a figure, or where no more than a band is told of all.
  func difference(
    of group: Estimate,
    in whole: Estimate,
    spread: Double?
  ) -> (estimate: Estimate, probability: Double)? {
    let all = whole.count.lowest
    guard
      group.bound == .exact, whole.bound == .exact, all == whole.count.highest,
      group.count.lowest < all
    else { return nil }
    let most = min(group.count.highest, all - 1)
    let ends = [group.count.lowest, most]
    func difference(_ size: Double) -> Double {
      Double(all) * (group.value - whole.value) / (Double(all) - size)
    }
    let value = difference(Double(ends[0] + ends[1]) / 2)
    let found = ends.map { difference(Double($0)) }
    let reach = max(group.upper - group.value, group.value - group.lower)
    let others =
      1.96 * (spread ?? PublishedScale.index.usualSpread) / Double(all - most).squareRoot()
    let error = (reach * reach + others * others).squareRoot()
    let interval = Interval(
      lower: (found + [value]).reduce(value, min) - error,
      upper: (found + [value]).reduce(value, max) + error
    )
    let step = PublishedScale.index.step(group.count.lowest)
    let range = -100.0...100.0
    let rounded = Interval(
      lower: step.roundedDown(interval.lower),
      upper: step.roundedUp(interval.upper)
    ).clamped(to: range)
    let half = max(interval.upper - value, value - interval.lower)
    guard half > 0 else { return nil }
    return (
      Estimate(
        value: min(max(step.rounded(value), range.lowerBound), range.upperBound),
        lower: rounded.lower,
        upper: rounded.upper,
        count: group.count
      ),
      NormalDistribution.twoSidedTail(1.96 * value / half)
    )
  }
}
