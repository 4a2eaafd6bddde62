import Messages
import ScreenCollector
import SurveyStore
import TerminalDriver
import TerminalUI

extension SharedSitting {
  /// How many codes may be tried.
  private static let codeTries = 5
  /// How long nobody may press a key, in seconds.
  private static let codePatience = 60.0

  /// Asks for the code of a draft of this wave.
  ///
  /// - Parameters:
  ///   - language: The language.
  ///   - look: Styles, marks and widths.
  /// - Returns: The code with the draft; nil where none is given.
  /// - Throws: A fault, or ``InterruptionFault`` where the program was told to end.
  func askCode(_ language: Language, _ look: Look) throws -> (
    code: ResumeCode, stored: StoredDraft
  )? {
    var entry = CodeEntry(language: language, look: look, size: driver.size)
    var tries = 0
    var lastKey = Self.now
    while tries < Self.codeTries {
      driver.show(entry.screen)
      let events = driver.wait(milliseconds: 1_000)
      // Nothing may have come because of a signal or a key that means nothing: the clock decides.
      if Self.now - lastKey > Self.codePatience { return nil }
      if !events.isEmpty { lastKey = Self.now }
      for event in events {
        switch event {
        case .terminal(let event):
          switch entry.receive(event) {
          case .over: return nil
          case .code(let text):
            if let code = try? ResumeCode(reading: text),
              let stored = try store.draft(code: code.key),
              stored.wave.name == wave.name
            {
              return (code, stored)
            }
            tries += 1
            entry.refuse()
          case nil: break
          }
        case .continued: driver.forget()
        case .ending(let signal): throw InterruptionFault(signal: signal, state: nil)
        case .closed: return nil
        }
      }
    }
    return nil
  }
}
