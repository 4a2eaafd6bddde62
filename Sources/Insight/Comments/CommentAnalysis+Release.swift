import Sentiment
import Statistics
public import SurveyModel

extension CommentAnalysis {
  /// The most words and sentences published.
  private static let wordLimit = 15
  private static let sentenceLimit = 8
  /// The 0.1 % point of chi-square with one degree of freedom.
  private static let wordGate = 10.83

  /// What may be published of the comments.
  ///
  /// With `.banded` counts the rules for a wave hold: figures on fewer than 20 people are rounded,
  /// topics and words that fewer than the minimum (at least 10 people) mention are left out, and
  /// nothing is told by day or month. Sentences have personal data masked in both modes.
  ///
  /// Cost: O(words of all comments), and O(n log n) for n comments.
  ///
  /// - Parameters:
  ///   - counts: How precisely figures are written down.
  ///   - minimumGroup: The fewest comments of a month or a group and the fewest people of a topic's
  ///     score; never below 5,
  ///     with `.banded` counts never below 10.
  ///   - topicDomain: The domain of the topics; nil takes the one that covers most comments.
  ///   - topicTitles: The titles of topics by name.
  /// - Returns: The release.
  public func release(
    counts: CountPolicy,
    minimumGroup: Int = 5,
    topicDomain: String? = nil,
    topicTitles: [String: LocalizedText] = [:]
  ) -> CommentRelease {
    let publication = Publication(policy: counts)
    let isBanded = counts == .banded
    let minimum = max(isBanded ? 10 : 5, minimumGroup)
    let domainName = topicDomain ?? totals.topics.widest ?? ""
    let domain = totals.topics.domains[domainName] ?? TopicTotals.Domain()
    let wordCounts = self.wordCounts
    var release = CommentRelease(
      count: publication.count(count),
      people: knowsPeople ? publication.count(people) : nil,
      coverage: publication.fraction(totals.covered, of: count, people: people),
      firstDay: isBanded ? nil : firstDay,
      lastDay: isBanded ? nil : lastDay,
      shares: LabelShare.Label.allCases.map { label in
        LabelShare(
          label: label,
          share: publication.share(
            totals.labels.first { $0.key.rawValue == label.rawValue }?.value ?? 0,
            of: count,
            people: people
          )
        )
      },
      mean: publication.mean(totals.scores, on: .sentiment),
      topics: topicReleases(domain, publication, minimum: minimum, titles: topicTitles),
      topicDomain: domainName,
      topicCoverage: publication.fraction(domain.people, of: people, people: people),
      typicalWords: typicalWords(wordCounts, publication, minimum: minimum),
      sentences: sentences(wordCounts, domain, publication, minimum: minimum),
      months: isBanded ? [] : monthReleases(publication, minimum: minimum),
      groups: groupReleases(publication, minimum: minimum),
      sample: readers < people ? publication.count(readers) : nil,
      watch: watch(wordCounts, publication, minimum: minimum)
    )
    if !isBanded {
      release.news = news(of: release.topics, in: domainName, publication, minimum: minimum)
    }
    return release
  }

  private func topicReleases(
    _ domain: TopicTotals.Domain,
    _ publication: Publication,
    minimum: Int,
    titles: [String: LocalizedText]
  ) -> [TopicRelease] {
    domain.topics
      .filter { publication.policy == .exact || $0.value.people >= minimum }
      .sorted { ($1.value.people, $0.key) < ($0.value.people, $1.key) }
      .map { name, topic in
        TopicRelease(
          name: name,
          title: titles[name] ?? LocalizedText(name),
          share: publication.share(topic.people, of: people),
          score: topic.people >= minimum
            ? .shown(publication.mean(topic.scores, on: .sentiment)) : .hidden,
          tones: publication.shares(topic.tones, minimum: minimum, population: nil)
        )
      }
  }

  private func typicalWords(
    _ counts: WordTable.Counts,
    _ publication: Publication,
    minimum: Int
  ) -> [TypicalWord] {
    let isBanded = publication.policy == .banded
    return TypicalWords(
      names: words.names,
      counts: counts,
      users: counts.holders,
      minimum: max(isBanded ? minimum : 5, (readers + 199) / 200),
      gate: Self.wordGate
    ).chosen(limit: Self.wordLimit, publication)
  }

  private func sentences(
    _ counts: WordTable.Counts,
    _ domain: TopicTotals.Domain,
    _ publication: Publication,
    minimum: Int
  ) -> [TellingSentence] {
    TellingSentences(names: words.names, counts: counts, limit: Self.sentenceLimit)
      .choose(from: candidates.sample)
      .map { sentence in
        TellingSentence(
          text: PersonalDataMask.masked(sentence.text.withoutListMark),
          score: publication.policy == .exact
            ? sentence.value : PublishedScale.sentiment.coarse.rounded(sentence.value),
          topics: sentence.topics.filter { (domain.topics[$0]?.people ?? 0) >= minimum }
        )
      }
  }

  /// The months, with those without comments between the first and the last where the span is not
  /// too long to list.
  private func monthReleases(_ publication: Publication, minimum: Int) -> [PeriodRelease] {
    period.filled(months.keys.sorted(), upTo: period.filledSpan).map { month in
      let totals = months[month] ?? Totals()
      let count = totals.values.count
      let isShown = count >= minimum
      return PeriodRelease(
        period: month,
        count: publication.count(count),
        mean: isShown ? .shown(publication.mean(totals.values, on: .sentiment)) : .hidden,
        negative: isShown ? .shown(publication.share(totals.negatives, of: count)) : .hidden
      )
    }
  }

  /// The groups, the shown ones first by size, then the hidden ones by name.
  private func groupReleases(_ publication: Publication, minimum: Int) -> [GroupRelease] {
    let groups = self.groups.sorted { $0.key < $1.key }
    let isShown = DisclosureControl.shown(
      groups.map { DisclosureControl.Group(parent: nil, count: $0.value.values.count) },
      total: count,
      minimum: minimum
    )
    let shown = zip(groups, isShown).filter(\.1).map(\.0)
      .sorted { ($1.value.values.count, $0.key) < ($0.value.values.count, $1.key) }
    let hidden = zip(groups, isShown).filter { !$0.1 }.map(\.0)
    return shown.map { name, totals in
      GroupRelease(
        group: name,
        mean: .shown(publication.mean(totals.values, on: .sentiment)),
        negative: .shown(publication.share(totals.negatives, of: totals.values.count))
      )
    } + hidden.map { GroupRelease(group: $0.key, mean: .hidden, negative: .hidden) }
  }
}
