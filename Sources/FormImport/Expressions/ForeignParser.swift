/// Parses conditions and calculations of other tools.
struct ForeignParser {
  /// How deep brackets and calls may be nested.
  private static let depthLimit = 60

  private let tokens: [ForeignToken]
  private let dialect: ForeignDialect
  private var index = 0
  private var depth = 0

  /// The tree of a text.
  ///
  /// - Parameters:
  ///   - text: The condition or calculation.
  ///   - dialect: How it is written.
  /// - Returns: Nil where it does not read.
  static func parse(_ text: String, _ dialect: ForeignDialect) -> ForeignNode? {
    guard text.utf8.count <= 1 << 16, let tokens = ForeignLexer.tokens(of: text, dialect) else {
      return nil
    }
    var parser = ForeignParser(tokens: tokens, dialect: dialect)
    guard let node = parser.expression(above: 0), parser.index == tokens.count else { return nil }
    return node
  }

  private init(tokens: [ForeignToken], dialect: ForeignDialect) {
    self.tokens = tokens
    self.dialect = dialect
  }

  private var peek: ForeignToken? { tokens.indices.contains(index) ? tokens[index] : nil }

  private mutating func take(_ sign: String) -> Bool {
    guard peek == .sign(sign) else { return false }
    index += 1
    return true
  }

  /// An operand with all operators behind it that bind more strongly than a level.
  private mutating func expression(above level: Int) -> ForeignNode? {
    guard depth < Self.depthLimit else { return nil }
    depth += 1
    defer { depth -= 1 }
    guard var left = operand() else { return nil }
    var length = 0
    while let sign = binaryOperator(), sign.level > level {
      length += 1
      // A long chain is as deep a tree as brackets make.
      guard length < 500 else { return nil }
      index += 1
      guard let right = expression(above: sign.level) else { return nil }
      left = .binary(sign, left, right)
    }
    return left
  }

  private func binaryOperator() -> ForeignOperator? {
    switch peek {
    case .sign(let sign):
      switch sign {
      case "=", "==": .equal
      case "!=", "<>": .notEqual
      case "&&", "&": dialect == .xpath ? nil : .and
      case "||", "|": dialect == .xpath ? nil : .or
      case "%contains%", "%contains_word%": .contains
      case "!": nil
      default: ForeignOperator(rawValue: sign)
      }
    case .name(let name):
      switch (name.lowercased(), dialect) {
      case ("or", .xpath), ("or", .script): .or
      case ("and", .xpath), ("and", .script): .and
      case ("div", .xpath): .divide
      case ("mod", .xpath): .modulo
      case ("eq", .script): .equal
      case ("ne", .script): .notEqual
      case ("lt", .script): .less
      case ("le", .script): .lessOrEqual
      case ("gt", .script): .greater
      case ("ge", .script): .greaterOrEqual
      default: nil
      }
    default: nil
    }
  }

  private mutating func operand() -> ForeignNode? {
    guard let token = peek else { return nil }
    index += 1
    switch token {
    case .text(let text): return .text(text)
    case .number(let number): return .number(number)
    case .field(let name): return .field(name)
    case .current: return .current
    case .name(let name):
      if take("(") { return arguments().map { .call(name, $0) } }
      if dialect == .statistics, ["TRUE", "T"].contains(name) { return .boolean(true) }
      if dialect == .statistics, ["FALSE", "F"].contains(name) { return .boolean(false) }
      if dialect == .xpath, name.hasSuffix("/.") || name.contains("//") { return nil }
      return .name(name)
    case .sign("("):
      guard let inner = expression(above: 0), take(")") else { return nil }
      return inner
    case .sign("-"):
      return expression(above: 5).map { .negative($0) }
    case .sign("+"): return expression(above: 5)
    case .sign("!"):
      guard dialect != .xpath else { return nil }
      // In R the sign takes a whole comparison, elsewhere one operand.
      return expression(above: dialect == .statistics ? 2 : 6).map { .not($0) }
    case .sign: return nil
    }
  }

  private mutating func arguments() -> [ForeignNode]? {
    if take(")") { return [] }
    var nodes: [ForeignNode] = []
    while true {
      guard let node = expression(above: 0) else { return nil }
      nodes.append(node)
      if take(")") { return nodes }
      guard take(",") else { return nil }
    }
  }
}
