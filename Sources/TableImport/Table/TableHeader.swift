import Messages
public import Segmentation

/// The first row of a table and how the file is written.
public struct TableHeader: Sendable, Hashable {
  /// The file as messages name it; `-` for standard input.
  public let path: String
  /// The names of the columns, without white space at their ends.
  public let names: [String]
  /// The line of the header, counted from 1.
  public let line: Int
  /// The encoding that was found or told.
  public let encoding: TextEncoding
  /// What stands between the fields.
  public let separator: CSVSeparator

  /// Creates the value from its parts.
  ///
  /// - Parameters:
  ///   - path: The file as messages name it; `-` for standard input.
  ///   - names: The names of the columns.
  ///   - line: The line of the header, counted from 1.
  ///   - encoding: The encoding that was found or told.
  ///   - separator: What stands between the fields.
  public init(
    path: String,
    names: [String],
    line: Int,
    encoding: TextEncoding,
    separator: CSVSeparator
  ) {
    self.path = path
    self.names = names
    self.line = line
    self.encoding = encoding
    self.separator = separator
  }

  /// Finds the column with a name.
  ///
  /// - Parameter name: The name; case matters only where two columns differ in nothing else.
  /// - Returns: The number of the column, counted from 0.
  /// - Throws: ``TableFault`` with the nearest name and all names when there is no such column.
  public func column(named name: String) throws(TableFault) -> Int {
    let wanted = name.trimmingBlanks
    if let exact = names.firstIndex(of: wanted) { return exact }
    if let similar = names.firstIndex(where: { $0.lowercased() == wanted.lowercased() }) {
      return similar
    }
    let nearest = NearestName.find(wanted, in: names)
    throw TableFault(
      path: path,
      kind: .noColumn(name: wanted, nearest: nearest, columns: names)
    )
  }
}

extension String {
  /// The text without white space and byte order marks at both ends.
  var trimmingBlanks: String {
    func isBlank(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.isWhitespace || scalar.value == 0xFEFF || scalar.value == 0x200B
    }
    let scalars = unicodeScalars
    guard
      let first = scalars.firstIndex(where: { !isBlank($0) }),
      let last = scalars.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(scalars[first...last])
  }
}
