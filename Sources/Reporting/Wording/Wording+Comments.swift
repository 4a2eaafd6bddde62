import Insight
package import Messages
import TextDisplay

/// The words of a report on comments.
extension Wording {
  package static let comments = Phrase("Comments", "意见分析")
  package static let sentiment = Phrase("Sentiment", "情感倾向")
  static let shareAndInterval = Phrase("share and 95 % interval", "占比和 95 % 置信区间")
  package static let topics = Phrase("Topics", "话题")
  package static let topic = Phrase("Topic", "话题")
  static let topicShares = Phrase(
    "share of those who commented; last column: sentiment in the newest wave",
    "占写意见者的比例；末列为最新批次的情感得分"
  )
  static let words = Phrase("Words typical of the worst comments", "最差意见里的特征词")
  static let word = Phrase("Word", "词")
  static let inWorst = Phrase("In worst", "最差意见")
  static let inRest = Phrase("In the rest", "其余意见")
  static let logRatio = Phrase("Log-ratio", "对数比")
  static let sentences = Phrase("Sentences that speak for many", "有代表性的原话")
  static let months = Phrase("Month by month", "逐月变化")
  static let monthUnit = Phrase("negative comments in %", "负面占比，%")
  static let month = Phrase("Month", "月份")
  static let groups = Phrase("By group", "分组比较")
  static let group = Phrase("Group", "组别")
  static let negativeShare = Phrase("Negative", "负面占比")
  static let commentCount = Phrase("Comments", "意见数")
  static let meanScore = Phrase("Mean score", "平均得分")
  package static let scoreRange = Phrase("from -1 (worst) to +1 (best)", "-1 最差，+1 最好")

  static let label = Phrase("Label", "类别")
  static let topicChart = Phrase(
    "Left: share of the comments. Right: how they speak of it, from -1 (worst) to +1 (best).",
    "左：谈到的意见占比；右：谈到时的情感，-1 最差，+1 最好。"
  )
  static let divergingChart = Phrase(
    "One bar of all answers; the neutral part straddles the centre line, worse lies to the left.",
    "一条表示全部，中间部分骑在中线上，越往左越差。"
  )
  static let monthChart = Phrase(
    "The line is the share of negative comments, the band its 95 % interval.",
    "折线是负面意见的占比，色带是 95 % 置信区间。"
  )
  static let countChart = Phrase("One bar a month.", "每月一条。")

  static let logRatioNote = Phrase(
    """
    A log-ratio of 1 means twice as frequent in the worst comments as in the rest, 2 four times.
    """,
    "对数比为 1，表示在最差意见里出现的频率是其余意见的 2 倍；为 2 则是 4 倍。"
  )
  static let masked = Phrase(
    "What was recognised as personal data is masked.",
    "已识别的个人信息已隐去。"
  )
  package static let hiddenComments = Phrase(
    "not shown: too few comments, or it would give away another group's figure",
    "不公布：意见太少，或公布后会推算出别组的结果"
  )
  package static let commentsHidden = Phrase(
    "The comments are not published: too few people wrote one.",
    "意见不公布：写意见的人太少。"
  )
  package static let noComments = Phrase("There are no comments.", "没有意见。")

  /// What the numbers beside typical words count.
  ///
  /// - Parameter release: The comments.
  /// - Returns: Sentences.
  static func wordsNote(of release: CommentRelease) -> Phrase {
    let counted =
      release.people == nil
      ? Phrase("Counted in comments.", "数字是意见条数。")
      : Phrase("Counted in people.", "数字是人数。")
    return Phrase(
      "\(counted.english) \(logRatioNote.english)",
      counted.chinese + logRatioNote.chinese
    )
  }

  /// What the shares of how a topic is spoken of are of.
  ///
  /// - Parameter release: The comments.
  /// - Returns: Sentences.
  static func tonesNote(of release: CommentRelease) -> Phrase {
    release.people == nil ? commentSentimentNote : topicSentimentNote
  }

