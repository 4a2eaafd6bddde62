import Insight
import Messages
import SurveyModel
import TextDisplay

extension TextReport {
  /// What everybody who was asked gets to read.
  ///
  /// - Parameter release: The wave, narrowed to ``Insight/ReportProfile/everyone``.
  /// - Returns: The lines.
  func everyoneSections(_ release: WaveRelease) -> [String] {
    let span = Wording.span(from: release.opens, to: release.closes)?[language]
    var lines = head(
      Wording.youSaid[language],
      isSynthetic: release.isSynthetic,
      details: [
        [release.title[language], release.wave, span].compactMap { $0 }
          .joined(separator: Wording.separator)
      ]
    )
    lines += wrapped(Wording.thanks(to: release, numerals: numerals)[language])
    lines += indexSection(release)
    let ends = [
      (Wording.strongest, release.strongestItems(most: WaveRelease.extremes)),
      (Wording.weakest, release.weakestItems(most: WaveRelease.extremes)),
    ]
    for (title, items) in ends where !items.isEmpty {
      lines += section(title[language], likert(LikertChart(items.map { likertRow($0) })))
    }
    if ends.contains(where: { $0.1.contains(where: \.isReversed) }) {
      lines += note(Wording.reversedNote[language])
    }
    if !ends[0].1.isEmpty { lines += note(Wording.endsNote[language]) }
    lines += topicWords(release)
    guard release.hasHiddenCell else { return lines }
    return lines + [""] + hiddenNote(Wording.hidden(minimum: release.minimumGroup), when: true)
  }

  private func topicWords(_ release: WaveRelease) -> [String] {
    guard let cell = release.comments else { return [] }
    guard let comments = cell.value else {
      return section(Wording.wroteAbout[language], wrapped(Wording.commentsHidden[language]))
    }
    var table = TextTable(columns: [
      .init(Wording.topic[language], minimumWidth: 14, isWrapping: true),
      .init(Wording.share[language], alignment: .right),
      .init(Wording.interval[language], alignment: .right, expendable: 1),
      .init(Wording.toneColumn[language]),
    ])
    for topic in comments.topics {
      table.add([
        topic.title[language], numerals.share(topic.share), numerals.shareInterval(topic.share),
        Wording.tone(of: topic.score)[language],
      ])
    }
    return section(
      Wording.wroteAbout[language],
      wrapped(Wording.extent(of: comments)[language])
        + (comments.topics.isEmpty ? [] : table.lines(width: width, style: style))
        + note(Wording.toneNote[language]) + note(Wording.noCommentInFull[language])
    )
  }
}
