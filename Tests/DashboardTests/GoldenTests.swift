import Dashboard
import Messages
import TerminalUI
import TestSupport
import Testing

/// Every view at the usual, the smallest and a large size, in both languages.
@Suite struct GoldenTests {
  private static let views: [(String, [String])] = [
    ("overview", []), ("trend", ["2", "<right>"]), ("indices", ["3"]), ("topics", ["3", "m"]),
    ("comments", ["4"]), ("alerts", ["5"]), ("help", ["?"]), ("waves", ["w"]),
  ]
  private static let sizes = [(80, 24), (40, 10), (200, 60)]

  private static func scene(
    _ language: Language,
    _ size: (Int, Int),
    _ keys: [String],
    profile: TerminalProfile = TerminalProfile()
  ) -> Scene {
    let scene = Scene(language, columns: size.0, rows: size.1, profile: profile)
    for effect in keys.flatMap({ scene.type($0) }) {
      if case .find(let query) = effect { scene.dashboard.take(.comments(Scene.found(query))) }
    }
    return scene
  }

  @Test(arguments: Language.allCases)
  func `views at the usual size`(language: Language) {
    var pictures: [String] = []
    for (name, keys) in Self.views {
      pictures.append("== \(name)\n" + Self.scene(language, (80, 24), keys).picture)
    }
    expectSnapshot(pictures.joined(), named: "80x24-\(language.rawValue)")
  }

  @Test(arguments: Language.allCases)
  func `views at the smallest size`(language: Language) {
    var pictures: [String] = []
    for (name, keys) in Self.views {
      pictures.append("== \(name)\n" + Self.scene(language, (40, 10), keys).picture)
    }
    expectSnapshot(pictures.joined(), named: "40x10-\(language.rawValue)")
  }

  @Test(arguments: Language.allCases)
  func `views at a large size`(language: Language) {
    var pictures: [String] = []
    for (name, keys) in Self.views.prefix(5) {
      pictures.append("== \(name)\n" + Self.scene(language, (200, 60), keys).picture)
    }
    expectSnapshot(pictures.joined(), named: "200x60-\(language.rawValue)")
  }

  @Test func `a terminal of ASCII has ASCII marks`() {
    let profile = TerminalProfile(hasColour: false, hasUnicode: false)
    var pictures: [String] = []
    for (name, keys) in Self.views {
      let picture = Self.scene(.english, (80, 24), keys, profile: profile).picture
      // Comments and titles are those of the file.
      if name != "comments" { #expect(picture.utf8.max() ?? 0 < 0x80, "\(name)") }
      pictures.append("== \(name)\n" + picture)
    }
    expectSnapshot(pictures.joined(), named: "80x24-ascii")
  }

  /// Drawn at any size without a trap, and no row wider than the screen.
  @Test func `nothing is drawn outside, however small`() {
    for columns in [1, 2, 5, 9, 20, 40, 81, 120] {
      for rows in [1, 2, 3, 4, 5, 10, 30] {
        for (_, keys) in Self.views {
          let scene = Self.scene(.chinese, (columns, rows), keys)
          #expect(scene.picture.split(separator: "\n").count <= rows)
        }
      }
    }
  }
}
