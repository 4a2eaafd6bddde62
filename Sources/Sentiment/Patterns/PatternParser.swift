import Segmentation

/// Reads one pattern and lays its steps into the graph.
struct PatternParser {
  private let units: [UInt16]
  private let hasWideQuestionMark: Bool
  private var index = 0
  /// How many brackets are open.
  private var depth = 0
  /// True once something was read that takes up text.
  private var takesText = false

  /// The greatest gap.
  private static let widestGap = 12
  /// How deep brackets may be nested.
  private static let greatestDepth = 32

  /// Starts before the first character.
  ///
  /// - Parameter text: The pattern as it stands in its file.
  init(_ text: String) {
    units = MatchingText.key(of: text)
    // In matching form it would be the mark of something optional.
    hasWideQuestionMark = text.unicodeScalars.contains("？")
  }

  /// Reads the whole pattern.
  ///
  /// - Parameter compiler: The graph.
  /// - Returns: The node where the pattern ends.
  /// - Throws: ``PatternProblem``.
  mutating func parse(into compiler: inout PatternCompiler) throws(PatternProblem) -> Int {
    if hasWideQuestionMark { throw .neverMatches("？") }
    let end = try sequence(from: PatternProgram.root, isStart: true, &compiler)
    guard index == units.count else { throw .unopened(text(index..<index + 1)) }
    guard takesText else { throw .matchesNothing }
    return end
  }

  /// Reads elements up to the end of an alternative.
  private mutating func sequence(
    from start: Int,
    isStart: Bool,
    _ compiler: inout PatternCompiler
  ) throws(PatternProblem) -> Int {
    var node = start
    var mustConsume = isStart
    while index < units.count, units[index] != Syntax.bar, units[index] != Syntax.close {
      let first = index
      let end = try element(from: node, isStart: mustConsume, &compiler)
      if index < units.count, units[index] == Syntax.question {
        index += 1
        if mustConsume { throw .loosely(text(first..<index)) }
        let joint = compiler.joint(of: units[first..<index], at: node)
        if !joint.isKnown {
          compiler.join(node, to: joint.node)
          compiler.join(end, to: joint.node)
        }
        node = joint.node
      } else {
        node = end
      }
      mustConsume = false
    }
    if isStart, mustConsume { throw .emptyAlternative }
    return node
  }

  /// Reads one element.
  private mutating func element(
    from node: Int,
    isStart: Bool,
    _ compiler: inout PatternCompiler
  ) throws(PatternProblem) -> Int {
    let unit = units[index]
    switch unit {
    case Syntax.open: return try group(from: node, isStart: isStart, &compiler)
    case Syntax.less:
      let name = try enclosed(by: Syntax.greater)
      guard let step = compiler.classStep(Array(name)) else {
        throw .unknownClass(String(decoding: name, as: UTF16.self))
      }
      takesText = true
      return compiler.step(step.kind, step.argument, from: node)
    case Syntax.brace:
      let first = index
      let body = String(decoding: try enclosed(by: Syntax.braceEnd), as: UTF16.self)
      if isStart { throw .loosely(text(first..<index)) }
      guard let width = Int(body), (0...Self.widestGap).contains(width) else { throw .badGap(body) }
      return compiler.step(.gap, width, from: node)
    case Syntax.caret:
      index += 1
      guard isStart else { throw .misplaced("^") }
      return compiler.step(.clauseStart, 0, from: node)
    case Syntax.dollar, Syntax.comma:
      index += 1
      if isStart { throw .loosely(text(index - 1..<index)) }
      if unit == Syntax.dollar, index < units.count, !Syntax.ends(units[index]) {
        throw .misplaced("$")
      }
      return compiler.step(unit == Syntax.dollar ? .clauseEnd : .nextClause, 0, from: node)
    case Syntax.question: throw .nothingOptional
    case Syntax.greater, Syntax.braceEnd: throw .unopened(text(index..<index + 1))
    default:
      if ClauseMark.ends(unit) { throw .neverMatches(text(index..<index + 1)) }
      return literal(from: node, &compiler)
    }
  }

