/// What an outcome moves together with: the variance of the outcome, shared out among predictors.
///
/// The LMG (Shapley) share of a predictor is what it adds to R², averaged over all orders in which
/// predictors can enter: Lindeman, Merenda and Gold, Introduction to Bivariate and Multivariate
/// Analysis (1980). Shares are never negative and add up to R². They describe who answers alike, and
/// never say why.
public struct DriverShares: Sendable, Hashable {
  /// The most predictors: all subsets of 12 are 4,096.
  public static let mostPredictors = 12
  /// The fewest answers at all.
  public static let fewestAnswers = 100
  /// The fewest answers for each predictor.
  public static let fewestAnswersEach = 10

  /// One predictor.
  public struct Driver: Sendable, Hashable {
    /// Its place among the variables, counted from 0.
    public let variable: Int
    /// Its part of R².
    public let share: Double
    /// Its plain correlation with the outcome, which tells the direction.
    public let correlation: Double
  }

  /// Why a predictor has no share.
  public enum Exclusion: Sendable, Hashable {
    /// Everybody gave it the same answer.
    case constant
    /// The predictors before it determine it: to 1 part in 10⁸ of its variance.
    case determined
  }

  /// The predictors in their order, without those left out.
  public let drivers: [Driver]
  /// The predictors left out, by their place among the variables.
  public let excluded: [Int: Exclusion]
  /// The share of the outcome's variance that all predictors together go with.
  public let rSquared: Double
  /// How many people answered all of it.
  public let count: Int
  /// The correlations of the drivers in their order, then of the outcome.
  let correlation: SymmetricMatrix

  /// R² less what so many predictors reach by chance: 1 - (1 - R²)(n - 1)/(n - p - 1).
  public var adjustedRSquared: Double {
    1 - (1 - rSquared) * Double(count - 1) / Double(count - drivers.count - 1)
  }

  /// Shares out the variance of one variable among all others, from running totals.
  ///
  /// - Parameters:
  ///   - moments: The totals of complete answers.
  ///   - outcome: The variable that is explained, counted from 0.
  /// - Throws: A ``DriverRefusal``.
  public init(_ moments: MomentMatrix, outcome: Int) throws(DriverRefusal) {
    guard let covariance = moments.covariance else {
      throw .tooFewAnswers(needed: Self.answersNeeded(moments.dimension - 1))
    }
    try self.init(covariance, outcome: outcome, count: moments.count)
  }

  /// Shares out the variance of one variable among all others, from correlations or covariances.
  ///
  /// O(2^p p) for p predictors: every subset's R² follows from one with a predictor less by a step of
  /// Gaussian elimination.
  ///
  /// - Parameters:
  ///   - matrix: The correlations or covariances of predictors and outcome.
  ///   - outcome: The variable that is explained, counted from 0.
  ///   - count: How many people answered all of it.
  /// - Throws: A ``DriverRefusal``.
  public init(
    _ matrix: SymmetricMatrix,
    outcome: Int,
    count: Int
  ) throws(DriverRefusal) {
    let predictors = (0..<matrix.dimension).filter { $0 != outcome }
    guard predictors.count < matrix.dimension, !predictors.isEmpty else { throw .noPredictors }
    guard predictors.count <= Self.mostPredictors else {
      throw .tooManyPredictors(most: Self.mostPredictors)
    }
    let needed = Self.answersNeeded(predictors.count)
    guard count >= needed else { throw .tooFewAnswers(needed: needed) }
    guard matrix.isPlausible else { throw .notCorrelations }
    let correlation = matrix.correlation
    guard correlation[outcome, outcome] > 0 else { throw .constantOutcome }
    let (kept, excluded) = try Self.independent(predictors, in: correlation)
    guard !kept.isEmpty else { throw .noPredictors }
    guard let chosen = correlation.selecting(kept + [outcome]) else { throw .noPredictors }
    let subsets = SubsetFit(chosen)
    guard let total = subsets.rSquared.last, total <= 1 + SubsetFit.tolerance else {
      throw .notCorrelations
    }
    drivers = zip(kept, subsets.shapleyShares()).map { variable, share in
      Driver(variable: variable, share: share, correlation: correlation[variable, outcome])
    }
    self.excluded = excluded
    rSquared = min(1, total)
    self.count = count
    self.correlation = chosen
  }

  private static func answersNeeded(_ predictors: Int) -> Int {
    max(fewestAnswers, fewestAnswersEach * max(0, predictors))
  }

  /// The predictors that those before them do not determine, by Gaussian elimination in their order.
  private static func independent(
    _ predictors: [Int],
    in correlation: SymmetricMatrix
  ) throws(DriverRefusal) -> (kept: [Int], excluded: [Int: Exclusion]) {
    var rest = correlation
    var kept: [Int] = []
    var excluded: [Int: Exclusion] = [:]
    for variable in predictors {
      let pivot = rest[variable, variable]
      guard pivot > -SubsetFit.tolerance else { throw .notCorrelations }
      guard pivot > SubsetFit.tolerance else {
        excluded[variable] = correlation[variable, variable] > 0 ? .determined : .constant
        continue
      }
      kept.append(variable)
      for row in predictors where row > variable {
        for column in predictors where column > variable && column <= row {
          rest[row, column] -= rest[row, variable] * rest[column, variable] / pivot
        }
      }
    }
    return (kept, excluded)
  }
}

extension SymmetricMatrix {
  /// True where no variance is negative and no covariance larger than its two variances allow.
  fileprivate var isPlausible: Bool {
    for row in 0..<dimension {
      guard self[row, row] >= 0 else { return false }
      for column in 0..<row {
        let scale = self[row, row].squareRoot() * self[column, column].squareRoot()
        guard abs(self[row, column]) <= scale * (1 + 1e-9) + 1e-300 else { return false }
      }
    }
    return true
  }
}
