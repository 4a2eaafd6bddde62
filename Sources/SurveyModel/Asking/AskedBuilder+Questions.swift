import Messages

extension AskedBuilder {
  /// A question as a respondent meets it.
  func question(_ question: QuestionRun) -> AskedQuestion {
    let definition = question.definition
    let properties = definition.properties
    let isTitleHidden = properties.text("titleLocation") == "hidden"
    let title = isTitleHidden ? "" : text(definition.title, near: question)
    return AskedQuestion(
      path: question.path,
      kind: kind(of: question),
      title: title.isEmpty && !isTitleHidden && !question.kind.isDisplayOnly
        ? definition.name : title,
      description: text(properties.localized("description"), near: question),
      isRequired: question.isRequired && !question.isReadOnly,
      isReadOnly: question.isReadOnly || question.kind == .expression,
      value: question.valueWithOther,
      // The text of "other" may stand where the comment does.
      comment: question.explanation.isEmpty || question.storesOtherAsValue ? question.comment : "",
      otherText: question.explanation,
      commentLabel: commentLabel(of: question),
      interviewerNote: text(QuestionSettings(properties).interviewerNote, near: question),
      answerText: question.words(of: question.valueWithOther, in: language),
      problems: problems(with: question)
    )
  }

  private func commentLabel(of question: QuestionRun) -> String? {
    let properties = question.definition.properties
    guard properties.flag("showCommentArea", "hasComment"), !question.kind.isDisplayOnly else {
      return nil
    }
    let written = text(properties.localized("commentText"), near: question)
    return written.isEmpty ? Phrase("Comment, if you like", "补充说明（可不填）")[language] : written
  }

  private func kind(of question: QuestionRun) -> AskedQuestion.Kind {
    let definition = question.definition
    let properties = definition.properties
    switch question.kind {
    case .text: return .text(line(question))
    case .comment:
      return .comment(
        AskedText(
          maxLength: definition.maxLength,
          placeholder: text(properties.localized("placeholder", "placeHolder"), near: question)
        )
      )
    case .radiogroup, .buttongroup: return .choice(choices(of: question))
    case .dropdown: return .choice(choices(of: question, isSearched: true))
    case .checkbox: return .choices(choices(of: question))
    case .tagbox: return .choices(choices(of: question, isSearched: true))
    case .imagepicker:
      let list = choices(of: question)
      return properties.flag("multiSelect") ? .choices(list) : .choice(list)
    case .imagemap:
      let list = choices(of: question)
      return properties.flag("multiSelect", default: true) ? .choices(list) : .choice(list)
    case .ranking:
      var list = choices(of: question)
      list.ranksSome = properties.flag("selectToRankEnabled")
      return .ranking(list)
    case .rating: return .rating(scale(of: question))
    case .boolean: return .boolean(truth(question))
    case .slider:
      let minimum = properties.number("min") ?? 0
      return .slider(
        AskedSlider(
          minimum: minimum,
          maximum: max(properties.number("max") ?? 100, minimum),
          step: properties.number("step").flatMap { $0 > 0 ? $0 : nil } ?? 1,
          isRange: properties.text("sliderType") == "range"
        )
      )
    case .matrix: return .matrix(grid(of: question))
    case .matrixdropdown, .matrixdynamic, .multipletext, .paneldynamic:
      return .entries(entries(of: question))
    case .html: return .reading(text(properties.localized("html"), near: question))
    case .image: return .reading(text(properties.localized("altText"), near: question))
    case .expression: return .reading("")
    case .empty, .page, .panel: return .reading("")
    case .file, .signaturepad: return .unaskable(definition.type)
    }
  }

  /// What a line of text takes.
  private func line(_ question: QuestionRun) -> AskedText {
    let definition = question.definition
    let properties = definition.properties
    var line = AskedText(maxLength: definition.input?.maxLength)
    line.input = definition.input.flatMap { TextInput.Kind(rawValue: $0.type) } ?? .text
    if let input = definition.input, !input.isFree {
      // The years 1000 and 9999 stand for no limit at all.
      let least = input.least(in: question.context)
      let most = input.greatest(in: question.context)
      line.minimum = least == .text("1000-01-01") ? .undefined : least
      line.maximum = most == .text("9999-12-31") ? .undefined : most
      line.step = input.step
    }
    line.placeholder = text(properties.localized("placeholder", "placeHolder"), near: question)
    line.mask = definition.mask
    return line
  }

  private func scale(of question: QuestionRun) -> AskedScale {
    let properties = question.definition.properties
    return AskedScale(
      choices: question.definition.choices.map { item in
        let written = text(item.text, near: question)
        var value = AskedChoice(
          value: item.value,
          text: written.isEmpty ? item.value.asText : written
        )
        value.texts = item.text
        return value
      },
      lowestText: text(properties.localized("minRateDescription"), near: question),
      highestText: text(properties.localized("maxRateDescription"), near: question)
    )
  }

  private func entries(of question: QuestionRun) -> AskedEntries {
    let properties = question.definition.properties
    let limits = question.definition.entryLimits
    let isPanel = question.kind == .paneldynamic
    let count = question.entries.count
    let mayChange = limits != nil && !question.isReadOnly
    let least = max(limits?.least ?? 0, 0)
    let most = min(limits?.most ?? 0, QuestionRun.entryLimit)
    let add = text(properties.localized("addPanelText", "panelAddText", "addRowText"))
    let remove = text(properties.localized("removePanelText", "panelRemoveText", "removeRowText"))
    let words = isPanel ? Phrase("Add another", "再加一组") : Phrase("Add a row", "加一行")
    let removing = isPanel ? Phrase("Remove it", "删除这一组") : Phrase("Remove the row", "删除这一行")
    return AskedEntries(
      count: count,
      canAdd: mayChange && count < most
        && properties.flag("allowAddPanel", "allowAddRows", default: true),
      canRemove: mayChange && count > least
        && properties.flag("allowRemovePanel", "allowRemoveRows", default: true),
      addText: add.isEmpty ? words[language] : add,
      removeText: remove.isEmpty ? removing[language] : remove
    )
  }
}
