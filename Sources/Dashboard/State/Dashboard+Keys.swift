import Messages
import Sentiment
package import TerminalUI

extension Dashboard {
  /// Takes what came from the terminal.
  ///
  /// - Parameter event: A key, text, the mouse or a new size.
  /// - Returns: What is asked of the outside.
  @discardableResult
  package mutating func receive(_ event: TerminalEvent) -> [DashboardEffect] {
    switch event {
    case .resize(let size):
      self.size = size
      keepOffsets()
      return []
    case .key(KeyPress(.letter("c"), .control)): return [.quit]
    case .key(KeyPress(.letter("z"), .control)): return [.suspend]
    case .focus: return []
    // Keys typed fast come together; each is one of its own, whatever the one before has opened.
    case .text(let text) where text.count > 1:
      return text.flatMap { receive(.text(String($0))) }
    default: return prompt == nil ? command(event) : answer(event)
    }
  }

  private mutating func command(_ event: TerminalEvent) -> [DashboardEffect] {
    switch event {
    case .text(let text): return letter(text)
    case .key(let press): return key(press)
    case .mouse(let mouse): return pointed(mouse)
    case .paste, .resize, .focus: return []
    }
  }

  private mutating func letter(_ letter: String) -> [DashboardEffect] {
    switch letter {
    case "1", "2", "3", "4", "5":
      return show(Int(letter).flatMap { View(rawValue: $0 - 1) } ?? .overview)
    case "q", "Q": return [.quit]
    case "l", "L": language = language == .chinese ? .english : .chinese
    case "?", "h", "？": prompt = .help
    case "w", "W": openWaves()
    case "r", "R":
      guard let wave else { return [.beep] }
      return [.recount(wave: wave.name)]
    case "/", "、":
      guard wave != nil else { return [.beep] }
      let effects = show(.comments)
      prompt = .search(TextField(query?.text ?? "", limit: 200))
      return effects
    case "f", "F": return openFilter()
    case "m", "M":
      guard view == .heatMap else { return [.beep] }
      showsTopics.toggle()
      firstColumn = 0
    case "j": scroll(1)
    case "k": scroll(-1)
    case " ": scroll(bodyHeight)
    default: return [.beep]
    }
    keepOffsets()
    return []
  }

  private mutating func key(_ press: KeyPress) -> [DashboardEffect] {
    switch press.key {
    case .tab:
      let step = press.modifiers.contains(.shift) ? View.allCases.count - 1 : 1
      return show(View(rawValue: (view.rawValue + step) % View.allCases.count) ?? .overview)
    case .up: scroll(-1)
    case .down: scroll(1)
    case .pageUp: scroll(-max(bodyHeight - 1, 1))
    case .pageDown: scroll(max(bodyHeight - 1, 1))
    case .home: offsets[view] = 0
    case .end: scroll(.max / 2)
    case .left: return sideways(-1)
    case .right: return sideways(1)
    case .function(1): prompt = .help
    case .escape:
      guard view == .comments, let wave, query?.isFiltered == true else { return [] }
      return look(for: CommentQuery(wave: wave.name))
    default: return [.beep]
    }
    return []
  }

  private mutating func pointed(_ mouse: MouseEvent) -> [DashboardEffect] {
    switch mouse.action {
    case .scrollUp: scroll(-3)
    case .scrollDown: scroll(3)
    case .press:
      guard mouse.place.row == 1 else { return [] }
      guard let view = tabs.first(where: { $0.columns.contains(mouse.place.column) })?.view else {
        return []
      }
      return show(view)
    case .drag, .release: break
    }
    return []
  }

  private mutating func sideways(_ step: Int) -> [DashboardEffect] {
    switch view {
    case .trend:
      let count = trendLines.count
      guard count > 0 else { return [.beep] }
      line = (min(line, count - 1) + step + count) % count
    case .heatMap: firstColumn = min(max(firstColumn + step, 0), max(heatColumns.count - 1, 0))
    case .overview, .comments, .alerts: return [.beep]
    }
    keepOffsets()
    return []
  }

  /// Goes to a view; the first time comments are looked for there.
  mutating func show(_ view: View) -> [DashboardEffect] {
    self.view = view
    keepOffsets()
    guard view == .comments, let wave, query?.wave != wave.name else { return [] }
    return look(for: CommentQuery(wave: wave.name))
  }

  /// Asks for comments.
  mutating func look(for query: CommentQuery) -> [DashboardEffect] {
    self.query = query
    textRows.forget()
    offsets[.comments] = 0
    return [.find(query)]
  }

  private mutating func scroll(_ rows: Int) {
    let offset = offsets[view] ?? 0
    offsets[view] = rows > 0 ? offset + min(rows, .max / 4) : max(offset + rows, 0)
    keepOffsets()
  }

  /// Keeps the first row where the last one still shows.
  mutating func keepOffsets() {
    var rows = textRows
    rows.refresh(width: size.columns, language) {
      commentLines(width: size.columns)
    } alerts: {
      alertLines(width: size.columns)
    }
    textRows = rows
    let last = max(page(width: size.columns).count - bodyHeight, 0)
    offsets[view] = min(max(offsets[view] ?? 0, 0), last)
  }
}
