import Dashboard
import Dispatch
import Foundation
import Insight
import Messages
import SurveyStore
import TerminalDriver
import TerminalUI

/// A dashboard at a terminal: wires the value to the terminal, the data file and the work behind.
struct DashboardScreen {
  private let store: Store
  private let source: DashboardSource
  private let work: DashboardWork
  private let driver: TerminalDriver
  private let look: Look
  private var dashboard: Dashboard
  private var waves: [Wave] = []
  /// How often the responses had changed when it was looked last, by wave.
  private var changes: [Wave.ID: Int] = [:]
  private var lastLook = ContinuousClock.now
  private var lastCount = ContinuousClock.now

  /// How often the file is looked at, and how long figures rest before they are counted again.
  private static let lookInterval = Duration.seconds(1)
  private static let countInterval = Duration.seconds(30)

  /// Takes over the terminal and shows what the file has kept.
  ///
  /// - Parameters:
  ///   - store: The data file.
  ///   - wave: The wave to show first; the newest where nil.
  ///   - driver: The terminal.
  ///   - look: Styles, marks and widths.
  ///   - language: The language.
  /// - Throws: A fault where the data file cannot be read.
  init(
    store: Store,
    wave: String?,
    driver: TerminalDriver,
    look: Look,
    language: Language
  ) throws {
    self.store = store
    self.driver = driver
    self.look = look
    source = DashboardSource(store: store)
    work = DashboardWork(store: store)
    dashboard = Dashboard(language: language, look: look, size: driver.size, wave: wave)
  }

  /// Shows it until it is left.
  ///
  /// - Returns: The exit code.
  /// - Throws: A fault that says what went wrong and what to do.
  mutating func run() throws -> Int32 {
    defer {
      work.end()
      driver.close()
    }
    try readWaves()
    show()
    countAll()
    while true {
      let events = driver.wait(milliseconds: work.isBusy ? 50 : 250)
      for event in events {
        switch event {
        case .terminal(let event):
          if let code = try obey(dashboard.receive(event)) { return code }
        case .ending(let signal): return 128 + signal
        case .closed: return 0
        case .continued: break
        }
      }
      for news in work.news() { take(news) }
      if ContinuousClock.now - lastLook > Self.lookInterval { try lookAtFile() }
      show()
    }
  }

  private func show() {
    var screen = Screen(driver.size, widths: look.widths)
    dashboard.draw(on: &screen)
    driver.show(screen)
  }

  private mutating func take(_ news: DashboardNews) {
    dashboard.take(news)
    if case .figures = news { lastCount = .now }
  }

  /// - Returns: The exit code where it shall end.
  private mutating func obey(_ effects: [DashboardEffect]) throws -> Int32? {
    for effect in effects {
      switch effect {
      case .quit: return 0
      case .suspend: driver.suspend()
      case .beep: driver.beep()
      case .find(let query):
        if let wave = wave(named: query.wave) { work.find(query, in: wave) }
      case .show(let name):
        guard let wave = wave(named: name) else { break }
        try readKept(of: wave)
        work.count([wave], of: waves)
      case .recount(let name):
        if let wave = wave(named: name) { work.count([wave], of: waves, isForced: true) }
      }
    }
    return nil
  }

  private func wave(named name: String) -> Wave? { waves.first { $0.name == name } }

  // MARK: The file

  private mutating func readWaves() throws {
    let all = try source.waves()
    waves = all.map(\.stored)
    changes = try store.changes()
    take(.waves(all.map(\.shown)))
    if let wave = dashboard.chosen.flatMap(wave(named:)) { try readKept(of: wave) }
  }

  /// Shows what is kept of a wave, fresh or not.
  private mutating func readKept(of wave: Wave) throws {
    let units = try store.units(of: wave)
    if let participation = try source.participation(in: wave, units) {
      take(.participation(participation, wave: wave.name))
    }
    guard work.changes(of: wave) == nil else { return }
    guard let kept = try KeptFigures(store: store).kept(of: wave, units: units) else { return }
    work.note(kept, of: wave)
    let isCurrent = changes[wave.id] ?? 0 == kept.changes
    take(
      .figures(
        DashboardFigures(
          release: wave.watched(kept.release),
          day: kept.day,
          isCurrent: isCurrent
        ),
        wave: wave.name
      )
    )
  }

  /// Counts what is not kept, the wave shown first.
  private func countAll() {
    let first = waves.filter { $0.name == dashboard.chosen }
    let others = waves.filter { $0.name != dashboard.chosen }
    work.count(first + others.reversed(), of: waves)
  }

  /// Reads again what has changed: who has answered at once, the figures after a while.
  private mutating func lookAtFile() throws {
    lastLook = .now
    let now = try store.changes()
    if try store.waves() != waves {
      try readWaves()
      countAll()
      return
    }
    for wave in waves {
      let count = now[wave.id] ?? 0
      if count != changes[wave.id] ?? 0 {
        if let participation = try source.participation(in: wave, store.units(of: wave)) {
          take(.participation(participation, wave: wave.name))
        }
      }
      guard let counted = work.changes(of: wave), counted != count else { continue }
      take(.outdated(wave: wave.name))
      let isRested = ContinuousClock.now - lastCount > Self.countInterval
      if isRested, KeptFigures.isWorthCounting(wave, came: count - counted) {
        work.count([wave], of: waves)
      }
    }
    changes = now
  }
}
