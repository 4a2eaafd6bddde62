import Insight
import Messages
import SurveyModel

extension HTMLReport {
  /// What everybody who was asked gets to read: two sheets in plain words.
  ///
  /// - Parameter release: The wave, narrowed to ``Insight/ReportProfile/everyone``.
  /// - Returns: The sections in order.
  func everyoneSections(_ release: WaveRelease) -> [Markup] {
    let hidden = Wording.hidden(minimum: release.minimumGroup)
    return [
      key(of: release),
      .element("p", [:], .text(Wording.thanks(to: release, numerals: numerals)[language])),
      indexSection(release.indices, hidden: hidden),
      itemEnds(release, hidden: hidden),
      topicWords(release),
    ]
  }

  private func itemEnds(_ release: WaveRelease, hidden: Phrase) -> Markup {
    let most = WaveRelease.extremes
    let ends = [
      (Wording.strongest, release.strongestItems(most: most)),
      (Wording.weakest, release.weakestItems(most: most)),
    ]
    guard !ends[0].1.isEmpty else { return .empty }
    let parts = ends.flatMap { title, items in
      [Markup.element("h3", [:], .text(title[language]))]
        + likert(
          LikertChart(items.map { likertRow($0) }),
          hidden: hidden,
          caption: title[language]
        )
    }
    let isReversed = ends.contains { $0.1.contains(where: \.isReversed) }
    return section(
      Wording.bothEnds[language],
      note: Wording.itemInterval[language],
      parts + [
        isReversed ? note(Wording.reversedNote[language]) : .empty,
        note(Wording.endsNote[language]),
      ]
    )
  }

  private func topicWords(_ release: WaveRelease) -> Markup {
    guard let cell = release.comments else { return .empty }
    guard let comments = cell.value else {
      return section(Wording.wroteAbout[language], [note(Wording.commentsHidden[language])])
    }
    let widest = max(0.01, comments.topics.map(\.share.upper.finite).max() ?? 1)
    let bars = comments.topics.map { topic -> Markup in
      let title = topic.title[language]
      let shown = share(topic.share)
      let interval =
        topic.share.bound == .exact ? " (\(numerals.shareInterval(topic.share)))" : ""
      let bar = BarCharts.fromLeft(
        topic.share.value / widest,
        interval: topic.share.bound == .exact
          ? (topic.share.lower / widest, topic.share.upper / widest) : nil,
        style: "bar",
        title: "\(title): \(shown)",
        description: Wording.wroteAbout[language]
      )
      let words = Wording.tone(of: topic.score)[language]
      let value = Markup.element(
        "div",
        ["class": "value"],
        .element("b", [:], .text(shown)),
        .text("\(interval)\(Wording.separator)\(words)")
      )
      return row(title, .element("div", ["class": "figure"], value, bar))
    }
    return section(
      Wording.wroteAbout[language],
      note: [
        Wording.extent(of: comments)[language],
        Wording.topicCoverage(numerals.share(comments.topicCoverage), of: comments)[language],
      ].joined(separator: Wording.separator),
      [
        rows(bars),
        note(Wording.toneNote[language]),
        note(Wording.noCommentInFull[language]),
      ]
    )
  }
}
