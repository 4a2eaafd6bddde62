import Messages
import SurveyModel
import SurveySession
import TerminalUI

extension ScreenForm {
  /// Makes the fields of the page anew, except those that still stand for the same thing.
  mutating func layFields() {
    var made: [FieldID: FieldInput] = [:]
    order = []
    for part in session.pageHere?.parts ?? [] { lay(part, &made) }
    if session.position == .review {
      for step in reviewedSteps { add(.button(.change(step)), .button(""), &made) }
      add(.button(.submit), .button(Sentences.submit[language]), &made)
    } else {
      add(.button(.next), .button(Sentences.next[language]), &made)
    }
    if canGoBack { add(.button(.back), .button(Sentences.back[language]), &made) }
    // Fields of other pages stay where what was typed in them is no answer yet.
    fields = made.merging(fields.filter { misread[$0.key] != nil }) { own, _ in own }
    if !order.contains(focus) { focusNear() }
  }

  private mutating func add(
    _ id: FieldID,
    _ input: FieldInput,
    _ made: inout [FieldID: FieldInput]
  ) {
    order.append(id)
    made[id] = input
  }

  private mutating func lay(_ part: AskedPart, _ made: inout [FieldID: FieldInput]) {
    switch part {
    case .panel, .entry: return
    case .entryEnd(let entries, let path, let number, _):
      add(.question(path, .remove(number)), .button(entries.removeText), &made)
    case .entriesEnd(let question, let entries, _):
      if entries.canAdd { add(.question(question.path, .add), .button(entries.addText), &made) }
    case .question(let question, _): lay(question, &made)
    }
  }

  private mutating func lay(_ question: AskedQuestion, _ made: inout [FieldID: FieldInput]) {
    guard question.isAsked else { return }
    let path = question.path
    func keep(_ slot: FieldID.Slot, _ fresh: FieldInput?) {
      guard let fresh else { return }
      let id = FieldID.question(path, slot)
      let isHeld = id == focus || misread[id] != nil
      add(id, fields[id].flatMap { $0.kept(for: fresh, isHeld: isHeld) } ?? fresh, &made)
    }
    let answer = FieldID.question(path, .answer)
    if let old = fields[answer], old.stillSearches(question, Sentences.choose[language]) {
      // A long list is not made anew to find that it is the same.
      add(answer, old, &made)
    } else {
      keep(.answer, FieldInput(question, fieldSettings))
    }
    keep(.upper, FieldInput(upperEndOf: question))
    for choice in question.commentedChoices {
      keep(.choice(choice.value), .line(TextField(choice.comment)))
    }
    if question.isOtherChosen { keep(.other, .line(TextField(question.otherText))) }
    if question.commentLabel != nil {
      keep(.comment, .editor(TextEditor(question.comment, rows: 2...max(min(viewport, 5), 2))))
    }
  }

  private var fieldSettings: FieldSettings {
    FieldSettings(
      rows: max(viewport - 2, 3),
      searchKeys: settings.searchKeys,
      searchHint: Sentences.choose[language],
      today: CalendarDate(milliseconds: session.now),
      weekdays: Sentences.weekdays[language].split(separator: " ").map(String.init)
    )
  }

  /// What the last page lists.
  var reviewedSteps: [Step] { session.steps.filter { !$0.isEntriesEnd } }

  private var canGoBack: Bool {
    var trial = session
    return trial.back()
  }

  /// Sets the focus to the first field; at the end, where all fits, to what submits.
  mutating func focusFirst() {
    focus = order.first ?? .button(.next)
    follow()
    guard session.position == .review, layout.height <= viewport else { return }
    focus = .button(.submit)
    follow()
  }

  /// Sets the focus near where it was, after its field has gone.
  private mutating func focusNear() {
    if let path = focus.path,
      let same = order.first(where: { $0.path == path })
    {
      focus = same
      return
    }
    let places = session.order
    if let path = focus.path, let rank = places.rank(of: path) {
      let later = order.first { id in
        id.path.flatMap { places.rank(of: $0) }.map { rank.lexicographicallyPrecedes($0) } ?? true
      }
      focus = later ?? order.first ?? .button(.next)
      return
    }
    focus = order.first ?? .button(.next)
  }
}
