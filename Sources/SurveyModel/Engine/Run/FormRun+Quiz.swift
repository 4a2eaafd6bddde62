extension FormRun {
  /// What every expression may name without anybody having answered it: the place among the pages, the
  /// locale, and how many answers of a quiz are right.
  var standingValues: [String: Value] {
    let shown = countedPages
    let current = currentPage ?? shown.first
    let place = shown.firstIndex { $0 === current }.map { $0 + 1 } ?? 0
    var values: [String: Value] = [
      "pageno": .number(Double(place)), "pagecount": .number(Double(shown.count)),
      "locale": .text(locale),
    ]
    let asked = quizQuestions
    let count = asked.reduce(0) { $0 + $1.quizCount }
    let right = asked.reduce(0) { $0 + $1.rightCount }
    for name in ["correctedanswers", "correctanswers", "correctedanswercount"] {
      values[name] = .number(Double(right))
    }
    for name in ["incorrectedanswers", "incorrectanswers", "incorrectedanswercount"] {
      values[name] = .number(Double(count - right))
    }
    values["questioncount"] = .number(Double(count))
    return values
  }

  /// The names of ``standingValues``, in lower case.
  static let standingNames = [
    "pageno", "pagecount", "locale", "correctedanswers", "correctanswers", "correctedanswercount",
    "incorrectedanswers", "incorrectanswers", "incorrectedanswercount", "questioncount",
  ]

  /// The questions on pages that show which have a right answer.
  private var quizQuestions: [QuestionRun] {
    countedPages.flatMap(\.questions).filter { $0.isVisible && $0.quizCount > 0 }
  }
}

extension QuestionRun {
  /// The answer that is right; nil for what has none.
  private var rightAnswer: Value? {
    guard !kind.isDisplayOnly, kind != .expression else { return nil }
    let value = definition.properties.value("correctAnswer")
    return value.isEmpty ? nil : value
  }

  /// As how many questions of a quiz this one counts: a plain matrix once a row.
  fileprivate var quizCount: Int {
    guard let right = rightAnswer else { return 0 }
    return kind == .matrix ? rightCells(of: right).count : 1
  }

  /// How many of these are answered rightly.
  fileprivate var rightCount: Int {
    guard let right = rightAnswer, !isEmpty else { return 0 }
    if kind == .matrix {
      guard case .object(let cells) = value else { return 0 }
      return rightCells(of: right).count { key, cell in cells[key]?.matches(cell) ?? false }
    }
    return value.matches(right, ignoringOrder: kind == .checkbox || kind == .tagbox) ? 1 : 0
  }

  private func rightCells(of right: Value) -> [String: Value] {
    guard case .object(let cells) = right else { return [:] }
    return cells.filter { definition.rowKeys.contains($0.key) && !$0.value.isEmpty }
  }
}
