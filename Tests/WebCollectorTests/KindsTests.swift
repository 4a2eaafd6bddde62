import Messages
import SurveyModel
import SurveySession
import Testing
import WebTestDesk

@testable import WebCollector

@Suite struct KindsTests {
  /// The name of a field of a question, by the names of the survey.
  private func field(_ path: QuestionPath, _ survey: Survey) throws -> FieldName {
    try #require(FieldName(of: path, in: FormPlaces(of: survey, seed: nil)))
  }

  private func begun() async throws -> (TestBrowser, MemoryDesk, Survey) {
    let wave = try Made.wave(Made.kinds)
    let desk = MemoryDesk([wave])
    var browser = TestBrowser(Made.site(desk))
    await browser.get("/w/w1?lang=en")
    await browser.press()
    return (browser, desk, wave.survey)
  }

  @Test func `every kind of question takes its answer from plain fields`() async throws {
    var (browser, desk, survey) = try await begun()
    func name(_ question: String, _ inner: [QuestionPath.Inner] = []) throws -> FieldName {
      try field(QuestionPath(question, inner: inner), survey)
    }
    let cell = try name("md", [.init(entry: 0, name: "k")])
    let who = try name("my", [.init(entry: 0, name: "who")])
    let job = try name("pd", [.init(entry: 0, name: "job")])
    let isNew = try name("pd", [.init(entry: 0, name: "new")])
    let second = try name("mt", [.init(entry: 0, name: "second")])
    await browser.fill([
      try name("t").answer: [" as it is "], try name("c").answer: ["line\r\nline"],
      try name("n").answer: ["4.5"], try name("d").answer: ["2024-05-31"],
      try name("dt").answer: ["2024-05-31T08:30"], try name("m").answer: ["2024-05"],
      try name("tm").answer: ["08:30"], try name("r").answer: ["other"],
      try name("r").other: ["mine"], try name("cb").answer: ["1", "3"],
      try name("dd").answer: ["y<\"'&"], try name("tb").answer: ["p", "q"],
      try name("ra").answer: ["4"], try name("b").answer: ["true"],
      try name("ip").answer: ["lion"], try name("rk").place(0): ["3"],
      try name("rk").place(1): ["1"], try name("rk").place(2): ["2"],
      try name("mx").row(0): ["2"], try name("mx").row(1): ["3"], cell.answer: ["2"],
      who.answer: ["Li"], job.answer: ["fitter"], isNew.answer: ["false"],
      second.answer: ["2nd"], try name("inp").answer: ["in"], try name("sl").answer: ["7"],
      try name("sr").answer: ["2"], try name("sr").upper: ["8"],
    ])
    #expect(browser.address == "/w/w1/review", "\(browser.page)")
    await browser.press()
    let stored = await desk.stored
    let answers = try #require(stored.first?.answers)
    let expected: [String: Value] = [
      "t": .text(" as it is "), "c": .text("line\nline"), "n": .number(4.5),
      "d": .text("2024-05-31"), "dt": .text("2024-05-31T08:30"), "m": .text("2024-05"),
      "tm": .text("08:30"), "r": .text("mine"),
      "cb": .array([.number(1), .number(3)]), "dd": .text("y<\"'&"),
      "tb": .array([.text("p"), .text("q")]), "ra": .number(4), "b": .boolean(true),
      "ip": .text("lion"), "rk": .array([.text("two"), .text("three"), .text("one")]),
      "mx": .object(["r1": .number(2), "r2": .number(3)]),
      "md": .object(["r1": .object(["k": .number(2)])]),
      "my": .array([.object(["who": .text("Li")])]),
      "pd": .array([.object(["job": .text("fitter"), "new": .boolean(false)])]),
      "mt": .object(["second": .text("2nd")]), "ex": .number(9), "inp": .text("in"),
      "sl": .number(7), "sr": .array([.number(2), .number(8)]),
    ]
    for (key, value) in expected {
      #expect(answers[key] == value, "\(key): \(String(describing: answers[key]))")
    }
    #expect(Set(answers.keys) == Set(expected.keys))
  }

