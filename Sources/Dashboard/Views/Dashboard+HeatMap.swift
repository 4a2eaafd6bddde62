import Insight
import Messages
import Reporting
import SurveyModel
import TerminalUI
import TextDisplay

/// Units down, indices or topics across.
extension Dashboard {
  /// The titles of the columns.
  var heatColumns: [String] {
    guard let release else { return [] }
    guard showsTopics else { return release.indices.map { $0.title[language] } }
    return release.unitTopics?.topics.map(title(ofTopic:)) ?? []
  }

  func heatMapPage(width: Int) -> Page {
    guard let release else { return note(DashboardWording.counting, width, .quiet) }
    var page = Page()
    let title = showsTopics ? Wording.topics : Wording.indices
    let note = showsTopics ? DashboardWording.topicUnit : Wording.indexRange
    page.add([
      heading(
        Phrase(
          "\(Wording.units.english): \(title.english)",
          "\(Wording.units.chinese)：\(title.chinese)"
        ),
        note: note
      )
    ])
    if release.units.isEmpty {
      page.add(wrapped(DashboardWording.noUnits[language], width, .quiet))
      return page
    }
    if wave?.isOpen == true {
      page.add(wrapped(DashboardWording.unitsLater[language], width, .quiet))
      return page
    }
    let titles = Array(heatColumns.dropFirst(firstColumn))
    guard !titles.isEmpty else {
      page.add(wrapped(DashboardWording.noTopics[language], width, .quiet))
      return page
    }
    let table = HeatTable(width: width, columns: titles.count)
    page.add([headLine(titles, table)])
    let rows = wave?.figures?.rows ?? []
    let topics = showsTopics ? release.unitTopics : nil
    page.add(count: rows.count) { place in
      let unit = rows[place].release
      var line = Line(" ")
      let space = String(repeating: " ", count: min(rows[place].depth, 4) * 2)
      line.add(space + unit.title[language], width: table.name)
      let cells = topics?.shares(of: unit.unit) ?? unit.scores
      for cell in cells.dropFirst(firstColumn).prefix(table.shown) { add(cell, table, to: &line) }
      return line
    }
    let hidden =
      showsTopics ? DashboardWording.hiddenTopic : Wording.hidden(minimum: release.minimumGroup)
    page.add(hiddenNote(hidden, width))
    return page
  }

  private func headLine(_ titles: [String], _ table: HeatTable) -> Line {
    var line = Line(" ")
    line.add(firstColumn > 0 ? "<" : "", width: table.name)
    for title in titles.prefix(table.shown) {
      line.add(" ")
      line.add(title, width: table.cell - 1, .right, look.theme.style(.heading))
    }
    if table.shown < titles.count { line.add(" >", look.theme.style(.keyHint)) }
    return line
  }

  /// A shade and the number; a hidden cell has neither, only the mark.
  private func add(_ cell: Cell<Estimate>, _ table: HeatTable, to line: inout Line) {
    line.add(" ")
    guard let estimate = cell.value else {
      let hidden = look.fitted(TextReport.hidden)
      line.add(hidden, width: table.cell - 1, .right, look.theme.style(.quiet))
      return
    }
    let numerals = Numerals.text
    let text = look.fitted(showsTopics ? numerals.percentage(estimate) : numerals.index(estimate))
    // Half of those who comment is as dark as it gets; an index is the darker the lower it is.
    let part = showsTopics ? estimate.value * 2 : 1 - estimate.value / 100
    let style = heatStyle(part)
    line.add("", width: table.cell - 10)
    line.add("  " + Meter(isSimple: look.isSimple).shade(part), style)
    line.add(text, width: 5, .right, style)
  }

  private func heatStyle(_ part: Double) -> CellStyle {
    switch part {
    case ..<0.25: CellStyle(colour: .green)
    case ..<0.5: .plain
    case ..<0.7: CellStyle(colour: .yellow)
    default: CellStyle(colour: .red, isBold: true)
    }
  }
}

/// The widths of a heat map.
private struct HeatTable {
  /// The width of the names of units.
  let name: Int
  /// The width of a cell: as much as there is room for, so that titles need not be cut.
  let cell: Int
  /// How many columns show.
  let shown: Int

  init(width: Int, columns: Int) {
    name = min(max(width / 4, 10), 28)
    let room = width - name - 3
    cell = min(max(room / max(columns, 1), 10), 22)
    shown = min(max(room / cell, 1), columns)
  }
}
