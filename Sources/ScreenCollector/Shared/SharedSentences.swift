import Messages

/// The sentences of a shared screen.
enum SharedSentences {
  static let begin = Phrase("Press Enter to begin.", "按回车开始填写。")
  static let privacy = Phrase(
    "When you are done, or walk away, nothing of yours is left on this screen.",
    "填完或者中途离开后，这块屏幕上不会留下您填的任何内容。"
  )
  static let start = Phrase("begin", "开始")
  static let goOn = Phrase("go on with a code", "用续答码接着填")
  static let goOnWithLast = Phrase("go on with the last one", "接着上一位")
  static let askPassphrase = Phrase(
    "Pass-phrase to end the kiosk:",
    "结束自助填答，请输入口令："
  )
  static let wrongPassphrase = Phrase("That is not the pass-phrase.", "口令不对。")
  static let end = Phrase("end the kiosk", "结束")
  static let close = Phrase("close", "返回")
  static let askCode = Phrase("Your code to go on:", "请输入续答码：")
  static let wrongCode = Phrase(
    "Nothing waits under this code. Check it, please.",
    "没有找到这个续答码，请核对。"
  )
  static let thanks = Phrase("Your answers are stored. Thank you!", "答卷已保存，谢谢！")
  static let anyKey = Phrase("Press a key for the next person.", "按任意键，请下一位填写。")
  static let yourCode = Phrase("Your code to go on later:", "您的续答码：")
  static let noteCode = Phrase(
    "Write it down: it is shown only now. What you have filled in is kept under it.",
    "请记下来，只显示这一次。填过的内容凭它接着填。"
  )
  static let notStored = Phrase("Your answers could not be stored.", "答卷没能保存。")

  static func stillThere(_ seconds: Int) -> Phrase {
    Phrase(
      "Are you still there? In \(seconds) s everything is deleted and the screen is free again. "
        + "Press a key to go on.",
      "您还在吗？\(seconds) 秒后将清空内容，屏幕回到开始画面。按任意键继续填写。"
    )
  }

  static func unit(_ title: String) -> Phrase { Phrase("Unit: \(title)", "单位：\(title)") }

  static let chooseUnit = Phrase("Whom do you talk to? Choose the unit.", "请选择受访者的单位。")
  static let nextPerson = Phrase("Enter begins with the next person.", "按回车，开始下一位。")
  static let interviewEnd = Phrase("end", "结束")

  static func done(_ count: Int, unfinished: Int) -> Phrase {
    Phrase(
      "Done: \(count)" + (unfinished > 0 ? " · kept for later: \(unfinished)" : ""),
      "已完成 \(count) 份" + (unfinished > 0 ? "，待续 \(unfinished) 份" : "")
    )
  }
}
