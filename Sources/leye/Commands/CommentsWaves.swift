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
  }

  let words: SearchWords
  let isSynthetic: Bool
  let hidden: [String]

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
  ///   - console: Shows progress, and warns of open waves; nil where neither is wanted.
  /// - Throws: A fault that says what went wrong and what to do.
  init(
    store: Store,
    waves: [Wave],
    unit: String?,
    minimum: Int,
    scorer: Scorer,
    console: Console? = Interface.console
  ) throws {
    self.store = store
    words = SearchWords(scorer)
    comments = CommentPreparation(scorer: scorer)
    isSynthetic = waves.contains(where: \.isSynthetic)
    if let console { Self.warn(ofOpenOnesAmong: waves, console) }
    console?.progress(Phrase("Indexing the comments …", "正在为意见建立索引……"))
    try store.refreshSearchIndex(for: words)
    console?.progress(nil)
    let rosters = try waves.map { try store.units(of: $0) }
    let units = try unit.map { try CommentsUnit($0).places(in: rosters) }
    var parts: [Part] = []
    for (place, wave) in waves.enumerated() {
      // A unit that this wave's roster does not have: nothing of it can be shown.
      if let units, units[place] == nil { continue }
      let survey = try Survey.load(of: wave, in: store)
      let plan = WavePlan(survey: survey)
      let keys = survey.questions.compactMap { question in
        if case .comment = question.kind { question.key } else { nil }
      }
      let gate = CommentGate(
        rules: plan.rules.raised(
          to: DisclosureRules(
            minimumGroup: wave.minimumGroup,
            minimumComments: wave.minimumComments
          )
        ),
        roster: rosters[place].map { UnitHeadcount(name: $0.name, parent: $0.parent) },
        people: try store.commenters(in: wave, words: words),
        unit: units.flatMap { $0[place] },
        topics: unit == nil
          ? [:] : try Self.topics(of: wave, in: store, words, comments, keys, unit: plan.unitKey)
      )
      parts.append(
        Part(wave: wave, comments: keys, unit: plan.unitKey, gate: gate.raised(to: minimum))
      )
    }
    self.parts = parts
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
    for wave in waves where wave.status(on: Today.day) == .open && !wave.isSynthetic {
      console.warn(
        Phrase(
          "Wave “\(wave.name)” is still open. Keep what you see to yourself: two searches before and "
            + "after one more response would tell its comments.",
          "批次“\(wave.name)”仍在进行。请勿公布所见内容：收到一份新答卷前后的两次检索一比，"
            + "就能认出那份答卷的意见。"
        )
      )
    }
  }
}