  /// How many comments there are, from how many people and from when.
  ///
  /// - Parameter release: The comments.
  /// - Returns: A line.
  static func extent(of release: CommentRelease) -> Phrase {
    let noun = release.count.highest == 1 ? "comment" : "comments"
    var english = "\(release.count.text) \(noun)"
    var chinese = "共 \(release.count.text) 条意见"
    if let people = release.people {
      english += " by \(people.text) people"
      chinese = "\(people.text) 人写了 \(release.count.text) 条意见"
    }
    if let span = span(from: release.firstDay, to: release.lastDay) {
      english += ", \(span.english)"
      chinese += "，\(span.chinese)"
    }
    if let sample = release.sample.map(sample(of:)) {
      english += ". " + sample.english
      chinese += "。" + sample.chinese
    }
    return Phrase(english, chinese)
  }

  /// How many comments the lexicon has something to say about.
  ///
  /// - Parameter share: The share as text.
  /// - Returns: A sentence.
  static func coverage(_ share: String) -> Phrase {
    Phrase(
      "\(share) hold something the word lists know; the rest count as neutral.",
      "其中 \(share) 含有词表能识别的内容，其余按中性计。"
    )
  }

  /// How many comments, or people where known, have a topic.
  ///
  /// - Parameters:
  ///   - share: The share as text.
  ///   - release: The comments.
  /// - Returns: A sentence.
  static func topicCoverage(_ share: String, of release: CommentRelease) -> Phrase {
    guard release.people == nil else {
      return Phrase(
        "\(share) of those who commented touch on a topic; one person may touch on several.",
        "写意见的人里有 \(share) 谈到至少一个话题，一个人可以谈到几个。"
      )
    }
    return Phrase(
      "\(share) of the comments touch on a topic; one comment may touch on several.",
      "\(share) 的意见谈到至少一个话题，一条意见可以谈到几个。"
    )
  }

  /// How many groups the table leaves out, besides those it shows.
  ///
  /// - Parameters:
  ///   - hidden: How many are too small to show.
  ///   - unlisted: How many could be shown and are not, for want of room.
  /// - Returns: Sentences, none where nothing is left out.
  static func otherGroups(hidden: Int, unlisted: Int) -> [Phrase] {
    var phrases: [Phrase] = []
    if unlisted > 0 {
      phrases.append(
        Phrase(
          "\(unlisted) smaller \(unlisted == 1 ? "group is" : "groups are") left out here.",
          "另有 \(unlisted) 个较小的组未列出。"
        )
      )
    }
    if hidden > 0 {
      phrases.append(
        Phrase(
          "\(hidden) \(hidden == 1 ? "group is" : "groups are") too small to show.",
          "\(hidden) 个组意见太少，不公布。"
        )
      )
    }
    return phrases
  }

  /// What the most frequent topic is.
  ///
  /// - Parameter share: Its share as text.
  /// - Returns: A label.
  static func topTopic(_ share: String) -> Phrase {
    Phrase("Most frequent topic, \(share)", "谈得最多的话题，\(share)")
  }

  /// That the chart leaves out the earliest months.
  ///
  /// - Parameters:
  ///   - shown: The number of months shown.
  ///   - total: The number of months there are.
  /// - Returns: A sentence.
  static func lastMonths(_ shown: Int, of total: Int) -> Phrase {
    Phrase("The last \(shown) of \(total) months.", "共 \(total) 个月，这里是最近 \(shown) 个月。")
  }

  /// What the mark of a break in a chart of months means.
  ///
  /// - Parameter mark: The mark.
  /// - Returns: A sentence.
  static func monthBreak(_ mark: String) -> Phrase {
    Phrase("\(mark) months without comments are left out", "\(mark) 此处略去没有意见的月份")
  }

  /// The name of a topic domain.
  ///
  /// - Parameter domain: The name in the lexicon.
  /// - Returns: The name; a domain unknown here stands for itself.
  static func name(ofDomain domain: String) -> Phrase {
    switch domain {
    case "workplace": Phrase("workplace", "职场")
    case "public": Phrase("public services", "公共服务")
    default: Phrase(verbatim: TerminalText.sanitized(domain))
    }
  }
}
