import Dashboard
import Dispatch
import Insight
import Messages
import Segmentation
import Sentiment
import SurveyModel
import SurveyStore
import Synchronization

/// The work behind a dashboard: counts figures and looks for comments while the screen stays at hand.
///
/// Two lines of work run beside each other, so that a search does not wait for a count. What comes of them is
/// fetched by ``news()``.
final class DashboardWork: Sendable {
  /// What was counted of a wave, for the thread that shows it.
  private struct State {
    var news: [DashboardNews] = []
    /// The figures that trends are made of, by wave.
    var counted: [Wave.ID: KeptFigures.Counted] = [:]
    /// The waves that are being counted, or wait for it.
    var waiting: Set<Wave.ID> = []
    var searches = 0
    var isEnding = false
    var scorer: Scorer?
  }

  private let store: Store
  private let state = Mutex(State())
  private let counting = DispatchQueue(label: "leye.dashboard.counting")
  private let searching = DispatchQueue(label: "leye.dashboard.searching")
  private let scoring = DispatchQueue(label: "leye.dashboard.scoring")

  init(store: Store) { self.store = store }

  /// The screen is closed, so nobody waits for the work any more.
  private struct Ended: Error {}

  /// What has come of the work since it was asked last.
  func news() -> [DashboardNews] {
    state.withLock { state in
      defer { state.news = [] }
      return state.news
    }
  }

  /// True while something is being done.
  var isBusy: Bool { state.withLock { !$0.waiting.isEmpty || $0.searches > 0 } }

  /// How often the responses of a wave had changed when its figures were counted; nil before that.
  func changes(of wave: Wave) -> Int? { state.withLock { $0.counted[wave.id]?.changes } }

  /// Notes figures that the file had kept.
  func note(_ counted: KeptFigures.Counted, of wave: Wave) {
    state.withLock { $0.counted[wave.id] = counted }
  }

  /// Ends the work, and waits a moment for it.
  func end() {
    state.withLock { $0.isEnding = true }
    let group = DispatchGroup()
    for queue in [counting, searching] { queue.async(group: group) {} }
    _ = group.wait(timeout: .now() + .milliseconds(500))
  }

  private func tell(_ news: DashboardNews) { state.withLock { $0.news.append(news) } }

  private func check() throws {
    if state.withLock(\.isEnding) { throw Ended() }
  }

  /// The word lists, read once.
  private func scorer() throws -> Scorer {
    try scoring.sync {
      if let scorer = state.withLock(\.scorer) { return scorer }
      let scorer = Scorer(lexicon: try Resources.lexicon())
      state.withLock {
        $0.scorer = scorer
        $0.news.append(.topicTitles(scorer.lexicon.topicTitles))
      }
      return scorer
    }
  }

  // MARK: Figures

  /// Makes sure that the figures of waves are there and fresh, then reads the trend.
  ///
  /// - Parameters:
  ///   - waves: The waves, in the order in which they are wanted.
  ///   - all: All waves, for the trend.
  ///   - isForced: True to count them whatever is kept.
  func count(_ waves: [Wave], of all: [Wave], isForced: Bool = false) {
    let wanted = state.withLock { state in
      let wanted = waves.filter { !state.waiting.contains($0.id) }
      state.waiting.formUnion(wanted.map(\.id))
      return wanted
    }
    guard !wanted.isEmpty else { return }
    counting.async { [self] in
      for wave in wanted {
        attempt { try count(wave, isForced: isForced) }
        state.withLock { _ = $0.waiting.remove(wave.id) }
      }
      attempt { try readTrend(of: all) }
      tell(.progress(nil))
    }
  }

  private func attempt(_ body: () throws -> Void) {
    do {
      try check()
      try body()
    } catch is Ended {
      return
    } catch {
      tell(.failed((error as? any Fault)?.phrase ?? Phrase(verbatim: "\(error)")))
    }
  }

  private func count(_ wave: Wave, isForced: Bool) throws {
    let source = DashboardSource(store: store)
    tell(.participation(try source.countedParticipation(in: wave), wave: wave.name))
    let keeper = KeptFigures(store: store)
    let figures = WaveFigures(
      store: store,
      scorer: try scorer(),
      progress: { [self] phrase in
        tell(
          .progress(
            phrase.map { Phrase("\(wave.name): \($0.english)", "\(wave.name)：\($0.chinese)") }
          )
        )
      },
      check: { [self] in try check() }
    )
    let counted =
      isForced
      ? try keeper.count(wave, with: figures) : try keeper.figures(of: wave, with: figures)
    note(counted, of: wave)
    let isCurrent = try store.changes()[wave.id] ?? 0 == counted.changes
    tell(
      .figures(
        DashboardFigures(
          release: wave.watched(counted.release),
          day: counted.day,
          isCurrent: isCurrent
        ),
        wave: wave.name
      )
    )
  }

  private func readTrend(of waves: [Wave]) throws {
    let counted = state.withLock(\.counted)
    let known = waves.filter { counted[$0.id] != nil }
    let found = try WaveAlerts(
      known,
      releases: known.compactMap { counted[$0.id]?.release },
      store: store
    )
    tell(.trend(found.trend))
    tell(.alerts(found.alerts))
  }

  // MARK: Comments

  /// Looks for comments; what an earlier search has not found yet is given up.
  ///
  /// - Parameters:
  ///   - query: What to look for.
  ///   - wave: The wave.
  func find(_ query: CommentQuery, in wave: Wave) {
    let number = state.withLock { state in
      state.searches += 1
      return state.searches
    }
    searching.async { [self] in
      let search = DashboardSearch(
        store: store,
        progress: { [self] in tell(.progress($0)) },
        check: { [self] in
          if state.withLock({ $0.isEnding || $0.searches != number }) { throw Ended() }
        }
      )
      attempt {
        do {
          tell(.comments(try search.found(query, in: wave, with: try scorer())))
        } catch let fault as any Fault {
          // It stands where the comments would, as for a query that cannot be read.
          tell(.comments(FoundComments(query, .failed(fault.phrase))))
        }
      }
      state.withLock { if $0.searches == number { $0.searches = 0 } }
    }
  }
}
