import Insight
import Messages

/// What the commands of `leye comments` say.
enum CommentsWording {
  /// How a query is written, for the help.
  static var querySyntax: String {
    Interface.text(
      """
      Words one after another must all be there. "a b" is words in a row, a OR b either, -a without. \
      Traditional and full-width characters find simplified and half-width ones; a word is found \
      within a longer one. For example:
        leye comments search '食堂 (太贵 OR 难吃) -早餐'
        leye comments search 加班费 --label negative --unit 甲班
        leye comments search 物业 --file a.csv --text 内容
      """,
      """
      写几个词，须同时出现；"甲 乙" 须相连；甲 OR 乙 有一即可；-甲 须不出现。
      繁体、全角能找到简体、半角；短词能在长词中找到。例如：
        leye comments search '食堂 (太贵 OR 难吃) -早餐'
        leye comments search 加班费 --label negative --unit 甲班
        leye comments search 物业 --file a.csv --text 内容
      """
    )
  }

  /// What is published of nobody.
  static let hidden = Phrase(
    "Nothing is published: too few people wrote a comment, or it would give away another group's.",
    "不公布：写意见的人太少，或公布后会推算出别组的意见。"
  )

  /// No word has passed.
  static let noWord = Phrase(
    "No word stands out: none is used by enough people and passes the gate.",
    "没有突出的词：没有哪个词既有足够多的人使用，又通过门槛。"
  )

  /// The answers are made up.
  static let synthetic = Phrase(
    "SYNTHETIC DATA: these comments are made up by a generator.",
    "合成数据：这些意见由程序生成，并非真实。"
  )

  /// Which waves are not published.
  static func leftOut(_ waves: [String]) -> Phrase {
    let list = Listing.phrase(waves)
    return Phrase(
      "Left out: \(list.english). Too few people wrote a comment, or it would give away another "
        + "group's.",
      "未列入：\(list.chinese)。写意见的人太少，或公布后会推算出别组的意见。"
    )
  }

  /// How much was found, and how much of it is shown.
  static func found(_ release: SearchRelease, shown: Int) -> Phrase {
    guard shown > 0 else { return Phrase("No comment matches.", "没有符合的意见。") }
    let (count, people) = (release.count.text, release.people.text)
    return Phrase(
      "Matches: \(count) · people: \(people) · shown: \(shown), in mixed order",
      "符合 \(count) 条 · \(people) 人 · 显示 \(shown) 条，顺序已打乱"
    )
  }

  /// A measure with one decimal.
  static func fixed(_ value: Double) -> String {
    let tenths = Int((value.magnitude * 10).rounded())
    return (value < 0 && tenths > 0 ? "-" : "") + "\(tenths / 10).\(tenths % 10)"
  }

  /// Checks how much is to be shown.
  ///
  /// - Throws: A fault that says what went wrong and what to do.
  static func check(limit: Int) throws {
    guard limit >= 1 else {
      throw UsageFault(
        "--limit is \(limit). Give a number of at least 1.",
        "--limit 为 \(limit)。请给至少为 1 的数。"
      )
    }
  }
}
