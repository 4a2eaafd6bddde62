extension FormRun {
  /// A text with `{name}` replaced by the answer as it is shown; what nothing is named stays.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - question: The question it belongs to, for names of its panel or row.
  ///   - group: The page or panel it belongs to; that of the question where nil.
  /// - Returns: The text to show.
  func processed(
    _ text: String,
    near question: QuestionRun?,
    on group: GroupRun? = nil
  ) -> String {
    guard text.utf8.contains(0x7B) else { return text }
    let context = context(local: question?.holder.localNames ?? [:])
    let page = currentPage ?? group?.page ?? question?.page
    var result = ""
    var rest = text[...]
    while let close = rest.firstIndex(of: "}") {
      guard let open = rest[..<close].lastIndex(of: "{") else {
        result += rest[...close]
        rest = rest[rest.index(after: close)...]
        continue
      }
      let inside = rest[rest.index(after: open)..<close]
      result += rest[..<open]
      result +=
        number(of: page, named: inside)
        ?? replacement(for: String(inside), near: question, context) ?? String(rest[open...close])
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  /// The number of a page among those that show, for `pageno`, and how many show, for `pagecount`.
  private func number(of page: GroupRun?, named inside: Substring) -> String? {
    let name = String(inside).trimmingWhitespace.lowercased()
    guard name == "pageno" || name == "pagecount" else { return nil }
    let shown = countedPages
    if name == "pagecount" { return String(shown.count) }
    return shown.firstIndex { $0 === page }.map { String($0 + 1) }
  }

  /// What stands for a name in a text, nil where it stays as it is.
  private func replacement(
    for inside: String,
    near question: QuestionRun?,
    _ context: ExpressionContext
  ) -> String? {
    let name = inside.trimmingWhitespace
    guard !name.contains(":") else { return nil }
    if name.hasPrefix("$") {
      let value = property(String(name.dropFirst()), of: question)
      return value.isEmpty ? nil : value.asText
    }
    let lower = name.lowercased()
    if ["no", "require", "title"].contains(lower) || name.isEmpty { return nil }
    if lower == "locale" { return locale }
    if let found = self.question(named: name, near: question)
      ?? questions.first(where: { $0.definition.key.lowercased() == lower })
    {
      return found.shownAnswer
    }
    if let shown = shownPart(name, near: question) { return shown }
    let value = context.value(named: name)
    if value != .undefined { return value.isEmpty ? "" : value.asText }
    return isKnown(name, near: question) ? "" : nil
  }

  /// The shown text of a part of a matrix or panel, such as `matrix.row.column` or `panel[0].name`.
  private func shownPart(_ name: String, near question: QuestionRun?) -> String? {
    for prefix in ["panel.", "row."] where name.hasPrefix(prefix) {
      guard let entry = question?.entry ?? (question?.entries.first) else { return nil }
      return entry.question(named: String(name.dropFirst(prefix.count)))?.shownAnswer
    }
    guard
      let owner = questions.filter({ $0.kind.hasEntries || $0.kind == .matrix })
        .filter({ name.hasPrefix($0.name + ".") || name.hasPrefix($0.name + "[") })
        .max(by: { $0.name.utf8.count < $1.name.utf8.count })
    else { return nil }
    return owner.shownPart(String(name.dropFirst(owner.name.count)))
  }

  private func isKnown(_ name: String, near question: QuestionRun?) -> Bool {
    let root = name.prefix { $0 != "." && $0 != "[" }.lowercased()
    if questions.contains(where: {
      $0.name.lowercased() == root || $0.definition.key.lowercased() == root
    }) {
      return true
    }
    if question?.entry != nil, root == "panel" || root == "row" { return true }
    return form.calculatedValues.contains { $0.name.lowercased() == root }
  }

  /// The title of a question as it is shown, nil where its author's title holds no names.
  func processedTitle(of question: QuestionRun) -> String? {
    guard let title = shown(question.definition.title), title.utf8.contains(0x7B) else {
      return nil
    }
    return processed(title, near: question)
  }
}
