import SurveyModel
import SurveySession

/// The answers a question offers, each under the number to type.
struct Offers: Sendable {
  /// One answer offered.
  struct Offer: Sendable {
    /// What to type.
    let number: String
    /// The value stored.
    let value: Value
    /// The text shown.
    let text: String
  }

  /// The answers in order; empty where a text is asked for.
  let list: [Offer]

  /// Collects what a question offers now.
  ///
  /// The numbers are those ``AnswerReader`` understands: the values where all of them are numbers,
  /// else the places in the list.
  ///
  /// - Parameters:
  ///   - question: The question.
  ///   - session: The session, for conditions and language.
  init(_ question: Question, in session: Session) {
    var choices = session.form.choices(of: question).map { ($0.value, $0.text) }
    switch question.kind {
    case .radiogroup(let list), .dropdown(let list), .checkbox(let list):
      if let text = list.noneText { choices.append((ChoiceList.noneValue, text)) }
      if let text = list.otherText { choices.append((ChoiceList.otherValue, text)) }
    default: break
    }
    let isNumeric = choices.allSatisfy { value, _ in
      value.answerKey.flatMap { Double($0) } != nil
    }
    list = choices.enumerated().map { index, choice in
      let key = choice.0.answerKey ?? ""
      let text = session.form.text(choice.1, language: session.language)
      return Offer(
        number: isNumeric ? key : "\(index + 1)",
        value: choice.0,
        text: text.isEmpty ? key : text
      )
    }
  }
}
