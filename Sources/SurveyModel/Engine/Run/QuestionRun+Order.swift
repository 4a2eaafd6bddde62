extension QuestionRun {
  /// The choices on offer in the order in which a respondent sees them.
  var orderedChoices: [OfferedChoice] {
    switch definition.choosing?.order {
    case .ascending: offered.sorted { text(of: $0) < text(of: $1) }
    case .descending: offered.sorted { text(of: $1) < text(of: $0) }
    case .random: shuffled(offered)
    case nil: offered
    }
  }

  private func text(of choice: OfferedChoice) -> String {
    run.shown(choice.text) ?? choice.value.asText
  }

  /// A list in an order that depends on the run's seed and the question's name alone; as written
  /// without a seed.
  private func shuffled<Element>(_ list: [Element]) -> [Element] {
    guard let seed = run.seed else { return list }
    var generator = OrderGenerator(seed: seed, name: name)
    return list.shuffled(using: &generator)
  }
}

/// Numbers that a seed and a name decide (SplitMix64, Steele, Lea and Flood 2014).
private struct OrderGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64, name: String) {
    // FNV-1a over the name, so that two questions of one respondent differ.
    state = name.utf8.reduce(seed ^ 0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
