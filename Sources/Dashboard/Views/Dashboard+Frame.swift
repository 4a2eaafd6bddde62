import Insight
import Messages
import Reporting
import SurveyModel
package import TerminalUI
import TextDisplay

/// What stands around every view: the wave, the tabs, what is to be known, the keys.
extension Dashboard {
  /// The rows above a view.
  static let headRows = 3

  /// How many rows a view has.
  var bodyHeight: Int { max(size.rows - Self.headRows - 1, 1) }

  /// Draws everything.
  ///
  /// - Parameter screen: Receives the picture; of the size last told.
  package func draw(on screen: inout Screen) {
    let whole = ScreenArea(screen.size)
    look.write(titleLine, on: &screen, at: 0, within: whole)
    drawTabs(on: &screen, whole)
    let body = ScreenArea(
      columns: whole.columns,
      rows: min(
        Self.headRows,
        screen.size.rows
      )..<max(screen.size.rows - 1, min(Self.headRows, screen.size.rows))
    )
    if screen.size.rows > 2 { drawNotice(on: &screen, whole) }
    if screen.size.rows > Self.headRows {
      look.write(keyLine, on: &screen, at: screen.size.rows - 1, within: whole)
    }
    switch prompt {
    case .help: draw(helpPage, from: 0, on: &screen, in: body)
    case .wave(let list): draw(list, DashboardWording.chooseWave, on: &screen, in: body)
    case .filter(let list, _): draw(list, DashboardWording.chooseFilter, on: &screen, in: body)
    case .search, nil:
      draw(page(width: screen.size.columns), from: offsets[view] ?? 0, on: &screen, in: body)
    }
  }

  /// The rows of the view shown.
  func page(width: Int) -> Page {
    guard let waves else { return note(DashboardWording.reading, width) }
    guard !waves.isEmpty else { return note(DashboardWording.noWaves, width) }
    return switch view {
    case .overview: overviewPage(width: width)
    case .trend: trendPage(width: width)
    case .heatMap: heatMapPage(width: width)
    case .comments: commentsPage(width: width)
    case .alerts: alertsPage(width: width)
    }
  }

  /// A page with one sentence.
  func note(_ phrase: Phrase, _ width: Int, _ role: Theme.Role = .body) -> Page {
    var page = Page()
    page.add(wrapped(phrase[language], width, role))
    return page
  }

  /// The rows of a sentence.
  func wrapped(_ text: String, _ width: Int, _ role: Theme.Role = .body, indent: Int = 1) -> [Line]
  {
    let space = String(repeating: " ", count: indent)
    return TerminalText.wrapped(TerminalText.sanitized(text), to: width - indent - 1)
      .map { Line(space + $0, look.theme.style(role)) }
  }

  private func draw(
    _ page: Page,
    from first: Int,
    on screen: inout Screen,
    in area: ScreenArea
  ) {
    for (place, row) in area.rows.enumerated() where first + place < page.count {
      look.write(page.line(first + place), on: &screen, at: row, within: area)
    }
    // What is out of sight, at the right edge.
    guard let top = area.rows.first, let bottom = area.rows.last else { return }
    let edge = area.columns.upperBound - TerminalText.width(of: look.theme.marks.above)
    let style = look.theme.style(.keyHint)
    if first > 0 {
      screen.write(look.theme.marks.above, at: ScreenPlace(column: edge, row: top), style)
    }
    if first + area.rows.count < page.count {
      screen.write(look.theme.marks.below, at: ScreenPlace(column: edge, row: bottom), style)
    }
  }

  private func draw(
    _ list: SearchList,
    _ title: Phrase,
    on screen: inout Screen,
    in area: ScreenArea
  ) {
    guard let top = area.rows.first else { return }
    look.write(
      Line(" " + title[language], look.theme.style(.heading)),
      on: &screen,
      at: top,
      within: area
    )
    let rest = ScreenArea(
      columns: area.columns,
      rows: (top + 1)..<max(area.rows.upperBound, top + 1)
    )
    screen.cursor = list.draw(on: &screen, in: rest, look)
  }

  /// The wave in a row.
  var titleText: String { titleLine.text }

  private var titleLine: Line {
    var line = Line()
    guard let wave else {
      line.add(" leye", look.theme.style(.heading))
      return line
    }
    if wave.isSynthetic {
      let mark = Phrase("SYNTHETIC DATA", "合成数据")[language]
      line.add(" \(mark) ", look.theme.style(.selection))
    }
    line.add(" \(wave.name)", look.theme.style(.heading))
    // The file itself has the title in one language only.
    let title = TerminalText.sanitized((wave.figures?.release.title ?? wave.title)[language])
    line.add(" \(wave.status[language]) · \(title)", look.theme.style(.body))
    return line
  }

