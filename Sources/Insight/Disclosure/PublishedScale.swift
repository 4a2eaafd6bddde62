/// A range of figures and how coarsely they are published.
struct PublishedScale {
  /// The figures that are possible.
  let range: ClosedRange<Double>
  /// The grid for groups below 20.
  let coarse: Grid
  /// The grid for larger groups.
  let fine: Grid
  /// The least reach of an interval of a small group.
  let margin: Double
  /// How near an end a figure of a small group becomes a bound; nil where its counts decide.
  let cut: Double?

  /// Indices and scales.
  static let index = PublishedScale(
    range: 0...100,
    coarse: Grid(step: 1),
    fine: Grid(parts: 10),
    margin: 5,
    cut: 5
  )
  /// Comment scores.
  static let sentiment = PublishedScale(
    range: -1...1,
    coarse: Grid(parts: 10),
    fine: Grid(parts: 100),
    margin: 0.1,
    cut: 0.1
  )
  /// The recommendation score, whose extremes are cut by its counts.
  static let recommendation = PublishedScale(
    range: -100...100,
    coarse: Grid(step: 5),
    fine: Grid(parts: 10),
    margin: 10,
    cut: nil
  )
  /// Shares.
  static let share = PublishedScale(
    range: 0...1,
    coarse: Grid(parts: 20),
    fine: Grid(parts: 1000),
    margin: 0.05,
    cut: 0.1
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
