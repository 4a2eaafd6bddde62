import DataExport
import Insight
import Messages

extension WorkbookReport {
  /// What is not shown, and why: a row for each part of the report and unit.
  ///
  /// - Parameters:
  ///   - rows: All figures of the report.
  ///   - minimum: The fewest respondents a score is shown for, nil where waves differ or none is known.
  /// - Returns: The sheet.
  func hiddenSheet(_ rows: [ReportRow], minimum: Int?) -> Workbook.Sheet {
    let reason = minimum.map { Wording.hidden(minimum: $0) } ?? Wording.hiddenInTrend
    var keys: [HiddenPart] = []
    var names: [HiddenPart: [String]] = [:]
    for row in rows where row.figure == .hidden {
      let key = HiddenPart(section: row.section, wave: row.wave, unit: row.unitTitle)
      if names[key] == nil { keys.append(key) }
      let name = row.title.isEmpty ? row.name : row.title
      if names[key, default: []].last != name { names[key, default: []].append(name) }
    }
    let table = keys.map { key -> [Cell] in
      [
        .text(key.section.title[language]), .text(key.wave), .text(key.unit),
        .text((names[key] ?? []).joined(separator: Wording.separator)),
      ]
    }
    let head = heads([Wording.part, Wording.wave, Wording.unit, Wording.notShown])
    return Workbook.Sheet(
      name: Wording.notShown[language],
      widths: [20, 20, 30, 80],
      rows: [
        [.text(keys.isEmpty ? Wording.nothingHidden[language] : "·  \(reason[language])", .title)],
        [.text(Wording.footer[language], .title)], [],
      ] + (keys.isEmpty ? [] : [head] + table)
    )
  }

  /// What hidden figures are listed under.
  private struct HiddenPart: Hashable {
    let section: ReportRow.Section
    let wave: String
    let unit: String
  }
}

extension ReportRow.Section {
  /// The name of the part.
  fileprivate var title: Phrase {
    switch self {
    case .response: Wording.overview
    case .index, .scale: Wording.indices
    case .item: Wording.items
    case .recommendation: Wording.recommendation
    case .unit: Wording.units
    case .unitTopic: Wording.topicsByUnit
    case .unitWord: Wording.unitWords
    case .funnel: Wording.funnel
    case .since: Wording.changes
    case .difference: Wording.differences
    case .driver: Wording.drivers
    case .reliability: Wording.reliabilityName
    case .worstCase: Wording.worstCasesName
    case .comments: Wording.comments
    case .sentiment: Wording.sentiment
    case .topic: Wording.topics
    case .word: Wording.typicalWords
    case .month: Wording.months
    case .week: Wording.periods(.week)
    case .news: Wording.news
    case .group: Wording.groups
    case .trend: Wording.trend
    case .trendItem: Wording.itemTrend
    case .trendTopic: Wording.topicTrend
    case .change: Wording.surveyChanges
    }
  }
}
