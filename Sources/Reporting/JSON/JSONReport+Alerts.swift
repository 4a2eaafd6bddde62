public import Insight
import Messages
import Sentiment
import SurveyModel

extension JSONReport {
  /// What wants attention in a wave, format `leye-alerts`.
  ///
  /// Keys: `wave`, `earlier_waves`, `withheld` (true where nothing of the wave is published), `alerts`, each with `rule` (`indexFall`, `responseFall`, `topicBurst`, `urgentFlag`, `newWord`, or
  /// `surveyChange`), `weight` (`urgent` or `notice`), `unit` (null for all), `title`, `continued` (true where the
  /// wave before had it), `expected`, `observed` and `count` (null where nothing is compared), `chance` (null where nothing
  /// is compared; `probability` of one such figure where nothing has changed, `tests` how many figures are looked at
  /// in a wave, `per_year` how many alarms as clear chance brings in a year in the whole company) and `text`.
  ///
  /// - Parameter release: The alerts.
  /// - Returns: JSON that ends with a line break.
  public func render(_ release: AlertRelease) -> String {
    document(
      "leye-alerts",
      isSynthetic: release.isSynthetic,
      [
        ("wave", .string(release.wave)), ("earlier_waves", .integer(release.earlierWaves)),
        ("alerts", .array(release.alerts.map { alert($0) })),
        ("withheld", .bool(release.isWithheld)),
      ]
    )
  }

  /// One alert, for other programs.
  ///
  /// - Parameters:
  ///   - alert: The alert.
  ///   - text: It in words, nil for those of a wave.
  /// - Returns: The object.
  func alert(_ alert: Alert, text: Phrase? = nil) -> JSONValue {
    let size = size(of: alert.event)
    return .object([
      ("rule", .string(alert.rule?.rawValue ?? "surveyChange")),
      ("weight", .string(alert.weight == .urgent ? "urgent" : "notice")),
      ("unit", .optional(alert.unit)), ("title", .optional(Self.title(of: alert.event))),
      ("continued", .bool(alert.isContinued)), ("expected", size.expected),
      ("observed", size.observed), ("count", size.count.map(count) ?? .null),
      ("chance", alert.chance.map(Self.chance) ?? .null),
      ("text", title(text ?? Wording.alert(alert, numerals: .text))),
    ])
  }

  private static func chance(_ chance: Alert.FalseAlarm) -> JSONValue {
    .object([
      ("probability", .number(Numerals.roughly(chance.probability))),
      ("tests", .integer(chance.tests)),
      ("per_year", .number(Numerals.rounded(chance.perYear, decimals: 4))),
    ])
  }

  private static func title(of event: Alert.Event) -> String? {
    switch event {
    case .fall(_, .index(let name), _, _), .fall(_, .item(let name), _, _),
      .fall(_, .topic(let name), _, _):
      name
    case .fall(_, .sentiment, _, _): "sentiment"
    case .low(let title, _, _, _), .surveyChange(let title, _, _, _),
      .topicBurst(let title, _, _, _):
      title[.english]
    case .lowResponse, .responseFall: nil
    case .newWord(let word, _, _, _): word
    case .urgent(let kind, _, _): kind.rawValue
    }
  }

  private func size(
    of event: Alert.Event
  ) -> (expected: JSONValue, observed: JSONValue, count: PublishedCount?) {
    func number(_ value: Double, _ decimals: Int) -> JSONValue {
      .number(Numerals.rounded(value, decimals: decimals))
    }
    switch event {
    case .fall(_, let kind, let fall, _):
      let decimals = kind.measure.decimals
      return (
        number(fall.expected, decimals), number(fall.observed, decimals), fall.latest.count
      )
    case .low(_, let now, let limit, _):
      return (number(limit, 1), number(now.value, 1), now.count)
    case .surveyChange: return (.null, .null, nil)
    case .lowResponse(let count, _, let least): return (number(least, 2), .null, count)
    case .responseFall(let before, let count, _, _): return (number(before, 2), .null, count)
    case .topicBurst(_, let before, let now, _):
      return (number(before, 4), number(now.value, 4), now.count)
    case .newWord(_, let count, _, _), .urgent(_, let count, _): return (.null, .null, count)
    }
  }
}
