/// What somebody may hand in one response with.
///
/// Hashes are SHA-256 of the written right under the wave: whoever has the data file cannot answer with them.
public enum AnswerRight: Sendable, Hashable {
  /// The address of the wave, for whoever has it.
  case openLink
  /// An invitation to one person, in a wave that is not anonymous.
  case invitation(hash: [UInt8])
  /// A ballot that was printed and drawn by lot.
  case paperBallot(hash: [UInt8])
  /// A ballot that was signed without being seen. Its signature is checked by whoever makes the value.
  case signedBallot(hash: [UInt8])

  /// The kind as stored with a draft; nil for an open link, with which nothing is stored.
  var storedKind: String? {
    switch self {
    case .openLink: nil
    case .invitation: "invitation"
    case .paperBallot: "paper"
    case .signedBallot: "signed"
    }
  }

  /// The hash; empty for an open link.
  var hash: [UInt8] {
    switch self {
    case .openLink: []
    case .invitation(let hash), .paperBallot(let hash), .signedBallot(let hash): hash
    }
  }

  /// Takes over a right as it was stored with a draft.
  init?(storedKind: String, hash: [UInt8]) {
    switch storedKind {
    case "invitation": self = .invitation(hash: hash)
    case "paper": self = .paperBallot(hash: hash)
    case "signed": self = .signedBallot(hash: hash)
    default: return nil
    }
  }
}
