import Messages
import PromptCollector
import SurveyModel
import SurveySession
import SurveyStore

/// An interviewer with one respondent after another, line by line.
struct PlainInterviews {
  let store: Store
  let wave: Wave
  let survey: Survey
  let unit: String?

  /// Asks until the interviewer is done or the input has ended.
  ///
  /// - Parameter location: The option that names the data file, led by a blank.
  /// - Throws: A fault that says what went wrong and what to do.
  func run(location: String) throws {
    let console = Interface.console
    var done = 0
    var input = PlainInput()
    while true {
      try console.say(
        Phrase(
          "Done: \(done). Enter begins with the next person, :q ends.",
          "已完成 \(done) 份。按回车开始下一位，输入 :q 结束。"
        )
      )
      guard case .line(let line) = input.readLine(prompt: "> "), line.trimmingWhitespace != ":q"
      else { return }
      var session = Session(
        survey: survey,
        language: Interface.language,
        responseID: ResponseID(),
        now: Today.milliseconds
      )
      if let unit, let question = survey.question(boundTo: .unit) {
        session.answer(.text(unit), at: Step(question: question.name))
      }
      let sitting = Sitting(
        store: store,
        wave: wave,
        code: ResumeCode.random(),
        location: location,
        screen: nil,
        collector: .interview
      )
      if try sitting.hold(session, isNew: true, reading: &input) { done += 1 }
    }
  }
}
