/// One row of a table as it stands in the file.
public struct TableRow: Sendable, Hashable {
  /// The line of the file in which the row starts, counted from 1.
  public let line: Int
  /// The fields; a row may have fewer or more than the header.
  public let fields: [String]
  /// True where bytes of the row mean nothing in the file's encoding and were read as U+FFFD.
  public let hasMalformedBytes: Bool

  /// Creates a row.
  ///
  /// - Parameters:
  ///   - line: The line of the file in which the row starts, counted from 1.
  ///   - fields: The fields.
  ///   - hasMalformedBytes: True where bytes were read as U+FFFD.
  public init(line: Int, fields: [String], hasMalformedBytes: Bool = false) {
    self.line = line
    self.fields = fields
    self.hasMalformedBytes = hasMalformedBytes
  }

  /// The field of a column; empty where the row is too short.
  ///
  /// - Parameter column: The number of the column, counted from 0.
  public subscript(column: Int) -> String {
    fields.indices.contains(column) ? fields[column] : ""
  }

  /// True when no field holds anything but white space.
  var isBlank: Bool {
    fields.allSatisfy { field in field.unicodeScalars.allSatisfy(\.properties.isWhitespace) }
  }
}
