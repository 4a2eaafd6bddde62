import Messages

/// The sentences of the pages.
enum WebSentences {
  static let skip = Phrase("Skip to the content", "跳到正文")
  static let update = Phrase("Update this page", "更新本页")
  static let updateHint = Phrase(
    "Some questions here depend on other answers on this page.",
    "这一页有的题目会随您的回答出现或消失，可以按这里更新。"
  )
  static let next = Phrase("Next", "下一页")
  static let back = Phrase("Back", "上一页")
  static let leave = Phrase("Save and go on later", "保存，以后再填")
  static let submit = Phrase("Hand in", "提交答卷")
  static let begin = Phrase("Begin", "开始填写")
  static let required = Phrase("(required)", "（必答）")
  static let noAnswer = Phrase("No answer", "不回答")
  static let choose = Phrase("Please choose", "请选择")
  static let notHere = Phrase(
    "This cannot be answered on this page.",
    "这一题不能在网页上回答。"
  )
  static let locked = Phrase("Not to be answered now.", "现在不用回答。")
  static let from = Phrase("From", "从")
  static let to = Phrase("To", "到")
  static let rankAll = Phrase(
    "Give each a number; 1 comes first.",
    "请给每一项选一个序号，1 排最前。"
  )
  static let rankSome = Phrase(
    "Give a number to those you want to rank; 1 comes first.",
    "给想排序的项选序号，1 排最前，其余留空。"
  )
  static let severalHint = Phrase("You may choose several.", "可以多选。")
  static let clear = Phrase("Take back", "取消选择")
  static let fault = Phrase("Please look at this again", "请再看一下")
  static let faultMark = Phrase("To mend:", "请改：")
  static let titleFault = Phrase("To mend – ", "请改 - ")
  static let moreQuestions = Phrase(
    "More questions have come up from your answers. Please look through this page once more.",
    "根据您的回答，这一页多出了题目，请再看一遍。"
  )
  static let welcomeBack = Phrase(
    "Welcome back. You go on where you left.",
    "欢迎回来，接着上次的地方填。"
  )
  static let review = Phrase("Check your answers", "请核对您的回答")
  static let reviewHint = Phrase(
    "Nothing is handed in yet. Change what you like, then hand in.",
    "还没有提交。需要的话可以修改，核对好了请提交。"
  )
  static let change = Phrase("Change", "修改")
  static let notAnswered = Phrase("not answered", "未回答")
  static let thanks = Phrase("Thank you. Your answers are stored.", "谢谢，答卷已保存。")
  static let receipt = Phrase("Your receipt code", "您的回执码")
  static let receiptHint = Phrase(
    "Write it down if you wish: until the survey closes it shows or deletes your answers, and only "
      + "you have it. It is shown only now.",
    "需要的话请记下来，只显示这一次。问卷结束之前，凭它可以查看或删除您的答卷，别人没有这个码。"
  )
  static let finish = Phrase("Done: clear this page", "完成，清除本页")
  static let showMine = Phrase("Show or delete my answers", "查看或删除我的答卷")
  static let saved = Phrase("Your answers so far are saved", "填过的内容已保存")
  static let resumeCode = Phrase("Your code to go on", "您的续答码")
  static let resumeCodeHint = Phrase(
    "Write it down. With this code you go on on any device. Keep it to yourself: whoever has it can "
      + "see what you filled in.",
    "请记下来。凭这个码换别的手机、电脑也能接着填。请不要告诉别人：有码就能看到您填的内容。"
  )
  static let goOn = Phrase("Go on filling in", "继续填写")
  static let resume = Phrase("Go on with a code", "用续答码接着填")
  static let resumeHint = Phrase(
    "The code you got when you saved, or the one of your receipt.",
    "保存时得到的续答码，或者交卷后的回执码。"
  )
  static let code = Phrase("Code", "代码")
  static let invitationCode = Phrase("Code of your invitation", "邀请码")
  static let ballotCode = Phrase("Code of your invitation or ballot", "邀请码或选票代码")
  static let begun = Phrase(
    "You have begun already in this browser; what you filled in is kept.",
    "您在这个浏览器里已经开始填写，填过的内容都在。"
  )
  static let buyingBallot = Phrase(
    "Your invitation is being changed into a ballot that nobody can tell is yours …",
    "正在把邀请换成谁也认不出来的选票……"
  )
  static let wrongBallot = Phrase(
    "What came back is not signed with the key of this survey. Nothing of yours was sent. Please tell who "
      + "invited you.",
    "收到的签名不是本问卷的。您的回答没有发出。请告诉邀请您的人。"
  )
  static let noBallotAnswer = Phrase(
    "The server does not answer. Please press the button again in a moment; your invitation is not lost.",
    "服务器没有回应。请稍后再按一次，邀请码不会作废。"
  )
  static let ballotWithoutScript = Phrase(
    "An invitation is changed into a ballot by a small script in your browser, so that nobody can tell "
      + "whose ballot it was. This browser runs no scripts: use another one, or ask for a printed ballot.",
    "邀请码要由浏览器里的小程序换成选票，这样谁也查不出选票是谁的。这个浏览器不运行脚本，"
      + "请换一个浏览器，或者领一张印好的选票。"
  )
  static let codeHint = Phrase(
    "Small and capital letters, spaces and hyphens make no difference.",
    "不分大小写，空格和横线可有可无。"
  )
  static let codeMissing = Phrase("Please enter the code.", "请填写代码。")
  static let own = Phrase("Your answers", "您的答卷")
  static let delete = Phrase("Delete my answers", "删除我的答卷")
  static let deleteHint = Phrase(
    "They are deleted for good and no longer count. An invitation or ballot is not given back.",
    "删除以后无法恢复，也不再计入统计；邀请码或选票不会退回。"
  )
  static let deleted = Phrase("Your answers are deleted.", "您的答卷已删除。")
  static let surveys = Phrase("Open surveys", "正在进行的问卷")
  static let noSurveys = Phrase("No survey is open to everybody at the moment.", "现在没有公开的问卷。")
  static let otherLanguage = Phrase("中文", "English")
  static let language = Phrase("Language", "语言")
  static let before = Phrase("Before you begin", "开始之前")
  static let purpose = Phrase("What it is for", "用途")
  static let responsible = Phrase("Who asks", "谁在问")
  static let readers = Phrase("Who sees what", "谁能看到什么")
  static let retention = Phrase("How long it is kept", "保存多久")
  static let anonymity = Phrase("How your answers are kept apart from you", "怎样保护您")
  static let yourRights = Phrase("Your answers stay yours", "您的权利")
  static let rights = Phrase(
    "After handing in you get a receipt code. With it you can see or delete your answers until the "
      + "survey closes. Answering is voluntary.",
    "交卷后会得到一个回执码，问卷结束之前凭它可以查看或删除自己的答卷。是否回答，完全自愿。"
  )

