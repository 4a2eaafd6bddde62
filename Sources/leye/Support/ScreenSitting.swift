import Messages
import ScreenCollector
import SurveyModel
import SurveySession
import TerminalDriver
import TerminalUI

/// What came of filling in a survey on a full screen.
enum ScreenOutcome {
  /// The answers are submitted; the farewell is the survey's own.
  case finished(Response, farewell: String)
  /// The person has left.
  case left(Draft)
  /// The program was told to end, by this signal.
  case ended(Draft, signal: Int32)
}

/// One respondent at a full screen, with every answer saved.
struct ScreenSitting {
  /// How long after the last key what has been typed is saved, in milliseconds.
  private static let savePause: Int32 = 1_000

  let driver: TerminalDriver
  var form: ScreenForm
  /// How long until what could not be saved is tried again, in milliseconds.
  private static let retryPause: Int32 = 3_000

  /// The draft that was saved last.
  private var saved: Draft?
  /// True where saving failed the last time.
  private var isBehind = false

  /// Prepares.
  ///
  /// - Parameters:
  ///   - driver: The terminal.
  ///   - form: Where to begin.
  init(driver: TerminalDriver, form: ScreenForm) {
    self.driver = driver
    self.form = form
  }

  /// Shows the form until it is submitted or left.
  ///
  /// - Parameter save: Keeps the draft.
  /// - Returns: What came of it; a draft is saved by then.
  /// - Throws: What `save` throws.
  mutating func hold(save: (Draft) throws -> Void) throws -> ScreenOutcome {
    form.resize(to: driver.size)
    while true {
      driver.show(form.screen)
      let pause = isBehind ? Self.retryPause : form.hasPendingText ? Self.savePause : -1
      let events = driver.wait(milliseconds: pause)
      if events.isEmpty { try tryToKeep(save) }
      for event in events {
        if let outcome = try take(event, save) { return outcome }
      }
    }
  }

  private mutating func take(
    _ event: TerminalDriver.Event,
    _ save: (Draft) throws -> Void
  ) throws -> ScreenOutcome? {
    switch event {
    case .terminal(let event):
      for effect in form.receive(event) {
        if let outcome = try carryOut(effect, save) { return outcome }
      }
      return nil
    case .continued: return nil
    case .ending(let signal):
      try keep(save)
      return .ended(form.draft, signal: signal)
    case .closed:
      try keep(save)
      return .left(form.draft)
    }
  }

  private mutating func carryOut(
    _ effect: ScreenForm.Effect,
    _ save: (Draft) throws -> Void
  ) throws -> ScreenOutcome? {
    switch effect {
    case .save: try tryToKeep(save)
    case .finished(let response, let farewell): return .finished(response, farewell: farewell)
    case .leave, .leaveWithCode:
      try keep(save)
      return .left(form.draft)
    case .note: break
    case .beep: driver.beep()
    case .redraw: driver.forget()
    case .suspend: driver.suspend()
    }
    return nil
  }

  /// Saves the draft; where the file cannot be written now, the form stays and it is tried again.
  private mutating func tryToKeep(_ save: (Draft) throws -> Void) throws {
    do {
      try keep(save)
      isBehind = false
    } catch let fault as any Fault where fault.mayPass {
      isBehind = true
      form.tellNotSaved()
    }
  }

  private mutating func keep(_ save: (Draft) throws -> Void) throws {
    let draft = form.draft
    guard draft != saved else { return }
    try save(draft)
    saved = draft
  }
}
