public import Messages

/// Why somebody may not answer a wave, or an invitation cannot be made.
///
/// Names the wave only: never a token, a ballot or a person.
public enum AccessFault: Fault, Hashable {
  /// Only those with an invitation or a ballot may answer.
  case rightNeeded(wave: String)
  /// The wave is anonymous: an invitation buys a ballot first.
  case ballotNeeded(wave: String)
  /// No such invitation or ballot was made for the wave.
  case unknownRight(wave: String)
  /// The invitation or ballot has bought a response.
  case rightUsed(wave: String)
  /// As many responses of this kind as were wanted have come.
  case quotaFull(wave: String)
  /// The wave is open to everybody, so nobody can be invited.
  case notInvited(wave: String)
  /// The wave is not anonymous, so it has no ballots.
  case noBallots(wave: String)
  /// An invitation names a unit that the wave's roster does not have.
  case unknownUnit(wave: String, unit: String)

  /// The kind of failure, which decides the exit code.
  public var category: FaultCategory {
    switch self {
    case .rightNeeded, .ballotNeeded, .notInvited, .noBallots: .usage
    case .unknownRight, .rightUsed, .quotaFull: .notAllowed
    case .unknownUnit: .badData
    }
  }

  /// What went wrong, where, and what to do about it.
  public var phrase: Phrase {
    switch self {
    case .rightNeeded(let wave):
      Phrase(
        "Wave “\(wave)” is answered with an invitation or a ballot; give its code.",
        "批次“\(wave)”凭邀请码或选票填写；请输入其代码。"
      )
    case .ballotNeeded(let wave):
      Phrase(
        "Wave “\(wave)” is anonymous: the invitation buys a ballot first, and only the ballot is handed in. "
          + "Begin again with the invitation.",
        "批次“\(wave)”是匿名的：邀请码须先换成选票，提交时只用选票。请用邀请码重新开始。"
      )
    case .unknownRight(let wave):
      Phrase(
        "Wave “\(wave)” knows no such code. Compare it with what you were given; it may belong to another "
          + "wave.",
        "批次“\(wave)”没有这个代码。请与您收到的核对；它也可能属于另一个批次。"
      )
    case .rightUsed(let wave):
      Phrase(
        "This code was used in wave “\(wave)” already, and each is good for one response. If it was not you, "
          + "tell the organiser.",
        "这个代码在批次“\(wave)”中已经用过，每个代码只能答一份。如果不是您用的，请告诉组织者。"
      )
    default: organiserPhrase
    }
  }

  private var organiserPhrase: Phrase {
    switch self {
    case .notInvited(let wave):
      Phrase(
        "Wave “\(wave)” is open to everybody; open one with --invited to invite people one by one.",
        "批次“\(wave)”对所有人开放；要逐人邀请，请用 --invited 开启批次。"
      )
    case .noBallots(let wave):
      Phrase(
        "Wave “\(wave)” is not anonymous and has no ballots; invite people with --people.",
        "批次“\(wave)”不是匿名批次，没有选票；请用 --people 邀请。"
      )
    case .unknownUnit(let wave, let unit):
      Phrase(
        "The roster of wave “\(wave)” has no unit “\(unit)”, and nobody was invited; write the unit as in the "
          + "roster.",
        "批次“\(wave)”的名册里没有单位“\(unit)”，没有发出任何邀请；请按名册填写单位。"
      )
    default:
      Phrase(
        "Wave “\(wave)” has enough responses of this kind already, and this one was not stored. Thank you "
          + "all the same.",
        "批次“\(wave)”这一类答卷已经收满，本份没有保存。谢谢您的参与。"
      )
    }
  }

  /// The name of the wave the fault is about.
  public var wave: String {
    switch self {
    case .rightNeeded(let wave), .ballotNeeded(let wave), .unknownRight(let wave),
      .rightUsed(let wave), .quotaFull(let wave), .notInvited(let wave), .noBallots(let wave),
      .unknownUnit(let wave, _):
      wave
    }
  }
}
