/// What makes a text unreadable as a table of rows and fields.
public enum CSVFault: Error, Sendable, Hashable {
  /// The text ended inside a quoted field that was opened in a line.
  case unclosedQuote(line: Int)
  /// A field is larger than ``CSVParser/fieldLimit``; `isQuoted` hints at a quote never closed.
  case fieldTooLong(line: Int, isQuoted: Bool)
  /// A row is larger than ``CSVParser/rowLimit``.
  case rowTooLong(line: Int)
  /// A row has more fields than ``CSVParser/columnLimit``.
  case tooManyColumns(line: Int)
}
