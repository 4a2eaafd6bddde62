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
