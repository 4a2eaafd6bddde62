/// What names and functions mean in conditions of LimeSurvey.
struct LimeScope: TranslationScope {
  let symbols: LimeSymbols
  /// The question itself, for `self` and `this`.
  let own: LimeSymbols.Entry?

  private static let plain: Set<String> = [
    "5", "D", "G", "I", "L", "!", "O", "N", "S", "T", "U", "Y", "X", "*",
  ]

  private func reference(_ node: ForeignNode) -> LimeSymbols.Reference? {
    guard case .name(let name) = node else { return nil }
    if ["self", "this", "self.NAOK", "this.NAOK"].contains(name) {
      return own.map { LimeSymbols.Reference(entry: $0, part: "") }
    }
    for prefix in ["self.sq_", "this.sq_"] where name.hasPrefix(prefix) {
      let part = name.dropFirst(prefix.count)
      guard !part.contains(".") || part.hasSuffix(".NAOK") else { return nil }
      let code = String(part.hasSuffix(".NAOK") ? part.dropLast(5) : part)
      return own.map { LimeSymbols.Reference(entry: $0, part: code) }
    }
    return symbols.reference(name)
  }

  func value(of node: ForeignNode) -> TargetPiece? {
    guard let reference = reference(node) else { return nil }
    if let ticked = ticked(reference) {
      return .call("iif", [ticked, .atom("'Y'"), .atom("''")])
    }
    return field(reference)
  }

  /// The condition that a box of a multiple choice is ticked; nil for everything else.
  private func ticked(_ reference: LimeSymbols.Reference) -> TargetPiece? {
    guard ["M", "P"].contains(reference.entry.type), reference.entry.parts.contains(reference.part),
      let code = TargetPiece.quoted(reference.part)
    else { return nil }
    return .joined(.field(reference.entry.name), "contains", 7, code)
  }

  /// The value of a question or of a part of it.
  private func field(_ reference: LimeSymbols.Reference) -> TargetPiece? {
    let (entry, part) = (reference.entry, reference.part)
    if part.isEmpty { return Self.plain.contains(entry.type) ? .field(entry.name) : nil }
    if part == "other", ["L", "!", "M", "P"].contains(entry.type) {
      return .field(entry.name + "-Comment")
    }
    if part == "comment", entry.type == "O" { return .field(entry.name + "-Comment") }
    switch entry.type {
    case "A", "B", "C", "E", "F", "H", "Q", "K":
      return entry.parts.contains(part) ? .field("\(entry.name).\(part)") : nil
    case "1":
      for (scale, column) in [("_0", "scale1"), ("_1", "scale2")] where part.hasSuffix(scale) {
        let row = String(part.dropLast(2))
        return entry.parts.contains(row) ? .field("\(entry.name).\(row).\(column)") : nil
      }
      return nil
    case ":", ";":
      guard let mark = part.firstIndex(of: "_"), entry.parts.contains(String(part[..<mark])) else {
        return nil
      }
      return .field("\(entry.name).\(part[..<mark]).\(part[part.index(after: mark)...])")
    case "R":
      guard let rank = Int(part), rank > 0 else { return nil }
      return .field("\(entry.name)[\(rank - 1)]")
    default: return nil
    }
  }

  func comparison(
    _ sign: ForeignOperator,
    _ left: ForeignNode,
    _ right: ForeignNode,
    _ translator: ExpressionTranslator<LimeScope>
  ) -> TargetPiece? {
    guard sign == .equal || sign == .notEqual, case .text(let text) = right,
      let ticked = reference(left).flatMap(ticked)
    else { return nil }
    // A box holds "Y" or nothing.
    switch text {
    case "Y": return sign == .equal ? ticked : ticked.negated
    case "": return sign == .equal ? ticked.negated : ticked
    default: return nil
    }
  }

  func call(
    _ name: String,
    _ nodes: [ForeignNode],
    _ translator: ExpressionTranslator<LimeScope>
  ) -> TargetPiece? {
    switch (name.lowercased(), nodes.count) {
    case ("is_empty", 1), ("empty", 1): return reference(nodes[0]).flatMap(filled)?.negated
    case ("strlen", 1): return reference(nodes[0]).flatMap(field)?.length
    case ("sum", 1):
      let fields = parts(of: nodes[0]).compactMap(field)
      return fields.isEmpty ? nil : .call("sum", fields)
    case ("countif", 2):
      guard case .text(let text) = nodes[0], let wanted = TargetPiece.quoted(text) else {
        return nil
      }
      return counted(parts(of: nodes[1])) { reference in
        field(reference).map { .joined($0, "=", 3, wanted) }
      }
    case ("count", 1) where !parts(of: nodes[0]).isEmpty:
      return counted(parts(of: nodes[0]), filled)
    case ("count", 1...):
      let references = nodes.compactMap(reference)
      return references.count == nodes.count ? counted(references, filled) : nil
    default: return nil
    }
  }

  /// The parts of a question that is named as a whole: `self` of an array or a multiple choice.
  private func parts(of node: ForeignNode) -> [LimeSymbols.Reference] {
    guard let whole = reference(node), whole.part.isEmpty,
      ["A", "B", "C", "E", "F", "H", "K", "Q", "M", "P"].contains(whole.entry.type)
    else { return [] }
    return whole.entry.parts.map { LimeSymbols.Reference(entry: whole.entry, part: $0) }
  }

  /// How many of some parts fulfil a condition; nil where one of them has none.
  private func counted(
    _ references: [LimeSymbols.Reference],
    _ condition: (LimeSymbols.Reference) -> TargetPiece?
  ) -> TargetPiece? {
    var sum: TargetPiece?
    for reference in references {
      guard let condition = condition(reference) else { return nil }
      let one = TargetPiece.call("iif", [condition, .atom("1"), .atom("0")])
      sum = sum.map { .joined($0, "+", 4, one) } ?? one
    }
    return sum
  }

  /// The condition that a question or a part of it is answered.
  private func filled(_ reference: LimeSymbols.Reference) -> TargetPiece? {
    ticked(reference) ?? field(reference)?.isEmpty(false)
  }
}
