/// Where the reading of words stands.
struct WordReading {
  // Through the whole comment.
  var nextMatch = 0
  var nextSign = 0
  /// Where the next match or sign starts, `Int.max` behind the last.
  var nextStart = 0
  /// The unit up to which a pattern covers the text.
  var coveredEnd = 0
  /// True where that pattern does not blame, so that the signs it covers are none.
  var isExcused = false
  var quotation = Quotation()

  // Within a clause.
  var modifiers = Modifiers()
  /// How many words have been read.
  var position = 0
  /// The sum of the observed weights.
  var observed = 0.0
  var lastPolar = -1
  var lastPolarPosition = 0
  var lastNegation = -1
  var lastNegationPosition = 0
  /// The position of a negation that no word has taken, for urgent signs.
  var signNegation = Int.min / 2
  var hasPolar = false
  var hasThan = false
  /// The mark of 不如 or its like while no word follows, -1 for none.
  var openInferior = -1
  var isElsewhere = false
  /// The number of the word right before that leads pairs, -1 for none.
  var leader = -1
  var leaderStart = 0

  /// Forgets the last clause.
  mutating func beginClause() {
    modifiers = Modifiers()
    position = 0
    observed = 0
    lastPolar = -1
    lastNegation = -1
    signNegation = Int.min / 2
    hasPolar = false
    hasThan = false
    openInferior = -1
    isElsewhere = false
    leader = -1
  }
}
