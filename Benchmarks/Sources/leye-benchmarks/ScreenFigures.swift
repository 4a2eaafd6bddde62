import Foundation
import Messages
import ScreenCollector
import SurveyModel
import SurveySession
import TerminalUI

/// What a key costs on a full screen: from the bytes that the terminal sends to those it is sent back.
struct ScreenFigures {
  func measure() throws {
    Report.section(
      "Full screen (forty questions; processor time from a key's bytes to the screen's)"
    )
    try measure("one page, 80×24", pages: 1, ScreenSize(columns: 80, rows: 24))
    try measure("eight pages, 80×24", pages: 8, ScreenSize(columns: 80, rows: 24))
    try measure("one page, 200×60", pages: 1, ScreenSize(columns: 200, rows: 60))
  }

  private func measure(_ name: String, pages: Int, _ size: ScreenSize) throws {
    let read = SurveyReader.read(Array(Self.form(pages: pages).utf8), file: "form.json")
    guard let survey = read.survey else {
      throw Failure(description: "the form of the benchmark has a fault")
    }
    let session = Session(
      survey: survey,
      language: .chinese,
      responseID: ResponseID(),
      now: 1_790_000_000_000
    )
    let profile = TerminalProfile(hasColour: true, hasUnicode: true)
    let look = Look(theme: Theme(profile))
    var form = ScreenForm(session, settings: ScreenForm.Settings(look: look), size: size)
    var decoder = KeyDecoder()
    var shown = form.screen
    var costs: [Double] = []
    for key in Self.keys(pages: pages) {
      let start = clock()
      for event in decoder.receive(Array(key.utf8)) { _ = form.receive(event) }
      let screen = form.screen
      let bytes = ScreenUpdate.bytes(from: shown, to: screen, profile)
      costs.append(Double(clock() - start) / Double(CLOCKS_PER_SEC) * 1000)
      shown = screen
      if bytes.count > 1 << 20 { throw Failure(description: "a key sends more than 1 MB") }
    }
    costs.sort()
    Report.line("\(name): median", costs[costs.count / 2], "ms a key")
    Report.line("\(name): 95 of 100", costs[costs.count * 95 / 100], "ms a key")
    Report.line("\(name): the slowest of \(costs.count)", costs.last ?? 0, "ms a key")
  }

  /// Ten questions each of choices, scales, numbers and texts, some under conditions.
  private static func form(pages: Int) -> String {
    let elements = (0..<40).map { number -> String in
      let title = #""name":"q\#(number)","title":"第 \#(number + 1) 题：您对班组里的这件事怎么看？""#
      switch number % 4 {
      case 0:
        return #"{"type":"radiogroup",\#(title),"choices":["很好","还行","一般","不太好","很差"]}"#
      case 1: return #"{"type":"rating",\#(title),"rateMin":0,"rateMax":10}"#
      case 2:
        return #"{"type":"checkbox",\#(title),"choices":["工资","食堂","班车"],"showOtherItem":true}"#
      default:
        return #"{"type":"comment",\#(title),"visibleIf":"{q\#(number - 2)} < 6","maxLength":500}"#
      }
    }
    let size = 40 / pages
    let list = (0..<pages).map { page in
      let part = elements[(page * size)..<((page + 1) * size)].joined(separator: ",")
      return #"{"name":"p\#(page)","elements":[\#(part)]}"#
    }
    return #"{"title":"四十题","pages":[\#(list.joined(separator: ","))]}"#
  }

  /// What somebody types who fills all of it in, and looks around.
  private static func keys(pages: Int) -> [String] {
    var keys: [String] = []
    for _ in 0..<10 {
      keys += ["\u{1B}[B", "\u{1B}[B", " ", "\t", "3", "\t", "1", "2", "\t"]
      keys += "食堂的饭菜有点凉，希望改善".map(String.init)
      keys += ["\u{7F}", "\u{7F}", "\u{1B}[D", "善", "\r", "\t"]
      if pages > 1 { keys += ["\u{0E}"] }
    }
    return keys + (0..<40).map { _ in "\u{1B}[Z" }
  }
}
