/// How the bytes of a code are written, and read again.
enum CodeWriting {
  private static let groupSize = 4

  /// All characters of a code, the check characters last.
  static func text(of bytes: [UInt8], _ kind: CodeKind) -> String {
    let values = values(of: bytes, kind)
    return CodeCharacters.text(
      of: values + CheckCharacters.values(for: values, mark: kind.checkMark)
    )
  }

  /// A code in groups of four characters with hyphens between them.
  static func grouped(_ text: String) -> String {
    let characters = Array(text)
    return stride(from: 0, to: characters.count, by: groupSize)
      .map { String(characters[$0..<min($0 + groupSize, characters.count)]) }
      .joined(separator: "-")
  }

  /// What a person typed, whichever kind it is.
  ///
  /// - Parameters:
  ///   - text: What was typed.
  ///   - wanted: The kind that was asked for, which decides what is said about a mistake.
  /// - Returns: The kind and the bytes.
  /// - Throws: ``CodeFault``.
  static func read(
    _ text: String,
    wanted: CodeKind?
  ) throws(CodeFault) -> (kind: CodeKind, bytes: [UInt8]) {
    guard let values = CodeCharacters.values(of: text) else {
      throw CodeFault(.character, wanted: wanted)
    }
    guard !values.isEmpty else { throw CodeFault(.empty, wanted: wanted) }
    let kinds = CodeKind.allCases.filter { $0.characterCount == values.count }
    guard !kinds.isEmpty else { throw CodeFault(.length(values.count), wanted: wanted) }
    let carrying = Array(values.dropLast(CheckCharacters.count))
    let check = Array(values.suffix(CheckCharacters.count))
    for kind in kinds {
      let expected = CheckCharacters.values(for: carrying, mark: kind.checkMark)
      guard ConstantTime.equals(check, expected),
        let bytes = bytes(of: carrying, kind)
      else { continue }
      return (kind, bytes)
    }
    throw CodeFault(.checksum, wanted: wanted)
  }

  /// The values below 32 that carry the bytes of a code.
  private static func values(of bytes: [UInt8], _ kind: CodeKind) -> [UInt8] {
    var values: [UInt8] = []
    var bits = UInt16(kind.leadingBits)
    var count = kind.leadingBitCount
    for byte in bytes {
      bits = bits << 8 | UInt16(byte)
      count += 8
      while count >= 5 {
        count -= 5
        values.append(UInt8(bits >> UInt16(count)))
        bits &= 1 << UInt16(count) - 1
      }
    }
    return values
  }

  /// The bytes that values carry; nil where what stands before them is of another kind.
  private static func bytes(of values: [UInt8], _ kind: CodeKind) -> [UInt8]? {
    var bytes: [UInt8] = []
    var bits: UInt16 = 0
    var count = 0
    for (place, value) in values.enumerated() {
      bits = bits << 5 | UInt16(value)
      count += 5
      if place == 0 {
        count -= kind.leadingBitCount
        guard bits >> UInt16(count) == UInt16(kind.leadingBits) else { return nil }
        bits &= 1 << UInt16(count) - 1
      }
      guard count >= 8 else { continue }
      count -= 8
      bytes.append(UInt8(bits >> UInt16(count)))
      bits &= 1 << UInt16(count) - 1
    }
    return bytes
  }
}
