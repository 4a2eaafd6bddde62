/// The form in which an answer is typed and shown while another one is kept: numbers with separators,
/// fixed patterns, dates.
struct InputMask: Sendable {
  private enum Kind: Sendable {
    case number(decimal: Character, thousands: String, decimals: Int, isSigned: Bool)
    case pattern([Character])
    case date([Character])
  }
  private let kind: Kind
  private let prefix: String
  private let suffix: String
  /// The least and the greatest number.
  private let least: Double?
  private let most: Double?
  /// True where the answer is kept as it is typed.
  let keepsMasked: Bool

  /// Reads the mask of a text question, nil where it has none.
  ///
  /// - Parameter properties: The question's properties.
  init?(_ properties: Properties) {
    guard let type = properties.text("maskType"), type != "none" else { return nil }
    let settings = Properties(
      properties["maskSettings"] ?? JSONNode(content: .null, offset: 0)
    )
    keepsMasked = settings.flag("saveMaskedValue")
    least = settings.number("min")
    most = settings.number("max")
    prefix = type == "currency" ? settings.text("prefix") ?? "" : ""
    suffix = type == "currency" ? settings.text("suffix") ?? "" : ""
    let pattern = Array(settings.text("pattern") ?? "")
    switch type {
    case "numeric", "currency":
      kind = .number(
        decimal: settings.text("decimalSeparator")?.first ?? ".",
        thousands: settings.text("thousandsSeparator") ?? ",",
        decimals: settings.count("precision") ?? 2,
        isSigned: settings.flag("allowNegativeValues", default: true)
      )
    case "pattern" where !pattern.isEmpty: kind = .pattern(pattern)
    case "datetime" where !pattern.isEmpty: kind = .date(pattern)
    default: return nil
    }
  }

  /// Why a number cannot be kept in it, in words; nil where it can.
  func limitFault(of text: String) -> AnswerProblemKind? {
    guard case .number = kind, case .number(let number) = unmasked(.text(text)) else { return nil }
    if let least, number < least { return .below(NumberText.shortest(least), isTime: false) }
    if let most, number > most { return .above(NumberText.shortest(most), isTime: false) }
    return nil
  }

  /// The pattern of a date, nil for other masks.
  var datePattern: String? {
    if case .date(let pattern) = kind { String(pattern) } else { nil }
  }

  /// The pattern of a fixed one, of places `9`, `a`, `#` and fixed characters.
  var pattern: String? {
    if case .pattern(let pattern) = kind { String(pattern) } else { nil }
  }

  /// How digits are grouped.
  var grouping: NumberMask? {
    guard case .number(let decimal, let thousands, let decimals, _) = kind else { return nil }
    return NumberMask(
      thousands: thousands,
      decimal: decimal,
      decimals: decimals,
      prefix: prefix,
      suffix: suffix
    )
  }

  /// An answer as it is shown; an empty text where it does not suit the mask.
  func masked(_ value: Value) -> String {
    if value.isEmpty { return "" }
    switch kind {
    case .number(let decimal, let thousands, let decimals, let isSigned):
      let number = value.surveyNumber
      guard !number.isNaN else { return "" }
      let text = Self.grouped(isSigned ? number : abs(number), decimal, thousands, decimals)
      return prefix + text + suffix
    case .pattern(let pattern): return Self.filled(pattern, with: value.asText)
    case .date(let pattern):
      guard let time = CalendarTime.milliseconds(from: value.asText) else { return value.asText }
      return Self.written(CalendarTime(milliseconds: time).isoText, by: pattern)
    }
  }

  /// The answer for a text typed in the form of the mask or without its fixed parts; `.undefined` where
  /// it does not suit.
  func value(typed text: String) -> Value {
    let plain = unmasked(.text(text))
    switch kind {
    case .number(_, _, let decimals, _):
      guard case .number(let number) = plain else { return .undefined }
      if let least, number < least { return .undefined }
      if let most, number > most { return .undefined }
      let value = Value.number(NumberText.rounded(number, decimals: decimals))
      return keepsMasked ? .text(masked(value)) : value
    case .pattern(let pattern):
      let letters = String(text.filter { $0.isLetter || $0.isNumber })
      for candidate in [plain.asText, letters] where !candidate.isEmpty {
        let shown = Self.filled(pattern, with: candidate)
        if shown.count == pattern.count { return .text(keepsMasked ? shown : candidate) }
      }
      return .undefined
    case .date(let pattern): return date(typed: text, pattern)
    }
  }

