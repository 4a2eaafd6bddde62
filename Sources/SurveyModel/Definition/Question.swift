/// One question, or a text to read (`html`).
public struct Question: Sendable {
  /// The name, the key of the answer unless ``valueName`` is given.
  public let name: String
  /// The key of the answer where it differs from the name.
  public let valueName: String?
  /// What kind of question it is, with what only this kind has.
  public internal(set) var kind: QuestionKind
  /// The title; falls back to the name where the author gave none.
  public let title: LocalizedText
  /// The text under the title.
  public let description: LocalizedText
  /// True when an answer must be given.
  public let isRequired: Bool
  /// The condition under which an answer must be given.
  public let requiredIf: Expression?
  /// The condition under which the question shows; nil means always.
  public let visibleIf: Expression?
  /// False when the question starts hidden.
  public let isVisible: Bool
  /// The condition under which the question can be answered; nil means always.
  public let enableIf: Expression?
  /// True when the question cannot be answered.
  public let isReadOnly: Bool
  /// The author's own words for a missing answer.
  public let requiredErrorText: LocalizedText
  /// The answer the question starts with.
  public let defaultValue: Value
  /// What stands under the question's `leye` key.
  public let settings: QuestionSettings
  /// The JSON path of the question, such as `$.pages[0].elements[2]`.
  public let path: String

  /// The key of the answer in a response.
  public var key: String { valueName ?? name }

  /// The key of the comment or of the "other" text that goes with the answer.
  public var commentKey: String { key + "-Comment" }
  /// True where an answer is asked for that is laid out here.
  public var isAsked: Bool {
    switch kind {
    case .html, .other: false
    default: true
    }
  }
}

/// The kinds of question.
public enum QuestionKind: Sendable {
  /// One line of text, a number, a date and so on.
  case text(TextInput)
  /// Several lines of text.
  case comment(maxLength: Int?)
  /// One of several choices, all shown.
  case radiogroup(ChoiceList)
  /// One of several choices from a list.
  case dropdown(ChoiceList)
  /// Any number of several choices.
  case checkbox(ChoiceList)
  /// A value on a scale.
  case rating(RatingScale)
  /// Yes or no.
  case boolean(BooleanLabels)
  /// One column for each row.
  case matrix(MatrixGrid)
  /// A text to read; nothing is asked.
  case html(LocalizedText)
  /// A type that is asked and kept but neither scored nor imported by column; the associated value is the
  /// type's name.
  case other(String)
}

/// What a `text` question expects.
public struct TextInput: Sendable, Hashable {
  /// The kinds of input SurveyJS knows and this version checks.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case text
    case number
    case date
    case datetime = "datetime-local"
    case month
    case week
    case time
    case email
    case telephone = "tel"
    case url
    case range
    case color
    case password
  }
  /// The kind of input.
  public let kind: Kind
  /// The smallest value allowed.
  public let minimum: Value
  /// The largest value allowed.
  public let maximum: Value
  /// The longest text allowed, in characters.
  public let maxLength: Int?
  /// A hint shown while the answer is empty.
  public let placeholder: LocalizedText
}

/// One choice of a question, a row or a column of a matrix.
public struct Choice: Sendable, Hashable {
  /// The value stored.
  public let value: Value
  /// The text shown; falls back to the value.
  public let text: LocalizedText
  /// The condition under which the choice is offered.
  public let visibleIf: Expression?
  /// What stands under the choice's `leye` key; matters for matrix rows.
  public let settings: QuestionSettings

  /// Creates a choice.
  ///
  /// - Parameters:
  ///   - value: The value stored.
  ///   - text: The text shown; the value's own text where empty.
  ///   - visibleIf: The condition under which the choice is offered.
  ///   - settings: What stands under the choice's `leye` key.
  public init(
    value: Value,
    text: LocalizedText = LocalizedText(texts: [:]),
    visibleIf: Expression? = nil,
    settings: QuestionSettings = .none
  ) {
    self.value = value
    self.text = text.isEmpty ? LocalizedText(value.asText) : text
    self.visibleIf = visibleIf
    self.settings = settings
  }
}

/// The choices of a question.
public struct ChoiceList: Sendable, Hashable {
  /// The choices in order, without "other" and "none".
  public let choices: [Choice]
  /// The text of the "other" choice, nil where it is not offered.
  public let otherText: LocalizedText?
  /// The text of the "none" choice, nil where it is not offered.
  public let noneText: LocalizedText?
  /// The least number of choices of a checkbox.
  public let minimumSelected: Int?
  /// The greatest number of choices of a checkbox.
  public let maximumSelected: Int?
  /// True when a comment may be given with the answer.
  public let hasComment: Bool

  /// The value stored for "other".
  public static let otherValue = Value.text("other")
  /// The value stored for "none".
  public static let noneValue = Value.text("none")
}

/// The scale of a `rating` question.
public struct RatingScale: Sendable, Hashable {
  /// The values in order, lowest first.
  public let values: [Choice]
  /// What the lowest value means.
  public let minimumText: LocalizedText
  /// What the highest value means.
  public let maximumText: LocalizedText
}

/// The two answers of a `boolean` question.
public struct BooleanLabels: Sendable, Hashable {
  /// The text for true.
  public let trueText: LocalizedText
  /// The text for false.
  public let falseText: LocalizedText
  /// The value stored for true.
  public let trueValue: Value
  /// The value stored for false.
  public let falseValue: Value
}

/// Rows and columns of a `matrix` question; the answer is an object from row value to column value.
public struct MatrixGrid: Sendable, Hashable {
  /// The rows in order.
  public internal(set) var rows: [Choice]
  /// The columns in order.
  public let columns: [Choice]
  /// True when each row must be answered.
  public let isEachRowRequired: Bool
}
