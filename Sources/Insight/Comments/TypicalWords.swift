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
  /// - Returns: The words as published.
  func chosen(limit: Int, _ publication: Publication) -> [TypicalWord] {
    var found: [TypicalWord] = []
    for (place, word) in names.enumerated() {
      guard
        users[place] >= minimum, let keyness = counts.keyness(of: place),
        keyness.logLikelihood >= gate, keyness.logRatio > 0,
        PersonalDataMask.masked(word) == word
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
    let ranked = words.sorted {
      ($1.logRatio, $1.logLikelihood, $0.word) < ($0.logRatio, $0.logLikelihood, $1.word)
    }
    return ranked.prefix(limit).map { word in
      TypicalWord(
        word: word.word,
        count: publication.roughly(word.count),
        otherCount: publication.roughly(word.otherCount),
        logLikelihood: publication.roughly(word.logLikelihood),
        logRatio: publication.roughly(word.logRatio)
      )
    }
  }
}

extension Publication {
  /// A count of people who use a word: to the nearest five where figures are banded, so that no single
  /// comment can be made out.
  func roughly(_ count: Int) -> Int { policy == .exact ? count : (count + 2) / 5 * 5 }

  /// A measure of a word: to one decimal where figures are banded.
  func roughly(_ measure: Double) -> Double {
    policy == .exact ? measure : (measure * 10).rounded() / 10
  }
}
