public import Insight
import Messages
import SurveyModel
import TextDisplay

extension TextReport {
  /// What training people need: a table for all, for each kind of work and level, and for both together.
  ///
  /// - Parameter release: What is published.
  /// - Returns: Lines, each ended by a line break.
  public func render(_ release: TrainingRelease) -> String {
    var lines = head(
      Wording.training[language],
      isSynthetic: release.isSynthetic,
      details: [release.wave]
    )
    let isAnyShown = release.groups.contains { $0.needs.contains { !$0.gap.isHidden } }
    guard isAnyShown else {
      return (lines + [""] + wrapped(Wording.noTraining[language])).map { $0 + "\n" }.joined()
    }
    for group in release.groups { lines += trainingSection(group, release) }
    lines += [""] + note(Wording.gapNote[language])
    let isAnyHidden = release.groups.contains { $0.needs.contains { $0.gap.isHidden } }
    lines += hiddenNote(Wording.hiddenTraining, when: isAnyHidden)
    return lines.map { $0 + "\n" }.joined()
  }

  private func trainingSection(_ group: TrainingGroup, _ release: TrainingRelease) -> [String] {
    let width = release.range.upperBound - release.range.lowerBound
    var table = TextTable(columns: [
      .init(Wording.trainingTopic[language], minimumWidth: 12),
      .init(Wording.gap[language], alignment: .right),
      .init(Wording.interval[language], alignment: .right, expendable: 2),
      .init(Wording.known[language], alignment: .right, expendable: 1),
      .init(Wording.needed[language], alignment: .right, expendable: 1),
      .init(Wording.count[language], alignment: .right, expendable: 3),
      .init("", expendable: 4),
    ])
    for need in group.needs {
      table.add([
        TerminalText.sanitized(need.topic.title[language]),
        text(need.gap) { bounded(numerals.signed($0.value, decimals: 1), $0) },
        text(need.gap) { interval($0) },
        text(need.known) { bounded(numerals.fixed($0.value, decimals: 1), $0) },
        text(need.needed) { bounded(numerals.fixed($0.value, decimals: 1), $0) },
        text(need.gap) { $0.count.text },
        need.gap.value.map { Bars.across(max(0, $0.value) / width, width: 12) } ?? "",
      ])
    }
    var lines = table.lines(width: self.width, style: style)
    if let share = group.comments.value {
      let text = numerals.share(share.value)
      lines += wrapped(Wording.trainingComments(text, n: share.count.text)[language])
    }
    return section(TerminalText.sanitized(Wording.name(of: group)[language]), lines)
  }

  private func bounded(_ text: String, _ estimate: Estimate) -> String {
    switch estimate.bound {
    case .exact: text
    case .atLeast: "≥ \(text)"
    case .atMost: "≤ \(text)"
    }
  }

  private func interval(_ estimate: Estimate) -> String {
    guard estimate.bound == .exact else { return "" }
    let ends = [estimate.lower, estimate.upper].map { numerals.signed($0, decimals: 1) }
    return "\(ends[0]) … \(ends[1])"
  }
}
