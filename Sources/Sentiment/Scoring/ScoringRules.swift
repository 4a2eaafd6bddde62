/// The numbers of the scoring rules.
struct ScoringRules: Sendable {
  /// Raised with every change of the rules or their numbers, since it is part of ``Scorer/digest``.
  static let version = 1

  /// How many tokens a negation or a degree word reaches ahead.
  var scope = 4
  /// What a degree word between a negation and its word becomes: 不是很好 is weaker than 不好.
  var degreeUnderNegation = 0.6
  /// What a praising word counts in a clause of each kind, since a wish is not praise.
  var praiseInRequest: [RequestAct: Double] = [
    .wish: 0.2, .demand: 0.1, .advice: 0.2, .question: 0.3, .thanks: 0.5, .conditional: 0.4,
  ]
  /// What a clause of each kind says by itself: whoever asks for something lacks it.
  var requestValence: [RequestAct: Double] = [
    .wish: -0.5, .demand: -0.8, .advice: -0.5, .question: -0.5, .thanks: 0, .conditional: 0,
  ]
  /// What a strong negation says when no praising or blaming word follows: 没有送水 tells of a lack.
  var lack = -0.6
  /// What a negation right behind a word at the end of a clause multiplies it with: 怨言没有.
  var postposedNegation = -0.5
  /// What every praising word is multiplied with; blame words are more and commoner in the lists.
  var praise = 1.2
  /// The constant of the squashing of a sum of valences into -1 to 1.
  var squash = 12.0
  /// The least distance from 0 of a score that is not neutral.
  var neutral = 0.06
  /// How much of the smaller side a comment needs, as a share of the greater, to be mixed.
  var mixed = 0.6
  /// The least sum of valences on the smaller side of a mixed comment.
  var mixedLeast = 2.0
}