  @Test func `what was filled in stands in the fields again`() async throws {
    var (browser, _, survey) = try await begun()
    let box = try field(QuestionPath("cb"), survey)
    let text = try field(QuestionPath("t"), survey)
    let rank = try field(QuestionPath("rk"), survey)
    let range = try field(QuestionPath("sr"), survey)
    await browser.fill(
      [
        box.answer: ["all"], text.answer: ["</textarea>\"'<b>"], rank.place(2): ["1"],
        range.answer: ["3"], range.upper: ["4"],
      ],
      button: ("go", "update")
    )
    let form = PageForm(browser.page)
    func values(_ name: String) -> [String] { form.fields.filter { $0.0 == name }.map(\.1) }
    #expect(values(box.answer) == ["all", "1", "2", "3"])
    #expect(values(text.answer) == ["</textarea>\"'<b>"])
    #expect([0, 1, 2].map { values(rank.place($0)) } == [["2"], ["3"], ["1"]])
    #expect(values(range.answer) + values(range.upper) == ["3", "4"])
    // What was taken as a whole is taken back as a whole, and piece by piece.
    await browser.fill([box.answer: ["all", "1", "2"]], button: ("go", "update"))
    #expect(PageForm(browser.page).fields.filter { $0.0 == box.answer }.map(\.1) == ["1", "2"])
  }

  @Test func `panels and rows are added and taken away by buttons`() async throws {
    var (browser, _, survey) = try await begun()
    let panels = try field(QuestionPath("pd"), survey)
    let first = try field(QuestionPath("pd", inner: [.init(entry: 0, name: "job")]), survey)
    let second = try field(QuestionPath("pd", inner: [.init(entry: 1, name: "job")]), survey)
    await browser.fill([first.answer: ["a"]], button: ("add", panels.base))
    #expect(browser.address == "/w/w1/page?at=1#\(panels.base)-head1")
    await browser.fill([second.answer: ["b"]], button: ("remove", "\(panels.base)/0"))
    let form = PageForm(browser.page)
    #expect(form.fields.contains { $0 == (first.answer, "b") })
    #expect(!form.names.contains(second.answer))
    await browser.fill([:], button: ("remove", "\(panels.base)/7"))
    #expect(PageForm(browser.page).fields.contains { $0 == (first.answer, "b") })
  }

  @Test func `what cannot be answered here says so, and authors' HTML is only read`() async throws {
    let (browser, _, _) = try await begun()
    #expect(browser.page.split(separator: WebSentences.notHere.english).count == 3)
    #expect(browser.page.contains("<p>Read this</p>"))
    #expect(!browser.page.contains("bad()") && !browser.page.contains("<b>"))
    #expect(browser.page.contains(">&lt;b&gt;y&lt;/b&gt;</option>"))
    #expect(browser.answer.body.count < 50_000)
  }

  @Test func `fields that the page does not have, and values not on offer, change nothing`()
    async throws
  {
    var (browser, _, survey) = try await begun()
    let form = PageForm(browser.page)
    let choice = try field(QuestionPath("r"), survey)
    await browser.post(
      form.action,
      form.fields + [
        (choice.answer, "c"), ("q999", "x"), ("q0.0.0", "x"), ("__proto__", "x"), ("q", "q999"),
        ("pd[0].job", "x"), ("", "x"), ("q-1", "x"), ("answers", "{}"), ("go", "zz"),
      ]
    )
    #expect(browser.address == "/w/w1/review")
    #expect(!browser.page.contains("<dd>"))
  }

  @Test func `a form that names a question the page does not show cannot answer it`() async throws {
    let desk = MemoryDesk([try Made.wave(Made.small)])
    var browser = TestBrowser(Made.site(desk))
    await browser.get("/w/w1")
    await browser.press()
    // q2 and q3 stand on the next page.
    await browser.post(
      "/w/w1/page",
      PageForm(browser.page).fields + [
        ("q0", "1"), ("q", "q2"), ("q2", "true"), ("q", "q3"), ("q3", "x"),
      ]
    )
    #expect(browser.address == "/w/w1/page?at=2")
    #expect(!browser.page.contains("value=\"x\"") && !browser.page.contains("checked"))
  }
}
