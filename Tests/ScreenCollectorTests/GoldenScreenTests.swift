import Messages
import TerminalUI
import TestSupport
import Testing
import TextDisplay

/// Whole screens as text.
@Suite struct GoldenScreenTests {
  /// Fills in all kinds of questions; the screens on the way.
  private func walk(
    _ language: Language,
    columns: Int,
    rows: Int,
    profile: TerminalProfile = Scene.profile
  ) throws -> String {
    var scene = try Scene(
      Forms.kinds,
      language: language,
      columns: columns,
      rows: rows,
      profile: profile
    )
    var screens: [String] = []
    func look(_ what: String) {
      screens.append("── \(what)\n\(scene.text)")
    }
    look("start")
    scene.types("1900" + Keys.tab)
    look("a year out of range, left")
    scene.types(Keys.nextPage)
    look("going on is refused")
    scene.types("2010" + Keys.tab)
    scene.types("3")
    scene.types("倒班")
    look("other is explained")
    scene.types(Keys.tab + "13")
    scene.types(Keys.tab + " " + Keys.nextPage)
    look("second page")
    scene.types("6")
    scene.types(Keys.tab + "1")
    scene.types("2")
    scene.types(Keys.tab + "70")
    scene.types(Keys.tab + "-")
    scene.types(Keys.tab + "夜班太多，\r食堂也远。")
    look("a comment has come up")
    scene.types(Keys.nextPage)
    scene.types("扳手" + Keys.tab + "2025/3/1" + Keys.tab)
    look("third page")
    scene.types(Keys.help)
    look("help")
    scene.types(Keys.escape)
    scene.types(Keys.nextPage)
    look("review")
    scene.types(Keys.escape)
    look("leaving")
    return screens.joined(separator: "\n") + "\n"
  }

  @Test func `all kinds in Chinese on 80 by 24`() throws {
    expectSnapshot(try walk(.chinese, columns: 80, rows: 24), named: "kinds-zh-80x24")
  }

  @Test func `all kinds in English on 80 by 24`() throws {
    expectSnapshot(try walk(.english, columns: 80, rows: 24), named: "kinds-en-80x24")
  }

  @Test func `all kinds on 40 by 10`() throws {
    expectSnapshot(try walk(.chinese, columns: 40, rows: 10), named: "kinds-zh-40x10")
  }

  @Test func `all kinds on 200 by 60`() throws {
    expectSnapshot(try walk(.chinese, columns: 200, rows: 60), named: "kinds-zh-200x60")
  }

  @Test func `all kinds in plain signs where ambiguous characters are wide`() throws {
    let profile = TerminalProfile(hasColour: false, hasUnicode: true, widths: .wide)
    let screens = try walk(.chinese, columns: 80, rows: 24, profile: profile)
    expectSnapshot(screens, named: "kinds-zh-wide")
  }
}
