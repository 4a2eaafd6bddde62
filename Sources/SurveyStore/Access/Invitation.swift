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

/// Who may answer a wave.
public struct WaveEntry: Sendable, Hashable {
  /// True where only those answer who have an invitation or a ballot.
  public let isInvited: Bool
  /// How many invitations were made.
  public let invitations: Int
  /// How many of them have bought a ballot or a response.
  public let used: Int
  /// How many ballots were printed.
  public let paperBallots: Int
  /// How many ballots, printed or signed, have bought a response.
  public let spentBallots: Int
  /// The private key that signs ballots, DER; nil in a wave that is closed, not anonymous, or open to all.
  public let ballotKey: [UInt8]?
}
