import Messages
import SurveyModel
import SurveySession
import TerminalUI
import TextDisplay

extension ScreenForm {
  /// Lays out the last page: all answers, to be checked and changed.
  func layReview(_ layout: inout PageLayout) {
    layout.add(text: Sentences.review[language], .heading, indent: 0)
    let wrong = Set(session.form.problems.map(\.path))
    for id in order {
      switch id {
      case .button(.change(let step)):
        let text = line(of: step)
        let role: Theme.Role =
          wrong.contains(step.path) ? .fault : session.isAnswered(step) ? .body : .quiet
        layout.add(answer: id, text: text, role)
      case .button(.submit):
        layReadings(&layout)
        layout.leaveGap()
        layout.add(field: id, rows: 1, indent: 0)
      default: layout.add(field: id, rows: 1, indent: 0)
      }
    }
  }

  private func layReadings(_ layout: inout PageLayout) {
    for case .question(let question, _) in session.readings(before: nil) {
      guard case .reading(let text) = question.kind else { continue }
      layout.leaveGap()
      layout.add(text: PlainText.words(of: text), .body, indent: 0)
    }
  }

  private func line(of step: Step) -> String {
    guard let question = session.question(of: step) else { return step.question }
    var title =
      question.title.isEmpty ? step.path.inner.last?.name ?? step.question : question.title
    var answer = question.summary(in: language)
    if let row = step.row, case .matrix(let grid) = question.kind {
      title = grid.rows.first { $0.value.answerKey == row }?.text ?? row
      answer = question.cellText(inRow: row, in: language)
    }
    let star = question.isNeeded(inRow: step.row) ? " *" : ""
    let lines = answer.isEmpty ? Sentences.notAnswered[language] : answer
    let arrow = settings.look.theme.marks == .ascii ? "->" : "→"
    return "\(title)\(star) \(arrow) \(lines.replacing("\n", with: " / "))"
  }
}
