import Foundation
import Messages
import ScreenCollector
import SurveyModel
import SurveySession
import TerminalUI
import TestSupport
import Testing

@Suite struct RobustnessTests {
  @Test(arguments: 0..<40)
  func `no keys bring the screen into disorder`(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let keys = [
      "\t", "\t", "\t", "\r", " ", "1", "2", "9", "0", "x", "食", "堂", "-", "+", "?",
      Keys.backTab, Keys.up, Keys.down, Keys.left, Keys.right, Keys.backspace, Keys.nextPage,
      Keys.pageBefore, Keys.help, Keys.language, Keys.escape, "\u{1A}", "\u{17}", "\u{1B}[5~",
      "\u{1B}[6~", "\u{1B}[H", "\u{1B}[F", "\u{1B}[<0;9;6M", "\u{1B}[<64;9;6M", "👨‍👩‍👧", "e\u{301}",
    ]
    var scene = try Scene(Forms.kinds)
    for _ in 0..<200 {
      scene.types(keys.randomElement(using: &generator) ?? "\t")
      if Int.random(in: 0..<10, using: &generator) == 0 {
        let columns = Int.random(in: 1...120, using: &generator)
        let rows = Int.random(in: 1...40, using: &generator)
        scene.form.resize(to: ScreenSize(columns: columns, rows: rows))
      }
      let screen = scene.form.screen
      if let cursor = screen.cursor {
        #expect((0..<screen.size.columns).contains(cursor.column))
        #expect((0..<screen.size.rows).contains(cursor.row))
      }
    }
    // However wild the way, the draft can be read and gone on with.
    let draft = try Draft(json: scene.form.draft.json)
    #expect(draft == scene.form.draft)
  }

  /// Texts from collections of nasty ones, where they are at hand.
  private func collected() throws -> [String] {
    var texts: [String] = []
    for name in ["bad-input/own/terminal-and-unicode.json", "bad-input/blns/blns.json"] {
      guard let url = SharedData.url(name) else { continue }
      let parsed = try Value(json: String(decoding: try Data(contentsOf: url), as: UTF8.self))
      guard case .array(let list) = parsed else { continue }
      for case .text(let text) in list { texts.append(text) }
      for case .object(let members) in list {
        if case .text(let text)? = members["text"] { texts.append(text) }
      }
    }
    if texts.isEmpty { print("collections of nasty texts are not at hand; own ones only") }
    return texts
  }

  @Test func `hostile text is never shown raw`() throws {
    let own = [
      "\u{1B}]0;owned\u{7}\u{1B}[2J", "\u{202E}drowssap", "a\u{200B}\u{200D}b", "\u{9B}31m",
      "e" + String(repeating: "\u{301}", count: 1_000), "\u{0}\u{8}\u{7F}",
      "\u{2066}x\u{2069}", "﷽" + String(repeating: "ﷺ", count: 50),
    ]
    for text in try own + collected() {
      let title = Value.text(text).canonicalJSON
      var scene = try Scene(
        """
        {"title": \(title), "elements": [
          {"type": "text", "name": "a", "title": \(title)},
          {"type": "comment", "name": "b", "title": "b"},
          {"type": "radiogroup", "name": "c", "choices": [{"value": 1, "text": \(title)}]}]}
        """
      )
      scene.types("\u{1B}[200~\(text)\u{1B}[201~" + Keys.tab)
      scene.types("\u{1B}[200~\(text)\u{1B}[201~" + Keys.tab)
      for _ in 0..<2 {
        for scalar in scene.text.unicodeScalars {
          #expect(scalar == "\n" || !scalar.isControlling, "\(scalar.value)")
        }
        let bytes = ScreenUpdate.bytes(from: nil, to: scene.form.screen, Scene.profile)
        #expect(
          String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy { $0.value != 0x9B }
        )
        scene.types(Keys.nextPage)
      }
    }
  }
}

extension Unicode.Scalar {
  /// True for what acts on a terminal instead of being shown, or turns the direction of text.
  fileprivate var isControlling: Bool {
    value < 0x20 || (0x7F...0x9F).contains(value) || (0x202A...0x202E).contains(value)
      || (0x2066...0x2069).contains(value)
  }
}
