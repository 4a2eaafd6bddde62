extension ScoreSheet {
  /// Adds the evidence up to the score, the label and the confidence of the comment.
  mutating func judge(_ rules: ScoringRules) {
    var sides = Sides()
    for mark in marks { sides.add(mark) }
    if sentences.count <= rules.shortComment {
      for clause in clauses { sides.addPart(clause.sum + clause.observed) }
    } else {
      sides.isLetter = true
      // In a letter most sentences have a clause of either sign.
      for sentence in sentences {
        var part = 0.0
        for clause in Int(sentence.firstClause)..<Int(sentence.endClause) {
          part += clauses[clause].sum + clauses[clause].observed
        }
        sides.addPart(part)
      }
    }
    isCovered = sides.last != 0
    guard isCovered else { return }
    // A mean over the sentences that say something: a long letter is not worse for being long.
    var telling = 0.0
    var sum = 0.0
    for sentence in sentences where sentence.sum != 0 {
      telling += 1
      sum += sentence.sum
    }
    var total = (sum + observed) / max(telling, 1) + rules.offset
    if abs(total) < 1e-9 { total = sides.last > 0 ? rules.tie : -rules.tie }
    value = rules.squashed(total)
    label = sides.label(value: value, sum: sum + observed, rules)
    confidence = sides.confidence(isMixed: label == .mixed, rules)
  }
}

/// The evidence for and against, explicit and faint.
private struct Sides {
  var praise = 0.0
  var blame = 0.0
  var faintPraise = 0.0
  var faintBlame = 0.0
  /// True where the parts are the sentences of a longer comment.
  var isLetter = false
  /// What the parts that praise come to, and those that blame.
  var praisingParts = 0.0
  var blamingParts = 0.0
  /// The last evidence that says anything.
  var last = 0.0

  mutating func add(_ mark: Mark) {
    guard mark.isPolar || mark.kind == .observed, mark.contribution != 0 else { return }
    last = mark.contribution
    switch (mark.isFaint, mark.contribution > 0) {
    case (false, true): praise += mark.contribution
    case (false, false): blame -= mark.contribution
    case (true, true): faintPraise += mark.contribution
    case (true, false): faintBlame -= mark.contribution
    }
  }

  /// Adds what a clause, or a sentence of a letter, comes to.
  mutating func addPart(_ sum: Double) {
    if sum > 0 { praisingParts += sum } else { blamingParts -= sum }
  }

  /// Mixed where parts of both signs weigh; neutral where the sum is small.
  func label(value: Double, sum: Double, _ rules: ScoringRules) -> SentimentLabel {
    let share = isLetter ? rules.mixedLetter : rules.mixed
    let lesser = min(praisingParts, blamingParts)
    let greater = max(praisingParts, blamingParts)
    if lesser >= rules.mixedLeast, lesser >= share * greater { return .mixed }
    let isFaint = praise == 0 && blame == 0
    if abs(sum) < (isFaint ? rules.neutralFaint : rules.neutral) { return .neutral }
    return value > 0 ? .positive : .negative
  }

  /// Amount times agreement: m / (m + h) · (1 + a) / 2.
  func confidence(isMixed: Bool, _ rules: ScoringRules) -> Double {
    let good = praise + faintPraise
    let bad = blame + faintBlame
    guard good + bad > 0 else { return 0 }
    let amount = praise + blame + (faintPraise + faintBlame) / 2
    let oneSided = abs(good - bad) / (good + bad)
    let agreement = isMixed ? 1 - oneSided : oneSided
    return amount / (amount + rules.confidenceHalf) * (1 + agreement) / 2
  }
}

extension ScoringRules {
  /// A sum of valences squashed into -1 to 1.
  func squashed(_ sum: Double) -> Double { sum / (sum * sum + squash).squareRoot() }
}
