/// The stretches of time that dated comments are counted by.
public enum Period: String, Sendable, Hashable, Codable, CaseIterable {
  /// Calendar months, `2019-05`.
  case month
  /// Weeks from Monday to Sunday as ISO 8601 numbers them, `2019-W05`.
  case week

  /// The period of a text such as `2019-05` or `2019-W05`, with its number; periods in a row have numbers in a row.
  ///
  /// - Parameter text: The text; nil where it is neither.
  /// - Returns: The kind and the number, which counts within the kind only.
  public static func read(_ text: String) -> (period: Period, number: Int)? {
    if let month = Month(text) { return (.month, month.number) }
    return Week(text).map { (.week, $0.number) }
  }

  /// How many there are in a year.
  public var perYear: Double {
    switch self {
    case .month: 12
    case .week: 365.2425 / 7
    }
  }

  /// The longest span in which periods without comments are listed too: about three years.
  var filledSpan: Int {
    switch self {
    case .month: 36
    case .week: 157
    }
  }

  /// The period of a day.
  ///
  /// - Parameter day: The day as `2019-05-31`; it must look like one.
  /// - Returns: The period, such as `2019-05` or `2019-W05`.
  func text(ofDay day: String) -> String {
    switch self {
    case .month: String(day.prefix(7))
    case .week: Week(day: day)?.text ?? String(day.prefix(7))
    }
  }

  /// Every period from the first to the last of some where they span at most a number of them, else those
  /// alone.
  ///
  /// - Parameters:
  ///   - texts: The periods in order.
  ///   - limit: The longest span to fill.
  /// - Returns: The periods in order.
  func filled(_ texts: [String], upTo limit: Int) -> [String] {
    switch self {
    case .month: Month.filled(texts, upTo: limit)
    case .week: Week.filled(texts, upTo: limit)
    }
  }
}
