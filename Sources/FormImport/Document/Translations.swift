/// A text in several languages, the languages in the order of the source.
struct Translations: Sendable, Equatable {
  /// The language of texts without one.
  static let unnamed = ""

  private(set) var texts: [(language: String, text: String)] = []

  static func == (one: Translations, other: Translations) -> Bool {
    one.texts.elementsEqual(other.texts) { $0 == $1 }
  }

  /// True when there is no text in any language.
  var isEmpty: Bool { texts.isEmpty }

  /// Adds a text; an empty one and one in a language that is there already change nothing.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - language: Its language.
  mutating func add(_ text: String, in language: String) {
    guard !text.isEmpty, !texts.contains(where: { $0.language == language }) else { return }
    texts.append((language, text))
  }

  /// The same with each text changed.
  ///
  /// - Parameter change: Gives the new text.
  /// - Returns: Texts in the same languages; empty ones are left out.
  func map(_ change: (String) -> String) -> Translations {
    var result = Translations()
    for (language, text) in texts { result.add(change(text), in: language) }
    return result
  }

  /// The same with other texts behind them.
  ///
  /// - Parameters:
  ///   - other: The texts behind.
  ///   - separator: What stands between two texts of a language.
  /// - Returns: Texts in the languages of both.
  func joined(_ other: Translations, by separator: String) -> Translations {
    var result = Translations()
    for (language, text) in texts {
      let behind = other.texts.first { $0.language == language }?.text
      result.add([text, behind].compactMap(\.self).joined(separator: separator), in: language)
    }
    for (language, text) in other.texts { result.add(text, in: language) }
    return result
  }

  /// The first text.
  var first: String? { texts.first?.text }
}

/// The languages of a form, and how SurveyJS is told of them.
struct FormLanguages: Sendable {
  /// The code of the language that is shown first; nil where the source does not say.
  var main: String?
  /// True when some of its texts are in Chinese, or all of them.
  var hasChinese = false

  /// A text of ours in the languages of the form.
  ///
  /// - Parameters:
  ///   - english: The English text.
  ///   - chinese: The Chinese text.
  /// - Returns: Both texts only where the form has Chinese ones.
  func own(_ english: String, _ chinese: String) -> FormValue {
    hasChinese
      ? .object(["default": .text(english), "zh-cn": .text(chinese)]) : .text(english)
  }

  /// The value of a property of SurveyJS: a plain text, or an object with a text for each language.
  ///
  /// English stands under `default`, as SurveyJS has it; without English the main language does.
  ///
  /// - Parameter translations: The texts.
  /// - Returns: Nil where there is none.
  func value(_ translations: Translations) -> FormValue? {
    guard let first = translations.texts.first else { return nil }
    let hasEnglish = translations.texts.contains { isEnglish($0.language) }
    if translations.texts.count == 1, isDefault(first.language, hasEnglish) {
      return .text(first.text)
    }
    var object = FormObject()
    for (language, text) in translations.texts where isDefault(language, hasEnglish) {
      if object["default"] == nil {
        object["default"] = .text(text)
      } else {
        object[key(language)] = .text(text)
      }
    }
    for (language, text) in translations.texts where !isDefault(language, hasEnglish) {
      object[key(language)] = .text(text)
    }
    return .object(object)
  }

  private func key(_ language: String) -> String {
    language == Translations.unnamed ? "default" : language
  }

  private func isEnglish(_ language: String) -> Bool { language == "en" }

  private func isDefault(_ language: String, _ hasEnglish: Bool) -> Bool {
    if language == Translations.unnamed { return true }
    return hasEnglish ? isEnglish(language) : language == main
  }
}
