extension TopicScore {
  /// The least value, either way, that is not neutral: that of a comment which is just no longer neutral.
  static let clear = ScoringRules().squashed(ScoringRules().neutral)

  /// The class of what is said of the topic; never ``SentimentLabel/mixed``, since praise and blame of one
  /// comment are weighed against each other.
  public var label: SentimentLabel {
    value <= -Self.clear ? .negative : value >= Self.clear ? .positive : .neutral
  }
}
