/// Why it is not said what an outcome moves together with.
public enum DriverRefusal: Error, Sendable, Hashable {
  /// There are fewer answers than are needed: 100, and 10 for every predictor.
  case tooFewAnswers(needed: Int)
  /// There are more predictors than all subsets of can be tried.
  case tooManyPredictors(most: Int)
  /// There is no predictor that varies, or no such variable as the outcome.
  case noPredictors
  /// Everybody gave the outcome the same answer.
  case constantOutcome
  /// The numbers cannot be correlations of one set of people.
  case notCorrelations
}
