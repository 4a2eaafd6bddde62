import Segmentation

/// Adds up clauses to sentences and sentences to the score of a comment.
struct CommentScoreBuilder {
  let text: SegmentedText
  let lexicon: Lexicon
  let rules: ScoringRules

  /// The score of a comment from its sentences.
  func score(_ sentences: [[Clause]]) -> CommentScore {
    var praise = 0.0
    var blame = 0.0
    var evidence: [Evidence] = []
    var scores: [SentenceScore] = []
    var topics = TopicTally()
    for clauses in sentences {
      var sum = 0.0
      var sentenceTopics: [Int: Double] = [:]
      for clause in clauses {
        let parts = contributions(of: clause)
        praise += parts.praise
        blame += parts.blame
        sum += parts.praise + parts.blame
        evidence += self.evidence(of: clause)
        sentenceTopics.merge(clause.topics, uniquingKeysWith: +)
      }
      let value = squashed(sum)
      topics.add(sentenceTopics, value: value)
      scores.append(sentenceScore(clauses, value: value, topics: sentenceTopics))
    }
    // A mean over the sentences that say something: a long letter is not worse for being long.
    let telling = Double(max(scores.count { $0.value != 0 }, 1))
    let value = squashed((praise + blame) / telling)
    return CommentScore(
      value: value,
      label: label(value: value, praise: praise, blame: -blame),
      evidence: evidence,
      topics: topics.scores(lexicon.topics),
      sentences: scores
    )
  }

  /// What a clause adds to each side, weighted.
  private func contributions(of clause: Clause) -> (praise: Double, blame: Double) {
    var praise = 0.0
    var blame = (gravestAct(of: clause)?.valence ?? 0) + (clause.lack == nil ? 0 : rules.lack)
    // In order of the text, so that the sum comes out the same to the last bit.
    for (_, valence) in clause.valences.sorted(by: { $0.key < $1.key }) {
      if valence > 0 { praise += valence } else { blame += valence }
    }
    return (praise * clause.weight, blame * clause.weight)
  }

  /// The act that says most by itself; the others of the clause add nothing to it.
  private func gravestAct(of clause: Clause) -> (act: RequestAct, valence: Double)? {
    clause.acts.keys
      .map { (act: $0, valence: rules.requestValence[$0] ?? 0) }
      .min { ($0.valence, $0.act.rawValue) < ($1.valence, $1.act.rawValue) }
  }

  private func evidence(of clause: Clause) -> [Evidence] {
    var found = clause.evidence.map { part in
      makeEvidence(part.token, part.kind, part.factor)
    }
    let gravest = gravestAct(of: clause)
    for (act, token) in clause.acts {
      let valence = act == gravest?.act ? gravest?.valence ?? 0 : 0
      found.append(makeEvidence(token, .request, valence * clause.weight))
    }
    if let token = clause.lack {
      found.append(makeEvidence(token, .lack, rules.lack * clause.weight))
    }
    for (token, valence) in clause.valences {
      found.append(makeEvidence(token, .polarity, valence * clause.weight))
    }
    return found.sorted {
      ($0.range.lowerBound, $0.kind.rawValue) < ($1.range.lowerBound, $1.kind.rawValue)
    }
  }

  private func makeEvidence(
    _ index: Int,
    _ kind: Evidence.Kind,
    _ contribution: Double
  ) -> Evidence {
    let token = text.tokens[index]
    let word = token.entry.map { lexicon.entries[$0].word } ?? text.string(token)
    return Evidence(
      kind: kind,
      word: word,
      range: text.originalRange(token),
      contribution: contribution
    )
  }

  private func sentenceScore(
    _ clauses: [Clause],
    value: Double,
    topics: [Int: Double]
  ) -> SentenceScore {
    let first = clauses.first?.tokens.lowerBound ?? 0
    let last = clauses.last.map { $0.tokens.upperBound - 1 } ?? 0
    let start = text.originalRange(text.tokens[first]).lowerBound
    let end = text.originalRange(text.tokens[last]).upperBound
    let names = topics.keys.sorted().map { lexicon.topics[$0].name }
    return SentenceScore(range: start..<end, value: value, topics: names)
  }

  private func squashed(_ sum: Double) -> Double {
    sum / (sum * sum + rules.squash).squareRoot()
  }

  private func label(value: Double, praise: Double, blame: Double) -> SentimentLabel {
    let lesser = min(praise, blame)
    if lesser >= rules.mixedLeast, lesser >= rules.mixed * max(praise, blame) { return .mixed }
    if value > rules.neutral { return .positive }
    if value < -rules.neutral { return .negative }
    return .neutral
  }
}

/// Counts how strongly topics are spoken of and how the sentences that do are scored.
private struct TopicTally {
  private var weights: [Int: Double] = [:]
  private var values: [Int: Double] = [:]
  private var counts: [Int: Double] = [:]

  mutating func add(_ topics: [Int: Double], value: Double) {
    for (topic, weight) in topics {
      weights[topic, default: 0] += weight
      values[topic, default: 0] += value
      counts[topic, default: 0] += 1
    }
  }

  /// The least weight that makes a topic of a domain more than a passing mention.
  private func threshold(of domain: String, _ topics: [Topic]) -> Double {
    let strongest = weights.lazy.filter { topics[$0.key].domain == domain }.map(\.value).max() ?? 0
    return max(TopicTally.least, TopicTally.share * strongest)
  }
  private static let least = 1.0
  private static let share = 0.5

  /// The topics by weight; of equal ones the earlier in the list first.
  func scores(_ topics: [Topic]) -> [TopicScore] {
    weights
      .filter { $0.value >= threshold(of: topics[$0.key].domain, topics) }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { index, weight in
        TopicScore(
          topic: topics[index].name,
          domain: topics[index].domain,
          weight: weight,
          value: (values[index] ?? 0) / (counts[index] ?? 1)
        )
      }
  }
}
