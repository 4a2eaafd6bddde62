import Messages

/// What programs are told.
enum APISentences {
  static let notTaken = Phrase("Not taken", "没有接收")
  static let notValidTitle = Phrase("The answers are not valid", "答卷不符合要求")
  static let notValid = Phrase(
    "Nothing was stored. Mend what is listed under “problems” and send it again under the same id.",
    "没有保存。请按 problems 逐条修改，再用同一编号提交。"
  )
  static let wrongID = Phrase(
    "The id must be a random UUID or 32 hexadecimal digits, made before the first try.",
    "编号应为 UUID 或 32 位十六进制数，在第一次提交前随机生成。"
  )
  static let otherSurvey = Phrase(
    "“survey” is the digest of another version. Get the form of the wave again.",
    "survey 是另一个版本的摘要。请重新获取本轮问卷。"
  )
  static let notObject = Phrase(
    "The body must be a JSON object with the member “answers”.",
    "请求体应为 JSON 对象，含 answers。"
  )
  static let notText = Phrase("This member must be a text.", "这一项应为文字。")
  static let missingAnswers = Phrase(
    "“answers” must be an object of answers by question name.",
    "answers 应为对象：题名对应答案。"
  )
  static let missingRight = Phrase(
    "This wave takes answers only with a code: give it as a text.",
    "这一轮凭码作答，请以文字给出。"
  )
  static let noBallots = Phrase(
    "This wave has no ballots. Begin with an invitation, or without any code.",
    "这一轮没有选票，请直接凭邀请码或公开链接作答。"
  )
  static let missingToken = Phrase(
    "“token” must be the code of an invitation.",
    "token 应为邀请码。"
  )
  static let missingBlinded = Phrase(
    "“blinded” must be the blinded ballot in base64.",
    "blinded 应为 base64 的盲化选票。"
  )
}
