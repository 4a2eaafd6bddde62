import Insight
import Messages
import SurveyModel

/// How far figures could move, had everybody answered.
struct WorstCaseChart: Sendable {
  /// One figure.
  struct Row: Sendable {
    /// What it is.
    let title: String
    /// The figure of those who answered.
    let figure: String
    /// The ends in words.
    let bounds: String
    /// How many answered, of how many.
    let answered: String
    /// The figure and the ends as parts of the axis, from 0 to 1.
    let drawn: (value: Double, lower: Double, upper: Double)
  }

  /// The figures in order.
  let rows: [Row]

  /// Creates a chart.
  ///
  /// - Parameters:
  ///   - cases: The figures with their bounds.
  ///   - language: The language of the titles.
  ///   - numerals: How numbers are written.
  init(_ cases: [WorstCase], language: Language, numerals: Numerals) {
    rows = cases.map { found in
      // The bounds are written like the interval of such a figure.
      let ends = Estimate(
        value: found.lower,
        lower: found.lower,
        upper: found.upper,
        count: found.figure.count
      )
      let title: String
      let texts: (figure: String, bounds: String)
      let axis: ClosedRange<Double>
      switch found.kind {
      case .index:
        title = found.title[language]
        texts = (numerals.index(found.figure), numerals.indexInterval(ends))
        axis = 0...100
      case .recommendation:
        title = Wording.recommendation[language]
        texts = (
          numerals.recommendation(found.figure), numerals.signedInterval(ends, decimals: 0)
        )
        axis = -100...100
      case .item:
        title = found.title[language]
        texts = (numerals.share(found.figure), numerals.shareInterval(ends))
        axis = 0...1
      }
      func part(_ value: Double) -> Double {
        (value - axis.lowerBound) / (axis.upperBound - axis.lowerBound)
      }
      return Row(
        title: title,
        figure: texts.figure,
        bounds: texts.bounds,
        answered: "\(found.figure.count.text) / \(found.population)",
        drawn: (part(found.figure.value), part(found.lower), part(found.upper))
      )
    }
  }
}
