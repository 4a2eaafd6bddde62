import Insight
import Messages
import SurveyModel

extension HTMLReport {
  /// The figures at the top of a report on comments.
  func key(of release: CommentRelease) -> Markup {
    guard release.count.highest > 0 else { return .empty }
    var figures = [(release.count.text, Wording.commentCount[language])]
    if let negative = release.shares.first(where: { $0.label == .negative })?.share {
      figures.append(
        (share(negative), Wording.name(of: .negative)[language] + bracketed(negative))
      )
    }
    let interval = release.mean.bound == .exact ? " \(numerals.scoreInterval(release.mean))" : ""
    figures.append((numerals.score(release.mean), Wording.meanScore[language] + interval))
    if let topic = release.topics.first {
      figures.append((topic.title[language], Wording.topTopic(share(topic.share))[language]))
    }
    return keyFigures(figures)
  }

  /// All sections on a body of comments, without a title.
  func commentSections(_ release: CommentRelease) -> [Markup] {
    guard release.count.highest > 0 else { return [note(Wording.noComments[language])] }
    return [
      sentimentSection(release),
      topicSection(release),
      toneSection(release),
      wordSection(release),
      sentenceSection(release),
      monthSection(release.months),
      newsSection(release.news),
      groupSection(release),
    ]
  }

  func share(_ estimate: Estimate) -> String {
    numerals.share(estimate)
  }

  private func sentimentSection(_ release: CommentRelease) -> Markup {
    let parts = release.shares.map {
      BarCharts.Part(
        share: $0.share.value,
        text: share($0.share),
        style: $0.label.rawValue
      )
    }
    let middle = release.shares.firstIndex { $0.label == .neutral } ?? parts.count / 2
    let names = release.shares.map { Wording.name(of: $0.label)[language] }
    let title = zip(names, parts).map { "\($0) \($1.text)" }.joined(separator: ", ")
    var table = HTMLTable(
      caption: Wording.sentiment[language],
      columns: [
        Wording.label[language], Wording.share[language], Wording.interval[language],
        Wording.count[language],
      ]
    )
    for (name, share) in zip(names, release.shares) {
      table.rows.append(
        [
          name, self.share(share.share), numerals.shareInterval(share.share),
          share.share.count.text,
        ].map { HTMLTable.Cell(text: $0) }
      )
    }
    let mean = release.mean
    let meanText =
      "\(Wording.meanScore[language]) \(numerals.score(mean)) "
      + "\(numerals.scoreInterval(mean)) (\(Wording.interval[language])), n \(mean.count.text)"
      + "\(Wording.separator)\(Wording.scoreRange[language])"
    return section(
      Wording.sentiment[language],
      note: Wording.coverage(numerals.share(release.coverage))[language],
      [
        legend(
          zip(release.shares, zip(parts, names)).map {
            ($1.0.style, "\($1.1) \($1.0.text)\(bracketed($0.share))")
          }
        ),
        .element(
          "figure",
          [:],
          BarCharts.diverging(
            parts,
            middle: middle,
            reach: BarCharts.reach(of: parts, middle: middle),
            title: title,
            description: Wording.divergingChart[language]
          )
        ),
        .element("p", [:], .text(meanText)),
        table.folded(under: Wording.figures[language]),
      ]
    )
  }

