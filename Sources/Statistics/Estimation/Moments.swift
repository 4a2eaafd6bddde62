/// The count, mean and spread of numbers that are seen once and not kept.
///
/// Welford's recurrence (Technometrics 4, 1962) keeps the mean and the sum of squared deviations, and
/// so does not lose digits as the sum of squares does; two parts join by the pairwise formula of Chan,
/// Golub and LeVeque (1979).
///
/// Cost: constant memory and constant time a number. Numbers must be finite.
public struct Moments: Sendable, Hashable {
  /// How many numbers were seen.
  public private(set) var count: Int
  /// The mean; 0 where nothing was seen.
  public private(set) var mean: Double
  /// The sum of the squared deviations from the mean.
  public private(set) var sumOfSquares: Double

  /// Creates the moments of no numbers.
  public init() {
    count = 0
    mean = 0
    sumOfSquares = 0
  }

  /// Creates moments that were stored.
  ///
  /// - Parameters:
  ///   - count: How many numbers were seen, not negative.
  ///   - mean: Their mean, finite.
  ///   - sumOfSquares: The sum of the squared deviations from the mean, finite and not negative.
  public init(count: Int, mean: Double, sumOfSquares: Double) {
    self.count = count
    self.mean = mean
    self.sumOfSquares = sumOfSquares
  }

  /// Creates the moments of a sequence.
  ///
  /// - Parameter values: The numbers.
  public init(_ values: some Sequence<Double>) {
    self.init()
    for value in values { add(value) }
  }

  /// Takes in one number.
  ///
  /// - Parameter value: The number, finite.
  public mutating func add(_ value: Double) {
    count += 1
    let deviation = value - mean
    mean += deviation / Double(count)
    sumOfSquares += deviation * (value - mean)
  }

  /// Takes in all numbers that another value has seen.
  ///
  /// - Parameter other: The moments of the other numbers.
  public mutating func merge(_ other: Moments) {
    guard other.count > 0 else { return }
    guard count > 0 else {
      self = other
      return
    }
    let total = Double(count + other.count)
    let deviation = other.mean - mean
    let weight = Double(other.count) / total
    sumOfSquares += other.sumOfSquares + deviation * deviation * Double(count) * weight
    mean += deviation * weight
    count += other.count
  }

  /// The sample variance with n - 1 in the denominator, nil for fewer than two numbers.
  public var variance: Double? {
    count > 1 ? sumOfSquares / Double(count - 1) : nil
  }

  /// The sample standard deviation, nil for fewer than two numbers.
  public var standardDeviation: Double? { variance?.squareRoot() }
}
