/// Turns texts that people type or that files hold into answers.
public struct AnswerReader: Sendable {
  /// Creates a reader.
  public init() {}

  /// The answer that a text stands for, by kind of input.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - kind: The kind of input.
  /// - Returns: A number for numbers, otherwise a text in the form HTML inputs give it.
  /// - Throws: A fault that says what is accepted.
  public func read(_ text: String, kind: TextInput.Kind) throws(AnswerFault) -> Value {
    let trimmed = text.trimmingWhitespace
    if trimmed.isEmpty { throw .empty }
    return try InputReader.read(trimmed, kind: kind)
  }

  /// The answer that a text stands for.
  ///
  /// A choice may be given by its number counted from 1, its value, or its text in either language;
  /// where all values are numbers, a number means the value. Several choices are separated by
  /// 、 , ， ; ；┋ | or blanks. Full-width letters and digits count as plain ones.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - question: The question; a matrix takes the answer for one row.
  /// - Returns: The answer in the form it is stored.
  /// - Throws: A fault that says what is accepted.
  public func read(_ text: String, for question: AskedQuestion) throws(AnswerFault) -> Value {
    let trimmed = text.trimmingWhitespace
    if trimmed.isEmpty { throw .empty }
    switch question.kind {
    case .comment: return .text(trimmed)
    case .text(let line): return try read(trimmed, line: line)
    case .boolean(let both): return try truth(trimmed, both.choices.map(\.plain))
    case .choice(let list):
      let offered = list.offered
      return try single(trimmed, offered)
    case .rating(let scale): return try single(trimmed, scale.choices.map(\.plain))
    case .choices(let list): return try several(trimmed, list)
    case .ranking(let list): return try ranked(trimmed, list)
    case .slider(let slider): return try slid(trimmed, slider)
    case .matrix(let grid):
      let columns = grid.columns.map(\.plain)
      if grid.takesSeveral { return try several(trimmed, AskedChoices(choices: grid.columns)) }
      return try single(trimmed, columns)
    case .entries, .reading, .unaskable: throw .notAsked
    }
  }

  private func read(_ text: String, line: AskedText) throws(AnswerFault) -> Value {
    guard let mask = line.mask else { return try InputReader.read(text, kind: line.input) }
    let plain = mask.value(typed: text.narrowed)
    if plain == .undefined {
      if let limit = mask.limitFault(of: text.narrowed) { throw .limit(limit.phrase) }
      throw (line.pattern ?? mask.datePattern).map { AnswerFault.wrongForm($0) }
        ?? .wrongInput(.number)
    }
    return plain
  }

  private func truth(_ text: String, _ both: [Choice]) throws(AnswerFault) -> Value {
    let matcher = ChoiceMatcher(both)
    if let value = matcher.value(namedBy: text) { return value }
    let answers = both.map(\.value)
    let texts = both.map(\.text)
    guard answers.count == 2 else { throw .notOffered(choices: both) }
    switch text.folded {
    case "y", "yes", "t", "true", "1", "是", "是的", "对", "有", "√": return answers[0]
    case "n", "no", "f", "false", "0", "2", "否", "不", "不是", "不对", "没有", "无", "×":
      return answers[1]
    default: throw .neither(yes: texts[0], no: texts[1])
    }
  }

  private func single(_ text: String, _ choices: [Choice]) throws(AnswerFault) -> Value {
    let matcher = ChoiceMatcher(choices)
    if let value = matcher.value(of: text) { return value }
    throw matcher.values(of: text) == nil ? .notOffered(choices: choices) : .oneOnly
  }

  private func several(_ text: String, _ list: AskedChoices) throws(AnswerFault) -> Value {
    let choices = list.offered
    guard let values = ChoiceMatcher(choices).values(of: text) else {
      throw .notOffered(choices: choices)
    }
    guard let all = list.choices.first(where: { $0.role == .all }), values.contains(all.value)
    else {
      return .array(values)
    }
    return .array(list.choices.filter { $0.role == .listed && !$0.isDisabled }.map(\.value))
  }

  /// Choices in the order they are typed; what is not named comes behind, where all must be ranked.
  private func ranked(_ text: String, _ list: AskedChoices) throws(AnswerFault) -> Value {
    let choices = list.offered
    guard let values = ChoiceMatcher(choices).values(inOrderOf: text) else {
      throw .notOffered(choices: choices)
    }
    if list.ranksSome { return .array(values) }
    return .array(values + choices.map(\.value).filter { !values.contains($0) })
  }

  private func slid(_ text: String, _ slider: AskedSlider) throws(AnswerFault) -> Value {
    let marks: Set<Character> = ["、", ",", "，", ";", "；", "~", "～", " ", "至", "到"]
    let parts = slider.isRange ? text.narrowed.split { marks.contains($0) } : [Substring(text)]
    var numbers: [Value] = []
    for part in parts { numbers.append(try InputReader.read(String(part), kind: .number)) }
    guard slider.isRange else { return numbers.first ?? .undefined }
    guard numbers.count == 2 else { throw .wrongInput(.range) }
    return .array(numbers.sorted { ($0.number ?? 0) < ($1.number ?? 0) })
  }
}

extension AskedChoice {
  /// The choice with its texts in all languages.
  var plain: Choice { Choice(value: value, text: texts ?? LocalizedText(text)) }
}

extension AskedChoices {
  /// The choices that may be chosen.
  fileprivate var offered: [Choice] { choices.filter { !$0.isDisabled }.map(\.plain) }
}

extension String {
  /// The text without case, outer blanks and full-width forms, for comparing.
  var folded: String { narrowed.trimmingWhitespace.lowercased() }
}
