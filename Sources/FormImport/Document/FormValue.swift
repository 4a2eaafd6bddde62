/// A JSON value whose objects keep the order of their keys.
enum FormValue: Sendable, Equatable {
  case text(String)
  /// A number as it is to be written.
  case number(String)
  case boolean(Bool)
  case array([FormValue])
  case object(FormObject)

  /// A whole number.
  static func whole(_ number: Int) -> FormValue { .number(String(number)) }

  /// A text that JSON would write as a number becomes that number; everything else stays text.
  ///
  /// - Parameter text: The text.
  /// - Returns: A number or a text.
  static func numberOrText(_ text: String) -> FormValue {
    PlainNumber.isNumber(text) ? .number(text) : .text(text)
  }

  /// True for a value that needs no brackets.
  var isScalar: Bool {
    switch self {
    case .text, .number, .boolean: true
    case .array, .object: false
    }
  }
}

/// The members of a JSON object in their order.
struct FormObject: Sendable, Equatable, ExpressibleByDictionaryLiteral {
  /// A key with its value.
  struct Member: Sendable, Equatable {
    let key: String
    var value: FormValue
  }

  private(set) var members: [Member] = []

  /// Creates an object without members.
  init() {}

  /// Creates an object from its members.
  ///
  /// - Parameter elements: Keys and values; of equal keys the last counts.
  init(dictionaryLiteral elements: (String, FormValue)...) {
    for (key, value) in elements { self[key] = value }
  }

  /// True when there are no members.
  var isEmpty: Bool { members.isEmpty }

  /// The value of a key; setting nil changes nothing, so that absent parts need no condition.
  subscript(key: String) -> FormValue? {
    get { members.first { $0.key == key }?.value }
    set {
      guard let newValue else { return }
      if let index = members.firstIndex(where: { $0.key == key }) {
        members[index].value = newValue
      } else {
        members.append(Member(key: key, value: newValue))
      }
    }
  }

  /// Takes a member out.
  ///
  /// - Parameter key: The key.
  mutating func remove(_ key: String) { members.removeAll { $0.key == key } }

  /// The same with what people read first in front: type, name, texts, condition.
  var arranged: FormObject {
    let first = ["type", "name", "title", "titleLocation", "html", "description", "visibleIf"]
    var result = FormObject()
    for key in first { result[key] = self[key] }
    for member in members where !first.contains(member.key) {
      result.append(member.key, member.value)
    }
    return result
  }

  /// Adds a member without looking whether the key is there: for keys known to differ.
  ///
  /// - Parameters:
  ///   - key: The key.
  ///   - value: The value.
  mutating func append(_ key: String, _ value: FormValue) {
    members.append(Member(key: key, value: value))
  }
}

/// Numbers as JSON writes them.
enum PlainNumber {
  /// True for a text that is a JSON number, without a needless zero, plus sign or exponent.
  ///
  /// - Parameter text: The text.
  /// - Returns: False also for numbers of more than 15 digits.
  static func isNumber(_ text: String) -> Bool {
    var rest = text.utf8[...]
    if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    let whole = rest.prefix { (0x30...0x39).contains($0) }
    guard (1...15).contains(whole.count) else { return false }
    if whole.count > 1, whole.first == 0x30 { return false }
    rest = rest.dropFirst(whole.count)
    if rest.isEmpty { return true }
    guard rest.first == UInt8(ascii: ".") else { return false }
    rest = rest.dropFirst()
    return (1...15).contains(rest.count) && rest.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// A number as short as it reads back the same, without a point where it is whole.
  ///
  /// - Parameter number: A finite number.
  /// - Returns: The number as JSON has it.
  static func text(_ number: Double) -> String {
    if let whole = Int64(exactly: number), abs(whole) < 1 << 53 { return String(whole) }
    return "\(number)"
  }
}
