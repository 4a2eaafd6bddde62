/// The negations and degree words that wait for the word they belong to.
struct Modifiers {
  private var negation = 1.0
  private var degree = 1.0
  private var isNegatedFirst = false
  private var position = 0
  private var leftNegation = 1.0

  /// True when a strong negation was not taken by any word.
  var isLeftNegated: Bool { leftNegation <= -0.7 }

  /// True when a negation waits.
  func isNegated(at position: Int, _ rules: ScoringRules) -> Bool {
    position - self.position <= rules.scope && negation < 0
  }

  mutating func negate(_ factor: Double, at position: Int, _ rules: ScoringRules) {
    expire(at: position, rules)
    // Two negations make a weak assertion; a weak and a strong one stay a negation of their product.
    negation *= factor
    leftNegation *= factor
    isNegatedFirst = isNegatedFirst || degree == 1
    self.position = position
  }

  mutating func intensify(_ factor: Double, at position: Int, _ rules: ScoringRules) {
    expire(at: position, rules)
    let weakens = negation != 1 && isNegatedFirst && factor > 1
    degree *= weakens ? rules.degreeUnderNegation : factor
    self.position = position
  }

  /// The factor for a word at a position, which leaves nothing for the next.
  mutating func take(at position: Int, _ rules: ScoringRules) -> Double {
    let factor = peek(at: position, rules)
    self = Modifiers()
    return factor
  }

  /// The factor for a word at a position, which leaves it for the next.
  func peek(at position: Int, _ rules: ScoringRules) -> Double {
    guard position - self.position <= rules.scope else { return 1 }
    return negation * min(max(degree, 0.25), 3)
  }

  private mutating func expire(at position: Int, _ rules: ScoringRules) {
    guard position - self.position > rules.scope else { return }
    let left = leftNegation
    self = Modifiers()
    leftNegation = left
  }
}
