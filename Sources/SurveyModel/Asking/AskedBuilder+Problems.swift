import Messages

extension AskedBuilder {
  /// What is wrong with an answer: a missing one alone, or everything that is wrong with the one given.
  ///
  /// A question that does not show, cannot be answered, or whose answer no terminal takes has no problems.
  func problems(with question: QuestionRun) -> [AnswerProblem] {
    switch question.kind {
    case .file, .signaturepad: return []
    default: break
    }
    guard question.isShown, !question.isReadOnly, !question.kind.isDisplayOnly else { return [] }
    let path = question.path
    let misfits = question.misfits()
    var found = misfits.map { misfit in
      AnswerProblem(path: path, row: misfit.part, kind: misfit.problem)
    }
    // Beside an answer that does not fit only empty rows are worth a word.
    for error in question.errors(isKnown: true) where !error.isNotice {
      guard misfits.isEmpty || error.problem == .rowRequired else { continue }
      found += problems(of: error, question, path)
    }
    for inner in question.repeatedAnswers {
      found.append(AnswerProblem(path: inner.path, kind: .repeated))
    }
    return found
  }

  /// An error as problems: where every row of a matrix needs an answer, each that has none is one.
  private func problems(
    of error: FormError,
    _ question: QuestionRun,
    _ path: QuestionPath
  ) -> [AnswerProblem] {
    let words = error.hasOwnWords ? run.processed(error.text, near: question) : nil
    guard question.definition.rowDemands.isEachRequired,
      error.problem == .required || error.problem == .rowRequired
    else { return [AnswerProblem(path: path, kind: error.problem, ownWords: words)] }
    let given: [String: Value] =
      if case .object(let rows) = question.value { rows } else { [:] }
    let missing = question.shownRows.compactMap(\.value.answerKey)
      .filter { given[$0]?.isEmpty ?? true }
    if error.problem == .required, missing.isEmpty {
      return [AnswerProblem(path: path, kind: .required, ownWords: words)]
    }
    if error.problem == .rowRequired, question.isRequired, question.isEmpty { return [] }
    return missing.map { row in
      AnswerProblem(path: path, row: row, kind: .rowRequired, ownWords: words)
    }
  }
}
