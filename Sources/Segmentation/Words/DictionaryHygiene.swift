/// Finds dictionary words such as 很好 that glue a function word to a word with a meaning of its own.
struct DictionaryHygiene: Sendable {
  private let vocabulary: Vocabulary
  /// The first characters of words that must not swallow what stands behind them.
  private var openers = UnitSet()
  /// The last characters of words that must not be swallowed by what stands before them.
  private var closers = UnitSet()

  /// Prepares for a vocabulary.
  ///
  /// - Complexity: Linear in the number of its words.
  init(vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    for number in 0..<vocabulary.count {
      let role = vocabulary.role(of: number)
      if role == .content || role == .plain { continue }
      let key = vocabulary.key(of: number)
      guard let first = key.first, let last = key.last else { continue }
      if role != .particleAfter { openers.insert(first) }
      if role != .particleBefore { closers.insert(last) }
    }
  }

  /// True for a word of the dictionary that would hide another word.
  ///
  /// - Parameter word: A word of two units or more.
  /// - Returns: True where the word is two to a reader or to the vocabulary.
  func hidesWord(_ word: ArraySlice<UInt16>) -> Bool {
    guard mayBeTwo(word), known(word) == nil else { return false }
    return GluedWords().isGlued(word, isWord: isWord) || joinsHelper(word)
  }

  /// False for words that are one by their first and their last character: nearly all.
  private func mayBeTwo(_ word: ArraySlice<UInt16>) -> Bool {
    guard let first = word.first, let last = word.last else { return false }
    return openers.contains(first) || closers.contains(last) || GluedWords.mayBeGlued(word)
  }

  /// True for two words of the vocabulary of which one only helps the other.
  private func joinsHelper(_ word: ArraySlice<UInt16>) -> Bool {
    for cut in word.indices.dropFirst() {
      guard
        let head = known(word[..<cut]),
        let tail = known(word[cut...])
      else { continue }
      switch (vocabulary.role(of: head), vocabulary.role(of: tail)) {
      case (.function, _), (_, .function), (.particleBefore, _), (_, .particleAfter): return true
      default: continue
      }
    }
    return false
  }

  private func isWord(_ units: ArraySlice<UInt16>) -> Bool {
    known(units) != nil || WordSource.cost(of: units) != nil
  }

  /// The number of a word that bears on how text is cut.
  private func known(_ units: ArraySlice<UInt16>) -> Int? {
    vocabulary.exact(units).flatMap { vocabulary.role(of: $0) == .plain ? nil : $0 }
  }
}
