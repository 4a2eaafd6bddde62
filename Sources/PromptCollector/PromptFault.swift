public import Messages

/// Why a conversation had to stop.
public enum PromptFault: Fault, Hashable {
  /// The draft could not be saved after an answer to this question.
  case notSaved(question: String, cause: Phrase?, category: FaultCategory)

  /// What went wrong, where, and what to do about it.
  public var phrase: Phrase {
    switch self {
    case .notSaved(let question, let cause, _):
      Phrase(
        "The answers could not be saved at the question “\(question)”. "
          + (cause.map { "\($0.english) " } ?? "")
          + "Everything before it is saved. Make sure that the disk has room and can be written to.",
        "填到“\(question)”这一题时，回答没能保存。" + (cause?.chinese ?? "")
          + "之前的回答都已保存。请检查磁盘是否已满、是否可写。"
      )
    }
  }

  /// The kind of failure, which decides the exit code.
  public var category: FaultCategory {
    switch self {
    case .notSaved(_, _, let category): category
    }
  }
}
