public import Messages

extension FormError {
  /// What is wrong, in a language: the author's own words, else those of SurveyJS.
  ///
  /// - Parameter language: The language.
  /// - Returns: A sentence; never an answer.
  public func words(in language: Language) -> String {
    guard language == .chinese else { return text }
    if let words = Self.sentences[text] { return words }
    for (pattern, words) in Self.patterns {
      if let numbers = Self.numbers(in: text, by: pattern) {
        return zip(["{0}", "{1}"], numbers).reduce(words) { $0.replacing($1.0, with: $1.1) }
      }
    }
    return text
  }

  /// What stands for the places of a pattern, nil where a text is not made by it.
  private static func numbers(in text: String, by pattern: String) -> [String]? {
    var rest = text[...]
    var found: [String] = []
    let pieces = pattern.split(separator: "#", omittingEmptySubsequences: false)
    for (index, piece) in pieces.enumerated() {
      if index == 0 {
        guard rest.hasPrefix(piece) else { return nil }
        rest = rest.dropFirst(piece.count)
        continue
      }
      let end = piece.isEmpty ? rest.endIndex : rest.firstRange(of: piece)?.lowerBound
      guard let end else { return nil }
      found.append(String(rest[..<end]))
      rest = rest[end...].dropFirst(piece.count)
    }
    return rest.isEmpty ? found : nil
  }

  private static let sentences = [
    FormErrorText.required: "此题必答。",
    FormErrorText.otherEmpty: "请写明“其他”的内容。",
    FormErrorText.allRows: "请回答每一行。",
    FormErrorText.uniqueRows: "各行的答案不能相同。",
    FormErrorText.unique: "不能与其他答案重复。",
    FormErrorText.numeric: "请填数字。",
    FormErrorText.email: "请填正确的电子邮箱地址。",
    FormErrorText.digits: "不能含有数字。",
  ]

  private static let patterns: [(String, String)] = [
    (FormErrorText.below("#"), "不能小于 {0}。"),
    (FormErrorText.above("#"), "不能大于 {0}。"),
    (FormErrorText.step("#"), "须为 {0} 的整数倍。"),
    (FormErrorText.choices(atLeast: "#"), "请至少选 {0} 项。"),
    (FormErrorText.choices(atMost: "#"), "最多选 {0} 项。"),
    ("Please fill in at least # row(s).", "请至少填 {0} 行。"),
    (FormErrorText.condition("#"), "须满足条件：{0}"),
    (FormErrorText.limits("#", "#"), "应在 {0} 到 {1} 之间。"),
    (FormErrorText.limits("#", nil), "不能小于 {0}。"),
    (FormErrorText.limits(nil, "#"), "不能大于 {0}。"),
    ("Please enter at least # and no more than # characters.", "请填 {0} 到 {1} 个字。"),
    ("Please enter at least # character(s).", "请至少填 {0} 个字。"),
    ("Please enter no more than # character(s).", "最多填 {0} 个字。"),
  ]
}
