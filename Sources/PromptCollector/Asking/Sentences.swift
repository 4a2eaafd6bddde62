import Messages
import SurveyModel

/// The sentences of the interface.
enum Sentences {
  static let howTo = Phrase(
    "Type a number or text and press Enter. "
      + "< back · ? help · - skip · :q leave, go on later · :lang 中文",
    "输入编号或文字，按回车。< 上一题 · ? 帮助 · - 跳过 · :q 退出，下次接着填 · :lang English"
  )
  static let help = Phrase(
    """
    Enter alone keeps the answer shown, or leaves the question empty.
    <  or b (back)       the question before
    -                    no answer, where none is needed
    :q                   leave; your answers are kept
    :lang                中文
    Where you write text, b is a text; start with \\ to write a sign above as your answer.
    A question marked * needs an answer.
    """,
    """
    直接按回车：保留已有的回答；没有回答就空着。
    <  或 b、上一题      回到上一题
    -  或 跳过           不回答（必答题除外）
    :q 或 退出           退出，已填的内容会保留
    :lang                English
    写文字的题里，b 就是文字；想把上面的符号当作回答，请在前面加 \\。
    带 * 的题必须回答。
    """
  )
  static let welcomeBack = Phrase(
    "Welcome back. You go on where you left.",
    "欢迎回来，接着上次的地方填。"
  )
  static let atStart = Phrase("This is the first question.", "这已经是第一题了。")
  static let commentHint = Phrase(
    "(several lines are fine; end with an empty line)",
    "（可以写多行，空一行结束）"
  )
  static let severalHint = Phrase(
    "(several answers are fine, such as 1, 3)",
    "（可以选多个，例如 1、3）"
  )
  static let rankHint = Phrase(
    "(the most important first, such as 3, 1, 2)",
    "（按先后次序写编号，例如 3、1、2）"
  )
  static let rankSomeHint = Phrase(
    "(those that matter to you, the most important first, such as 3, 1)",
    "（选出您看重的，按先后次序写编号，例如 3、1）"
  )
  static let notHere = Phrase(
    "(this cannot be answered in a terminal)",
    "（这一题不能在终端里回答）"
  )

  static func sliderHint(_ slider: AskedSlider) -> Phrase {
    let (low, high) = (Value.number(slider.minimum).asText, Value.number(slider.maximum).asText)
    return slider.isRange
      ? Phrase("(two numbers from \(low) to \(high))", "（从 \(low) 到 \(high) 之间填两个数）")
      : Phrase("(a number from \(low) to \(high))", "（从 \(low) 到 \(high) 之间填一个数）")
  }

  static func entries(title: String, count: Int) -> Phrase {
    Phrase("“\(title)”: \(count) so far", "“\(title)”：已有 \(count) 项")
  }

  static func more(_ count: Int) -> Phrase {
    Phrase(
      "… and \(count) more: type a part of the text",
      "……另有 \(count) 项：输入文字的一部分或拼音首字母查找"
    )
  }

  static func adding(_ text: String) -> Phrase { Phrase("+   \(text)", "+   \(text)") }

  static func removing(_ text: String) -> Phrase {
    Phrase("-1  \(text) (the number says which)", "-1  \(text)（数字表示第几项）")
  }

  static let entriesPrompt = Phrase("Enter to go on", "按回车继续")

  static let keep = Phrase("press Enter to keep it", "按回车保留")
  static let commentPrompt = Phrase("Comment, if you like: ", "补充说明（可不填）：")
  static let otherNeeded = Phrase(
    "Please write what it is, or type < to choose again.",
    "请写明具体内容；要重新选择请输入 <。"
  )
  static let review = Phrase("Please check your answers", "请核对您的回答")
  static let notAnswered = Phrase("(not answered)", "（未回答）")
  static let submit = Phrase(
    "Press Enter to submit, or type a number to change that answer.",
    "按回车提交；要修改哪一题，就输入它的编号。"
  )
  static let left = Phrase(
    "You have left. Your answers so far are kept.",
    "已退出。填过的内容都保留着。"
  )
  static let inputEnded = Phrase(
    "The input ended before the answers were submitted.",
    "输入已结束，但回答还没有提交。"
  )

  static func current(_ text: String) -> Phrase {
    Phrase("[current: \(text)] ", "[当前：\(text)] ")
  }

  static func count(_ number: Int, of total: Int) -> Phrase {
    Phrase("Question \(number) of \(total)", "第 \(number) 题，共 \(total) 题")
  }

  static func scaleEnds(_ low: String, _ lowText: String, _ high: String, _ highText: String)
    -> Phrase
  {
    Phrase(
      "(\(low) = \(lowText), \(high) = \(highText))",
      "（\(low) = \(lowText)，\(high) = \(highText)）"
    )
  }

  static func about(_ title: String, _ problem: String) -> Phrase {
    Phrase("“\(title)”: \(problem)", "“\(title)”：\(problem)")
  }

  static func stillRequired(_ titles: [String]) -> Phrase {
    let all = Listing.phrase(titles, limit: nil)
    return Phrase("Still to be answered: \(all.english).", "还需回答：\(all.chinese)。")
  }

  static func interviewerNote(_ text: String) -> Phrase {
    Phrase("[for the interviewer: \(text)]", "[访员提示：\(text)]")
  }

  static func numberExpected(_ count: Int) -> Phrase {
    Phrase(
      "There is no such question here. Press Enter to submit, or type a number from 1 to \(count).",
      "没有这一题。按回车提交，或者输入 1 到 \(count) 之间的编号。"
    )
  }
}
