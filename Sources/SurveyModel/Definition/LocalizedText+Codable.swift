/// A text without translations is written as it is, any other one as an object of its translations, as SurveyJS
/// has both.
extension LocalizedText: Codable {
  /// Reads a text.
  ///
  /// - Parameter decoder: Where it is read from.
  /// - Throws: An error of the decoder.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let text = try? container.decode(String.self) {
      self.init(text)
    } else {
      self.init(texts: try container.decode([String: String].self))
    }
  }

  /// Writes the text.
  ///
  /// - Parameter encoder: Where it is written to.
  /// - Throws: An error of the encoder.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if texts.count == 1, let text = texts["default"] {
      try container.encode(text)
    } else {
      try container.encode(texts)
    }
  }
}
