extension FormRun: FormInquiry {
  func displayValue(of name: String, given: Value?, in context: ExpressionContext) -> Value {
    let place = name.hasPrefix("panel.") || name.hasPrefix("row.")
    guard let question = question(named: name, near: nil) else {
      return place ? context.value(named: name) : .null
    }
    return .text(question.shown(given.map { question.corrected($0) } ?? question.value))
  }

  func property(_ property: String, of name: String) -> Value {
    question(named: name, near: nil)?.property(property) ?? .null
  }

  func property(_ path: String, of subject: AnyObject?) -> Value {
    let steps = path.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard steps.count == 2 else { return .undefined }
    let rest = String(steps[1])
    switch steps[0] {
    case "self": return (subject as? QuestionRun)?.property(rest) ?? .undefined
    case "survey": return form.properties.member(rest, in: locale)
    default: return question(named: String(steps[0]), near: nil)?.property(rest) ?? .undefined
    }
  }

  func isOrdered(_ name: String) -> Bool {
    guard form.hasRanking else { return false }
    return question(named: name, near: nil)?.kind == .ranking
  }

  func isReady(_ name: String) -> Bool {
    guard let group = group(named: name) else { return false }
    return group.questions.allSatisfy { question in
      !question.isShown || (question.isEmpty ? !question.isRequired : question.errors().isEmpty)
    }
  }

  /// The page or panel with a name.
  func group(named name: String) -> GroupRun? {
    func find(_ group: GroupRun) -> GroupRun? {
      if group.definition.name == name { return group }
      for case .group(let inner) in group.elements {
        if let found = find(inner) { return found }
      }
      return nil
    }
    return pages.lazy.compactMap(find).first
  }
}
