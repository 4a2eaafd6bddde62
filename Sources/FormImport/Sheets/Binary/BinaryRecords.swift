import Messages

/// The kinds of record that matter in a workbook of Excel 97 to 2003.
enum BinaryKind {
  static let formula = 0x06
  static let end = 0x0A
  static let datesFrom1904 = 0x22
  static let password = 0x2F
  static let continuation = 0x3C
  static let sheet = 0x85
  static let numbersRow = 0xBD
  static let richText = 0xD6
  static let style = 0xE0
  static let sharedTexts = 0xFC
  static let sharedText = 0xFD
  static let number = 0x203
  static let text = 0x204
  static let flag = 0x205
  static let formulaText = 0x207
  static let shortNumber = 0x27E
  static let numberFormat = 0x41E
  static let beginning = 0x809
}

/// A record: its kind and what it holds.
struct BinaryRecord {
  let kind: Int
  let body: BinaryPiece
}

/// Goes from record to record of a part of a workbook, until the record that ends the part.
///
/// Parts may lie within parts (a chart within a sheet); what lies within is passed over.
struct BinaryRecords {
  /// The version of the records of Excel 97 to 2003.
  private static let version = 0x600

  private let piece: BinaryPiece
  private var offset = 0
  private var depth = 1

  /// Begins a part.
  ///
  /// - Parameter piece: The workbook from the part on.
  /// - Throws: ``FormImportFault`` when no part begins there, or one of Excel 5 or 95.
  init(_ piece: BinaryPiece) throws(FormImportFault) {
    self.piece = piece
    let first = try record()
    // Records of Excel 4 and before have another number here.
    guard [BinaryKind.beginning, 0x409, 0x209].contains(first.kind) else { throw piece.damage }
    guard first.kind == BinaryKind.beginning, try first.body.short(0) == Self.version else {
      throw FormImportFault(.oldWorkbook)
    }
  }

  /// The next record.
  ///
  /// - Returns: Nil at the end of the part.
  /// - Throws: ``FormImportFault`` when the file ends before the part does.
  mutating func next() throws(FormImportFault) -> BinaryRecord? {
    while true {
      let record = try record()
      switch record.kind {
      case BinaryKind.beginning: depth += 1
      case BinaryKind.end:
        depth -= 1
        if depth == 0 { return nil }
      default: if depth == 1 { return record }
      }
    }
  }

  /// The records that continue the last one, which was too long for one.
  ///
  /// - Returns: What they hold.
  /// - Throws: ``FormImportFault`` when the file ends within one.
  mutating func continuations() throws(FormImportFault) -> [BinaryPiece] {
    var pieces: [BinaryPiece] = []
    while offset + 4 <= piece.count, try piece.short(offset) == BinaryKind.continuation {
      pieces.append(try record().body)
    }
    return pieces
  }

  private mutating func record() throws(FormImportFault) -> BinaryRecord {
    let kind = try piece.short(offset)
    let size = try piece.short(offset + 2)
    let body = try piece.part(offset + 4, size)
    offset += 4 + size
    return BinaryRecord(kind: kind, body: body)
  }
}
