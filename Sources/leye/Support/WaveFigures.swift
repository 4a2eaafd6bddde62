import Insight
import Messages
import Sentiment
import SurveyModel
import SurveyStore

/// Turns the stored answers of a wave into what may be published of it.
///
/// Counts and sums come from the tally that follows the responses; only where it does not, because word lists
/// have changed or another program has stored responses, all of them are read again. The words and
/// sentences of comments are read each time, of so many people at most as ``readers`` says.
struct WaveFigures {
  /// The most people whose comments are read for typical words and telling sentences, drawn by lot.
  static let readers = 10_000

  let store: Store
  let scorer: Scorer
  /// Shows what it is at; nil when it is done.
  let progress: @Sendable (Phrase?) -> Void
  /// Throws where the work shall end.
  let check: @Sendable () throws -> Void

  private let tallying: WaveTallying

  /// A release and how many responses it rests on.
  struct Counted {
    let release: WaveRelease
    let responses: Int
  }

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
    tallying = WaveTallying(scoring: WaveTallying.Scoring(scorer: scorer))
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
  /// Of a wave that people still answer it has no figure of a unit, and the others rest on four fifths of the
  /// responses: so nothing that was shown before and after one response tells that response. Where too few are
  /// held back for that, there is no figure at all.
  ///
  /// - Parameters:
  ///   - wave: The wave.
  ///   - topicDomain: The domain of the topics, nil for the one that fits best.
  /// - Returns: The release.
  /// - Throws: A fault that says what went wrong and what to do.
  func release(
    of wave: Wave,
    topicDomain: String? = nil
  ) throws -> Counted {
    let survey = try Survey.load(of: wave, in: store)
    let plan = WavePlan(survey: survey)
    let counted = try tally(of: wave, survey)
    var totals = WaveAccumulator(
      plan: plan,
      roster: try store.units(of: wave).map(UnitHeadcount.init)
    )
    let isOpen = wave.isOpenForPeople
    let mayTell = !isOpen || counted.heldBack.responses >= wave.minimumGroup
    if mayTell {
      if isOpen {
        totals.add(counted.watched)
      } else {
        totals.add(counted.watched, heldBack: counted.heldBack)
      }
      try read(wave, survey.commentKeys, &totals)
    }
    progress(nil)
    let count = counted.watched.responses + counted.heldBack.responses
    let others = isOpen ? [] : try told(beside: wave, survey)
    let former = others.last { $0.wave.id < wave.id }
    let release = totals.release(
      of: WaveDescription(
        name: wave.name,
        opens: wave.opens,
        closes: wave.closes,
        isSynthetic: wave.isSynthetic,
        responses: isOpen ? PublishedCount(growing: count, most: nil) : nil
      ),
      rules: wave.rules,
      topicDomain: topicDomain,
      topicTitles: scorer.lexicon.topicTitles,
      earlier: others.map(\.figures),
      since: former.map { FormerWave($0.release, plan: $0.plan, tally: $0.tally) }
    )
    return Counted(release: wave.watched(release), responses: totals.tally.responses)
  }

  /// What is published of a wave, for whatever else tells of it.
  ///
  /// - Parameter wave: The wave.
  /// - Returns: What its report shows.
  /// - Throws: ``WithheldFault`` where that is nothing because of an earlier wave; or a fault that says what
  ///   went wrong and what to do.
  func published(_ wave: Wave) throws -> WaveRelease {
    let release = try KeptFigures(store: store).figures(of: wave, with: self).release
    guard !release.isWithheld else { throw WithheldFault(wave: wave.name) }
    return release
  }

  /// Attacks on what is published of a wave.
  ///
  /// - Parameter wave: The wave.
  /// - Returns: What came of them.
  /// - Throws: A fault that says what went wrong and what to do.
  func proof(of wave: Wave) throws -> PrivacyProof {
    let survey = try Survey.load(of: wave, in: store)
    let plan = WavePlan(survey: survey)
    let release = try KeptFigures(store: store).figures(of: wave, with: self).release
    let counted = try tally(of: wave, survey)
    return PrivacyProof(
      of: release,
      plan: plan,
      roster: try store.units(of: wave).map(UnitHeadcount.init),
      tally: wave.isOpenForPeople ? counted.watched : counted.all,
      earlier: wave.isOpenForPeople ? [] : try told(beside: wave, survey).map(\.figures),
      rules: wave.rules
    )
  }

