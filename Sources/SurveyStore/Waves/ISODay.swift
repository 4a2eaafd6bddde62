import SurveyModel

/// The check of the days that callers give, such as `2025-03-31`.
///
/// Days in this form sort as texts, so they are compared as they stand.
enum ISODay {
  /// Checks a day.
  ///
  /// - Parameter text: The text that should be a day.
  /// - Throws: ``WaveFault/notADay(text:)`` where it is none.
  static func check(_ text: String) throws {
    guard CalendarDay.isISO(text) else { throw WaveFault.notADay(text: text) }
  }
}
