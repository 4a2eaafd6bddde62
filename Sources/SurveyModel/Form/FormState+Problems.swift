public import Messages

extension FormState {
  /// What is wrong with the answers to all questions that show, in order.
  ///
  /// - Parameter language: The language of the respondent, for the author's own words.
  /// - Returns: An empty list where the survey can be handed in.
  public func problems(language: Language) -> [AnswerProblem] {
    let run = evaluated(in: language)
    return visiblePages.flatMap(visibleElements(of:)).flatMap { problems(with: $0, in: run) }
  }

  /// What is wrong with the answer to a question.
  ///
  /// A question that does not show or cannot be answered has no problems.
  ///
  /// - Parameters:
  ///   - question: A question of the survey.
  ///   - language: The language of the respondent, for the author's own words.
  /// - Returns: A missing answer alone, or everything that is wrong with the one given.
  public func problems(with question: Question, language: Language) -> [AnswerProblem] {
    problems(with: question, in: evaluated(in: language))
  }

  private func evaluated(in language: Language) -> FormRun {
    let run = FormRun(form: survey.form, now: now, locale: survey.form.locale(for: language))
    run.load(answers)
    run.settleShowing()
    return run
  }

  private func problems(with question: Question, in run: FormRun) -> [AnswerProblem] {
    switch question.kind {
    case .html, .unsupported: return []
    default: break
    }
    guard isVisible(question), isEnabled(question),
      let running = run.question(named: question.name, near: nil)
    else { return [] }
    let misfits = misfits(of: running, question)
    let found = misfits.map { misfit in
      AnswerProblem(questionName: question.name, row: misfit.part, kind: misfit.problem)
    }
    // Beside an answer that does not fit only empty rows are worth a word.
    let errors = running.errors(isKnown: true).filter { error in
      !error.isNotice && (misfits.isEmpty || error.problem == .rowRequired)
    }
    return found + errors.flatMap { problems(of: $0, running, question) }
  }

  /// What of an answer the question cannot have asked for; a unit must be one of the roster.
  private func misfits(of running: QuestionRun, _ question: Question) -> [Misfit] {
    guard question.settings.binding == .unit else { return running.misfits() }
    let value = running.value
    let choices = choices(of: question)
    if value.isEmpty { return [] }
    let isFitting =
      choices.isEmpty
      ? value.answerKey != nil : choices.contains { $0.value.isSameChoice(as: value) }
    return isFitting ? [] : [Misfit(problem: .notOffered)]
  }

  /// An error as problems: where every row of a matrix needs an answer, each that has none is one.
  private func problems(
    of error: FormError,
    _ running: QuestionRun,
    _ question: Question
  ) -> [AnswerProblem] {
    let words = error.hasOwnWords ? running.run.processed(error.text, near: running) : nil
    guard case .matrix(let grid) = question.kind, grid.isEachRowRequired,
      error.problem == .required || error.problem == .rowRequired
    else {
      return [AnswerProblem(questionName: question.name, kind: error.problem, ownWords: words)]
    }
    let given: [String: Value] =
      if case .object(let rows) = running.value { rows } else { [:] }
    let missing = rows(of: question).compactMap(\.value.answerKey)
      .filter { given[$0]?.isEmpty ?? true }
    if error.problem == .required, missing.isEmpty {
      return [AnswerProblem(questionName: question.name, kind: .required, ownWords: words)]
    }
    if error.problem == .rowRequired, running.isRequired, running.isEmpty { return [] }
    return missing.map { row in
      AnswerProblem(questionName: question.name, row: row, kind: .rowRequired, ownWords: words)
    }
  }
}
