import Segmentation

extension ScoreSheet {
  /// Reads the words of a clause with the rules that stay within it.
  mutating func readWords(
    of clause: Int,
    _ text: SegmentedText,
    _ lexicon: Lexicon,
    _ rules: ScoringRules,
    _ reading: inout WordReading
  ) {
    reading.beginClause()
    clauses[clause].firstMark = Int32(marks.count)
    clauses[clause].firstMention = Int32(mentions.count)
    let tokens = text.tokens.span
    let units = text.text.units.span
    for index in Int(clauses[clause].firstToken)..<Int(clauses[clause].endToken) {
      let token = tokens[index]
      if token.entry == nil {
        reading.leader = -1
        if token.kind == .space { continue }
        if token.kind == .punctuation {
          let unit = units[token.units.lowerBound]
          readQuotationMark(unit, words: reading.position, rules, &reading)
          continue
        }
      }
      reading.position += 1
      if token.units.count == 1, units[token.units.lowerBound] == Self.then {
        clauses[clause].isConsequence = true
        reading.signNegation = Int.min / 2
      }
      if reading.nextStart < token.units.upperBound {
        raiseSigns(before: token.units.upperBound, text, lexicon, rules, &reading)
        takeMatches(before: token.units.upperBound, lexicon, rules, &reading)
        reading.nextStart = nextStart(reading)
      }
      guard let number = token.entry else { continue }
      readEntry(number, token, clause, text, lexicon, rules, &reading)
    }
    finishClause(clause, text, rules, reading)
  }

  /// Where the next match or sign starts.
  private func nextStart(_ reading: WordReading) -> Int {
    var start = Int.max
    if reading.nextMatch < search.matches.found.count {
      start = Int(search.matches.found[reading.nextMatch].start)
    }
    if reading.nextSign < search.matches.signs.count {
      start = min(start, Int(search.matches.signs[reading.nextSign].start))
    }
    return start
  }

  /// 就, which goes on from a condition.
  private static let then = UInt16(0x5C31)

  private mutating func readEntry(
    _ number: Int,
    _ token: Token,
    _ clause: Int,
    _ text: SegmentedText,
    _ lexicon: Lexicon,
    _ rules: ScoringRules,
    _ reading: inout WordReading
  ) {
    let facts = lexicon.words.facts[number]
    let roles = facts.roles
    if reading.leader >= 0 { addPair(number, token, lexicon, &reading) }
    reading.leader = -1
    guard !roles.isEmpty else { return }
    if roles.contains(.leadsPair), token.kind == .word {
      reading.leader = number
      reading.leaderStart = token.units.lowerBound
    }
    var mark = Mark(
      kind: .topic,
      start: Int32(token.units.lowerBound),
      end: Int32(token.units.upperBound),
      word: Int32(number),
      contribution: 0
    )
    if roles.contains(.observed) { addObserved(number, facts, mark, &reading) }
    if roles.contains(.topic) {
      mark.contribution = addMentions(facts, token, lexicon)
      marks.append(mark)
    }
    if roles.contains(.contrast) {
      clauses[clause].contrast = Int32(facts.contrast)
      clauses[clause].isConcession = roles.contains(.concession)
      mark.kind = .contrast
      mark.contribution = lexicon.words.contrasts[Int(facts.contrast)].after
      marks.append(mark)
    }
    // What a pattern covers has been counted with it.
    guard token.units.lowerBound >= reading.coveredEnd else {
      if facts.sign > 0, !reading.isExcused { raise(facts.sign, token.units, text, rules, reading) }
      return
    }
    if roles.contains(.request) { note(facts.act, clause, mark, rules) }
    if facts.sign > 0 {
      raise(facts.sign, token.units, text, rules, reading)
    }
    if !roles.isDisjoint(with: .comparison) { compare(roles, mark, rules, &reading) }
    if roles.contains(.negation) {
      let factor = Thousandths.value(facts.factor)
      reading.modifiers.negate(factor, at: reading.position, rules)
      reading.lastNegation = marks.count
      reading.lastNegationPosition = reading.position
      if factor < 0 { reading.signNegation = reading.position }
      mark.kind = .negation
      mark.contribution = factor
      marks.append(mark)
    } else if roles.contains(.degree) {
      let factor = Thousandths.value(facts.factor)
      mark.kind = .degree
      mark.contribution = factor
      marks.append(mark)
      if roles.contains(.postfix), reading.lastPolar >= 0,
        reading.position - reading.lastPolarPosition <= 2
      {
        marks[reading.lastPolar].contribution *= factor
      } else {
        reading.modifiers.intensify(factor, at: reading.position, rules)
      }
    }
    if roles.contains(.sarcasm) {
      mark.kind = .sarcasm
      mark.contribution = Thousandths.value(facts.valence)
      marks.append(mark)
      reading.hasPolar = true
      sentences[Int(clauses[clause].sentence)].isSarcastic = true
    } else if roles.contains(.polarity) {
      mark.kind = .polarity
      mark.isFaint = roles.contains(.faint)
      addPolar(&mark, Thousandths.value(facts.valence), rules, &reading)
    }
  }

