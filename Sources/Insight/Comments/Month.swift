/// A month as a number, for counting months between two.
public struct Month: Sendable, Hashable {
  /// The months since the year 0.
  public let number: Int

  /// The month of a text such as `2019-05`.
  ///
  /// - Parameter text: The text; nil where it does not look like a month.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard
      parts.count == 2, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
      let year = Int(parts[0]), let month = Int(parts[1]), year >= 0, (1...12).contains(month)
    else { return nil }
    number = year * 12 + month - 1
  }

  /// Creates a month from its number.
  ///
  /// - Parameter number: The months since the year 0, at most up to the year 9999.
  init(number: Int) {
    self.number = number
  }

  /// The month as `2019-05`.
  var text: String {
    let year = String(number / 12)
    let month = String(number % 12 + 1)
    return String(repeating: "0", count: max(0, 4 - year.count)) + year + "-"
      + (month.count < 2 ? "0" : "") + month
  }

  /// Every month from the first to the last of some where they span at most a number of months, else
  /// those alone.
  ///
  /// - Parameters:
  ///   - texts: The months in order.
  ///   - limit: The longest span to fill.
  /// - Returns: The months in order.
  static func filled(_ texts: [String], upTo limit: Int) -> [String] {
    guard
      let first = texts.first.flatMap(Month.init), let last = texts.last.flatMap(Month.init),
      first.number <= last.number, last.number - first.number < limit
    else { return texts }
    return (first.number...last.number).map { Month(number: $0).text }
  }
}
