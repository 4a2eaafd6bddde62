import Messages
public import SurveyModel

/// Which column of a table holds which answer of a survey.
///
/// Headings are matched to questions by name, by title in any language, and by the forms of 问卷星:
/// `1、手机部数`, `Q1`, `第6题(运动)`, `6、兴趣爱好(运动)`, `5、(行标题)`, `题目—行`. Width, case, spaces and
/// traditional characters make no difference. A number alone counts the questions that are asked; a
/// number beside another title than the question's is refused with a warning.
public struct ColumnMapping: Sendable, Hashable {
  /// The headings of the table.
  public let headings: [String]
  /// What each column holds, in the order of the headings.
  public let targets: [ColumnTarget]
  /// What deserves a look.
  public let warnings: [MappingWarning]
  /// True for an export of 问卷星, where -3 and -2 stand for "skipped" and "empty".
  public let isWenjuanxing: Bool

  /// Matches a header to a survey.
  ///
  /// - Parameters:
  ///   - headings: The names of the columns.
  ///   - survey: The survey.
  ///   - told: What the user said about columns: a heading, and the heading to read it as, such as a
  ///     question's name or `第6题(运动)`; `-` to leave the column out.
  /// - Throws: ``MappingFault`` when no column belongs to a question or `told` names what is not there.
  public init(
    headings: [String],
    survey: Survey,
    told: [String: String] = [:]
  ) throws(MappingFault) {
    let index = QuestionIndex(survey)
    for (heading, question) in told.sorted(by: { $0.key < $1.key }) {
      try Self.check(heading, question, headings: headings, index: index)
    }
    var draft = MappingDraft(headings: headings)
    for (column, heading) in headings.enumerated() {
      let text = told[heading] ?? heading
      draft.place(column, text == "-" ? .target(.ignored) : index.find(text))
    }
    draft.settleRepeatedAnswers()
    draft.settleOpenUnits(index.questions.filter(\.isUnitWithoutChoices).map(\.name))
    draft.settleKnownColumns()
    let mapped = Set(draft.targets.compactMap(\.question))
    guard !mapped.isEmpty else {
      throw .nothingMatched(columns: headings, questions: index.questions.map(\.shownTitle))
    }
    draft.warnings += index.questions
      .filter { $0.isRequired && !$0.isUnitWithoutChoices && !mapped.contains($0.name) }
      .map { .noColumn(title: $0.shownTitle) }
    self.headings = headings
    targets = draft.targets
    warnings = draft.allWarnings
    isWenjuanxing = draft.isWenjuanxing
  }

  private static func check(
    _ heading: String,
    _ question: String,
    headings: [String],
    index: QuestionIndex
  ) throws(MappingFault) {
    guard headings.contains(heading) else {
      let nearest = NearestName.find(heading, in: headings)
      throw .noColumn(name: heading, nearest: nearest, columns: headings)
    }
    guard question != "-" else { return }
    guard case .target = index.find(question) else {
      let names = index.questions.map(\.name)
      let nearest = NearestName.find(question, in: names)
      throw .noQuestion(name: question, nearest: nearest, questions: names)
    }
  }
}

extension Question {
  /// True for a question about the unit while no units are known: any text would be an answer.
  var isUnitWithoutChoices: Bool {
    guard settings.binding == .unit else { return false }
    return switch kind {
    case .radiogroup(let list), .dropdown(let list), .checkbox(let list): list.choices.isEmpty
    case .text, .comment: true
    default: false
    }
  }

  /// The title, or the name where the author gave none.
  var shownTitle: LocalizedText { title.isEmpty ? LocalizedText(name) : title }
}
