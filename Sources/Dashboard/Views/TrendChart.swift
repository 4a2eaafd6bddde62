import Insight
import Reporting
import TerminalUI
import TextDisplay

/// A line over waves with its intervals, drawn in dots.
struct TrendChart {
  private let series: TrendSeries
  private let waves: [String]
  private let look: Look
  private let range: ClosedRange<Double>
  private static let labelWidth = 7

  init(_ series: TrendSeries, waves: [String], look: Look) {
    self.series = series
    self.waves = waves
    self.look = look
    let ends = series.points.flatMap { cell -> [Double?] in
      guard let estimate = cell.value else { return [] }
      return estimate.bound == .exact
        ? [estimate.lower, estimate.value, estimate.upper] : [estimate.value]
    }
    range = series.kind.chartRange(of: ends)
  }

  /// The rows of the chart, with an axis at the left and the waves below.
  ///
  /// - Parameters:
  ///   - width: The columns it may take.
  ///   - height: Its rows, that of the waves included.
  /// - Returns: The rows.
  func lines(width: Int, height: Int) -> [Line] {
    let columns = max(width - Self.labelWidth - 1, 8)
    let rows = max(height - 1, 3)
    var canvas = Canvas(columns: columns, rows: rows, isSimple: look.isSimple)
    let places = series.points.indices.map { x(of: $0, canvas) }
    for (place, cell) in series.points.enumerated() {
      guard let estimate = cell.value else { continue }
      let spot = (x: places[place], y: y(of: estimate.value, canvas))
      if estimate.bound == .exact {
        canvas.whisker(
          at: spot.x,
          from: y(of: estimate.upper, canvas),
          to: y(of: estimate.lower, canvas)
        )
      }
      // No line over a hidden wave, nor where the survey became another one.
      if place > 0, let before = series.points[place - 1].value, !series.isApart(at: place) {
        canvas.line(from: (places[place - 1], y(of: before.value, canvas)), to: spot)
      }
      canvas.point(spot.x, spot.y)
    }
    let edge = look.isSimple ? "|" : "│"
    var lines = (0..<rows).map { row in
      var line = Line()
      line.add(label(row, of: rows), width: Self.labelWidth, .right, look.theme.style(.quiet))
      line.add(edge, look.theme.style(.quiet))
      line.add(canvas.text(row: row), CellStyle(colour: .cyan))
      return line
    }
    lines.append(waveLine(places, canvas))
    return lines
  }

  private func x(of place: Int, _ canvas: Canvas) -> Int {
    // Half a step is left free at both ends, so that names have room.
    let step = Double(canvas.width) / Double(max(series.points.count, 1))
    return Int((Double(place) + 0.5) * step)
  }

  private func y(of value: Double, _ canvas: Canvas) -> Int {
    let span = range.upperBound - range.lowerBound
    let part = span > 0 ? (value - range.lowerBound) / span : 0.5
    return Int(((1 - min(max(part, 0), 1)) * Double(canvas.height - 1)).rounded())
  }

  /// The value at the top, in the middle and at the bottom.
  private func label(_ row: Int, of rows: Int) -> String {
    guard row == 0 || row == rows - 1 || row == rows / 2 else { return "" }
    let part = 1 - Double(row) / Double(max(rows - 1, 1))
    let value = range.lowerBound + part * (range.upperBound - range.lowerBound)
    return series.kind == .sentiment
      ? Numerals.text.score(value) : Numerals.text.index(value)
  }

  /// The names of the waves below their places, with the mark of a hidden figure or a changed survey.
  private func waveLine(_ places: [Int], _ canvas: Canvas) -> Line {
    let room = max(canvas.columns / max(waves.count, 1) - 1, 1)
    let dots = canvas.width / canvas.columns
    var line = Line()
    for (place, wave) in waves.enumerated() where place < places.count {
      var mark = series.points[place].value == nil ? TextReport.hidden : ""
      if series.breaks.contains(where: { $0.place == place }) {
        mark += series.isApart(at: place) ? "/" : "*"
      }
      let name = TerminalText.sanitized(wave)
      let short =
        TerminalText.width(of: name + mark) <= room
        ? name
        : String(TerminalText.start(of: name.reversed(), fitting: max(room - 1, 1)).reversed())
      var cell = Line()
      cell.add(short + mark, look.theme.style(.quiet))
      let start = places[place] / dots - TerminalText.width(of: short + mark) / 2
      line.add(cell, at: Self.labelWidth + 1 + max(start, 0))
    }
    return line
  }
}