  /// A date typed by a pattern, as ISO 8601; `.undefined` where it is none.
  private func date(typed text: String, _ pattern: [Character]) -> Value {
    var digits = text.filter(\.isNumber)[...]
    var parts: [Character: Int] = [:]
    var index = 0
    while index < pattern.count {
      let letter = pattern[index]
      let count = pattern[index...].prefix { $0 == letter }.count
      index += count
      guard "ymdHhMs".contains(letter) else { continue }
      let width = letter == "y" && count > 2 ? 4 : 2
      guard digits.count >= width, let number = Int(digits.prefix(width)) else { return .undefined }
      digits = digits.dropFirst(width)
      parts[letter] = letter == "y" && width == 2 ? 2000 + number : number
    }
    guard digits.isEmpty else { return .undefined }
    func written(_ number: Int, _ width: Int) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(width - text.count, 0)) + text
    }
    let day = [
      written(parts["y"] ?? 2000, 4), written(parts["m"] ?? 1, 2), written(parts["d"] ?? 1, 2),
    ]
    .joined(separator: "-")
    guard InputFormat.fits(.text(day), .date) else { return .undefined }
    guard let hour = parts["H"] ?? parts["h"] else { return .text(day) }
    let time = "\(day)T\(written(hour, 2)):\(written(parts["M"] ?? 0, 2))"
    return InputFormat.fits(.text(time), .datetime) ? .text(time) : .undefined
  }

  /// The value of an answer that is kept as it is typed; `.undefined` where it does not suit.
  func unmasked(_ value: Value) -> Value {
    guard case .text(var text) = value else { return value }
    switch kind {
    case .number(let decimal, let thousands, _, _):
      if text.hasPrefix(prefix) { text.removeFirst(prefix.count) }
      if text.hasSuffix(suffix) { text.removeLast(suffix.count) }
      if !thousands.isEmpty { text = text.replacing(thousands, with: "") }
      let number = Value.text(text.replacing(String(decimal), with: ".")).surveyNumber
      return number.isNaN ? .undefined : .number(number)
    case .pattern(let pattern):
      let taken = zip(pattern, text).filter { Self.isPlace($0.0) }.map(\.1)
      return .text(String(taken))
    case .date: return value
    }
  }

  private static func grouped(
    _ number: Double,
    _ decimal: Character,
    _ thousands: String,
    _ decimals: Int
  ) -> String {
    let parts = NumberText.shortest(abs(number)).split(separator: ".")
    var digits = ""
    for (index, digit) in (parts.first ?? "0").reversed().enumerated() {
      if index > 0, index % 3 == 0 { digits = thousands + digits }
      digits = String(digit) + digits
    }
    let fraction = parts.count > 1 ? parts[1].prefix(decimals) : ""
    return (number < 0 ? "-" : "") + digits + (fraction.isEmpty ? "" : String(decimal) + fraction)
  }

  /// True for a place of a pattern that a character is typed at.
  private static func isPlace(_ character: Character) -> Bool { "9a#".contains(character) }

  private static func filled(_ pattern: [Character], with text: String) -> String {
    var rest = Array(text.filter { $0.isLetter || $0.isNumber })[...]
    var result = ""
    for place in pattern {
      guard isPlace(place) else {
        result.append(place)
        continue
      }
      guard let next = rest.first else { break }
      let fits = place == "9" ? next.isNumber : place == "a" ? next.isLetter : true
      guard fits else { break }
      result.append(next)
      rest = rest.dropFirst()
    }
    return result
  }

  /// A time by a pattern of `d m y H h M s T`, each as often as it has digits.
  private static func written(_ iso: String, by pattern: [Character]) -> String {
    let units = Array(iso)
    guard units.count >= 19 else { return iso }
    func part(_ range: Range<Int>) -> Int { Int(String(units[range])) ?? 0 }
    var result = ""
    var index = 0
    while index < pattern.count {
      let letter = pattern[index]
      let count = pattern[index...].prefix { $0 == letter }.count
      index += count
      let number: Int
      switch letter {
      case "y": number = part(0..<4) % (count <= 2 ? 100 : 10_000)
      case "m": number = part(5..<7)
      case "d": number = part(8..<10)
      case "H": number = part(11..<13)
      case "h": number = (part(11..<13) + 11) % 12 + 1
      case "M": number = part(14..<16)
      case "s": number = part(17..<19)
      case "T", "t":
        let half = part(11..<13) < 12 ? "am" : "pm"
        result += letter == "T" ? half.uppercased() : half
        continue
      default:
        result += String(repeating: letter, count: count)
        continue
      }
      let digits = String(number)
      result += String(repeating: "0", count: max(0, count - digits.count)) + digits
    }
    return result
  }
}
