import Insight
import Messages
import Sentiment
import SurveyModel

/// The words of early warning in dated comments.
extension Wording {
  static let news = Phrase("Early warning", "预警")
  static let newsNote = Phrase(
    "An alert says that something has changed, not why. The limits allow about two false alarms a year.",
    "提醒只说明有变化，不说明原因。界限允许一年约有两次误报。"
  )
  static let noNews = Phrase(
    "Nothing stands out: no topic has clearly grown, no word is new, sentiment stays within its limits.",
    "没有需要注意的：没有明显增多的话题和新词，情感仍在界限之内。"
  )
  static let bursts = Phrase("Stretches in which a topic was spoken of more", "某个话题集中出现的时期")
  static let topicBurst = Phrase("More than usual", "多于平常")

  /// What the newest period was compared with.
  ///
  /// - Parameter news: What was found.
  /// - Returns: A sentence.
  static func compared(_ news: CommentNews) -> Phrase {
    let count = news.earlier
    guard count >= 4 else {
      return Phrase(
        "\(news.newest): fewer than four earlier \(plural(news.period).english) have enough comments to compare "
          + "with; only signs of danger are told.",
        "\(news.newest)：以前意见足够的不到 4 \(plural(news.period).chinese)，无法比较，只提示紧急信号。"
      )
    }
    return Phrase(
      "\(news.newest), compared with \(count) \(plural(news.period).english) before.",
      "\(news.newest)，与此前 \(count) \(plural(news.period).chinese)比较。"
    )
  }

  /// An alert with its size, what it rests on and how easily chance brings it about.
  ///
  /// - Parameters:
  ///   - alert: The alert, of comments of a file.
  ///   - numerals: How numbers are written.
  /// - Returns: Sentences.
  static func news(_ alert: Alert, numerals: Numerals) -> Phrase {
    let event = fileEvent(alert.event, numerals: numerals)
    guard let chance = alert.chance else { return event }
    let often = frequency(chance.perYear)
    return Phrase("\(event.english) \(often.english)", event.chinese + often.chinese)
  }

  /// A stretch with its size and how easily chance brings it about.
  ///
  /// - Parameters:
  ///   - stretch: The stretch.
  ///   - numerals: How numbers are written.
  /// - Returns: Sentences.
  static func stretch(_ stretch: TopicStretch, numerals: Numerals) -> Phrase {
    let (share, usual) = (numerals.share(stretch.share.value), numerals.share(stretch.usual))
    let span = stretch.first == stretch.last ? stretch.first : "\(stretch.first) – \(stretch.last)"
    let interval = numerals.shareInterval(stretch.share)
    let chance = numerals.probability(stretch.probability)
    return Phrase(
      "\(span): \(share) of \(stretch.share.count.text) comments speak of \(stretch.title[.english]) "
        + "\(interval), otherwise \(usual). Chance of such a stretch anywhere: \(chance).",
      "\(span)：\(stretch.share.count.text) 条意见中 \(share) 说到“\(stretch.title[.chinese])”\(interval)，"
        + "其余时间为 \(usual)。任何时候偶然出现这样一段的概率：\(chance)。"
    )
  }

  /// In a file there is nobody to search through, and comments count instead of people.
  private static func fileEvent(_ event: Alert.Event, numerals: Numerals) -> Phrase {
    switch event {
    case .topicBurst(let title, let before, let now, let period):
      let (old, new) = (numerals.share(before), numerals.share(now.value))
      let interval = numerals.shareInterval(now)
      return Phrase(
        "In \(period) \(new) of \(now.count.text) comments speak of \(title[.english]) \(interval); before, it was "
          + "\(old).",
        "\(period) 的 \(now.count.text) 条意见中 \(new) 说到“\(title[.chinese])”\(interval)，以前是 \(old)。"
      )
    case .newWord(let word, let count, let all, let period):
      return Phrase(
        "The word “\(word)” is new: \(count.text) of \(all.text) comments use it in \(period).",
        "出现新词“\(word)”：\(period) 的 \(all.text) 条意见中有 \(count.text) 条用到。"
      )
    case .urgent(let kind, let count, let period):
      return Phrase(
        count.highest == 1
          ? "Urgent: in \(period) 1 comment holds signs of \(kind.phrase.english)."
          : "Urgent: in \(period) \(count.text) comments hold signs of \(kind.phrase.english).",
        "紧急：\(period) 有 \(count.text) 条意见出现“\(kind.phrase.chinese)”信号。"
      )
    default:
      return self.event(event, numerals: numerals)
    }
  }

  private static func frequency(_ perYear: Double) -> Phrase {
    let years = perYear > 0 ? min(1 / perYear, 101) : 101
    if years > 100 {
      return Phrase(
        "By chance alone an alarm as clear as this comes less than once in 100 years.",
        "纯属偶然而达到这种程度的，一百年不到一次。"
      )
    }
    let number = Int(max(1, years.rounded()))
    return Phrase(
      number == 1
        ? "By chance alone an alarm as clear as this comes about once a year."
        : "By chance alone an alarm as clear as this comes about once in \(number) years.",
      "纯属偶然而达到这种程度的，大约 \(number) 年一次。"
    )
  }

  private static func plural(_ period: Period) -> Phrase {
    switch period {
    case .month: Phrase("months", "个月")
    case .week: Phrase("weeks", "周")
    }
  }
}
