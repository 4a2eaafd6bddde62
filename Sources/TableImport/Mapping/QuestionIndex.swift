import SurveyModel

/// The questions of a survey by everything a heading may call them.
struct QuestionIndex {
  /// What a heading was found to mean.
  enum Finding {
    case target(ColumnTarget)
    case otherTitle(number: Int, title: LocalizedText)
    case ambiguous
    case nothing
  }

  /// The questions that are asked, in order: the numbers of survey sites count these.
  let questions: [Question]
  private let labels: [[String]]
  private let matchers: [ChoiceMatcher?]

  /// Prepares the questions of a survey.
  ///
  /// - Parameter survey: The survey.
  init(_ survey: Survey) {
    questions = survey.questions.filter(\.isAsked)
    labels = questions.map { Folding.folds(of: [$0.name, $0.key] + $0.title.texts.values) }
    matchers = questions.map { $0.partMatcher }
  }

  /// Finds what a heading means.
  ///
  /// - Parameter text: The heading as it stands in the file, without white space at its ends.
  /// - Returns: What the column holds, or why it cannot be told.
  func find(_ text: String) -> Finding {
    guard !text.isEmpty else { return .nothing }
    if let exact = exactly(text) { return .target(exact) }
    let heading = Heading(text)
    for rest in [heading.folded, heading.rest] where !rest.isEmpty {
      let candidates = labels.indices.filter { labels[$0].contains(rest) }
      if let chosen = choose(candidates, number: heading.number) {
        return .target(.answer(question: questions[chosen].name))
      }
      if candidates.count > 1 { return .ambiguous }
    }
    if let target = partially(heading) ?? soleRow(heading) { return .target(target) }
    guard let number = heading.number, questions.indices.contains(number - 1) else {
      return .nothing
    }
    let question = questions[number - 1]
    if heading.rest.isEmpty { return .target(.answer(question: question.name)) }
    let part = Heading.part(in: heading.rest)
    if let part, let target = target(number - 1, part: part) { return .target(target) }
    return .otherTitle(number: number, title: question.shownTitle)
  }

  /// A heading that is a name, a key, a comment key or a title, letter by letter.
  private func exactly(_ text: String) -> ColumnTarget? {
    if let question = questions.first(where: { $0.name == text }) {
      return .answer(question: question.name)
    }
    if let question = questions.first(where: { $0.key == text }) {
      return .answer(question: question.name)
    }
    if let question = questions.first(where: {
      $0.commentKey == text || $0.name + "-Comment" == text
    }) {
      return .comment(question: question.name)
    }
    let titled = questions.filter { $0.title.texts.values.contains(text) }
    return titled.count == 1 ? .answer(question: titled[0].name) : nil
  }

  /// One of several questions: the only one, or the one with the heading's number.
  private func choose(_ candidates: [Int], number: Int?) -> Int? {
    if candidates.count == 1 { return candidates[0] }
    return number.flatMap { candidates.contains($0 - 1) ? $0 - 1 : nil }
  }

  /// A heading that begins with a title and goes on with an option or a row.
  private func partially(_ heading: Heading) -> ColumnTarget? {
    var best: (length: Int, isNumbered: Bool, target: ColumnTarget)?
    for rest in [heading.folded, heading.rest] {
      for (index, labels) in labels.enumerated() {
        for label in labels where rest.hasPrefix(label) {
          guard
            let part = Heading.part(in: rest.dropFirst(label.count)),
            let target = target(index, part: part)
          else { continue }
          let isNumbered = heading.number == index + 1
          let isBetter = best.map {
            label.count > $0.length || (label.count == $0.length && isNumbered && !$0.isNumbered)
          }
          if isBetter ?? true { best = (label.count, isNumbered, target) }
        }
      }
    }
    return best?.target
  }

  /// A heading that is the name or the title of one matrix row alone.
  private func soleRow(_ heading: Heading) -> ColumnTarget? {
    for rest in [heading.folded, heading.rest] where NumberCell.whole(rest) == nil {
      let found = questions.indices.compactMap { index -> ColumnTarget? in
        guard case .matrix = questions[index].kind else { return nil }
        return matchers[index]?.match(rest) == nil ? nil : target(index, part: rest)
      }
      if found.count == 1 { return found[0] }
    }
    return nil
  }

  /// What a part of a question is: an option, a row, or the comment.
  private func target(_ index: Int, part: String) -> ColumnTarget? {
    let question = questions[index]
    if let matcher = matchers[index] {
      let place = NumberCell.whole(part).flatMap {
        (1...max(1, matcher.values.count)).contains($0) ? $0 - 1 : nil
      }
      if let found = matcher.match(part)?.index ?? place {
        let value = matcher.values[found]
        if case .matrix = question.kind {
          return value.answerKey.map { .row(question: question.name, row: $0) }
        }
        return .option(question: question.name, option: value)
      }
    }
    return ["comment", "comments", "备注", "说明"].contains(part)
      ? .comment(question: question.name) : nil
  }
}

extension Question {
  /// The options of a choice question or the rows of a matrix; nil for the other kinds.
  fileprivate var partMatcher: ChoiceMatcher? {
    switch kind {
    case .radiogroup(let list), .dropdown(let list), .checkbox(let list):
      ChoiceMatcher(
        choices: list.choices,
        noneText: list.noneText,
        otherText: list.otherText,
        codes: .value
      )
    case .matrix(let grid): ChoiceMatcher(choices: grid.rows, codes: .value)
    default: nil
    }
  }
}
