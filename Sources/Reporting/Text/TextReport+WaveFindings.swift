import Insight
import Messages
import SurveyModel
import TextDisplay

extension TextReport {
  /// What the answers say beyond their means: changes, differences, drivers, reliability, and
  /// what those who did not answer could change.
  func findingSections(_ release: WaveRelease) -> [String] {
    guard let findings = release.findings else { return [] }
    let hidden = Wording.hidden(minimum: release.minimumGroup)
    var lines: [String] = []
    for (ofItems, title) in [(false, Wording.changes), (true, Wording.itemChanges)] {
      lines += differenceSection(
        DifferenceChart(findings.changes, ofItems: ofItems, language: language),
        title: title,
        note: Wording.changesNote,
        hidden: hidden
      )
    }
    for attribute in findings.attributes {
      lines += differenceSection(
        DifferenceChart(attribute, indices: release.indices, language: language),
        title: Wording.differences(by: attribute.title),
        note: Wording.differenceNote,
        hidden: hidden
      )
    }
    if let drivers = findings.drivers {
      lines += driverSection(DriverChart(drivers, language: language))
    }
    let worst = WorstCaseChart(findings.worstCases, language: language, numerals: numerals)
    return lines + reliability(findings.reliability) + worstCaseSection(worst)
  }

  private func reliability(_ indices: [IndexReliability]) -> [String] {
    guard !indices.isEmpty else { return [] }
    var table = TextTable(columns: [
      .init(Wording.indexOrScale[language], minimumWidth: 12),
      .init(Wording.alpha[language], alignment: .right),
      .init(Wording.count[language], alignment: .right),
    ])
    for index in indices {
      table.add([
        index.title[language], numerals.fixed(index.alpha, decimals: 2), "\(index.count)",
      ])
    }
    return section(
      Wording.reliability[language],
      table.lines(width: width, style: style) + note(Wording.reliabilityNote[language])
    )
  }
}
