/// Finds dictionary words such as 很好 that glue a function word to a word with a meaning of its own.
struct DictionaryHygiene {
  let vocabulary: Vocabulary

  /// True for a word of the dictionary that would hide another word.
  ///
  /// - Parameter word: A word of two units or more.
  /// - Returns: True where the word is two to a reader or to the vocabulary.
  func hidesWord(_ word: ArraySlice<UInt16>) -> Bool {
    guard known(word) == nil else { return false }
    if GluedWords().isGlued(word, isWord: isWord) { return true }
    guard vocabulary.count > 0 else { return false }
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
