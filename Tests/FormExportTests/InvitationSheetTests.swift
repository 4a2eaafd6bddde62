import DataExport
import Foundation
import Messages
import SurveyModel
import TestSupport
import Testing

@testable import FormExport

/// Invitations on paper and in tables.
@Suite struct InvitationSheetTests {
  private static let promise = InvitationSheet.Promise(
    anonymity: .anonymous,
    minimumGroup: 5,
    minimumComments: 10
  )

  private func sheet(
    _ cards: [InvitationCard],
    _ kind: InvitationSheet.Kind,
    _ anonymity: SurveySettings.Anonymity = .anonymous,
    title: Phrase = Phrase("Content at work, at home in the team", "乐业爱家调查"),
    language: Language = .chinese
  ) throws -> String {
    try InvitationSheet(
      of: cards,
      kind: kind,
      title: title,
      promise: .init(anonymity: anonymity, minimumGroup: 5, minimumComments: 10),
      lastDay: "2026-12-18",
      language: language
    ).html()
  }

  @Test func `sheets of every kind look as reviewed`() throws {
    let addresses = try InvitationAddresses(base: "https://survey.example.org/")
    let person = InvitationCard(
      label: "王芳 · 10086",
      unit: "一车间",
      code: "0004-1061-050R-3GG2-8A1C-60T3-GF88",
      address: addresses.anonymous(wave: "春季", token: "00041061050R3GG28A1C60T3GF88")
    )
    expectSnapshot(
      try sheet([person], .personal),
      named: "invitation-personal.zh",
      extension: "html"
    )
    let confidential = InvitationCard(
      label: "No. 7",
      code: person.code,
      address: addresses.personal(token: "00041061050R3GG28A1C60T3GF88")
    )
    expectSnapshot(
      try sheet([confidential], .personal, .confidential, language: .english),
      named: "invitation-confidential.en",
      extension: "html"
    )
    let unit = InvitationCard(
      unit: "食堂 A&B",
      address: addresses.unit("食堂 A&B", wave: "春季 2026")
    )
    expectSnapshot(try sheet([unit], .unit), named: "invitation-unit.zh", extension: "html")
    let ballot = InvitationCard(
      code: "G004-1061-050R-3GG2-8A1C-60T3-GF8C",
      address: addresses.paperBallot("G0041061050R3GG28A1C60T3GF8C")
    )
    expectSnapshot(
      try sheet([ballot], .paperBallot),
      named: "invitation-ballot.zh",
      extension: "html"
    )
  }

  @Test func `a ballot bears no name, and a named wave says that it is one`() throws {
    let card = InvitationCard(
      label: "王芳",
      unit: "一车间",
      code: "G004-1061",
      address: "https://a.example/b/G0041061"
    )
    let ballot = try sheet([card], .paperBallot)
    #expect(!ballot.contains("王芳") && !ballot.contains("一车间"))
    #expect(ballot.contains("谁也不知道哪张在谁手里"))
    let named = try sheet([card], .personal, .named)
    #expect(named.contains("王芳") && named.contains("您的回答会与姓名一起保存。"))
    #expect(!named.contains("谁也查不出"))
  }

  @Test func `data cannot become tags`() throws {
    let card = InvitationCard(
      label: "<script>alert(1)</script>\u{202E}",
      unit: "\"'&<b>",
      code: "<i>-</i>",
      address: "https://a.example/i/%3Cb%3E"
    )
    let html = try sheet(
      [card],
      .personal,
      title: Phrase("</h1><img src=x>", "<style>")
    )
    #expect(TagChecker.fault(in: html) == nil)
    #expect(!html.contains("<script") && !html.contains("<img") && !html.contains("\u{202E}"))
    #expect(!html.contains("url(") && !html.contains("href"))
  }

  @Test func `addresses are as agreed, whatever waves and units are called`() throws {
    let addresses = try InvitationAddresses(base: " HTTP://10.0.0.5:8080/leye// ")
    let base = "HTTP://10.0.0.5:8080/leye"
    #expect(addresses.base == base)
    #expect(
      addresses.anonymous(wave: "春季", token: "0K") == base + "/w/%E6%98%A5%E5%AD%A3#t=0K"
    )
    #expect(addresses.personal(token: "0K") == base + "/i/0K")
    #expect(addresses.paperBallot("G0") == base + "/b/G0")
    #expect(
      addresses.unit("A/B&C?=#%+ 班", wave: "a/../b c")
        == base + "/w/a%2F..%2Fb%20c?unit=A%2FB%26C%3F%3D%23%25%2B%20%E7%8F%AD"
    )
    for base in [
      "", "survey.example.org", "ftp://a.example", "https://", "https:///w", "http://a b",
      "https://a?b", "https://a#b", "https://me@a", "https://a.example/\"", "https://例.cn",
    ] {
      #expect(throws: AddressFault.unusableBase, "\(base)") { try InvitationAddresses(base: base) }
    }
  }

  @Test func `an address to type holds no code and reads well`() {
    func typed(_ address: String, code: String = "0K") -> String {
      InvitationWords.typed(InvitationCard(code: code, address: address))
    }
    #expect(typed("https://a.example/w/%E6%98%A5%E5%AD%A3#t=0K") == "a.example/w/春季")
    #expect(typed("http://a.example/i/0K") == "http://a.example/i")
    #expect(typed("https://a.example/b/0K") == "a.example/b")
    let unit = "https://a.example/w/%E6%98%A5?unit=A%26%E7%8F%AD"
    #expect(typed(unit, code: "") == "a.example/w/春?unit=A%26班")
    // What is no text, or could not be told from other text, stays as it is.
    #expect(typed("https://a.example/w/%FF%E3%80%80?a", code: "") == "a.example/w/%FF%E3%80%80?a")
  }

  @Test func `an address that fits no card is refused`() throws {
    let addresses = try InvitationAddresses(base: "https://a.example")
    let long = InvitationCard(
      address: addresses.unit(String(repeating: "班", count: 300), wave: "w")
    )
    #expect(throws: AddressFault.tooLong) { try sheet([long], .unit) }
    #expect(QRSymbol("") == nil)
    #expect(QRSymbol("春") == nil)
    #expect(QRSymbol(String(repeating: "a", count: 600))?.side == 93)
  }

  @Test func `a table begins no formula and reads in older spreadsheets`() {
    let cards = [
      InvitationCard(label: "=1+1", unit: "一车间", code: "0004-10", address: "https://a.example/i/0"),
      InvitationCard(label: "a \"b\"", address: "https://a.example/i/1"),
    ]
    let table = InvitationTable(cards)
    #expect(
      table.csv() == #"""
        "label","unit","code","address"
        "'=1+1","一车间","0004-10","https://a.example/i/0"
        "a ""b""",,,"https://a.example/i/1"

        """#
    )
    #expect(table.csv(.init(hasMark: true)).unicodeScalars.first == "\u{FEFF}")
    #expect(table.csv(.init(isRaw: true)).contains("\"=1+1\""))
  }
}
