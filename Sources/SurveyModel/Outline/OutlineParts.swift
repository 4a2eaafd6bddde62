/// A choice, a row, a column or a value of a scale.
public struct OutlineChoice: Sendable {
  /// What a choice stands for beyond itself.
  public enum Role: String, Sendable, Hashable {
    /// One the author listed.
    case listed
    /// Something else, with a text to write.
    case other
    /// None of the listed ones.
    case none
    /// The answer is refused.
    case refused
    /// The answer is not known.
    case dontKnow
    /// All of the listed ones.
    case all
  }
  /// The value stored.
  public let value: Value
  /// The text shown; the value's own where the author gave none.
  public var text: String
  /// What it stands for.
  public var role = Role.listed
  /// True where a text may be written with it.
  public var hasComment = false
  /// True where choosing it excludes all others.
  public var isExclusive = false
  /// When it is offered.
  public var condition: OutlineCondition?
  /// What stands under its `leye` key.
  public var settings = QuestionSettings.none
  /// Questions that show while it is chosen.
  public var elements: [OutlineElement] = []
}

/// An expression of a form with what it is for, in words.
public struct OutlineCondition: Sendable {
  /// What an expression decides or computes.
  public enum Role: String, Sendable, Hashable, CaseIterable {
    case visible
    case enabled
    case required
    case choicesVisible
    case choicesEnabled
    case rowsVisible
    case panelsVisible
    case setIf
    case setTo
    case resetIf
    case defaultValue
    case minimum
    case maximum
    case total
    case value
    case rule
    case trigger
  }
  /// What it decides.
  public let role: Role
  /// The expression as its author wrote it.
  public let source: String
  /// The parsed expression, nil where it has a fault.
  public let expression: Expression?
  /// The expression in words a person understands.
  public let words: String
}

/// The limits of an answer; what is not limited is nil or undefined.
public struct OutlineLimits: Sendable, Hashable {
  /// The smallest number or earliest time.
  public var minimum = Value.undefined
  /// The largest number or latest time.
  public var maximum = Value.undefined
  /// The step of numbers.
  public var step: Double?
  /// The longest text in characters.
  public var maximumLength: Int?
  /// The fewest choices, panels or rows.
  public var fewest: Int?
  /// The most choices, panels, rows or files.
  public var most: Int?
  /// How many panels or rows there are at first.
  public var initial: Int?
}

/// A rule of an answer.
public struct OutlineRule: Sendable {
  /// The kind as SurveyJS names it: `numeric`, `text`, `answercount`, `regex`, `email`, `expression`.
  public let kind: String
  /// What is asked for, in words.
  public let words: String
  /// The author's own words for a breach.
  public let message: String
  /// The bounds, where it has any.
  public var limits = OutlineLimits()
  /// The fewest characters of a text.
  public var minimumLength: Int?
  /// The pattern of a text.
  public var pattern: String?
  /// The condition that must hold.
  public var condition: OutlineCondition?
  /// True where a breach only warns.
  public var isNotice = false
}

/// A value that an expression computes from answers.
public struct OutlineCalculation: Sendable {
  /// The name used in expressions.
  public let name: String
  /// What is computed, nil where nothing is written.
  public let formula: OutlineCondition?
  /// True where the value is handed in with the answers.
  public let isInResult: Bool
}

/// Something a form does by itself.
public struct OutlineTrigger: Sendable {
  /// The kind as SurveyJS names it: `setvalue`, `complete` and so on.
  public let kind: String
  /// When it happens.
  public let condition: OutlineCondition?
  /// What happens, in words.
  public let words: String
}

/// The answer of a question as it is now.
public struct OutlineState: Sendable {
  /// The answer.
  public var value: Value
  /// The answer as it is shown.
  public var shown: String
  /// The comment or the text of "other".
  public var comment = ""
  /// What is wrong with the answer.
  public var errors: [FormError] = []
  /// The panels, rows or items with what they hold.
  public var entries: [OutlineEntry] = []
}

/// One panel, row or item of a question as it is now.
public struct OutlineEntry: Sendable {
  /// The title: the text of a row, else empty.
  public let title: String
  /// What stands in it, with answers.
  public let elements: [OutlineElement]
}
