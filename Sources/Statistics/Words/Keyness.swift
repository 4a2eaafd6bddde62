import Glibc

/// How far a word sets one body of texts apart from another.
///
/// Counts texts that hold the word (document frequency), so that one text that repeats a word does
/// not carry it; a body of running words is counted alike, each word a text of its own.
public struct Keyness: Sendable, Hashable {
  /// The 1 % point of chi-square with one degree of freedom: the usual gate for ``logLikelihood``.
  ///
  /// Rayson and Garside (2000).
  public static let onePercentPoint = 6.63

  /// Dunning's log-likelihood ratio, chi-square distributed with one degree of freedom.
  ///
  /// G² = 2 Σ O ln(O / E) over the four cells of word × body: Dunning, Computational Linguistics 19
  /// (1993). 10.83 is the 0.1 % point. It grows with the amount of text: use it as a gate, not as a
  /// measure of size.
  public let logLikelihood: Double
  /// The binary logarithm of the ratio of the relative frequencies; positive where the word is more
  /// frequent in the first body.
  ///
  /// Hardie (2014). A frequency of none counts as half a text.
  public let logRatio: Double

  /// Compares a word in two bodies.
  ///
  /// Constant time. Nil where a body is empty or holds fewer texts than are said to hold the word.
  ///
  /// - Parameters:
  ///   - count: How many texts of the first body hold the word.
  ///   - total: How many texts the first body has.
  ///   - otherCount: How many texts of the second body hold the word.
  ///   - otherTotal: How many texts the second body has.
  public init?(count: Int, of total: Int, against otherCount: Int, of otherTotal: Int) {
    guard
      total > 0, otherTotal > 0, (0...total).contains(count),
      (0...otherTotal).contains(otherCount)
    else { return nil }
    let all = Double(total) + Double(otherTotal)
    let holders = Double(count) + Double(otherCount)
    func cell(_ observed: Int, row: Double, column: Int) -> Double {
      guard observed > 0 else { return 0 }
      let observed = Double(observed)
      return observed * log(observed * all / (row * Double(column)))
    }
    let sum =
      cell(count, row: holders, column: total)
      + cell(otherCount, row: holders, column: otherTotal)
      + cell(total - count, row: all - holders, column: total)
      + cell(otherTotal - otherCount, row: all - holders, column: otherTotal)
    logLikelihood = max(0, 2 * sum)
    let one = max(Double(count), 0.5) / Double(total)
    let two = max(Double(otherCount), 0.5) / Double(otherTotal)
    logRatio = count == 0 && otherCount == 0 ? 0 : log2(one / two)
  }
}
