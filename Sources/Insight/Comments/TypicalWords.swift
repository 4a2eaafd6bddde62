import Statistics

/// Chooses the words that set a group of comments apart from the rest.
struct TypicalWords {
  /// The words by number.
  let names: [String]
  /// How many people use them.
  let counts: WordTable.Counts
  /// The people of which a word must have the minimum.
  let users: [Int]
  /// The fewest people who use a word that is chosen.
  let minimum: Int
  /// The least log-likelihood of a word that is chosen.
  let gate: Double

  /// Words that pass the gate of significance, the largest effect first.
  ///
  /// - Parameters:
  ///   - limit: The most words.
  ///   - publication: How precisely their figures are written down.
  ///   - mayTell: Whether the word of a number may be told.
  /// - Returns: The words as published.
  func chosen(
    limit: Int,
    _ publication: Publication,
    where mayTell: (Int) -> Bool = { _ in true }
  ) -> [TypicalWord] {
    var found: [TypicalWord] = []
    for (place, word) in names.enumerated() {
      guard
        users[place] >= minimum,
        let keyness = publication.keyness(
          count: counts.group[place],
          of: counts.groupTotal,
          against: counts.rest[place],
          of: counts.restTotal
        ), keyness.logLikelihood >= gate, keyness.logRatio > 0,
        PersonalDataMask.masked(word) == word, mayTell(place)
      else { continue }
      found.append(
        TypicalWord(
          word: word,
          count: counts.group[place],
          otherCount: counts.rest[place],
          logLikelihood: keyness.logLikelihood,
          logRatio: keyness.logRatio
        )
      )
    }
    return Self.published(found, limit: limit, publication)
  }

  /// Words as published, the largest effect first.
  static func published(
    _ words: [TypicalWord],
    limit: Int,
    _ publication: Publication
  ) -> [TypicalWord] {
    let told = words.map { word in
      TypicalWord(
        word: word.word,
        count: publication.roughly(word.count),
        otherCount: publication.roughly(word.otherCount),
        logLikelihood: publication.roughly(word.logLikelihood),
        logRatio: publication.roughly(word.logRatio)
      )
    }
    // Ranked by what is told: the order of finer figures would tell more.
    let ranked = told.sorted {
      ($1.logRatio, $1.logLikelihood, $0.word) < ($0.logRatio, $0.logLikelihood, $1.word)
    }
    return Array(ranked.prefix(limit))
  }
}
