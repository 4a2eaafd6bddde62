import Insight
import Messages
import SurveyModel
import TextDisplay

extension TextReport {
  /// The whole report on one wave.
  func waveSections(_ release: WaveRelease, for profile: ReportProfile) -> [String] {
    let span = Wording.span(from: release.opens, to: release.closes)?[language]
    var lines = head(
      release.title[language],
      isSynthetic: release.isSynthetic,
      details: [
        [release.wave, span].compactMap { $0 }.joined(separator: Wording.separator),
        Wording.responses(of: release, numerals: numerals)[language],
        release.title(ofLeader: profile).map { Wording.forLeader(of: $0[language])[language] }
          ?? "",
      ]
    )
    if release.isWithheld { return lines + [""] + wrapped(Wording.withheld[language]) }
    if release.hasNoScores { lines += [""] + wrapped(Wording.noScores[language]) }
    lines += indexSection(release)
    lines += itemSection(release.items)
    lines += findingSections(release)
    lines += unitSections(release)
    if release.hasHiddenCell {
      lines += [""]
      lines += hiddenNote(Wording.hidden(minimum: release.minimumGroup), when: true)
    }
    guard let comments = release.comments else { return lines }
    lines += section(Wording.comments[language], [])
    if let comments = comments.value { return lines + commentSections(comments) }
    return lines + wrapped(Wording.commentsHidden[language])
  }

  /// The indices with their scales, and the recommendation score.
  func indexSection(_ release: WaveRelease) -> [String] {
    guard !release.indices.isEmpty || release.recommendation != nil else { return [] }
    var table = TextTable(columns: [
      .init(Wording.indexOrScale[language], minimumWidth: 12),
      .init(Wording.score[language], alignment: .right),
      .init(Wording.interval[language], alignment: .right, expendable: 1),
      .init(Wording.count[language], alignment: .right, expendable: 2),
      .init("0        50       100", expendable: 3),
    ])
    func add(_ index: IndexRelease, depth: Int) {
      table.add([
        String(repeating: "  ", count: depth) + index.title[language],
        text(index.score) { numerals.index($0) },
        text(index.score) { numerals.indexInterval($0) },
        text(index.score) { $0.count.text },
        index.score.value.map { Bars.across($0.value / 100, width: 20) } ?? "",
      ])
      for scale in index.scales { add(scale, depth: depth + 1) }
    }
    for index in release.indices { add(index, depth: 0) }
    var lines = release.indices.isEmpty ? [] : table.lines(width: width, style: style)
    if let recommendation = release.recommendation {
      lines += wrapped(recommendationLine(recommendation))
    }
    return section(Wording.indices[language], note: Wording.indexRange[language], lines)
  }

  private func recommendationLine(_ cell: Cell<Estimate>) -> String {
    let name = Wording.recommendation[language]
    guard let estimate = cell.value else {
      return "\(name): \(Wording.recommendationHidden[language])"
    }
    let value = numerals.recommendation(estimate)
    let range = numerals.signedInterval(estimate, decimals: 0)
    let interval = estimate.bound == .exact ? " \(range)" : ""
    return [
      "\(name): \(value)\(interval), n \(estimate.count.text)",
      Wording.recommendationRange[language],
    ].joined(separator: Wording.separator)
  }
}