  /// Adds a word or a pattern with what stands before it.
  private mutating func addPolar(
    _ mark: inout Mark,
    _ valence: Double,
    _ rules: ScoringRules,
    _ reading: inout WordReading
  ) {
    let factor: Double
    if mark.isFaint {
      // What a faint word says is not worth the negation that waits for another.
      factor = reading.modifiers.peek(at: reading.position, rules)
    } else {
      factor = reading.modifiers.take(at: reading.position, rules)
      reading.hasPolar = true
      reading.signNegation = Int.min / 2
      reading.openInferior = -1
    }
    mark.contribution = valence * factor
    mark.isNegatedPraise = valence > 0 && factor < 0
    if reading.isElsewhere {
      mark.contribution *= mark.contribution > 0 ? rules.praiseElsewhere : rules.blameElsewhere
    }
    reading.lastPolar = marks.count
    reading.lastPolarPosition = reading.position
    marks.append(mark)
  }

  /// Adds the patterns that start before a unit.
  private mutating func takeMatches(
    before end: Int,
    _ lexicon: Lexicon,
    _ rules: ScoringRules,
    _ reading: inout WordReading
  ) {
    while reading.nextMatch < search.matches.found.count,
      Int(search.matches.found[reading.nextMatch].start) < end
    {
      let match = search.matches.found[reading.nextMatch]
      reading.nextMatch += 1
      reading.coveredEnd = max(reading.coveredEnd, Int(match.end))
      var mark = Mark(
        kind: .pattern,
        start: match.start,
        end: match.end,
        word: match.pattern,
        contribution: 0
      )
      let meaning = lexicon.patterns.meanings[Int(match.pattern)]
      reading.isExcused = meaning.valence >= 0
      if meaning.valence == 0 {
        marks.append(mark)
        reading.hasPolar = true
      } else {
        addPolar(&mark, meaning.valence, rules, &reading)
      }
    }
  }

  /// Counts an observed word the first time it stands in the comment.
  private mutating func addObserved(
    _ number: Int,
    _ facts: WordFacts,
    _ word: Mark,
    _ reading: inout WordReading
  ) {
    guard lastSeen[number] != commentNumber else { return }
    lastSeen[number] = commentNumber
    var mark = word
    mark.kind = .observed
    mark.isFaint = true
    mark.contribution = Thousandths.value(facts.weight)
    observed += mark.contribution
    reading.observed += mark.contribution
    marks.append(mark)
  }

  /// Counts an observed pair of words the first time it stands in the comment.
  private mutating func addPair(
    _ second: Int,
    _ token: Token,
    _ lexicon: Lexicon,
    _ reading: inout WordReading
  ) {
    let pair = lexicon.words.pairs.find(reading.leader, second)
    guard pair.number >= 0, lastPair[pair.number] != commentNumber else { return }
    lastPair[pair.number] = commentNumber
    let mark = Mark(
      kind: .observed,
      start: Int32(reading.leaderStart),
      end: Int32(token.units.upperBound),
      word: -1,
      contribution: Thousandths.value(pair.weight),
      isFaint: true
    )
    observed += mark.contribution
    reading.observed += mark.contribution
    marks.append(mark)
  }

