/// p-values corrected for how many there are: never show a map of them without.
public enum MultipleTesting: Sendable {
  /// Holm's correction: the chance of any false finding at all stays below the level.
  ///
  /// The i-th smallest of m becomes max over j ≤ i of (m - j + 1) p_j, at most 1: Holm, Scandinavian
  /// Journal of Statistics 6 (1979). Holds whatever the tests have to do with each other.
  /// O(m log m).
  ///
  /// - Parameter probabilities: The p-values.
  /// - Returns: The corrected p-values in the same order; nil where one is not from 0 to 1.
  public static func holm(_ probabilities: [Double]) -> [Double]? {
    guard let order = ascending(probabilities) else { return nil }
    var corrected = probabilities
    var largest = 0.0
    for (rank, index) in order.enumerated() {
      largest = max(largest, Double(order.count - rank) * probabilities[index])
      corrected[index] = min(1, largest)
    }
    return corrected
  }

  /// The correction of Benjamini and Hochberg: of what is found below the level q, about the share q
  /// is false.
  ///
  /// The i-th smallest of m becomes min over j ≥ i of m p_j / j: Journal of the Royal Statistical
  /// Society B 57 (1995). For tests that are independent or rise and fall together. O(m log m).
  ///
  /// - Parameter probabilities: The p-values.
  /// - Returns: The corrected p-values in the same order; nil where one is not from 0 to 1.
  public static func benjaminiHochberg(_ probabilities: [Double]) -> [Double]? {
    guard let order = ascending(probabilities) else { return nil }
    var corrected = probabilities
    var smallest = 1.0
    for (rank, index) in order.enumerated().reversed() {
      smallest = min(smallest, probabilities[index] * (Double(order.count) / Double(rank + 1)))
      corrected[index] = smallest
    }
    return corrected
  }

  private static func ascending(_ probabilities: [Double]) -> [Int]? {
    guard probabilities.allSatisfy({ (0...1).contains($0) }) else { return nil }
    return probabilities.indices.sorted { probabilities[$0] < probabilities[$1] }
  }
}
