/// The letters by which spreadsheets call columns.
enum SheetColumn {
  /// The letters of a column.
  ///
  /// - Parameter index: The column, counted from 0.
  /// - Returns: For example `A`, `AB`.
  static func letters(_ index: Int) -> String {
    var rest = index + 1
    var result = ""
    while rest > 0 {
      let digit = (rest - 1) % 26
      result = String(UnicodeScalar(UInt8(65 + digit))) + result
      rest = (rest - 1) / 26
    }
    return result
  }

  /// The column and row of a reference such as `AB12`.
  ///
  /// - Parameter reference: The reference.
  /// - Returns: Column counted from 0 and row counted from 1; nil for anything else.
  static func place(_ reference: String) -> (column: Int, row: Int)? {
    var column = 0
    var rest = reference.utf8[...]
    while let byte = rest.first, (0x41...0x5A).contains(byte), column < 1 << 20 {
      column = column * 26 + Int(byte - 0x40)
      rest = rest.dropFirst()
    }
    guard (1...16_384).contains(column), let row = Int(Substring(rest)),
      (1...1_048_576).contains(row)
    else { return nil }
    return (column - 1, row)
  }
}
