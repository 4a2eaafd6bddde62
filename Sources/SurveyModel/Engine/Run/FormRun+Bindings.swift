extension FormRun {
  /// Keeps the number of panels or rows and the answer it is bound to (`bindings`) the same.
  ///
  /// - Parameter changed: The keys of answers that changed.
  func settleBindings(changed: Set<String>) {
    for question in questions {
      guard let source = question.boundQuestion else { continue }
      if changed.contains(source.definition.key) {
        question.resize()
      } else if changed.contains(question.definition.key), case .array(let list) = question.value {
        source.keep(.number(Double(list.count)))
      }
    }
  }
}

extension QuestionRun {
  /// The question whose answer says how many panels or rows there are.
  var boundQuestion: QuestionRun? {
    guard kind == .paneldynamic || kind == .matrixdynamic,
      case .object(let bindings) = definition.properties.value("bindings"),
      case .text(let name)? = bindings[kind == .paneldynamic ? "panelCount" : "rowCount"]
    else { return nil }
    return run.question(named: name, near: self)
  }

  /// How many panels or rows there are by the answer they are bound to; nil without such an answer.
  var boundCount: Int? {
    guard let value = boundQuestion?.value, value.isSurveyNumber else { return nil }
    return Int(min(max(value.surveyNumber, 0), Double(Self.entryLimit)))
  }

  /// Makes as many panels or rows as they are bound to; those there are stay.
  fileprivate func resize() {
    guard let count = boundCount else { return }
    var list: [Value] = if case .array(let list) = value { list } else { [] }
    if kind == .matrixdynamic, list.isEmpty { return }
    if list.count > count { list.removeLast(list.count - count) }
    while list.count < count { list.append(.object([:])) }
    keep(list.isEmpty ? .undefined : .array(list))
  }
}
