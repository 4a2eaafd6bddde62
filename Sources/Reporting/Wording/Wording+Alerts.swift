package import Insight
package import Messages
import Sentiment
import SurveyModel

/// The words of alerts, and of who has answered.
extension Wording {
  package static let alerts = Phrase("Alerts", "提醒")
  package static let noAlerts = Phrase(
    "Nothing stands out: no index has clearly fallen, no known response rate is low, and no comment tells of "
      + "danger.",
    "没有需要注意的：没有明显下降的指数，已知的应答率都不低，意见里没有紧急信号。"
  )
  /// Why nothing can be told of a wave.
  package static let withheldAlerts = Phrase(
    "Whether anything stands out cannot be told: nothing is published of this wave, since only very few people have "
      + "come or gone since an earlier one and both together would tell their answers. The next wave is compared "
      + "with the last one that was published.",
    "无法判断有没有需要注意的：本批次不公布结果，因为与先前的批次相比只有极少数人进出，两次一比就能推出这几个人的回答。"
      + "下一批次与最近一次公布的批次比较。"
  )
  package static let responseRate = Phrase("Response rate", "应答率")
  /// That an alert is not new.
  static let continued = Phrase("As in the wave before.", "上一批次已提醒过。")

  /// What has happened, in a sentence, and how easily chance brings it about.
  ///
  /// - Parameters:
  ///   - alert: The alert.
  ///   - numerals: How numbers are written.
  /// - Returns: The sentences, with the unit where they are about one.
  package static func alert(_ alert: Alert, numerals: Numerals) -> Phrase {
    var parts = [event(alert.event, numerals: numerals)]
    if alert.isContinued { parts.append(continued) }
    if let chance = alert.chance { parts.append(self.chance(chance)) }
    let place = alert.unitTitle.map {
      Phrase("\($0[.english]): ", "\($0[.chinese])：")
    }
    return Phrase(
      (place?.english ?? "") + parts.map(\.english).joined(separator: " "),
      (place?.chinese ?? "") + parts.map(\.chinese).joined()
    )
  }

  /// How often chance alone brings an alert as clear.
  package static func chance(_ chance: Alert.FalseAlarm) -> Phrase {
    let rate = chance.perYear
    if rate > 0.8 {
      let times = Int(max(1, rate.rounded()))
      return Phrase(
        times == 1
          ? "By chance alone about one alarm as clear as this comes in a year, in the whole company."
          : "By chance alone about \(times) alarms as clear as this come in a year, in the whole company.",
        "纯属偶然而达到这种程度的，全公司一年大约 \(times) 次。"
      )
    }
    // Beyond a hundred years the number says no more.
    let years = rate > 0 ? min(1 / rate, 101) : 101
    if years > 100 {
      return Phrase(
        "By chance alone an alarm as clear as this comes less than once in 100 years.",
        "纯属偶然而达到这种程度的，一百年不到一次。"
      )
    }
    let number = Int(max(1, years.rounded()))
    return Phrase(
      number == 1
        ? "By chance alone about one alarm as clear as this comes in a year, in the whole company."
        : "By chance alone about one alarm as clear as this comes in \(number) years, in the whole company.",
      "纯属偶然而达到这种程度的，全公司大约 \(number) 年一次。"
    )
  }

  static func event(_ event: Alert.Event, numerals: Numerals) -> Phrase {
    switch event {
    case .fall(let title, let kind, let fall, let wave):
      return self.fall(title, kind, fall, wave, numerals)
    case .low(let title, let now, let limit, let wave):
      return Phrase(
        "\(title[.english]) is \(numerals.index(now)) in \(wave), below the limit of "
          + "\(numerals.index(limit)) that the survey sets.",
        "\(title[.chinese])在 \(wave) 为 \(numerals.index(now))，低于问卷设定的下限 "
          + "\(numerals.index(limit))。"
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
    case .lowResponse(let count, let people, _):
      let rate = numerals.rate(of: count, among: people).map { " (\($0))" } ?? ""
      return Phrase(
        "Only \(count.text) of \(people) people have responded\(rate).",
        "\(people) 人中只有 \(count.text) 人作答\(rate)。"
      )
    case .responseFall(let before, let count, let people, let wave):
      let rate = numerals.rate(of: count, among: people) ?? count.text
      return Phrase(
        "In \(wave) \(rate) of \(people) people responded; before, it was \(numerals.share(before)).",
        "\(wave) 的 \(people) 人中有 \(rate) 作答，以前是 \(numerals.share(before))。"
      )
    case .topicBurst, .newWord, .urgent:
      return commentEvent(event, numerals: numerals)
    }
  }

  private static func fall(
    _ title: LocalizedText,
    _ kind: TrendSeries.Kind,
    _ fall: Alert.Fall,
    _ wave: String,
    _ numerals: Numerals
  ) -> Phrase {
    func text(_ value: Double) -> String {
      switch kind.measure {
      case .share: numerals.share(value)
      case .score, .recommendation: numerals.score(value)
      case .index: numerals.index(value)
      }
    }
    let (expected, observed) = (text(fall.expected), text(fall.observed))
    let size = text(abs(fall.expected - fall.observed)).drop { $0 == "+" }
    let people = fall.latest.count.text
    return fall.waves == 1
      ? Phrase(
        "\(title[.english]) fell to \(observed) in \(wave), \(size) below the \(expected) to be "
          + "expected (n = \(people)).",
        "\(title[.chinese])在 \(wave) 降到 \(observed)，比预期的 \(expected) 低 \(size)"
          + "（n = \(people)）。"
      )
      : Phrase(
        "\(title[.english]) was \(observed) on average in \(wave) and the wave before, \(size) below "
          + "the \(expected) to be expected (n = \(people)).",
        "\(title[.chinese])在 \(wave) 和上一批次平均为 \(observed)，比预期的 \(expected) 低 "
          + "\(size)（n = \(people)）。"
      )
  }

  private static func commentEvent(_ event: Alert.Event, numerals: Numerals) -> Phrase {
    switch event {
    case .topicBurst(let title, let before, let now, let wave):
      let (old, new) = (numerals.share(before), numerals.share(now.value))
      return Phrase(
        "In \(wave) \(new) of those who commented (n = \(now.count.text)) speak of "
          + "\(title[.english]); before, it was \(old).",
        "\(wave) 写意见的人（n = \(now.count.text)）中有 \(new) 说到“\(title[.chinese])”，以前是 \(old)。"
      )
    case .newWord(let word, let count, let people, let wave):
      return Phrase(
        "The word “\(word)” is new: \(count.text) of \(people.text) who commented use it in \(wave).",
        "出现新词“\(word)”：\(wave) 写意见的 \(people.text) 人中有 \(count.text) 人用到。"
      )
    case .urgent(let kind, let people, let wave):
      let count = people.lowest == 0 ? "1–\(people.highest)" : people.text
      return Phrase(
        "Urgent: in \(wave) the comments of \(count) people hold signs of \(kind.phrase.english). "
          + "Read them with leye comments search.",
        "紧急：\(wave) 有 \(count) 人的意见里出现“\(kind.phrase.chinese)”信号，请用 leye comments search 查看。"
      )
    default:
      return Phrase("", "")
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
