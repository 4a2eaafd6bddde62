import Insight
import Messages
import Reporting
import SurveyModel
import TerminalUI
import TextDisplay

/// Who has answered, and the indices.
extension Dashboard {
  func overviewPage(width: Int) -> Page {
    guard let wave else { return Page() }
    // Wide screens have both side by side; narrow ones one below the other.
    if width >= 120 {
      let half = width / 2
      return .beside(
        indexPage(wave, width: half - 2),
        participationPage(wave, width: width - half),
        at: half
      )
    }
    var page = Page()
    let indices = indexPage(wave, width: width)
    page.add(count: indices.count, indices.line)
    page.add([Line()])
    let participation = participationPage(wave, width: width)
    page.add(count: participation.count, participation.line)
    return page
  }

  private func indexPage(_ wave: DashboardWave, width: Int) -> Page {
    var page = Page()
    page.add([heading(Wording.indices, note: Wording.indexRange)])
    guard let release = wave.figures?.release else {
      page.add(wrapped(DashboardWording.counting[language], width, .quiet))
      return page
    }
    if release.indices.isEmpty { page.add(wrapped(Wording.noScores[language], width, .quiet)) }
    for index in release.indices {
      page.add([indexLine(index, depth: 0, width)])
      page.add(index.scales.map { indexLine($0, depth: 1, width) })
    }
    if let recommendation = release.recommendation {
      page.add(wrapped(recommendationText(recommendation), width))
    }
    let isHidden = release.indices.contains { index in
      index.score.value == nil || index.scales.contains { $0.score.value == nil }
    }
    if isHidden { page.add(hiddenNote(Wording.hidden(minimum: release.minimumGroup), width)) }
    return page
  }

  private func indexLine(_ index: IndexRelease, depth: Int, _ width: Int) -> Line {
    let numerals = Numerals.text
    var line = Line(" ")
    let hasCount = width >= 56
    let barWidth = min(max(width - 64, 0), 40)
    let fixed = 1 + 7 + 13 + (hasCount ? 8 : 0) + (barWidth > 0 ? barWidth + 2 : 0) + 2
    let name = String(repeating: "  ", count: depth) + index.title[language]
    line.add(
      name,
      width: max(width - fixed, 8),
      .left,
      depth == 0 ? look.theme.style(.heading) : .plain
    )
    line.add(text(index.score, numerals.index), width: 7, .right, valueStyle(index.score))
    line.add(text(index.score, numerals.indexInterval), width: 13, .right, look.theme.style(.quiet))
    if hasCount { line.add(text(index.score) { $0.count.text }, width: 8, .right) }
    if barWidth > 0, let value = index.score.value?.value {
      line.add("  " + Meter(isSimple: look.isSimple).bar(value / 100, width: barWidth))
    }
    return line
  }

  private func recommendationText(_ cell: Cell<Estimate>) -> String {
    let name = Wording.recommendation[language]
    guard let estimate = cell.value else {
      return "\(name): \(Wording.recommendationHidden[language])"
    }
    let numerals = Numerals.text
    let interval =
      estimate.bound == .exact ? " \(numerals.signedInterval(estimate, decimals: 0))" : ""
    let value = numerals.recommendation(estimate)
    return "\(name): \(value)\(interval), n \(estimate.count.text)"
  }

  private func participationPage(_ wave: DashboardWave, width: Int) -> Page {
    var page = Page()
    page.add([heading(Wording.responseRate)])
    guard let participation = wave.participation else {
      page.add(wrapped(DashboardWording.counting[language], width, .quiet))
      return page
    }
    let all = Phrase("All units", "全部")
    page.add([
      rateLine(all[language], 0, .shown(participation.responses), participation.headcount, width)
    ])
    let rows = wave.rows
    page.add(count: rows.count) { place in
      let unit = rows[place].release
      return rateLine(
        unit.title[language],
        rows[place].depth + 1,
        unit.responses,
        unit.headcount,
        width
      )
    }
    if participation.units.contains(where: { $0.responses.value == nil }) {
      let minimum = wave.figures?.release.minimumGroup ?? 5
      page.add(hiddenNote(Wording.hidden(minimum: minimum), width))
    }
    return page
  }

  private func rateLine(
    _ name: String,
    _ depth: Int,
    _ count: Cell<PublishedCount>,
    _ headcount: Int?,
    _ width: Int
  ) -> Line {
    var line = Line(" ")
    let barWidth = min(max(width - 59, 0), 40)
    let fixed = 1 + 9 + 15 + (barWidth > 0 ? barWidth + 2 : 0) + 2
    let title = String(repeating: "  ", count: depth) + name
    line.add(
      title,
      width: max(width - fixed, 8),
      .left,
      depth == 0 ? look.theme.style(.heading) : .plain
    )
    let rate = count.value.flatMap { count in
      headcount.flatMap { Numerals.text.rate(of: count, among: $0) }
    }
    line.add(count.value == nil ? TextReport.hidden : rate ?? "", width: 9, .right)
    let people = headcount.map { "/\($0)" } ?? ""
    line.add(
      (count.value?.text ?? TextReport.hidden) + people,
      width: 15,
      .right,
      look.theme.style(.quiet)
    )
    if barWidth > 0, rate != nil, let lowest = count.value?.lowest, let headcount {
      let share = Double(lowest) / Double(headcount)
      line.add("  " + Meter(isSimple: look.isSimple).bar(share, width: barWidth))
    }
    return line
  }

  // MARK: Shared by the views

  func heading(_ phrase: Phrase, note: Phrase? = nil) -> Line {
    var line = Line(" " + phrase[language], look.theme.style(.heading))
    if let note { line.add(Wording.separator + note[language], look.theme.style(.quiet)) }
    return line
  }

  func hiddenNote(_ phrase: Phrase, _ width: Int) -> [Line] {
    wrapped("\(TextReport.hidden) \(phrase[language])", width, .quiet)
  }

  /// A cell's text, or the mark of a hidden one: the same in every view.
  func text(_ cell: Cell<Estimate>, _ body: (Estimate) -> String) -> String {
    look.fitted(cell.value.map(body) ?? TextReport.hidden)
  }

  /// Green for a good index, red for a bad one; the number says it without colour.
  func valueStyle(_ cell: Cell<Estimate>) -> CellStyle {
    guard let value = cell.value?.value else { return look.theme.style(.quiet) }
    return CellStyle(colour: value >= 75 ? .green : value < 50 ? .red : nil, isBold: true)
  }
}
