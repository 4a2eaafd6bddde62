import Insight
import Messages
import TextDisplay

/// The words of a report on comments.
extension Wording {
  static let comments = Phrase("Comments", "意见分析")
  static let sentiment = Phrase("Sentiment", "情感倾向")
  static let shareAndInterval = Phrase("share and 95 % interval", "占比和 95 % 置信区间")
  static let topics = Phrase("Topics", "话题")
  static let topic = Phrase("Topic", "话题")
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
  static let scoreRange = Phrase("from -1 (worst) to +1 (best)", "-1 最差，+1 最好")

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

  static let wordsNote = Phrase(
    """
    Counted in comments. A log-ratio of 1 means twice as frequent in the worst comments as in \
    the rest, 2 four times.
    """,
    "数字是意见条数。对数比为 1，表示在最差意见里出现的频率是其余意见的 2 倍；为 2 则是 4 倍。"
  )
  static let masked = Phrase("Personal data are masked.", "个人信息已隐去。")
  static let hiddenComments = Phrase(
    "not shown: too few comments, or it would give away another group's figure",
    "不公布：意见太少，或公布后会推算出别组的结果"
  )
  static let commentsHidden = Phrase(
    "The comments are not published: too few people wrote one.",
    "意见不公布：写意见的人太少。"
  )
  static let noComments = Phrase("There are no comments.", "没有意见。")

  /// How many comments there are and from when.
  ///
  /// - Parameter release: The comments.
  /// - Returns: A line.
  static func extent(of release: CommentRelease) -> Phrase {
    let count = release.count.text
    let noun = release.count.highest == 1 ? "comment" : "comments"
    guard let span = span(from: release.firstDay, to: release.lastDay) else {
      return Phrase("\(count) \(noun)", "共 \(count) 条意见")
    }
    return Phrase("\(count) \(noun), \(span.english)", "共 \(count) 条意见，\(span.chinese)")
  }

  /// How many comments the lexicon has something to say about.
  ///
  /// - Parameter share: The share as text.
  /// - Returns: A sentence.
  static func coverage(_ share: String) -> Phrase {
    Phrase(
      "The lexicon finds words of feeling in \(share) of them; the rest count as neutral.",
      "其中 \(share) 含有词典收录的情感词，其余按中性计。"
    )
  }

  /// How many comments have a topic.
  ///
  /// - Parameter share: The share as text.
  /// - Returns: A sentence.
  static func topicCoverage(_ share: String) -> Phrase {
    Phrase(
      "\(share) of the comments touch on a topic; one comment may touch on several.",
      "\(share) 的意见谈到至少一个话题，一条意见可以谈到几个。"
    )
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
