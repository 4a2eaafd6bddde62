import SurveyModel

/// The answers a question offers, each under the number to type.
struct Offers: Sendable {
  /// One answer offered.
  struct Offer: Sendable {
    /// What to type.
    let number: String
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
  /// - Parameter question: The question.
  init(_ question: AskedQuestion) {
    let choices = question.choices.filter { !$0.isDisabled }
    let isNumeric = choices.allSatisfy { choice in
      choice.value.answerKey.flatMap { Double($0) } != nil
    }
    list = choices.enumerated().map { index, choice in
      Offer(number: isNumeric ? choice.value.answerKey ?? "" : "\(index + 1)", text: choice.text)
    }
  }
}
