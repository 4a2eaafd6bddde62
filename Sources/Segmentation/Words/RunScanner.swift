/// Finds tokens that need no dictionary: Latin words, numbers, addresses, marks and symbols.
struct RunScanner {
  let units: UnitView
  /// The runs found last: words may begin anywhere in them, and they are not to be read again for each.
  private var alphanumerics = Extent()
  private var others = Extent()

  init(units: UnitView) {
    self.units = units
  }

  /// A run of which every later part, too, is a run with the same end.
  private struct Extent {
    var range = 0..<0
    var kind = Token.Kind.space
    /// Where its last letter stands and its last mark of an address, -1 for none; of letters and digits.
    var lastLetter = -1
    var lastAddressMark = -1
  }

  /// A run of units that make one token.
  struct Run {
    let end: Int
    let kind: Token.Kind
  }

  /// The token that starts at an index when no word of a dictionary does.
  mutating func token(at start: Int) -> Run {
    let unit = units[start]
    if Self.isAlphanumeric(unit) { return alphanumericRun(at: start) }
    let kind = Self.kind(of: unit)
    switch kind {
    case .space, .sentenceEnd, .clauseEnd:
      return run(at: start, kind) { Self.kind(of: $0) == kind }
    case .word where Self.isKana(unit): return run(at: start, .word, while: Self.isKana)
    case .symbol: return symbol(at: start)
    default: return Run(end: start + 1, kind: kind)
    }
  }

  /// The kind a vocabulary word has that starts at an index.
  func kind(at start: Int) -> Token.Kind {
    let unit = units[start]
    if Self.isLetter(unit) { return .latin }
    if Self.isDigit(unit) { return .number }
    let kind = Self.kind(of: unit)
    return kind == .punctuation ? .symbol : kind
  }

  /// True for a character that dictionaries of Chinese hold.
  @inline(__always)
  static func isIdeographic(_ unit: UInt16) -> Bool {
    (0x4E00...0x9FFF).contains(unit) || isRareIdeograph(unit)
  }

  private static func isRareIdeograph(_ unit: UInt16) -> Bool {
    kind(of: unit) == .word && !isKana(unit)
  }

  /// True for what changes the look of the emoji before it: variation selectors, skin colours.
  static func isModifier(_ unit: UInt16) -> Bool {
    (0xFE0E...0xFE0F).contains(unit) || unit == 0xD83C || (0xDFFB...0xDFFF).contains(unit)
  }

  /// The kind of a single unit that is not a Latin letter or a digit.
  static func kind(of unit: UInt16) -> Token.Kind {
    switch unit {
    case 0x0A, 0x0D, 0x2028, 0x2029, 0x85: .sentenceEnd
    case 0x20, 0x09, 0x0B, 0x0C, 0x00, 0xA0, 0x1680, 0x2000...0x200B, 0x3000, 0xFEFF: .space
    case 0x3002, 0x21, 0x3F, 0xFF01, 0xFF1F, 0xFF61, 0x2026: .sentenceEnd
    case 0x2C, 0x3B, 0x3A, 0xFF0C, 0x3001, 0xFF1B, 0xFF1A, 0x7E, 0xFF5E: .clauseEnd
    case 0x2E: .clauseEnd
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x3005, 0x3007: .word
    case 0x3041...0x30FF, 0x31F0...0x31FF: .word
    case 0xAC00...0xD7A3, 0x00C0...0x024F, 0x0370...0x1FFF: .latin
    case 0xD800...0xDFFF, 0x2190...0x2BFF, 0xFE0E...0xFE0F, 0x200D: .symbol
    default: .punctuation
    }
  }

  /// True for a digit or a Latin letter, which a word must not be cut between.
  static func isAlphanumeric(_ unit: UInt16) -> Bool { isDigit(unit) || isLetter(unit) }

  /// True for a digit.
  static func isDigit(_ unit: UInt16) -> Bool { (0x30...0x39).contains(unit) }

  private static func isLetter(_ unit: UInt16) -> Bool { (0x61...0x7A).contains(unit) }
  private static func isKana(_ unit: UInt16) -> Bool { (0x3041...0x30FF).contains(unit) }

