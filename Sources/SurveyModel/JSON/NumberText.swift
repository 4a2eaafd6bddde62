/// Numbers as JavaScript writes them.
enum NumberText {
  /// The shortest decimal text that reads back as the same number.
  ///
  /// - Parameter number: A number; `NaN` and infinities are named as in JavaScript.
  /// - Returns: For example `3`, `0.1`, `1e+21`, `1.5e-7`.
  static func shortest(_ number: Double) -> String {
    if number.isNaN { return "NaN" }
    if number.isInfinite { return number < 0 ? "-Infinity" : "Infinity" }
    if number == 0 { return "0" }
    if number == number.rounded(), abs(number) < 9_007_199_254_740_992 {
      return String(Int64(number))
    }
    let (digits, exponent) = decimalDigits(of: abs(number))
    return (number < 0 ? "-" : "") + layOut(digits, pointAfter: exponent)
  }

  /// The significant digits and the place of the decimal point, counted from before the first
  /// digit.
  private static func decimalDigits(of number: Double) -> (digits: [Character], point: Int) {
    var mantissa: [Character] = []
    var point: Int?
    var exponent = 0
    var rest = Substring("\(number)")
    if let mark = rest.firstIndex(of: "e") {
      exponent = Int(rest[rest.index(after: mark)...]) ?? 0
      rest = rest[..<mark]
    }
    for character in rest {
      if character == "." { point = mantissa.count } else { mantissa.append(character) }
    }
    var place = (point ?? mantissa.count) + exponent
    while mantissa.first == "0" {
      mantissa.removeFirst()
      place -= 1
    }
    while mantissa.last == "0" { mantissa.removeLast() }
    return (mantissa, place)
  }

  /// Lays digits out by the rules of ECMAScript's Number::toString.
  private static func layOut(_ digits: [Character], pointAfter point: Int) -> String {
    let count = digits.count
    if point > 0, point <= 21 {
      if count <= point {
        return String(digits) + String(repeating: "0", count: point - count)
      }
      return String(digits[..<point]) + "." + String(digits[point...])
    }
    if point <= 0, point > -6 {
      return "0." + String(repeating: "0", count: -point) + String(digits)
    }
    let sign = point - 1 < 0 ? "-" : "+"
    let tail = count > 1 ? "." + String(digits[1...]) : ""
    return "\(digits[0])\(tail)e\(sign)\(abs(point - 1))"
  }

  /// ECMA-262 StringToNumber: the number a whole text stands for, `NaN` where it is none.
  ///
  /// - Parameter text: The text; an empty one stands for 0.
  /// - Returns: A finite number, an infinity or `NaN`.
  static func number(_ text: String) -> Double {
    let trimmed = text.trimmingWhitespace
    if trimmed.isEmpty { return 0 }
    for (prefix, radix) in [("0x", 16), ("0o", 8), ("0b", 2)]
    where trimmed.lowercased().hasPrefix(prefix) {
      return integer(trimmed.dropFirst(2), radix: radix)
    }
    let magnitude =
      trimmed.hasPrefix("-") || trimmed.hasPrefix("+") ? trimmed.dropFirst() : trimmed[...]
    if magnitude == "Infinity" { return trimmed.hasPrefix("-") ? -.infinity : .infinity }
    return leading(trimmed, mustBeWhole: true)
  }

  /// JavaScript's `parseFloat`: the number a text begins with, `NaN` where it begins with none.
  ///
  /// - Parameter text: The text.
  /// - Returns: A finite number, an infinity or `NaN`.
  static func leadingNumber(_ text: String) -> Double {
    let trimmed = text.trimmingWhitespace
    let magnitude =
      trimmed.hasPrefix("-") || trimmed.hasPrefix("+") ? trimmed.dropFirst() : trimmed[...]
    if magnitude.hasPrefix("Infinity") { return trimmed.hasPrefix("-") ? -.infinity : .infinity }
    return leading(trimmed, mustBeWhole: false)
  }

  /// JavaScript's `parseInt` without a radix.
  ///
  /// - Parameter text: The text.
  /// - Returns: A whole number or `NaN`.
  static func leadingInteger(_ text: String) -> Double {
    var rest = text.trimmingWhitespace[...]
    let isNegative = rest.hasPrefix("-")
    if isNegative || rest.hasPrefix("+") { rest = rest.dropFirst() }
    let radix = rest.lowercased().hasPrefix("0x") ? 16 : 10
    if radix == 16 { rest = rest.dropFirst(2) }
    let digits = rest.prefix { $0.isASCII && ($0.hexDigitValue ?? 99) < radix }
    let value = radix == 10 ? Double(digits) ?? .nan : integer(digits, radix: 16)
    return isNegative ? -value : value
  }

  /// The number a whole text of digits stands for.
  private static func integer(_ digits: Substring, radix: Int) -> Double {
    var result = 0.0
    for digit in digits {
      guard digit.isASCII, let value = digit.hexDigitValue, value < radix else { return .nan }
      result = result * Double(radix) + Double(value)
    }
    return digits.isEmpty ? .nan : result
  }

  /// The decimal number at the beginning of a text.
  private static func leading(_ text: String, mustBeWhole: Bool) -> Double {
    let bytes = Array(text.utf8)
    var index = bytes.first == UInt8(ascii: "-") || bytes.first == UInt8(ascii: "+") ? 1 : 0
    func skipDigits() -> Int {
      let start = index
      while index < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]) {
        index += 1
      }
      return index - start
    }
    var digits = skipDigits()
    if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
      index += 1
      digits += skipDigits()
    }
    guard digits > 0 else { return .nan }
    var end = index
    if index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") {
      index += 1
      if index < bytes.count, [UInt8(ascii: "-"), UInt8(ascii: "+")].contains(bytes[index]) {
        index += 1
      }
      if skipDigits() > 0 { end = index }
    }
    guard end == bytes.count || !mustBeWhole else { return .nan }
    var number = String(decoding: bytes[..<end], as: UTF8.self)
    if number.hasSuffix(".") { number.removeLast() }
    return Double(number) ?? .nan
  }

  /// The nearest number with some decimals; halves go away from zero.
  ///
  /// JavaScript's `parseFloat(number.toFixed(decimals))`. The exact value of the product decides,
  /// not its rounded one.
  ///
  /// - Parameters:
  ///   - number: The number.
  ///   - decimals: How many decimals; more than 22 leave the number as it is.
  /// - Returns: The rounded number.
  static func rounded(_ number: Double, decimals: Int) -> Double {
    guard decimals <= 22, number.isFinite else { return number }
    let scale = (0..<decimals).reduce(1.0) { power, _ in power * 10 }
    let magnitude = abs(number)
    let product = magnitude * scale
    guard product < 9_007_199_254_740_992 else { return number }
    let error = (-product).addingProduct(magnitude, scale)
    let whole = product.rounded(.down)
    let fraction = (product - whole) + error
    let nearest = fraction >= 0.5 ? whole + 1 : whole
    return (number < 0 ? -nearest : nearest) / scale
  }
}
