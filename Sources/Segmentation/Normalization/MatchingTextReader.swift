import CICU

/// Reads UTF-8 into the matching form.
///
/// Nearly every character has a form of its own, whatever stands beside it: one look into a table, or,
/// for `…` and its like, one call of ICU. Only marks that join with the character before them need
/// ICU's normaliser for the whole text.
@safe struct MatchingTextReader {
  /// The most units that NFKC makes of one character.
  private static let longestForm = 18

  private let tables = unsafe leye_icu_matching_tables_shared()

  /// Reads a text in which no character joins with the one before it.
  ///
  /// - Parameters:
  ///   - utf8: The text.
  ///   - units: Empty; gets the matching form.
  ///   - offsets: Empty; gets an offset a unit, and that of the end.
  /// - Returns: False for a text that needs ``readJoining(_:_:_:)``; the arrays are empty then.
  mutating func readDirectly(
    _ utf8: Span<UInt8>,
    _ units: inout [UInt16],
    _ offsets: inout [Int32]
  ) -> Bool {
    var at = 0
    var joins = false
    while at < utf8.count, !joins {
      let room = utf8.count - at + Self.longestForm
      units.append(addingCapacity: room) { (unitOutput: inout OutputSpan<UInt16>) in
        offsets.append(addingCapacity: room) { (offsetOutput: inout OutputSpan<Int32>) in
          joins = !read(utf8, from: &at, &unitOutput, &offsetOutput)
        }
      }
    }
    if joins {
      units.removeAll(keepingCapacity: true)
      offsets.removeAll(keepingCapacity: true)
      return false
    }
    offsets.append(Int32(clamping: utf8.count))
    return true
  }

  /// Reads until the end or until room gets scarce; false at a character that may join.
  @inline(__always)
  private func read(
    _ utf8: Span<UInt8>,
    from at: inout Int,
    _ units: inout OutputSpan<UInt16>,
    _ offsets: inout OutputSpan<Int32>
  ) -> Bool {
    let direct = unsafe tables.direct
    // Bytes have no padding.
    let raw = unsafe utf8.bytes
    let count = utf8.count
    var index = at
    defer { at = index }
    while index < count, units.freeCapacity >= Self.longestForm {
      let value: UInt32
      let length: Int
      if index &+ 4 <= count {
        // Four bytes lie within the span, as just compared.
        let loaded = unsafe raw.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt32.self)
        (value, length) = Self.character(UInt32(littleEndian: loaded), utf8, at: index)
      } else {
        let character = UTF8Character(utf8, at: index)
        (value, length) = (character.value, character.length)
      }
      if value < 0x10000 {
        let unit = unsafe direct[Int(value)]
        if unit != 0 || value < 0x80 {
          units.append(unit)
          offsets.append(Int32(truncatingIfNeeded: index))
          index &+= length
          continue
        }
      }
      guard expand(value, at: Int32(truncatingIfNeeded: index), &units, &offsets) else {
        return false
      }
      index &+= length
    }
    return true
  }

  /// The character that four bytes begin with, and how many of them it takes.
  @inline(__always)
  private static func character(
    _ bytes: UInt32,
    _ utf8: Span<UInt8>,
    at index: Int
  ) -> (value: UInt32, length: Int) {
    // Chinese characters and marks: three bytes that begin with E1 to EC.
    if bytes & 0xC0_C0F0 == 0x80_80E0, (0xE1...0xEC).contains(bytes & 0xFF) {
      let value = (bytes & 0x0F) << 12 | (bytes >> 8 & 0x3F) << 6 | bytes >> 16 & 0x3F
      return (value, 3)
    }
    if bytes & 0x80 == 0 { return (bytes & 0x7F, 1) }
    let character = UTF8Character(utf8, at: index)
    return (character.value, character.length)
  }

  /// Writes the form of a character that may be several units; false when it may join.
  private func expand(
    _ value: UInt32,
    at offset: Int32,
    _ units: inout OutputSpan<UInt16>,
    _ offsets: inout OutputSpan<Int32>
  ) -> Bool {
    unsafe withUnsafeTemporaryAllocation(of: UInt16.self, capacity: Self.longestForm) { form in
      guard let base = form.baseAddress else { return false }
      let length = unsafe Int(leye_icu_expand(value, base, Int32(Self.longestForm)))
      guard length > 0 else { return false }
      for index in 0..<length {
        unsafe units.append(tables.folded[Int(form[index])])
        offsets.append(offset)
      }
      return true
    }
  }

  /// Reads any text, with ICU's normaliser.
  ///
  /// - Parameters:
  ///   - utf8: The text.
  ///   - units: Empty; gets the matching form.
  ///   - offsets: Empty; gets an offset a unit, and that of the end.
  mutating func readJoining(
    _ utf8: Span<UInt8>,
    _ units: inout [UInt16],
    _ offsets: inout [Int32]
  ) {
    var source: [UInt16] = []
    var sourceOffsets: [Int32] = []
    source.reserveCapacity(utf8.count)
    sourceOffsets.reserveCapacity(utf8.count)
    var index = 0
    while index < utf8.count {
      let character = UTF8Character(utf8, at: index)
      guard let scalar = Unicode.Scalar(character.value) else { break }
      for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
        source.append(unit)
        sourceOffsets.append(Int32(truncatingIfNeeded: index))
      }
      index += character.length
    }
    let (form, map) = Self.normalize(source)
    for (unit, origin) in zip(form, map) {
      unsafe units.append(tables.folded[Int(unit)])
      offsets.append(sourceOffsets[Int(origin)])
    }
    offsets.append(Int32(clamping: utf8.count))
  }

  /// NFKC and, for each unit of it, the index of where it came from.
  private static func normalize(_ source: [UInt16]) -> (form: [UInt16], map: [Int32]) {
    var capacity = source.count * 2 + 32
    while capacity <= source.count * longestForm + 3 * 32 {
      var form = [UInt16](repeating: 0, count: capacity)
      var map = [Int32](repeating: 0, count: capacity)
      let count = unsafe leye_icu_normalize(
        source,
        Int32(source.count),
        &form,
        &map,
        Int32(capacity)
      )
      if count >= 0 { return (Array(form[..<Int(count)]), Array(map[..<Int(count)])) }
      capacity *= 3
    }
    return (source, Array(0..<Int32(source.count)))
  }
}
