package import Insight
import Messages
import SurveyModel

/// What a dashboard shows, for other programs.
package struct DashboardReport: Sendable {
  /// The wave's name.
  package let wave: String
  /// True where its responses were made up by a generator.
  package let isSynthetic: Bool
  /// Who has answered so far.
  package let participation: ParticipationRelease
  /// What was released of the wave.
  package let release: WaveRelease
  /// The day it was counted on, ISO 8601.
  package let day: String
  /// False where responses have come since.
  package let isCurrent: Bool
  /// The lines over all waves.
  package let trend: TrendRelease
  /// What wants attention.
  package let alerts: [Alert]

  /// Creates the value from its parts.
  package init(
    wave: String,
    isSynthetic: Bool,
    participation: ParticipationRelease,
    release: WaveRelease,
    day: String,
    isCurrent: Bool,
    trend: TrendRelease,
    alerts: [Alert]
  ) {
    self.wave = wave
    self.isSynthetic = isSynthetic
    self.participation = participation
    self.release = release
    self.day = day
    self.isCurrent = isCurrent
    self.trend = trend
    self.alerts = alerts
  }
}

extension JSONReport {
  /// The figures of a dashboard, format `leye-dashboard`.
  ///
  /// Keys: `wave`, `responses`, `headcount`, `response_by_unit` (`unit`, `title`, `parent`, `headcount`,
  /// `responses`), `counted_on`, `current` (false where responses came since), `figures` (the keys of
  /// `leye-wave`), `topics_by_unit` (null where there are none; `topics`, `units` with `shares` by topic),
  /// `trend` (the keys of `leye-trend`), `alerts` (as in `leye-alerts`).
  ///
  /// - Parameter report: What the dashboard shows.
  /// - Returns: JSON that ends with a line break.
  package func render(_ report: DashboardReport) -> String {
    document(
      "leye-dashboard",
      isSynthetic: report.isSynthetic,
      [
        ("wave", .string(report.wave)),
        ("responses", count(report.participation.responses)),
        ("headcount", report.participation.headcount.map(JSONValue.integer) ?? .null),
        ("response_by_unit", .array(report.participation.units.map(unit))),
        ("counted_on", .string(report.day)),
        ("current", .bool(report.isCurrent)),
        ("figures", .object(wave(report.release))),
        ("topics_by_unit", report.release.unitTopics.map { topics($0, report.release) } ?? .null),
        ("trend", .object(trend(report.trend))),
        ("alerts", .array(report.alerts.map { alert($0) })),
      ]
    )
  }

  func unit(_ unit: UnitParticipation) -> JSONValue {
    .members([
      "unit": .string(unit.unit), "title": title(unit.title), "parent": .optional(unit.parent),
      "headcount": unit.headcount.map(JSONValue.integer) ?? .null,
      "responses": unit.responses.value.map(count) ?? Self.hidden,
    ])
  }

  /// What is talked about in which unit; a unit of which all is hidden stands with hidden shares.
  func topics(_ topics: UnitTopicsRelease, _ release: WaveRelease) -> JSONValue {
    .members([
      "topics": .array(topics.topics.map(JSONValue.string)),
      "units": .array(
        release.units.map { unit in
          .members([
            "unit": .string(unit.unit), "title": title(unit.title),
            "parent": .optional(unit.parent),
            "shares": .object(
              zip(topics.topics, topics.shares(of: unit.unit)).map { ($0, cell($1, .share)) }
            ),
          ])
        }
      ),
    ])
  }
}
