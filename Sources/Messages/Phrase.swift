/// A piece of interface text in both languages.
public struct Phrase: Sendable, Hashable {
  /// The English text.
  public let english: String
  /// The Chinese text.
  public let chinese: String

  /// Creates a phrase from its two texts.
  ///
  /// - Parameters:
  ///   - english: The English text.
  ///   - chinese: The Chinese text.
  public init(_ english: String, _ chinese: String) {
    self.english = english
    self.chinese = chinese
  }

  /// A phrase that reads the same in both languages, such as a file name.
  ///
  /// - Parameter text: The text.
  public init(verbatim text: String) {
    self.init(text, text)
  }

  /// The text in one language.
  ///
  /// - Parameter language: The language wanted.
  public subscript(language: Language) -> String {
    switch language {
    case .chinese: chinese
    case .english: english
    }
  }
}
