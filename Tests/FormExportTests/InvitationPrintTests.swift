import FormExport
import Foundation
import Messages
import SurveyModel
import TestSupport
import Testing

/// A browser, a printer and a scanner; nil where one of them is missing.
private let tools: [URL]? = {
  let found = ["chromium", "pdftoppm", "zbarimg"].map(OtherProgram.find)
  let all = found.compactMap(\.self)
  return all.count == found.count ? all : nil
}()

/// Invitations as they come out of a printer, read back by a scanner.
@Suite(.enabled(if: tools != nil))
struct InvitationPrintTests {
  @Test func `pages break between cards, and every code reads`() throws {
    let tools = try #require(tools)
    let folder = try TemporaryFolder()
    let cards = try Self.cards(15)
    try folder.write(Self.sheet(cards).html(), as: "sheet.html")
    _ = try Self.chromium(["--no-pdf-header-footer", "--print-to-pdf=sheet.pdf"], in: folder)
    let drawing = ["-r", "200", "-png", "sheet.pdf", "page"]
    let pictures = try OtherProgram.run(tools[1], drawing, in: folder.url)
    #expect(pictures.code == 0, "\(pictures.errors)")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
      .filter { $0.hasSuffix(".png") }.sorted()
    #expect(files.count == 3)
    var read: [String] = []
    for (place, file) in files.enumerated() {
      let scan = try OtherProgram.run(tools[2], ["--quiet", "--raw", file], in: folder.url)
      let codes = scan.output.split(separator: "\n").map(String.init)
      #expect(codes.count == [6, 6, 3][place])
      read += codes
    }
    #expect(Set(read) == Set(cards.map(\.address)))
  }

  @Test func `nothing is cut off at the edge of a card`() throws {
    let folder = try TemporaryFolder()
    // The policy of the page forbids scripts, as it should.
    let page = try Self.sheet(Self.cards(6)).html()
      .replacing(#/<meta http-equiv="Content-Security-Policy"[^>]*>/#, with: "")
      .replacing("</body>", with: "<script>\(Self.measuring)</script></body>")
    try folder.write(page, as: "sheet.html")
    let result = try Self.chromium(["--dump-dom"], in: folder).output
    #expect(result.contains("<title>cut off: 0 of 6 cards"), "\(result.prefix(1_500))")
  }

  private static let measuring = """
    const isCut = part => part.scrollHeight > part.clientHeight + 1
      || part.scrollWidth > part.clientWidth + 1;
    const cards = [...document.querySelectorAll(".card")];
    const parts = card => [card, ...card.querySelectorAll("h1, p, div")];
    const cut = cards.filter(card => parts(card).some(isCut));
    document.title = "cut off: " + cut.length + " of " + cards.length + " cards, "
      + cut.flatMap(card => parts(card).filter(isCut)).map(part => part.className).join(" ");
    """

  /// Cards with long names and addresses.
  private static func cards(_ count: Int) throws -> [InvitationCard] {
    let addresses = try InvitationAddresses(base: "https://wenjuan.gonghui.example.org:8443/leye")
    return (0..<count).map { number in
      let token = String(repeating: String(number % 8), count: 20) + String(10_000_000 + number)
      return InvitationCard(
        label: "第 \(number) 号",
        unit: "动力设备检修分公司第三车间电气一班",
        code: "0004-1061-050R-3GG2-8A1C-60T3-GF\(10 + number)",
        address: addresses.anonymous(wave: "2026 年春季乐业爱家调查", token: token)
      )
    }
  }

  private static func sheet(_ cards: [InvitationCard]) throws -> InvitationSheet {
    try InvitationSheet(
      of: cards,
      kind: .personal,
      title: Phrase(
        "Content at work, at home in the team: the survey of the year and all its questions",
        "二〇二六年春季全体职工乐业爱家满意度调查及培训需求征集"
      ),
      promise: .init(anonymity: .anonymous, minimumGroup: 5, minimumComments: 10),
      lastDay: "2026-12-18",
      language: .chinese
    )
  }

  /// Opens the sheet of a folder in the browser.
  private static func chromium(
    _ arguments: [String],
    in folder: TemporaryFolder
  ) throws -> Program.Outcome {
    let tools = try #require(tools)
    let common = [
      "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir=\(folder.url.path)/profile",
    ]
    let page = folder.url.appendingPathComponent("sheet.html").absoluteString
    return try OtherProgram.run(tools[0], common + arguments + [page], in: folder.url)
  }
}
