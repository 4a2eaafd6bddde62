public import Messages

/// A text of a survey in the languages its author wrote.
///
/// SurveyJS writes either one string or an object of strings by locale, where `default` stands for
/// the survey's own language.
public struct LocalizedText: Sendable, Hashable {
  /// The texts by SurveyJS locale, such as `default`, `en`, `zh-cn`.
  public let texts: [String: String]

  /// Creates a text from its translations.
  ///
  /// - Parameter texts: The texts by SurveyJS locale.
  public init(texts: [String: String]) {
    self.texts = texts
  }

  /// Creates a text without translations.
  ///
  /// - Parameter text: The text for every language.
  public init(_ text: String) {
    self.init(texts: ["default": text])
  }

  /// True when no language has a text.
  public var isEmpty: Bool { texts.values.allSatisfy(\.isEmpty) }

  /// The text to show, falling back from the language to the default and then to any translation.
  ///
  /// - Parameter language: The language of the respondent.
  /// - Returns: An empty string only where there is no text at all.
  public subscript(language: Language) -> String {
    for locale in language.surveyLocales + ["default", "en"] {
      if let text = texts[locale], !text.isEmpty { return text }
    }
    return texts.sorted { $0.key < $1.key }.first { !$0.value.isEmpty }?.value ?? ""
  }
}

extension Language {
  /// The SurveyJS locales that hold texts of this language, best first.
  public var surveyLocales: [String] {
    switch self {
    case .chinese: ["zh-cn", "zh", "zh-hans", "zh-tw"]
    case .english: ["en"]
    }
  }
}
