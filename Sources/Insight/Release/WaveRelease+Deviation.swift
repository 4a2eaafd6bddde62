import Statistics

extension WaveRelease {
  /// How far people lie from the mean of an index: its standard deviation, out of the published
  /// interval of all.
  ///
  /// Turns the t interval of ``Statistics/MeanInterval`` round, finite population correction
  /// included, so it is as exact as the rounding of the interval allows.
  ///
  /// - Parameter place: The place of the index.
  /// - Returns: Nil where the figure of all is hidden, a bound, rests on fewer than 100 answers or on
  ///   those of everybody.
  public func deviation(ofIndex place: Int) -> Double? {
    guard indices.indices.contains(place) else { return nil }
    return indices[place].score.value?.deviation(population: headcount)
  }
}

extension Estimate {
  /// The standard deviation that the interval of a published mean tells; see
  /// ``WaveRelease/deviation(ofIndex:)``.
  func deviation(population: Int?) -> Double? {
    guard
      bound == .exact, self.count.lowest >= 100,
      let student = StudentDistribution(degreesOfFreedom: Double(self.count.lowest - 1))
    else { return nil }
    let count = Double(self.count.lowest)
    let correction = population.map { $0 >= self.count.lowest ? 1 - count / Double($0) : 1 } ?? 1
    guard correction > 0 else { return nil }
    // One end may be cut at the end of the range.
    let reach = max(upper - value, value - lower)
    let deviation = reach / -student.quantile(0.025) * (count / correction).squareRoot()
    return deviation > 0 && deviation.isFinite ? deviation : nil
  }
}
