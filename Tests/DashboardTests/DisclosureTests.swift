import Dashboard
import Insight
import Messages
import SurveyModel
import TerminalUI
import Testing

/// A figure that is hidden looks hidden in every view, and all hidden figures look alike.
@Suite struct DisclosureTests {
  private func row(_ name: String, in picture: String) -> String {
    let rows = picture.split(separator: "\n").map(String.init)
    return rows.first { $0.contains(name) } ?? ""
  }

  @Test func `a small crew shows no count and no rate`() {
    let scene = Scene(.english)
    scene.type("<end>")
    let crew = row("Crew 3", in: scene.picture)
    #expect(crew.filter { $0 == "·" }.count == 2)
    #expect(!crew.contains("%"))
    #expect(!crew.contains("3/7"))
  }

  @Test func `a small crew shows no cell in either heat map`() {
    let scene = Scene(.english)
    scene.type("3")
    let crew = row("Crew 3", in: scene.picture)
    #expect(crew.filter { $0 == "·" }.count == 2)
    #expect(!crew.contains { $0.isNumber && $0 != "3" })
    scene.type("m")
    let topics = row("Crew 3", in: scene.picture)
    #expect(topics.filter { $0 == "·" }.count == 2)
    #expect(!topics.contains("░") && !topics.contains("█"))
    #expect(scene.picture.contains("· not shown"))
  }

  @Test func `a hidden scale and a hidden point have the mark alone`() {
    let scene = Scene(.english)
    let scale = row("Growth", in: scene.picture)
    #expect(scale.filter { $0 == "·" }.count == 3)
    #expect(!scale.contains("█") && !scale.contains("░"))
    scene.type("2", "f", "Workshop 2", "<enter>", "<right>")
    #expect(row("2026-Q2 ", in: scene.picture).contains("·"))
    #expect(!scene.picture.contains("n 2"))
  }

  @Test func `comments behind a shut gate say so and show nothing`() {
    let scene = Scene(.english)
    scene.type("4")
    scene.dashboard.take(.comments(FoundComments(CommentQuery(wave: "2026-Q2"), .hidden)))
    #expect(scene.picture.contains("not shown: too few comments"))
  }

  @Test func `no figure of a unit is shown of a wave that people still answer`() {
    let release = Scene.release("2026-Q2", family: 55)
    let isShown = { (release: WaveRelease) in
      release.units.contains { $0.scores.contains { $0 != .hidden } }
    }
    #expect(isShown(release))
    let open = release.whileOpen
    #expect(!isShown(open) && open.unitTopics == nil)
    #expect(open.indices == release.indices && open.comments == release.comments)
  }

  @Test func `who has answered passes the gate of the tree`() {
    // Crew 3 is too small; what is left of the workshop beside crew 1 is 17 people.
    let units = Dictionary(uniqueKeysWithValues: Scene.participation.units.map { ($0.unit, $0) })
    #expect(units["plant"]?.responses == .shown(PublishedCount(growing: 63, most: nil)))
    #expect(units["ws1"]?.responses == .shown(PublishedCount(growing: 41, most: nil)))
    #expect(units["c1"]?.responses == .shown(PublishedCount(growing: 24, most: nil)))
    #expect(units["c3"]?.responses == .hidden)
    #expect(units["ws2"]?.responses == .shown(PublishedCount(growing: 22, most: nil)))
    // Where only crew 3 were left, crew 1 goes, too: else it could be told by subtraction.
    let told = ParticipationRelease(
      counts: ["c1": 24, "c3": 3, "ws2": 22],
      roster: Scene.roster,
      rules: DisclosureRules()
    )
    #expect(told.units.first { $0.unit == "c1" }?.responses == .hidden)
    #expect(
      told.units.first { $0.unit == "ws1" }?.responses
        == .shown(PublishedCount(growing: 27, most: nil))
    )
  }

  @Test func `made-up data say so in the first row of every view`() {
    let scene = Scene(.english)
    scene.dashboard.take(
      .waves([
        DashboardWave(
          name: "demo",
          title: LocalizedText("Demo"),
          status: Phrase("closed", "已关闭"),
          isOpen: false,
          isSynthetic: true
        )
      ])
    )
    for view in ["1", "2", "3", "4", "5"] {
      scene.type(view)
      #expect(scene.picture.hasPrefix(" SYNTHETIC DATA "))
    }
  }
}