  static func page(_ number: Int, of total: Int) -> Phrase {
    Phrase("Page \(number) of \(total)", "第 \(number) 页，共 \(total) 页")
  }

  static func limits(fewest: Int?, most: Int?) -> Phrase {
    switch (fewest, most) {
    case (let low?, let high?) where low == high: Phrase("Choose \(low).", "请选 \(low) 项。")
    case (let low?, let high?):
      Phrase("Choose \(low) to \(high).", "请选 \(low) 到 \(high) 项。")
    case (let low?, nil): Phrase("Choose at least \(low).", "至少选 \(low) 项。")
    case (nil, let high?): Phrase("Choose at most \(high).", "最多选 \(high) 项。")
    default: severalHint
    }
  }

  static func between(_ low: String, _ high: String) -> Phrase {
    Phrase("A number from \(low) to \(high).", "\(low) 到 \(high) 之间的数。")
  }

  static func specify(_ choice: String) -> Phrase {
    Phrase("\(choice): please say what", "\(choice)：请写明")
  }

  static func with(_ choice: String) -> Phrase {
    Phrase("\(choice): in your words", "\(choice)：补充说明")
  }

  static func atMostCharacters(_ count: Int) -> Phrase {
    Phrase("At most \(count) characters.", "最多 \(count) 个字。")
  }

  /// The words of the counter below a text: {n} is what is left, or too much.
  static let left = Phrase("{n} characters left", "还可以写 {n} 个字")
  static let tooMuch = Phrase("{n} characters too many", "多了 {n} 个字")
}
