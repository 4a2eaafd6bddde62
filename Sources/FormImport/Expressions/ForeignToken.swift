/// A piece of a condition of another tool.
enum ForeignToken: Sendable, Equatable {
  case text(String)
  case number(String)
  case name(String)
  case field(String)
  case current
  case sign(String)
}

/// Cuts a condition into tokens; nil where it meets what no dialect has.
struct ForeignLexer {
  private let scalars: [Unicode.Scalar]
  private let dialect: ForeignDialect
  private var index = 0
  private var tokens: [ForeignToken] = []

  /// The greatest number of tokens.
  static let limit = 20_000

  /// The tokens of a text.
  ///
  /// - Parameters:
  ///   - text: The condition.
  ///   - dialect: How it is written.
  /// - Returns: Nil where it cannot be cut.
  static func tokens(of text: String, _ dialect: ForeignDialect) -> [ForeignToken]? {
    var lexer = ForeignLexer(scalars: Array(text.unicodeScalars), dialect: dialect)
    while lexer.skipBlanks() {
      guard lexer.tokens.count < limit, let token = lexer.next() else { return nil }
      lexer.tokens.append(token)
    }
    return lexer.tokens
  }

  private init(scalars: [Unicode.Scalar], dialect: ForeignDialect) {
    self.scalars = scalars
    self.dialect = dialect
  }

  private func peek(_ distance: Int = 0) -> Unicode.Scalar? {
    scalars.indices.contains(index + distance) ? scalars[index + distance] : nil
  }

  private mutating func skipBlanks() -> Bool {
    while let scalar = peek(), scalar.properties.isWhitespace { index += 1 }
    return index < scalars.count
  }

  private mutating func takeWhile(_ condition: (Unicode.Scalar) -> Bool) -> String {
    var result = String.UnicodeScalarView()
    while let scalar = peek(), condition(scalar) {
      result.append(scalar)
      index += 1
    }
    return String(result)
  }

  private mutating func next() -> ForeignToken? {
    guard let scalar = peek() else { return nil }
    if let close = Self.quotes[scalar] { return text(closedBy: close) }
    if scalar == "$", peek(1) == "{" { return field() }
    if scalar.isFigure || scalar == "." && peek(1)?.isFigure == true { return numberOrCode() }
    if scalar.isLetterOfName || dialect == .xpath && (scalar == "/" || scalar == ".") {
      return word()
    }
    if scalar == "%", let named = percentOperator() { return named }
    return sign()
  }

  private static let quotes: [Unicode.Scalar: Set<Unicode.Scalar>] = [
    "'": ["'"], "\"": ["\""], "\u{2018}": ["\u{2019}", "\u{2018}"],
    "\u{2019}": ["\u{2019}"], "\u{201C}": ["\u{201D}", "\u{201C}"], "\u{201D}": ["\u{201D}"],
  ]

  private mutating func text(closedBy close: Set<Unicode.Scalar>) -> ForeignToken? {
    index += 1
    var result = String.UnicodeScalarView()
    while let scalar = peek(), !close.contains(scalar) {
      if scalar == "\\", dialect != .xpath, let next = peek(1) {
        result.append(next)
        index += 2
      } else {
        result.append(scalar)
        index += 1
      }
    }
    guard peek() != nil else { return nil }
    index += 1
    return .text(String(result))
  }

  private mutating func field() -> ForeignToken? {
    index += 2
    let name = takeWhile { $0 != "}" }.trimmedBlanks
    guard peek() == "}", !name.isEmpty else { return nil }
    index += 1
    let last = name.split(separator: "#").last.map(String.init) ?? name
    return .field(last)
  }

  /// A number; in LimeSurvey also a name such as `351443X26X3869.NAOK`.
  private mutating func numberOrCode() -> ForeignToken? {
    let start = index
    var text = takeWhile(\.isFigure)
    if dialect == .script, peek()?.isLetterOfName == true {
      index = start
      return .name(takeWhile { $0.isLetterOfName || $0.isFigure || $0 == "." })
    }
    if peek() == ".", peek(1)?.isFigure == true {
      index += 1
      text = (text.isEmpty ? "0" : text) + "." + takeWhile(\.isFigure)
    }
    return .number(text)
  }

  private mutating func word() -> ForeignToken? {
    if dialect != .xpath {
      return .name(takeWhile { $0.isLetterOfName || $0.isFigure || $0 == "." })
    }
    if peek() == ".", peek(1) != "/", peek(1) != "." {
      index += 1
      return .current
    }
    var text = ""
    while let scalar = peek() {
      let isDash = scalar == "-" && peek(1)?.isLetterOfName == true && !text.isEmpty
      guard
        scalar.isLetterOfName || scalar.isFigure || isDash || "./:".unicodeScalars.contains(scalar)
      else { break }
      text.unicodeScalars.append(scalar)
      index += 1
    }
    return .name(text)
  }

  /// `%contains%` and the like of R.
  private mutating func percentOperator() -> ForeignToken? {
    guard dialect == .statistics else { return nil }
    let rest = scalars[(index + 1)...]
    guard let close = rest.prefix(30).firstIndex(of: "%") else { return nil }
    let name = String(String.UnicodeScalarView(rest[..<close]))
    index = close + 1
    return .sign("%\(name)%")
  }

  private mutating func sign() -> ForeignToken? {
    let two = [peek(), peek(1)].compactMap { $0.map(String.init) }.joined()
    if ["==", "!=", "<=", ">=", "&&", "||", "<>"].contains(two) {
      index += 2
      return .sign(two)
    }
    guard let scalar = peek(), "=<>+-*/%^!()&|,".unicodeScalars.contains(scalar) else { return nil }
    index += 1
    return .sign(String(scalar))
  }
}

extension Unicode.Scalar {
  fileprivate var isFigure: Bool { ("0"..."9").contains(self) }

  fileprivate var isLetterOfName: Bool { self == "_" || properties.isAlphabetic }
}
