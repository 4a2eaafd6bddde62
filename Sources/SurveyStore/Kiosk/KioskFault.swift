public import Messages

/// Why a pass-phrase that ends the kiosk is not taken; never the phrase itself.
public enum KioskFault: Fault, Hashable {
  /// It has too few characters.
  case tooShort(least: Int)
  /// It has too many characters.
  case tooLong(most: Int)
  /// The memory that slows down guessing is not to be had.
  case memoryShort

  /// The kind of failure, which decides the exit code.
  public var category: FaultCategory {
    switch self {
    case .tooShort, .tooLong: .usage
    case .memoryShort: .temporary
    }
  }

  /// What went wrong, where, and what to do about it.
  public var phrase: Phrase {
    switch self {
    case .tooShort(let least):
      Phrase(
        "The pass-phrase of the kiosk is too short; give it \(least) characters or more.",
        "自助终端的口令太短；请至少设 \(least) 个字符。"
      )
    case .tooLong(let most):
      Phrase(
        "The pass-phrase of the kiosk is too long; give it \(most) characters at most.",
        "自助终端的口令太长；请最多设 \(most) 个字符。"
      )
    case .memoryShort:
      Phrase(
        "The pass-phrase of the kiosk needs 64 MB of memory for a moment, and the system has "
          + "not got them; close other programs, then try again.",
        "设置自助终端的口令暂时需要 64 MB 内存，而系统内存不足；请关闭其他程序后再试。"
      )
    }
  }
}
