import Insight
import Messages
import Segmentation
import Sentiment
import SurveyModel
import SurveyStore

/// Turns the stored answers of a wave into what may be published of it.
struct WaveFigures {
  let store: Store
  let scorer: Scorer
  /// Shows what it is at; nil when it is done.
  let progress: @Sendable (Phrase?) -> Void
  /// Throws where the work shall end.
  let check: @Sendable () throws -> Void

  /// Prepares to count.
  ///
  /// - Parameters:
  ///   - store: The data file.
  ///   - scorer: What cuts and scores comments.
  ///   - progress: Shows what it is at; nil when it is done.
  ///   - check: Throws where the work shall end; a signal ends it where nothing else is said.
  init(
    store: Store,
    scorer: Scorer,
    progress: @escaping @Sendable (Phrase?) -> Void,
    check: @escaping @Sendable () throws -> Void = { try Interruption.check() }
  ) {
    self.store = store
    self.scorer = scorer
    self.progress = progress
    self.check = check
  }

  /// Prepares to count, with progress shown on a terminal.
  ///
  /// - Parameters:
  ///   - store: The data file.
  ///   - scorer: What cuts and scores comments.
  ///   - console: Where progress is shown.
  init(store: Store, scorer: Scorer, console: Console) {
    self.init(store: store, scorer: scorer, progress: { console.progress($0) })
  }

  /// The release of a wave.
  ///
  /// Comments without a score of the present word lists and rules are scored first, and the scores stored.
  ///
  /// - Parameters:
  ///   - wave: The wave.
  ///   - readsComments: False where only the mean of the comments is wanted, which the stored scores
  ///     give without reading the comments again.
  ///   - topicDomain: The domain of the topics, nil for the one that fits best.
  /// - Returns: The release.
  /// - Throws: A fault that says what went wrong and what to do.
  func release(
    of wave: Wave,
    readsComments: Bool,
    topicDomain: String? = nil
  ) throws -> WaveRelease {
    let survey = try Survey.load(of: wave, in: store)
    try scoreComments(of: wave, survey)
    var totals = WaveAccumulator(
      plan: WavePlan(survey: survey),
      roster: try store.units(of: wave).map(UnitHeadcount.init)
    )
    var count = 0
    let keys = survey.commentKeys
    try store.forEachResponse(in: wave) { response in
      try check()
      totals.add(response.answers)
      if readsComments {
        totals.add(
          comments: keys.compactMap { comment(response.answers[$0]).map(analysed) },
          of: response.answers
        )
      }
      count += 1
      if count.isMultiple(of: 5000) {
        progress(Phrase("Reading … \(count) responses", "正在读取……\(count) 份"))
      }
    }
    if !readsComments {
      var person = (id: ResponseID?.none, comments: [AnalysedComment]())
      try store.forEachScore(in: wave, lexicon: scorer.digest) { record in
        if record.response != person.id {
          totals.add(comments: person.comments)
          person = (record.response, [])
        }
        person.comments.append(record.bare)
      }
      totals.add(comments: person.comments)
    }
    progress(nil)
    return totals.release(
      of: WaveDescription(
        name: wave.name,
        opens: wave.opens,
        closes: wave.closes,
        isSynthetic: wave.isSynthetic
      ),
      rules: DisclosureRules(
        minimumGroup: wave.minimumGroup,
        minimumComments: wave.minimumComments
      ),
      topicDomain: topicDomain,
      topicTitles: scorer.lexicon.topicTitles
    )
  }

  /// A comment that says something; nil for an empty one and for 无, 没意见 and the like.
  private func comment(_ answer: Value?) -> String? {
    guard case .text(let text)? = answer else { return nil }
    let trimmed = text.trimmingWhitespace
    return trimmed.isEmpty || scorer.saysNothing(trimmed) ? nil : trimmed
  }

  private func analysed(_ text: String) -> AnalysedComment {
    let segmented = scorer.segmenter.segment(text)
    return AnalysedComment(
      text: text,
      score: scorer.score(segmented),
      words: scorer.contentWords(in: segmented)
    )
  }

  /// Scores the comments that the present word lists and rules have not scored yet.
  private func scoreComments(of wave: Wave, _ survey: Survey) throws {
    let digest = scorer.digest
    let keys = survey.commentKeys
    guard !keys.isEmpty else { return }
    var records: [CommentScoreRecord] = []
    try store.forEachResponse(in: wave, lackingScoreBy: digest) { response in
      try check()
      for key in keys {
        guard let text = comment(response.answers[key]) else { continue }
        let score = scorer.score(text)
        records.append(
          CommentScoreRecord(
            response: response.id,
            question: key,
            lexicon: digest,
            value: score.value,
            label: score.label.rawValue,
            detail: score.json.canonicalJSON
          )
        )
      }
    }
    // The same size as the batches of an import: a reader of the file never waits long.
    for start in stride(from: 0, to: records.count, by: 1000) {
      try store.saveScores(Array(records[start..<min(start + 1000, records.count)]))
    }
  }
}

extension Survey {
  /// The keys of the answers that are comments.
  fileprivate var commentKeys: [String] {
    questions.compactMap { question in
      if case .comment = question.kind { question.key } else { nil }
    }
  }
}

extension CommentScoreRecord {
  /// The score alone, for means over comments.
  fileprivate var bare: AnalysedComment {
    AnalysedComment(
      text: "",
      score: CommentScore(
        value: value,
        label: SentimentLabel(rawValue: label) ?? .neutral,
        evidence: [],
        topics: [],
        sentences: []
      ),
      words: []
    )
  }
}

extension UnitHeadcount {
  /// A unit of a stored roster.
  init(_ unit: WaveUnit) {
    self.init(
      name: unit.name,
      parent: unit.parent,
      title: LocalizedText(unit.title),
      headcount: unit.headcount
    )
  }
}
