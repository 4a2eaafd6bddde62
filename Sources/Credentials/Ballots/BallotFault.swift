public import Messages

/// What can be wrong with ballots and their keys; no ballot is repeated.
public enum BallotFault: Fault, Hashable {
  /// What came is not of the form it should have: cut off, or changed on the way.
  case unreadable
  /// The ballot was signed for another wave, or with another key.
  case otherWave
  /// The signature is none of the wave's key.
  case wrongSignature
  /// What is stored as a key is none, or none of the size in use.
  case unreadableKey
  /// The system could make no key or no signature.
  case failed

  /// Data for what came from outside, software for the rest.
  public var category: FaultCategory {
    switch self {
    case .unreadable, .otherWave, .wrongSignature, .unreadableKey: .badData
    case .failed: .software
    }
  }

  /// What is wrong, and what to do.
  public var phrase: Phrase {
    switch self {
    case .unreadable:
      Phrase(
        "This is no ballot, or part of it is missing. Please ask for a ballot with the code again.",
        "这不是有效的选票，或者内容不完整。请用代码重新领取。"
      )
    case .otherWave:
      Phrase(
        "This ballot belongs to another survey. Please use the code of this one.",
        "这张选票属于另一次调查。请使用本次调查的代码。"
      )
    case .wrongSignature:
      Phrase(
        "The signature of this ballot is not valid, so it gives no right to answer.",
        "这张选票的签名无效，不能用来作答。"
      )
    case .unreadableKey:
      Phrase(
        "The stored key of the wave cannot be read. Restore the data file from a backup.",
        "批次的密钥无法读取。请用备份恢复数据文件。"
      )
    case .failed:
      Phrase(
        "No ballot could be made. Please try again.",
        "未能生成选票。请重试。"
      )
    }
  }
}
