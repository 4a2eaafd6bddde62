import Insight
import Messages
import Sentiment
import SurveyModel
import SurveyStore

/// Comments of waves, each behind a gate of its own.
struct CommentsWaves: CommentsSource {
  /// A wave with what is needed to read it.
  private struct Part {
    let wave: Wave
    /// The keys of the answers that are comments.
    let comments: [String]
    /// The key of the answer that names the unit.
    let unit: String?
    let gate: CommentGate
    /// The responses that may be told of; nil for all.
    let told: Set<ResponseID>?
  }

  let words: SearchWords
  let isSynthetic: Bool
  let hidden: [String]
  /// The waves of which nothing is published because of an earlier one.
  let withheld: [String]
  let units: KeywordUnits?

  private let store: Store
  private let parts: [Part]
  private let comments: CommentPreparation

  /// Makes the index of comments ready and closes the gates that must be.
  ///
  /// - Parameters:
  ///   - store: The data file.
  ///   - waves: The waves, at least one.
  ///   - unit: The unit as the user named it, nil for all.
  ///   - minimum: The fewest people of a published word; where a wave asks for more, that holds.
  ///   - scorer: What cuts and scores comments.
  ///   - ownsLexicon: True where the word lists of `scorer` are not those that come with the program.
  ///   - people: Names of people to mask.
  ///   - console: Shows progress, and warns of open waves; nil where neither is wanted.
  /// - Throws: A fault that says what went wrong and what to do.
  init(
    store: Store,
    waves: [Wave],
    unit: String?,
    minimum: Int,
    scorer: Scorer,
    ownsLexicon: Bool = false,
    people: PersonNames = PersonNames(),
    console: Console? = Interface.console
  ) throws {
    self.store = store
    words = SearchWords(scorer, people)
    comments = CommentPreparation(scorer: scorer, names: people)
    isSynthetic = waves.contains(where: \.isSynthetic)
    if let console { Self.warn(ofOpenOnesAmong: waves, console) }
    console?.progress(Phrase("Indexing the comments …", "正在为意见建立索引……"))
    try store.refreshSearchIndex(for: SearchWords(scorer), holding: .open)
    console?.progress(nil)
    let rosters = try waves.map { try store.units(of: $0) }
    let units = try unit.map { try CommentsUnit($0).places(in: rosters) }
    let figures = WaveFigures(
      store: store,
      // Whatever word lists search, the report is that of the lists that come with the program.
      scorer: ownsLexicon ? Scorer(lexicon: try Resources.lexicon()) : scorer,
      progress: { console?.progress($0) }
    )
    self.units = units.map { units in
      KeywordUnits(
        rosters: rosters.map { $0.map { UnitHeadcount(name: $0.name, parent: $0.parent) } },
        asked: units.compactMap(\.self)
      )
    }
    var parts: [Part] = []
    var withheld: [String] = []
    for (place, wave) in waves.enumerated() {
      // A unit that this wave's roster does not have: nothing of it can be shown.
      if let units, units[place] == nil { continue }
      let survey = try Survey.load(of: wave, in: store)
      let plan = WavePlan(survey: survey)
      let keys = survey.questions.compactMap { question in
        if case .comment = question.kind { question.key } else { nil }
      }
      let isOpen = wave.isOpenForPeople
      let gate = CommentGate(
        rules: plan.rules.raised(
          to: DisclosureRules(
            minimumGroup: wave.minimumGroup,
            minimumComments: wave.minimumComments
          )
        ),
        roster: rosters[place].map { UnitHeadcount(name: $0.name, parent: $0.parent) },
        // Units of a wave that people still answer are not told of, as in its report.
        people: isOpen && unit != nil ? [:] : try store.commenters(in: wave, words: words),
        unit: units.flatMap { $0[place] },
        topics: unit == nil || isOpen
          ? [:] : try Self.topics(of: wave, in: store, words, comments, keys, unit: plan.unitKey)
      )
      let release =
        isOpen ? nil : try KeptFigures(store: store).figures(of: wave, with: figures).release
      if release?.isWithheld ?? false { withheld.append(wave.name) }
      let told = release.map { gate.limited(to: $0, unit: units.flatMap { $0[place] }) } ?? gate
      parts.append(
        Part(
          wave: wave,
          comments: keys,
          unit: plan.unitKey,
          gate: told.raised(to: minimum),
          told: isOpen ? try store.indexedResponses(of: wave, words: words) : nil
        )
      )
    }
    self.parts = parts
    self.withheld = withheld
    hidden = parts.filter { !$0.gate.isOpen }.map(\.wave.name)
  }

