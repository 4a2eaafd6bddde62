import Segmentation

extension CommentScore {
  /// Puts a reading into words.
  ///
  /// A function, since an initializer would take a copy of everything handed to it.
  static func make(
    of sheet: ScoreSheet,
    _ text: SegmentedText,
    _ lexicon: Lexicon,
    _ rules: ScoringRules
  ) -> CommentScore {
    CommentScore(
      value: sheet.value,
      label: sheet.label,
      evidence: sheet.marks
        .map { Evidence.make(of: $0, text, lexicon) }
        .sorted {
          ($0.range.lowerBound, $0.kind.rawValue) < ($1.range.lowerBound, $1.kind.rawValue)
        },
      topics: sheet.topics.map { topic in
        TopicScore(
          topic: lexicon.topics[topic.topic].name,
          domain: lexicon.topics[topic.topic].domain,
          weight: topic.weight,
          value: topic.value,
          ranges: Array(sheet.places[topic.places])
        )
      },
      sentences: sheet.sentences.map { sheet.score(of: $0, text, lexicon, rules) },
      confidence: sheet.confidence,
      flags: sheet.flags.map { sign in
        UrgentSign(kind: sign.kind, range: sign.range, words: text.text.string(sign.units))
      }
    )
  }
}

extension Evidence {
  fileprivate static func make(
    of mark: Mark,
    _ text: SegmentedText,
    _ lexicon: Lexicon
  ) -> Evidence {
    let units = Int(mark.start)..<Int(mark.end)
    let meaning =
      mark.kind == .pattern ? lexicon.patterns.meanings[Int(mark.word)] : nil
    let isWord = mark.word >= 0 && meaning == nil
    return Evidence(
      kind: mark.kind,
      word: isWord ? lexicon.words.word(Int(mark.word)) : text.text.string(units),
      range: text.text.originalRange(units),
      contribution: mark.contribution,
      category: meaning?.category,
      pattern: meaning?.text
    )
  }
}

extension ScoreSheet {
  /// The score of one sentence.
  fileprivate func score(
    of sentence: Sentence,
    _ text: SegmentedText,
    _ lexicon: Lexicon,
    _ rules: ScoringRules
  ) -> SentenceScore {
    let first = clauses[Int(sentence.firstClause)]
    let last = clauses[Int(sentence.endClause) - 1]
    let start = text.originalRange(text.tokens[Int(first.firstToken)]).lowerBound
    let end = text.originalRange(text.tokens[Int(last.endToken) - 1]).upperBound
    var named: Set<Int32> = []
    for mention in mentions[Int(first.firstMention)..<Int(last.endMention)] {
      named.insert(mention.topic)
    }
    return SentenceScore(
      range: start..<end,
      value: rules.squashed(sentence.sum),
      topics: named.sorted().map { lexicon.topics[Int($0)].name }
    )
  }
}