  /// Reads a character, which may have two units.
  private mutating func literal(from node: Int, _ compiler: inout PatternCompiler) -> Int {
    let unit = units[index]
    index += 1
    takesText = true
    let end = compiler.child(of: node, unit)
    guard UTF16.isLeadSurrogate(unit), index < units.count, UTF16.isTrailSurrogate(units[index])
    else { return end }
    index += 1
    return compiler.child(of: end, units[index - 1])
  }

  /// Reads alternatives in brackets.
  private mutating func group(
    from node: Int,
    isStart: Bool,
    _ compiler: inout PatternCompiler
  ) throws(PatternProblem) -> Int {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.greatestDepth else { throw .tooDeep(Self.greatestDepth) }
    let text = units[index..<(try groupEnd())]
    let joint = compiler.joint(of: text, at: node)
    if joint.isKnown {
      index = text.endIndex
      takesText = true
      return joint.node
    }
    // Where patterns start the words lie in the graph, so that the first characters are known.
    let hasWords = node != PatternProgram.root
    var words: [ArraySlice<UInt16>] = []
    repeat {
      index += 1
      let start = index
      if hasWords, skipPlainWord() {
        words.append(units[start..<index])
        continue
      }
      let end = try sequence(from: node, isStart: isStart, &compiler)
      guard index > start else { throw .emptyAlternative }
      compiler.join(end, to: joint.node)
    } while index < units.count && units[index] == Syntax.bar
    index += 1
    if !words.isEmpty {
      takesText = true
      let set = compiler.wordSet(of: text, words)
      compiler.join(compiler.step(.words, set, from: node), to: joint.node)
    }
    return joint.node
  }

  /// Passes over an alternative of characters alone; false where it is of another sort.
  private mutating func skipPlainWord() -> Bool {
    var place = index
    while place < units.count, !Syntax.isSpecial(units[place]), !ClauseMark.ends(units[place]) {
      place += 1
    }
    guard place > index, place < units.count,
      units[place] == Syntax.bar || units[place] == Syntax.close
    else { return false }
    index = place
    return true
  }

  /// The index behind the bracket that closes the one here.
  private func groupEnd() throws(PatternProblem) -> Int {
    var depth = 0
    for place in index..<units.count {
      if units[place] == Syntax.open { depth += 1 }
      if units[place] == Syntax.close { depth -= 1 }
      if depth == 0 { return place + 1 }
    }
    throw .unclosed("(")
  }

  /// Reads what stands between two marks.
  private mutating func enclosed(by end: UInt16) throws(PatternProblem) -> ArraySlice<UInt16> {
    let start = index + 1
    guard let close = units[start...].firstIndex(of: end) else {
      throw .unclosed(text(index..<start))
    }
    index = close + 1
    return units[start..<close]
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: units[range], as: UTF16.self)
  }
}

/// The characters with a meaning in patterns.
private enum Syntax {
  static let open = UInt16(0x28)
  static let close = UInt16(0x29)
  static let bar = UInt16(0x7C)
  static let question = UInt16(0x3F)
  static let brace = UInt16(0x7B)
  static let braceEnd = UInt16(0x7D)
  static let less = UInt16(0x3C)
  static let greater = UInt16(0x3E)
  static let caret = UInt16(0x5E)
  static let dollar = UInt16(0x24)
  static let comma = UInt16(0x2C)

  /// True for what may stand behind the end of a clause.
  static func ends(_ unit: UInt16) -> Bool {
    unit == close || unit == bar || unit == comma || unit == question
  }

  /// True for a character with a meaning in patterns.
  static func isSpecial(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x24, 0x28, 0x29, 0x2C, 0x3C, 0x3E, 0x3F, 0x5E, 0x7B...0x7D: true
    default: false
    }
  }
}
