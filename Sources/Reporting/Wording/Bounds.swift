package import Insight

/// Figures that stand for themselves or, where a group is nearly of one mind, for a bound.
extension Numerals {
  /// A text as a bound, `≥ 90 %`, or as it is.
  private func text(_ text: String, _ bound: Estimate.Bound, space: String) -> String {
    switch bound {
    case .exact: text
    case .atLeast: "≥\(space)\(text)"
    case .atMost: "≤\(space)\(text)"
    }
  }

  /// A share as a whole percentage, `72 %` or `≥ 90 %`.
  ///
  /// - Parameter estimate: The share.
  /// - Returns: The text.
  package func share(_ estimate: Estimate) -> String {
    text(share(estimate.value), estimate.bound, space: space)
  }

  /// A share as a whole percentage without the sign, `72` or `≥90`.
  ///
  /// - Parameter estimate: The share.
  /// - Returns: The text.
  package func percentage(_ estimate: Estimate) -> String {
    text(percentage(estimate.value), estimate.bound, space: "")
  }

  /// The interval of a share, `68–76 %`; `–` where the share itself is only given as a bound.
  ///
  /// - Parameter estimate: The share.
  /// - Returns: The text.
  package func shareInterval(_ estimate: Estimate) -> String {
    guard estimate.bound == .exact else { return Self.none }
    return "\(percentage(estimate.lower))–\(percentage(estimate.upper))\(space)%"
  }

  /// An index from 0 to 100, `63.4` or `≥ 95`.
  ///
  /// - Parameter estimate: The index.
  /// - Returns: The text.
  package func index(_ estimate: Estimate) -> String {
    guard estimate.bound != .exact else { return index(estimate.value) }
    return text(fixed(estimate.value, decimals: 0), estimate.bound, space: space)
  }

  /// The interval of an index, `61.0–65.8`; `–` where the index itself is only given as a bound.
  ///
  /// - Parameter estimate: The index.
  /// - Returns: The text.
  package func indexInterval(_ estimate: Estimate) -> String {
    guard estimate.bound == .exact else { return Self.none }
    return "\(index(estimate.lower))–\(index(estimate.upper))"
  }

  /// The interval and the count of an index, `61.0–65.8, n 23`; the count alone for a bound.
  ///
  /// - Parameter estimate: The index.
  /// - Returns: The text.
  func indexDetail(_ estimate: Estimate) -> String {
    let count = "n \(estimate.count.text)"
    return estimate.bound == .exact ? "\(indexInterval(estimate)), \(count)" : count
  }

  /// A score from -1 to 1 with its sign, `+0.31` or `≥ +0.90`.
  ///
  /// - Parameter estimate: The score.
  /// - Returns: The text.
  package func score(_ estimate: Estimate) -> String {
    text(score(estimate.value), estimate.bound, space: space)
  }

  /// The interval of a score, `[+0.25, +0.37]`; `–` where the score itself is only given as a bound.
  ///
  /// - Parameter estimate: The score.
  /// - Returns: The text.
  package func scoreInterval(_ estimate: Estimate) -> String {
    signedInterval(estimate, decimals: 2)
  }

  /// The recommendation score, `+12` or `≥ +80`.
  ///
  /// - Parameter estimate: The score.
  /// - Returns: The text.
  package func recommendation(_ estimate: Estimate) -> String {
    text(signed(estimate.value, decimals: 0), estimate.bound, space: space)
  }

  /// The interval of a number with a sign, `[+5, +20]`; `–` where the number itself is only given as
  /// a bound.
  ///
  /// - Parameters:
  ///   - estimate: The number.
  ///   - decimals: The digits after the point.
  /// - Returns: The text.
  package func signedInterval(_ estimate: Estimate, decimals: Int) -> String {
    guard estimate.bound == .exact else { return Self.none }
    let lower = signed(estimate.lower, decimals: decimals)
    return "[\(lower), \(signed(estimate.upper, decimals: decimals))]"
  }

  /// The shares of an item: unfavourable, neutral, favourable.
  ///
  /// Shares that all stand for themselves are rounded so that the percentages sum to 100.
  ///
  /// - Parameter shares: The shares.
  /// - Returns: Three texts, `–` for a share that must not be told.
  func shares(_ shares: ItemShares) -> [String] {
    let parts = shares.parts
    guard parts.allSatisfy({ $0?.bound == .exact }) else {
      return parts.map { part in
        part.map { text(share($0.value), $0.bound, space: space) } ?? Self.none
      }
    }
    let values = parts.map { $0.map { max(0, $0.value.finite) } ?? 0 }
    return LargestRemainder.apportion(values, to: 100).map { share(Double($0) / 100) }
  }

  private static let none = "–"
}

extension ItemShares {
  /// Unfavourable, neutral and favourable; nil for what must not be told.
  var parts: [Part?] { [unfavourable, neutral, Part(favourable.value, favourable.bound)] }

  /// Unfavourable, neutral and favourable as they are drawn.
  var drawn: [Double] { parts.map { $0?.value ?? 0 } }
}

extension Estimate {
  /// The value with the ends of its interval as they are drawn; a bound has none.
  var drawn: (value: Double, lower: Double, upper: Double) {
    bound == .exact ? (value, lower, upper) : (value, value, value)
  }
}
