import Dashboard
import Foundation
import Insight
import Messages
import Sentiment
import TerminalUI
import Testing

@Suite struct KeyTests {
  @Test func `numbers and Tab go to views`() {
    let scene = Scene(.english)
    #expect(scene.dashboard.view == .overview)
    scene.type("<tab>")
    #expect(scene.dashboard.view == .trend)
    scene.type("5", "<tab>")
    #expect(scene.dashboard.view == .overview)
    let back = scene.receive(.key(KeyPress(.tab, .shift)))
    #expect(back.isEmpty)
    #expect(scene.dashboard.view == .alerts)
  }

  @Test func `q and Ctrl-C leave, Ctrl-Z stops, other letters beep`() {
    let scene = Scene(.english)
    #expect(scene.type("q") == [.quit])
    #expect(scene.receive(.key(KeyPress(.letter("c"), .control))) == [.quit])
    #expect(scene.receive(.key(KeyPress(.letter("z"), .control))) == [.suspend])
    #expect(scene.type("x") == [.beep])
    #expect(scene.type("r") == [.recount(wave: "2026-Q2")])
  }

  @Test func `keys that come together are taken one by one`() {
    let scene = Scene(.english)
    scene.type("3m")
    #expect(scene.dashboard.view == .heatMap)
    #expect(scene.picture.contains("Topics"))
    var query = CommentQuery(wave: "2026-Q2")
    let all = query
    query.text = "食堂"
    #expect(scene.type("/食堂", "<enter>") == [.find(all), .find(query)])
  }

  @Test func `the language changes at once`() {
    let scene = Scene(.english)
    scene.type("l")
    #expect(scene.dashboard.language == .chinese)
    #expect(scene.picture.contains("乐业指数"))
    scene.type("l")
    #expect(scene.picture.contains("Content at work"))
  }

  @Test func `comments are looked for when they are wanted, and searched`() {
    let scene = Scene(.english)
    var query = CommentQuery(wave: "2026-Q2")
    #expect(scene.type("4") == [.find(query)])
    #expect(scene.picture.contains("Looking for comments"))
    scene.dashboard.take(.comments(Scene.found(query)))
    #expect(scene.picture.contains("食堂师傅很热情"))
    // Coming back asks for nothing.
    #expect(scene.type("1", "4").isEmpty)
    query.text = "食堂"
    #expect(scene.type("/", "食", "堂", "<enter>") == [.find(query)])
    #expect(!scene.picture.contains("食堂师傅很热情"))
    // An answer to an earlier question is passed over.
    scene.dashboard.take(.comments(Scene.found(CommentQuery(wave: "2026-Q2"))))
    #expect(!scene.picture.contains("食堂师傅很热情"))
    scene.dashboard.take(.comments(Scene.found(query)))
    #expect(scene.picture.contains("食堂师傅很热情"))
    #expect(scene.type("<esc>") == [.find(CommentQuery(wave: "2026-Q2"))])
  }

  @Test func `comments are filtered by sentiment, topic and unit, which add up`() {
    let scene = Scene(.english)
    scene.type("4")
    var query = CommentQuery(wave: "2026-Q2")
    query.label = .negative
    #expect(scene.type("f", "Negative", "<enter>") == [.find(query)])
    query.topic = "shifts"
    #expect(scene.type("f", "Shifts", "<enter>") == [.find(query)])
    query.unit = "ws1"
    #expect(scene.type("f", "Workshop 1", "<enter>") == [.find(query)])
    query.label = nil
    #expect(scene.type("f", "Sentiment: any", "<enter>") == [.find(query)])
    let all = CommentQuery(wave: "2026-Q2")
    #expect(scene.type("f", "No filter", "<enter>") == [.find(all)])
  }

  @Test func `another wave is chosen from a list`() {
    let scene = Scene(.english)
    #expect(scene.type("w", "Q1", "<enter>") == [.show(wave: "2026-Q1")])
    #expect(scene.dashboard.chosen == "2026-Q1")
    #expect(scene.picture.hasPrefix(" 2026-Q1"))
    #expect(scene.type("w", "<esc>").isEmpty)
    #expect(scene.dashboard.chosen == "2026-Q1")
  }

  @Test func `scrolling ends at the last row`() {
    let scene = Scene(.english, columns: 40, rows: 10)
    let top = scene.picture
    scene.type("<end>")
    let bottom = scene.picture
    #expect(bottom != top)
    scene.type("<pgdn>", "<down>")
    #expect(scene.picture == bottom)
    scene.type("<up>")
    #expect(scene.picture != bottom)
    scene.type("<home>")
    #expect(scene.picture == top)
    scene.receive(.mouse(MouseEvent(.scrollDown, at: ScreenPlace(column: 0, row: 5))))
    #expect(scene.picture != top)
    scene.receive(.mouse(MouseEvent(.scrollUp, at: ScreenPlace(column: 0, row: 5))))
    #expect(scene.picture == top)
  }

  @Test func `a tab is chosen with the mouse`() {
    let scene = Scene(.english)
    let line = scene.picture.split(separator: "\n", omittingEmptySubsequences: false)[1]
    let start = line.range(of: "Heat map").map {
      line.distance(from: line.startIndex, to: $0.lowerBound)
    }
    scene.receive(.mouse(MouseEvent(.press, at: ScreenPlace(column: start ?? 0, row: 1))))
    #expect(scene.dashboard.view == .heatMap)
  }

  @Test func `the trend shows the lines of one unit`() {
    let scene = Scene(.english)
    scene.type("2", "f", "Workshop 1", "<enter>")
    #expect(scene.picture.contains("Workshop 1"))
    #expect(scene.picture.contains("(1/2)"))
    scene.type("<left>")
    #expect(scene.picture.contains("At home in the team (2/2)"))
  }
}
