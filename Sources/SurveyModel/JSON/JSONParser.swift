/// A JSON parser that goes on after a fault, so that one run finds all of them.
///
/// Linear in the length of the text; recursion ends at the depth limit.
struct JSONParser<Builder: JSONBuilder> {
  /// A fault whose line and column are not yet known.
  struct Finding {
    let kind: JSONFault.Kind
    let offset: Int
  }

  let bytes: [UInt8]
  let builder: Builder
  let stopsAtFirstFault: Bool
  var index: Int
  var findings: [Finding] = []
  private var depth = 0
  private(set) var isStopped = false

  /// Prepares to parse a text.
  ///
  /// - Parameters:
  ///   - bytes: The text as UTF-8, with or without a byte order mark.
  ///   - builder: What makes the output.
  ///   - stopsAtFirstFault: True when a faulty text is of no use.
  init(_ bytes: [UInt8], builder: Builder, stopsAtFirstFault: Bool) {
    self.bytes = bytes
    self.builder = builder
    self.stopsAtFirstFault = stopsAtFirstFault
    index = SourceText.markLength(bytes)
  }

  /// Parses the whole text.
  ///
  /// - Returns: The value, as far as it could be read; nil where there is none.
  mutating func parse() -> Builder.Output? {
    if bytes.count > JSONLimits.size {
      report(.tooLarge(limit: JSONLimits.size), at: 0)
      return nil
    }
    skipSpace()
    if index == bytes.count {
      report(.empty, at: index)
      return nil
    }
    let result = value()
    skipSpace()
    if index < bytes.count { report(.trailingText, at: index) }
    return result
  }

  /// Notes a fault; after too many of them, or one that nothing can follow, the parser stops.
  mutating func report(_ kind: JSONFault.Kind, at offset: Int) {
    guard !isStopped else { return }
    findings.append(Finding(kind: kind, offset: offset))
    if case .duplicateKey = kind, findings.count < JSONLimits.faults { return }
    var isFatal = stopsAtFirstFault || findings.count >= JSONLimits.faults
    if case .tooDeep = kind { isFatal = true }
    if isFatal {
      isStopped = true
      index = bytes.count
    }
  }

  /// Parses a value; nil where none begins here.
  mutating func value() -> Builder.Output? {
    guard let byte = peek else {
      report(.valueExpected(""), at: index)
      return nil
    }
    let start = index
    switch byte {
    case UInt8(ascii: "{"): return nested { $0.object() }
    case UInt8(ascii: "["): return nested { $0.array() }
    case UInt8(ascii: "\""): return builder.scalar(.text(text()), at: start)
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"),
      UInt8(ascii: "."):
      return builder.scalar(.number(number()), at: start)
    default:
      if let text = wronglyQuoted() { return builder.scalar(.text(text), at: start) }
      if let word = word() { return builder.scalar(literal(word, at: start), at: start) }
      report(.valueExpected(snippet(at: start)), at: start)
      return nil
    }
  }

  private mutating func nested(_ parse: (inout Self) -> Builder.Output) -> Builder.Output? {
    guard depth < JSONLimits.depth else {
      report(.tooDeep(limit: JSONLimits.depth), at: index)
      return nil
    }
    depth += 1
    defer { depth -= 1 }
    return parse(&self)
  }

  private mutating func literal(_ word: String, at start: Int) -> Value {
    switch word {
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    case "null": return .null
    default: break
    }
    switch word.lowercased() {
    case "true": report(.misspelt(word, "true"), at: start)
    case "false": report(.misspelt(word, "false"), at: start)
    case "null", "none", "nil", "undefined", "nan": report(.misspelt(word, "null"), at: start)
    default: report(.unquoted(word), at: start)
    }
    return .text(word)
  }
}

/// The limits of JSON texts.
enum JSONLimits {
  /// The largest text in bytes.
  static let size = 16 * 1_024 * 1_024
  /// The deepest nesting of lists and objects.
  static let depth = 64
  /// After so many faults the rest is not read.
  static let faults = 50
}
