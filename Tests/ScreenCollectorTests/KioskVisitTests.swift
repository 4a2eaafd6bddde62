import Messages
import ScreenCollector
import SurveyModel
import SurveySession
import TerminalUI
import Testing

@Suite struct KioskVisitTests {
  private func visit(idle: Double?) throws -> KioskVisit {
    let scene = try Scene(Forms.kinds)
    let settings = ScreenForm.Settings(look: scene.form.settings.look, leaving: .shared)
    let form = ScreenForm(scene.form.session, settings: settings, size: scene.form.size)
    return KioskVisit(form, idle: idle, now: 0)
  }

  private func key(_ key: Key) -> TerminalEvent { .key(KeyPress(key)) }

  @Test func `whoever walks away is warned and then given up`() throws {
    var visit = try visit(idle: 60)
    #expect(visit.pause(0) == 40)
    _ = visit.receive(.text("2001"), 5)
    #expect(visit.pause(5) == 40)
    let quiet = visit.tick(44)
    #expect(quiet.isEmpty)
    let warned = visit.tick(45)
    #expect(warned == [.beep])
    #expect(visit.screen(46).text.contains("您还在吗？19 秒后"))
    // A key calls it off, and is no answer.
    let back = visit.receive(.text("9"), 50)
    #expect(back.isEmpty)
    #expect(!visit.screen(50).text.contains("您还在吗"))
    #expect(visit.screen(50).text.contains("2001"))
    _ = visit.tick(90)
    let over = visit.tick(110)
    #expect(over == [.over])
  }

  @Test func `an interviewer is never given up`() throws {
    var visit = try visit(idle: nil)
    #expect(visit.pause(0) == nil)
    let effects = visit.tick(100_000)
    #expect(effects.isEmpty)
  }

  @Test func `one leaves with a code or with everything deleted`() throws {
    var visit = try visit(idle: 60)
    _ = visit.receive(.text("2001"), 1)
    _ = visit.receive(key(.escape), 2)
    #expect(visit.screen(2).text.contains("不填了，删除"))
    _ = visit.receive(key(.right), 3)
    let kept = visit.receive(key(.enter), 4)
    guard case .keep(let draft)? = kept.first else {
      Issue.record("no draft is kept")
      return
    }
    #expect(draft.answers["joined"] == .number(2001))
    visit.show(code: "AAAAA-BBBBB", 5)
    let text = visit.screen(6).text
    #expect(text.contains("AAAAA-BBBBB"))
    #expect(!text.contains("2001"), "nothing filled in shows beside the code")
    let over = visit.receive(key(.enter), 7)
    #expect(over == [.over])
  }

  @Test func `thanks stay for a while and hold nothing that was filled in`() throws {
    var visit = try visit(idle: 60)
    _ = visit.receive(.text("2001"), 1)
    visit.thank("再见", 10)
    #expect(visit.screen(11).text.contains("再见"))
    #expect(!visit.screen(11).text.contains("2001"))
    #expect(visit.pause(11) == 19)
    let over = visit.tick(30)
    #expect(over == [.over])
  }

  @Test func `the first screen begins, goes on, and asks for the pass-phrase without showing it`()
    throws
  {
    let scene = try Scene(Forms.kinds)
    var start = KioskStart(
      scene.form.session.survey,
      language: .chinese,
      look: scene.form.settings.look,
      size: ScreenSize(columns: 60, rows: 16)
    )
    #expect(start.screen.text.contains("各种题型"))
    let begin = start.receive(key(.enter))
    #expect(begin == .begin(.chinese))
    _ = start.receive(key(.function(2)))
    #expect(start.screen.text.contains("Press Enter to begin."))
    let english = start.receive(.text("r"))
    #expect(english == .goOn(.english))
    start.reset()
    #expect(start.screen.text.contains("按回车开始填写。"))
    for event in [key(.escape), .text("q"), .key(KeyPress(.letter("c"), .control))] {
      let effect = start.receive(event)
      #expect(effect == .beep, "nothing but the pass-phrase ends it")
    }
    _ = start.receive(.key(KeyPress(.letter("x"), .control)))
    #expect(start.isAsking)
    _ = start.receive(.text("开门"))
    #expect(start.screen.text.contains("**"))
    #expect(!start.screen.text.contains("开门"))
    let end = start.receive(key(.enter))
    #expect(end == .end(passphrase: "开门"))
    start.refuse()
    #expect(start.screen.text.contains("口令不对。"))
  }
}
