import Statistics
import SurveyModel

extension WaveAccumulator {
  /// Where enough people wrote a comment, with what earlier waves have told.
  func commenterControl(
    _ rules: DisclosureRules,
    _ control: inout ColumnControl
  ) -> DisclosureControl.Shown {
    control.shown(
      WaveHistory.commenters,
      own: control.tree.units.map { tally.units[$0.name]?.topics.people ?? 0 },
      total: tally.whole.comments.people,
      minimum: max(10, rules.minimumComments)
    )
  }

  /// The words typical of units; nil where the survey does not ask for the unit.
  ///
  /// A unit passes two gates: enough people of it wrote a comment, as for its topics, and enough of them are
  /// among those whose comments were read. Each word passes a third (``UnitWords``).
  ///
  /// - Parameters:
  ///   - rules: The rules of the wave.
  ///   - control: What decides which units are shown.
  /// - Returns: The release.
  func unitWordsRelease(
    _ rules: DisclosureRules,
    _ control: inout ColumnControl
  ) -> UnitWordsRelease? {
    guard plan.unitKey != nil else { return nil }
    let tree = control.tree
    let minimum = max(10, rules.minimumComments)
    let isOpen = commenterControl(rules, &control).groups
    let readers = readerUnits.map { tree.place(of: $0) }
    var people = Array(repeating: 0, count: tree.units.count)
    for case let place? in readers { people[place] += 1 }
    for child in tree.order.reversed() {
      if let parent = tree.parents[child] { people[parent] += people[child] }
    }
    let isRead = DisclosureControl.shown(
      zip(tree.parents, people).map { DisclosureControl.Group(parent: $0, count: $1) },
      total: readers.count,
      minimum: minimum
    )
    // Units in the order of parents before children, and of each unit the one told of that holds it.
    var told: [Int] = []
    var holder: [Int?] = Array(repeating: nil, count: tree.units.count)
    for place in tree.order {
      holder[place] = tree.parents[place].flatMap { holder[$0] }
      guard isOpen[place], isRead[place] else { continue }
      holder[place] = told.count
      told.append(place)
    }
    var users = reading.words.users(of: readers.map { $0.flatMap { holder[$0] } }, told.count)
    let parents = told.map { tree.parents[$0].flatMap { holder[$0] } }
    for child in told.indices.reversed() {
      if let parent = parents[child] { users[parent].merge(users[child]) { $0 + $1 } }
    }
    let words = UnitWords(
      names: reading.words.names,
      holders: reading.wordCounts.holders,
      people: readers.count,
      minimum: minimum
    ).typical(
      of: told.indices.map {
        UnitWords.Group(parent: parents[$0], people: people[told[$0]], users: users[$0])
      },
      publication
    )
    let units = zip(told, words).sorted { $0.0 < $1.0 }.map { place, words in
      UnitWordsRelease.Unit(
        unit: tree.units[place].name,
        people: publication.count(people[place]),
        others: publication.count(readers.count - people[place]),
        words: words
      )
    }
    return UnitWordsRelease(units: units)
  }
}
