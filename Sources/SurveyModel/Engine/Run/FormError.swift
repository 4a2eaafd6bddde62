/// What is wrong with an answer, in the words and by the names SurveyJS uses.
public struct FormError: Sendable, Hashable {
  /// The name of the question.
  public let question: String
  /// The kind of error, such as `required`, `requirenumeric` or `custom`.
  public let kind: String
  /// The author's own words, else those of SurveyJS in English; never an answer.
  public let text: String
  /// True where it only warns or informs.
  public let isNotice: Bool

  init(_ question: String, _ kind: String, _ text: String, isNotice: Bool = false) {
    self.question = question
    self.kind = kind
    self.text = text
    self.isNotice = isNotice
  }
}

/// The sentences SurveyJS shows for errors, in English, so that results can be compared with its own.
enum FormErrorText {
  static let required = "Response required."
  static let otherEmpty = "Response required: enter another value."
  static let allRows = "Response required: answer questions in all rows."
  static let uniqueRows = "Each row must have a unique value."
  static let unique = "This value should be unique."
  static let numeric = "The value should be numeric."
  static let email = "Please enter a valid e-mail address."
  static let digits = "Numbers are not allowed."

  static func below(_ limit: String) -> String { "The value should not be less than \(limit)" }
  static func above(_ limit: String) -> String { "The value should not be greater than \(limit)" }
  static func step(_ step: String) -> String {
    "Please enter a value that matches the step size of \(step)."
  }
  static func choices(atLeast count: String) -> String {
    "Please select at least \(count) option(s)."
  }
  static func choices(atMost count: String) -> String {
    "Please select no more than \(count) option(s)."
  }
  static func rows(_ count: Int) -> String { "Please fill in at least \(count) row(s)." }
  static func condition(_ source: String) -> String {
    "The expression: \(source) should return 'true'."
  }

  static func limits(_ low: String?, _ high: String?) -> String {
    switch (low, high) {
    case (let low?, let high?): "The 'value' should be at least \(low) and at most \(high)"
    case (let low?, nil): "The 'value' should be at least \(low)"
    default: "The 'value' should be at most \(high ?? "null")"
    }
  }

  static func length(_ low: Int, _ high: Int) -> String {
    switch (low > 0, high > 0) {
    case (true, true): "Please enter at least \(low) and no more than \(high) characters."
    case (true, false): "Please enter at least \(low) character(s)."
    default: "Please enter no more than \(high) character(s)."
    }
  }
}
