import Messages
import TerminalUI

/// The sentences of the interface.
enum Sentences {
  static let next = Phrase("Next page", "下一页")
  static let choose = Phrase("(type to search)", "（输入文字或拼音首字母查找）")
  static let rankAll = Phrase(
    "(+ and - move an option; Enter agrees to the order shown)",
    "（+ 和 - 移动选项；认可现在的次序请按回车）"
  )
  static let rankSome = Phrase(
    "(Space takes an option in; + and - move it)",
    "（空格选入；+ 和 - 移动）"
  )
  static let twoEnds = Phrase("(two numbers: Tab goes to the second)", "（两个数：Tab 到第二个）")
  static let locked = Phrase("(not to be answered now)", "（现在不用回答）")
  static let notSaved = Phrase(
    "Not saved yet, will be tried again.",
    "还没能保存，稍后自动再试。"
  )
  static let noteKept = Phrase("The note is stored.", "笔记已保存。")
  static let leavingInterview = Phrase(
    "Stop this interview? It can be kept under a code and gone on with, or deleted.",
    "中止这次访谈吗？可以留着以后接着填，也可以删除。"
  )
  static let weekdays = Phrase("Mo Tu We Th Fr Sa Su", "一 二 三 四 五 六 日")
  static let back = Phrase("Page before", "上一页")
  static let submit = Phrase("Submit", "提交")
  static let review = Phrase("Please check your answers", "请核对您的回答")
  static let notAnswered = Phrase("(not answered)", "（未回答）")
  static let atStart = Phrase("This is the first page.", "这已经是第一页了。")
  static let welcomeBack = Phrase(
    "Welcome back. You go on where you left.",
    "欢迎回来，接着上次的地方填。"
  )
  static let notHere = Phrase(
    "(this cannot be answered in a terminal)",
    "（这一题不能在终端里回答）"
  )
  static let leaving = Phrase(
    "Leave now? What you have filled in is saved; you can go on later.",
    "现在退出吗？已填的内容都保存着，以后可以接着填。"
  )
  static let stay = Phrase("Go on filling in", "继续填写")
  static let leave = Phrase("Leave", "退出")
  static let close = Phrase("Close", "关闭")

  static let helpTitle = Phrase("Keys", "按键说明")
  static let leaveWithCode = Phrase("Go on later", "以后再填")
  static let discard = Phrase("Delete my answers", "不填了，删除")
  static let leavingShared = Phrase(
    "Leave now? Others will use this screen after you. You can take a code with you and go on later, "
      + "or have everything deleted.",
    "现在离开吗？后面还有人用这块屏幕。您可以领一个续答码以后再填，也可以把填过的全部删除。"
  )
  static let noteTitle = Phrase(
    "Your note, kept apart from the answers (Esc closes it)",
    "访谈笔记，与回答分开保存（Esc 收起）"
  )

  static let keys = Phrase(
    """
    Tab, ↑ ↓       from one question to the next or the one before
    Enter          done with this question
    Space          choose; press again to take it back
    1 2 3 …        choose by number
    Backspace      take the answer back
    Ctrl-N Ctrl-P  next page, page before; nothing is lost
    F2 or Ctrl-T   中文
    In long texts: Ctrl-Z takes back, Ctrl-← → goes by words, Shift selects, Tab leaves the field.
    In rankings: Shift with ↑ ↓, or + and -, moves an option.
    In long lists: type to search; the initials of pinyin will do.
    A question marked * needs an answer.
    """,
    """
    Tab、↑ ↓       下一题、上一题
    回车           这一题填好了
    空格           选中；再按一次取消
    1 2 3 …        按编号选
    退格           清除这一题的选择
    Ctrl-N Ctrl-P  下一页、上一页，填过的都会保留
    F2 或 Ctrl-T   English
    写长文字时：Ctrl-Z 撤销，Ctrl-← → 按词移动，按住 Shift 选中文字，Tab 离开。
    排序题：Shift 加 ↑ ↓，或者 + 和 -，移动选项。
    长列表：直接输入文字或拼音首字母查找。
    带 * 的题必须回答。
    """
  )
  static let help = Phrase(
    keys.english + "\nEsc            leave; your answers are kept",
    keys.chinese + "\nEsc            退出，已填的内容会保留"
  )
  static func page(_ number: Int, of total: Int) -> Phrase {
    Phrase("Page \(number) of \(total)", "第 \(number) 页，共 \(total) 页")
  }

  static func pageShort(_ number: Int, of total: Int) -> Phrase {
    Phrase("\(number)/\(total)", "\(number)/\(total) 页")
  }

  static func lookAgain(_ count: Int) -> Phrase {
    Phrase(
      count == 1
        ? "One question here wants another look." : "\(count) questions want another look.",
      "还有 \(count) 题需要再看一下。"
    )
  }

  static func atMost(_ count: Int) -> Phrase {
    Phrase("At most \(count) can be chosen.", "最多选 \(count) 项。")
  }

  static func atMostCharacters(_ count: Int) -> Phrase {
    Phrase("At most \(count) characters fit.", "最多写 \(count) 个字。")
  }

  static func rowsMissing(_ rows: [String]) -> Phrase {
    let names = Listing.phrase(rows, limit: 5)
    return Phrase("Please answer: \(names.english).", "请回答：\(names.chinese)。")
  }

  static func interviewerNote(_ text: String) -> Phrase {
    Phrase("[for the interviewer: \(text)]", "[访员提示：\(text)]")
  }

  static func limits(fewest: Int?, most: Int?) -> Phrase? {
    switch (fewest, most) {
    case (let low?, let high?) where low == high: Phrase("(choose \(low))", "（选 \(low) 项）")
    case (let low?, let high?):
      Phrase("(choose \(low) to \(high))", "（选 \(low) 到 \(high) 项）")
    case (let low?, nil): Phrase("(choose at least \(low))", "（至少选 \(low) 项）")
    case (nil, let high?): Phrase("(choose at most \(high))", "（最多选 \(high) 项）")
    default: nil
    }
  }
}
