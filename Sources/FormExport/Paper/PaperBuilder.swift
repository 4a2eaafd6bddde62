import Messages
import SurveyModel
import TextDisplay

/// Lays an outline out on paper, blank or with answers.
struct PaperBuilder {
  let outline: FormOutline
  /// True where answers are filled in; then conditions have done their work and are left out.
  let isFilled: Bool
  private let jumps: PaperJumps

  var language: Language { outline.language }

  init(_ outline: FormOutline, isFilled: Bool) {
    self.outline = outline
    self.isFilled = isFilled
    jumps = isFilled ? PaperJumps() : PaperJumps(outline)
  }

  /// The whole form.
  var paper: Paper {
    let pages = outline.pages.map { group($0, isPage: true) }
    let isStarred = pages.flatMap(\.questions).contains(where: \.isRequired)
    return Paper(
      language: language,
      title: outline.title.isEmpty ? PaperWords.untitled[language] : outline.title,
      intro: PlainText.words(of: outline.description),
      head: isFilled ? [] : head,
      remarks: isStarred ? [PaperWords.star[language]] : [],
      pages: pages,
      closing: isFilled ? "" : PaperWords.end[language],
      footer: isFilled ? [] : footer
    )
  }

  /// Lines for unit and date; a form that asks for the unit needs no line for it.
  private var head: [String] {
    let asksUnit = outline.questions.contains { $0.settings.binding == .unit }
    return (asksUnit ? [] : [PaperWords.unit[language]]) + [PaperWords.date[language]]
  }

  private var footer: [String] {
    guard let settings = outline.scoring.settings else { return [] }
    return [
      PaperWords.anonymity(settings.anonymity)[language],
      PaperWords.thresholds(settings.minimumGroup, settings.minimumComments)[language],
    ]
  }

  private func group(_ group: OutlineGroup, isPage: Bool) -> PaperGroup {
    PaperGroup(
      title: group.title,
      description: PlainText.words(of: group.description),
      notes: notes(group.conditions, isHidden: group.isHidden, isPart: true),
      blocks: blocks(group.elements)
    )
  }

  func blocks(_ elements: [OutlineElement]) -> [PaperBlock] {
    elements.map { element in
      switch element {
      case .group(let inner): return .group(group(inner, isPage: false))
      case .question(let question):
        guard question.kind.isDisplayOnly else { return .question(self.question(question)) }
        return .words(words(of: question))
      }
    }
  }

  /// What an element that asks nothing says.
  private func words(of question: OutlineQuestion) -> [String] {
    let notes = notes(question.conditions, isHidden: question.isHidden, isPart: true)
    switch question.kind {
    case .html:
      let lines = PlainText.words(of: question.content).split(separator: "\n").map(String.init)
      let hasTitle = question.title != question.name
      return notes + (hasTitle ? [question.title] : []) + lines
    case .image:
      let text = question.content.isEmpty ? question.title : question.content
      return notes + [PaperWords.picture(text)[language]]
    default: return notes + (question.title != question.name ? [question.title] : [])
    }
  }

  func question(_ question: OutlineQuestion) -> PaperQuestion {
    var result = PaperQuestion(
      number: question.number,
      title: question.isTitleHidden ? "" : titled(question.title),
      isRequired: question.isRequired,
      description: PlainText.words(of: question.description)
    )
    result.notes = notes(question.conditions, isHidden: question.isHidden, isPart: false)
    let limits = question.limitWords(in: language)
    let asksHint = question.kind == .text || question.kind == .slider || question.kind == .comment
    if !limits.isEmpty, !asksHint, question.description.isEmpty { result.notes.append(limits) }
    if !question.choicesSource.isEmpty, !isFilled {
      result.notes.append(PaperWords.choices(from: question.choicesSource)[language])
    }
    result.space = space(for: question, limits: limits)
    if let label = question.commentLabel {
      result.comment = PaperLine(label: label, written: question.state?.comment ?? "")
    }
    result.problems = question.state?.errors.map { $0.phrase[language] } ?? []
    for choice in question.choices where !choice.elements.isEmpty {
      let title = PaperWords.chosen(choice.text)[language]
      result.details.append(PaperGroup(title: title, blocks: blocks(choice.elements)))
    }
    if question.kind == .matrixdropdown || question.kind == .matrixdynamic,
      !question.elements.isEmpty, !isFilled
    {
      let title = PaperWords.eachRow[language]
      result.details.append(PaperGroup(title: title, blocks: blocks(question.elements)))
    }
    return result
  }

  /// A title in which names of answers became blanks to read over.
  private func titled(_ title: String) -> String {
    let line = title.split(whereSeparator: \.isNewline).joined(separator: " ")
    return isFilled ? line : line.replacing(/\{[^{}]*\}/) { _ in "____" }
  }

  func choices(of question: OutlineQuestion) -> [PaperChoice] {
    question.choices.enumerated().map { index, choice in
      var result = PaperChoice(text: text(of: choice))
      result.isMarked = question.state?.chosen.contains(choice.value) ?? false
      if choice.hasComment {
        result.line = result.isMarked ? question.state?.comment ?? "" : ""
      }
      result.jump = jumps[question.name, index].map { PaperWords.jump(to: $0)[language] } ?? ""
      if question.kind == .ranking, let rank = question.state?.chosen.firstIndex(of: choice.value) {
        result.rank = String(rank + 1)
      }
      return result
    }
  }

  private func text(of choice: OutlineChoice) -> String {
    guard !isFilled, let words = choice.condition?.words else { return choice.text }
    return choice.text + PaperWords.aside(PaperWords.only(words)[language])[language]
  }

  /// Sentences about when an element is to be answered.
  private func notes(
    _ conditions: [OutlineCondition],
    isHidden: Bool,
    isPart: Bool
  ) -> [String] {
    guard !isFilled else { return [] }
    var notes: [String] = []
    if isHidden, !conditions.contains(where: { $0.role == .visible }) {
      notes.append(PaperWords.hidden[language])
    }
    for condition in conditions {
      switch condition.role {
      case .visible: notes.append(PaperWords.only(condition.words)[language])
      case .enabled: notes.append(PaperWords.only(condition.words)[language])
      case .required: notes.append(PaperWords.required(condition.words)[language])
      case .panelsVisible, .rowsVisible: notes.append(PaperWords.rows(condition.words)[language])
      default: break
      }
    }
    return notes
  }
}

extension OutlineState {
  /// The values that are chosen.
  var chosen: [Value] {
    let values: [Value] = if case .array(let list) = value { list } else { [value] }
    return values.map { value in
      if case .object(let members) = value { members["value"] ?? value } else { value }
    }
  }
}
