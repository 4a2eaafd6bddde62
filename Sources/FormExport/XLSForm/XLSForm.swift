public import Messages
public import SurveyModel

/// A form as an XLSForm spreadsheet, for ODK, KoBoToolbox and the like.
///
/// What XLSForm cannot express is told in ``notes``; nothing is left out in silence.
public struct XLSForm: Sendable {
  /// What could not be carried over as it is, in the order of the form.
  public let notes: [XLSFormNote]
  private let workbook: Workbook

  /// Translates a form.
  ///
  /// - Parameters:
  ///   - form: The form.
  ///   - language: The language of labels; XLSForm gets one language.
  public init(of form: Form, language: Language) {
    var builder = XLSFormBuilder(FormOutline(of: form, language: language))
    workbook = builder.workbook()
    notes = builder.notes
  }

  /// The spreadsheet as an `.xlsx` file.
  ///
  /// - Returns: The bytes; the same for the same form.
  public func file() -> [UInt8] { workbook.bytes() }

  /// The rows of a sheet with their columns by name.
  ///
  /// - Parameter sheet: `survey`, `choices` or `settings`.
  /// - Returns: No rows for any other name.
  public func rows(of sheet: String) -> [[String: String]] {
    workbook.sheets.first { $0.name == sheet }?.rows ?? []
  }
}

/// Something that XLSForm cannot express, and what was done instead.
public struct XLSFormNote: Sendable, Hashable {
  /// The name of the question, page or panel; empty for the form itself.
  public let place: String
  /// What it is, and what was done.
  public let phrase: Phrase

  init(_ place: String, _ english: String, _ chinese: String) {
    self.place = place
    let start = place.isEmpty ? Phrase("", "") : Phrase("\(place): ", "\(place)：")
    phrase = Phrase(start.english + english, start.chinese + chinese)
  }
}
