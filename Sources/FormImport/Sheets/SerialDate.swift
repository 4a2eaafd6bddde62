/// A day and time as spreadsheets count them: days since the end of 1899.
struct SerialDate {
  private let days: Int
  private let seconds: Int

  /// Takes the number of a cell.
  ///
  /// - Parameter number: Days with their fraction.
  init(_ number: Double) {
    let bounded = min(max(number, 0), 2_958_465)
    let total = Int((bounded * 86_400).rounded())
    days = total / 86_400
    seconds = total % 86_400
  }

  /// The day as `2024-05-01`.
  var day: String {
    // Days since 1 March of the year 0, of which 400 years have 146,097.
    let shifted = days + 693_899
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthIndex = (5 * dayOfYear + 2) / 153
    let dayOfMonth = dayOfYear - (153 * monthIndex + 2) / 5 + 1
    let month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return "\(year)-\(Self.padded(month))-\(Self.padded(dayOfMonth))"
  }

  /// The time as `13:05`, with seconds where there are any.
  var time: String {
    let minutes = "\(Self.padded(seconds / 3600)):\(Self.padded(seconds / 60 % 60))"
    return seconds % 60 == 0 ? minutes : minutes + ":" + Self.padded(seconds % 60)
  }

  /// Day and time as `2024-05-01T13:05`; the day alone at midnight.
  var moment: String { seconds == 0 ? day : day + "T" + time }

  private static func padded(_ number: Int) -> String {
    number < 10 ? "0\(number)" : String(number)
  }
}
