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
    case refused([AnswerSetProblem])
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
    let form = AnswerSetForm(of: survey)
    let malformed = form.problems(with: answers)
    guard malformed.isEmpty else { return .refused(malformed) }
    let settled = form.settled(answers)
    var session = session
    for (path, key) in survey.answeredQuestions {
      guard let value = settled[key] else { continue }
      let comment: String? =
        if case .text(let text) = answers[key + "-Comment"] { text } else { nil }
      session.answer(value, comment: comment, at: Step(path))
    }
    switch session.finish(collector: collector) {
    case .refused(let problems):
      return .refused(
        problems.map {
          .refused(question: $0.path.text, row: $0.row, problem: $0.phrase)
        }
      )
    case .finished(let response):
      let computed = Set(survey.calculatedValues.map(\.name))
      let leftOut = answers.keys.filter { response.answers[$0] == nil && !computed.contains($0) }
      return .finished(response, leftOut: leftOut.sorted())
    }
  }
}
