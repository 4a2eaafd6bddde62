/// Turns texts that people type or that files hold into answers.
public struct AnswerReader: Sendable {
  /// Creates a reader.
  public init() {}

  /// The answer that a text stands for.
  ///
  /// A choice may be given by its number counted from 1, its value, or its text in either language;
  /// where all values are numbers, a number means the value. Several choices of a checkbox are
  /// separated by 、 , ， ; ；┋ | or blanks. Full-width letters and digits count as plain ones.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - question: The question; a matrix takes the answer for one row.
  ///   - choices: The choices offered now, without "other" and "none"; the columns of a matrix.
  /// - Returns: The answer in the form it is stored.
  /// - Throws: A fault that says what is accepted.
  public func read(
    _ text: String,
    for question: Question,
    choices: [Choice]
  ) throws(AnswerFault) -> Value {
    let trimmed = text.trimmingWhitespace
    if trimmed.isEmpty { throw .empty }
    switch question.kind {
    case .comment: return .text(trimmed)
    case .text(let input): return try InputReader.read(trimmed, kind: input.kind)
    case .boolean(let labels): return try boolean(trimmed, labels)
    case .radiogroup(let list), .dropdown(let list):
      let offered = choices + list.specialChoices
      if offered.isEmpty, question.settings.binding == .unit { return .text(trimmed) }
      return try single(trimmed, offered)
    case .rating, .matrix: return try single(trimmed, choices)
    case .checkbox(let list): return try several(trimmed, choices + list.specialChoices)
    case .html, .unsupported: throw .notAsked
    }
  }

  private func boolean(_ text: String, _ labels: BooleanLabels) throws(AnswerFault) -> Value {
    let both = [
      Choice(value: labels.trueValue, text: labels.trueText),
      Choice(value: labels.falseValue, text: labels.falseText),
    ]
    let matcher = ChoiceMatcher(both)
    if let value = matcher.value(namedBy: text) { return value }
    switch text.folded {
    case "y", "yes", "t", "true", "1", "是", "是的", "对", "有", "√": return labels.trueValue
    case "n", "no", "f", "false", "0", "2", "否", "不", "不是", "不对", "没有", "无", "×":
      return labels.falseValue
    default: throw .neither(labels)
    }
  }

  private func single(_ text: String, _ choices: [Choice]) throws(AnswerFault) -> Value {
    let matcher = ChoiceMatcher(choices)
    if let value = matcher.value(of: text) { return value }
    throw matcher.values(of: text) == nil ? .notOffered(choices: choices) : .oneOnly
  }

  private func several(_ text: String, _ choices: [Choice]) throws(AnswerFault) -> Value {
    guard let values = ChoiceMatcher(choices).values(of: text) else {
      throw .notOffered(choices: choices)
    }
    return .array(values)
  }
}

extension ChoiceList {
  /// "None" and "other" as choices, where they are offered.
  fileprivate var specialChoices: [Choice] {
    let none = noneText.map { Choice(value: Self.noneValue, text: $0) }
    let other = otherText.map { Choice(value: Self.otherValue, text: $0) }
    return [none, other].compactMap(\.self)
  }
}

extension String {
  /// The text without case, outer blanks and full-width forms, for comparing.
  var folded: String { narrowed.trimmingWhitespace.lowercased() }
}
