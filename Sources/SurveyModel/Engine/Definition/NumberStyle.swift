import CICU

/// How an expression question shows the number it computes: `displayStyle` and what goes with it, with the
/// meaning that JavaScript's `toLocaleString` gives them.
struct NumberStyle: Sendable {
  /// What a number is shown as.
  enum Kind: String, Sendable {
    case decimal
    case currency
    case percent
    case date
  }

  /// What a number is shown as; nil shows it as it is.
  let kind: Kind?
  /// A text with `{0}` where the number goes, nil for the number alone.
  let format: LocalizedText?
  private let currency: String
  private let isGrouped: Bool
  private let minimumDigits: Int?
  private let maximumDigits: Int?

  /// Reads the style of an expression question.
  ///
  /// - Parameter properties: What is written.
  init(_ properties: Properties) {
    kind = properties.text("displayStyle").flatMap { Kind(rawValue: $0) }
    format = properties.localized("format")
    currency = properties.text("currency") ?? "USD"
    isGrouped = properties.flag("useGrouping", default: true)
    minimumDigits = properties.count("minimumFractionDigits").flatMap(Self.digits)
    maximumDigits = properties.count("maximumFractionDigits").flatMap(Self.digits)
  }

  /// JavaScript takes 0 to 20 digits; below that nothing is said.
  private static func digits(_ count: Int) -> Int? { count < 0 ? nil : min(count, 20) }

  /// A value as a respondent sees it, without the text around it.
  ///
  /// - Parameters:
  ///   - value: A value that is not empty.
  ///   - locale: The SurveyJS locale of the reader.
  /// - Returns: The value's own text where the style does not fit it.
  func text(of value: Value, locale: String) -> String {
    switch kind {
    case nil: value.asText
    case .date: value.isSurveyNumber ? value.asText : String(value.asText.prefix(10))
    case .decimal, .currency, .percent:
      value.isSurveyNumber
        ? Self.formatted(value.surveyNumber, skeleton, locale) ?? value.asText : value.asText
    }
  }

  /// ICU's number skeleton for the style.
  private var skeleton: String {
    var stems = [fraction, "rounding-mode-half-up"]
    switch kind {
    case .currency: stems.append("currency/\(currency)")
    case .percent: stems += ["percent", "scale/100"]
    default: break
    }
    stems.append(isGrouped ? "group-on-aligned" : "group-off")
    return stems.joined(separator: " ")
  }

  private var fraction: String {
    let (least, most) = usualDigits
    let low = minimumDigits ?? min(least, maximumDigits ?? least)
    let high = max(maximumDigits ?? max(most, low), low)
    if high == 0 { return "precision-integer" }
    return "." + String(repeating: "0", count: low) + String(repeating: "#", count: high - low)
  }

  /// How many digits there are behind the point where nothing is said, at least and at most.
  private var usualDigits: (Int, Int) {
    switch kind {
    case .currency: Self.coinless.contains(currency.uppercased()) ? (0, 0) : (2, 2)
    case .percent: (0, 0)
    default: (0, 3)
    }
  }

  /// The currencies without a smaller coin (ISO 4217).
  private static let coinless: Set<String> = [
    "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND",
    "VUV", "XAF", "XOF", "XPF",
  ]

  private static func formatted(_ number: Double, _ skeleton: String, _ locale: String) -> String? {
    let units = Array(skeleton.utf16)
    var result = [UInt16](repeating: 0, count: 400)
    let length = unsafe leye_icu_format_number(
      units,
      Int32(units.count),
      locale,
      number,
      &result,
      Int32(result.count)
    )
    return length < 0 ? nil : String(decoding: result.prefix(Int(length)), as: UTF16.self)
  }
}