  /// A wave that has been told of.
  private struct Told {
    let wave: Wave
    let plan: WavePlan
    let tally: WaveTally
    let release: WaveRelease
    let figures: EarlierFigures
  }

  /// What has been told of other waves that ask something this one asks, in order of their opening: of those
  /// opened earlier, and of those that a report or the dashboard has shown already.
  private func told(beside wave: Wave, _ asked: Survey) throws -> [Told] {
    let keeper = KeptFigures(store: store)
    return try store.waves().sorted { $0.id < $1.id }.compactMap { other in
      guard other.id != wave.id, !other.isOpenForPeople,
        other.id < wave.id ? true : try store.keptRelease(of: other) != nil
      else { return nil }
      let survey = try Survey.load(of: other, in: store)
      guard asked.asksSomething(of: survey) else { return nil }
      let plan = WavePlan(survey: survey)
      let release =
        other.id < wave.id
        ? try keeper.figures(of: other, with: self).release
        : try keeper.kept(of: other)?.release
      guard let release else { return nil }
      let tally = try tally(of: other, survey).all
      return Told(
        wave: other,
        plan: plan,
        tally: tally,
        release: release,
        figures: EarlierFigures(
          of: release,
          plan: plan,
          roster: try store.units(of: other).map(UnitHeadcount.init),
          tally: tally
        )
      )
    }
  }

  /// The counts of a wave: those of the file, or made and kept now.
  ///
  /// - Parameters:
  ///   - wave: The wave.
  ///   - survey: Its survey.
  /// - Returns: The counts.
  /// - Throws: A fault that says what went wrong and what to do.
  func tally(of wave: Wave, _ survey: Survey) throws -> RunningTally {
    let basis = try tallying.basis(of: wave) {
      try store.surveyJSON(digest: wave.surveyDigest)
    } units: {
      try store.units(of: wave)
    }
    var tally = try tallying.running(for: wave)
    if let stored = try store.tally(of: wave), stored.basis == basis,
      stored.lexicon.isEmpty || stored.lexicon == scorer.digest
    {
      var known = tally
      if (try? known.merge(stored)) != nil { return known }
    }
    // Before the responses are read: a response that comes meanwhile makes the counts old.
    let changes = try store.changes()[wave.id] ?? 0
    var count = 0
    try store.forEachResponse(in: wave) { response in
      try check()
      try tally.add(response)
      count += 1
      if count.isMultiple(of: 5000) {
        progress(Phrase("Reading … \(count) responses", "正在读取……\(count) 份"))
      }
    }
    // A file that cannot be written is as well without.
    try? store.keep(tally, of: wave, basis: basis, changes: changes)
    return tally
  }

  /// Reads the words and sentences of comments.
  private func read(_ wave: Wave, _ keys: [String], _ totals: inout WaveAccumulator) throws {
    let reading = CommentReading(scorer: scorer)
    let isOpen = wave.isOpenForPeople
    var count = 0
    try store.forEachResponse(in: wave, answering: keys) { response in
      try check()
      guard !isOpen || !RunningTally.isHeldBack(response.id) else { return true }
      let comments = reading.analysed(response.answers, keys)
      guard !comments.isEmpty else { return true }
      totals.read(comments, of: response.answers)
      count += 1
      if count.isMultiple(of: 1000) {
        progress(Phrase("Reading … comments of \(count) people", "正在读取……\(count) 人的意见"))
      }
      return count < Self.readers
    }
  }
}

extension Wave {
  /// The rules of disclosure it was opened with.
  var rules: DisclosureRules {
    DisclosureRules(minimumGroup: minimumGroup, minimumComments: minimumComments)
  }
}

extension UnitHeadcount {
  /// A unit of a stored roster.
  init(_ unit: WaveUnit) {
    self.init(
      name: unit.name,
      parent: unit.parent,
      title: LocalizedText(unit.title),
      headcount: unit.headcount,
      joined: unit.joined,
      left: unit.left
    )
  }
}
