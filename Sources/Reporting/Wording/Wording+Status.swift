import Messages
import SurveyModel

extension Wording {
  static let responses = Phrase("Responses", "答卷")
  static let byUnit = Phrase("By unit", "按单位")
  static let byCollector = Phrase("How they came", "填写方式")
  static let quotas = Phrase("Quotas", "配额")
  static let hiddenQuotas = Phrase(
    "Of a quota on an answer nothing but what is wanted is told while people still answer, and later only of enough "
      + "people: one response more would tell that answer.",
    "按某个答案设的配额，在作答期间只显示需要多少，结束后人数足够才显示：多一份答卷就会看出那份的答案。"
  )
  static let full = Phrase("full", "已满")
  static let bandsNote = Phrase(
    "Numbers are bands, so that nobody can be seen to come.",
    "数字以区间表示，以免看出是谁刚答过。"
  )

  /// How many have begun and not handed in.
  static func begun(_ count: String) -> Phrase {
    Phrase("Begun and not handed in: \(count)", "已开始未提交：\(count)")
  }

  /// How many invitations were used.
  static func invitations(_ count: Int, used: String) -> Phrase {
    Phrase("Invitations: \(count), used: \(used)", "邀请：\(count)，已用：\(used)")
  }

  /// How many ballots were printed.
  static func paperBallots(_ count: Int) -> Phrase {
    Phrase("Ballots on paper: \(count)", "纸质选票：\(count)")
  }

  /// The name of a way in which responses come.
  ///
  /// - Parameter collector: The way.
  /// - Returns: The name.
  static func name(of collector: Collector) -> Phrase {
    switch collector {
    case .prompt: Phrase("Terminal, line by line", "终端逐题")
    case .screen: Phrase("Terminal or kiosk", "终端全屏或自助机")
    case .web: Phrase("Web page", "网页")
    case .interview: Phrase("Interview", "访谈")
    case .import: Phrase("Import", "导入")
    case .synthetic: Phrase("Made up", "模拟生成")
    }
  }

  /// How far answers are separated from persons, in a word.
  ///
  /// - Parameter anonymity: How far.
  /// - Returns: The word.
  static func name(of anonymity: SurveySettings.Anonymity) -> Phrase {
    switch anonymity {
    case .anonymous: Phrase("anonymous", "匿名")
    case .confidential: Phrase("confidential", "保密")
    case .named: Phrase("named", "实名")
    }
  }
}
