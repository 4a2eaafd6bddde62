/// Rounding that keeps a sum.
public enum LargestRemainder: Sendable {
  /// Whole numbers in proportion to numbers, which sum to a total.
  ///
  /// Each number is rounded down, and what is missing goes to those with the largest remainders, of
  /// equal ones to the first.
  ///
  /// - Parameters:
  ///   - numbers: The numbers, none negative.
  ///   - total: What the result sums to.
  /// - Returns: One whole number for each; zeros where the numbers sum to zero.
  public static func apportion(_ numbers: [Double], to total: Int) -> [Int] {
    let sum = numbers.reduce(0, +)
    guard sum > 0, sum.isFinite else { return numbers.map { _ in 0 } }
    // The margin keeps 0.29 * 100 = 28.999999999999996 at 29.
    let exact = numbers.map { $0 * Double(total) / sum + 1e-9 }
    var parts = exact.map { Int($0.rounded(.down)) }
    // Remainders that differ by the noise of the division only are equal.
    let remainders = zip(exact, parts).map { (($0 - Double($1)) * 1e6).rounded() }
    let order = numbers.indices.sorted { (remainders[$1], $0) < (remainders[$0], $1) }
    for place in order.prefix(max(0, total - parts.reduce(0, +))) { parts[place] += 1 }
    return parts
  }
}
