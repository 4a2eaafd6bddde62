/// A line of a word list with the bytes it stands in.
struct LexiconRow {
  let bytes: [UInt8]
  let line: LexiconLines.Line

  /// The text of a column.
  ///
  /// - Throws: ``LexiconFault/Problem/tooFewColumns(_:)`` where the line ends before it.
  func text(_ index: Int) throws(LexiconFault.Problem) -> String {
    guard index < line.count else { throw .tooFewColumns(index + 1) }
    return String(decoding: bytes[line[index]], as: UTF8.self)
  }

  /// The text of a column that may be absent.
  func optionalText(_ index: Int) -> String? {
    index < line.count ? String(decoding: bytes[line[index]], as: UTF8.self) : nil
  }

  /// The columns that make a line of a kind different from others, the word last.
  func key(of kind: LexiconFile.Kind) throws(LexiconFault.Problem) -> [String] {
    kind == .topic ? [try text(0), try text(1)] : [try text(0)]
  }

  /// A number in thousandths.
  ///
  /// - Parameters:
  ///   - index: The column.
  ///   - range: What is allowed.
  /// - Returns: The number times 1000.
  /// - Throws: ``LexiconFault/Problem/badNumber(_:_:)`` for other text.
  func thousandths(
    _ index: Int,
    _ range: ClosedRange<Double>
  ) throws(LexiconFault.Problem) -> Int16 {
    guard index < line.count else { throw .tooFewColumns(index + 1) }
    let allowed = (range.lowerBound * 1000)...(range.upperBound * 1000)
    if let plain = plainThousandths(line[index]), allowed.contains(Double(plain)) {
      return Int16(plain)
    }
    let text = try text(index)
    guard let value = Double(text), range.contains(value) else { throw .badNumber(text, range) }
    return Int16((value * 1000).rounded())
  }

  /// The common shape of numbers, such as `-2` or `0.35`; nil for any other.
  private func plainThousandths(_ range: Range<Int>) -> Int? {
    var index = range.lowerBound
    let isNegative = bytes[index] == UInt8(ascii: "-")
    if isNegative { index += 1 }
    guard index < range.upperBound, range.upperBound - index <= 5 else { return nil }
    var value = 0
    var scale = 0
    while index < range.upperBound {
      let byte = bytes[index]
      if byte == UInt8(ascii: "."), scale == 0 {
        scale = 1000
      } else {
        guard byte >= 0x30, byte <= 0x39, scale != 1 else { return nil }
        value = value * 10 + Int(byte - 0x30)
        if scale > 0 { scale /= 10 }
      }
      index += 1
    }
    value *= scale == 0 ? 1000 : scale
    return isNegative ? -value : value
  }
}
