public import Messages

/// What can go wrong when a wave is opened, found or closed.
public enum WaveFault: Fault, Hashable {
  /// A wave needs a name of printable characters.
  case unusableName
  /// Another wave has the name.
  case nameTaken(name: String)
  /// No wave has the name; the nearest one and all names are given.
  case unknown(name: String, nearest: String?, known: [String])
  /// A text is no day of the calendar.
  case notADay(text: String)
  /// The last day is before the first.
  case datesReversed(opens: String, closes: String)
  /// A minimum of the anonymity rules is below the least allowed.
  case minimumTooLow(MinimumRule, value: Int)
  /// No survey has the digest.
  case unknownSurvey(digest: String)

  /// The minimums a wave is opened with.
  public enum MinimumRule: Sendable, Hashable, CaseIterable {
    /// The fewest respondents a score may be shown for.
    case group
    /// The fewest respondents comments may be shown for.
    case comments

    /// The least value allowed.
    public var least: Int {
      switch self {
      case .group: 5
      case .comments: 10
      }
    }
  }

  /// The kind of failure, which decides the exit code.
  public var category: FaultCategory {
    switch self {
    case .unusableName, .notADay, .datesReversed, .minimumTooLow: .usage
    case .nameTaken: .cannotCreate
    case .unknown, .unknownSurvey: .noInput
    }
  }

  /// What went wrong, where, and what to do about it.
  public var phrase: Phrase {
    switch self {
    case .unusableName:
      Phrase(
        "The wave's name is empty or has unprintable characters; give it a short name such as "
          + "2025-spring.",
        "批次名称为空或含有不可见字符；请取一个简短的名称，例如 2025-spring。"
      )
    case .nameTaken(let name):
      Phrase(
        "There is a wave “\(name)” already; choose another name.",
        "已有名为“\(name)”的批次；请换一个名称。"
      )
    case .unknown(let name, let nearest, let known):
      unknownPhrase(name, nearest: nearest, known: known)
    case .notADay(let text):
      Phrase(
        "“\(text)” is not a day of the calendar; write it as year-month-day, such as 2025-03-31.",
        "“\(text)”不是有效的日期；请按“年-月-日”书写，例如 2025-03-31。"
      )
    case .datesReversed(let opens, let closes):
      Phrase(
        "The wave's last day, \(closes), is before its first day, \(opens); exchange them or "
          + "correct one.",
        "批次的截止日 \(closes) 早于开始日 \(opens)；请互换或更正其中一个。"
      )
    case .minimumTooLow(let rule, let value): minimumPhrase(rule, value: value)
    case .unknownSurvey(let digest):
      Phrase(
        "No survey in the data file has the digest \(digest); run `leye doctor` to "
          + "check the file.",
        "数据文件中没有摘要为 \(digest) 的问卷；请运行 `leye doctor` 检查数据文件。"
      )
    }
  }

  private func unknownPhrase(_ name: String, nearest: String?, known: [String]) -> Phrase {
    if known.isEmpty {
      return Phrase(
        "There is no wave “\(name)”, nor any other; open one with `leye wave open`.",
        "没有名为“\(name)”的批次，也没有其他批次；请先用 `leye wave open` 开启一个批次。"
      )
    }
    let all = Listing.phrase(known, limit: nil)
    if let nearest {
      return Phrase(
        "There is no wave “\(name)”; did you mean “\(nearest)”? The waves are \(all.english).",
        "没有名为“\(name)”的批次；您要找的是“\(nearest)”吗？现有批次：\(all.chinese)。"
      )
    }
    return Phrase(
      "There is no wave “\(name)”; the waves are \(all.english).",
      "没有名为“\(name)”的批次；现有批次：\(all.chinese)。"
    )
  }

  private func minimumPhrase(_ rule: MinimumRule, value: Int) -> Phrase {
    switch rule {
    case .group:
      Phrase(
        "minimumGroup is \(value), and scores of fewer than \(rule.least) people are never shown; "
          + "set it to \(rule.least) or more.",
        "minimumGroup 为 \(value)，而少于 \(rule.least) 人的得分一律不得显示；请设为 \(rule.least) 或以上。"
      )
    case .comments:
      Phrase(
        "minimumComments is \(value), and comments of fewer than \(rule.least) people are never "
          + "shown; set it to \(rule.least) or more.",
        "minimumComments 为 \(value)，而少于 \(rule.least) 人的意见一律不得显示；请设为 \(rule.least) 或以上。"
      )
    }
  }
}
