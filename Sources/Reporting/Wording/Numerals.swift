import Glibc

/// Numbers as a report shows them.
package struct Numerals: Sendable {
  /// The sign before a negative number.
  let minus: String
  /// What stands between a number and `%`.
  let space: String

  /// Numbers for a terminal: signs every font has at one width.
  package static let text = Numerals(minus: "-", space: " ")
  /// Numbers for a page: a true minus sign, no line break before `%`.
  static let page = Numerals(minus: "−", space: "\u{A0}")

  /// A share as a whole percentage, `72 %`.
  ///
  /// - Parameter share: The share from 0 to 1.
  /// - Returns: The text.
  package func share(_ share: Double) -> String {
    "\(percentage(share))\(space)%"
  }

  /// A share as a whole percentage without the sign, for an axis or an interval.
  ///
  /// - Parameter share: The share from 0 to 1.
  /// - Returns: The text.
  package func percentage(_ share: Double) -> String { fixed(share * 100, decimals: 0) }

  /// A score from -1 to 1 with its sign, `+0.31`.
  ///
  /// - Parameter score: The score.
  /// - Returns: The text.
  package func score(_ score: Double) -> String { signed(score, decimals: 2) }

  /// An index from 0 to 100, `63.4`.
  ///
  /// - Parameter index: The index.
  /// - Returns: The text.
  package func index(_ index: Double) -> String { fixed(index, decimals: 1) }

  /// A number with its sign, none for zero.
  ///
  /// - Parameters:
  ///   - number: The number.
  ///   - decimals: The digits after the point.
  /// - Returns: The text.
  package func signed(_ number: Double, decimals: Int) -> String {
    let text = fixed(number, decimals: decimals)
    let isZero = text.allSatisfy { $0 == "0" || $0 == "." }
    return number > 0 && number.isFinite && !isZero ? "+" + text : text
  }

  /// A number with a fixed count of decimals, halves away from zero, and never `-0`.
  ///
  /// - Parameters:
  ///   - number: The number; `–` stands for one that is not finite.
  ///   - decimals: The digits after the point, 0 to 6.
  /// - Returns: The text.
  package func fixed(_ number: Double, decimals: Int) -> String {
    guard number.isFinite, abs(number) < 1e12 else { return "–" }
    let factor = (0..<decimals).reduce(1) { product, _ in product * 10 }
    let units = Int((abs(Self.rounded(number, decimals: decimals)) * Double(factor)).rounded())
    let sign = number < 0 && units != 0 ? minus : ""
    guard decimals > 0 else { return "\(sign)\(units)" }
    let fraction = String(units % factor)
    let zeros = String(repeating: "0", count: decimals - fraction.count)
    return "\(sign)\(units / factor).\(zeros)\(fraction)"
  }
}

extension Numerals {
  /// A small probability to two significant digits.
  ///
  /// - Parameter probability: The probability.
  /// - Returns: 0.000012 for 0.0000123; one of a tenth or more to two decimals.
  package static func roughly(_ probability: Double) -> Double {
    guard probability > 0, probability < 1 else { return probability }
    // Through text, so that the decimals stay short.
    let exponent = max(1, Int((-log10(probability)).rounded(.up)))
    guard exponent < 300 else { return 0 }
    let digits = Int((probability * pow(10, Double(exponent + 1))).rounded())
    return Double("\(digits)e-\(exponent + 1)") ?? probability
  }

  /// A number rounded to a count of decimals, halves away from zero.
  ///
  /// - Parameters:
  ///   - number: The number.
  ///   - decimals: The digits after the point, 0 to 6.
  /// - Returns: The nearest such number; one not finite or beyond 10¹² stays as it is.
  package static func rounded(_ number: Double, decimals: Int) -> Double {
    guard number.isFinite, abs(number) < 1e12 else { return number }
    let factor = Double((0..<decimals).reduce(1) { product, _ in product * 10 })
    // The nudge keeps 0.285 * 100 = 28.499999999999996 a half.
    let scaled = abs(number) * factor
    let units = (scaled + scaled.ulp * 2).rounded()
    return units == 0 ? 0 : (number < 0 ? -units : units) / factor
  }
}
