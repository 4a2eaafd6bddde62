/// A ZIP archive whose files are stored as they are, small enough for forms.
///
/// PKWARE's APPNOTE: local headers (4.3.7), central directory (4.3.12), end record (4.3.16). Times are fixed, so
/// that the same form gives the same bytes.
struct ZipFile: Sendable {
  private var output: [UInt8] = []
  private var directory: [UInt8] = []
  private var count: UInt16 = 0

  /// 1 January 1980, the first day the format knows.
  private static let day: UInt16 = 1 << 5 | 1

  /// Adds a file.
  ///
  /// - Parameters:
  ///   - name: The path in the archive, in ASCII.
  ///   - content: The bytes.
  mutating func add(_ name: String, _ content: [UInt8]) {
    let offset = UInt32(output.count)
    var shared: [UInt8] = []
    Self.append(UInt16(20), to: &shared)
    Self.append(UInt16(0), to: &shared)
    Self.append(UInt16(0), to: &shared)
    Self.append(UInt16(0), to: &shared)
    Self.append(Self.day, to: &shared)
    Self.append(Self.checksum(of: content), to: &shared)
    Self.append(UInt32(content.count), to: &shared)
    Self.append(UInt32(content.count), to: &shared)
    Self.append(UInt16(name.utf8.count), to: &shared)
    Self.append(UInt16(0), to: &shared)

    output += [0x50, 0x4B, 0x03, 0x04] + shared + Array(name.utf8) + content
    directory += [0x50, 0x4B, 0x01, 0x02]
    Self.append(UInt16(20), to: &directory)
    directory += shared
    Self.append(UInt16(0), to: &directory)
    Self.append(UInt16(0), to: &directory)
    Self.append(UInt16(0), to: &directory)
    Self.append(UInt32(0), to: &directory)
    Self.append(offset, to: &directory)
    directory += Array(name.utf8)
    count += 1
  }

  /// The whole archive.
  func bytes() -> [UInt8] {
    var end: [UInt8] = [0x50, 0x4B, 0x05, 0x06]
    Self.append(UInt32(0), to: &end)
    Self.append(count, to: &end)
    Self.append(count, to: &end)
    Self.append(UInt32(directory.count), to: &end)
    Self.append(UInt32(output.count), to: &end)
    Self.append(UInt16(0), to: &end)
    return output + directory + end
  }

  private static func append(_ number: some FixedWidthInteger, to bytes: inout [UInt8]) {
    for shift in stride(from: 0, to: number.bitWidth, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }

  /// CRC-32 as ISO 3309 has it.
  static func checksum(of bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum = table[Int((sum ^ UInt32(byte)) & 0xFF)] ^ (sum >> 8)
    }
    return sum ^ 0xFFFF_FFFF
  }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { sum, _ in
      sum & 1 == 1 ? 0xEDB8_8320 ^ (sum >> 1) : sum >> 1
    }
  }
}
