import Insight
import SurveyModel

extension JSONReport {
  typealias Members = [(key: String, value: JSONValue)]

  /// The members of a report on comments.
  func comments(_ release: CommentRelease) -> Members {
    let base = release.people ?? release.count
    let isBand = base.lowest != base.highest
    func plainShare(_ share: Double) -> JSONValue {
      .number(Numerals.rounded(share, decimals: isBand ? 2 : 4))
    }
    return [
      ("count", count(release.count)),
      ("people", release.people.map(count) ?? .null),
      ("coverage", plainShare(release.coverage)),
      ("first_day", .optional(release.firstDay)),
      ("last_day", .optional(release.lastDay)),
      ("labels", .array(release.shares.map(label))),
      ("mean_score", estimate(release.mean, .score)),
      ("topic_domain", .string(release.topicDomain)),
      ("topic_coverage", plainShare(release.topicCoverage)),
      ("topics", .array(release.topics.map(topic))),
      ("typical_words", .array(release.typicalWords.map(word))),
      ("sentences", .array(release.sentences.map { sentence($0, of: release) })),
      ("months", .array(release.months.period == .month ? release.months.map { month($0) } : [])),
      ("groups", .array(release.groups.map(group))),
      ("sample", release.sample.map(count) ?? .null),
    ]
  }

  /// The members of a report on a wave.
  func wave(_ release: WaveRelease) -> Members {
    let names = release.indices.map(\.name)
    let comments = release.comments.map { cell in
      cell.value.map { JSONValue.object(self.comments($0)) } ?? Self.hidden
    }
    return [
      ("wave", .string(release.wave)),
      ("title", title(release.title)),
      ("opens", .optional(release.opens)),
      ("closes", .optional(release.closes)),
      ("responses", count(release.responses)),
      ("headcount", release.headcount.map(JSONValue.integer) ?? .null),
      ("minimum_group", .integer(release.minimumGroup)),
      ("indices", .array(release.indices.map(index))),
      ("items", .array(release.items.map(item))),
      ("recommendation", release.recommendation.map { cell($0, .recommendation) } ?? .null),
      ("units", .array(release.units.map { unit($0, indices: names) })),
      ("comments", comments ?? .null),
      ("topics_by_unit", release.unitTopics.map { topics($0, release) } ?? .null),
      ("unit_words", release.unitWords.map { .array($0.units.map(unitWords)) } ?? .null),
      ("findings", release.findings.map { findings($0, indices: names) } ?? .null),
      ("withheld", .bool(release.isWithheld)),
    ]
  }

  private func change(_ change: TrendBreak, waves: [String]) -> JSONValue {
    .members([
      "wave": .string(waves[change.place]),
      "verdict": .string(change.verdict.rawValue),
      "reasons": .array(change.reasons.map(title)),
    ])
  }

  /// The members of a report on several waves.
  func trend(_ release: TrendRelease) -> Members {
    [
      ("waves", .array(release.waves.map(JSONValue.string))),
      ("series", .array(release.series.map { series($0, waves: release.waves) })),
      ("items", .array(release.items.map { series($0, waves: release.waves) })),
      ("topics", .array(release.topics.map { topicTrend($0, waves: release.waves) })),
    ]
  }

  private func label(_ share: LabelShare) -> JSONValue {
    .members(["label": .string(share.label.rawValue), "share": estimate(share.share, .share)])
  }

  private func topic(_ topic: TopicRelease) -> JSONValue {
    .members([
      "name": .string(topic.name), "title": title(topic.title),
      "share": estimate(topic.share, .share), "score": cell(topic.score, .score),
      "tones": topic.tones.value.map { parts(of: $0, named: ("negative", "neutral", "positive")) }
        ?? Self.hidden,
    ])
  }

  /// The three parts of a bar; the last has an interval and the count.
  private func parts(
    of shares: ItemShares,
    named names: (String, String, String)
  ) -> JSONValue {
    let count = shares.favourable.count
    let members: Members = [
      (names.0, share(shares.unfavourable, of: count)),
      (names.1, share(shares.neutral, of: count)),
      (names.2, estimate(shares.favourable, .share)),
    ]
    return .object(members)
  }

