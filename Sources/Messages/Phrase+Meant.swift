extension Phrase {
  /// The question whether another name was meant, to stand behind a sentence.
  ///
  /// - Parameter nearest: The name that may be meant; nil gives an empty phrase.
  public init(meant nearest: String?) {
    guard let nearest else {
      self.init(verbatim: "")
      return
    }
    self.init(" Did you mean “\(nearest)”?", "您要的是“\(nearest)”吗？")
  }
}
