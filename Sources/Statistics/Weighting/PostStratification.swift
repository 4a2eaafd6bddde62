/// Weights that make the answers of each group count as much as the group has people.
public enum PostStratification: Sendable {
  /// The weight of an answer in each group, with mean 1 over all answers.
  ///
  /// (N_h / N) / (n_h / n) for n_h answers from N_h people: Holt and Smith, Journal of the Royal
  /// Statistical Society A 142 (1979). Takes the silent of a group for like those who answered. O(k).
  ///
  /// - Parameters:
  ///   - answers: How many answered in each group.
  ///   - people: How many people each group has, as counts or shares.
  /// - Returns: One weight a group; 0 for a group without answers and people.
  /// - Throws: `malformed`, or `emptyGroup` where a group of people has no answer: join it to another.
  public static func weights(
    answers: [Int],
    people: [Double]
  ) throws(WeightingRefusal) -> [Double] {
    let count = answers.reduce(0.0) { $0 + Double($1) }
    let total = people.reduce(0, +)
    guard
      answers.count == people.count, answers.allSatisfy({ $0 >= 0 }), count > 0,
      people.allSatisfy({ $0 >= 0 }), total > 0, total.isFinite
    else { throw .malformed }
    var weights: [Double] = []
    for (group, answered) in answers.enumerated() {
      guard answered > 0 || people[group] == 0 else {
        throw .emptyGroup(margin: 0, category: group)
      }
      weights.append(answered > 0 ? people[group] / total / (Double(answered) / count) : 0)
    }
    return weights
  }
}
