public import Insight
import Messages
import SurveyModel
import TextDisplay

extension TextReport {
  /// How a wave stands: response by unit and by collector, invitations, quotas.
  ///
  /// - Parameter release: What is published.
  /// - Returns: Lines, each ended by a line break.
  public func render(_ release: WaveStatusRelease) -> String {
    let setting = release.setting
    var lines = head(
      setting.title[language],
      isSynthetic: setting.isSynthetic,
      details: [
        [
          setting.wave, setting.status[language],
          Wording.span(from: setting.opens, to: setting.closes)?[language],
          Wording.name(of: setting.anonymity)[language],
        ].compactMap(\.self).joined(separator: Wording.separator)
      ]
    )
    lines += section(Wording.responses[language], summary(release))
    lines += units(release.participation)
    lines += collectors(release.collectors)
    lines += quotas(release.quotas)
    lines.append("")
    lines += note(Wording.bandsNote[language])
    let isHidden =
      release.participation.units.contains { $0.responses.isHidden }
      || release.collectors.contains { $0.responses.isHidden }
    if release.quotas.contains(where: \.responses.isHidden) {
      lines += note(Wording.hiddenQuotas[language])
    }
    lines += hiddenNote(Wording.hidden(minimum: setting.minimumGroup), when: isHidden)
    return lines.map { $0 + "\n" }.joined()
  }

  private func summary(_ release: WaveStatusRelease) -> [String] {
    let all = release.participation
    var lines = wrapped(people(all.responses, all.headcount))
    lines += wrapped(Wording.begun(release.begun.text)[language])
    if let access = release.access {
      lines += wrapped(
        Wording.invitations(access.invitations, used: access.used.text)[language]
      )
      if access.paperBallots > 0 {
        lines += wrapped(Wording.paperBallots(access.paperBallots)[language])
      }
    }
    return lines
  }

  private func people(_ count: PublishedCount, _ headcount: Int?) -> String {
    guard let headcount else { return count.text }
    let rate = numerals.rate(of: count, among: headcount).map { " (\($0))" } ?? ""
    return "\(count.text) / \(headcount)\(rate)"
  }

  private func units(_ participation: ParticipationRelease) -> [String] {
    guard !participation.units.isEmpty else { return [] }
    var table = TextTable(columns: [
      .init(Wording.unit[language], minimumWidth: 12),
      .init(Wording.responses[language], alignment: .right),
      .init(Wording.responseRate[language], alignment: .right),
      .init("", expendable: 1),
    ])
    for row in UnitTree.rows(of: participation.units) {
      let unit = row.release
      let rate = unit.responses.value.flatMap { count in
        unit.headcount.flatMap { numerals.rate(of: count, among: $0) }
      }
      let share = unit.responses.value.flatMap { count in
        unit.headcount.map { Double(count.lowest) / Double(max($0, 1)) }
      }
      table.add([
        String(repeating: "  ", count: row.depth)
          + TerminalText.sanitized(unit.title[language]),
        text(unit.responses) { $0.text } + (unit.headcount.map { " / \($0)" } ?? ""),
        unit.responses.isHidden ? Self.hidden : rate ?? "",
        share.map { Bars.across(min($0, 1), width: 12) } ?? "",
      ])
    }
    return section(Wording.byUnit[language], table.lines(width: width, style: style))
  }

  private func collectors(_ collectors: [WaveStatusRelease.CollectorCount]) -> [String] {
    guard collectors.count > 1 else { return [] }
    var table = TextTable(columns: [
      .init(Wording.byCollector[language], minimumWidth: 12),
      .init(Wording.responses[language], alignment: .right),
    ])
    for way in collectors {
      table.add([
        Wording.name(of: way.collector)[language], text(way.responses) { $0.text },
      ])
    }
    return [""] + table.lines(width: width, style: style)
  }

  private func quotas(_ quotas: [WaveStatusRelease.Quota]) -> [String] {
    guard !quotas.isEmpty else { return [] }
    var table = TextTable(columns: [
      .init(Wording.quotas[language], minimumWidth: 12),
      .init(Wording.responses[language], alignment: .right),
      .init(""),
    ])
    for quota in quotas {
      table.add([
        TerminalText.sanitized(quota.title[language]),
        text(quota.responses) { $0.text } + " / \(quota.most)",
        quota.isFull ?? false ? Wording.full[language] : "",
      ])
    }
    return [""] + table.lines(width: width, style: style)
  }
}
