import Glibc
import Messages
import ScreenCollector
import SurveyModel
import SurveyStore
import TerminalDriver
import TerminalUI

/// The kiosk between two respondents: the first screen, and the pass-phrase that ends it.
struct KioskHost {
  let command: KioskCommand
  let store: Store
  let survey: Survey
  let driver: TerminalDriver

  /// After how long a half-typed pass-phrase goes, in seconds.
  private static let patience = 30.0

  /// Shows the first screen until somebody ends the kiosk.
  ///
  /// - Throws: ``InterruptionFault`` where the program was told to end.
  func run() throws {
    var driver = driver
    var start = KioskStart(
      survey,
      language: Interface.language,
      look: try command.screen.look(),
      size: driver.size
    )
    var wrong = 0
    var lastKey = SharedSitting.now
    while true {
      driver.show(start.screen)
      let events = driver.wait(milliseconds: start.isAsking ? 1_000 : -1)
      if !events.isEmpty { lastKey = SharedSitting.now }
      if SharedSitting.now - lastKey > Self.patience { start.reset() }
      for event in events {
        switch event {
        case .terminal(let event):
          switch start.receive(event) {
          case .begin(let language):
            driver = try leave(driver, for: .new, language, &start)
          case .goOn(let language):
            driver = try leave(driver, for: .resume, language, &start)
          case .end(let phrase):
            if try store.checkKioskPassphrase(phrase) {
              driver.close()
              Self.wipe()
              return
            }
            wrong += 1
            // Guessing gets slower, and the delay is short enough for a slip of the finger.
            sleep(UInt32(min(wrong, 5)))
            start.refuse()
          case .beep: driver.beep()
          case nil: break
          }
        case .continued: driver.forget()
        case .ending(let signal):
          driver.close()
          Self.wipe()
          throw InterruptionFault(signal: signal, state: nil)
        case .closed: throw InterruptionFault(signal: SIGHUP, state: nil)
        }
      }
    }
  }

  /// Gives the terminal to a process for one respondent, and takes it back when that has ended.
  private func leave(
    _ driver: TerminalDriver,
    for visit: KioskCommand.Visit,
    _ language: Language,
    _ start: inout KioskStart
  ) throws -> TerminalDriver {
    driver.close()
    let code = OwnProgram.run(command.words(for: visit, language: language))
    Self.wipe()
    start.reset()
    guard let driver = command.screen.openTerminal() else { throw NoScreenFault() }
    if code != 0 {
      start.tell(
        Phrase(
          "The last visit ended with an error (\(code ?? -1)); nothing of it was kept.",
          "上一次填写异常结束（\(code ?? -1)），内容没有保留。"
        )
      )
    }
    _ = start.receive(.resize(driver.size))
    return driver
  }

  /// Clears the screen and what has scrolled off it.
  private static func wipe() {
    _ = Console.write(Array("\u{1B}[3J\u{1B}[H\u{1B}[2J\u{1B}[3J".utf8), to: STDOUT_FILENO)
  }
}
