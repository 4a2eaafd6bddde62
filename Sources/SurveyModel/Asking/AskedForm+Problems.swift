public import Messages

extension AskedForm {
  /// Everything that is wrong with answers, as ``problems`` of the form made of them, without laying it out.
  ///
  /// For many responses to one survey: a question with thousands of choices costs no more than any other.
  ///
  /// - Parameters:
  ///   - survey: The survey.
  ///   - answers: The answers by question key.
  ///   - now: The current time in milliseconds since 1970 UTC.
  ///   - language: The language of the texts.
  /// - Returns: The problems in order of the survey.
  public static func problems(
    of survey: Survey,
    answers: [String: Value],
    now: Double,
    language: Language
  ) -> [AnswerProblem] {
    let run = FormRun(
      form: survey.form,
      now: now,
      locale: survey.form.locale(for: language),
      language: language
    )
    run.load(answers)
    run.settleShowing()
    run.settleHiddenRows()
    let builder = AskedBuilder(run: run, language: language)
    return run.askedPages.flatMap { builder.problems(in: $0.elements) }
  }
}

extension AskedBuilder {
  /// What is wrong with the answers of the questions that show among elements.
  fileprivate func problems(in elements: [ElementRun]) -> [AnswerProblem] {
    elements.filter(\.isVisible).flatMap { element in
      switch element {
      case .group(let group): problems(in: group.elements)
      case .question(let question):
        problems(with: question)
          + question.groups.filter(\.isVisible).flatMap { problems(in: $0.elements) }
          + entries(in: question).filter(\.isVisible).flatMap { problems(in: $0.elements) }
      }
    }
  }

  /// The panels or rows of a question that are asked one by one.
  private func entries(in question: QuestionRun) -> [EntryRun] {
    switch question.kind {
    case .matrixdropdown, .matrixdynamic, .multipletext, .paneldynamic: question.entries
    default: []
    }
  }
}
