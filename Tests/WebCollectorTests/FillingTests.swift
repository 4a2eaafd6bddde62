import HTTPTypes
import Messages
import SurveyModel
import Testing
import WebTestDesk

@testable import WebCollector

@Suite struct FillingTests {
  private func begun(
    _ json: String = Made.small
  ) async throws -> (TestBrowser, MemoryDesk) {
    let desk = MemoryDesk([try Made.wave(json)])
    var browser = TestBrowser(Made.site(desk))
    await browser.get("/")
    #expect(browser.address == "/w/w1")
    await browser.press()
    #expect(browser.address == "/w/w1/page?at=1")
    return (browser, desk)
  }

  @Test func `a survey is filled in without a script from start to receipt`() async throws {
    var (browser, desk) = try await begun()
    await browser.fill(["q0": ["2"], "q1": ["３５"]])
    #expect(browser.address == "/w/w1/page?at=2")
    await browser.fill(["q2": ["true"]])
    // The next question came up by the answer; the page waits for it.
    #expect(browser.address == "/w/w1/page?at=2&more=1")
    #expect(browser.page.contains(WebSentences.moreQuestions.chinese))
    await browser.fill(["q3": ["灯太暗\r\n第二行"]])
    #expect(browser.address == "/w/w1/review")
    #expect(browser.page.contains("灯太暗\n第二行"))
    let none = await desk.stored
    #expect(none.isEmpty)
    await browser.press()
    #expect(browser.address == "/w/w1/thanks?lang=zh")
    #expect(browser.page.contains("RECEIPT-2") && browser.page.contains("多谢。"))
    let stored = await desk.stored
    #expect(
      stored.map(\.answers) == [
        ["mood": .number(2), "age": .number(35), "more": .boolean(true), "text": .text("灯太暗\n第二行")]
      ]
    )
    #expect(stored.first?.collector == .web && stored.first?.language == .chinese)
    let drafts = await desk.draftCount
    #expect(drafts == 0)
  }

  @Test func `what is missing or wrong stays on its page, with what was typed`() async throws {
    var (browser, desk) = try await begun()
    await browser.fill(["q1": ["abc"]])
    #expect(browser.address == "/w/w1/page?at=1&check=1#summary")
    #expect(browser.page.contains("<title>请改 - 第一页</title>"))
    #expect(browser.page.contains("href=\"#q0\">怎么样？ – 请回答这道题。"))
    #expect(browser.page.contains("href=\"#q1\">年龄 – 请填数，例如 12 或 3.5。"))
    #expect(browser.page.contains("value=\"abc\""))
    await browser.fill(["q0": ["1"], "q1": ["7"]])
    #expect(browser.page.contains("年龄 – 不能小于 16。"))
    await browser.fill(["q1": [""]])
    #expect(browser.address == "/w/w1/page?at=2")
    await browser.fill([:])
    await browser.press()
    let stored = await desk.stored
    #expect(stored.map(\.answers) == [["mood": .number(1)]])
  }

  @Test func `going back keeps answers, and the review leads to any page and back`() async throws {
    var (browser, _) = try await begun()
    await browser.fill(["q0": ["2"]])
    await browser.fill(["q2": ["false"]], button: ("go", "back"))
    #expect(browser.address == "/w/w1/page?at=1")
    #expect(PageForm(browser.page).fields.contains { $0 == ("q0", "2") })
    await browser.fill([:])
    #expect(PageForm(browser.page).fields.contains { $0 == ("q2", "false") })
    await browser.fill([:])
    #expect(browser.address == "/w/w1/review")
    await browser.get("/w/w1/page?at=1")
    await browser.fill(["q0": ["1"]])
    #expect(browser.address == "/w/w1/review")
    #expect(browser.page.contains("不好"))
  }

  @Test func `a page that lies ahead is not shown before its turn`() async throws {
    var (browser, _) = try await begun()
    await browser.get("/w/w1/page?at=2")
    #expect(browser.address == "/w/w1/page?at=1")
    await browser.get("/w/w1/review")
    #expect(browser.address == "/w/w1/page?at=1")
  }

  @Test func `pressing submit twice stores once`() async throws {
    var (browser, desk) = try await begun()
    await browser.fill(["q0": ["2"]])
    await browser.fill([:])
    let review = browser
    await browser.press()
    // The other press came with the old cookie, and one with the new.
    var late = review
    await late.press()
    #expect(late.answer.status == 404)
    #expect(late.page.contains("/resume"))
    var again = review
    again.cookie = browser.cookie
    await again.press()
    #expect(again.address == "/w/w1/thanks")
    let stored = await desk.stored
    #expect(stored.count == 1)
    await browser.get("/w/w1/page?at=1")
    #expect(browser.answer.status == 409)
    #expect(browser.page.contains(FaultSentences.done.chinese))
  }

  @Test func `the older of two tabs is told, and what was typed there can still be taken`()
    async throws
  {
    var (browser, desk) = try await begun()
    let older = browser
    await browser.fill(["q0": ["2"]])
    var tab = older
    await tab.fill(["q0": ["1"], "q1": ["44"]])
    #expect(tab.answer.status == 409)
    #expect(tab.page.contains(FaultSentences.conflict.chinese))
    var newer = tab
    await newer.get("/w/w1/page")
    #expect(newer.address == "/w/w1/page?at=2")
    await tab.press()
    #expect(tab.address == "/w/w1/page?at=2")
    await tab.fill([:])
    await tab.press()
    let stored = await desk.stored
    #expect(stored.map(\.answers) == [["mood": .number(1), "age": .number(44)]])
  }

  @Test func `who is overtaken between reading and writing is told too`() async throws {
    var (browser, desk) = try await begun()
    await desk.fail(with: .newerDraft)
    await browser.fill(["q0": ["2"]])
    #expect(browser.answer.status == 409)
    #expect(browser.page.contains(FaultSentences.conflict.chinese))
    await desk.fail(with: nil)
    await browser.press()
    #expect(browser.address == "/w/w1/page?at=2")
  }

  @Test func `a code goes on in another browser, and the receipt shows and deletes`() async throws {
    var (browser, desk) = try await begun()
    await browser.fill(["q0": ["2"]], button: ("go", "leave"))
    #expect(browser.page.contains("CODE-1"))
    var other = TestBrowser(browser.site)
    other.language = "en"
    await other.get("/resume")
    await other.fill(["code": [" code-1 "]])
    #expect(other.address == "/w/w1/page?at=1")
    await other.fill([:])
    await other.fill([:])
    await other.press()
    var owner = TestBrowser(browser.site)
    await owner.get("/resume")
    await owner.fill(["code": ["RECEIPT-2"]])
    #expect(owner.address == "/answers")
    #expect(owner.page.contains("怎么样？") && owner.page.contains("好"))
    await owner.press()
    #expect(owner.page.contains(WebSentences.deleted.chinese))
    #expect(owner.cookie == nil)
    let stored = await desk.stored
    #expect(stored.isEmpty)
    await owner.fill(["code": ["RECEIPT-2"]])
    #expect(owner.answer.status == 422)
    #expect(owner.page.contains(DeskFault.unknownCode.phrase.chinese))
  }

  @Test func `whoever comes back to the start is led to what was begun`() async throws {
    var (browser, _) = try await begun()
    await browser.fill(["q0": ["2"]])
    await browser.get("/w/w1")
    #expect(browser.page.contains(WebSentences.begun.chinese))
    await browser.get("/w/w1/page")
    #expect(browser.address == "/w/w1/page?at=2")
  }

  @Test func `the language changes on any page, with what was filled in`() async throws {
    var (browser, _) = try await begun()
    await browser.fill(["q0": ["2"], "q1": ["30"]], button: ("go", "en"))
    #expect(browser.page.contains("<html lang=\"en\">") && browser.page.contains("How is it?"))
    #expect(PageForm(browser.page).fields.contains { $0 == ("q1", "30") })
  }

  @Test func `answers that cannot be stored are held by the page until they can`() async throws {
    var (browser, desk) = try await begun()
    await desk.fail(with: .busy)
    await browser.fill(["q0": ["2"]])
    #expect(browser.answer.status == 503)
    #expect(browser.answer.headers[.retryAfter] == "5")
    await desk.fail(with: nil)
    await browser.press()
    #expect(browser.address == "/w/w1/page?at=2")
    await browser.fill([:])
    await desk.fail(with: .broken)
    await browser.press()
    #expect(browser.page.contains(DeskFault.broken.phrase.chinese))
    await desk.fail(with: nil)
    await browser.press()
    #expect(browser.address == "/w/w1/thanks?lang=zh")
  }

  @Test func `a wave that has closed says so on every way in`() async throws {
    var (browser, desk) = try await begun()
    await desk.replace(try Made.wave(Made.small, state: .past(since: "2025-02-01")))
    await browser.fill(["q0": ["2"]])
    #expect(browser.answer.status == 403)
    #expect(browser.page.contains("2025-02-01"))
    await browser.get("/w/w1")
    #expect(browser.answer.status == 200 && !browser.page.contains("<form"))
  }
}
