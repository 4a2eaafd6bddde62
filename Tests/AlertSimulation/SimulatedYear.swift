import Glibc
import Insight
import SurveyModel

/// The waves of one company, made up answer by answer and published as a wave is.
struct SimulatedYear {
  /// The releases of history and year, oldest first.
  private(set) var releases: [WaveRelease] = []
  private(set) var participation: [ParticipationRelease?] = []
  /// The wave from which on the change holds.
  let start: Int

  private let company: Company
  private let change: Change
  private var random: Randomness
  private let sizes: [Int]
  /// The lasting mean of each crew on each index, from 1 to 5.
  private var levels: [[Double]] = []
  /// What is lasting of each person on each index, in standard deviations.
  private var people: [[[Double]]] = []
  private let topicShares: [Double]
  private let wordShares: [Double]

  init(_ company: Company, _ change: Change, seed: UInt64) {
    self.company = company
    self.change = change
    var random = Randomness(seed: seed)
    // Crews of 6 to 40 people, small ones more often; those that fall come last.
    let others = (change.crews.count..<company.crews).map { _ in
      6 + Int(34 * pow(random.uniform(), 1.3))
    }
    sizes = others + change.crews
    // So that two waves follow the change.
    start = company.history + Int(random.uniform() * Double(company.wavesPerYear - 1))
    topicShares = (0..<company.topics).map { topic in
      topic == 0 ? change.topicShare : exp(log(0.01) + random.uniform() * log(20))
    }
    wordShares = (0..<company.words).map { rank in 0.3 / pow(Double(rank + 1), 0.8) }
    for size in sizes {
      levels.append((0..<company.indices).map { _ in 3.5 + 0.3 * random.normal() })
      people.append(
        (0..<company.indices).map { _ in (0..<size).map { _ in random.normal() } }
      )
    }
    self.random = random
    for wave in 0..<(company.history + company.wavesPerYear) { add(wave) }
  }

  private mutating func add(_ wave: Int) {
    let isChanged = wave >= start
    let moves = (0..<company.indices).map { _ in 0.08 * random.normal() }
    let usual = company.response + 0.015 * random.normal()
    let rate = min(max(usual - (isChanged ? change.responseDrop : 0), 0.05), 0.98)
    var scores: [[[Double]]] = []
    var responses: [Int] = []
    for crew in sizes.indices {
      let falls = crew >= sizes.count - change.crews.count && isChanged
      let answers = answers(of: crew, moves, rate: rate, fall: falls ? change.drop : 0)
      scores.append(answers)
      responses.append(answers[0].count)
    }
    releases.append(release(wave, scores, responses))
    participation.append(participation(responses))
  }

  /// The scores from 0 to 100 of the people of a crew who answer, by index.
  private mutating func answers(
    of crew: Int,
    _ moves: [Double],
    rate: Double,
    fall: Double
  ) -> [[Double]] {
    var scores = Array(repeating: [Double](), count: company.indices)
    // What moves one crew in one wave alone: a point of a hundred.
    let own = scores.indices.map { _ in 0.04 * random.normal() }
    let (kept, new) = (company.lasting.squareRoot(), (1 - company.lasting).squareRoot())
    for person in 0..<sizes[crew] {
      let leaves = random.uniform() < 0.08 / Double(company.wavesPerYear)
      let answers = random.uniform() < rate
      for index in scores.indices {
        if leaves { people[crew][index][person] = random.normal() }
        let mood = kept * people[crew][index][person] + new * random.normal()
        // The first index is the one that falls. Six items of five steps make steps of a sixth.
        let mean = levels[crew][index] + moves[index] + own[index] - (index == 0 ? fall : 0)
        let answer = ((mean + company.deviation * mood) * 6).rounded() / 6
        if answers { scores[index].append(25 * (min(max(answer, 1), 5) - 1)) }
      }
    }
    return scores
  }

  private func workshop(of crew: Int) -> String { "w\(crew / company.workshop)" }

  private var workshops: Int { (sizes.count + company.workshop - 1) / company.workshop }

  private func participation(_ responses: [Int]) -> ParticipationRelease {
    ParticipationRelease(
      counts: Dictionary(
        responses.enumerated().map { ("c\($0.offset)", $0.element) }
      ) { first, _ in first },
      roster: (0..<workshops).map { UnitHeadcount(name: "w\($0)") }
        + sizes.enumerated().map {
          UnitHeadcount(
            name: "c\($0.offset)",
            parent: workshop(of: $0.offset),
            headcount: $0.element
          )
        },
      rules: DisclosureRules()
    )
  }
}

