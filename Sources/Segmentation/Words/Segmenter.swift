import CICU

/// Cuts text into words.
///
/// Every word that may stand at a place is an edge of a lattice: words of ICU's dictionary, words of the
/// vocabulary, and runs of letters, digits and marks. The words chosen are the cheapest path, where a
/// word costs its scaled negative log frequency; vocabulary words are cheap enough to stay whole.
///
/// A value without state: use one from any number of tasks at once.
public struct Segmenter: Sendable {
  /// The words known beside the dictionary.
  public let vocabulary: Vocabulary
  /// Where the base words come from.
  public let source: WordSource

  /// Creates a segmenter.
  ///
  /// - Parameters:
  ///   - vocabulary: The words known beside the dictionary.
  ///   - source: Where the base words come from.
  public init(vocabulary: Vocabulary = Vocabulary(), source: WordSource = .best) {
    self.vocabulary = vocabulary
    self.source = source
  }

  /// Cuts a text into tokens.
  ///
  /// - Parameter text: Any text.
  /// - Returns: Tokens that cover the text without gaps.
  /// - Complexity: Linear in the length of the text for words of bounded length.
  public func segment(_ text: String) -> SegmentedText {
    let matching = MatchingText(text)
    guard !matching.units.isEmpty else { return SegmentedText(text: matching, tokens: []) }
    var lattice = Lattice(units: matching.units)
    switch source {
    case .dictionary: fill(&lattice, marks: nil)
    case .breakIterator: fill(&lattice, marks: WordSource.breaks(in: matching.units))
    }
    return SegmentedText(text: matching, tokens: lattice.bestPath())
  }

  private func fill(_ lattice: inout Lattice, marks: [Bool]?) {
    let scanner = RunScanner(units: lattice.units)
    var known = KnownWords()
    for start in lattice.units.indices where lattice.isReachable(start) {
      known.removeAll()
      vocabulary.forEachMatch(in: lattice.units, at: start) { known.insert($1, length: $0) }
      if RunScanner.isIdeographic(lattice.units[start]) {
        if let marks {
          addMarkedWord(&lattice, at: start, marks: marks, &known)
        } else {
          addDictionaryWords(&lattice, at: start, &known)
        }
        if !known.hasSingle {
          lattice.addEdge(
            from: start,
            length: 1,
            cost: WordSource.highestCost,
            kind: .word,
            entry: nil
          )
        }
      } else {
        let token = scanner.token(at: start)
        let number = known.take(length: token.units.count)
        lattice.addEdge(
          from: start,
          length: token.units.count,
          cost: 1,
          kind: token.kind,
          entry: number
        )
      }
      known.forEachLeft { length, number in
        lattice.addEdge(
          from: start,
          length: length,
          cost: Self.vocabularyCost(length: length),
          kind: scanner.kind(at: start),
          entry: number
        )
      }
    }
  }

  /// What a vocabulary word costs: a frequent dictionary word costs 90 to 130, two of them twice that.
  private static func vocabularyCost(length: Int) -> Int32 {
    Int32(length == 1 ? 120 : 125)
  }

  /// Adds the dictionary's words at a place; those the vocabulary knows too keep their number.
  private func addDictionaryWords(
    _ lattice: inout Lattice,
    at start: Int,
    _ known: inout KnownWords
  ) {
    guard let dictionary = unsafe leye_icu_dictionary_shared() else { return }
    let capacity = 24
    unsafe withUnsafeTemporaryAllocation(of: Int32.self, capacity: 2 * capacity) { buffer in
      guard let base = buffer.baseAddress else { return }
      let count = unsafe lattice.units.withUnsafeBufferPointer { units in
        guard let first = units.baseAddress else { return Int32(0) }
        return unsafe leye_icu_dictionary_matches(
          dictionary,
          first + start,
          Int32(min(units.count - start, 64)),
          base,
          base + capacity,
          Int32(capacity)
        )
      }
      for index in 0..<Int(count) {
        let length = unsafe Int(buffer[index])
        let cost = unsafe buffer[capacity + index]
        if length == 1 { known.hasSingle = true }
        if let number = known.take(length: length) {
          lattice.addEdge(
            from: start,
            length: length,
            cost: min(cost, Self.vocabularyCost(length: length)),
            kind: .word,
            entry: number
          )
        } else if length == 1 || !hidesFunctionWord(lattice.units[start..<start + length]) {
          lattice.addEdge(from: start, length: length, cost: cost, kind: .word, entry: nil)
        }
      }
    }
  }

  /// Adds the break iterator's word at a place.
  private func addMarkedWord(
    _ lattice: inout Lattice,
    at start: Int,
    marks: [Bool],
    _ known: inout KnownWords
  ) {
    guard marks[start] else { return }
    var end = start + 1
    while end < lattice.units.count, !marks[end] { end += 1 }
    let number = known.take(length: end - start)
    guard number != nil || !hidesFunctionWord(lattice.units[start..<end]) else { return }
    if end - start == 1 { known.hasSingle = true }
    let cost: Int32 = end - start == 1 ? 150 : 130
    lattice.addEdge(from: start, length: end - start, cost: cost, kind: .word, entry: number)
  }

  /// True for a dictionary word such as 很好 that glues a function word to another known word.
  private func hidesFunctionWord(_ word: ArraySlice<UInt16>) -> Bool {
    guard vocabulary.count > 0, word.count > 1, vocabulary.exact(word) == nil else { return false }
    for cut in word.indices.dropFirst() {
      guard
        let head = vocabulary.exact(word[..<cut]),
        let tail = vocabulary.exact(word[cut...])
      else { continue }
      switch (vocabulary.role(of: head), vocabulary.role(of: tail)) {
      case (.function, _), (_, .function), (.particleBefore, _), (_, .particleAfter): return true
      default: continue
      }
    }
    return false
  }
}

/// The vocabulary's words at one place, by length.
private struct KnownWords {
  /// True when some word of one character is known, so that no unknown one need be made up.
  var hasSingle = false
  private var numbers = [Int32](repeating: -1, count: 33)
  private var longest = 0

  mutating func removeAll() {
    for length in 0...longest { numbers[length] = -1 }
    longest = 0
    hasSingle = false
  }

  /// Notes a word; words of more than 32 units are left out.
  mutating func insert(_ number: Int, length: Int) {
    guard length < numbers.count else { return }
    numbers[length] = Int32(number)
    longest = max(longest, length)
    if length == 1 { hasSingle = true }
  }

  /// Takes out the word of a length.
  mutating func take(length: Int) -> Int? {
    guard length <= longest, numbers[length] >= 0 else { return nil }
    defer { numbers[length] = -1 }
    return Int(numbers[length])
  }

  /// Calls `body` with the words not taken out, shortest first.
  func forEachLeft(_ body: (_ length: Int, _ number: Int) -> Void) {
    guard longest > 0 else { return }
    for length in 1...longest where numbers[length] >= 0 { body(length, Int(numbers[length])) }
  }
}
