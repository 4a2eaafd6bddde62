extension QuestionRun {
  /// The choices on offer in the order in which a respondent sees them.
  var orderedChoices: [OfferedChoice] {
    switch definition.choosing?.order {
    case .ascending: offered.sorted { text(of: $0) < text(of: $1) }
    case .descending: offered.sorted { text(of: $1) < text(of: $0) }
    case .random: shuffled
    case nil: offered
    }
  }

  private func text(of choice: OfferedChoice) -> String {
    run.shown(choice.text) ?? choice.value.asText
  }

  private var shuffled: [OfferedChoice] {
    guard let seed = run.seed else { return offered }
    return RandomOrder(seed: seed).arranged(offered, of: name) { $0.value.asText }
  }
}
