/// What names and functions mean in a row of an XLSForm.
struct XLSScope: TranslationScope {
  let symbols: XLSSymbols
  /// The question itself, nil for conditions that belong to none.
  let own: XLSSymbol?
  /// The repeats the row stands in.
  let path: [String]
  /// True for formr, where names stand without `${…}`.
  let isFormr: Bool

  func value(of node: ForeignNode) -> TargetPiece? {
    symbol(of: node).flatMap(reference)
  }

  /// The symbol that a node names.
  private func symbol(of node: ForeignNode) -> XLSSymbol? {
    switch node {
    case .current: return own
    case .field(let name): return symbols.byName[name]
    case .name(let name):
      if isFormr { return symbols.byName[name] }
      guard name.contains("/"), let last = name.split(separator: "/").last else { return nil }
      return last == "." || last == ".." ? nil : symbols.byName[String(last)]
    default: return nil
    }
  }

  private func reference(_ symbol: XLSSymbol) -> TargetPiece? {
    guard symbol.kind == .value || symbol.kind == .multiple else { return nil }
    if symbol.path.isEmpty { return .field(symbol.name) }
    if symbol.path == path { return .field("panel.\(symbol.name)") }
    if path.count == symbol.path.count + 1, path.starts(with: symbol.path) {
      return .field("parentPanel.\(symbol.name)")
    }
    return nil
  }

  func comparison(
    _ sign: ForeignOperator,
    _ left: ForeignNode,
    _ right: ForeignNode,
    _ translator: ExpressionTranslator<XLSScope>
  ) -> TargetPiece? {
    guard sign == .equal || sign == .notEqual, case .text(let text) = right, !text.isEmpty,
      let symbol = symbol(of: left), symbol.kind == .multiple,
      let field = reference(symbol), let value = TargetPiece.quoted(text)
    else { return nil }
    // The text of several answers is equal to one of them only where it is the only one.
    let chosen = TargetPiece.joined(field, "contains", 7, value)
    let alone = TargetPiece.joined(.call("count", [field]), "=", 3, .atom("1"))
    let both = TargetPiece.joined(chosen, "and", 2, alone)
    return sign == .equal ? both : both.negated
  }

  func call(
    _ name: String,
    _ nodes: [ForeignNode],
    _ translator: ExpressionTranslator<XLSScope>
  ) -> TargetPiece? {
    switch (name.lowercased(), nodes.count) {
    case ("selected", 2):
      guard let field = value(of: nodes[0]), let value = translator.piece(nodes[1]) else {
        return nil
      }
      return symbol(of: nodes[0])?.kind == .multiple
        ? .joined(field, "contains", 7, value) : .joined(field, "=", 3, value)
    case ("count-selected", 1): return value(of: nodes[0]).map { .call("count", [$0]) }
    case ("string-length", 1), ("nchar", 1): return value(of: nodes[0])?.length
    case ("is.na", 1): return value(of: nodes[0])?.isEmpty(true)
    case ("string", 1), ("number", 1), ("as.numeric", 1), ("as.character", 1), ("as.integer", 1):
      return translator.piece(nodes[0])
    case ("date", 1), ("date-time", 1):
      if case .text = nodes[0] { return translator.piece(nodes[0]) }
      return translator.piece(nodes[0]).map { .call("getDate", [$0]) }
    case ("contains", 2):
      return pair(nodes, translator).map { .joined($0, "contains", 7, $1) }
    case ("sqrt", 1): return translator.piece(nodes[0]).map { .joined($0, "^", 6, .atom("0.5")) }
    case ("substr", 2), ("substr", 3):
      let pieces = nodes.compactMap(translator.piece)
      return pieces.count == nodes.count && !isFormr ? .call("substring", pieces) : nil
    case ("position", 1):
      guard !path.isEmpty, case .name("..") = nodes[0] else { return nil }
      return .joined(.field("panelIndex"), "+", 4, .atom("1"))
    case ("indexed-repeat", 3): return indexed(nodes)
    case ("sum", 1): return column(nodes[0], "sumInArray")
    case ("min", 1): return column(nodes[0], "minInArray")
    case ("max", 1): return column(nodes[0], "maxInArray")
    case ("count", 1): return column(nodes[0], "countInArray")
    default: return nil
    }
  }

  private func pair(_ nodes: [ForeignNode], _ translator: ExpressionTranslator<XLSScope>)
    -> (TargetPiece, TargetPiece)?
  {
    guard let first = translator.piece(nodes[0]), let second = translator.piece(nodes[1]) else {
      return nil
    }
    return (first, second)
  }

  /// A function over a question of a repeat, seen from outside of it.
  private func column(_ node: ForeignNode, _ function: String) -> TargetPiece? {
    guard let symbol = symbol(of: node), symbol.path.count == path.count + 1,
      symbol.path.starts(with: path), path.isEmpty, let list = symbol.path.last,
      let name = TargetPiece.quoted(symbol.name)
    else { return nil }
    return .call(function, [.field(list), name])
  }

  private func indexed(_ nodes: [ForeignNode]) -> TargetPiece? {
    guard let symbol = symbol(of: nodes[0]), symbol.path.count == 1, path.isEmpty,
      case .number(let text) = nodes[2], let index = Int(text), index > 0
    else { return nil }
    return .field("\(symbol.path[0])[\(index - 1)].\(symbol.name)")
  }
}