extension SimulatedYear {
  private mutating func release(
    _ wave: Int,
    _ scores: [[[Double]]],
    _ responses: [Int]
  ) -> WaveRelease {
    let all = responses.reduce(0, +)
    let indices = (0..<company.indices).map { index in
      IndexRelease(
        name: "i\(index)",
        title: LocalizedText("i\(index)"),
        score: PublishedFigures.index(
          scores.flatMap { $0[index] },
          headcount: sizes.reduce(0, +)
        ),
        scales: []
      )
    }
    let monthsApart = 12 / company.wavesPerYear
    let month = wave * monthsApart
    return WaveRelease(
      wave: "\(wave)",
      title: LocalizedText(""),
      opens: "\(2020 + month / 12)-\(month % 12 + 1)-01",
      closes: nil,
      isSynthetic: true,
      responses: PublishedCount(all),
      headcount: sizes.reduce(0, +),
      minimumGroup: 5,
      indices: indices,
      items: [],
      recommendation: nil,
      units: units(scores),
      comments: .shown(comments(wave, of: all))
    )
  }

  /// Workshops, then crews, after disclosure control.
  private func units(_ scores: [[[Double]]]) -> [UnitRelease] {
    var columns: [[Cell<Estimate>]] = []
    for index in 0..<company.indices {
      var all = Array(repeating: [Double](), count: workshops)
      for crew in sizes.indices { all[crew / company.workshop] += scores[crew][index] }
      let groups =
        all.map { DisclosureControl.Group(parent: nil, count: $0.count) }
        + sizes.indices.map {
          DisclosureControl.Group(parent: $0 / company.workshop, count: scores[$0][index].count)
        }
      let isShown = DisclosureControl.shown(
        groups,
        total: all.reduce(0) { $0 + $1.count },
        minimum: 5
      )
      var heads = Array(repeating: 0, count: workshops)
      for crew in sizes.indices { heads[crew / company.workshop] += sizes[crew] }
      let figures =
        zip(all, heads).map { PublishedFigures.index($0, headcount: $1) }
        + sizes.indices.map { PublishedFigures.index(scores[$0][index], headcount: sizes[$0]) }
      columns.append(zip(figures, isShown).map { $1 ? $0 : .hidden })
    }
    let names =
      (0..<workshops).map { ("w\($0)", String?.none) }
      + sizes.indices.map { ("c\($0)", workshop(of: $0)) }
    return names.enumerated().map { place, name in
      UnitRelease(unit: name.0, parent: name.1, scores: columns.map { $0[place] })
    }
  }

  private mutating func comments(_ wave: Int, of responses: Int) -> CommentRelease {
    let people = random.successes(of: responses, probability: company.commenting)
    let isChanged = wave >= start
    var topics: [TopicRelease] = []
    for (place, share) in topicShares.enumerated() {
      // Topics move by a tenth of their share from wave to wave.
      let usual = share * exp(0.1 * random.normal())
      let factor = place == 0 && isChanged ? change.topicFactor : 1
      let count = random.successes(of: people, probability: min(0.9, usual * factor))
      guard count >= 10 else { continue }
      topics.append(
        TopicRelease(
          name: "t\(place)",
          title: LocalizedText("t\(place)"),
          share: PublishedFigures.share(count, of: people),
          score: .hidden
        )
      )
    }
    let count = PublishedCount(people)
    let estimate = Estimate(value: -0.1, lower: -0.2, upper: 0, count: count)
    return CommentRelease(
      count: count,
      people: count,
      coverage: 1,
      firstDay: nil,
      lastDay: nil,
      shares: [],
      mean: estimate,
      topics: topics,
      topicDomain: "workplace",
      topicCoverage: 1,
      typicalWords: [],
      sentences: [],
      months: [],
      groups: [],
      watch: CommentWatch(signs: [], words: words(of: people, isChanged))
    )
  }

  private mutating func words(of people: Int, _ isChanged: Bool) -> [CommentWatch.WordCount] {
    var shares = wordShares.map { $0 * exp(0.2 * random.normal()) }
    if change.newWord > 0, isChanged { shares.append(change.newWord) }
    var words: [CommentWatch.WordCount] = []
    for (place, share) in shares.enumerated() {
      let count = random.successes(of: people, probability: share)
      if count >= 10 { words.append(.init(word: "v\(place)", people: PublishedCount(count))) }
    }
    return words
  }
}
