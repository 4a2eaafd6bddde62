import Foundation
import TerminalDriver
import TerminalUI

/// A full screen with one editor, for tests that sit before a real terminal.
///
/// Ctrl-C ends it, Ctrl-Z stops it, Ctrl-X writes on standard error and crashes.
@main
struct TerminalProbe {
  private let driver: TerminalDriver
  private let look: Look
  private var editor = TextEditor(placeholder: "请写下您的意见", limit: 100)
  private var size: ScreenSize

  static func main() throws {
    let profile = TerminalProfile(environment: ProcessInfo.processInfo.environment)
    let driver = try TerminalDriver(profile)
    var probe = TerminalProbe(driver: driver, profile)
    let code = probe.run()
    driver.close()
    print("ended with \(probe.editor.content.text)")
    exit(code)
  }

  private init(driver: TerminalDriver, _ profile: TerminalProfile) {
    self.driver = driver
    look = Look(theme: Theme(profile), widths: profile.widths)
    size = driver.size
  }

  private mutating func run() -> Int32 {
    while true {
      var screen = Screen(size, widths: look.widths)
      let title = "\(size.columns)x\(size.rows) 您对食堂满意吗？"
      screen.write(title, at: ScreenPlace(column: 1, row: 0), look.theme.style(.heading))
      let area = ScreenArea(columns: 1..<max(size.columns - 1, 4), rows: 2..<max(size.rows, 3))
      screen.cursor = editor.draw(on: &screen, in: area, look)
      driver.show(screen)
      for event in driver.wait(milliseconds: -1) {
        switch event {
        case .terminal(.resize(let new)): size = new
        case .terminal(.key(KeyPress(.letter("c"), .control))): return 130
        case .terminal(.key(KeyPress(.letter("z"), .control))): driver.suspend()
        case .terminal(.key(KeyPress(.letter("x"), .control))): crash()
        case .terminal(let event):
          _ = editor.receive(event, width: area.columns.count, look)
        case .ending(let signal): return 128 + signal
        case .closed: return 1
        case .continued: break
        }
      }
    }
  }

  private func crash() -> Never {
    FileHandle.standardError.write(Data("about to fail\n".utf8))
    fatalError("failed")
  }
}
