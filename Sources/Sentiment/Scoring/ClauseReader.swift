import Segmentation

/// What one clause says.
struct Clause {
  /// The tokens, as a range of indices.
  var tokens: Range<Int>
  /// Valences after the rules within the clause.
  var valences: [Int: Double] = [:]
  /// What the clause asks for, each with the index of the token that first does.
  var acts: [RequestAct: Int] = [:]
  /// The word of contrast it holds.
  var contrast: Contrast?
  /// The weight it gets among the clauses of its sentence.
  var weight = 1.0
  /// The topics its words speak for, by index.
  var topics: [Int: Double] = [:]
  /// The negation that no praising or blaming word goes with, as a token index.
  var lack: Int?
  /// The words that took part, by token index.
  var evidence: [(token: Int, kind: Evidence.Kind, factor: Double)] = []

  /// Notes what the clause asks for.
  mutating func note(_ act: RequestAct, at token: Int) {
    if acts[act] == nil { acts[act] = token }
  }
}

/// Reads the clauses of a text with the rules that stay within a clause.
struct ClauseReader {
  let text: SegmentedText
  let entries: [LexiconEntry]
  let rules: ScoringRules

  /// Reads one clause.
  ///
  /// - Parameters:
  ///   - range: The tokens of the clause without its end mark.
  ///   - questionMark: The token of the question mark that ends it, nil for none.
  /// - Returns: What the clause says.
  func read(_ range: Range<Int>, questionMark: Int?) -> Clause {
    var clause = Clause(tokens: range)
    if let questionMark { clause.note(.question, at: questionMark) }
    var modifiers = Modifiers()
    var lastValence: (token: Int, position: Int)?
    var lastNegation: (token: Int, position: Int)?
    var position = 0
    for index in range {
      let token = text.tokens[index]
      guard token.kind != .space, token.kind != .punctuation else { continue }
      position += 1
      guard let number = token.entry else { continue }
      let entry = entries[number]
      for (topic, weight) in entry.topics {
        clause.topics[topic, default: 0] += weight
      }
      if !entry.topics.isEmpty {
        let weight = entry.topics.map(\.weight).max() ?? 0
        clause.evidence.append((index, .topic, weight))
      }
      if let act = entry.request {
        clause.note(act, at: index)
      }
      if let contrast = entry.contrast {
        clause.contrast = contrast
        clause.evidence.append((index, .contrast, contrast.after))
      }
      if let factor = entry.negation {
        modifiers.negate(factor, at: position, rules)
        lastNegation = (index, position)
        clause.evidence.append((index, .negation, factor))
      } else if let factor = entry.degree {
        clause.evidence.append((index, .degree, factor))
        if entry.isPostfix, let last = lastValence, position - last.position <= 2 {
          clause.valences[last.token, default: 0] *= factor
        } else {
          modifiers.intensify(factor, at: position, rules)
        }
      }
      if let valence = entry.valence {
        clause.valences[index] = valence * modifiers.take(at: position, rules)
        lastValence = (index, position)
      }
    }
    if modifiers.isLeftNegated, let negation = lastNegation {
      if let last = lastValence, negation.position == last.position + 1,
        position == negation.position
      {
        // 一句怨言没有: the negation stands behind its word.
        clause.valences[last.token, default: 0] *= rules.postposedNegation
      } else if clause.valences.isEmpty {
        clause.lack = negation.token
      }
    }
    return clause
  }
}

/// The negations and degree words that wait for the word they belong to.
private struct Modifiers {
  private var negation = 1.0
  private var degree = 1.0
  private var isNegatedFirst = false
  private var position = 0

  /// True when a strong negation was not taken by any word.
  var isLeftNegated: Bool { leftNegation <= -0.7 }
  private var leftNegation = 1.0

  mutating func negate(_ factor: Double, at position: Int, _ rules: ScoringRules) {
    expire(at: position, rules)
    // Two negations make a weak assertion; a weak and a strong one stay a negation of their product.
    negation *= factor
    leftNegation *= factor
    isNegatedFirst = isNegatedFirst || degree == 1
    self.position = position
  }

  mutating func intensify(_ factor: Double, at position: Int, _ rules: ScoringRules) {
    expire(at: position, rules)
    let weakens = negation != 1 && isNegatedFirst && factor > 1
    degree *= weakens ? rules.degreeUnderNegation : factor
    self.position = position
  }

  mutating func take(at position: Int, _ rules: ScoringRules) -> Double {
    expire(at: position, rules)
    defer { self = Modifiers() }
    return negation * min(max(degree, 0.25), 3)
  }

  private mutating func expire(at position: Int, _ rules: ScoringRules) {
    guard position - self.position > rules.scope else { return }
    let left = leftNegation
    self = Modifiers()
    leftNegation = left
  }
}
