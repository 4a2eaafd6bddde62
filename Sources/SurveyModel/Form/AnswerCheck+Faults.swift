import Messages

extension AnswerCheck.Fault {
  /// More panels and rows than are evaluated.
  static let tooLarge = AnswerCheck.Fault(
    question: "",
    part: nil,
    code: "too-large",
    phrase: Phrase(
      "The answers have more panels and rows than are looked at; give fewer.",
      "答卷的面板和行太多，没有全部检查；请减少数量。"
    )
  )

  /// An answer given for something that the form computes otherwise.
  static func computed(_ key: String) -> AnswerCheck.Fault {
    AnswerCheck.Fault(
      question: key,
      part: nil,
      code: "computed-otherwise",
      phrase: Phrase(
        "The survey computes this, and comes to something else. Leave it out.",
        "这一项由问卷计算，结果与所给的不同。请不要填写。"
      )
    )
  }

  /// An answer to something that only shows a text or a picture.
  static func notAsked(_ key: String, _ part: String? = nil) -> AnswerCheck.Fault {
    AnswerCheck.Fault(
      question: key,
      part: part,
      code: "not-asked",
      phrase: Phrase(
        "This only shows something and takes no answer. Leave it out.",
        "这一项只供显示，不需要回答。请不要填写。"
      )
    )
  }

  /// A name that no question has.
  ///
  /// - Parameters:
  ///   - name: The name.
  ///   - known: The names there are, of which one may be meant.
  ///   - owner: The question whose panel or row it stands in, nil for the form itself.
  ///   - part: Where in the answer it stands.
  /// - Returns: The fault.
  static func unknown(
    _ name: String,
    among known: [String],
    of owner: QuestionRun? = nil,
    _ part: String? = nil
  ) -> AnswerCheck.Fault {
    let hint = Phrase(meant: NearestName.find(name, in: known.sorted()))
    return AnswerCheck.Fault(
      question: owner?.name ?? name,
      part: part,
      code: "unknown-name",
      phrase: Phrase(
        "No question has this name.\(hint.english)",
        "没有这个名称的题目。\(hint.chinese)"
      )
    )
  }

  /// The fault as a JSON object.
  func value(in language: Language) -> Value {
    var members: [String: Value] = [
      "question": .text(question), "type": .text(code), "message": .text(phrase[language]),
    ]
    if let part { members["part"] = .text(part) }
    return .object(members)
  }
}

extension EntryRun {
  /// The place of an answer within the one that holds it, such as `[0].name` or `row.column`.
  func place(named name: String) -> String {
    switch question.kind {
    case .multipletext: name
    case .matrixdropdown: "\(row?.value.asText ?? "").\(name)"
    default: "[\(index)].\(name)"
    }
  }

  /// The keys of answers that belong to no question of the entry, in order.
  var strangers: [String] {
    guard !answers.isEmpty else { return [] }
    let known = Set(questions.lazy.filter { !$0.kind.isDisplayOnly }.map(\.definition.key))
    return answers.keys.filter { key in
      !known.contains(key) && !known.contains(key.removingSuffix("-Comment"))
    }.sorted()
  }
}

extension String {
  fileprivate func removingSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}
