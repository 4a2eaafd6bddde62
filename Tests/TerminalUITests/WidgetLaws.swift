import TerminalUI
import TestSupport
import Testing
import TextDisplay

/// Looks that differ in everything that moves columns.
let looks = [
  Look(theme: Theme(TerminalProfile())),
  Look(theme: Theme(TerminalProfile(hasUnicode: false))),
  Look(theme: Theme(TerminalProfile(widths: .wide)), widths: .wide),
  Look(theme: Theme(TerminalProfile(), hasHighContrast: true), isFocused: false),
]

/// A widget as it is shown, and below it the column and the row of the cursor.
func picture(_ widget: some Widget, width: Int = 24, _ look: Look = looks[0]) -> String {
  let height = widget.height(at: width, look)
  var screen = Screen(ScreenSize(columns: width, rows: height), widths: look.widths)
  let cursor = widget.draw(on: &screen, in: ScreenArea(screen.size), look)
  let place = cursor.map { "@\($0.column),\($0.row)" } ?? "@-"
  return "\(screen.text)\n\(place)"
}

/// The rows of a widget in which some cell looks so.
func rows(
  of widget: some Widget,
  width: Int = 24,
  _ look: Look = looks[0],
  where isMeant: (CellStyle) -> Bool
) -> Set<Int> {
  let height = widget.height(at: width, look)
  var screen = Screen(ScreenSize(columns: width, rows: height), widths: look.widths)
  _ = widget.draw(on: &screen, in: ScreenArea(screen.size), look)
  return Set(
    (0..<height).filter { row in
      (0..<width).contains { isMeant(screen.style(at: ScreenPlace(column: $0, row: row))) }
    }
  )
}

/// Feeds a widget the bytes of a terminal, in two pieces.
@discardableResult
func feed<W: Widget>(
  _ bytes: String,
  to widget: inout W,
  cutAt cut: Int = 0,
  width: Int = 40,
  _ look: Look = looks[0]
) -> [WidgetOutcome] {
  var decoder = KeyDecoder()
  let bytes = Array(bytes.utf8)
  let events =
    decoder.receive(bytes.prefix(cut)) + decoder.receive(bytes.dropFirst(cut)) + decoder.flush()
  return events.map { widget.receive($0, width: width, look) }
}

/// Expects that it does not matter where the bytes of keys are cut.
func expectSameWhereverCut<W: Widget & Hashable>(
  _ bytes: String,
  in widget: W,
  _ view: (W) -> String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  var whole = widget
  feed(bytes, to: &whole)
  for cut in 1..<bytes.utf8.count {
    var cutOne = widget
    feed(bytes, to: &cutOne, cutAt: cut)
    #expect(view(cutOne) == view(whole), "cut at \(cut)", sourceLocation: sourceLocation)
  }
}

/// Keys, texts and the mouse as they may come.
private func randomEvent(_ generator: inout SeededGenerator, width: Int) -> TerminalEvent {
  let keys: [Key] = [
    .enter, .tab, .escape, .backspace, .delete, .up, .down, .left, .right, .home, .end, .pageUp,
    .pageDown, .function(4), .letter("z"), .letter("y"), .letter("u"), .letter("w"), .letter("k"),
  ]
  let texts = [
    "0", "1", "2", "3", "5", "9", "-", "+", ".", "，", "。", "３", "a", "Ｂ", "y", "n", " ", "中",
    "👨‍👩‍👧", "e\u{301}", "\u{301}", "12", "2026-11-26", "1,234.5", "x1y2", "T09:30", "\u{1B}", "",
  ]
  switch Int.random(in: 0..<20, using: &generator) {
  case 0..<9:
    let key = keys.randomElement(using: &generator) ?? .enter
    let isLetter = if case .letter = key { true } else { false }
    let modifiers: [KeyPress.Modifiers] = isLetter ? [.control] : [[], [], [], .shift, .control]
    return .key(KeyPress(key, modifiers.randomElement(using: &generator) ?? []))
  case 9..<16: return .text(texts.randomElement(using: &generator) ?? "")
  case 16: return .paste(texts.randomElement(using: &generator) ?? "")
  case 17: return .focus(Bool.random(using: &generator))
  default:
    let place = ScreenPlace(
      column: Int.random(in: 0..<max(width, 1), using: &generator),
      row: Int.random(in: 0..<12, using: &generator)
    )
    let actions: [MouseEvent.Action] = [.press, .drag, .release, .scrollUp, .scrollDown]
    return .mouse(MouseEvent(actions.randomElement(using: &generator) ?? .press, at: place))
  }
}

/// Expects of a widget, whatever comes and however wide it is: it draws inside its area, the cursor stands there, and
/// what is asked in addition holds.
func expectLaws<W: Widget & Hashable>(
  _ widget: W,
  seed: UInt64 = 7,
  sourceLocation: SourceLocation = #_sourceLocation,
  _ holds: (W) -> Bool = { _ in true }
) {
  var generator = SeededGenerator(seed: seed)
  for width in 1...100 {
    // Each width with one of the looks in turn, the narrow ones with all.
    for look in width <= 12 ? looks : [looks[width % looks.count]] {
      var widget = widget
      for step in 0..<12 {
        let event = randomEvent(&generator, width: width)
        let before = widget
        let outcome = widget.receive(event, width: width, look)
        if outcome == .ignored, widget != before, case .key = event {
          Issue.record("changed by what it ignores: \(event)", sourceLocation: sourceLocation)
          return
        }
        guard holds(widget) else {
          Issue.record("broken by \(event) at \(width)", sourceLocation: sourceLocation)
          return
        }
        guard !step.isMultiple(of: 4) || staysInside(widget, width, look) else {
          Issue.record("drawn outside at \(width): \(event)", sourceLocation: sourceLocation)
          return
        }
      }
    }
  }
}

private func staysInside(_ widget: some Widget, _ width: Int, _ look: Look) -> Bool {
  let height = widget.height(at: width, look)
  guard height >= 1 else { return false }
  // The whole of it, and as much as fits where it has less room than it wants.
  return [height, max(height / 2, 1)].allSatisfy { rows in
    let size = ScreenSize(columns: width + 4, rows: rows + 2)
    var screen = Screen(size, widths: look.widths)
    for column in [0, 1, width + 2, width + 3] {
      for row in 0..<size.rows { screen.write("~", at: .init(column: column, row: row)) }
    }
    for row in [0, size.rows - 1] {
      screen.write(String(repeating: "~", count: size.columns), at: .init(column: 0, row: row))
    }
    let area = ScreenArea(columns: 2..<(width + 2), rows: 1..<(rows + 1))
    let cursor = widget.draw(on: &screen, in: area, look)
    let lines = screen.rows
    let isWhole = lines.first == lines.last && lines.first == Array("~").repeated(size.columns)
    let hasEdges = lines.allSatisfy {
      $0.prefix(2) == ["~", "~"] && $0.suffix(2) == ["~", "~"]
    }
    return isWhole && hasEdges && cursor.map(area.contains) ?? true
  }
}

extension [Character] {
  fileprivate func repeated(_ count: Int) -> [Character] {
    Array(repeatElement(self, count: count).joined())
  }
}

extension Screen {
  /// The characters of the rows, without the second halves of wide ones.
  fileprivate var rows: [[Character]] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(Array.init)
  }
}
