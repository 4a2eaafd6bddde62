/// What one person, one unit or one drawer of a lot is given.
public struct InvitationCard: Sendable, Hashable {
  /// Whose it is, a name or a number; empty where it is nobody's.
  public let label: String
  /// The unit; empty where it does not matter.
  public let unit: String
  /// The code in groups; empty for an address that all share.
  public let code: String
  /// The whole address, which the QR code holds.
  public let address: String

  /// Creates a card.
  ///
  /// - Parameters:
  ///   - label: Whose it is, a name or a number; empty where it is nobody's.
  ///   - unit: The unit; empty where it does not matter.
  ///   - code: The code in groups; empty for an address that all share.
  ///   - address: The whole address.
  public init(label: String = "", unit: String = "", code: String = "", address: String) {
    self.label = label
    self.unit = unit
    self.code = code
    self.address = address
  }
}
