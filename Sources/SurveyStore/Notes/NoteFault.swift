public import Messages

/// Why a note is not stored or not found; never what it says.
public enum NoteFault: Fault, Hashable {
  /// A note says nothing.
  case empty
  /// A note is too long.
  case tooLong(most: Int)
  /// The wave's roster has no such unit; the nearest name is given.
  case unknownUnit(unit: String, wave: String, nearest: String?)
  /// Another note with the same identity is stored already.
  case conflict(wave: String)
  /// The note was erased, and stays so.
  case erased(wave: String)

  /// The kind of failure, which decides the exit code.
  public var category: FaultCategory {
    switch self {
    case .empty, .tooLong: .usage
    case .unknownUnit: .noInput
    case .conflict, .erased: .badData
    }
  }

  /// What went wrong, where, and what to do about it.
  public var phrase: Phrase {
    switch self {
    case .empty:
      Phrase("The note says nothing; write at least a word.", "访谈记录为空；请至少写一个字。")
    case .tooLong(let most):
      Phrase(
        "The note is longer than \(most) characters; write it as two notes.",
        "访谈记录超过 \(most) 个字符；请分成两条记录。"
      )
    case .unknownUnit(let unit, let wave, let nearest?):
      Phrase(
        "Wave “\(wave)” has no unit “\(unit)”; did you mean “\(nearest)”?",
        "批次“\(wave)”没有单位“\(unit)”；您要找的是“\(nearest)”吗？"
      )
    case .unknownUnit(let unit, let wave, nil):
      Phrase(
        "Wave “\(wave)” has no unit “\(unit)”; give a unit of its roster, or none.",
        "批次“\(wave)”没有单位“\(unit)”；请填写名册中的单位，或不填。"
      )
    case .conflict(let wave):
      Phrase(
        "Wave “\(wave)”: a different note with the same identity is stored already, and it was "
          + "not changed; give the new note its own identity.",
        "批次“\(wave)”：已存有标识相同而内容不同的访谈记录，原记录未作改动；请为新记录使用新的标识。"
      )
    case .erased(let wave):
      Phrase(
        "Wave “\(wave)”: this note was erased, and is not stored again; write a new one.",
        "批次“\(wave)”：这条访谈记录已被删除，不再保存；请另写一条。"
      )
    }
  }
}
