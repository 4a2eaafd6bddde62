public import Messages

/// Why a draft cannot be used.
public enum DraftFault: Fault, Hashable {
  /// The text is not JSON.
  case notJSON
  /// A member is missing or is not what it should be; the associated value is its name.
  case badMember(String)
  /// The draft belongs to another survey, or to another version of it.
  case otherSurvey

  /// What went wrong, where, and what to do about it.
  public var phrase: Phrase {
    switch self {
    case .notJSON:
      Phrase(
        "The saved draft cannot be read: it is not JSON. Delete the draft and start again.",
        "保存的草稿读不出来：不是 JSON。请删除草稿，重新填写。"
      )
    case .badMember(let name):
      Phrase(
        "The saved draft cannot be read: “\(name)” is missing or damaged. "
          + "Delete the draft and start again.",
        "保存的草稿读不出来：“\(name)”缺失或已损坏。请删除草稿，重新填写。"
      )
    case .otherSurvey:
      Phrase(
        "The saved draft belongs to another survey or to an earlier version of this one. "
          + "Use the survey file it was begun with, or delete the draft and start again.",
        "保存的草稿属于另一份问卷，或者是这份问卷以前的版本。"
          + "请换用当时的问卷文件，或者删除草稿，重新填写。"
      )
    }
  }

  /// The kind of failure, which decides the exit code.
  public var category: FaultCategory { .badData }
}
