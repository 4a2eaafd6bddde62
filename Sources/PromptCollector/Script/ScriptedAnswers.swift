import Messages
public import SurveyModel
public import SurveySession

/// Answers given at once as an object, put through the same session as answers typed.
///
/// So conditions and rules hold: hidden questions are left out, and what a person could not submit is
/// refused here too.
public struct ScriptedAnswers: Sendable {
  /// What came of the answers.
  public enum Outcome: Sendable, Hashable {
    /// The response, and the keys left out because their questions are hidden for these answers.
    case finished(Response, leftOut: [String])
    /// Everything that is wrong.
    case refused([ScriptProblem])
  }

  private let answers: [String: Value]

  /// Takes the answers.
  ///
  /// - Parameter answers: The answers by question key, as in a response.
  public init(_ answers: [String: Value]) {
    self.answers = answers
  }

  /// Gives the answers and hands in.
  ///
  /// - Parameters:
  ///   - session: The session to answer in.
  ///   - collector: What the response is marked with.
  /// - Returns: The response, or all problems with the names of questions but without answers.
  public func run(session: Session, collector: Collector = .prompt) -> Outcome {
    let survey = session.survey
    let malformed =
      unknownKeys(in: survey)
      + survey.questions.filter(\.isAsked).flatMap { unknownRows(of: $0) + commentProblem(of: $0) }
    guard malformed.isEmpty else { return .refused(malformed) }
    var session = session
    for question in survey.questions where question.isAsked {
      guard let value = answers[question.key] else { continue }
      let comment: String? =
        if case .text(let text) = answers[question.commentKey] { text } else { nil }
      session.answer(Self.settled(value, for: question), comment: comment, for: question)
    }
    switch session.finish(collector: collector) {
    case .refused(let problems):
      return .refused(
        problems.map {
          .refused(question: $0.questionName, row: $0.row, problem: $0.phrase)
        }
      )
    case .finished(let response):
      let computed = Set(survey.calculatedValues.map(\.name))
      let leftOut = answers.keys.filter { response.answers[$0] == nil && !computed.contains($0) }
      return .finished(response, leftOut: leftOut.sorted())
    }
  }

  /// The answer with a choice that was given twice counted once.
  private static func settled(_ value: Value, for question: Question) -> Value {
    guard case .checkbox = question.kind, case .array(let values) = value else { return value }
    var seen: Set<String> = []
    return .array(
      values.filter { value in value.answerKey.map { seen.insert($0).inserted } ?? true }
    )
  }

  private func unknownRows(of question: Question) -> [ScriptProblem] {
    guard case .matrix(let grid) = question.kind, case .object(let given)? = answers[question.key]
    else { return [] }
    let rows = grid.rows.compactMap(\.value.answerKey)
    return given.keys.sorted().filter { !rows.contains($0) }.map { row in
      .unknownRow(row, question: question.name, nearest: NearestName.find(row, in: rows))
    }
  }

  private func commentProblem(of question: Question) -> [ScriptProblem] {
    switch answers[question.commentKey] {
    case nil, .text, .null, .undefined: []
    default: [.commentNotText(question.commentKey)]
    }
  }

  private func unknownKeys(in survey: Survey) -> [ScriptProblem] {
    let asked = survey.questions.filter(\.isAsked)
    let keys = asked.map(\.key)
    let known = Set(
      keys + asked.map(\.commentKey) + survey.calculatedValues.map(\.name)
    )
    return answers.keys.sorted().filter { !known.contains($0) }.map { key in
      .unknownKey(key, nearest: NearestName.find(key, in: keys))
    }
  }
}

extension Question {
  /// True where this version asks for an answer.
  fileprivate var isAsked: Bool {
    switch kind {
    case .html, .unsupported: false
    default: true
    }
  }
}
