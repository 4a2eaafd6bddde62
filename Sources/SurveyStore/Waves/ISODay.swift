/// The check that a text is a day of the calendar, such as `2025-03-31`.
///
/// Days in this form sort as texts, so they are compared as they stand.
enum ISODay {
  /// Checks a day.
  ///
  /// - Parameter text: The text that should be a day.
  /// - Throws: ``WaveFault/notADay(text:)`` where it is none.
  static func check(_ text: String) throws {
    guard isDay(text) else { throw WaveFault.notADay(text: text) }
  }

  private static func isDay(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else {
      return false
    }
    guard
      let year = number(bytes[0..<4]), let month = number(bytes[5..<7]),
      let day = number(bytes[8..<10])
    else { return false }
    return (1...12).contains(month) && day >= 1 && day <= days(year: year, month: month)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    digits.reduce(0 as Int?) { sum, byte in
      guard let sum, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      return sum * 10 + Int(byte - UInt8(ascii: "0"))
    }
  }

  private static func days(year: Int, month: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return switch month {
    case 2: isLeap ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
