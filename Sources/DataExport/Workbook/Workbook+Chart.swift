extension Workbook {
  /// A chart of a sheet's figures, which the spreadsheet program draws itself.
  public struct Chart: Sendable, Hashable {
    /// What is drawn.
    public enum Kind: Sendable, Hashable {
      /// Bars from left to right, the series after one another.
      case stackedBars
      /// Bars from left to right.
      case bars
      /// Bars from bottom to top.
      case columns
      /// Lines from left to right.
      case lines
      /// One line with a stroke between the highest and the lowest of all series at each place.
      case lineWithInterval
      /// Dots, or lines where a series has a colour, over numbers from left to right.
      case scatter
    }
    /// One series: a column of the sheet.
    public struct Series: Sendable, Hashable {
      /// What it is called.
      public let name: String
      /// The column of its numbers, from 0 on.
      public let column: Int
      /// Its colour as 0xRRGGBB; nil shows no line, only marks, for the ends of an interval and for dots.
      public let colour: UInt32?

      /// Creates a series.
      ///
      /// - Parameters:
      ///   - name: What it is called.
      ///   - column: The column of its numbers, from 0 on.
      ///   - colour: Its colour as 0xRRGGBB; nil shows no line.
      public init(_ name: String, column: Int, colour: UInt32?) {
        self.name = name
        self.column = column
        self.colour = colour
      }
    }
    /// What is drawn.
    public let kind: Kind
    /// The title, and the text for those who do not see the chart.
    public let title: String
    /// The rows of the figures, from 0 on.
    public let rows: ClosedRange<Int>
    /// The column of the names, from 0 on; of the numbers across in a scatter chart.
    public let names: Int
    /// The series.
    public let series: [Series]
    /// The ends of the axis.
    public let range: ClosedRange<Double>
    /// The format of the numbers at the axis.
    public let format: String
    /// The column beside which the chart stands.
    public let column: Int
    /// The row beside which the chart stands.
    public let row: Int

    /// Creates a chart.
    ///
    /// - Parameters:
    ///   - kind: What is drawn.
    ///   - title: The title, and the text for those who do not see the chart.
    ///   - rows: The rows of the figures, from 0 on.
    ///   - names: The column of the names, from 0 on.
    ///   - series: The series.
    ///   - range: The ends of the axis.
    ///   - format: The format of the numbers at the axis.
    ///   - column: The column beside which the chart stands.
    ///   - row: The row beside which the chart stands.
    public init(
      _ kind: Kind,
      title: String,
      rows: ClosedRange<Int>,
      names: Int,
      series: [Series],
      range: ClosedRange<Double>,
      format: String = "General",
      column: Int,
      row: Int = 1
    ) {
      self.kind = kind
      self.title = title
      self.rows = rows
      self.names = names
      self.series = series
      self.range = range
      self.format = format
      self.column = column
      self.row = row
    }

    /// The size in pixels: bars need room for each name.
    var size: (width: Int32, height: Int32) {
      let count = rows.count
      switch kind {
      case .stackedBars, .bars: return (720, Int32(min(2400, 140 + 28 * count)))
      case .columns, .lines, .lineWithInterval:
        return (Int32(min(1600, 560 + 16 * count)), 320)
      case .scatter: return (720, 440)
      }
    }
  }
}
