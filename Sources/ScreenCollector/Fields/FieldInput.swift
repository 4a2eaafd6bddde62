import SurveyModel
import TerminalUI

/// What a field is filled in with.
enum FieldInput: Sendable {
  case line(TextField)
  case number(NumberField)
  case date(DateField)
  case masked(MaskedField)
  case truth(SwitchRow, yes: Value, no: Value)
  case editor(TextEditor)
  case list(OptionList, [Value])
  case search(SearchList, [Value], hint: String)
  case scale(ScaleRow, [Value])
  case slider(Slider)
  case ranking(RankingList, [Value], isWhole: Bool)
  case grid(ChoiceGrid, rows: [String], columns: [Value])
  case button(String)

  /// True for what is typed letter by letter and taken over when the field is left.
  var isTyped: Bool {
    switch self {
    case .line, .editor, .number, .date, .masked: true
    default: false
    }
  }

  /// True for a field that takes numbers alone.
  var isNumber: Bool {
    if case .number = self { true } else { false }
  }

  /// True for a field with a calendar.
  var isDate: Bool {
    if case .date = self { true } else { false }
  }

  /// True where each key is a command of its own and no part of a text.
  var isPressed: Bool {
    switch self {
    case .line, .editor, .search: false
    default: true
    }
  }

  /// The text typed so far; nil for fields that are not typed.
  var typed: String? {
    switch self {
    case .line(let field): field.content.text
    case .editor(let editor): editor.content.text
    case .number(let field): field.text
    case .date(let field): field.state == .empty ? "" : field.value ?? "…"
    case .masked(let field): field.isEmpty ? "" : field.masked
    default: nil
    }
  }

  /// Folds up what opens only while the field has the focus.
  mutating func close() {
    guard case .date(var field) = self else { return }
    field.close()
    self = .date(field)
  }

  /// Selects a number, so that typing replaces it.
  mutating func selectAll() {
    guard case .number(var field) = self else { return }
    field.selectAll()
    self = .number(field)
  }

  /// How many rows it takes.
  func height(at width: Int, _ look: Look) -> Int {
    switch self {
    case .line(let widget): widget.height(at: width, look)
    case .editor(let widget): widget.height(at: width, look)
    case .number(let widget): widget.height(at: width, look)
    case .date(let widget): widget.height(at: width, look)
    case .masked(let widget): widget.height(at: width, look)
    case .truth(let widget, _, _): widget.height(at: width, look)
    case .list(let widget, _): widget.height(at: width, look)
    case .search(let widget, _, _): look.isFocused ? widget.height(at: width, look) : 1
    case .scale(let widget, _): widget.height(at: width, look)
    case .slider(let widget): widget.height(at: width, look)
    case .ranking(let widget, _, _): widget.height(at: width, look)
    case .grid(let widget, _, _): widget.height(at: width, look)
    case .button: 1
    }
  }

  /// Takes what came from the terminal.
  mutating func receive(_ event: TerminalEvent, width: Int, _ look: Look) -> WidgetOutcome {
    switch self {
    case .line(var widget):
      let outcome = widget.receive(event, width: width, look)
      self = .line(widget)
      return outcome
    case .editor(var widget):
      let outcome = widget.receive(event, width: width, look)
      self = .editor(widget)
      return outcome
    case .number(var widget):
      let outcome = widget.receive(event, width: width, look)
      self = .number(widget)
      return outcome
    case .date(var widget):
      let outcome = widget.receive(event, width: width, look)
      self = .date(widget)
      return outcome
    case .masked(var widget):
      let outcome = widget.receive(event, width: width, look)
      self = .masked(widget)
      return outcome
    case .truth(var widget, let yes, let no):
      let outcome = widget.receive(event, width: width, look)
      self = .truth(widget, yes: yes, no: no)
      return outcome
    case .list(var widget, let values):
      let outcome = widget.receive(event, width: width, look)
      self = .list(widget, values)
      return outcome
    case .search(var widget, let values, let hint):
      let outcome = widget.receive(event, width: width, look)
      self = .search(widget, values, hint: hint)
      return outcome
    case .scale(var widget, let values):
      let outcome = widget.receive(event, width: width, look)
      self = .scale(widget, values)
      return outcome
    case .slider(var widget):
      let outcome = widget.receive(event, width: width, look)
      self = .slider(widget)
      return outcome
    case .ranking(var widget, let values, let isWhole):
      // Where all are put in order, none is taken out.
      if isWhole, event == .text(" ") { return .refused }
      let outcome = widget.receive(event, width: width, look)
      self = .ranking(widget, values, isWhole: isWhole)
      return outcome
    case .grid(var widget, let rows, let columns):
      let outcome = widget.receive(event, width: width, look)
      self = .grid(widget, rows: rows, columns: columns)
      return outcome
    case .button: return Self.press(event)
    }
  }

  private static func press(_ event: TerminalEvent) -> WidgetOutcome {
    switch event {
    case .text(" "), .key(KeyPress(.enter)): .done
    case .mouse(let mouse) where mouse.action == .press: .done
    default: .ignored
    }
  }

  /// Draws it, and says where the cursor belongs.
  func draw(on screen: inout Screen, in area: ScreenArea, _ look: Look) -> ScreenPlace? {
    switch self {
    case .line(let widget):
      let place = widget.draw(on: &screen, in: area, look)
      screen.underline(area)
      return place
    case .editor(let widget):
      let place = widget.draw(on: &screen, in: area, look)
      screen.underline(area)
      return place
    case .number(let widget):
      let place = widget.draw(on: &screen, in: area, look)
      screen.underline(area)
      return place
    case .date(let widget): return widget.draw(on: &screen, in: area, look)
    case .masked(let widget): return widget.draw(on: &screen, in: area, look)
    case .truth(let widget, _, _): return widget.draw(on: &screen, in: area, look)
    case .list(let widget, _): return widget.draw(on: &screen, in: area, look)
    case .search(let widget, _, let hint):
      if look.isFocused { return widget.draw(on: &screen, in: area, look) }
      let text = widget.chosen.map { widget.options[$0] } ?? hint
      let style = look.theme.style(widget.chosen == nil ? .quiet : .chosen)
      let start = ScreenPlace(column: area.columns.lowerBound, row: area.rows.lowerBound)
      screen.write("  \(look.theme.marks.below) \(text)", at: start, style, within: area)
      return nil
    case .scale(let widget, _): return widget.draw(on: &screen, in: area, look)
    case .slider(let widget): return widget.draw(on: &screen, in: area, look)
    case .ranking(let widget, _, _): return widget.draw(on: &screen, in: area, look)
    case .grid(let widget, _, _): return widget.draw(on: &screen, in: area, look)
    case .button(let text):
      let start = ScreenPlace(column: area.columns.lowerBound, row: area.rows.lowerBound)
      let style = look.theme.style(look.isFocused ? .focus : .body)
      let mark = look.isFocused ? look.theme.marks.pointer : " "
      screen.write("\(mark) [ \(text) ]", at: start, style, within: area)
      return look.isFocused ? ScreenPlace(column: start.column + 2, row: start.row) : nil
    }
  }
}
