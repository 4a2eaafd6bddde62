/// What outlasts the opening of a form when answers are put into it afterwards.
struct FormOpening {
  /// What triggers made show or hide, by name.
  fileprivate(set) var shown: [String: Bool] = [:]
  /// What triggers set as variables, by name.
  fileprivate(set) var variables: [String: Value] = [:]
  /// The answers of rankings of choices taken over from another question, by key.
  fileprivate(set) var rankings: [String: [Value]] = [:]
}

extension FormRun {
  /// How often consequences may follow from defaults.
  private static let openingLimit = 3

  /// Carries out what defaults set off while the form opens.
  ///
  /// - Returns: What stays when other answers take the place of the defaults.
  func open() -> FormOpening {
    var settled: [String: Value] = [:]
    applyDefaults()
    for _ in 0..<Self.openingLimit {
      let changed = Set(answers.filter { settled[$0.key] != $0.value }.keys)
      if changed.isEmpty { break }
      settled = answers
      runTriggers(changed: changed)
      runConditions()
    }
    let computed = Set(form.calculatedValues.map(\.name))
    var opening = FormOpening()
    opening.shown = shownByTriggers
    opening.variables = variables.filter { !computed.contains($0.key) }
    for question in questions where question.definition.ranksCarriedChoices {
      guard case .array(let list) = question.value else { continue }
      opening.rankings[question.definition.key] = list
    }
    return opening
  }

  /// Takes over what came of opening the form before.
  func resume(_ opening: FormOpening) {
    variables.merge(opening.variables) { $1 }
    for (name, isVisible) in opening.shown { show([name], isVisible) }
  }

  /// Puts what rankings lose and gain, because their source offers more or fewer choices than it did when
  /// the form opened, in the place of the order they are given.
  func settleRankings(since opening: FormOpening) {
    for question in questions {
      guard let before = opening.rankings[question.definition.key] else { continue }
      let now = question.offered.map(\.value)
      if now.isEmpty || now.count == before.count { continue }
      func holds(_ list: [Value], _ value: Value) -> Bool {
        list.contains { $0.isSameChoice(as: value) }
      }
      let left = before.filter { holds(now, $0) }
      question.keep(.array(left + now.filter { !holds(left, $0) }))
      runConditions()
    }
  }
}

extension FormElement {
  /// True for a ranking of all the choices another question hands on.
  var ranksCarriedChoices: Bool {
    kind == .ranking && choosing?.source != nil && !properties.flag("selectToRankEnabled")
  }
}
