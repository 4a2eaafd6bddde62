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
      .init(Wording.known[language], alignment: .right, expendable: 1),
      .init(Wording.needed[language], alignment: .right, expendable: 1),
      .init("", expendable: 2),
    ])
    for need in group.needs {
      addFigures(
        TerminalText.sanitized(need.topic.title[language]),
        [
          figure(need.gap, { numerals.signed($0, decimals: 1) }) { "\($0) … \($1)" },
          figure(need.known, { numerals.fixed($0, decimals: 1) }) { "\($0)–\($1)" },
          figure(need.needed, { numerals.fixed($0, decimals: 1) }) { "\($0)–\($1)" },
          [need.gap.value.map { Bars.across(max(0, $0.value) / width, width: 12) } ?? ""],
        ],
        to: &table
      )
    }
    var lines = table.lines(width: self.width, style: style)
    if let share = group.comments.value {
      let text = numerals.share(share.value)
      lines += wrapped(Wording.trainingComments(text, n: share.count.text)[language])
    }
    return section(TerminalText.sanitized(Wording.name(of: group)[language]), lines)
  }

  /// A figure, its interval and how many it rests on, one below the other.
  private func figure(
    _ cell: Cell<Estimate>,
    _ number: (Double) -> String,
    interval: (String, String) -> String
  ) -> [String] {
    guard let estimate = cell.value else { return [Self.hidden] }
    let text = number(estimate.value)
    let (value, ends) =
      switch estimate.bound {
      case .exact: (text, interval(number(estimate.lower), number(estimate.upper)))
      case .atLeast: ("≥ \(text)", "")
      case .atMost: ("≤ \(text)", "")
      }
    return [value, ends, estimate.count.text]
  }
}
