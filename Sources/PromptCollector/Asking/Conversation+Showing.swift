import Messages
import SurveyModel
import SurveySession
import TextDisplay

extension Conversation {
  /// Shows what the survey is about and how to answer.
  mutating func showOpening() {
    say(text(session.survey.title))
    say(text(session.survey.description))
    sayNothing()
    say(Sentences.howTo)
    if session.draft != session.fresh.draft { say(Sentences.welcomeBack) }
  }

  /// Shows a question with all that belongs to it.
  ///
  /// - Parameters:
  ///   - step: The step to answer.
  ///   - question: Its question.
  mutating func show(_ step: Step, of question: Question) {
    sayNothing()
    showPage(of: step)
    showReadings(before: step)
    let progress = session.progress
    let count = Sentences.count(progress.number, of: progress.total)[session.language]
    say("\(count) \(Self.bar(progress.percent)) \(progress.percent) %")
    guard step.row != nil else {
      shownMatrix = nil
      showHead(of: question)
      showOffers(of: question)
      return
    }
    if shownMatrix != question.name {
      shownMatrix = question.name
      showHead(of: question)
      showOffers(of: question)
      sayNothing()
    }
    say(title(of: step) + star(at: step))
  }

  /// The text of what is asked: the row's in a matrix, else the question's.
  ///
  /// - Parameter step: A step of the survey.
  /// - Returns: The text; the name of a question that the survey does not have.
  func title(of step: Step) -> String {
    guard let question = session.question(of: step) else { return step.question }
    if case .matrix(let grid) = question.kind,
      let row = grid.rows.first(where: { $0.value.answerKey == step.row })
    {
      return text(row.text)
    }
    return text(question.title)
  }

  /// A star where an answer is needed.
  ///
  /// - Parameter step: A step of the survey.
  /// - Returns: An empty text where none is needed.
  func star(at step: Step) -> String {
    guard let question = session.question(of: step) else { return "" }
    if case .matrix(let grid) = question.kind, grid.isEachRowRequired { return " *" }
    return step.row == nil && session.form.isRequired(question) ? " *" : ""
  }

  /// The answer given so far in words, nil where there is none.
  ///
  /// - Parameter step: A step of the survey.
  /// - Returns: The text, with the comment behind it.
  func answerText(at step: Step) -> String? {
    guard session.isAnswered(step), let question = session.question(of: step) else { return nil }
    let value = session.value(at: step)
    let words = question.describe(value, language: session.language)
    let comment = step.row == nil ? session.comment(for: question) : nil
    return comment.map { words + Phrase(": \($0)", "：\($0)")[session.language] } ?? words
  }

  private mutating func showPage(of step: Step) {
    guard let page = session.page(of: step), page.name != shownPage else { return }
    shownPage = page.name
    shownMatrix = nil
    let title = text(page.title)
    let description = text(page.description)
    guard !title.isEmpty || !description.isEmpty else { return }
    if !title.isEmpty { say("── \(title) ──") }
    say(description)
    sayNothing()
  }

  /// Shows texts to read and questions that cannot be changed.
  ///
  /// - Parameter step: The step they stand before; nil for those at the end.
  mutating func showReadings(before step: Step?) {
    for question in session.readings(before: step) {
      if case .html(let html) = question.kind {
        say(PlainText.words(of: text(html)))
      } else {
        let step = Step(question: question.name)
        say("\(text(question.title)) \(answerText(at: step) ?? "")")
      }
      sayNothing()
    }
  }

  private mutating func showHead(of question: Question) {
    let isRequired = session.form.isRequired(question)
    say(text(question.title) + (isRequired ? " *" : ""))
    say(text(question.description))
    let note = text(question.settings.interviewerNote)
    if collector == .interview, !note.isEmpty { say(Sentences.interviewerNote(note)) }
    switch question.kind {
    case .comment: say(Sentences.commentHint)
    case .checkbox: say(Sentences.severalHint)
    case .text(let input): say(text(input.placeholder))
    default: break
    }
  }

  private mutating func showOffers(of question: Question) {
    let offers = Offers(question, in: session).list
    guard case .rating(let scale) = question.kind else {
      for offer in offers { say("\(offer.number)) \(offer.text)") }
      return
    }
    if offers.allSatisfy({ $0.text == $0.number }) {
      say(offers.map(\.number).joined(separator: " "))
    } else {
      for offer in offers { say("\(offer.number)) \(offer.text)") }
    }
    let ends = (low: text(scale.minimumText), high: text(scale.maximumText))
    guard !ends.low.isEmpty, !ends.high.isEmpty, let low = offers.first, let high = offers.last
    else { return }
    say(Sentences.scaleEnds(low.number, ends.low, high.number, ends.high))
  }

  private static func bar(_ percent: Int) -> String {
    let full = percent / 10
    return String(repeating: "▓", count: full) + String(repeating: "░", count: 10 - full)
  }
}
