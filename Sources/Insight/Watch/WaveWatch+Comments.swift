import SurveyModel

extension WaveWatch {
  /// The fewest people whose topic or word is told of: one fewer may have spoken of what is missing.
  private static let leastPeople = 10

  /// Signs that somebody should act on at once.
  var urgentSigns: [Alert] {
    let signs = waves.last?.comments?.value?.watch?.signs ?? []
    return signs.map {
      Alert(.urgent($0.kind, $0.people, wave: wave), weight: .urgent)
    }
  }

  /// Topics that more people touch than before.
  var topicBursts: [Alert] {
    guard let newest = waves.last?.comments?.value else { return [] }
    let past = waves.map { wave in
      wave.comments?.value.flatMap { $0.topicDomain == newest.topicDomain ? $0 : nil }
    }
    let lines = newest.topics.map { topic in past.map { Self.count(of: topic.name, in: $0) } }
    let search = TopicBurstSearch(lines, alarms: plan.alarms(WatchPlan.topics))
    return search.bursts.map { found in
      let topic = newest.topics[found.place]
      return Alert(
        .topicBurst(topic.title, from: found.expected, to: topic.share, wave: wave),
        weight: .urgent,
        chance: chance(found.probability, tests: search.tests)
      )
    }
  }

  /// Words that were not told of before.
  var newWords: [Alert] {
    let comments = waves.map { $0.comments?.value }
    let search = NewWordSearch(
      comments,
      unseen: Self.leastPeople - 1,
      alarms: plan.alarms(WatchPlan.words)
    )
    let people = comments.last.flatMap(\.self).map(\.readers)
    return search.words.compactMap { found in
      people.map {
        Alert(
          .newWord(found.word.word, found.word.people, of: $0, wave: wave),
          weight: .notice,
          chance: chance(found.probability, tests: search.tests)
        )
      }
    }
  }

  /// How many touched a topic; where it is not told, the most that may have.
  private static func count(of topic: String, in comments: CommentRelease?)
    -> TopicBurstSearch.Count?
  {
    guard let comments else { return nil }
    let people = (comments.people ?? comments.count).middle
    let share = comments.topics.first { $0.name == topic }?.share.value
    let touched = share.map { $0 * people } ?? min(Double(leastPeople - 1), people)
    return TopicBurstSearch.Count(people: touched, of: people)
  }
}
