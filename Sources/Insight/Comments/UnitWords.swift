import Statistics

/// Finds the words that set units apart from everybody else.
///
/// A word of a unit is told where at least the minimum of people of the unit use it, and as many others; and
/// where what remains of its users after taking off those of the units below of which it may be told as well is
/// nobody or as many again (``DisclosureControl``). Its measures are those of the published numbers. G² is corrected for all words of all units at
/// once (Benjamini and Hochberg), so that about one word in twenty is there by chance; the log-ratio ranks:
/// Rayson and Garside 2000; Hardie 2014.
struct UnitWords {
  /// The most words told of a unit.
  static let limit = 8
  /// The share of words that may be there by chance.
  static let falseShare = 0.05

  /// The words by number.
  let names: [String]
  /// How many of all people use each word.
  let holders: [Int]
  /// How many people there are.
  let people: Int
  /// The fewest people who use a word that is told, in the unit and beside it.
  let minimum: Int

  /// A unit and those below it.
  struct Group {
    /// The place of the group above, nil directly under the whole.
    let parent: Int?
    /// How many people.
    let people: Int
    /// How many of them use each word.
    let users: [Int32: Int]
  }

  private struct Candidate {
    let group: Int
    let word: Int
    let keyness: Keyness
    let count: Int
  }

  /// The words of each group.
  ///
  /// - Parameters:
  ///   - groups: The groups that may be told of.
  ///   - publication: How precisely their figures are written down.
  /// - Returns: The words as published, in the order of the groups.
  func typical(of groups: [Group], _ publication: Publication) -> [[TypicalWord]] {
    let tested = candidates(groups, publication)
    let chance = ChiSquareDistribution(degreesOfFreedom: 1)
    let tails = tested.map { chance?.upperTail($0.keyness.logLikelihood) ?? 1 }
    let corrected = MultipleTesting.benjaminiHochberg(tails) ?? []
    var found: [[TypicalWord]] = groups.map { _ in [] }
    for (candidate, probability) in zip(tested, corrected)
    where probability < Self.falseShare && candidate.keyness.logRatio > 0 {
      let word = names[candidate.word]
      guard PersonalDataMask.masked(word) == word else { continue }
      found[candidate.group].append(
        TypicalWord(
          word: word,
          count: candidate.count,
          otherCount: holders[candidate.word] - candidate.count,
          logLikelihood: candidate.keyness.logLikelihood,
          logRatio: candidate.keyness.logRatio
        )
      )
    }
    return found.map { TypicalWords.published($0, limit: Self.limit, publication) }
  }

  /// The words that may be told, whether typical or not: all of them are tested.
  private func candidates(_ groups: [Group], _ publication: Publication) -> [Candidate] {
    // Fewer users than the minimum are hidden anyway and count as left over either way.
    var users: [Int32: [(group: Int, count: Int)]] = [:]
    for (place, group) in groups.enumerated() {
      for (word, count) in group.users where count >= minimum {
        users[word, default: []].append((place, count))
      }
    }
    let parents = groups.map(\.parent)
    return users.sorted { $0.key < $1.key }.flatMap { word, using -> [Candidate] in
      let number = Int(word)
      let isShown = Self.shown(
        using,
        parents: parents,
        total: holders[number],
        minimum: minimum
      )
      return zip(using, isShown).compactMap { entry, isShown in
        let others = people - groups[entry.group].people
        let otherUsers = holders[number] - entry.count
        guard
          isShown, otherUsers >= minimum,
          let keyness = publication.keyness(
            count: entry.count,
            of: groups[entry.group].people,
            against: otherUsers,
            of: others
          )
        else { return nil }
        return Candidate(group: entry.group, word: number, keyness: keyness, count: entry.count)
      }
    }
  }

  /// Which units a word may be told of.
  ///
  /// - Parameters:
  ///   - using: The units with at least the minimum of users, subunits included, and how many these are.
  ///   - parents: The place of the unit above each unit, nil directly under the whole.
  ///   - total: How many people use the word at all.
  ///   - minimum: The fewest people who use a word that is told.
  /// - Returns: Whether each of the units is shown.
  static func shown(
    _ using: [(group: Int, count: Int)],
    parents: [Int?],
    total: Int,
    minimum: Int
  ) -> [Bool] {
    let places = Dictionary(uniqueKeysWithValues: using.enumerated().map { ($1.group, $0) })
    return DisclosureControl.shown(
      using.map { entry in
        // A unit above has as many users or more, so it is among them.
        DisclosureControl.Group(
          parent: parents[entry.group].flatMap { places[$0] },
          count: entry.count
        )
      },
      total: total,
      minimum: minimum
    )
  }
}
