public import Segmentation

extension Scorer {
  /// The words of a text that carry meaning of their own, in order, in matching form.
  ///
  /// Left out are single characters, numbers, addresses, stop words, and words that only change
  /// others, such as negations.
  ///
  /// - Parameter text: A text segmented with this scorer's segmenter.
  /// - Returns: The words in matching form.
  public func contentWords(in text: SegmentedText) -> [String] {
    text.tokens.compactMap { token in
      guard token.kind == .word || token.kind == .latin, token.units.count > 1 else { return nil }
      if let number = token.entry, !lexicon.words.facts[number].isContent { return nil }
      return text.string(token)
    }
  }
}
