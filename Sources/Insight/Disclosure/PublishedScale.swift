/// A range of figures and how coarsely they are published.
struct PublishedScale {
  /// The figures that are possible.
  let range: ClosedRange<Double>
  /// The grid for groups below 10.
  let coarsest: Grid
  /// The grid for groups from 10 to 19.
  let coarse: Grid
  /// The grid for larger groups.
  let fine: Grid
  /// The least reach of an interval of a small group.
  let margin: Double
  /// How near an end a figure becomes a bound, below 10, from 10 to 19 and from 20 on.
  ///
  /// 0 where its counts decide. Of small groups it lies between two numbers of the grid, so that the last of them has
  /// its full share of figures.
  let cuts: (Double, Double, Double)
  /// The standard deviation of single answers where a group's own must not be told; of shares that of
  /// one half.
  let usualSpread: Double
  /// The least standard deviation an interval tells.
  let leastSpread: Double

  /// Indices and scales.
  ///
  /// A single item of five answers moves the mean of five people by 5, of ten by 2.5; so at least two
  /// sums give the same figure.
  static let index = PublishedScale(
    range: 0...100,
    coarsest: Grid(step: 10),
    coarse: Grid(step: 5),
    fine: Grid(parts: 10),
    margin: 5,
    cuts: (25, 12.5, 5),
    usualSpread: 20,
    leastSpread: 12
  )
  /// Comment scores.
  static let sentiment = PublishedScale(
    range: -1...1,
    coarsest: Grid(parts: 5),
    coarse: Grid(parts: 10),
    fine: Grid(parts: 100),
    margin: 0.1,
    cuts: (0.5, 0.25, 0.1),
    usualSpread: 0.5,
    leastSpread: 0.15
  )
  /// The recommendation score.
  static let recommendation = PublishedScale(
    range: -100...100,
    coarsest: Grid(step: 20),
    coarse: Grid(step: 20),
    fine: Grid(parts: 10),
    margin: 10,
    cuts: (30, 30, 10),
    usualSpread: 80,
    leastSpread: 45
  )
  /// Shares.
  static let share = PublishedScale(
    range: 0...1,
    coarsest: Grid(parts: 10),
    coarse: Grid(parts: 10),
    fine: Grid(parts: 1000),
    margin: 0.05,
    cuts: (0.5, 0.25, 0),
    usualSpread: 0.5,
    leastSpread: 0
  )

  /// The grid for a group of a size.
  func step(_ count: Int) -> Grid {
    count < 10 ? coarsest : count < Publication.smallGroup ? coarse : fine
  }

  /// How near an end a figure of a group of a size becomes a bound.
  func cut(_ count: Int) -> Double {
    count < 10 ? cuts.0 : count < Publication.smallGroup ? cuts.1 : cuts.2
  }

  /// The standard deviation of single answers around a figure.
  func spread(_ value: Double) -> Double {
    // The variance of a share is that of a coin.
    leastSpread == 0 ? max(0, value * (1 - value)).squareRoot() : usualSpread
  }

  /// Evenly spaced numbers to round to.
  struct Grid {
    private let step: Double
    /// How many steps make one.
    let parts: Int

    /// A grid of whole multiples of a step.
    init(step: Double) {
      self.step = step
      parts = 1
    }

    /// A grid that divides one into parts; dividing keeps decimals short, as 0.3.
    init(parts: Int) {
      step = 1
      self.parts = parts
    }

    /// The distance between two numbers.
    var width: Double { step / Double(parts) }

    // Halves go up below zero too, so that every number has as many figures.
    func rounded(_ value: Double) -> Double { apply(value) { ($0 + 0.5 + 1e-9).rounded(.down) } }
    // The margin keeps a number on the grid from moving a whole step for its last bit.
    func roundedDown(_ value: Double) -> Double { apply(value) { ($0 + 1e-9).rounded(.down) } }
    func roundedUp(_ value: Double) -> Double { apply(value) { ($0 - 1e-9).rounded(.up) } }

    private func apply(_ value: Double, _ rounding: (Double) -> Double) -> Double {
      // Adding zero turns a negative zero into zero.
      rounding(value * Double(parts) / step) * step / Double(parts) + 0
    }
  }
}
