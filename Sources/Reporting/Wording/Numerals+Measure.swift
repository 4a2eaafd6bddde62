import Insight

/// Figures by what they measure.
extension Numerals {
  /// A figure or a bound on it, `63.4`, `+0.31`, `62 %`.
  func text(_ estimate: Estimate, _ measure: Measure) -> String {
    switch measure {
    case .share: share(estimate)
    case .score: score(estimate)
    case .index: index(estimate)
    case .recommendation: recommendation(estimate)
    }
  }

  /// The interval of a figure; `–` where the figure itself is only given as a bound.
  func interval(_ estimate: Estimate, _ measure: Measure) -> String {
    switch measure {
    case .share: shareInterval(estimate)
    case .score: scoreInterval(estimate)
    case .index: indexInterval(estimate)
    case .recommendation: signedInterval(estimate, decimals: 0)
    }
  }

  /// The interval and the count of a figure, `58–66 %, n 480`; the count alone for a bound.
  func detail(_ estimate: Estimate, _ measure: Measure) -> String {
    let count = "n \(estimate.count.text)"
    return estimate.bound == .exact ? "\(interval(estimate, measure)), \(count)" : count
  }

  /// A difference of two figures with its sign, of shares in points of a percentage.
  func change(_ change: Double, _ measure: Measure) -> String {
    measure == .share
      ? signed(change * 100, decimals: 0) : signed(change, decimals: measure.decimals)
  }
}
