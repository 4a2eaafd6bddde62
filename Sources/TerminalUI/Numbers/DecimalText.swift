/// Numbers as people write them: digits and a point, no exponent.
enum DecimalText {
  /// The shortest text that reads as a number again.
  ///
  /// - Parameters:
  ///   - number: A number; empty text where it is not finite.
  ///   - decimals: How many digits may follow the point, half rounded away from zero; nil for as many as it has.
  /// - Returns: Digits, perhaps with a sign and a point.
  static func text(of number: Double, decimals: Int? = nil) -> String {
    guard number.isFinite else { return "" }
    var (digits, point) = digits(of: number.magnitude)
    if let decimals, point + decimals < digits.count {
      (digits, point) = rounded(digits, point, to: point + max(decimals, 0))
    }
    while digits.count > max(point, 0), digits.last == 0 { digits.removeLast() }
    let whole = point > 0 ? (0..<point).map { $0 < digits.count ? digits[$0] : 0 } : [0]
    let fraction =
      Array(repeating: 0, count: min(max(-point, 0), 400)) + digits.dropFirst(max(point, 0))
    let isZero = digits.allSatisfy { $0 == 0 }
    let head = (number < 0 && !isZero ? "-" : "") + whole.map(String.init).joined()
    return isZero || fraction.isEmpty ? head : "\(head).\(fraction.map(String.init).joined())"
  }

  /// How many digits follow the point in the shortest text of a number.
  static func decimals(of number: Double) -> Int {
    let text = text(of: number)
    return text.firstIndex(of: ".").map { text.distance(from: $0, to: text.endIndex) - 1 } ?? 0
  }

  /// The digits of a number that is not negative, and how many of them stand before the point.
  private static func digits(of number: Double) -> (digits: [Int], point: Int) {
    // Swift writes the shortest digits that lead back: 0.1, 1e-05, 1.5e+20.
    let parts = number.description.split(separator: "e")
    let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    let mantissa = (parts.first ?? "0").split(separator: ".")
    let whole = (mantissa.first ?? "0").compactMap(\.wholeNumberValue)
    let fraction = mantissa.count > 1 ? mantissa[1].compactMap(\.wholeNumberValue) : []
    var digits = whole + fraction
    var point = whole.count + exponent
    while digits.count > 1, digits.first == 0, point > 0 {
      digits.removeFirst()
      point -= 1
    }
    return (digits, point)
  }

  private static func rounded(
    _ digits: [Int],
    _ point: Int,
    to count: Int
  ) -> (digits: [Int], point: Int) {
    guard count >= 0 else { return ([0], 1) }
    // A digit in front has room for what is carried.
    var kept = [0] + digits.prefix(count)
    if digits[count] >= 5 {
      var place = kept.count - 1
      while kept[place] == 9 {
        kept[place] = 0
        place -= 1
      }
      kept[place] += 1
    }
    return kept.first == 0 ? (Array(kept.dropFirst()), point) : (kept, point + 1)
  }
}
