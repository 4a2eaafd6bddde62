/// A spreadsheet as a value: sheets of texts and numbers with charts, and never a formula.
public struct Workbook: Sendable, Hashable {
  /// What the workbook is about.
  public let title: String
  /// What it was made from.
  public let subject: String
  /// What a reader must know of it.
  public let remarks: String
  /// The sheets in order, at least one.
  public let sheets: [Sheet]

  /// Creates a workbook.
  ///
  /// - Parameters:
  ///   - title: What the workbook is about.
  ///   - subject: What it was made from.
  ///   - remarks: What a reader must know of it.
  ///   - sheets: The sheets in order, at least one.
  public init(title: String, subject: String = "", remarks: String = "", sheets: [Sheet]) {
    self.title = title
    self.subject = subject
    self.remarks = remarks
    self.sheets = sheets
  }

  /// One sheet.
  public struct Sheet: Sendable, Hashable {
    /// What it is called; made valid and unique when it is written.
    public let name: String
    /// The widths of the columns in characters.
    public let widths: [Double]
    /// The rows from the top.
    public let rows: [[Cell]]
    /// How many rows stay in sight at the top, up to the names of the columns.
    public let frozenRows: Int
    /// How many columns stay in sight.
    public let frozenColumns: Int
    /// The charts of the sheet's figures.
    public let charts: [Chart]

    /// Creates a sheet.
    ///
    /// - Parameters:
    ///   - name: What it is called; made valid and unique when it is written.
    ///   - widths: The widths of the columns in characters.
    ///   - rows: The rows from the top.
    ///   - frozenRows: How many rows stay in sight at the top.
    ///   - frozenColumns: How many columns stay in sight.
    ///   - charts: The charts of the sheet's figures.
    public init(
      name: String,
      widths: [Double],
      rows: [[Cell]],
      frozenRows: Int = 0,
      frozenColumns: Int = 0,
      charts: [Chart] = []
    ) {
      self.name = name
      self.widths = widths
      self.rows = rows
      self.frozenRows = frozenRows
      self.frozenColumns = frozenColumns
      self.charts = charts
    }
  }

  /// One cell.
  public enum Cell: Sendable, Hashable {
    /// Nothing.
    case empty
    /// A text, which stays one whatever it begins with.
    case text(String, Style = .plain)
    /// A number in a format such as `0 %`; one that is not finite is left empty.
    case number(Double, format: String = "General")
  }

  /// How a text looks.
  public enum Style: Sendable, Hashable {
    /// As it is, wrapped.
    case plain
    /// The title of a sheet.
    case title
    /// The name of a column.
    case head
    /// Indented by so many steps.
    case indented(Int)
  }
}
