/// The published figures of one unit on one index, a value a wave, the newest last.
struct WatchedLine: Sendable {
  /// The means from 0 to 100; nil where a wave hides them, tells only a bound, or asked otherwise.
  var values: [Double?]
  /// How many people each rests on; where only a band is published, what is to be expected in it.
  var sizes: [Double]
  /// True for a unit without units below it: such units tell how the company moves as a whole.
  var isLeaf = true
}

/// What the newest waves of a line say against the earlier ones.
struct Shift: Sendable, Hashable {
  /// How many of the newest waves are taken together: one or two.
  let waves: Int
  /// What was to be expected, with the movement of the whole company in it.
  let expected: Double
  /// What is, the mean of the newest waves where they are two.
  let observed: Double
  /// The standard error of the difference between the two.
  let error: Double
  /// The degrees of freedom behind the standard error.
  let degreesOfFreedom: Double

  /// How far the figure lies below the expected one, in standard errors.
  var score: Double { (expected - observed) / error }
  /// The chance of a figure so low where nothing has changed.
  var probability: Double { ErrorBudget.tail(score, degreesOfFreedom) }

  /// The same with another error.
  func widened(by factor: Double) -> Shift {
    Shift(
      waves: waves,
      expected: expected,
      observed: observed,
      error: error * factor,
      degreesOfFreedom: degreesOfFreedom
    )
  }
}
