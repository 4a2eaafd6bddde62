import CICU

/// Merges the words of the dictionary, those of the vocabulary and the weights of boundaries into pages.
struct WordPageBuilder {
  let vocabulary: Vocabulary
  let boundaries: BoundaryModel
  /// Tells words of the dictionary that would hide others.
  let hygiene: DictionaryHygiene
  private let readsDictionary: Bool

  /// Longer words are left out.
  private static let longestWord = 64

  /// The cost of a plain word that the dictionary does not hold.
  private static let plainCost = 1000

  /// Characters that are words of grammar wherever they stand beside an unknown word.
  private static let grammar = Set(
    ("的了着过在是我你您他她它们这那不没有和与及或也都就还而但为以到从向由被把将对于其此等所个说要很更最又再已之会能可"
      + "请让各每并则吗呢吧啊得").utf16
  )

  /// A word on its way into a page.
  private struct Word {
    var units: [UInt16]
    var cost: Int16
    var number: Int32 = -1
  }

  /// Creates a builder.
  ///
  /// - Parameters:
  ///   - vocabulary: The words known beside the dictionary.
  ///   - boundaries: What speaks for and against boundaries between characters.
  ///   - readsDictionary: False for the vocabulary alone.
  init(vocabulary: Vocabulary, boundaries: BoundaryModel, readsDictionary: Bool) {
    self.vocabulary = vocabulary
    self.boundaries = boundaries
    self.readsDictionary = readsDictionary
    hygiene = DictionaryHygiene(vocabulary: vocabulary)
  }

  /// Builds the page of a character.
  ///
  /// - Parameters:
  ///   - first: The character.
  ///   - numbers: The vocabulary words that begin with it.
  /// - Returns: A page whose memory belongs to the caller.
  /// - Complexity: O(n log n) in the number of words.
  func page(of first: UInt16, numbers: [Int32]) -> WordPage {
    var words = Self.merge(dictionaryWords(from: first), vocabularyWords(numbers))
    var single = Word(units: [first], cost: Int16(WordSource.highestCost))
    let hasWords = !words.isEmpty
    if let head = words.first, head.units.count == 1 {
      single = words.removeFirst()
      single.cost = min(single.cost, Int16(WordSource.highestCost))
    }
    return layOut(single: single, words: words, isEmpty: !hasWords)
  }

  /// What a vocabulary word costs without a cost of its own.
  ///
  /// A frequent dictionary word costs 90 to 130, two of them twice that. Where letters, digits or marks
  /// are part of the word, it competes with runs that cost 1 each.
  private static func defaultCost(of key: ArraySlice<UInt16>) -> Int {
    guard key.contains(where: RunScanner.isIdeographic) else { return 1 }
    guard key.allSatisfy(RunScanner.isIdeographic) else { return 40 }
    return key.count == 1 ? 120 : 100
  }

  /// Words of the vocabulary in the order of their units.
  private func vocabularyWords(_ numbers: [Int32]) -> [Word] {
    var words: [Word] = []
    for number in numbers {
      let key = vocabulary.key(of: Int(number))
      guard key.count <= Self.longestWord else { continue }
      // A word without a cost of its own stays whole whatever the boundary model says of its parts.
      var cost =
        vocabulary.cost(of: Int(number)) ?? Self.defaultCost(of: key) + boundaries.weightWithin(key)
      // A plain word takes the cost the dictionary gives it; without one it never stands whole.
      if vocabulary.role(of: Int(number)) == .plain, key.allSatisfy(RunScanner.isIdeographic) {
        cost = Self.plainCost
      }
      words.append(Word(units: Array(key), cost: Int16(clamping: cost), number: number))
    }
    words.sort { $0.units.lexicographicallyPrecedes($1.units) }
    return words
  }

  /// Words of the dictionary in the order of their units, those left out that matching never meets.
  private func dictionaryWords(from first: UInt16) -> [Word] {
    guard readsDictionary, RunScanner.isIdeographic(first) else { return [] }
    var words: [Word] = []
    let folding = UnitFolding.shared
    WordSource.forEachWord(from: first) { units, cost in
      guard units.count <= Self.longestWord,
        units.allSatisfy({ RunScanner.isIdeographic($0) && folding[$0] == $0 })
      else { return }
      let hides = units.count > 1 && hygiene.hidesWord(units[...])
      if !hides { words.append(Word(units: units, cost: Int16(clamping: cost))) }
    }
    return words
  }

  /// Makes one list of two in the order of their units, and one word of two that are the same.
  private static func merge(_ dictionary: [Word], _ vocabulary: [Word]) -> [Word] {
    guard !vocabulary.isEmpty else { return dictionary }
    var merged: [Word] = []
    merged.reserveCapacity(dictionary.count + vocabulary.count)
    var rest = dictionary[...]
    for var word in vocabulary {
      while let next = rest.first, next.units.lexicographicallyPrecedes(word.units) {
        merged.append(rest.removeFirst())
      }
      if let same = rest.first, same.units == word.units {
        word.cost = min(word.cost, same.cost)
        rest.removeFirst()
      }
      merged.append(word)
    }
    merged.append(contentsOf: rest)
    return merged
  }

  /// Puts sorted words of two characters and more into memory.
  private func layOut(single: Word, words: [Word], isEmpty: Bool) -> WordPage {
    let first = single.units[0]
    var seconds: [WordPage.Node] = []
    var lists: [WordPage.Node] = []
    var start = 0
    while start < words.count {
      let unit = words[start].units[1]
      var end = start + 1
      while end < words.count, words[end].units[1] == unit { end += 1 }
      seconds.append(Self.node(of: words[start..<end], at: 1, &lists))
      start = end
    }
    addPairs(of: first, to: &seconds)
    let header = WordPage.Header(
      cost: Int32(single.cost),
      number: single.number,
      weights: boundaries.weights(of: first),
      isGrammatical: Self.grammar.contains(first),
      mayBeginNumber: NumberRules.mayBegin(first),
      isEmpty: isEmpty
    )
    return WordPage(header: header, seconds: seconds, lists: lists)
  }

  /// The node of the words that agree up to a depth; its children go to the end of the lists.
  private static func node(
    of words: ArraySlice<Word>,
    at depth: Int,
    _ lists: inout [WordPage.Node]
  ) -> WordPage.Node {
    var rest = words
    var node = WordPage.Node()
    guard let head = rest.first else { return node }
    node.unit = head.units[depth]
    if head.units.count == depth + 1 {
      node.cost = head.cost
      node.number = head.number
      rest = rest.dropFirst()
    }
    var children: [WordPage.Node] = []
    while let next = rest.first {
      let unit = next.units[depth + 1]
      let group = rest.prefix { $0.units[depth + 1] == unit }
      children.append(self.node(of: group, at: depth + 1, &lists))
      rest = rest.dropFirst(group.count)
    }
    node.childCount = UInt16(clamping: children.count)
    node.children = UInt32(lists.count)
    lists.append(contentsOf: children)
    return node
  }

  private func addPairs(of first: UInt16, to seconds: inout [WordPage.Node]) {
    let known = seconds.count
    for pair in boundaries.pairs(from: first) {
      let unit = UInt16(truncatingIfNeeded: pair.key)
      // The seconds are in the order of their units, as the words were.
      var low = 0
      var high = known
      while low < high {
        let middle = (low + high) / 2
        if seconds[middle].unit < unit { low = middle + 1 } else { high = middle }
      }
      if low < known, seconds[low].unit == unit {
        seconds[low].boundary = pair.weight
      } else {
        seconds.append(WordPage.Node(unit: unit, boundary: pair.weight))
      }
    }
  }
}
