/// Reads texts of a workbook, which may go on from one record into the next.
///
/// A text is a number of characters, flags, sizes of what comes behind the characters (runs of fonts, readings), the
/// characters with one byte or two each, and what comes behind. Where a record ends within the characters, the next
/// one begins with a flag that says how many bytes a character has from there on.
struct BinaryText {
  private var pieces: ArraySlice<BinaryPiece>
  private var piece: BinaryPiece
  private var offset = 0

  /// Begins to read.
  ///
  /// - Parameters:
  ///   - first: What holds the first text.
  ///   - rest: What continues it.
  init(_ first: BinaryPiece, _ rest: [BinaryPiece] = []) {
    piece = first
    pieces = rest[...]
  }

  /// The next text, whose number of characters has two bytes.
  ///
  /// - Returns: The characters alone.
  /// - Throws: ``FormImportFault`` when it is cut off.
  mutating func next() throws(FormImportFault) -> String {
    let count = try short()
    let flags = try byte()
    let runs = flags & 8 == 0 ? 0 : try short()
    let readings = try flags & 4 == 0 ? 0 : short() | short() << 16
    let text = try characters(count, isWide: flags & 1 == 1)
    try skip(runs * 4 + readings)
    return text
  }

  /// The next text, whose number of characters has one byte and which has nothing behind it.
  ///
  /// - Returns: The characters.
  /// - Throws: ``FormImportFault`` when it is cut off.
  mutating func nextShort() throws(FormImportFault) -> String {
    let count = try byte()
    return try characters(count, isWide: byte() & 1 == 1)
  }

  /// Passes bytes over.
  ///
  /// - Parameter count: How many.
  /// - Throws: ``FormImportFault`` when there are fewer.
  mutating func skip(_ count: Int) throws(FormImportFault) {
    var rest = count
    while rest > piece.count - offset {
      rest -= piece.count - offset
      try advance()
    }
    offset += rest
  }

  private mutating func characters(_ count: Int, isWide: Bool) throws(FormImportFault) -> String {
    var isWide = isWide
    var rest = count
    var text = ""
    // Wide characters that wait for the next record: two of them may make one.
    var units: [UInt16] = []
    while true {
      let width = isWide ? 2 : 1
      let here = min(rest, (piece.count - offset) / width)
      let part = try piece.part(offset, here * width).content
      if isWide {
        for index in stride(from: part.startIndex, to: part.endIndex, by: 2) {
          units.append(UInt16(part[index]) | UInt16(part[index + 1]) << 8)
        }
      } else {
        if !units.isEmpty { text += String(decoding: units, as: UTF16.self) }
        units = []
        text += Self.text(part)
      }
      offset += here * width
      rest -= here
      guard rest > 0 else {
        return units.isEmpty ? text : text + String(decoding: units, as: UTF16.self)
      }
      guard offset == piece.count else { throw piece.damage }
      try advance()
      isWide = try byte() & 1 == 1
    }
  }

  /// Characters of one byte each, which are the first 256 of Unicode.
  private static func text(_ narrow: ArraySlice<UInt8>) -> String {
    guard narrow.contains(where: { $0 >= 0x80 }) else {
      return String(decoding: narrow, as: UTF8.self)
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(narrow.count * 2)
    for byte in narrow {
      if byte < 0x80 {
        bytes.append(byte)
      } else {
        bytes.append(0xC0 | byte >> 6)
        bytes.append(0x80 | byte & 0x3F)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private mutating func advance() throws(FormImportFault) {
    guard let next = pieces.popFirst() else { throw piece.damage }
    piece = next
    offset = 0
  }

  private mutating func byte() throws(FormImportFault) -> Int {
    if offset == piece.count { try advance() }
    let value = try piece.byte(offset)
    offset += 1
    return value
  }

  private mutating func short() throws(FormImportFault) -> Int { try byte() | byte() << 8 }
}
