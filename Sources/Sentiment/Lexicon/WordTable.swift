/// What a lexicon says of its words, by their numbers in the vocabulary.
struct WordTable: Sendable {
  private(set) var facts: [WordFacts] = []
  private(set) var votes: [TopicVote] = []
  private(set) var contrasts: [Contrast] = []
  /// Pairs of words with weights.
  private(set) var pairs = WordPairs()
  /// The words as they stand in the files, one after the other.
  private var text: [UInt8] = []
  private var ends: [Int32] = []

  /// The number of words.
  var count: Int { facts.count }

  /// The number of words with a valence.
  var polarityCount: Int { facts.count { $0.roles.contains(.polarity) } }

  mutating func reserveCapacity(_ count: Int) {
    facts.reserveCapacity(count)
    ends.reserveCapacity(count)
    text.reserveCapacity(count * 9)
  }

  /// Adds a word of which nothing is known yet.
  mutating func append(_ word: ArraySlice<UInt8>) {
    facts.append(WordFacts())
    text.append(contentsOf: word)
    ends.append(Int32(text.count))
  }

  /// A word as it stands in the file.
  func word(_ number: Int) -> String {
    let start = number == 0 ? 0 : Int(ends[number - 1])
    return String(decoding: text[start..<Int(ends[number])], as: UTF8.self)
  }

  /// True where a word votes for a topic.
  func hasVote(_ number: Int, topic: Int) -> Bool {
    var vote = facts[number].firstVote
    while vote >= 0 {
      if Int(votes[Int(vote)].topic) == topic { return true }
      vote = votes[Int(vote)].next
    }
    return false
  }

  /// Adds the weight of two words that stand side by side; false where they have one.
  mutating func addPair(_ first: Int, _ second: Int, weight: Int16) -> Bool {
    facts[first].roles.insert(.leadsPair)
    return pairs.add(first, second, weight: weight)
  }

  /// Adds what a line says of a word.
  mutating func apply(_ change: WordChange, to number: Int) {
    facts[number].roles.formUnion(change.roles)
    switch change.kind {
    case .polarity:
      // The mark of sarcasm keeps its own valence.
      if !facts[number].roles.contains(.sarcasm) { facts[number].valence = change.number }
      if change.sign > 0 { facts[number].sign = change.sign }
    case .sarcasm: facts[number].valence = change.number
    case .observed: facts[number].weight = change.number
    case .negation: facts[number].factor = change.number
    case .degree where !facts[number].roles.contains(.negation):
      facts[number].factor = change.number
    case .request: facts[number].act = change.act
    case .contrast:
      guard let contrast = change.contrast else { return }
      // Lists use a handful of pairs of weights.
      let index = contrasts.firstIndex(of: contrast) ?? contrasts.count
      if index == contrasts.count { contrasts.append(contrast) }
      facts[number].contrast = UInt16(clamping: index)
    case .topic:
      let vote = TopicVote(
        topic: Int32(change.topic),
        weight: Thousandths.value(change.number),
        next: facts[number].firstVote
      )
      facts[number].firstVote = Int32(votes.count)
      votes.append(vote)
    default: break
    }
  }

  /// Settles words that play two parts.
  mutating func settle() {
    for number in facts.indices {
      let roles = facts[number].roles
      // A word that asks or negates does not praise or blame by itself.
      if !roles.isDisjoint(with: [.request, .negation, .inferior]) || roles.contains(.sarcasm) {
        facts[number].roles.remove(.polarity)
      } else if abs(facts[number].valence) < 500 {
        facts[number].roles.insert(.faint)
      }
    }
  }
}
