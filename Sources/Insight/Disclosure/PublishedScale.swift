/// A range of figures and how coarsely they are published.
struct PublishedScale {
  /// The figures that are possible.
  let range: ClosedRange<Double>
  /// The grid for groups below 20.
  let coarse: Grid
  /// The grid for larger groups.
  let fine: Grid
  /// The least reach of an interval of a small group, and how far its figures keep off the ends.
  let margin: Double
  /// True when a figure of a small group near an end becomes a bound.
  let cutsExtremes: Bool

  /// Indices and scales.
  static let index = PublishedScale(
    range: 0...100,
    coarse: Grid(step: 1),
    fine: Grid(parts: 10),
    margin: 5,
    cutsExtremes: true
  )
  /// Comment scores.
  static let sentiment = PublishedScale(
    range: -1...1,
    coarse: Grid(parts: 10),
    fine: Grid(parts: 100),
    margin: 0.1,
    cutsExtremes: true
  )
  /// The recommendation score, whose extremes are cut by its counts.
  static let recommendation = PublishedScale(
    range: -100...100,
    coarse: Grid(step: 5),
    fine: Grid(parts: 10),
    margin: 10,
    cutsExtremes: false
  )
  /// Shares, whose extremes are cut where an item is unanimous.
  static let share = PublishedScale(
    range: 0...1,
    coarse: Grid(parts: 20),
    fine: Grid(parts: 1000),
    margin: 0.05,
    cutsExtremes: false
  )

  /// The grid for a group of a size.
  func step(_ count: Int) -> Grid { count < Publication.smallGroup ? coarse : fine }

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

    func rounded(_ value: Double) -> Double { apply(value) { $0.rounded() } }
    // The margin keeps a number on the grid from moving a whole step for its last bit.
    func roundedDown(_ value: Double) -> Double { apply(value) { ($0 + 1e-9).rounded(.down) } }
    func roundedUp(_ value: Double) -> Double { apply(value) { ($0 - 1e-9).rounded(.up) } }

    private func apply(_ value: Double, _ rounding: (Double) -> Double) -> Double {
      // Adding zero turns a negative zero into zero.
      rounding(value * Double(parts) / step) * step / Double(parts) + 0
    }
  }
}
