import Segmentation

extension ScoreSheet {
  /// Finds the topics of the comment with what is said of each.
  mutating func findTopics(_ text: SegmentedText, _ lexicon: Lexicon, _ rules: ScoringRules) {
    guard !touched.isEmpty else { return }
    for topic in touched {
      var strongest = 0.0
      for other in touched where lexicon.topicDomains[other] == lexicon.topicDomains[topic] {
        strongest = max(strongest, weights[other])
      }
      let least = max(rules.topicLeast, rules.topicShare * strongest)
      if weights[topic] >= least { insert(topic) }
    }
    for topic in touched { weights[topic] = 0 }
    assignClauses()
    for index in topics.indices { read(index, text, rules) }
  }

  /// Adds a topic by weight; of equal ones the earlier in the list comes first.
  private mutating func insert(_ topic: Int) {
    let reading = TopicReading(topic: topic, weight: weights[topic], value: 0, places: 0..<0)
    var place = topics.count
    topics.append(reading)
    while place > 0 {
      let other = topics[place - 1]
      let isBefore =
        reading.weight > other.weight || (reading.weight == other.weight && topic < other.topic)
      guard isBefore else { break }
      topics.swapAt(place, place - 1)
      place -= 1
    }
  }

  /// Says for each clause which one it takes its topics from.
  ///
  /// A clause without a topic goes on with those of the clause before, also from one sentence to the
  /// next; at the start of a comment it belongs to the first topics that follow in its sentence.
  private mutating func assignClauses() {
    var current = Int32(-1)
    for index in clauses.indices {
      if clauses[index].endMention > clauses[index].firstMention {
        if current < 0 {
          for earlier in clauses.indices.prefix(index)
          where clauses[earlier].sentence == clauses[index].sentence {
            clauses[earlier].topicClause = Int32(index)
          }
        }
        current = Int32(index)
      }
      clauses[index].topicClause = current
    }
  }

  /// Adds up what the clauses of a topic say and notes the places.
  private mutating func read(_ index: Int, _ text: SegmentedText, _ rules: ScoringRules) {
    let topic = Int32(topics[index].topic)
    let firstPlace = places.count
    var told = 0.0
    var telling = 0.0
    var around = 0.0
    var mentioning = 0.0
    for sentence in sentences {
      var sum = 0.0
      var isMentioned = false
      for number in Int(sentence.firstClause)..<Int(sentence.endClause) {
        let clause = clauses[number]
        guard clause.topicClause >= 0, mentions(topic, in: Int(clause.topicClause)) else {
          continue
        }
        sum += clause.sum
        isMentioned = true
        addPlaces(of: topic, number, text)
      }
      if sum != 0 {
        told += sum
        telling += 1
      }
      if isMentioned {
        around += sentence.sum
        mentioning += 1
      }
    }
    // Where its own clauses say nothing, its sentences speak for it.
    topics[index].value = rules.squashed(
      telling > 0 ? told / telling : around / max(mentioning, 1)
    )
    topics[index].places = firstPlace..<places.count
  }

  private func mentions(_ topic: Int32, in clause: Int) -> Bool {
    for index in Int(clauses[clause].firstMention)..<Int(clauses[clause].endMention)
    where mentions[index].topic == topic { return true }
    return false
  }

  /// Adds the words that name a topic in a clause and the evidence there, in order of the text.
  private mutating func addPlaces(of topic: Int32, _ number: Int, _ text: SegmentedText) {
    let clause = clauses[number]
    var mention = Int(clause.firstMention)
    var mark = Int(clause.firstMark)
    while true {
      while mention < Int(clause.endMention), mentions[mention].topic != topic { mention += 1 }
      while mark < Int(clause.endMark), !(marks[mark].isPolar && marks[mark].contribution != 0) {
        mark += 1
      }
      let hasMention = mention < Int(clause.endMention)
      let hasMark = mark < Int(clause.endMark)
      guard hasMention || hasMark else { return }
      if hasMention, !hasMark || mentions[mention].start <= marks[mark].start {
        addPlace(mentions[mention].start, mentions[mention].end, text)
        mention += 1
      } else {
        addPlace(marks[mark].start, marks[mark].end, text)
        mark += 1
      }
    }
  }

  private mutating func addPlace(_ start: Int32, _ end: Int32, _ text: SegmentedText) {
    let place = text.text.originalRange(Int(start)..<Int(end))
    // A word can name a topic and praise at once.
    if places.last != place { places.append(place) }
  }
}
