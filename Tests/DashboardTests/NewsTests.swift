import Dashboard
import Insight
import Messages
import TerminalUI
import Testing

/// What comes from the file and from the work behind.
@Suite struct NewsTests {
  @Test func `the frame is there before any figure, and fills up`() {
    let scene = Scene(.english, isKnown: false)
    #expect(scene.picture.contains("Reading …"))
    scene.dashboard.take(.waves(Scene.waves))
    #expect(scene.picture.contains("The figures are being counted …"))
    scene.dashboard.take(.progress(Phrase("Reading … 5000 responses", "正在读取……5000 份")))
    #expect(scene.picture.contains("5000 responses"))
    let release = Scene.release("2026-Q2", family: 55)
    let figures = DashboardFigures(release: release, day: "2026-01-24", isCurrent: true)
    scene.dashboard.take(.figures(figures, wave: "2026-Q2"))
    scene.dashboard.take(.progress(nil))
    #expect(scene.picture.contains("63.4"))
    #expect(!scene.picture.contains("5000"))
  }

  @Test func `old figures say until when they were counted, and are swapped`() {
    let scene = Scene(.english)
    #expect(!scene.picture.contains("Counted until"))
    scene.dashboard.take(.outdated(wave: "2026-Q2"))
    #expect(scene.picture.contains("Counted until 2026-01-24; responses have come since."))
    let release = Scene.release("2026-Q2", family: 71)
    let figures = DashboardFigures(release: release, day: "2026-01-25", isCurrent: true)
    scene.dashboard.take(.figures(figures, wave: "2026-Q2"))
    #expect(!scene.picture.contains("Counted until"))
    #expect(scene.picture.contains("71.0"))
  }

  @Test func `a file without waves says what to do`() {
    let scene = Scene(.english, isKnown: false)
    scene.dashboard.take(.waves([]))
    #expect(scene.picture.contains("leye wave open"))
    #expect(scene.type("4").isEmpty)
    #expect(scene.type("/") == [.beep])
    #expect(scene.type("r") == [.beep])
  }

  @Test func `a fault is told and goes with the next figures`() {
    let scene = Scene(.english)
    scene.dashboard.take(.failed(Phrase("The file is busy.", "文件正忙。")))
    #expect(scene.picture.contains("The file is busy."))
    let release = Scene.release("2026-Q2", family: 55)
    let figures = DashboardFigures(release: release, day: "2026-01-24", isCurrent: true)
    scene.dashboard.take(.figures(figures, wave: "2026-Q2"))
    #expect(!scene.picture.contains("The file is busy."))
  }

  @Test func `the plain text holds the overview and the alerts`() {
    let text = Scene(.english).dashboard.plainText(width: 80)
    #expect(text.contains("Content at work"))
    #expect(text.contains("Workshop 2"))
    #expect(text.contains("At home in the team fell to 40.0 in 2026-Q2, 28.0 below"))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }
}