  private func word(_ word: TypicalWord) -> JSONValue {
    .members([
      "word": .string(word.word), "worst_count": .integer(word.count),
      "other_count": .integer(word.otherCount),
      "log_likelihood": .number(Numerals.rounded(word.logLikelihood, decimals: 4)),
      "log_ratio": .number(Numerals.rounded(word.logRatio, decimals: 4)),
    ])
  }

  private func sentence(_ sentence: TellingSentence, of release: CommentRelease) -> JSONValue {
    .members([
      "text": .string(sentence.text),
      "score": .number(Numerals.rounded(sentence.score, decimals: 2)),
      "topics": .array(release.publishedTopics(of: sentence).map { .string($0.name) }),
    ])
  }

  /// The weeks; none where comments are counted by month.
  func weeks(_ periods: [PeriodRelease]) -> JSONValue {
    .array(periods.period == .week ? periods.map { month($0, key: "week") } : [])
  }

  private func month(_ month: PeriodRelease, key: String = "month") -> JSONValue {
    .object([
      (key, .string(month.period)), ("count", count(month.count)),
      ("score", cell(month.mean, .score)), ("negative_share", cell(month.negative, .share)),
    ])
  }

  private func group(_ group: GroupRelease) -> JSONValue {
    .members([
      "group": .string(group.group), "score": cell(group.mean, .score),
      "negative_share": cell(group.negative, .share),
    ])
  }

  private func index(_ index: IndexRelease) -> JSONValue {
    .members([
      "name": .string(index.name), "title": title(index.title),
      "score": cell(index.score, .index), "scales": .array(index.scales.map(self.index)),
    ])
  }

  private func item(_ item: ItemRelease) -> JSONValue {
    let shares = item.shares.value.map {
      parts(of: $0, named: ("unfavourable", "neutral", "favourable"))
    }
    return .members([
      "name": .string(item.name), "title": title(item.title), "scale": .string(item.scale),
      "reversed": .bool(item.isReversed), "shares": shares ?? Self.hidden,
    ])
  }

  private func unit(_ unit: UnitRelease, indices: [String]) -> JSONValue {
    let scores = zip(indices, unit.scores).map { (key: $0, value: cell($1, .index)) }
    let adjusted = zip(indices, unit.adjusted).map { name, estimate in
      (key: name, value: estimate.map { self.estimate($0, .index) } ?? .null)
    }
    return .members([
      "unit": .string(unit.unit), "title": title(unit.title), "parent": .optional(unit.parent),
      "scores": .object(scores), "adjusted": .object(adjusted),
    ])
  }

  private func unitWords(_ unit: UnitWordsRelease.Unit) -> JSONValue {
    .members([
      "unit": .string(unit.unit), "people": count(unit.people), "others": count(unit.others),
      "words": .array(
        unit.words.map {
          .members([
            "word": .string($0.word), "count": .integer($0.count),
            "other_count": .integer($0.otherCount),
            "log_likelihood": .number(Numerals.rounded($0.logLikelihood, decimals: 4)),
            "log_ratio": .number(Numerals.rounded($0.logRatio, decimals: 4)),
          ])
        }
      ),
    ])
  }

  private func series(_ series: TrendSeries, waves: [String]) -> JSONValue {
    let (kind, index, item): (String, String?, String?) =
      switch series.kind {
      case .index(let name): ("index", name, nil)
      case .sentiment: ("sentiment", nil, nil)
      case .item(let name): ("item", series.index, name)
      case .topic: ("topic", nil, nil)
      }
    let head: Members = [("kind", .string(kind)), ("index", .optional(index))]
    return .object(
      head + (item.map { [("item", .string($0))] } ?? []) + [
        ("title", title(series.title)),
        ("unit", .optional(series.unit)),
        ("points", .array(series.points.map { cell($0, series.measure) })),
        ("survey_changes", .array(series.breaks.map { change($0, waves: waves) })),
        ("reading", series.reading.map { reading($0, waves: waves) } ?? .null),
      ]
    )
  }
}