  /// The tabs with the columns they take.
  var tabs: [(view: View, columns: Range<Int>, text: String)] {
    func row(_ isShort: Bool) -> [(view: View, columns: Range<Int>, text: String)] {
      var column = 0
      return View.allCases.map { view in
        let isNamed = !isShort || view == self.view
        let count = view == .alerts ? alerts.map { $0.isEmpty ? "" : " (\($0.count))" } ?? "" : ""
        let name = isNamed ? " \(DashboardWording.title(view)[language])\(count)" : ""
        let text = " \(view.rawValue + 1)\(name) "
        let start = column
        column += TerminalText.width(of: text)
        return (view, start..<column, text)
      }
    }
    let long = row(false)
    return (long.last?.columns.upperBound ?? 0) <= size.columns ? long : row(true)
  }

  private func drawTabs(on screen: inout Screen, _ area: ScreenArea) {
    for tab in tabs {
      let isChosen = tab.view == view
      let style = look.theme.style(isChosen ? .selection : .body)
      let place = ScreenPlace(column: tab.columns.lowerBound, row: 1)
      screen.write(tab.text, at: place, style, within: area)
      if isChosen { screen.cursor = ScreenPlace(column: place.column + 1, row: 1) }
    }
  }

  private func drawNotice(on screen: inout Screen, _ area: ScreenArea) {
    if case .search(let field) = prompt {
      let label = " " + DashboardWording.searchPrompt[language]
      let column = screen.write(label, at: ScreenPlace(column: 0, row: 2), .plain, within: area)
      let rest = ScreenArea(
        columns: min(column, area.columns.upperBound)..<area.columns.upperBound,
        rows: 2..<3
      )
      screen.cursor = field.draw(on: &screen, in: rest, look)
      return
    }
    let (phrase, role) = notice
    look.write(
      Line(" " + phrase[language], look.theme.style(role)),
      on: &screen,
      at: 2,
      within: area
    )
  }

  /// What is to be known now: one sentence.
  private var notice: (Phrase, Theme.Role) {
    if let failure { return (failure, .fault) }
    let old = wave?.figures.flatMap { figures in
      figures.isCurrent ? nil : DashboardWording.countedUntil(figures.day)
    }
    if let progress {
      guard let old else { return (progress, .quiet) }
      return (
        Phrase("\(old.english) \(progress.english)", "\(old.chinese)\(progress.chinese)"), .quiet
      )
    }
    if let old { return (old, .heading) }
    if wave?.isOpen == true, wave?.figures != nil { return (DashboardWording.stillOpen, .quiet) }
    return (Phrase(verbatim: ""), .quiet)
  }

  /// The keys that mean something here; where they do not fit, help and the way out stay.
  private var keyLine: Line {
    guard prompt == nil else { return keyLine([("Esc", Phrase("close", "关闭"))]) }
    let other = look.isSimple && language == .english ? "Chinese" : "中文"
    let own = DashboardWording.keys(in: view)
    let general = [("w", Phrase("wave", "批次")), ("l", Phrase(other, "English"))]
    let last = [("?", Phrase("help", "帮助")), ("q", Phrase("quit", "退出"))]
    for keys in [own + general + last, own + last] {
      let line = keyLine(keys)
      if TerminalText.width(of: line.text) <= size.columns { return line }
    }
    return keyLine(last)
  }

  private func keyLine(_ keys: [(key: String, does: Phrase)]) -> Line {
    var line = Line()
    for (key, does) in keys {
      line.add(" \(look.fittedKey(key))", look.theme.style(.focus))
      line.add(" \(does[language]) ", look.theme.style(.keyHint))
    }
    return line
  }

  private var helpPage: Page {
    var page = Page()
    var lines = [Line(" " + DashboardWording.helpTitle[language], look.theme.style(.heading))]
    for (key, does) in DashboardWording.help {
      var line = Line(" ")
      let isNarrow = size.columns < 60
      line.add(look.fittedKey(key), width: isNarrow ? 12 : 30, .left, look.theme.style(.focus))
      line.add(" " + does[language])
      lines.append(line)
    }
    page.add(
      lines + [Line(), Line(" " + DashboardWording.anyKey[language], look.theme.style(.quiet))]
    )
    return page
  }
}

extension Look {
  /// The name of a key in the signs that the terminal has.
  func fittedKey(_ key: String) -> String {
    guard isSimple else { return key }
    return key.replacing("←→", with: "Left/Right").replacing("← →", with: "Left, Right")
      .replacing("↑ ↓", with: "Up, Down")
  }
}
