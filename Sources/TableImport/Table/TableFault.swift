public import Messages
public import Segmentation

/// What can be wrong with a file that should hold a table.
public struct TableFault: Fault, Hashable {
  /// The kinds of fault.
  public enum Kind: Sendable, Hashable {
    /// There is no such file; the nearest name in its folder is given.
    case noFile(nearest: String?)
    /// The path is a folder.
    case isFolder
    /// The file may not be read.
    case notPermitted
    /// The file could not be read to its end.
    case unreadable
    /// The file holds no row.
    case empty
    /// The file is something else than text.
    case notText(Content)
    /// The header lacks a column that is wanted.
    case noColumn(name: String, nearest: String?, columns: [String])
    /// Bytes that mean nothing in the encoding were replaced by U+FFFD.
    case malformed(count: Int, encoding: TextEncoding, isTold: Bool)
    /// NUL bytes were dropped.
    case droppedNULs(count: Int)
    /// Rows have fewer or more fields than the header; the first lines are given.
    case ragged(count: Int, lines: [Int], columns: Int)
    /// The text is not made of rows and fields.
    case notRows(CSVFault)
    /// The decoder failed.
    case decoder(TextDecodingFault)
  }

  /// The kinds of file that are taken for a table by mistake.
  public enum Content: Sendable, Hashable, CaseIterable {
    /// A workbook of Excel or another spreadsheet (.xlsx, .ods).
    case workbook
    /// A workbook of old Excel (.xls).
    case oldWorkbook
    /// A page of the web, which some sites call .xls.
    case webPage
    /// A compressed file.
    case compressed
  }

  /// The file as the user named it; `-` for standard input.
  public let path: String
  /// What is wrong.
  public let kind: Kind

  /// Creates a fault.
  ///
  /// - Parameters:
  ///   - path: The file as the user named it; `-` for standard input.
  ///   - kind: What is wrong.
  public init(path: String, kind: Kind) {
    self.path = path
    self.kind = kind
  }

  /// The kind of failure, which decides the exit code.
  public var category: FaultCategory {
    switch kind {
    case .noFile, .isFolder: .noInput
    case .notPermitted: .notAllowed
    case .unreadable: .inputOutput
    case .decoder(let fault): fault.category
    case .empty, .notText, .noColumn, .malformed, .droppedNULs, .ragged, .notRows: .badData
    }
  }
}
