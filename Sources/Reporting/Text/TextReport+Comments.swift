import Insight
import Messages
import SurveyModel
import TextDisplay

extension TextReport {
  /// All sections on a body of comments, without a title.
  func commentSections(_ release: CommentRelease) -> [String] {
    guard release.count.highest > 0 else { return wrapped(Wording.noComments[language]) }
    var lines = wrapped(Wording.extent(of: release)[language])
    lines += wrapped(Wording.coverage(numerals.share(release.coverage))[language])
    lines += sentimentSection(release)
    lines += topicSection(release)
    lines += toneSection(release)
    lines += wordSection(release)
    lines += sentenceSection(release)
    lines += monthSection(release.months)
    lines += newsSection(release.news)
    lines += groupSection(release)
    let isAnyHidden =
      release.topics.contains { $0.score.isHidden }
      || release.months.contains { $0.negative.isHidden || $0.mean.isHidden }
    guard isAnyHidden else { return lines }
    return lines + [""] + hiddenNote(Wording.hiddenComments, when: true)
  }

  private func sentimentSection(_ release: CommentRelease) -> [String] {
    let names = release.shares.map { Wording.name(of: $0.label)[language] }
    let nameWidth = names.map(TerminalText.width(of:)).max() ?? 0
    let barWidth = max(8, min(40, width - nameWidth - 24))
    var lines: [String] = []
    for (name, share) in zip(names, release.shares) {
      let value = numerals.share(share.share)
      let bar = Bars.across(share.share.value, width: barWidth)
      lines.append(
        [
          TerminalText.padded(name, to: nameWidth),
          TerminalText.padded(value, to: 6, .right),
          style.apply(TerminalText.padded(bar, to: barWidth), role(of: share.label)),
          numerals.shareInterval(share.share),
        ].joined(separator: "  ")
      )
    }
    let mean = release.mean
    let interval =
      "\(numerals.scoreInterval(mean)) (\(Wording.interval[language])), n \(mean.count.text)"
    lines += wrapped(
      "\(Wording.meanScore[language]) \(numerals.score(mean)) \(interval)"
        + "\(Wording.separator)\(Wording.scoreRange[language])"
    )
    return section(
      Wording.sentiment[language],
      note: Wording.shareAndInterval[language],
      lines
    )
  }

  private func role(of label: LabelShare.Label) -> Style.Role {
    switch label {
    case .negative: .negative
    case .mixed: .mixed
    case .neutral: .neutral
    case .positive: .positive
    }
  }

  private func topicSection(_ release: CommentRelease) -> [String] {
    guard !release.topics.isEmpty else { return [] }
    var table = TextTable(columns: [
      .init(Wording.topic[language], minimumWidth: 14, isWrapping: true),
      .init(Wording.share[language], alignment: .right),
      .init(Wording.interval[language], alignment: .right, expendable: 1),
      .init(Wording.count[language], alignment: .right, expendable: 1),
      .init(Wording.score[language], alignment: .right),
      .init("-1   0   +1", expendable: 3),
      .init(Wording.interval[language], alignment: .right, expendable: 2),
      .init(Wording.count[language], alignment: .right, expendable: 2),
    ])
    for topic in release.topics {
      table.add([
        topic.title[language],
        numerals.share(topic.share),
        numerals.shareInterval(topic.share),
        topic.share.count.text,
        text(topic.score) { numerals.score($0) },
        topic.score.value.map { Bars.aroundMiddle($0.value, side: 5) } ?? "",
        text(topic.score) { numerals.scoreInterval($0) },
        text(topic.score) { $0.count.text },
      ])
    }
    let coverage = Wording.topicCoverage(
      numerals.share(release.topicCoverage),
      of: release
    )[language]
    return section(
      Wording.topics[language],
      note: Wording.name(ofDomain: release.topicDomain)[language],
      table.lines(width: width, style: style) + note(coverage)
    )
  }

  /// How each topic is spoken of: worse to the left.
  private func toneSection(_ release: CommentRelease) -> [String] {
    guard release.topics.contains(where: { !$0.tones.isHidden }) else { return [] }
    return section(
      Wording.topicSentiment[language],
      likert(LikertChart(topics: release.topics, language: language))
        + note(Wording.tonesNote(of: release)[language])
    )
  }

  private func sentenceSection(_ release: CommentRelease) -> [String] {
    guard !release.sentences.isEmpty else { return [] }
    var lines: [String] = []
    for (index, sentence) in release.sentences.enumerated() {
      let topics = release.publishedTopics(of: sentence).map { $0.title[language] }
      let source = ([numerals.score(sentence.score)] + topics).joined(separator: Wording.separator)
      let number = TerminalText.padded("\(index + 1).", to: 4)
      let text = TerminalText.wrapped(TerminalText.sanitized(sentence.text), to: width - 4)
      lines.append(number + (text.first ?? ""))
      lines += text.dropFirst().map { "    " + $0 }
      lines += wrapped(source, indent: 4).map { style.apply($0, .quiet) }
    }
    return section(Wording.sentences[language], lines + note(Wording.masked[language]))
  }

  private func groupSection(_ release: CommentRelease) -> [String] {
    guard !release.groups.isEmpty else { return [] }
    let groups = release.listedGroups
    let others = release.otherGroups.flatMap { note($0[language]) }
    guard !groups.isEmpty else { return section(Wording.groups[language], others) }
    var table = TextTable(columns: [
      .init(Wording.group[language], minimumWidth: 14, isWrapping: true),
      .init(Wording.commentCount[language], alignment: .right),
      .init(Wording.negativeShare[language], alignment: .right),
      .init(Wording.interval[language], alignment: .right, expendable: 1),
      .init(Wording.score[language], alignment: .right),
      .init(Wording.interval[language], alignment: .right, expendable: 1),
    ])
    for group in groups {
      table.add([
        group.group,
        text(group.mean) { $0.count.text },
        text(group.negative) { numerals.share($0) },
        text(group.negative) { numerals.shareInterval($0) },
        text(group.mean) { numerals.score($0) },
        text(group.mean) { numerals.scoreInterval($0) },
      ])
    }
    return section(Wording.groups[language], table.lines(width: width, style: style) + others)
  }
}
