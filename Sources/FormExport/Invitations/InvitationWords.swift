import Messages
import SurveyModel

/// The words printed on invitations.
enum InvitationWords {
  static let picture = Phrase("QR code with the address of the survey", "调查网址的二维码")

  static func lastDay(_ day: String) -> Phrase { Phrase("Last day: \(day)", "截止日期：\(day)") }

  /// What to do with the card.
  static func how(hasCode: Bool) -> Phrase {
    hasCode
      ? Phrase(
        "Scan the QR code; or open the address and type the code.",
        "扫描二维码；或打开网址，输入代码。"
      )
      : Phrase("Scan the QR code, or open the address.", "扫描二维码，或打开网址。")
  }

  /// What the card is good for.
  static func purpose(_ kind: InvitationSheet.Kind) -> Phrase {
    switch kind {
    case .personal:
      Phrase(
        "The code is for you alone and good for one response; please do not pass it on.",
        "此码供您本人使用，只能作答一次，请勿转给他人。"
      )
    case .unit:
      Phrase(
        "This address is for everybody in the unit; please answer once.",
        "此网址供本单位全体人员使用，请每人只答一次。"
      )
    case .paperBallot:
      Phrase(
        "This ballot was drawn by lot and bears no name: nobody knows who has which. "
          + "It is good for one response.",
        "此票由您随机抽取，不记姓名，谁也不知道哪张在谁手里；只能作答一次。"
      )
    }
  }

  /// Who sees what of the answers.
  static func promise(_ promise: InvitationSheet.Promise, _ kind: InvitationSheet.Kind) -> [Phrase]
  {
    let thresholds = PaperWords.thresholds(promise.minimumGroup, promise.minimumComments)
    guard promise.anonymity == .anonymous else {
      return [PaperWords.anonymity(promise.anonymity), thresholds]
    }
    guard kind == .personal else { return [PaperWords.anonymity(.anonymous), thresholds] }
    return [
      Phrase(
        "Your answers are stored apart from the code: nobody can tell which are yours.",
        "答案与此码分开保存，谁也查不出哪份是您的。"
      ),
      thresholds,
    ]
  }

  /// The address to type: without the code, which is asked for there, and without what browsers add.
  static func typed(_ card: InvitationCard) -> String {
    var address = card.address[...]
    if !card.code.isEmpty {
      let end = address.firstIndex(of: "#") ?? address.lastIndex(of: "/") ?? address.endIndex
      address = address[..<end]
    }
    if address.hasPrefix("https://") { address = address.dropFirst("https://".count) }
    return PercentEncoding.readable(String(address))
  }
}
