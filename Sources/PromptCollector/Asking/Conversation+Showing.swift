import Messages
import SurveyModel
import SurveySession
import TextDisplay

extension Conversation {
  /// Shows what the survey is about and how to answer.
  mutating func showOpening() {
    say(session.form.title)
    say(session.form.description)
    sayNothing()
    say(Sentences.howTo)
    if session.draft != session.fresh.draft { say(Sentences.welcomeBack) }
  }

  /// Shows a question with all that belongs to it.
  ///
  /// - Parameters:
  ///   - step: The step to answer.
  ///   - question: Its question.
  mutating func show(_ step: Step, of question: AskedQuestion) {
    sayNothing()
    showPage(of: step)
    showReadings(before: step)
    if step.isEntriesEnd {
      shownMatrix = nil
      showEntries(of: question)
      return
    }
    let progress = session.progress
    let count = Sentences.count(progress.number, of: progress.total)[session.language]
    say("\(count) \(Self.bar(progress.percent)) \(progress.percent) %")
    guard step.row != nil else {
      shownMatrix = nil
      showHead(of: question)
      showOffers(of: question)
      return
    }
    if shownMatrix != question.path {
      shownMatrix = question.path
      showHead(of: question)
      showOffers(of: question)
      sayNothing()
    }
    say(title(of: step) + star(at: step))
  }

  /// The text of what is asked: the row's in a matrix, else the question's.
  ///
  /// - Parameter step: A step of the survey.
  /// - Returns: The text; the name of a question that does not show.
  func title(of step: Step) -> String {
    guard let question = session.question(of: step) else { return step.question }
    if case .matrix(let grid) = question.kind,
      let row = grid.rows.first(where: { $0.value.answerKey == step.row })
    {
      return row.text
    }
    return question.title.isEmpty ? step.path.inner.last?.name ?? step.question : question.title
  }

  /// A star where an answer is needed.
  ///
  /// - Parameter step: A step of the survey.
  /// - Returns: An empty text where none is needed.
  func star(at step: Step) -> String {
    guard let question = session.question(of: step), !step.isEntriesEnd else { return "" }
    return question.isNeeded(inRow: step.row) ? " *" : ""
  }

  /// The answer given so far in words, nil where there is none.
  ///
  /// - Parameter step: A step of the survey.
  /// - Returns: The text, with the comment behind it.
  func answerText(at step: Step) -> String? {
    guard session.isAnswered(step), let question = session.question(of: step) else { return nil }
    if let row = step.row { return question.cellText(inRow: row, in: session.language) }
    if step.isEntriesEnd { return nil }
    return question.summary(in: session.language)
  }

  private mutating func showPage(of step: Step) {
    guard let page = session.page(of: step), page.name != shownPage else { return }
    shownPage = page.name
    shownMatrix = nil
    guard !page.title.isEmpty || !page.description.isEmpty else { return }
    if !page.title.isEmpty { say("── \(page.title) ──") }
    say(page.description)
    sayNothing()
  }

  /// Shows heads of panels, texts to read and questions that cannot be changed.
  ///
  /// - Parameter step: The step they stand before; nil for those at the end.
  mutating func showReadings(before step: Step?) {
    for part in session.readings(before: step) {
      switch part {
      case .panel(let heading, _):
        say("─ \(heading.title)")
        say(heading.description)
      case .entry(let heading, _, _, _): say("· \(heading.title)")
      case .question(let question, _): showReading(question)
      case .entryEnd, .entriesEnd: continue
      }
      sayNothing()
    }
  }

  private mutating func showReading(_ question: AskedQuestion) {
    switch question.kind {
    case .reading(let text):
      if !question.title.isEmpty { say("\(question.title) \(question.answerText)") }
      say(PlainText.words(of: text))
    case .entries:
      showHead(of: question)
    case .unaskable:
      say(question.title)
      say(Sentences.notHere)
    default: say("\(question.title) \(question.answerText)")
    }
  }

  private mutating func showHead(of question: AskedQuestion) {
    say(question.title + (question.isRequired ? " *" : ""))
    say(question.description)
    if collector == .interview, !question.interviewerNote.isEmpty {
      say(Sentences.interviewerNote(question.interviewerNote))
    }
    switch question.kind {
    case .comment: say(Sentences.commentHint)
    case .choices: say(Sentences.severalHint)
    case .ranking(let list): say(list.ranksSome ? Sentences.rankSomeHint : Sentences.rankHint)
    case .slider(let slider): say(Sentences.sliderHint(slider))
    case .matrix(let grid) where grid.takesSeveral: say(Sentences.severalHint)
    case .text(let line): say(line.placeholder)
    default: break
    }
  }

  private mutating func showOffers(of question: AskedQuestion) {
    let offers = Offers(question).list
    if isSearched(question) { return showBeginning(of: offers) }
    guard case .rating(let scale) = question.kind else {
      for offer in offers { say("\(offer.number)) \(offer.text)") }
      return
    }
    if offers.allSatisfy({ $0.text == $0.number }) {
      say(offers.map(\.number).joined(separator: " "))
    } else {
      for offer in offers { say("\(offer.number)) \(offer.text)") }
    }
    guard !scale.lowestText.isEmpty, !scale.highestText.isEmpty, let low = offers.first,
      let high = offers.last
    else { return }
    say(Sentences.scaleEnds(low.number, scale.lowestText, high.number, scale.highestText))
  }

  /// Shows how many panels or rows there are and what can be done.
  mutating func showEntries(of question: AskedQuestion) {
    guard case .entries(let entries) = question.kind else { return }
    say(Sentences.entries(title: question.title, count: entries.count))
    if entries.canAdd { say(Sentences.adding(entries.addText)) }
    if entries.canRemove, entries.count > 0 { say(Sentences.removing(entries.removeText)) }
  }

  private static func bar(_ percent: Int) -> String {
    let full = percent / 10
    return String(repeating: "▓", count: full) + String(repeating: "░", count: 10 - full)
  }
}
