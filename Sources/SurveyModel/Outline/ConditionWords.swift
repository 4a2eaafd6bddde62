import Messages

/// Puts expressions into words: `{age} >= 18 and {city} notempty` becomes “age ≥ 18 and city is answered”.
struct ConditionWords {
  let language: Language
  let names: OutlineNames

  /// An expression in words.
  func words(_ node: ExpressionNode) -> String {
    switch node {
    case .constant(let value): constant(value, of: nil)
    case .variable(let name, _): names.subject(name).label
    case .list(let nodes): listed(nodes.map { words($0) })
    case .call(let name, let arguments): call(name, arguments)
    case .unary(let sign, let inner): unary(sign, inner)
    case .binary(let sign, let left, let right): binary(sign, left, right)
    }
  }

  private func unary(_ sign: UnaryOperator, _ node: ExpressionNode) -> String {
    let inner = words(node, within: .tightest)
    switch sign {
    case .negate:
      return Phrase("not (\(words(node)))", "并非（\(words(node))）")[language]
    case .empty: return joined(inner, Phrase("is not answered", "未回答")[language])
    case .notEmpty: return joined(inner, Phrase("is answered", "已回答")[language])
    }
  }

  private func binary(
    _ sign: BinaryOperator,
    _ left: ExpressionNode,
    _ right: ExpressionNode
  ) -> String {
    if let test = test(sign, left, right) { return test }
    // "is answered and is 2" says no more than "is 2".
    if sign == .and, case .unary(.notEmpty, let subject) = left, right.compares(subject) {
      return words(right)
    }
    let bond = Bond(sign)
    let first = words(left, within: bond)
    let isSymmetric = sign == .and || sign == .or || sign == .plus || sign == .multiply
    let second = words(right, within: isSymmetric ? bond : bond.tighter)
    return joined(first, Self.signs[sign]?[language] ?? "", second)
  }

  /// An operand, in parentheses where the operator around it binds tighter.
  private func words(_ node: ExpressionNode, within bond: Bond) -> String {
    let text = words(node)
    guard Bond(node) < bond else { return text }
    return language == .chinese ? "（\(text)）" : "(\(text))"
  }

  /// A comparison of an answer with values, said by the texts of choices.
  private func test(
    _ sign: BinaryOperator,
    _ left: ExpressionNode,
    _ right: ExpressionNode
  ) -> String? {
    if case .constant = left, case .variable = right, sign == .equal || sign == .notEqual {
      return test(sign, right, left)
    }
    guard let words = Self.tests[sign] else { return nil }
    let element: FormElement? =
      if case .variable(let name, _) = left { names.subject(name).element } else { nil }
    let values: [Value]
    switch right {
    case .constant(let value): values = [value]
    case .list(let nodes):
      values = nodes.compactMap { if case .constant(let value) = $0 { value } else { nil } }
      guard values.count == nodes.count else { return nil }
    default: return nil
    }
    let subject = self.words(left, within: .tightest)
    if values == [.null] || values == [.text("")], sign == .equal || sign == .notEqual {
      return joined(
        subject,
        sign == .equal
          ? Phrase("is not answered", "未回答")[language] : Phrase("is answered", "已回答")[language]
      )
    }
    let isChoice = element.map { $0.kind.hasChoices || $0.kind == .boolean || $0.kind == .matrix }
    if case .number? = values.first, values.count == 1, isChoice != true,
      sign == .equal || sign == .notEqual
    {
      return joined(subject, sign == .equal ? "=" : "≠", constant(values[0], of: nil))
    }
    let shown = listed(values.map { constant($0, of: element) })
    let isSeveral = element?.kind.hasSeveralChoices ?? false
    let parts = (isSeveral ? words.several : words.single)[language].components(around: "{1}")
    return joined(subject, parts.before, shown, parts.after)
  }

  private func call(_ name: String, _ arguments: [ExpressionNode]) -> String {
    let words = arguments.map { node -> String in
      if case .constant(.text(let text)) = node, name != "iif" {
        return Self.units[text]?[language] ?? names.label(named: text)
      }
      return self.words(node)
    }
    if let template = Self.functions[name]?[language], template.placeCount <= words.count {
      var result = template.replacing("{all}", with: listed(words))
      for (index, word) in words.enumerated() {
        result = result.replacing("{\(index)}", with: word)
      }
      return result
    }
    let separator = language == .chinese ? "，" : ", "
    return name + "(" + words.joined(separator: separator) + ")"
  }

  /// A value as a person reads it: the text of a choice in quotes, a number as it is.
  func constant(_ value: Value, of element: FormElement?) -> String {
    if let element, let text = element.shownText(of: value, language) { return "“\(text)”" }
    switch value {
    case .boolean(let flag):
      return Phrase(flag ? "yes" : "no", flag ? "“是”" : "“否”")[language]
    case .undefined, .null: return Phrase("nothing", "空")[language]
    case .number(let number): return NumberText.shortest(number)
    default: return "“\(value.asText)”"
    }
  }

  private func listed(_ words: [String]) -> String {
    words.joined(separator: language == .chinese ? "、" : ", ")
  }

  private static let mathematical: Set<Character> = Set("=≠<≤>≥+−×÷^")

  /// Words in a row, with spaces only where Latin letters or digits meet something.
  private func joined(_ parts: String...) -> String {
    parts.filter { !$0.isEmpty }.reduce("") { text, part in
      guard let last = text.last, let first = part.first else { return text + part }
      func isWord(_ one: Character) -> Bool { one.isASCII && !Self.mathematical.contains(one) }
      let isSign = Self.mathematical.contains(last) && !"「（".contains(first)
      let isBeforeSign = Self.mathematical.contains(first) && !"」）”".contains(last)
      let needsSpace =
        language == .english || isWord(last) || isWord(first) || isSign || isBeforeSign
      return text + (needsSpace ? " " : "") + part
    }
  }
}

extension ExpressionNode {
  /// True for a comparison of a node with a value other than nothing.
  fileprivate func compares(_ node: ExpressionNode) -> Bool {
    guard case .binary(let sign, node, .constant(let value)) = self, !value.isEmpty else {
      return false
    }
    return sign != .notEqual && sign != .notContains && sign != .noneOf && sign != .or
  }
}

extension FormElement {
  /// The text of the choice with a value, nil where none has it.
  func shownText(of value: Value, _ language: Language) -> String? {
    if kind == .boolean {
      let isTrue = value == properties.value("valueTrue") || value.converted == .boolean(true)
      let isFalse = value == properties.value("valueFalse") || value.converted == .boolean(false)
      guard isTrue || isFalse else { return nil }
      return properties.localized(isTrue ? "labelTrue" : "labelFalse")?[language]
        ?? Phrase(isTrue ? "Yes" : "No", isTrue ? "是" : "否")[language]
    }
    guard kind != .rating || choices.contains(where: { $0.text != nil }) else { return nil }
    if let item = choices.first(where: { $0.value.isSameChoice(as: value) }) {
      return item.text?[language] ?? item.value.asText
    }
    return SpecialChoice.all.first { properties.flag($0.flag, $0.oldFlag) && $0.value == value }
      .map { properties.localized($0.text)?[language] ?? $0.words[language] }
  }
}
