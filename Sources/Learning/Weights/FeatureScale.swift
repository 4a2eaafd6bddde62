import Glibc

/// How freely each feature may get a weight: by the logarithm of how much more good comments have it.
///
/// The log-count ratio of Wang and Manning, “Baselines and Bigrams”, ACL 2012, section 2.1: r = ln of
/// (p / ‖p‖₁) / (q / ‖q‖₁) with p and q the numbers of good and bad comments that have the feature, plus 1
/// each. Weights that are a multiple of |r| cost a penalty for the multiple alone, so that what both
/// classes have alike stays near 0 and a few telling words need not be held back for its sake.
struct FeatureScale: Sendable {
  /// In how many good comments each feature is.
  private var good: [Double]
  /// In how many bad comments each feature is.
  private var bad: [Double]

  /// The least scale, for features that both classes have alike.
  private static let least = 0.05

  init(featureCount: Int) {
    good = [Double](repeating: 0, count: featureCount)
    bad = good
  }

  /// Counts a comment.
  ///
  /// - Parameters:
  ///   - features: The comment's features; one that stands there twice counts once.
  ///   - isPositive: True for a good comment.
  mutating func add(_ features: Set<Int32>, isPositive: Bool) {
    for feature in features {
      if isPositive { good[Int(feature)] += 1 } else { bad[Int(feature)] += 1 }
    }
  }

  /// The scale of each feature: |r|, 0 for one of fewer comments than a minimum.
  func scales(atLeast minimum: Int) -> [Double] {
    let goodTotal = good.reduce(Double(good.count), +)
    let badTotal = bad.reduce(Double(bad.count), +)
    return good.indices.map { feature in
      guard good[feature] + bad[feature] >= Double(minimum) else { return 0 }
      let ratio = log((good[feature] + 1) / goodTotal) - log((bad[feature] + 1) / badTotal)
      return max(abs(ratio), Self.least)
    }
  }
}
