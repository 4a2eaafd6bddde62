import Messages

/// The sentences of pages that say what went wrong and where to go on.
enum FaultSentences {
  static let notFoundTitle = Phrase("There is no such page", "没有这个网页")
  static let notFound = Phrase(
    "Check the address, please, or begin at the list of surveys.",
    "请核对网址，或者从问卷列表开始。"
  )
  static let noSessionTitle = Phrase("This survey is not open in this browser", "这个浏览器里没有打开的问卷")
  static let noSession = Phrase(
    "Either it was closed or handed in, or the browser keeps no cookies. What was saved waits under your "
      + "code.",
    "可能已经关闭或提交，也可能浏览器不保存 Cookie。保存过的内容凭续答码还能找回。"
  )
  static let startAgain = Phrase("To the start page", "回到开始页")
  static let conflictTitle = Phrase("This page was open twice", "这一页打开了两次")
  static let conflict = Phrase(
    "Newer answers were saved from another tab or device in the meantime. What you filled in here is "
      + "not lost: choose what counts.",
    "期间在别的窗口或设备上保存了更新的回答。您在这里填的没有丢，请选择以哪一份为准。"
  )
  static let useNewer = Phrase("Go on with the newer answers", "接着新保存的填")
  static let useMine = Phrase("Use what I filled in here", "用我在这里填的")
  static let tokenTitle = Phrase("This page has become too old", "这一页放得太久了")
  static let token = Phrase(
    "For your safety it was not taken. Open it anew and send it once more, please.",
    "为了安全，刚才的内容没有接收。请重新打开这一页，再提交一次。"
  )
  static let openAnew = Phrase("Open the page anew", "重新打开")
  static let foreignTitle = Phrase("This did not come from here", "这个请求不是从本页发出的")
  static let foreign = Phrase(
    "Another website tried to send something in your name. It was not taken.",
    "别的网站想以您的名义发送内容，没有接收。"
  )
  static let doneTitle = Phrase("Already handed in", "已经提交过了")
  static let done = Phrase(
    "These answers were handed in and count once. Nothing was stored twice.",
    "这份答卷已经提交，只算一次，没有重复保存。"
  )
  static let notStoredTitle = Phrase("Not stored yet", "还没有存上")
  static let tryAgain = Phrase("Try again", "再试一次")
  static let tooManyTitle = Phrase("Too many wrong codes", "输错的次数太多")
  static let tooMany = Phrase(
    "Wait a minute, please, before you try again.",
    "请等一分钟再试。"
  )
  static let tooLarge = Phrase(
    "This is more than can be taken at once. Shorten long texts, please.",
    "内容太多，一次收不下。请把长文字改短一些。"
  )
  static let wrongType = Phrase(
    "Send a form, or JSON to the addresses for programs, uncompressed.",
    "请发送表单；程序接口请发送未压缩的 JSON。"
  )
  static let notText = Phrase(
    "What was sent is no form in UTF-8, or has too many fields.",
    "发来的不是 UTF-8 的表单，或者字段太多。"
  )
  static let method = Phrase("This address does not take this method.", "这个网址不支持这种请求方法。")
  static let lost = Phrase(
    "What you had typed here was not sent; it is back. Please check it and go on.",
    "您上次在这里填的内容没有发出去，已经恢复，请核对后继续。"
  )
  static let otherVersion = Phrase(
    "The survey has changed since you began. Begin anew, please; nothing was handed in.",
    "您开始填写以后，问卷有了改动。请重新开始，之前填的没有提交。"
  )
}
