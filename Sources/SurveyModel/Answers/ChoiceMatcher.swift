/// Finds choices by number, value or text.
struct ChoiceMatcher {
  private let values: [Value]
  private let byName: [String: Int]
  private let isNumeric: Bool

  /// Prepares to find choices.
  ///
  /// - Parameter choices: The choices in the order they are numbered.
  init(_ choices: [Choice]) {
    values = choices.map(\.value)
    isNumeric = choices.allSatisfy { $0.value.answerKey.map(Self.isNumber) ?? false }
    let names = choices.enumerated().flatMap { index, choice in
      ([choice.value.answerKey ?? ""] + choice.text.texts.values).map { ($0.folded, index) }
    }
    byName = Dictionary(names.filter { !$0.0.isEmpty }) { first, _ in first }
  }

  private static func isNumber(_ text: String) -> Bool { !NumberText.number(text).isNaN }

  /// The value a text names by value or text.
  ///
  /// - Parameter text: The text.
  /// - Returns: Nil where nothing is named so.
  func value(namedBy text: String) -> Value? { byName[text.folded].map { values[$0] } }

  /// The value a text names by number, value or text.
  ///
  /// - Parameter text: The text.
  /// - Returns: Nil where nothing is named so.
  func value(of text: String) -> Value? {
    if !isNumeric, let number = Int(text.folded.trimmingNumberMarks),
      values.indices.contains(number - 1)
    {
      return values[number - 1]
    }
    return value(namedBy: text) ?? value(namedBy: text.folded.trimmingNumberMarks)
  }

  /// The values of several choices, each once and in the order offered.
  ///
  /// Strong separators are tried before weak ones, so that a choice's text may hold a comma.
  ///
  /// - Parameter text: The text.
  /// - Returns: Nil where a part names nothing.
  func values(of text: String) -> [Value]? {
    values(inOrderOf: text).map { wanted in values.filter(wanted.contains) }
  }

  /// The values of several choices, each once and in the order they are named.
  ///
  /// - Parameter text: The text.
  /// - Returns: Nil where a part names nothing.
  func values(inOrderOf text: String) -> [Value]? {
    if let whole = value(of: text) { return [whole] }
    let separators: [Set<Character>] = [
      ["┋", "|", "｜"], [";", "；", "\n"], ["、", ",", "，"],
      ["┋", "|", "｜", ";", "；", "\n", "、", ",", "，"],
    ]
    for marks in separators {
      if let values = values(ofParts: text.split { marks.contains($0) }) { return values }
    }
    let all = separators[3]
    return values(ofParts: text.split { all.contains($0) || $0.isWhitespace })
  }

  private func values(ofParts parts: [Substring]) -> [Value]? {
    let texts = parts.map { String($0).trimmingWhitespace }.filter { !$0.isEmpty }
    let found = texts.compactMap { value(of: $0) }
    guard !found.isEmpty, found.count == texts.count else { return nil }
    var met: Set<Value> = []
    return found.filter { met.insert($0).inserted }
  }
}

extension String {
  /// The text without what people write around a number: `(3)`, `3.`, `3、`.
  fileprivate var trimmingNumberMarks: String {
    let marks: Set<Character> = ["(", ")", ".", "、", "。", "[", "]"]
    var rest = self[...]
    while let first = rest.first, marks.contains(first) { rest.removeFirst() }
    while let last = rest.last, marks.contains(last) { rest.removeLast() }
    return String(rest)
  }
}
