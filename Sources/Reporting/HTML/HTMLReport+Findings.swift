import Insight
import Messages
import SurveyModel

extension HTMLReport {
  /// What the answers say beyond their means: changes, differences, drivers, reliability, and
  /// what those who did not answer could change.
  ///
  /// - Parameters:
  ///   - release: The wave.
  ///   - hidden: Why a difference may be hidden.
  /// - Returns: The sections in order, none where nothing is told.
  func findingSections(_ release: WaveRelease, hidden: Phrase) -> [Markup] {
    guard let findings = release.findings else { return [] }
    let changes = [(false, Wording.changes), (true, Wording.itemChanges)].map { ofItems, title in
      differenceSection(
        DifferenceChart(findings.changes, ofItems: ofItems, language: language),
        title: title,
        note: Wording.changesNote,
        hidden: hidden
      )
    }
    let groups = findings.attributes.map { attribute in
      differenceSection(
        DifferenceChart(attribute, indices: release.indices, language: language),
        title: Wording.differences(by: attribute.title),
        note: Wording.differenceNote,
        hidden: hidden
      )
    }
    let drivers = findings.drivers.map {
      driverSection(DriverChart($0, language: language))
    }
    let worst = WorstCaseChart(findings.worstCases, language: language, numerals: numerals)
    return changes + groups + [
      drivers ?? .empty, reliability(findings.reliability), worstCaseSection(worst),
    ]
  }

  private func reliability(_ indices: [IndexReliability]) -> Markup {
    guard !indices.isEmpty else { return .empty }
    var table = HTMLTable(
      caption: Wording.reliability[language],
      columns: [
        Wording.indexOrScale[language], Wording.alpha[language], Wording.count[language],
      ]
    )
    for index in indices {
      table.rows.append(
        [
          index.title[language], numerals.fixed(index.alpha, decimals: 2), "\(index.count)",
        ].map { HTMLTable.Cell(text: $0) }
      )
    }
    return section(
      Wording.reliability[language],
      note: Wording.reliabilityNote[language],
      [table.markup]
    )
  }
}