  /// Letters and digits, with the marks that join them: `3.5`, `a@b.cn`, `http://x.cn/y`, `12:30`.
  private mutating func alphanumericRun(at start: Int) -> Run {
    if !alphanumerics.range.contains(start) { readAlphanumeric(from: start) }
    let hasLetter = alphanumerics.lastLetter >= start
    var end = alphanumerics.range.upperBound
    if !hasLetter, units.has(0x25, at: end) || units.has(0x2030, at: end) { end += 1 }
    let isAddress = alphanumerics.lastAddressMark >= start
    return Run(end: end, kind: isAddress ? .address : hasLetter ? .latin : .number)
  }

  private mutating func readAlphanumeric(from start: Int) {
    alphanumerics = Extent(kind: .latin)
    var end = start
    while end < units.count {
      let unit = units[end]
      if Self.isAlphanumeric(unit) {
        if Self.isLetter(unit) { alphanumerics.lastLetter = end }
        end += 1
        continue
      }
      if alphanumerics.lastAddressMark >= 0, Self.joinsInAddress(unit),
        end + 1 < units.count, Self.isAlphanumeric(units[end + 1])
      {
        end += 2
        continue
      }
      guard Self.joins(unit, after: units[end - 1]), let length = joint(at: end) else { break }
      if unit == 0x40 || length == 3 { alphanumerics.lastAddressMark = end }
      end += length
    }
    alphanumerics.range = start..<end
  }

  /// True for `.` `-` `_` `/` `:` `@` `&` `=` `+` `,` after a letter or a digit.
  private static func joins(_ unit: UInt16, after previous: UInt16) -> Bool {
    switch unit {
    case 0x2E, 0x2D, 0x5F, 0x2F, 0x3A, 0x40, 0x26, 0x3D, 0x2B: isAlphanumeric(previous)
    case 0x2C: isDigit(previous)
    default: false
    }
  }

  /// True for `?` `#` `%` `~` `!`, which join letters and digits in an address.
  private static func joinsInAddress(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x3F, 0x23, 0x25, 0x7E, 0x21: true
    default: false
    }
  }

  /// How many units of marks lead from here to the next letter or digit; nil when none follows.
  private func joint(at index: Int) -> Int? {
    if units.has(0x3A, at: index), units.has(0x2F, at: index + 1), units.has(0x2F, at: index + 2) {
      return index + 3 < units.count && Self.isAlphanumeric(units[index + 3]) ? 3 : nil
    }
    guard index + 1 < units.count else { return nil }
    let next = units[index + 1]
    if units[index] == 0x2C || units[index] == 0x3A { return Self.isDigit(next) ? 1 : nil }
    return Self.isAlphanumeric(next) ? 1 : nil
  }

  /// What is joined beyond is a symbol of its own.
  private static let longestSymbol = 64

  /// A symbol with what joins it: surrogate pairs, modifiers, joiners, variation selectors.
  private func symbol(at start: Int) -> Run {
    var end = start + (isPair(at: start) ? 2 : 1)
    let far = min(units.count, start + Self.longestSymbol)
    while end < far {
      let unit = units[end]
      if unit == 0xFE0F || unit == 0xFE0E {
        end += 1
      } else if unit == 0x200D, end + 1 < units.count {
        end += 1 + (isPair(at: end + 1) ? 2 : 1)
      } else if unit == 0xD83C, end + 1 < units.count,
        (0xDFFB...0xDFFF).contains(units[end + 1])
      {
        end += 2
      } else {
        break
      }
    }
    let isIdeograph = (0xD840...0xD888).contains(units[start])
    return Run(end: end, kind: isIdeograph ? .word : .symbol)
  }

  private func isPair(at index: Int) -> Bool {
    index + 1 < units.count && (0xD800...0xDBFF).contains(units[index])
      && (0xDC00...0xDFFF).contains(units[index + 1])
  }

  private mutating func run(
    at start: Int,
    _ kind: Token.Kind,
    while belongs: (UInt16) -> Bool
  ) -> Run {
    if others.kind == kind, others.range.contains(start) {
      return Run(end: others.range.upperBound, kind: kind)
    }
    var end = start + 1
    while end < units.count, belongs(units[end]) { end += 1 }
    others = Extent(range: start..<end, kind: kind)
    return Run(end: end, kind: kind)
  }
}
