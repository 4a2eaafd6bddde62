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

extension FieldInput {
  /// This field, where it still stands for the same as one made anew: then what has been typed, the cursor
  /// and the scroll stay.
  fileprivate func kept(for fresh: FieldInput, isHeld: Bool) -> FieldInput? {
    switch (self, fresh) {
    case (.line(let old), .line(var new)):
      guard old.content.text == new.content.text || isHeld else { return nil }
      new.content = old.content
      return .line(new)
    case (.number(let old), .number(let new)):
      return (old.text == new.text || isHeld) && old.limits == new.limits ? self : nil
    case (.date(let old), .date(let new)):
      // Left with a value, it shows that in its usual form.
      let isSame = isHeld || old.value == nil && new.value == nil
      return isSame && old.minimum == new.minimum && old.maximum == new.maximum
        && old.weekdays == new.weekdays ? self : nil
    case (.masked(let old), .masked(let new)):
      return old.masked == new.masked || isHeld ? self : nil
    case (.truth(let old, _, _), .truth(let new, _, _)):
      return old.value == new.value && old.yes == new.yes && old.no == new.no ? self : nil
    case (.editor(let old), .editor(var new)):
      guard old.content.text == new.content.text || isHeld else { return nil }
      if old.rows == new.rows, old.placeholder == new.placeholder { return self }
      // Another size of the screen takes nothing away that was typed.
      new.content = old.content
      return .editor(new)
    case (.list(let old, let values), .list(let new, let others)):
      let isSame =
        values == others && old.options == new.options && old.chosen == new.chosen
        && old.maximum == new.maximum && old.rowLimit == new.rowLimit
      return isSame ? self : nil
    case (.search(let old, let values, let hint), .search(let new, let others, let other)):
      return values == others && old.options == new.options && hint == other && old.isLike(new)
        ? self : nil
    case (.scale(let old, let values), .scale(let new, let others)):
      return values == others && old.points == new.points && old.chosen == new.chosen
        && old.low == new.low && old.high == new.high ? self : nil
    case (.slider(let old), .slider(let new)):
      return old.range == new.range && old.step == new.step && old.value == new.value ? self : nil
    case (.ranking(let old, let values, _), .ranking(let new, let others, _)):
      return values == others && old.options == new.options && old.ranked == new.ranked ? self : nil
    case (.grid(let old, let rows, let columns), .grid(let new, let otherRows, let otherColumns)):
      let isSame =
        rows == otherRows && columns == otherColumns && old.rows == new.rows
        && old.columns == new.columns && old.chosen == new.chosen && old.rowLimit == new.rowLimit
      return isSame ? self : nil
    default: return nil
    }
  }
}

extension FieldInput {
  /// True for a list to be searched that offers what a question offers and stands where its answer is.
  fileprivate func stillSearches(_ question: AskedQuestion, _ hint: String) -> Bool {
    guard case .search(let list, let values, let old) = self, old == hint,
      case .choice(let asked) = question.kind
    else {
      return false
    }
    let open = asked.choices.filter { !$0.isDisabled }
    guard open.count == values.count,
      zip(open, values).allSatisfy({ $0.value == $1 }),
      zip(open, list.options).allSatisfy({ $0.text == $1 })
    else { return false }
    let chosen = list.chosen.map { values[$0] }
    return chosen == asked.chosen.first || chosen == nil && !list.typed.isEmpty
  }
}

extension SearchList {
  /// True where the same is chosen, or what is chosen is merely not among what was searched for.
  fileprivate func isLike(_ other: SearchList) -> Bool {
    chosen == other.chosen || chosen == nil && !typed.isEmpty
  }
}
