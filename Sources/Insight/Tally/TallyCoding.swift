/// Writes totals as bytes: whole numbers in seven bits a byte, others as they are in memory.
///
/// Thousands of units are read in the time JSON takes for some dozens.
struct TallyWriter {
  private(set) var bytes: [UInt8] = []

  /// Writes a whole number that is not negative (LEB128).
  mutating func write(_ count: Int) {
    var rest = UInt(max(0, count))
    while rest > 0x7F {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  mutating func write(_ number: Double) {
    var bits = number.bitPattern
    for _ in 0..<8 {
      bytes.append(UInt8(truncatingIfNeeded: bits))
      bits >>= 8
    }
  }

  mutating func write(_ text: String) {
    let utf8 = text.utf8
    write(utf8.count)
    bytes.append(contentsOf: utf8)
  }
}

/// Reads what ``TallyWriter`` wrote; whatever else it is given it throws and does not trap.
struct TallyReader {
  /// Bytes that no totals wrote.
  struct Damage: Error {}

  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { place == bytes.count }

  mutating func count() throws(Damage) -> Int {
    var result: UInt = 0
    var shift: UInt = 0
    while place < bytes.count, shift < 63 {
      let byte = bytes[place]
      place += 1
      result |= UInt(byte & 0x7F) << shift
      if byte < 0x80 { return Int(result) }
      shift += 7
    }
    throw Damage()
  }

  /// A count of things that follow, each of at least one byte.
  mutating func length() throws(Damage) -> Int {
    let length = try count()
    guard length <= bytes.count - place else { throw Damage() }
    return length
  }

  mutating func number() throws(Damage) -> Double {
    guard bytes.count - place >= 8 else { throw Damage() }
    var bits: UInt64 = 0
    for offset in 0..<8 { bits |= UInt64(bytes[place + offset]) << UInt64(8 * offset) }
    place += 8
    return Double(bitPattern: bits)
  }

  mutating func text() throws(Damage) -> String {
    let length = try length()
    defer { place += length }
    guard let text = String(validating: bytes[place..<place + length], as: UTF8.self) else {
      throw Damage()
    }
    return text
  }
}
