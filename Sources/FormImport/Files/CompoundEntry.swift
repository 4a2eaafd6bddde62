/// An entry of the directory of a compound file.
struct CompoundEntry {
  /// How many bytes an entry has.
  static let size = 128

  /// What an entry stands for.
  enum Kind {
    case root
    case folder
    case stream
    case unused
  }

  let name: String
  let kind: Kind
  let left: Int
  let right: Int
  let child: Int
  let start: Int
  let size: Int

  /// Reads an entry.
  ///
  /// - Parameter piece: Its bytes.
  /// - Throws: ``FormImportFault`` when they are too few.
  init(_ piece: BinaryPiece) throws(FormImportFault) {
    var units: [UInt16] = []
    for offset in stride(from: 0, to: min(64, max(0, try piece.short(64) - 2)), by: 2) {
      units.append(UInt16(try piece.short(offset)))
    }
    name = String(decoding: units, as: UTF16.self)
    switch try piece.byte(66) {
    case 1: kind = .folder
    case 2: kind = .stream
    case 5: kind = .root
    default: kind = .unused
    }
    left = try piece.long(68)
    right = try piece.long(72)
    child = try piece.long(76)
    start = try piece.long(116)
    size = try piece.long(120)
  }
}
