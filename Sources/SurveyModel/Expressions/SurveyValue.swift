// How SurveyJS itself reads, compares and joins values, beyond what JavaScript does.

extension Value {
  /// True for no answer: undefined, null, an empty text, an empty list, an object of empty values.
  public var isEmpty: Bool {
    switch self {
    case .undefined, .null: true
    case .text(let text): text.isEmpty
    case .number(let number): number.isNaN
    case .array(let list): list.isEmpty
    case .object(let members): members.values.allSatisfy(\.isEmpty)
    case .boolean, .date: false
    }
  }

  /// The number SurveyJS sees in a value, `NaN` where it sees none.
  ///
  /// Stricter than `parseFloat`: long digit strings, texts with operators and units are no numbers;
  /// one comma stands for the decimal point.
  var surveyNumber: Double {
    switch self {
    case .number(let number): return number.isFinite ? number : .nan
    case .text(let text):
      var trimmed = text.trimmingWhitespace
      guard let first = trimmed.utf8.first, Self.numberStarts.contains(first) else { return .nan }
      if trimmed.hasPrefix("0x") {
        return trimmed.utf16.count > 32 ? .nan : NumberText.leadingInteger(trimmed)
      }
      let isDigitsOnly = trimmed.utf8.allSatisfy { (0x30...0x39).contains($0) }
      if trimmed.utf16.count > 15, isDigitsOnly { return .nan }
      if Self.hasOperator(trimmed) { return .nan }
      if let comma = trimmed.firstIndex(of: ","), comma == trimmed.lastIndex(of: ",") {
        trimmed.replaceSubrange(comma...comma, with: ["."])
      }
      let number = NumberText.leadingNumber(trimmed)
      return NumberText.number(trimmed).isFinite ? number : .nan
    case .array:
      return NumberText.number(asText).isFinite ? NumberText.leadingNumber(asText) : .nan
    case .undefined, .null, .boolean, .date, .object: return .nan
    }
  }

  /// True where ``surveyNumber`` is a number.
  var isSurveyNumber: Bool { !surveyNumber.isNaN }

  private static let quotes = Array("'\"".utf8)

  /// The bytes a number may begin with.
  private static let numberStarts = Set("0123456789+-.,".utf8)

  private static func hasOperator(_ text: String) -> Bool {
    for sign: Character in ["-", "+"] {
      if let last = text.lastIndex(of: sign), last > text.startIndex { return false }
    }
    return text.contains { "*^/%".contains($0) }
  }

  /// The value as an operator sees it: texts that read as a truth value or a number become one.
  ///
  /// Texts with a leading zero stay texts; a text in quotes loses them.
  var converted: Value {
    guard case .text(let text) = self, !text.isEmpty else { return self }
    if text.utf8.count == 4, text.lowercased() == "true" { return .boolean(true) }
    if text.utf8.count == 5, text.lowercased() == "false" { return .boolean(false) }
    if text.utf8.count > 1, Self.quotes.contains(text.utf8.first ?? 0),
      Self.quotes.contains(text.utf8.last ?? 0)
    {
      return .text(String(text.dropFirst().dropLast()))
    }
    let number = surveyNumber
    if number.isNaN { return self }
    if text.hasPrefix("0"), !text.hasPrefix("0x"), text.count > 1 {
      let second = text[text.index(after: text.startIndex)]
      if second != ".", second != "," { return self }
    }
    return .number(number)
  }

  /// Equality as the `=` operator knows it.
  ///
  /// Texts are compared without case and outer white space, numbers with texts that read as
  /// numbers, lists without order where wanted.
  ///
  /// - Parameters:
  ///   - other: The other value.
  ///   - ignoringOrder: True when lists in another order are equal.
  /// - Returns: True where they are equal.
  func matches(_ other: Value, ignoringOrder: Bool = false) -> Bool {
    switch (self, other) {
    case (.array(let list), .undefined) where list.isEmpty,
      (.undefined, .array(let list)) where list.isEmpty:
      return true
    case (.undefined, .undefined), (.null, .null): return true
    case (.undefined, .text(let text)), (.null, .text(let text)),
      (.text(let text), .undefined), (.text(let text), .null):
      if text.isEmpty { return true }
    case (.text(let left), .text(let right)):
      return left == right || left.comparisonForm == right.comparisonForm
    case (.date(let left), .date(let right)): return left == right
    case (.boolean(let left), .boolean(let right)): return left == right
    case (.number(let left), .number(let right)) where left == right: return true
    default: break
    }
    if isConvertibleToNumber, other.isConvertibleToNumber {
      let left = asText
      let right = other.asText
      if NumberText.leadingInteger(left) == NumberText.leadingInteger(right),
        NumberText.leadingNumber(left) == NumberText.leadingNumber(right)
      {
        return true
      }
    }
    if isEmpty != other.isEmpty { return false }
    switch (self, other) {
    case (.boolean(let flag), .text(let text)), (.text(let text), .boolean(let flag)):
      return text.lowercased() == (flag ? "true" : "false")
    case (.array(let left), .array(let right)):
      return left.matches(right, ignoringOrder: ignoringOrder)
    case (.object(let left), .object(let right)):
      return left.count == right.count
        && left.allSatisfy { key, value in
          right[key].map { value.matches($0, ignoringOrder: ignoringOrder) } ?? false
        }
    default:
      return !isObject && !other.isObject && looselyEquals(other)
    }
  }

  private var isConvertibleToNumber: Bool {
    switch self {
    case .undefined, .null, .array: false
    default: !asNumber.isNaN
    }
  }
}

extension [Value] {
  /// Compares element by element, both sorted as texts first where the order does not matter.
  fileprivate func matches(_ other: [Value], ignoringOrder: Bool) -> Bool {
    guard count == other.count else { return false }
    let pairs = ignoringOrder ? zip(sortedAsText, other.sortedAsText) : zip(self, other)
    return pairs.allSatisfy { $0.matches($1, ignoringOrder: ignoringOrder) }
  }

  private var sortedAsText: [Value] {
    sorted { $0.asText.utf16.lexicographicallyPrecedes($1.asText.utf16) }
  }
}

extension String {
  /// The form in which SurveyJS compares texts.
  fileprivate var comparisonForm: String { trimmingWhitespace.lowercased() }
}
