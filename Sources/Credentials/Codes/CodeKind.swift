public import Messages

/// The kinds of codes that people are given on paper or screens.
public enum CodeKind: Sendable, Hashable, CaseIterable {
  /// The right of an invited person to answer.
  case invitation
  /// A right to answer that was drawn by lot, of nobody in particular.
  case paperBallot
  /// What respondents go on with, and see or delete their own answers with.
  case receipt

  /// What people call it.
  public var name: Phrase {
    switch self {
    case .invitation: Phrase("invitation code", "邀请码")
    case .paperBallot: Phrase("ballot code", "选票代码")
    case .receipt: Phrase("receipt code", "回执码")
    }
  }

  /// How many bytes of chance it holds.
  var byteCount: Int { self == .receipt ? 10 : 16 }

  /// How many characters it has, the check characters included.
  public var characterCount: Int { (byteCount * 8 + 4) / 5 + CheckCharacters.count }

  /// The constant in its check characters.
  var checkMark: UInt8 {
    switch self {
    case .invitation: 1
    case .paperBallot: 2
    case .receipt: 3
    }
  }

  /// How many bits are left before the bytes in the characters that carry them.
  var leadingBitCount: Int { (5 - byteCount * 8 % 5) % 5 }

  /// What stands in the bits before the bytes: an invitation begins with a digit from 0 to 7, a paper ballot
  /// with a letter from G to Q.
  var leadingBits: UInt8 { self == .paperBallot ? 2 : 0 }
}
