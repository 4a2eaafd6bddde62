extension ScoreSheet {
  /// Applies the rules that reach beyond one clause: requests, thanks, sarcasm and contrast.
  mutating func applyRules(_ lexicon: Lexicon, _ rules: ScoringRules) {
    let isThankful = isThankful
    for index in clauses.indices {
      applyRequests(index, isThankful: isThankful, rules)
    }
    for sentence in sentences.indices {
      let range = Int(sentences[sentence].firstClause)..<Int(sentences[sentence].endClause)
      applyContrasts(range, lexicon)
      for index in range { weigh(index) }
    }
  }

  /// True where thanks are meant: nothing is asked for and nothing blamed.
  private var isThankful: Bool {
    var thanks = false
    for clause in clauses {
      guard clause.acts.isDisjoint(with: .asking) else { return false }
      if clause.acts.contains(RequestActs(.thanks)) { thanks = true }
    }
    guard thanks else { return false }
    return !marks.contains { $0.isPolar && !$0.isFaint && $0.contribution < 0 }
  }

  private mutating func applyRequests(_ index: Int, isThankful: Bool, _ rules: ScoringRules) {
    let clause = clauses[index]
    let factor = praiseFactor(index, isThankful: isThankful, rules)
    let isRhetorical = clause.acts.contains(RequestActs(.rhetorical))
    let range = Int(clause.firstMark)..<Int(clause.endMark)
    for mark in range where marks[mark].isWordLike {
      if marks[mark].contribution > 0 {
        marks[mark].contribution *= marks[mark].isFaint ? factor : rules.praise * factor
      } else if isRhetorical, marks[mark].isNegatedPraise {
        marks[mark].contribution *= rules.negatedInRhetorical
      }
    }
    if clause.gravest >= 0 {
      let act = Int(marks[Int(clause.gravest)].act)
      marks[Int(clause.gravest)].contribution = rules.requestValence[act]
    }
    // Bare 谢谢 at the end of a letter is a formula.
    let isSpelledOut = Int(clause.words) >= rules.thanksLeastWords || clauses.count == 1
    if isThankful, isSpelledOut, clause.acts.contains(RequestActs(.thanks)) {
      for mark in range
      where marks[mark].kind == .request && Int(marks[mark].act) == RequestAct.thanks.index {
        marks[mark].contribution = rules.thanks
      }
    }
  }

  /// What praise counts in a clause by what it and its neighbours ask for.
  private func praiseFactor(_ index: Int, isThankful: Bool, _ rules: ScoringRules) -> Double {
    let clause = clauses[index]
    var factor = 1.0
    if clause.acts.rawValue != 0 {
      for act in rules.praiseInRequest.indices
      where clause.acts.contains(RequestActs(index: act)) {
        if isThankful, act == RequestAct.thanks.index { continue }
        factor = min(factor, rules.praiseInRequest[act])
      }
    }
    if clause.isConsequence, index > 0, clauses[index - 1].sentence == clause.sentence,
      clauses[index - 1].acts.contains(RequestActs(.conditional))
    {
      factor = min(factor, rules.praiseBehindCondition)
    }
    if sentences[Int(clause.sentence)].isSarcastic {
      factor = min(factor, rules.praiseInSarcasm)
    }
    return factor
  }

  /// Weighs the clauses of a sentence by the words of contrast before and behind them.
  private mutating func applyContrasts(_ range: Range<Int>, _ lexicon: Lexicon) {
    guard range.contains(where: { clauses[$0].contrast >= 0 }) else { return }
    // Bounded, so that no chain of contrasts leaves the range of numbers.
    var product = 1.0
    for index in range {
      if let contrast = contrast(index, lexicon), !clauses[index].isConcession {
        product = min(product * contrast.after, 1e6)
      }
      clauses[index].weight *= product
    }
    product = 1
    for index in range.reversed() {
      clauses[index].weight *= product
      guard let contrast = contrast(index, lexicon) else { continue }
      if clauses[index].isConcession {
        clauses[index].weight *= contrast.before
      } else {
        product = max(product * contrast.before, 1e-6)
      }
    }
  }

  private func contrast(_ index: Int, _ lexicon: Lexicon) -> Contrast? {
    let number = clauses[index].contrast
    return number >= 0 ? lexicon.words.contrasts[Int(number)] : nil
  }

  /// Multiplies the evidence of a clause with its weight and adds it up.
  private mutating func weigh(_ index: Int) {
    // A chain of contrasts must not make a clause weigh without bound.
    let weight = min(max(clauses[index].weight, 0.2), 2)
    var sum = 0.0
    for mark in Int(clauses[index].firstMark)..<Int(clauses[index].endMark)
    where marks[mark].isPolar {
      marks[mark].contribution *= weight
      sum += marks[mark].contribution
    }
    clauses[index].weight = weight
    clauses[index].sum = sum
    sentences[Int(clauses[index].sentence)].sum += sum
  }
}
