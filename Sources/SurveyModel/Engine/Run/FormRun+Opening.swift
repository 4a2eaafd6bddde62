/// What outlasts the opening of a form when answers are put into it afterwards.
struct FormOpening {
  /// What triggers made show or hide, by name.
  fileprivate(set) var shown: [String: Bool] = [:]
  /// What triggers set as variables, by name.
  fileprivate(set) var variables: [String: Value] = [:]
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
    return FormOpening(
      shown: shownByTriggers,
      variables: variables.filter { !computed.contains($0.key) }
    )
  }

  /// Takes over what came of opening the form before.
  func resume(_ opening: FormOpening) {
    variables.merge(opening.variables) { $1 }
    for (name, isVisible) in opening.shown { show([name], isVisible) }
  }
}
