import Messages
import ScreenCollector
import SurveyModel
import SurveySession
import TerminalUI
import Testing

@Suite struct InterviewTests {
  private static let form = """
    {"title": "访谈", "elements": [
      {"type": "text", "name": "a", "title": "今天怎么样？",
       "leye": {"interviewer": {"note": {"zh-cn": "慢慢念", "en": "Read slowly"}}}}]}
    """

  @Test func `notes for the interviewer show, and notes of the interviewer stay apart`() throws {
    let scene = try Scene(Self.form)
    let settings = ScreenForm.Settings(
      look: scene.form.settings.look,
      collector: .interview,
      leaving: .shared,
      hasNote: true
    )
    var interview = Scene(scene.form.session)
    #expect(!interview.text.contains("慢慢念"))
    interview.form = ScreenForm(
      scene.form.session,
      settings: settings,
      size: ScreenSize(columns: 80, rows: 20)
    )
    #expect(interview.text.contains("[访员提示：慢慢念]"))
    interview.types("还行" + "\u{0F}" + "他叹了口气")
    #expect(interview.text.contains("访谈笔记"))
    interview.types(Keys.escape)
    #expect(!interview.text.contains("他叹了口气"))
    #expect(interview.effects.contains(.note("他叹了口气")))
    interview.types(Keys.nextPage + Keys.nextPage + Keys.enter)
    #expect(interview.submitted == ["a": .text("还行")])
    guard case .finished(let response, _)? = interview.effects.last else { return }
    #expect(response.collector == .interview)
  }

  @Test func `the desk offers the units and remembers the last one`() throws {
    let scene = try Scene(Self.form)
    var desk = InterviewDesk(
      scene.form.session.survey,
      units: [("a", "一车间"), ("b", "食堂")],
      language: .chinese,
      look: scene.form.settings.look,
      searchKeys: { $0 == "食堂" ? "st shitang" : "" },
      size: ScreenSize(columns: 60, rows: 16)
    )
    _ = desk.receive(.text("st"))
    let first = desk.receive(.key(KeyPress(.enter)))
    #expect(first == .begin(unit: "b"))
    desk.noteDone()
    desk.note(code: "AAAAA-BBBBB", isKept: true)
    #expect(desk.screen.text.contains("已完成 1 份，待续 1 份"))
    #expect(desk.screen.text.contains("◉ 食堂"))
    let again = desk.receive(.key(KeyPress(.enter)))
    #expect(again == .begin(unit: "b"))
    let resumed = desk.receive(.key(KeyPress(.function(3))))
    #expect(resumed == .goOn(code: "AAAAA-BBBBB"))
    let end = desk.receive(.key(KeyPress(.escape)))
    #expect(end == .end)
  }
}
