import Sentiment
import Statistics
import SurveyModel

extension CommentAnalysis {
  /// The fewest comments of a period that is looked at, and of a new word.
  private static let leastComments = 5
  /// The fewest earlier periods that anything is compared with, and that sentiment is.
  private static let leastPeriods = (any: 4, sentiment: 8)

  /// The newest period with those before it.
  struct Watched {
    let newest: String
    let now: PeriodTotals
    /// The periods before, the oldest first, as far back as is looked.
    let past: [(text: String, totals: PeriodTotals)]
  }

  /// What wants attention; nil without times.
  ///
  /// The rules are those of waves (``AlertSearch``), with a period in the place of a wave and comments in the place
  /// of people; here all counts are known exactly.
  func news(
    of topics: [TopicRelease],
    in domain: String,
    _ publication: Publication,
    minimum: Int
  ) -> CommentNews? {
    let texts = period.filled(spans.keys.sorted(), upTo: 10 * period.filledSpan)
    guard
      let last = texts.lastIndex(where: { (spans[$0]?.count ?? 0) >= Self.leastComments }),
      let now = spans[texts[last]]
    else { return nil }
    let past = texts[..<last].suffix(WatchPlan.reach).compactMap { text in
      spans[text].flatMap { $0.count >= Self.leastComments ? (text, $0) : nil }
    }
    let watched = Watched(newest: texts[last], now: now, past: past)
    var alerts = signs(in: watched, publication)
    if past.count >= Self.leastPeriods.any {
      alerts += falls(in: watched, publication)
      alerts += bursts(of: topics, in: domain, watched, publication)
      alerts += newWords(in: watched, publication)
    }
    return CommentNews(
      period: period,
      newest: watched.newest,
      earlier: past.count,
      alerts: alerts,
      bursts: TopicStretches(
        texts: texts,
        totals: texts.map { spans[$0]?.count ?? 0 },
        topics: topics,
        counts: topics.map { topic in
          texts.map { spans[$0]?.topics[domain]?[topic.name] ?? 0 }
        },
        publication: publication
      ).found
    )
  }

  private func chance(_ probability: Double, tests: Int) -> Alert.FalseAlarm {
    Alert.FalseAlarm(probability: probability, tests: tests, wavesPerYear: period.perYear)
  }

  /// Signs that somebody should act on at once.
  private func signs(in watched: Watched, _ publication: Publication) -> [Alert] {
    UrgentSign.Kind.allCases.compactMap { kind in
      watched.now.signs[kind].map {
        Alert(.urgent(kind, publication.count($0), wave: watched.newest), weight: .urgent)
      }
    }
  }

  /// A fall of the mean score below the limits of the periods before.
  ///
  /// The limits are those of a prediction from the earlier means (Student), whose spread is made of what people
  /// of one period differ by and of what periods differ by beside.
  private func falls(in watched: Watched, _ publication: Publication) -> [Alert] {
    let means = watched.past.map(\.totals.scores)
    guard means.count >= Self.leastPeriods.sentiment else { return [] }
    let number = Double(means.count)
    let center = means.reduce(0) { $0 + $1.mean } / number
    let spread = means.reduce(0) { $0 + ($1.mean - center) * ($1.mean - center) } / (number - 1)
    let sampling = means.reduce(0) { $0 + ($1.variance ?? 0) / Double($1.count) } / number
    let between = max(0, spread - sampling)
    let scores = watched.now.scores
    let variance =
      between * (1 + 1 / number) + sampling / number
      + (scores.variance ?? 0) / Double(scores.count)
    guard variance > 0 else { return [] }
    let score = (center - scores.mean) / variance.squareRoot()
    let probability = ErrorBudget.tail(score, number - 1)
    guard probability < WatchPlan.companyIndices / period.perYear else { return [] }
    return [
      Alert(
        .fall(
          of: LocalizedText(texts: ["en": "Comment sentiment", "zh-cn": "意见情感"]),
          .sentiment,
          Alert.Fall(
            expected: center,
            observed: scores.mean,
            waves: 1,
            latest: publication.mean(scores, on: .sentiment)
          ),
          wave: watched.newest
        ),
        weight: .urgent,
        chance: chance(probability, tests: 1)
      )
    ]
  }

  /// Topics that more comments touch than before.
  private func bursts(
    of topics: [TopicRelease],
    in domain: String,
    _ watched: Watched,
    _ publication: Publication
  ) -> [Alert] {
    let all = watched.past.map(\.totals) + [watched.now]
    let lines = topics.map { topic in
      all.map { totals -> TopicBurstSearch.Count? in
        TopicBurstSearch.Count(
          people: Double(totals.topics[domain]?[topic.name] ?? 0),
          of: Double(totals.count)
        )
      }
    }
    let search = TopicBurstSearch(lines, alarms: WatchPlan.topics / period.perYear)
    return search.bursts.compactMap { found in
      let topic = topics[found.place]
      let count = watched.now.topics[domain]?[topic.name] ?? 0
      guard count >= Self.leastComments else { return nil }
      return Alert(
        .topicBurst(
          topic.title,
          from: found.expected,
          to: publication.share(count, of: watched.now.count),
          wave: watched.newest
        ),
        weight: .urgent,
        chance: chance(found.probability, tests: search.tests)
      )
    }
  }

  /// Words that many comments use, and none of the periods before.
  ///
  /// Given how many use the word in all, those of the newest are a binomial part; one use before is taken for granted,
  /// which keeps words apart that nobody has used by chance.
  private func newWords(in watched: Watched, _ publication: Publication) -> [Alert] {
    let earlier = Set(watched.past.map(\.text))
    let counts = words.counts(
      newest: periods.map { $0 == watched.newest },
      earlier: periods.map { $0.map(earlier.contains) ?? false }
    )
    let before = watched.past.reduce(0) { $0 + $1.totals.count }
    let share = Double(watched.now.count) / Double(watched.now.count + before)
    let tests = words.names.indices.count {
      counts.newest[$0] + counts.earlier[$0] >= Self.leastComments
    }
    let limit = WatchPlan.words / period.perYear / Double(max(1, tests))
    let found = words.names.indices.compactMap { place -> (Int, Double)? in
      let count = counts.newest[place]
      guard
        count >= Self.leastComments, counts.earlier[place] == 0,
        PersonalDataMask.masked(words.names[place]) == words.names[place],
        let all = BinomialDistribution(trials: count + 1, chance: share)
      else { return nil }
      let probability = all.atLeast(count)
      return probability < limit ? (place, probability) : nil
    }
    let sorted = found.sorted {
      (counts.newest[$1.0], words.names[$0.0]) < (counts.newest[$0.0], words.names[$1.0])
    }
    return sorted.prefix(10).map { place, probability in
      Alert(
        .newWord(
          words.names[place],
          publication.count(counts.newest[place]),
          of: publication.count(watched.now.count),
          wave: watched.newest
        ),
        weight: .notice,
        chance: chance(probability, tests: tests)
      )
    }
  }
}
