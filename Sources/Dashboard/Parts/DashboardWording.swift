import Insight
import Messages
import Reporting

/// The words of the dashboard.
enum DashboardWording {
  static let noWaves = Phrase(
    "There is no wave yet. Open one with leye wave open NAME --survey FILE.",
    "还没有批次。请先用 leye wave open 批次名 --survey 问卷 开启。"
  )
  static let reading = Phrase("Reading …", "正在读取……")
  static let counting = Phrase(
    "The figures are being counted …",
    "正在统计……"
  )
  static let stillOpen = Phrase(
    "This wave is still open: keep what you see to yourself until it is closed.",
    "批次仍在进行：关闭之前，请勿公布所见结果。"
  )
  static let noUnits = Phrase("The survey does not ask for the unit.", "问卷没有问单位。")
  static let noTrend = Phrase("The trend is being read …", "正在读取走势……")
  static let noTopics = Phrase(
    "No topics by unit are published: the survey asks for no comments, or too few wrote one.",
    "不公布分单位的话题：问卷没有问意见，或写意见的人太少。"
  )
  static let unitsLater = Phrase(
    "Indices and topics of units are shown once the wave is closed: before, two looks around one answer would "
      + "tell it.",
    "各单位的指数和议题在批次关闭后显示：关闭之前，某份答卷前后各看一次，就可能推出它的内容。"
  )
  static let hiddenTopic = Phrase(
    "not shown: too few speak of it, or it would give away another group's figure",
    "不公布：谈到的人太少，或公布后会推算出别组的结果"
  )
  static let topicUnit = Phrase(
    "% of those who commented",
    "写意见的人中谈到的占比，%"
  )
  static let noMatch = Phrase("No comment matches.", "没有符合的意见。")
  static let looking = Phrase("Looking for comments …", "正在查找意见……")
  static let all = Phrase("All", "全部")
  static let plant = Phrase("All units", "全部单位")

  static func title(_ view: Dashboard.View) -> Phrase {
    switch view {
    case .overview: Phrase("Overview", "总览")
    case .trend: Phrase("Trend", "走势")
    case .heatMap: Phrase("Heat map", "热力图")
    case .comments: Phrase("Comments", "意见")
    case .alerts: Phrase("Alerts", "提醒")
    }
  }

  /// That the figures are old.
  static func countedUntil(_ day: String) -> Phrase {
    Phrase(
      "Counted until \(day); responses have come since.",
      "统计截至 \(day)，之后又有新答卷。"
    )
  }

  /// That alerts are left out.
  static func moreAlerts(_ count: Int) -> Phrase {
    Phrase("\(count) more are left out here.", "另有 \(count) 条未列出。")
  }

  /// How much was found.
  static func found(_ shown: Int, count: PublishedCount, people: PublishedCount) -> Phrase {
    Phrase(
      "Matches: \(count.text) · people: \(people.text) · shown: \(shown), in mixed order",
      "符合 \(count.text) 条 · \(people.text) 人 · 显示 \(shown) 条，顺序已打乱"
    )
  }

  /// The keys of one view and what they do, for the foot.
  static func keys(in view: Dashboard.View) -> [(key: String, does: Phrase)] {
    switch view {
    case .overview: [("r", Phrase("recount", "重新统计"))]
    case .trend: [("←→", Phrase("line", "换线")), ("f", Phrase("unit", "单位"))]
    case .heatMap: [("m", Phrase("indices/topics", "指数/话题")), ("←→", Phrase("columns", "左右"))]
    case .comments: [("/", Phrase("search", "检索")), ("f", Phrase("filter", "筛选"))]
    case .alerts: []
    }
  }

  /// Every key, for the help.
  static let help: [(key: String, does: Phrase)] = [
    ("1-5, Tab", Phrase("go to a view", "切换页面")),
    ("↑ ↓, PgUp, PgDn, Home, End", Phrase("scroll", "上下滚动")),
    (
      "← →",
      Phrase("trend: another line; heat map: columns", "走势：换一条线；热力图：左右滚动")
    ),
    ("w", Phrase("choose a wave", "选择批次")),
    ("/", Phrase("search comments: a b, \"a b\", a OR b, -a", "检索意见：甲 乙、\"甲 乙\"、甲 OR 乙、-甲")),
    (
      "f",
      Phrase(
        "comments: filter by unit, topic, sentiment; trend: unit",
        "意见：按单位、话题、情感筛选；走势：选单位"
      )
    ),
    ("m", Phrase("heat map: indices or topics", "热力图：指数或话题")),
    ("r", Phrase("count the figures now", "立即重新统计")),
    ("l", Phrase("the other language", "换语言")),
    ("Esc", Phrase("close, take back the search", "关闭，取消检索")),
    ("q, Ctrl-C", Phrase("quit", "退出")),
  ]
  static let helpTitle = Phrase("Keys", "按键")
  static let anyKey = Phrase("Any key closes this.", "按任意键关闭。")
  static let chooseWave = Phrase(
    "Wave (type to narrow, Enter takes, Esc closes)",
    "批次（输入可筛选，回车选定，Esc 关闭）"
  )
  static let chooseFilter = Phrase(
    "Filter (type to narrow, Enter takes, Esc closes)",
    "筛选（输入可缩小范围，回车选定，Esc 关闭）"
  )
  static let searchPrompt = Phrase("Search: ", "检索：")

  static func unit(_ title: String) -> Phrase { Phrase("Unit: \(title)", "单位：\(title)") }
  static func topic(_ title: String) -> Phrase { Phrase("Topic: \(title)", "话题：\(title)") }
  static func label(_ title: Phrase) -> Phrase {
    Phrase("Sentiment: \(title.english)", "情感：\(title.chinese)")
  }
  static let anyUnit = Phrase("Unit: all", "单位：全部")
  static let anyTopic = Phrase("Topic: any", "话题：不限")
  static let anyLabel = Phrase("Sentiment: any", "情感：不限")
  static let noFilter = Phrase("No filter", "不筛选")
}
