/// A choice, a row or a column of a question.
public struct AskedChoice: Sendable {
  /// What a choice stands for beyond itself.
  public typealias Role = OutlineChoice.Role
  /// The value stored.
  public let value: Value
  /// The text shown.
  public let text: String
  /// What it stands for.
  public var role = Role.listed
  /// True where it cannot be chosen now.
  public var isDisabled = false
  /// True where choosing it excludes all others.
  public var isExclusive = false
  /// True where a text may be written with it.
  public var hasComment = false
  /// The text written with it.
  public var comment = ""
  /// The author's texts in all languages; nil where the program words it.
  var texts: LocalizedText?
}

/// What a line or an area of text takes.
public struct AskedText: Sendable {
  /// The kind of input.
  public var input = TextInput.Kind.text
  /// The form in which it is typed.
  var mask: InputMask?
  /// The pattern of a mask, of places `9`, `a`, `#` and fixed characters; nil without one.
  public var pattern: String? { mask?.pattern }
  /// How a number is shown that has a mask; nil without one.
  public var grouping: NumberMask? { mask?.grouping }
  /// The smallest number or earliest time.
  public var minimum = Value.undefined
  /// The largest number or latest time.
  public var maximum = Value.undefined
  /// The step of numbers.
  public var step: Double?
  /// The longest text in characters.
  public var maxLength: Int?
  /// A hint shown while the answer is empty.
  public var placeholder = ""
  /// The answer as it is shown: by the mask, where there is one.
  ///
  /// - Parameter value: The answer in the form it is stored.
  /// - Returns: An empty text where there is no answer.
  public func shown(_ value: Value) -> String {
    if value.isEmpty { return "" }
    guard let mask else { return value.asText }
    return mask.keepsMasked ? value.asText : mask.masked(value)
  }
}

/// How the digits of a number are grouped.
public struct NumberMask: Sendable, Hashable {
  /// What stands between groups of three digits.
  public let thousands: String
  /// What stands before the decimals.
  public let decimal: Character
  /// How many decimals there are at most.
  public let decimals: Int
  /// What stands before the number, such as `¥`.
  public let prefix: String
  /// What stands behind the number.
  public let suffix: String
}

/// Choices to choose from.
public struct AskedChoices: Sendable {
  /// The choices in the order to show.
  public let choices: [AskedChoice]
  /// True where the list is long by nature and best searched.
  public var isSearched = false
  /// The fewest choices that must be taken.
  public var fewest: Int?
  /// The most choices that may be taken.
  public var most: Int?
  /// The name under which a chosen value stands with the text written with it.
  var valueName = "value"
  /// True for a ranking of which not all must be put in order.
  public var ranksSome = false
  /// What is chosen, as the values of choices, in the order stored.
  public var chosen: [Value] = []

  /// The answer for some of the choices, with the texts written with them.
  ///
  /// - Parameters:
  ///   - chosen: The values of the choices, in the order to store.
  ///   - comments: Texts by the value of the choice.
  ///   - isList: True where several may be chosen.
  /// - Returns: The answer in the form it is stored.
  public func answer(
    choosing chosen: [Value],
    comments: [Value: String] = [:],
    isList: Bool
  ) -> Value {
    let elements = chosen.map { value in
      guard let text = comments[value], !text.isEmpty else { return value }
      return Value.object([valueName: value, "comment": .text(text)])
    }
    return isList ? .array(elements) : elements.first ?? .undefined
  }
}

/// A scale.
public struct AskedScale: Sendable {
  /// The values in order, lowest first.
  public let choices: [AskedChoice]
  /// What the lowest value means.
  public let lowestText: String
  /// What the highest value means.
  public let highestText: String
}

/// A number between two ends.
public struct AskedSlider: Sendable {
  /// The lower end.
  public let minimum: Double
  /// The upper end.
  public let maximum: Double
  /// The step.
  public let step: Double
  /// True where two numbers are asked for, a lower and an upper one.
  public let isRange: Bool
}

/// Rows and columns.
public struct AskedMatrix: Sendable {
  /// The rows that show.
  public let rows: [AskedChoice]
  /// The columns that show.
  public let columns: [AskedChoice]
  /// True where several columns may be taken in a row.
  public let takesSeveral: Bool
  /// True where each row must be answered.
  public let isEachRowRequired: Bool
}

/// Panels, rows or items that hold questions.
public struct AskedEntries: Sendable {
  /// How many there are.
  public let count: Int
  /// True where one more may be added.
  public let canAdd: Bool
  /// True where one may be taken away.
  public let canRemove: Bool
  /// What adding is called.
  public let addText: String
  /// What taking away is called.
  public let removeText: String
}
