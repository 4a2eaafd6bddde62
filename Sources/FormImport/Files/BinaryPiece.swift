import Messages

/// A stretch of a binary file whose numbers have their lowest byte first; nothing outside of it is ever read.
struct BinaryPiece {
  private let bytes: [UInt8]
  private let range: Range<Int>
  /// What the stretch belongs to, for messages.
  let place: Phrase

  /// Takes the whole of some bytes.
  ///
  /// - Parameters:
  ///   - bytes: The bytes.
  ///   - place: What they are, for messages.
  init(_ bytes: [UInt8], place: Phrase) {
    self.init(bytes, bytes.indices, place)
  }

  private init(_ bytes: [UInt8], _ range: Range<Int>, _ place: Phrase) {
    self.bytes = bytes
    self.range = range
    self.place = place
  }

  /// How many bytes there are.
  var count: Int { range.count }

  /// What is said where the file ends too soon or contradicts itself.
  var damage: FormImportFault { FormImportFault(.damagedWorkbook(place: place)) }

  /// The same bytes as part of something else.
  ///
  /// - Parameter place: What they belong to, for messages.
  /// - Returns: The stretch with another place.
  func placed(_ place: Phrase) -> BinaryPiece { BinaryPiece(bytes, range, place) }

  /// A part of the stretch.
  ///
  /// - Parameters:
  ///   - offset: Where it begins.
  ///   - count: How many bytes it has; nil for all that follow.
  /// - Returns: The part.
  /// - Throws: ``FormImportFault`` where it would reach beyond the stretch.
  func part(_ offset: Int, _ count: Int? = nil) throws(FormImportFault) -> BinaryPiece {
    guard (0...self.count).contains(offset), (0...self.count - offset).contains(count ?? 0) else {
      throw damage
    }
    let start = range.lowerBound + offset
    return BinaryPiece(bytes, start..<(count.map { start + $0 } ?? range.upperBound), place)
  }

  /// The byte at a place.
  func byte(_ offset: Int) throws(FormImportFault) -> Int {
    guard (0..<count).contains(offset) else { throw damage }
    return Int(bytes[range.lowerBound + offset])
  }

  /// The number of two bytes at a place.
  func short(_ offset: Int) throws(FormImportFault) -> Int {
    try byte(offset) | byte(offset + 1) << 8
  }

  /// The number of four bytes at a place.
  func long(_ offset: Int) throws(FormImportFault) -> Int {
    try short(offset) | short(offset + 2) << 16
  }

  /// The floating-point number of eight bytes at a place.
  func double(_ offset: Int) throws(FormImportFault) -> Double {
    Double(bitPattern: UInt64(try long(offset)) | UInt64(try long(offset + 4)) << 32)
  }

  /// The bytes themselves.
  var content: ArraySlice<UInt8> { bytes[range] }
}
