/// How a number is shown while nobody types it: `¥ 12,345.60`.
public struct NumberGrouping: Sendable, Hashable {
  /// What stands between groups of three digits.
  public let thousands: String
  /// What stands before the decimals.
  public let decimal: String
  /// What stands before the number.
  public let prefix: String
  /// What stands behind the number.
  public let suffix: String
  /// How many decimals are shown at most; nil for all.
  public let precision: Int?

  /// Creates a way to show numbers.
  ///
  /// - Parameters:
  ///   - thousands: What stands between groups of three digits.
  ///   - decimal: What stands before the decimals.
  ///   - prefix: What stands before the number.
  ///   - suffix: What stands behind the number.
  ///   - precision: How many decimals are shown at most; nil for all.
  public init(
    thousands: String = ",",
    decimal: String = ".",
    prefix: String = "",
    suffix: String = "",
    precision: Int? = nil
  ) {
    self.thousands = thousands
    self.decimal = decimal
    self.prefix = prefix
    self.suffix = suffix
    self.precision = precision
  }

  /// A number as it is shown; the sign stands before everything.
  ///
  /// - Parameter number: A number.
  /// - Returns: The text, empty where the number is not finite.
  public func text(of number: Double) -> String {
    let plain = DecimalText.text(of: number, decimals: precision)
    guard !plain.isEmpty else { return "" }
    let sign = plain.hasPrefix("-") ? "-" : ""
    let parts = plain.dropFirst(sign.count).split(separator: ".")
    let whole = Array(parts.first ?? "0")
    var grouped = ""
    for (place, digit) in whole.enumerated() {
      if place > 0, (whole.count - place).isMultiple(of: 3) { grouped += thousands }
      grouped.append(digit)
    }
    if parts.count > 1 { grouped += decimal + parts[1] }
    return sign + prefix + grouped + suffix
  }

  /// What was pasted as plain digits with a point; nil where it is no number.
  func plain(_ text: String) -> String? {
    var rest = text.narrowed.filter { !$0.isWhitespace }
    for sign in ["+", "-"] where rest.hasPrefix(sign + prefix.squeezed) && !prefix.isEmpty {
      rest = sign + rest.dropFirst(1 + prefix.squeezed.count)
    }
    if !prefix.isEmpty, rest.hasPrefix(prefix.squeezed) {
      rest.removeFirst(prefix.squeezed.count)
    }
    if !suffix.isEmpty, rest.hasSuffix(suffix.squeezed) { rest.removeLast(suffix.squeezed.count) }
    if rest.hasPrefix("+") { rest.removeFirst() }
    let point = decimal.squeezed.first ?? "."
    let comma = thousands.squeezed.first ?? (point == "," ? "." : ",")
    let halves = rest.split(separator: point, omittingEmptySubsequences: false)
    guard let head = halves.first, halves.count <= 2 else { return nil }
    let groups = head.split(separator: comma, omittingEmptySubsequences: false)
    guard groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
    let whole = groups.joined()
    return halves.count == 2 ? "\(whole).\(halves[1])" : whole
  }
}

extension String {
  /// The text in ASCII forms and without blanks, as pasted texts are compared.
  fileprivate var squeezed: String { narrowed.filter { !$0.isWhitespace } }
}
