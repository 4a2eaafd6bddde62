import Foundation
import Messages
import ScreenCollector
import SurveyModel
import SurveySession
import SurveyStore
import TerminalDriver
import TerminalUI

/// Shows respondents a shared screen, one visit at a time.
struct SharedSitting {
  let store: Store
  let wave: Wave
  let driver: TerminalDriver
  /// True where the draft is saved as it grows; else only when the respondent asks for a code.
  let savesDrafts: Bool
  /// Stores an interviewer's note.
  var keepsNote: (String) throws -> Void = { _ in }

  /// What came of a visit.
  enum Outcome {
    /// The answers are stored.
    case stored
    /// The respondent goes on later, with this code.
    case kept(ResumeCode)
    /// Nothing is kept.
    case given
    /// The program was told to end, by this signal; 0 where the terminal is gone.
    case ended(signal: Int32)
  }

  /// A time in seconds that only goes forward.
  static var now: Double {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// Shows a form until the visit is over.
  ///
  /// - Parameters:
  ///   - form: The form.
  ///   - idle: After how many seconds without a key it is given up; nil for never.
  ///   - keeper: Where the draft is saved.
  /// - Returns: What came of it.
  /// - Throws: A fault where a draft cannot be saved.
  func hold(
    _ form: ScreenForm,
    idle: Double?,
    keeper: inout DraftKeeper
  ) throws -> Outcome {
    var visit = KioskVisit(form, idle: idle, now: Self.now)
    _ = visit.receive(.resize(driver.size), Self.now)
    var outcome = Outcome.given
    var saved: Draft?
    while true {
      driver.show(visit.screen(Self.now))
      var pause = visit.pause(Self.now) ?? .infinity
      let isTyping = savesDrafts && visit.form.hasPendingText
      if isTyping { pause = min(pause, 1) }
      let events = driver.wait(
        milliseconds: pause.isFinite ? Int32(min(pause * 1000, 3_600_000).rounded(.up)) : -1
      )
      var effects = visit.tick(Self.now)
      // What is being typed is saved as soon as the hands rest.
      if isTyping, events.isEmpty, visit.form.draft != saved {
        saved = visit.form.draft
        effects.append(.save)
      }
      for event in events {
        switch event {
        case .terminal(let event): effects += visit.receive(event, Self.now)
        case .continued: driver.forget()
        case .ending(let signal): return .ended(signal: signal)
        case .closed: return .ended(signal: 0)
        }
      }
      for effect in effects where try carryOut(effect, &visit, &keeper, &outcome) {
        return outcome
      }
    }
  }

  /// True where the visit is over.
  private func carryOut(
    _ effect: KioskVisit.Effect,
    _ visit: inout KioskVisit,
    _ keeper: inout DraftKeeper,
    _ outcome: inout Outcome
  ) throws -> Bool {
    switch effect {
    case .save:
      guard savesDrafts else { break }
      // Where the file cannot be written now, the next answer tries again.
      do { try keeper.save(visit.form.draft) } catch let fault as any Fault where fault.mayPass {
        visit.apologise(fault.phrase)
      }
    case .note(let text): try keepsNote(text)
    case .store(let response, let farewell):
      do {
        try keeper.finish(response)
        outcome = .stored
        visit.thank(farewell, Self.now)
      } catch let fault as any Fault {
        visit.apologise(fault.phrase)
      }
    case .keep(let draft):
      do {
        try keeper.save(draft)
        outcome = .kept(keeper.code)
        visit.show(code: keeper.code.shown, Self.now)
      } catch let fault as any Fault {
        visit.apologise(fault.phrase)
      }
    case .over: return true
    case .discard:
      if keeper.isStored { try keeper.discard() }
      return true
    case .beep: driver.beep()
    case .redraw: driver.forget()
    }
    return false
  }
}
