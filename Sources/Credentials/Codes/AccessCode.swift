/// A code of any kind, for a field that takes whatever people hold in their hands.
public enum AccessCode: Sendable, Hashable {
  /// The right of an invited person to answer.
  case invitation(InvitationToken)
  /// A right to answer drawn by lot.
  case paperBallot(PaperBallot)
  /// What respondents go on with.
  case receipt(ReceiptCode)

  /// Reads a code as a person types it, as ``WrittenCode/init(reading:)`` does.
  ///
  /// - Parameter text: What was typed.
  /// - Throws: ``CodeFault``, which does not repeat the text.
  public init(reading text: String) throws(CodeFault) {
    let (kind, bytes) = try CodeWriting.read(text, wanted: nil)
    let code: AccessCode? =
      switch kind {
      case .invitation: InvitationToken(bytes: bytes).map(Self.invitation)
      case .paperBallot: PaperBallot(bytes: bytes).map(Self.paperBallot)
      case .receipt: ReceiptCode(bytes: bytes).map(Self.receipt)
      }
    guard let code else { throw CodeFault(.length(text.count), wanted: nil) }
    self = code
  }
}
