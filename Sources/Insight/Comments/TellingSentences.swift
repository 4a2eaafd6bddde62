import Statistics

/// Chooses sentences that stand for many: central, not extreme.
///
/// A sentence scores the mean typicality of its words times its negativity. The typicality of a word
/// is the signed root of G² for the worst comments against the rest, which is large only for words
/// that are both frequent and out of balance, and so favours what many say; where there is no rest, the
/// share of the worst comments that hold the word.
struct TellingSentences {
  /// The words by number.
  let names: [String]
  /// Their counts.
  let counts: WordTable.Counts
  /// The most sentences chosen.
  let limit: Int

  private struct Scored {
    let sentence: SentenceSample.Sentence
    let author: Int
    let words: Set<Int32>
    let score: Double
  }

  /// The best sentence of each person, best first, leaving out those that share more than half of
  /// their words with a better one.
  func choose(from comments: [SentenceSample.Comment]) -> [SentenceSample.Sentence] {
    var typicalities: [Int32: Double] = [:]
    let scored = comments.compactMap { comment -> Scored? in
      for word in comment.words where typicalities[word] == nil {
        typicalities[word] = typicality(of: Int(word))
      }
      let words = comment.words.map { (number: $0, text: ByteText(names[Int($0)])) }
      // The worst few of a comment are enough to choose from, however long it is.
      return comment.sentences.sorted { $0.value < $1.value }.prefix(4)
        .compactMap { score($0, of: comment.author, words, typicalities) }
        .max { Self.precedes($1, $0) }
    }
    var chosen: [Scored] = []
    for candidate in scored.sorted(by: Self.precedes) where chosen.count < limit {
      let isNew = chosen.allSatisfy { other in
        guard other.author != candidate.author else { return false }
        let shared = candidate.words.intersection(other.words).count
        return 2 * shared <= min(candidate.words.count, other.words.count)
      }
      if isNew { chosen.append(candidate) }
    }
    return chosen.map(\.sentence)
  }

  private static func precedes(_ one: Scored, _ two: Scored) -> Bool {
    (two.score, one.sentence.text) < (one.score, two.sentence.text)
  }

  private func score(
    _ sentence: SentenceSample.Sentence,
    of author: Int,
    _ candidates: [(number: Int32, text: ByteText)],
    _ typicalities: [Int32: Double]
  ) -> Scored? {
    let text = ByteText(sentence.text)
    let words = candidates.filter { text.contains($0.text) }.map(\.number)
    // One word alone says too little about what the sentence is about.
    guard words.count > 1 else { return nil }
    let mean = words.reduce(0) { $0 + (typicalities[$1] ?? 0) } / Double(words.count)
    guard mean > 0 else { return nil }
    return Scored(
      sentence: sentence,
      author: author,
      words: Set(words),
      score: mean * -sentence.value
    )
  }

  private func typicality(of word: Int) -> Double {
    guard counts.groupTotal > 0 else { return 0 }
    guard let keyness = counts.keyness(of: word) else {
      return Double(counts.group[word]) / Double(counts.groupTotal)
    }
    return keyness.logRatio > 0 ? keyness.logLikelihood.squareRoot() : 0
  }
}

/// A text as bytes with ASCII letters in lower case, for looking words up.
private struct ByteText {
  let bytes: [UInt8]

  init(_ text: String) {
    bytes = text.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  }

  /// True where the other text occurs in this one.
  func contains(_ other: ByteText) -> Bool {
    let length = other.bytes.count
    guard length > 0, length <= bytes.count else { return false }
    let last = other.bytes[length - 1]
    for start in 0...(bytes.count - length) where bytes[start + length - 1] == last {
      if bytes[start..<start + length].elementsEqual(other.bytes) { return true }
    }
    return false
  }
}

extension String {
  /// The text without the mark of a list at its start, such as `2、` or `（三）`.
  var withoutListMark: String {
    let numerals = "0123456789一二三四五六七八九十①②③④⑤⑥⑦⑧⑨⑩"
    let opened = drop { "（(第".contains($0) }
    let rest = opened.drop { numerals.contains($0) }
    guard rest.count < opened.count, let mark = rest.first, "、.．)）,，".contains(mark) else {
      return self
    }
    let body = rest.dropFirst().drop(while: \.isWhitespace)
    // 3.5 and 2,000 are numbers.
    guard let next = body.first, !numerals.contains(next) || mark == "、" else { return self }
    return String(body)
  }
}
