public import Messages

/// Why a response or a draft is not stored, or cannot be read.
///
/// Names the wave only: never an answer, an identity or a code.
public enum ResponseFault: Fault, Hashable {
  /// Another response with the same identity is stored already.
  case conflict(wave: String)
  /// The response answers another version of the survey than the wave asks.
  case otherSurvey(wave: String)
  /// The response is made up, and the wave is for real answers.
  case syntheticInRealWave(wave: String)
  /// The wave has been closed.
  case waveClosed(wave: String)
  /// The wave takes answers from a later day on.
  case waveNotYetOpen(wave: String, opens: String)
  /// The wave's last day has passed.
  case wavePast(wave: String, closes: String)
  /// The code belongs to another draft.
  case codeTaken(wave: String)
  /// What is stored is no response or draft this program can read.
  case unreadable(wave: String)

  /// The kind of failure, which decides the exit code.
  public var category: FaultCategory {
    switch self {
    case .conflict, .otherSurvey, .syntheticInRealWave, .unreadable: .badData
    case .waveClosed, .waveNotYetOpen, .wavePast: .notAllowed
    case .codeTaken: .cannotCreate
    }
  }

  /// What went wrong, where, and what to do about it.
  public var phrase: Phrase {
    switch self {
    case .waveClosed, .waveNotYetOpen, .wavePast: admissionPhrase
    default: contentPhrase
    }
  }

  private var contentPhrase: Phrase {
    switch self {
    case .otherSurvey(let wave):
      Phrase(
        "Wave “\(wave)”: the response answers another version of the survey, and was not stored; "
          + "collect it with the survey of this wave.",
        "轮次“\(wave)”：答卷所答的是问卷的另一个版本，没有保存；请用本轮次的问卷采集。"
      )
    case .syntheticInRealWave(let wave):
      Phrase(
        "Wave “\(wave)” is for real answers, and a made-up response was not stored; open a "
          + "synthetic wave for it.",
        "轮次“\(wave)”只收真实答卷，模拟生成的答卷没有保存；请为其另开一个模拟轮次。"
      )
    case .codeTaken(let wave):
      Phrase(
        "Wave “\(wave)”: the resume code belongs to another draft, and nothing was changed; make "
          + "a new code.",
        "轮次“\(wave)”：该续答码已用于另一份草稿，内容未作改动；请换一个新的续答码。"
      )
    case .unreadable(let wave):
      Phrase(
        "Wave “\(wave)”: a stored response cannot be read; run `leye doctor`, and restore the "
          + "last backup if it finds damage.",
        "轮次“\(wave)”：有一份已存的答卷无法读取；请运行 `leye doctor`，如有损坏请恢复最近的备份。"
      )
    default:
      Phrase(
        "Wave “\(wave)”: a different response with the same identity is stored already, and it "
          + "was not changed; give the new response its own identity.",
        "轮次“\(wave)”：已存有标识相同而内容不同的答卷，原答卷未作改动；请为新答卷使用新的标识。"
      )
    }
  }

  private var admissionPhrase: Phrase {
    switch self {
    case .waveNotYetOpen(let wave, let opens):
      Phrase(
        "Wave “\(wave)” takes answers from \(opens) on, and the response was not stored; come "
          + "back on that day.",
        "轮次“\(wave)”从 \(opens) 起接收答卷，本次答卷没有保存；请届时再来。"
      )
    case .wavePast(let wave, let closes):
      Phrase(
        "Wave “\(wave)” took answers until \(closes), and the response was not stored; ask the "
          + "organiser for the next wave.",
        "轮次“\(wave)”已于 \(closes) 截止，本次答卷没有保存；请向组织者询问下一轮次。"
      )
    default:
      Phrase(
        "Wave “\(wave)” is closed, and the response was not stored; ask the organiser for the "
          + "next wave.",
        "轮次“\(wave)”已经结束，本次答卷没有保存；请向组织者询问下一轮次。"
      )
    }
  }

  /// The name of the wave the fault is about.
  public var wave: String {
    switch self {
    case .conflict(let wave), .otherSurvey(let wave), .syntheticInRealWave(let wave),
      .waveClosed(let wave), .waveNotYetOpen(let wave, _), .wavePast(let wave, _),
      .codeTaken(let wave), .unreadable(let wave):
      wave
    }
  }
}