  var name: String { parts.filter(\.gate.isOpen).map(\.wave.name).joined(separator: ", ") }
  var isShut: Bool { !parts.contains(where: \.gate.isOpen) }

  func forEachMatch(
    of query: SearchQuery,
    _ body: (CommentAuthor, CommentGate) throws -> Void
  ) throws {
    for part in parts where part.gate.isOpen {
      try store.forEachHit(of: query, in: part.wave, words: words) { response, hits in
        try Interruption.check()
        let found = hits.map { CommentAuthor.Comment(comments.read($0.text), hits: $0.ranges) }
        try body(CommentAuthor(unit: unit(of: response, part), comments: found), part.gate)
      }
    }
  }

  func forEachAuthor(
    marking query: SearchQuery?,
    _ body: (CommentAuthor, CommentGate) throws -> Void
  ) throws {
    for part in parts where part.gate.isOpen {
      try store.forEachResponse(in: part.wave) { response in
        try Interruption.check()
        guard part.told?.contains(response.id) ?? true else { return }
        let found = part.comments.compactMap { key -> CommentAuthor.Comment? in
          guard
            case .text(let original)? = response.answers[key],
            let text = words.prepare(original)
          else { return nil }
          let hits = query.flatMap { $0.hits(in: SearchableText(text, words: words)) } ?? []
          return CommentAuthor.Comment(comments.read(text), hits: hits)
        }
        guard !found.isEmpty else { return }
        try body(CommentAuthor(unit: unit(of: response, part), comments: found), part.gate)
      }
    }
  }

  /// By topic how many people wrote a comment on it, by the unit they named.
  private static func topics(
    of wave: Wave,
    in store: Store,
    _ words: SearchWords,
    _ comments: CommentPreparation,
    _ keys: [String],
    unit: String?
  ) throws -> [String: [String: Int]] {
    var people: [String: [String: Int]] = [:]
    try store.forEachResponse(in: wave) { response in
      try Interruption.check()
      let topics = keys.flatMap { key -> [String] in
        guard
          case .text(let original)? = response.answers[key],
          let text = words.prepare(original)
        else { return [] }
        return comments.read(text).topics
      }
      let name = unit.flatMap { response.answers[$0]?.answerKey } ?? ""
      for topic in Set(topics) { people[topic, default: [:]][name, default: 0] += 1 }
    }
    return people
  }

  private func unit(of response: Response, _ part: Part) -> String? {
    part.unit.flatMap { response.answers[$0]?.answerKey }
  }

  private static func warn(ofOpenOnesAmong waves: [Wave], _ console: Console) {
    for wave in waves where wave.isOpenForPeople {
      console.warn(
        Phrase(
          "Wave “\(wave.name)” is still open: comments of about four fifths are shown, without units, and new ones "
            + "when \(wave.minimumComments) more people have written, so that two searches cannot tell a "
            + "single response. After leye wave close everything is shown.",
          "批次“\(wave.name)”仍在进行：只显示约五分之四的意见，不分单位，每有 \(wave.minimumComments) 人新写意见才一并加入，"
            + "以免前后两次检索一比推出某份答卷。用 leye wave close 关闭后显示全部。"
        )
      )
    }
  }
}

extension SearchHolding {
  /// What is told of the comments of waves that people still answer: as the figures of their report, those of the
  /// same four fifths, and new ones by the number that a comment is published for.
  static let open = SearchHolding(
    minimum: { $0.isOpenForPeople ? max(10, $0.minimumComments) : nil },
    isHeldBack: { RunningTally.isHeldBack($0) },
    leastHeldBack: { $0.minimumGroup }
  )
}
