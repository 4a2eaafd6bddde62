/// A survey made of a foreign file.
public struct ImportedForm: Sendable, Hashable {
  /// The format the file was read as.
  public let format: FormFormat
  /// The survey as SurveyJS JSON, laid out for people.
  public let json: String
  /// What could not be expressed exactly, in the order of the file.
  public let notes: [ImportNote]
}

/// The formats of questionnaires that can be taken over.
public enum FormFormat: String, Sendable, Hashable, CaseIterable {
  /// XLSForm of ODK, KoboToolbox and Enketo, and its dialect of formr.
  case xlsform
  /// Structure files of LimeSurvey.
  case limesurvey
  /// The text form of 问卷星, or its export of answers.
  case wenjuanxing
  /// JSON of SurveyJS itself.
  case surveyjs
}
