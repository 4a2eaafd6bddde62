/// An invitation as the data file knows it.
public struct Invitation: Sendable, Hashable {
  /// SHA-256 of the token under the wave.
  public let hash: [UInt8]
  /// The unit of whom it is made for; nil where it does not matter.
  public let unit: String?
  /// Whom it is made for; stored in a named wave only.
  public let person: String?

  /// Creates an invitation.
  ///
  /// - Parameters:
  ///   - hash: SHA-256 of the token under the wave.
  ///   - unit: The unit of whom it is made for; nil where it does not matter.
  ///   - person: Whom it is made for; stored in a named wave only.
  public init(hash: [UInt8], unit: String? = nil, person: String? = nil) {
    self.hash = hash
    self.unit = unit
    self.person = person
  }
}
