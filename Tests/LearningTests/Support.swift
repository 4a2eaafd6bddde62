import Learning

/// Small word lists, so that tests do not change with those that are shipped.
enum Lists {
  static let polarity = (
    name: "polarity.tsv",
    text: """
    # kind: polarity
    # version: 1
    # licence: test
    # columns: word  valence
    好吃\t2
    难吃\t-2
    """
  )
  static let negation = (
    name: "negation.tsv",
    text: """
    # kind: negation
    # version: 1
    # licence: test
    # columns: word  factor
    不\t-0.8
    """
  )
  static let all: [(name: String, text: String)] = [polarity, negation]
}
