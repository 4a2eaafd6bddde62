/// The numbers of the scoring rules.
///
/// Arrays are in order of ``RequestAct/allCases``: wish, demand, advice, question, thanks, conditional,
/// rhetorical, reproach, closing.
struct ScoringRules: Sendable {
  /// Raised with every change of the rules or their numbers, since it is part of ``Scorer/digest``.
  static let version = 3

  // MARK: Within a clause

  /// How many tokens a negation or a degree word reaches ahead.
  var scope = 4
  /// What a degree word between a negation and its word becomes: 不是很好 is weaker than 不好.
  var degreeUnderNegation = 0.6
  /// What a strong negation says when no praising or blaming word follows: 没有送水 tells of a lack.
  var lack = -0.6
  /// What a negation right behind a word at the end of a clause multiplies it with: 怨言没有.
  var postposedNegation = -0.5
  /// What every praising word is multiplied with; blame words are more and commoner in the lists.
  var praise = 1.2

  // MARK: Requests

  /// What a praising word counts in a clause of each kind, since a wish is not praise.
  var praiseInRequest = [0.2, 0.1, 0.2, 0.3, 0.5, 0.4, -0.6, -0.4, 0.2]
  /// What a clause of each kind says by itself: whoever asks for something lacks it.
  var requestValence = [-0.5, -0.8, -0.5, -0.5, 0, 0, -0.8, -1.2, 0]
  /// What praise counts in the clause behind a condition that goes on with 就: 如果…，大家就满意.
  var praiseBehindCondition = 0.4
  /// What a negated praising word counts in a rhetorical question: 难道不好吗 hardly blames.
  var negatedInRhetorical = 0.3
  /// What thanks say where nothing is asked for and nothing blamed.
  var thanks = 1.0
  /// The least number of words in a clause of such thanks, unless it is the whole comment.
  var thanksLeastWords = 3

  // MARK: Comparison, sarcasm, quotation

  /// What 不如 and its like say where no praising or blaming word follows.
  var inferior = -1.5
  /// What praise counts where it is about another time or place: 以前的食堂很好.
  var praiseElsewhere = -0.4
  /// What blame counts there.
  var blameElsewhere = 0.4
  /// What praise counts in a sentence with a mark of sarcasm.
  var praiseInSarcasm = -0.5
  /// What praise counts that stands in quotation marks among other words: a boss or a rule speaks.
  var praiseInQuotation = 0.3
  /// What a praising word counts that stands alone in quotation marks: “照顾”.
  var scareQuotation = -0.4

  // MARK: The comment

  /// The constant of the squashing of a sum of valences into -1 to 1.
  var squash = 12.0
  /// Added to the sum where there is any evidence.
  var offset = 0.0
  /// What stands in for a sum of 0 in spite of evidence; its sign is that of the last evidence.
  var tie = 0.01
  /// The least sum, either way, of a comment that is not neutral.
  var neutral = 0.25
  /// The same of a comment with faint evidence alone.
  var neutralFaint = 2.0
  /// Up to how many sentences clauses are weighed for a mixed comment; above, whole sentences.
  var shortComment = 2
  /// How much the parts of the smaller side of a mixed comment come to, as a share of the greater.
  var mixed = 0.3
  /// The same for the sentences of a longer comment.
  var mixedLetter = 0.65
  /// The least sum of the parts of the smaller side of a mixed comment.
  var mixedLeast = 1.5
  /// The sum of evidence at which the confidence reaches half of what agreement allows.
  var confidenceHalf = 3.0

  // MARK: Topics and urgent signs

  /// The least weight that makes a topic more than a passing mention.
  var topicLeast = 1.0
  /// The least weight as a share of that of the strongest topic of the same domain.
  var topicShare = 0.5
  /// How many tokens a negation reaches ahead to an urgent sign.
  var signScope = 3
}
