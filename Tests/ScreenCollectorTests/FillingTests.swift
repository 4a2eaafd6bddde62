import Messages
import ScreenCollector
import SurveyModel
import SurveySession
import TerminalUI
import Testing

@Suite struct FillingTests {
  @Test func `every kind of question is filled in by keys`() throws {
    var scene = try Scene(Forms.kinds)
    // Whoever takes "other" goes on to say what it is.
    scene.types("２０１０" + Keys.tab + "3")
    scene.types("倒班" + Keys.tab + "13" + Keys.tab + " ")
    scene.types(Keys.nextPage)
    scene.types("10" + Keys.tab + "21" + Keys.tab + "70" + Keys.tab)
    scene.types(Keys.down + "+")
    scene.types(Keys.nextPage)
    scene.types("扳手" + Keys.tab + "2025年3月1日" + Keys.tab)
    scene.types(Keys.tab)
    scene.types(Keys.tab + "起重" + Keys.enter)
    scene.types(Keys.nextPage)
    scene.types(Keys.nextPage + Keys.nextPage)
    #expect(scene.submitted == nil, "a key held down too long hands nothing in")
    scene.types(Keys.enter)
    let tool = Value.object(["name": .text("扳手"), "since": .text("2025-03-01")])
    #expect(
      scene.submitted == [
        "joined": .number(2010), "shift": .text("other"), "shift-Comment": .text("倒班"),
        "meals": .array([.text("b"), .text("d")]), "again": .boolean(true),
        "recommend": .number(10), "care": .object(["food": .number(2), "bed": .number(1)]),
        "noise": .number(70),
        "order": .array([.text("bus"), .text("pay"), .text("bath")]),
        "tools": .array([tool]), "trade": .text("起重工"),
      ]
    )
  }

  @Test func `what was typed counts wherever it is cut`() throws {
    let keys = Array(
      ("2010" + Keys.tab + Keys.down + Keys.enter + "\u{1B}[200~早\u{1B}[201~" + Keys.tab
        + "夜班太多" + Keys.backspace + Keys.nextPage).utf8
    )
    func screen(cutAt place: Int) throws -> Screen {
      var scene = try Scene(Forms.kinds)
      var decoder = KeyDecoder()
      for piece in [keys[..<place], keys[place...]] {
        for event in decoder.receive(piece) { _ = scene.form.receive(event) }
      }
      return scene.form.screen
    }
    let whole = try screen(cutAt: 0)
    for place in 1..<keys.count { #expect(try screen(cutAt: place) == whole, "cut at \(place)") }
  }

  @Test func `going back and to another language loses nothing`() throws {
    var scene = try Scene(Forms.kinds)
    scene.types("2001" + Keys.tab + "1" + Keys.nextPage)
    #expect(scene.text.contains("您愿意推荐我们吗？"))
    scene.types("8" + Keys.language)
    #expect(scene.text.contains("Would you recommend us?"))
    scene.types(Keys.pageBefore)
    #expect(scene.text.contains("2001"))
    #expect(scene.text.contains("◉ 1. Day"))
    scene.types(Keys.nextPage + Keys.language)
    #expect(scene.form.session.form.answers["recommend"] == .number(8))
    #expect(scene.text.contains("您愿意推荐我们吗？"))
  }

  @Test func `what is no number is not let in, and said so`() throws {
    var scene = try Scene(Forms.kinds)
    scene.types("2001x")
    #expect(scene.effects.contains(.beep))
    #expect(scene.text.contains("请填数"))
    scene.types(Keys.tab)
    #expect(scene.form.session.form.answers["joined"] == .number(2001))
  }

  @Test func `what is no answer yet is said under the field, is not kept and stays to be mended`()
    throws
  {
    var scene = try Scene(
      """
      {"elements": [
        {"type": "text", "name": "mail", "inputType": "email"}, {"type": "text", "name": "b"},
        {"type": "text", "name": "day", "inputType": "date"}]}
      """
    )
    scene.types("me@home" + Keys.tab)
    #expect(scene.text.contains("请填邮箱"))
    #expect(scene.form.session.form.answers["mail"] == nil)
    scene.types(Keys.nextPage)
    #expect(scene.text.contains("me@home"))
    scene.types("\u{1B}[F.cn" + Keys.tab + Keys.tab)
    #expect(!scene.text.contains("请填邮箱"))
    #expect(scene.form.session.form.answers["mail"] == .text("me@home.cn"))
    scene.types("202502")
    scene.types(Keys.tab)
    #expect(scene.text.contains("请填日期"))
    scene.types(Keys.backTab)
    scene.types("20250214" + Keys.tab)
    #expect(scene.form.session.form.answers["day"] == .text("2025-02-14"))
  }

  @Test func `limits are told while they are broken and gone once they are kept`() throws {
    var scene = try Scene(Forms.kinds)
    scene.types("19")
    #expect(scene.text.contains("不能小于 1950"))
    scene.types("99")
    #expect(!scene.text.contains("不能小于"))
    scene.types(Keys.tab + "1" + Keys.tab + "1")
    scene.types("23")
    #expect(scene.effects.contains(.beep))
    #expect(scene.text.contains("最多选 2 项"))
  }

  @Test func `a draft holds what is being typed, and goes on there`() throws {
    var scene = try Scene(Forms.kinds)
    scene.types("2001" + Keys.tab + "1" + Keys.nextPage + "3" + Keys.tab)
    scene.types(Keys.tab, times: 2)
    scene.types(Keys.tab + "食堂")
    #expect(scene.form.hasPendingText)
    let draft = try Draft(json: scene.form.draft.json)
    #expect(draft.answers["why"] == .text("食堂"))
    let session = try Session(
      survey: scene.form.session.survey,
      language: .english,
      draft: draft,
      responseID: ResponseID(),
      now: 1_750_000_000_000
    )
    let later = Scene(session)
    #expect(later.text.contains("您愿意推荐我们吗？"))
    #expect(later.form.session.form.answers["why"] == .text("食堂"))
  }

  @Test func `another size of the screen takes nothing away that is being typed`() throws {
    var scene = try Scene(#"{"elements": [{"type": "comment", "name": "c"}]}"#)
    scene.types("很满意")
    scene.form.resize(to: ScreenSize(columns: 40, rows: 10))
    scene.types("！")
    scene.form.resize(to: ScreenSize(columns: 120, rows: 50))
    scene.types(Keys.tab)
    #expect(scene.form.session.form.answers["c"] == .text("很满意！"))
  }

  @Test func `what cannot be read is not lost on the way to other pages`() throws {
    var scene = try Scene(
      """
      {"pages": [
        {"name": "a", "elements": [{"type": "text", "name": "x", "title": "first"}]},
        {"name": "b", "elements": [{"type": "text", "name": "mail", "inputType": "email"}]}]}
      """
    )
    scene.types(Keys.nextPage + "nobody" + Keys.pageBefore)
    #expect(scene.text.contains("first"))
    scene.types(Keys.nextPage)
    #expect(scene.text.contains("nobody") && scene.text.contains("请填邮箱"))
    scene.types(Keys.nextPage)
    #expect(!scene.text.contains("请核对"))
    scene.types(Keys.backspace, times: 6)
    scene.types(Keys.nextPage)
    #expect(scene.text.contains("请核对"))
  }

  @Test func `both ends of a range are typed`() throws {
    var scene = try Scene(
      #"{"elements": [{"type": "slider", "name": "s", "sliderType": "range", "step": 10}]}"#
    )
    for key in ["3", "0", Keys.tab, "8", "0", Keys.tab] { scene.types(key) }
    #expect(scene.form.session.form.answers["s"] == .array([.number(30), .number(80)]))
  }

  @Test func `Enter alone answers for nobody`() throws {
    var scene = try Scene(
      """
      {"elements": [
        {"type": "radiogroup", "name": "r", "choices": [1, 2]},
        {"type": "matrix", "name": "m", "columns": [1, 2], "rows": ["a", "b"]},
        {"type": "ranking", "name": "k", "isRequired": true, "choices": ["x", "y"]}]}
      """
    )
    scene.types(Keys.enter, times: 3)
    #expect(scene.form.session.form.answers.isEmpty)
    // In a ranking it agrees to the order shown, which is said beside it.
    #expect(scene.text.contains("认可现在的次序请按回车"))
    scene.types(Keys.enter)
    #expect(scene.form.session.form.answers == ["k": .array([.text("x"), .text("y")])])
    scene.types(Keys.backTab + Keys.backTab + Keys.backTab + Keys.down + Keys.enter)
    #expect(scene.form.session.form.answers["r"] == .number(2))
  }

  @Test func `what other stood for is there again when it is chosen again`() throws {
    var scene = try Scene(Forms.kinds)
    scene.types(Keys.tab + "3" + "倒班" + Keys.backTab + "1")
    #expect(scene.form.session.form.answers["shift-Comment"] == nil)
    scene.types("3" + Keys.tab)
    #expect(scene.form.session.form.answers["shift-Comment"] == .text("倒班"))
  }

  @Test func `masks take what fits them and say why else`() throws {
    var scene = try Scene(
      """
      {"elements": [
        {"type": "text", "name": "d", "maskType": "datetime", "maskSettings": {"pattern": "yyyy-mm-dd"}},
        {"type": "text", "name": "n", "maskType": "numeric", "maskSettings": {"precision": 2, "max": 100}},
        {"type": "text", "name": "p", "inputType": "password"}]}
      """
    )
    scene.types("20260230" + Keys.tab)
    #expect(scene.text.contains("请把空位填完整"))
    scene.types(Keys.backTab)
    scene.types(Keys.backspace, times: 8)
    scene.types("20260228" + Keys.tab + "123" + Keys.tab)
    #expect(scene.text.contains("不能大于 100"))
    scene.types(Keys.backTab + "12.345" + Keys.tab + "geheim" + Keys.tab)
    #expect(!scene.text.contains("geheim") && scene.text.contains("******"))
    let answers = scene.form.session.form.answers
    #expect(answers["d"] == .text("2026-02-28") && answers["n"] == .number(12.35))
  }

  @Test func `the mouse chooses and scrolls`() throws {
    var scene = try Scene(Forms.kinds)
    let rows = scene.text.split(separator: "\n", omittingEmptySubsequences: false)
    let row = try #require(rows.firstIndex { $0.contains("夜班") })
    scene.types("\u{1B}[<0;12;\(row + 1)M\u{1B}[<0;12;\(row + 1)m")
    #expect(scene.form.session.form.answers["shift"] == .text("night"))
    let before = scene.text
    scene.types("\u{1B}[<65;10;10M")
    #expect(scene.text != before)
  }

  @Test func `panels come and go`() throws {
    var scene = try Scene(Forms.kinds)
    scene.types(Keys.tab + "1" + Keys.nextPage + Keys.tab + "11" + Keys.nextPage)
    scene.types("甲" + Keys.tab + Keys.tab)
    #expect(scene.cursor?.row.contains("删除这一组") == true)
    scene.types(Keys.tab)
    #expect(scene.cursor?.row.contains("再加一组") == true)
    scene.types(Keys.enter + "乙" + Keys.tab)
    #expect(scene.text.contains("第 2 组"))
    let both = ["甲", "乙"].map { Value.object(["name": .text($0)]) }
    #expect(scene.form.session.form.answers["tools"] == .array(both))
    scene.types(Keys.tab)
    #expect(scene.cursor?.row.contains("删除这一组") == true)
    scene.types(Keys.enter)
    #expect(scene.form.session.form.answers["tools"] == .array([both[0]]))
  }
}
