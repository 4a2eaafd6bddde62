import Credentials
import Messages

/// The code with which a respondent goes on with a survey: a receipt code, or one of the ten characters that
/// were given out before there were receipts.
struct ResumeCode {
  private static let formerLength = 10

  /// The code as it is stored: without the hyphens.
  let key: String

  /// The code in groups.
  let shown: String

  /// A new code.
  static func random() -> ResumeCode { ResumeCode(.random()) }

  /// A code as a person types it: hyphens, spaces and small letters do not matter.
  ///
  /// - Throws: ``CodeFault`` where it cannot be a code.
  init(reading text: String) throws(CodeFault) {
    let typed = text.uppercased().filter { $0.isLetter || $0.isNumber }
    if typed.count == Self.formerLength {
      self.init(key: typed, shown: "\(typed.prefix(5))-\(typed.suffix(5))")
    } else {
      do {
        self.init(try ReceiptCode(reading: text))
      } catch {
        throw error.calling(Phrase("code to go on", "续答码"))
      }
    }
  }

  private init(_ receipt: ReceiptCode) {
    self.init(key: receipt.text, shown: receipt.shown)
  }

  private init(key: String, shown: String) {
    self.key = key
    self.shown = shown
  }
}
