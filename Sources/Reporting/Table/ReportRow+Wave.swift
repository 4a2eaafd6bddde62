import Insight
import Messages
import SurveyModel

extension WaveRelease {
  /// The figures of the wave one below the other.
  ///
  /// - Parameter language: The language of titles.
  /// - Returns: The rows in the order of the report.
  func rows(_ language: Language) -> [ReportRow] {
    var rows = [response("responses", .count(responses))]
    if let headcount { rows.append(response("headcount", .number(Double(headcount)))) }
    rows.append(response("minimum_group", .number(Double(minimumGroup))))
    rows += indices.flatMap { index in
      [row(.index, index, language)] + index.scales.map { row(.scale, $0, language) }
    }
    rows += items.flatMap { row($0, language) }
    if let recommendation {
      rows.append(
        ReportRow(
          section: .recommendation,
          name: "",
          title: Wording.recommendation[language],
          measure: "score",
          figure: ReportRow.figure(recommendation, .recommendation)
        )
      )
    }
    rows += unitRows(language) + unitWordRows(language) + funnelRows(language)
    rows += findingRows(language) + worstCaseRows(language)
    if let comments {
      rows += comments.value?.rows(language) ?? [CommentRelease.hiddenRow(language)]
    }
    for place in rows.indices { rows[place].wave = wave }
    return rows
  }

  private func response(_ measure: String, _ figure: ReportRow.Figure) -> ReportRow {
    ReportRow(section: .response, name: "", title: "", measure: measure, figure: figure)
  }

  private func row(
    _ section: ReportRow.Section,
    _ index: IndexRelease,
    _ language: Language
  ) -> ReportRow {
    ReportRow(
      section: section,
      name: index.name,
      title: index.title[language],
      measure: "mean",
      figure: ReportRow.figure(index.score, .index)
    )
  }

  private func row(_ item: ItemRelease, _ language: Language) -> [ReportRow] {
    ReportRow.parts(item.shares, named: ["unfavourable", "neutral", "favourable"])
      .map { measure, figure in
        ReportRow(
          section: .item,
          name: item.name,
          title: item.title[language],
          measure: measure,
          figure: figure
        )
      }
  }

  private func unitRows(_ language: Language) -> [ReportRow] {
    units.flatMap { unit in
      zip(indices, unit.scores).map { index, score in
        ReportRow(
          section: .unit,
          unit: unit.unit,
          unitTitle: unit.title[language],
          name: index.name,
          title: index.title[language],
          measure: "mean",
          figure: ReportRow.figure(score, .index)
        )
      } + adjustedRows(of: unit, language) + topicRows(of: unit, language)
    }
  }

  private func topicRows(of unit: UnitRelease, _ language: Language) -> [ReportRow] {
    guard let unitTopics else { return [] }
    let titles = topicTitles
    return zip(unitTopics.topics, unitTopics.shares(of: unit.unit)).map { topic, share in
      ReportRow(
        section: .unitTopic,
        unit: unit.unit,
        unitTitle: unit.title[language],
        name: topic,
        title: titles[topic]?[language] ?? topic,
        measure: "share",
        figure: ReportRow.figure(share, .share)
      )
    }
  }

  /// What people call the topics.
  var topicTitles: [String: LocalizedText] {
    let topics = comments?.value?.topics ?? []
    return Dictionary(topics.map { ($0.name, $0.title) }) { first, _ in first }
  }
}
