import Messages
import SurveyModel
import SurveySession
import TerminalUI

extension ScreenForm {
  /// Takes over what the focused field stands at, and lays the page out anew.
  ///
  /// - Returns: That the draft is another one, where it is.
  @discardableResult
  mutating func commit() -> [Effect] {
    guard isPending else { return [] }
    let before = session.answers
    takeOver()
    layFields()
    follow()
    return session.answers == before ? [] : [.save]
  }

  /// Gives the session what the focused field stands at.
  mutating func takeOver() {
    guard isPending, let input = fields[focus], case .question(let path, let slot) = focus,
      let question = session.form.question(at: path)
    else { return }
    isPending = false
    give(input, slot, to: question)
  }

  private mutating func give(
    _ input: FieldInput,
    _ slot: FieldID.Slot,
    to question: AskedQuestion
  ) {
    let step = Step(question.path)
    var (value, comment, other) = (question.value, question.comment, question.otherText)
    switch slot {
    case .answer, .upper:
      do {
        value = try answer(input, slot, to: question)
        misread[focus] = nil
      } catch {
        misread[focus] = error.phrase
        value = .undefined
      }
    case .other: other = input.typed ?? ""
    case .comment: comment = input.typed ?? ""
    case .choice(let choice): value = question.answer(writing: input.typed ?? "", with: choice)
    case .add, .remove: return
    }
    if slot == .answer, question.choices.contains(where: { $0.role == .other }) {
      if !question.otherText.isEmpty { formerOthers[question.path] = question.otherText }
      if other.isEmpty { other = formerOthers[question.path] ?? "" }
    }
    // An answer that is empty and never was another one is no event.
    guard
      !value.isSameGiven(as: question.value) || comment != question.comment
        || slot == .other && other != question.otherText
    else { return }
    session.answer(value, comment: comment, other: other, at: step)
  }

  /// The answer a field stands at; the two ends of a range make one answer.
  private func answer(
    _ input: FieldInput,
    _ slot: FieldID.Slot,
    to question: AskedQuestion
  ) throws(AnswerFault) -> Value {
    guard case .slider(let slider) = question.kind, slider.isRange, case .slider(let moved) = input
    else { return try input.answer(to: question) }
    let ends = question.ends
    let lower = slot == .answer ? moved.value : ends.lower
    let upper = slot == .upper ? moved.value : ends.upper
    guard lower != nil || upper != nil else { return .undefined }
    let numbers = [lower ?? slider.minimum, upper ?? slider.maximum].sorted()
    return .array(numbers.map(Value.number))
  }

  /// What is wrong with a question, as far as it is to be told now, and what is to be remarked while it is
  /// typed for the first time; what is being typed counts.
  func findings(on question: AskedQuestion) -> (problems: [Phrase], remark: Phrase?) {
    guard let question = live(question) else { return ([], nil) }
    let slots: [FieldID.Slot] = [.answer, .upper]
    let own = slots.compactMap { misread[.question(question.path, $0)] }
    if !own.isEmpty { return (own, nil) }
    guard showsAllProblems || touched.contains(question.path) else {
      let isTyping =
        isPending && focus == .question(question.path, .answer)
        && !(fields[focus]?.typed?.isEmpty ?? true)
      return ([], isTyping ? question.problems.first { $0.kind != .required }?.phrase : nil)
    }
    let whole = question.problems.filter { $0.row == nil }.map(\.phrase).withoutRepeats
    let isRowWrong = question.problems.contains { $0.row != nil }
    return (whole + (isRowWrong ? [rowSentence(question)] : []), nil)
  }

  /// A question as it is with what is being typed taken over; nil where that is no answer yet.
  private func live(_ question: AskedQuestion) -> AskedQuestion? {
    guard isPending, focus.path == question.path else { return question }
    var copy = self
    copy.takeOver()
    return copy.misread[focus] == nil ? copy.session.form.question(at: question.path) : nil
  }

  private func rowSentence(_ question: AskedQuestion) -> Phrase {
    let rows = Set(question.problems.compactMap(\.row))
    guard case .matrix(let grid) = question.kind else {
      return question.problems[0].phrase
    }
    let names = grid.rows.filter { rows.contains($0.value.answerKey ?? "") }.map(\.text)
    return Sentences.rowsMissing(names)
  }
}

extension Value {
  /// True for answers that are the same, none included.
  fileprivate func isSameGiven(as other: Value) -> Bool {
    self == other || isEmpty && other.isEmpty
  }
}

extension Array where Element: Hashable {
  /// The elements in order, each once.
  var withoutRepeats: [Element] {
    var met: Set<Element> = []
    return filter { met.insert($0).inserted }
  }
}
