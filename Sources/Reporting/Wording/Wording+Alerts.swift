package import Insight
package import Messages
import SurveyModel

/// The words of alerts, and of who has answered.
extension Wording {
  package static let alerts = Phrase("Alerts", "提醒")
  package static let noAlerts = Phrase(
    "Nothing stands out: no index has clearly fallen, and no known response rate is low.",
    "没有需要注意的：没有明显下降的指数，已知的应答率都不低。"
  )
  package static let responseRate = Phrase("Response rate", "应答率")

  /// What has happened, in a sentence.
  ///
  /// - Parameters:
  ///   - alert: The alert.
  ///   - numerals: How numbers are written.
  /// - Returns: The sentence, with the unit where it is about one.
  package static func alert(_ alert: Alert, numerals: Numerals) -> Phrase {
    let place = alert.unitTitle.map {
      Phrase("\($0[.english]): ", "\($0[.chinese])：")
    }
    let event = self.event(alert.event, numerals: numerals)
    return Phrase(
      (place?.english ?? "") + event.english,
      (place?.chinese ?? "") + event.chinese
    )
  }

  private static func event(_ event: Alert.Event, numerals: Numerals) -> Phrase {
    switch event {
    case .fall(let title, let kind, let before, let now, let wave):
      let isIndex = kind != .sentiment
      let (old, new) =
        isIndex
        ? (numerals.index(before), numerals.index(now))
        : (numerals.score(before), numerals.score(now))
      return Phrase(
        "\(title[.english]) fell from \(old) to \(new) in \(wave); the intervals lie apart.",
        "\(title[.chinese])在 \(wave) 由 \(old) 降到 \(new)，两次的区间不重叠。"
      )
    case .surveyChange(let title, let verdict, let reasons, let wave):
      let changed = surveyChanged(
        wave,
        verdict.phrase,
        reasons.map(\.english).joined(separator: "; ")
      ).english
      let chinese = surveyChanged(
        wave,
        verdict.phrase,
        reasons.map(\.chinese).joined(separator: "；")
      ).chinese
      return Phrase("\(title[.english]) — \(changed)", "\(title[.chinese])：\(chinese)")
    case .lowResponse(let count, let people):
      let rate = numerals.rate(of: count, among: people).map { " (\($0))" } ?? ""
      return Phrase(
        "Only \(count.text) of \(people) people have responded\(rate).",
        "\(people) 人中只有 \(count.text) 人作答\(rate)。"
      )
    }
  }
}

extension Numerals {
  /// A response rate, `72 %`; `10–19 %` where the count is told as a band.
  ///
  /// - Parameters:
  ///   - count: How many answered.
  ///   - people: How many could have.
  /// - Returns: Nil where there is none: nobody could have answered, or more did than could.
  package func rate(of count: PublishedCount, among people: Int) -> String? {
    guard people > 0, count.lowest <= people else { return nil }
    let lowest = share(Double(count.lowest) / Double(people))
    guard count.highest > count.lowest else { return lowest }
    let highest = share(Double(min(count.highest, people)) / Double(people))
    let start = percentage(Double(count.lowest) / Double(people))
    return "\(start)–\(highest)"
  }
}
