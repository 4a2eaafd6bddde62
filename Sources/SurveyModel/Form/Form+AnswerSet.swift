import Messages

extension Form {
  /// The locale of the form's texts for a language: one it is written in, else its own.
  func locale(for language: Language) -> String {
    if language.surveyLocales.contains(locale) { return locale }
    return language.surveyLocales.first ?? locale
  }

  /// The answers with every choice that was given twice counted once.
  func settled(_ answers: [String: Value]) -> [String: Value] {
    var settled = answers
    for question in severalChoiceQuestions {
      guard case .array(let values)? = answers[question.key] else { continue }
      var seen: Set<String> = []
      let once = values.filter { value in value.answerKey.map { seen.insert($0).inserted } ?? true }
      if once.count < values.count { settled[question.key] = .array(once) }
    }
    return settled
  }

  /// What of a set of answers belongs to no question, or is a comment without being a text.
  func strangers(among answers: [String: Value]) -> [AnswerCheck.Fault] {
    var faults: [AnswerCheck.Fault] = []
    for (key, value) in answers where !answerKeys.contains(key) {
      if let owner = commentOwner(of: key) {
        switch value {
        case .text, .null, .undefined: break
        default:
          let phrase = AnswerSetProblem.commentNotText(key).phrase
          faults.append(
            .init(question: owner + "-Comment", part: nil, code: "comment-not-text", phrase: phrase)
          )
        }
        continue
      }
      let isShown = questions.contains { $0.key == key }
      faults.append(isShown ? .notAsked(key) : .unknown(key, among: Array(answerKeys)))
    }
    return faults.sorted { $0.question < $1.question }
  }

  private func commentOwner(of key: String) -> String? {
    guard key.hasSuffix("-Comment") else { return nil }
    let owner = String(key.dropLast("-Comment".count))
    return answerKeys.contains(owner) ? owner : nil
  }
}
