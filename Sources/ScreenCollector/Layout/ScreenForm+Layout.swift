import Messages
import SurveyModel
import SurveySession
import TerminalUI
import TextDisplay

extension ScreenForm {
  /// The widest a page gets: longer lines are hard to read.
  private static let widest = 92

  /// How many rows stand above the page.
  var headRows: Int { size.rows >= 16 ? 3 : 1 }
  /// How many rows the page has on the screen.
  var viewport: Int { max(size.rows - headRows - 2, 1) }
  /// The columns of the page.
  var contentColumns: Range<Int> {
    let margin = size.columns >= 60 ? 2 : 0
    // A column at the edge is left for the marks that say that the page goes on.
    let width = min(size.columns - max(2 * margin, 1), Self.widest)
    let left = max((size.columns - width) / 2, 0)
    return left..<(left + max(width, 1))
  }

  func width(of id: FieldID) -> Int {
    let indent = id.path.map { layoutIndents[$0] ?? 0 } ?? 0
    return max(contentColumns.count - indent, 4)
  }

  /// Lays the page out.
  func laidOut() -> PageLayout {
    var layout = PageLayout(width: contentColumns.count, settings.look.widths)
    guard let page = session.pageHere else {
      layReview(&layout)
      return layout
    }
    layout.add(text: page.title, .heading, indent: 0)
    layout.add(text: page.description, .quiet, indent: 0)
    for part in page.parts { lay(part, &layout) }
    layout.leaveGap()
    for id in order where id.path == nil { layout.add(field: id, rows: 1, indent: 0) }
    return layout
  }

  private func lay(_ part: AskedPart, _ layout: inout PageLayout) {
    switch part {
    case .panel(let heading, let depth):
      layout.leaveGap()
      layout.add(text: heading.title, .heading, indent: depth * 2)
      layout.add(text: heading.description, .quiet, indent: depth * 2)
    case .entry(let heading, _, _, let depth):
      layout.leaveGap()
      layout.add(text: "· \(heading.title)", .heading, indent: depth * 2)
    case .entryEnd(_, let path, let number, let depth):
      let remove = FieldID.question(path, .remove(number))
      if fields[remove] != nil { layout.add(field: remove, rows: 1, indent: depth * 2) }
    case .entriesEnd(let question, _, let depth):
      layout.leaveGap()
      let add = FieldID.question(question.path, .add)
      if fields[add] != nil { layout.add(field: add, rows: 1, indent: depth * 2 + 2) }
      layProblems(of: question, indent: depth * 2 + 2, &layout)
    case .question(let question, let depth): lay(question, indent: depth * 2, &layout)
    }
  }

  private func lay(_ question: AskedQuestion, indent: Int, _ layout: inout PageLayout) {
    let path = question.path
    let inner = indent + 2
    layout.leaveGap()
    if case .reading(let text) = question.kind {
      layout.add(text: question.title, .body, indent: indent, of: path)
      layout.add(text: PlainText.words(of: text), .body, indent: indent, of: path)
      layout.add(text: question.answerText, .chosen, indent: inner, of: path)
      return
    }
    let star = question.isNeeded(inRow: nil) ? " *" : ""
    let role: Theme.Role = focus.path == path ? .focus : .heading
    layout.add(text: question.title + star, role, indent: indent, of: path)
    layout.add(text: question.description, .quiet, indent: indent, of: path)
    if settings.collector == .interview, !question.interviewerNote.isEmpty {
      let note = Sentences.interviewerNote(question.interviewerNote)
      layout.add(text: note[language], .quiet, indent: indent, of: path)
    }
    if case .unaskable = question.kind {
      layout.add(text: Sentences.notHere[language], .quiet, indent: inner, of: path)
      return
    }
    if !question.isAsked {
      let text = question.answerText.isEmpty ? Sentences.locked[language] : question.answerText
      layout.add(text: text, .quiet, indent: inner, of: path)
      return
    }
    layLimits(of: question, indent: indent, &layout)
    for id in order where id.path == path { layField(id, question, indent: inner, &layout) }
    if case .entries = question.kind { return }
    layProblems(of: question, indent: inner, &layout)
  }

  private func layLimits(
    of question: AskedQuestion,
    indent: Int,
    _ layout: inout PageLayout
  ) {
    let words: Phrase?
    switch question.kind {
    case .choices(let list): words = Sentences.limits(fewest: list.fewest, most: list.most)
    case .ranking(let list):
      words = list.ranksSome ? Sentences.rankSome : question.isAnswered ? nil : Sentences.rankAll
    case .slider(let slider): words = slider.isRange ? Sentences.twoEnds : nil
    default: words = nil
    }
    if let words { layout.add(text: words[language], .quiet, indent: indent, of: question.path) }
  }

  private func layField(
    _ id: FieldID,
    _ question: AskedQuestion,
    indent: Int,
    _ layout: inout PageLayout
  ) {
    guard case .question(_, let slot) = id, let input = fields[id] else { return }
    switch slot {
    case .add, .remove: return
    case .other:
      let label = question.choices.first { $0.role == .other }?.text ?? ""
      layout.add(text: label + "…", .quiet, indent: indent, of: question.path)
    case .comment:
      layout.add(text: question.commentLabel ?? "", .quiet, indent: indent, of: question.path)
    case .choice(let value):
      let label = question.choices.first { $0.value == value }?.text ?? ""
      layout.add(text: label + "…", .quiet, indent: indent, of: question.path)
    case .answer, .upper: break
    }
    let rows = input.height(at: max(contentColumns.count - indent, 4), look(for: id))
    layout.add(field: id, rows: rows, indent: indent)
  }

  private func layProblems(
    of question: AskedQuestion,
    indent: Int,
    _ layout: inout PageLayout
  ) {
    let mark = settings.look.theme.marks.fault
    let (problems, remark) = findings(on: question)
    for problem in problems {
      let text = "\(mark) \(problem[language])"
      layout.add(text: text, .fault, indent: indent, of: question.path)
    }
    if let remark {
      layout.add(text: remark[language], .quiet, indent: indent, of: question.path)
    }
  }

  /// The look of a field: only one has the focus.
  func look(for id: FieldID) -> Look {
    var look = settings.look
    look.isFocused = id == focus && dialog == nil
    return look
  }

  /// How far the fields of each question stand from the left.
  private var layoutIndents: [QuestionPath: Int] {
    var indents: [QuestionPath: Int] = [:]
    for part in session.pageHere?.parts ?? [] {
      switch part {
      case .question(let question, let depth): indents[question.path] = depth * 2 + 2
      default: continue
      }
    }
    return indents
  }
}
