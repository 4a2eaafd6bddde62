extension QuestionRun {
  /// Takes away chosen values that no choice on offer has, and puts remembered ones back.
  func removeUnknownChoices() {
    if kind == .imagemap { return removeUnknownAreas() }
    guard canLoseUnknownChoices else { return }
    switch kind {
    case .checkbox, .tagbox, .ranking: removeFromList()
    case .radiogroup, .dropdown, .buttongroup, .imagepicker:
      if case .array = value { return removeFromList() }
      let chosen = plainChoice(value)
      guard !value.isEmpty, !storesOtherAsValue, isUnknownChoice(chosen),
        chosen != .text("other") || !hasOther
      else { return }
      keep(.undefined)
    default: break
    }
  }

  private var canLoseUnknownChoices: Bool {
    guard definition.choosing?.losesUnknown ?? false, !run.form.keepsIncorrectValues else {
      return false
    }
    return run.questionCount(withKey: definition.key) <= 1 || entry != nil
  }

  /// True where the text of "other" stands as the value itself.
  var storesOtherAsValue: Bool { hasOther && !storesOtherAsComment }

  /// True where the text of "other" stands beside the answer.
  var storesOtherAsComment: Bool {
    definition.choosing?.storesOtherAsComment ?? run.form.storesOthersAsComment
  }

  private func removeFromList() {
    guard case .array(let list) = value else { return }
    if rememberedChoices.isEmpty, !list.contains(where: { isUnknownChoice(plainChoice($0)) }) {
      return
    }
    let others = storesOtherAsValue
    var lost: [Value] = []
    var result = list.filter { element in
      let plain = plainChoice(element)
      let isKept =
        !isUnknownChoice(plain) || (plain == .text("other") && hasOther)
        || (others && !plain.isEmpty)
      if !isKept { lost.append(element) }
      return isKept
    }
    let back = rememberedChoices.filter { remembered in
      !isUnknownChoice(plainChoice(remembered))
        && !result.contains { plainChoice($0).isSameChoice(as: plainChoice(remembered)) }
    }
    result += back
    rememberedChoices = rememberedChoices.filter { isUnknownChoice(plainChoice($0)) } + lost
    guard !lost.isEmpty || !back.isEmpty else { return }
    keep(result.isEmpty ? .undefined : .array(result))
  }

  /// Takes the answer away where it is hidden, as far as the form wants that at this moment.
  ///
  /// - Parameters:
  ///   - moment: `onHidden`, `onHiddenContainer` or `onComplete`.
  ///   - isKnown: True where no chosen value is unknown.
  func clearIfHidden(_ moment: String, isKnown: Bool = false) {
    let clearing = clearing
    guard clearing != "none" else { return }
    if moment == "onHidden", clearing == "onComplete" { return }
    if moment == "onHiddenContainer", clearing != moment { return }
    if !isShown, !isOnStartPage, !run.hasShownQuestion(withKey: definition.key, besides: self) {
      keep(.undefined)
      keepComment("")
    } else {
      clearHiddenRows()
      // Cells keep their answers: a column that does not show takes nothing away.
      for entry in entries where kind == .paneldynamic {
        for question in entry.questions where !question.isHiddenWithPanel {
          question.clearIfHidden(moment)
        }
      }
    }
    if !isKnown { removeUnknownChoices() }
  }

  /// True on the page that introduces the form, where no answer is taken away.
  private var isOnStartPage: Bool { page.map { $0 === run.startPage } ?? false }

  /// True for a question that is hidden only because the whole dynamic panel it stands in is: it keeps
  /// its answer.
  private var isHiddenWithPanel: Bool {
    entry.map { isVisibleAlone && !$0.isVisible } ?? false
  }

  /// Takes away the text of "other" where "other" is not chosen.
  func clearUnusedComment() {
    guard kind.hasChoices, hasOther, storesOtherAsComment, !isOtherChosen else { return }
    keepComment("")
  }
}
