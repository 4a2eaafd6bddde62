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
  /// The wave has been closed, to imports too.
  case importClosed(wave: String)
  /// The wave takes answers from a later day on.
  case waveNotYetOpen(wave: String, opens: String)
  /// The wave's last day has passed.
  case wavePast(wave: String, closes: String)
  /// The code belongs to another draft.
  case codeTaken(wave: String)
  /// The draft has gone on or was handed in since it was read: somebody uses the same code.
  case draftElsewhere(wave: String)
  /// What is stored is no response or draft this program can read.
  case unreadable(wave: String)

  /// The kind of failure, which decides the exit code.
  public var category: FaultCategory {
    switch self {
    case .conflict, .otherSurvey, .syntheticInRealWave, .unreadable: .badData
    case .waveClosed, .importClosed, .waveNotYetOpen, .wavePast: .notAllowed
    case .codeTaken: .cannotCreate
    case .draftElsewhere: .temporary
    }
  }

  /// What went wrong, where, and what to do about it.
  public var phrase: Phrase {
    switch self {
    case .waveClosed, .importClosed, .waveNotYetOpen, .wavePast: admissionPhrase
    default: contentPhrase
    }
  }

  private var contentPhrase: Phrase {
    switch self {
    case .otherSurvey(let wave):
      Phrase(
        "Wave “\(wave)”: the response answers another version of the survey, and was not stored; "
          + "collect it with the survey of this wave.",
        "批次“\(wave)”：答卷所答的是问卷的另一个版本，没有保存；请用本批次的问卷采集。"
      )
    case .syntheticInRealWave(let wave):
      Phrase(
        "Wave “\(wave)” is for real answers, and a made-up response was not stored; open a "
          + "synthetic wave for it.",
        "批次“\(wave)”只收真实答卷，模拟生成的答卷没有保存；请为其另开一个模拟批次。"
      )
    case .codeTaken(let wave):
      Phrase(
        "Wave “\(wave)”: the resume code belongs to another draft, and nothing was changed; make "
          + "a new code.",
        "批次“\(wave)”：该续答码已用于另一份草稿，内容未作改动；请换一个新的续答码。"
      )
    case .draftElsewhere:
      Phrase(
        "This survey is being filled in elsewhere with the same code, or was handed in already. "
          + "Nothing of what is stored was changed.",
        "这份问卷正用同一个续答码在别处填写，或者已经提交。已保存的内容未作任何改动。"
      )
    case .unreadable(let wave):
      Phrase(
        "Wave “\(wave)”: a stored response cannot be read; run `leye doctor`, and go back to your "
          + "last copy if it finds damage.",
        "批次“\(wave)”：有一份已存的答卷无法读取；请运行 `leye doctor`，如有损坏请改用您最近的一份副本。"
      )
    default:
      Phrase(
        "Wave “\(wave)”: a different response with the same identity is stored already, and it "
          + "was not changed; give the new response its own identity.",
        "批次“\(wave)”：已存有标识相同而内容不同的答卷，原答卷未作改动；请为新答卷使用新的标识。"
      )
    }
  }

  private var admissionPhrase: Phrase {
    switch self {
    case .importClosed(let wave):
      Phrase(
        "Wave “\(wave)” is closed, and takes no imported responses either; import into an open "
          + "wave.",
        "批次“\(wave)”已经关闭，也不再导入答卷；请导入到开启的批次。"
      )
    case .waveNotYetOpen(let wave, let opens):
      Phrase(
        "Wave “\(wave)” takes answers from \(opens) on, and the response was not stored; come "
          + "back on that day.",
        "批次“\(wave)”从 \(opens) 起接收答卷，本次答卷没有保存；请届时再来。"
      )
    case .wavePast(let wave, let closes):
      Phrase(
        "Wave “\(wave)” took answers until \(closes), and the response was not stored; ask the "
          + "organiser for the next wave.",
        "批次“\(wave)”已于 \(closes) 截止，本次答卷没有保存；请向组织者询问下一批次。"
      )
    default:
      Phrase(
        "Wave “\(wave)” is closed, and the response was not stored; ask the organiser for the "
          + "next wave.",
        "批次“\(wave)”已经结束，本次答卷没有保存；请向组织者询问下一批次。"
      )
    }
  }

  /// The name of the wave the fault is about.
  public var wave: String {
    switch self {
    case .conflict(let wave), .otherSurvey(let wave), .syntheticInRealWave(let wave),
      .waveClosed(let wave), .importClosed(let wave), .waveNotYetOpen(let wave, _),
      .wavePast(let wave, _), .codeTaken(let wave), .draftElsewhere(let wave),
      .unreadable(let wave):
      wave
    }
  }
}
