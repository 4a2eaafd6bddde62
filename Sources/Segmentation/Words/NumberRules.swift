/// Words made of numbers that no dictionary holds: 二十三, 第5, 百分之八, 2026年, 12月, 31日, 8时30分.
///
/// A date is one word for each of its parts.
struct NumberRules {
  let units: UnitView

  /// The end of the number of Chinese numerals that begins at an index; the index itself for none.
  ///
  /// - Parameter start: The index of a numeral that no numeral stands before.
  /// - Returns: The index after its last numeral.
  func numeralEnd(at start: Int) -> Int {
    var end = start
    while end < units.count, Self.isNumeral(units[end]) { end += 1 }
    guard end > start else { return start }
    let last = units[end - 1]
    if Self.isMagnitude(last), end < units.count, Self.isVague(units[end]) {
      end += 1
      while end < units.count, Self.isMagnitude(units[end]) { end += 1 }
    }
    return end
  }

  /// The end of the date word that begins with a number of Chinese numerals, nil for none.
  ///
  /// - Parameters:
  ///   - start: Where the number begins.
  ///   - end: Where it ends.
  /// - Returns: The index after the unit of time.
  func dateEnd(from start: Int, numeralsTo end: Int) -> Int? {
    guard end < units.count else { return nil }
    switch units[end] {
    case Self.year:
      let isYear = end - start == 4 && (start..<end).allSatisfy { !Self.isMagnitude(units[$0]) }
      return isYear ? end + 1 : nil
    case Self.month:
      let isTenth = end - start <= 2 && units[start] == 0x5341
      return end - start == 1 || isTenth ? monthEnd(end) : nil
    case Self.day: return end - start <= 3 ? end + 1 : nil
    default: return nil
    }
  }

  /// The end of the date word that begins with a number of digits, nil for none.
  ///
  /// - Parameters:
  ///   - start: Where the number begins.
  ///   - end: Where it ends.
  /// - Returns: The index after the unit of time.
  func dateEnd(from start: Int, digitsTo end: Int) -> Int? {
    guard end < units.count, let value = value(start, end) else { return nil }
    let before = start > 0 ? units[start - 1] : 0
    let length = end - start
    switch units[end] {
    case Self.year:
      let isYear = length == 4 && value < 3000 || length == 2 && value >= 50
      guard isYear else { return nil }
      return units.has(0x4EE3, at: end + 1) ? end + 2 : end + 1
    case Self.month: return (1...12).contains(value) ? monthEnd(end) : nil
    case Self.day:
      let isCountry = before != Self.month && units.has(0x672C, at: end + 1)
      return (1...31).contains(value) && !isCountry ? end + 1 : nil
    case 0x53F7: return (1...31).contains(value) && before == Self.month ? end + 1 : nil
    case 0x65F6: return value <= 24 ? end + 1 : nil
    case 0x70B9:
      let next = end + 1 < units.count ? units[end + 1] : 0
      let isClock = RunScanner.isDigit(next) || next == 0x949F || next == 0x534A
      return value <= 24 && isClock ? end + (next == 0x949F ? 2 : 1) : nil
    case 0x5206: return value < 60 && (before == 0x65F6 || before == 0x70B9) ? end + 1 : nil
    default: return nil
    }
  }

  /// The end of a number of digits with the numerals behind it: 3万, 20多万.
  func magnitudeEnd(_ end: Int) -> Int? {
    var reached = end
    if reached < units.count, Self.isVague(units[reached]) { reached += 1 }
    let start = reached
    while reached < units.count, Self.isLargeMagnitude(units[reached]) { reached += 1 }
    guard reached > start else { return nil }
    if reached < units.count, Self.isVague(units[reached]) { reached += 1 }
    return reached
  }

  /// The end of a word that 第 or 百分之 begins, nil when no number follows.
  func ordinalEnd(at start: Int) -> Int? {
    var end = start
    if units[start] == 0x7B2C {
      end += 1
    } else if units[start] == 0x767E, units.has(0x5206, at: start + 1),
      units.has(0x4E4B, at: start + 2)
    {
      end += 3
    } else {
      return nil
    }
    let number = end
    while end < units.count, RunScanner.isDigit(units[end]) { end += 1 }
    if end == number { while end < units.count, Self.isNumeral(units[end]) { end += 1 } }
    return end > number ? end : nil
  }

  /// The cost of a number of Chinese numerals: that of a common word.
  static let cost: Int32 = 105

  /// The cost of a number that 第 or 百分之 begins: below that of 第 alone.
  static let ordinalCost: Int32 = 40

  /// True for a unit that a number of Chinese numerals may begin with: a numeral or 第.
  static func mayBegin(_ unit: UInt16) -> Bool { isNumeral(unit) || unit == 0x7B2C }

  /// True for a Chinese numeral.
  static func isNumeral(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x3007, 0x96F6, 0x4E00, 0x4E8C, 0x4E24, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B,
      0x4E5D:
      true
    default: isMagnitude(unit)
    }
  }

  private static let year: UInt16 = 0x5E74
  private static let month: UInt16 = 0x6708
  private static let day: UInt16 = 0x65E5

  /// True for 十 百 千 万 亿.
  private static func isMagnitude(_ unit: UInt16) -> Bool {
    unit == 0x5341 || unit == 0x767E || isLargeMagnitude(unit) || unit == 0x5343
  }

  /// True for 万 亿, which follow digits, too.
  private static func isLargeMagnitude(_ unit: UInt16) -> Bool {
    unit == 0x4E07 || unit == 0x4EBF
  }

  /// True for 多 余 几.
  private static func isVague(_ unit: UInt16) -> Bool {
    unit == 0x591A || unit == 0x4F59 || unit == 0x51E0
  }

  /// The end of 月 or 月份.
  private func monthEnd(_ end: Int) -> Int { units.has(0x4EFD, at: end + 1) ? end + 2 : end + 1 }

  /// The value of up to four digits, nil for anything else.
  private func value(_ start: Int, _ end: Int) -> Int? {
    guard end - start <= 4 else { return nil }
    var value = 0
    for index in start..<end {
      guard RunScanner.isDigit(units[index]) else { return nil }
      value = value * 10 + Int(units[index] - 0x30)
    }
    return value
  }
}