  private func topicSection(_ release: CommentRelease) -> Markup {
    guard !release.topics.isEmpty else { return .empty }
    let widest = max(0.01, release.topics.map(\.share.upper.finite).max() ?? 1)
    let rows = release.topics.map { topicRow($0, widest: widest) }
    var table = HTMLTable(
      caption: Wording.topics[language],
      columns: [
        Wording.topic[language], Wording.share[language], Wording.interval[language],
        Wording.count[language], Wording.score[language], Wording.interval[language],
        Wording.count[language],
      ]
    )
    for topic in release.topics {
      table.rows.append([
        .init(text: topic.title[language]),
        .init(text: share(topic.share)),
        .init(text: numerals.shareInterval(topic.share)),
        .init(text: topic.share.count.text),
        cell(topic.score) { numerals.score($0) },
        cell(topic.score) { numerals.scoreInterval($0) },
        cell(topic.score) { $0.count.text },
      ])
    }
    let domain = Wording.name(ofDomain: release.topicDomain)[language]
    return section(
      "\(Wording.topics[language])\(Wording.separator)\(domain)",
      note: Wording.topicCoverage(
        numerals.share(release.topicCoverage),
        of: release
      )[language],
      [
        note(Wording.topicChart[language], isLead: true),
        self.rows(rows),
        hiddenNote(
          Wording.hiddenComments,
          when: release.topics.contains { $0.score.isHidden }
        ),
        table.folded(under: Wording.figures[language]),
      ]
    )
  }

  /// How each topic is spoken of: worse to the left.
  private func toneSection(_ release: CommentRelease) -> Markup {
    guard release.topics.contains(where: { !$0.tones.isHidden }) else { return .empty }
    return section(
      Wording.topicSentiment[language],
      note: [Wording.tonesNote(of: release), Wording.positiveInterval].map { $0[language] }
        .joined(separator: Wording.separator),
      likert(
        LikertChart(topics: release.topics, language: language),
        hidden: Wording.hiddenComments,
        caption: Wording.topicSentiment[language]
      )
    )
  }

  private func topicRow(_ topic: TopicRelease, widest: Double) -> Markup {
    let title = topic.title[language]
    let bounded = topic.share.bound != .exact
    let interval = (topic.share.lower / widest, topic.share.upper / widest)
    let shareBar = BarCharts.fromLeft(
      topic.share.value / widest,
      interval: bounded ? nil : interval,
      style: "bar",
      title: "\(title): \(share(topic.share))",
      description: Wording.topicChart[language]
    )
    var pair: [Markup] = [
      .element("div", [:], value(share(topic.share), bracketed(topic.share)), shareBar)
    ]
    if let score = topic.score.value {
      let text = numerals.score(score)
      let interval = score.bound == .exact ? "\(numerals.scoreInterval(score)), " : ""
      let detail = " \(interval)n \(score.count.text)"
      let bar = BarCharts.score(
        score.value,
        interval: (score.drawn.lower, score.drawn.upper),
        title: "\(title): \(text)",
        description: Wording.topicChart[language]
      )
      pair.append(.element("div", [:], value(text, detail), bar))
    } else {
      pair.append(.element("div", [:], value(Self.hidden)))
    }
    return row(title, .element("div", ["class": "pair"], Markup(pair)))
  }

  private func value(_ text: String, _ detail: String = "") -> Markup {
    .element("div", ["class": "value"], .element("b", [:], .text(text)), .text(detail))
  }

  /// The interval of a share in brackets, nothing for a bound.
  private func bracketed(_ share: Estimate) -> String {
    share.bound == .exact ? " (\(numerals.shareInterval(share)))" : ""
  }

  private func groupSection(_ release: CommentRelease) -> Markup {
    guard !release.groups.isEmpty else { return .empty }
    let groups = release.listedGroups
    let others = release.otherGroups.map { note($0[language]) }
    guard !groups.isEmpty else { return section(Wording.groups[language], others) }
    var table = HTMLTable(
      caption: Wording.groups[language],
      columns: [
        Wording.group[language], Wording.commentCount[language],
        Wording.negativeShare[language], Wording.score[language],
      ]
    )
    for group in groups {
      table.rows.append([
        .init(text: group.group),
        cell(group.mean) { $0.count.text },
        cell(group.negative, detail: numerals.shareInterval) { share($0) },
        cell(group.mean, detail: numerals.scoreInterval) { numerals.score($0) },
      ])
    }
    return section(
      Wording.groups[language],
      note: Wording.smallFigures[language],
      [
        table.markup
      ] + others
    )
  }
}