  /// Counts the votes of a word for topics and returns the greatest.
  private mutating func addMentions(
    _ facts: WordFacts,
    _ token: Token,
    _ lexicon: Lexicon
  ) -> Double {
    var greatest = 0.0
    var next = facts.firstVote
    while next >= 0 {
      let vote = lexicon.words.votes[Int(next)]
      next = vote.next
      greatest = max(greatest, vote.weight)
      let topic = Int(vote.topic)
      if weights[topic] == 0 { touched.append(topic) }
      weights[topic] += vote.weight
      mentions.append(
        Mention(
          topic: vote.topic,
          start: Int32(token.units.lowerBound),
          end: Int32(token.units.upperBound),
          weight: vote.weight
        )
      )
    }
    return greatest
  }

  /// Notes what a clause asks for, each act once.
  private mutating func note(_ act: UInt8, _ clause: Int, _ word: Mark, _ rules: ScoringRules) {
    let acts = RequestActs(index: Int(act))
    guard clauses[clause].acts.isDisjoint(with: acts) else { return }
    clauses[clause].acts.formUnion(acts)
    let gravest = Int(clauses[clause].gravest)
    let isGravest =
      gravest < 0
      || rules.requestValence[Int(act)] < rules.requestValence[Int(marks[gravest].act)]
    if isGravest { clauses[clause].gravest = Int32(marks.count) }
    var mark = word
    mark.kind = .request
    mark.act = act
    mark.contribution = 0
    marks.append(mark)
  }

  /// Notes a part of a comparison.
  private mutating func compare(
    _ roles: WordFacts.Roles,
    _ word: Mark,
    _ rules: ScoringRules,
    _ reading: inout WordReading
  ) {
    if roles.contains(.than) { reading.hasThan = true }
    if roles.contains(.now) { reading.isElsewhere = false }
    if roles.contains(.inferior) {
      var mark = word
      mark.kind = .comparison
      reading.hasThan = true
      reading.openInferior = marks.count
      marks.append(mark)
      reading.modifiers.negate(-0.8, at: reading.position, rules)
    }
    // 没有以前好 compares like 不如; 比以前好 says what it says.
    let isCompared = reading.hasThan || reading.modifiers.isNegated(at: reading.position, rules)
    if !isCompared, !roles.isDisjoint(with: [.before, .others]) {
      reading.isElsewhere = true
      var mark = word
      mark.kind = .comparison
      marks.append(mark)
    }
  }

  /// Says what is left over at the end of a clause.
  private mutating func finishClause(
    _ clause: Int,
    _ text: SegmentedText,
    _ rules: ScoringRules,
    _ reading: WordReading
  ) {
    if reading.openInferior >= 0 {
      marks[reading.openInferior].contribution = rules.inferior
    } else if reading.modifiers.isLeftNegated, reading.lastNegation >= 0 {
      let isPostposed =
        reading.lastPolar >= 0 && reading.lastNegationPosition == reading.lastPolarPosition + 1
        && reading.position == reading.lastNegationPosition
      if isPostposed {
        // 一句怨言没有: the negation stands behind its word.
        marks[reading.lastPolar].contribution *= rules.postposedNegation
      } else if !reading.hasPolar {
        var mark = marks[reading.lastNegation]
        mark.kind = .lack
        mark.contribution = rules.lack
        marks.append(mark)
      }
    }
    let question = Int(clauses[clause].questionMark)
    if question >= 0 {
      let units = text.tokens[question].units
      let mark = Mark(
        kind: .request,
        start: Int32(units.lowerBound),
        end: Int32(units.upperBound),
        word: -1,
        contribution: 0
      )
      note(UInt8(RequestAct.question.index), clause, mark, rules)
    }
    clauses[clause].words = Int32(reading.position)
    clauses[clause].observed = reading.observed
    clauses[clause].endMark = Int32(marks.count)
    clauses[clause].endMention = Int32(mentions.count)
  }
}
