import DataExport
import Insight
import Messages

/// Cells that sheets share.
extension WorkbookReport {
  typealias Cell = Workbook.Cell
  typealias Chart = Workbook.Chart

  /// The colours of charts: unfavourable, neutral and favourable can be told apart without red and green.
  enum Colour {
    static let unfavourable: UInt32 = 0xB5532A
    static let neutral: UInt32 = 0xBFBFBF
    static let favourable: UInt32 = 0x2A6F97
    /// Of lines, one after the other.
    static let lines: [UInt32] = [
      0x2A6F97, 0xB5532A, 0x5B8C5A, 0x7A5195, 0xC9A227, 0x4A4A4A, 0x3FA7A3, 0xA8325E,
    ]
  }

  static let hidden = Cell.text("·")

  func heads(_ phrases: [Phrase]) -> [Cell] { phrases.map { .text($0[language], .head) } }

  /// A figure, the ends of its interval and how many it rests on.
  func cells(_ cell: Workbook.Cell, _ estimate: Estimate, _ measure: Measure) -> [Cell] {
    let ends = [estimate.lower, estimate.upper].map { end -> Cell in
      // The interval of a bound would tell more than the bound does.
      guard estimate.bound == .exact else { return .empty }
      return .number(measure.published(end, of: estimate.count), format: measure.format)
    }
    return [cell] + ends + [count(estimate.count)]
  }

  func cells(_ cell: Insight.Cell<Estimate>, _ measure: Measure) -> [Cell] {
    guard let estimate = cell.value else { return [Self.hidden, .empty, .empty, .empty] }
    return cells(value(estimate, measure), estimate, measure)
  }

  func value(_ cell: Insight.Cell<Estimate>, _ measure: Measure) -> Cell {
    cell.value.map { value($0, measure) } ?? Self.hidden
  }

  func value(_ estimate: Estimate, _ measure: Measure) -> Cell {
    .number(
      measure.published(estimate.value, of: estimate.count),
      format: estimate.bound.sign + measure.format
    )
  }

  func part(_ part: ItemShares.Part?, of count: PublishedCount) -> Cell {
    guard let part else { return Self.hidden }
    return .number(
      Measure.share.published(part.value, of: count),
      format: part.bound.sign + Measure.share.format
    )
  }

  /// How many: a number where it is exact, a band as text.
  func count(_ count: PublishedCount) -> Cell {
    count.lowest == count.highest
      ? .number(Double(count.lowest), format: "0") : .text(count.text)
  }

  /// A sheet of one table with its charts.
  func sheet(
    _ name: String,
    widths: [Double],
    head: [Cell],
    rows: [[Cell]],
    notes: [String] = [],
    charts: [Chart] = []
  ) -> Workbook.Sheet {
    Workbook.Sheet(
      name: name,
      widths: widths,
      rows: [head] + rows + (notes.isEmpty ? [] : [[]]) + notes.map { [.text($0, .title)] },
      frozenRows: 1,
      frozenColumns: 1,
      charts: charts
    )
  }
}

extension Measure {
  /// The format of numbers in a spreadsheet.
  var format: String {
    switch self {
    case .share: "0 %"
    case .score: "+0.00;-0.00;0.00"
    case .index: "0.0"
    case .recommendation: "+0;-0;0"
    }
  }
}

extension Estimate.Bound {
  /// What stands before a number in its format.
  var sign: String {
    switch self {
    case .exact: ""
    case .atLeast: "\"≥ \""
    case .atMost: "\"≤ \""
    }
  }
}
