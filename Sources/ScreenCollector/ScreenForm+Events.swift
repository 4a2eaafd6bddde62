import Messages
import SurveyModel
import SurveySession
public import TerminalUI

extension ScreenForm {
  /// Takes what came from the terminal.
  ///
  /// - Parameter event: A key, text, the mouse or another size.
  /// - Returns: What is to be done, in order.
  public mutating func receive(_ event: TerminalEvent) -> [Effect] {
    if case .resize(let size) = event {
      resize(to: size)
      return []
    }
    if case .focus = event { return [] }
    notice = nil
    if let dialog { return receive(event, in: dialog) }
    if case .key(let press) = event, let effects = command(press) { return effects }
    if case .mouse(let mouse) = event { return point(mouse) }
    guard case .text(let text) = event, text.count > 1, fields[focus]?.isPressed ?? false else {
      return enter(event)
    }
    // Keys typed fast come together; each of them is one.
    return text.flatMap { enter(.text(String($0))) }
  }

  /// Keys that mean the same everywhere; nil for others.
  private mutating func command(_ press: KeyPress) -> [Effect]? {
    switch (press.key, press.modifiers) {
    case (.tab, []): return moveFocus(1)
    case (.tab, .shift): return moveFocus(-1)
    case (.function(1), []), (.letter("g"), .control): return openHelp()
    case (.function(2), []), (.letter("t"), .control): return switchLanguage()
    case (.letter("n"), .control), (.right, .alt): return goOn()
    case (.letter("p"), .control), (.left, .alt): return goBack()
    case (.escape, []), (.letter("q"), .control), (.letter("c"), .control): return askToLeave()
    case (.letter("l"), .control): return [.redraw]
    case (.function(4), []) where !(fields[focus]?.isDate ?? false): return openNote()
    case (.letter("o"), .control): return openNote()
    case (.letter("z"), .control) where !(fields[focus]?.isTyped ?? false):
      if case .free = settings.leaving { return [.suspend] }
      return [.beep]
    default: return nil
    }
  }

  /// Gives an event to the field that has the focus.
  mutating func enter(_ event: TerminalEvent) -> [Effect] {
    guard var input = fields[focus] else { return [] }
    let outcome = input.receive(event, width: width(of: focus), settings.look)
    fields[focus] = input
    switch outcome {
    case .changed: return changed(input)
    case .moved:
      follow()
      return []
    case .done: return done(input)
    case .refused:
      notice = refusal
      return [.beep]
    case .ignored: return passed(event)
    }
  }

  private mutating func changed(_ input: FieldInput) -> [Effect] {
    misread[focus] = nil
    isPending = true
    if input.isTyped || isRange {
      follow()
      return []
    }
    let path = focus.path
    let before = path.flatMap { session.form.question(at: $0) }?.isOtherChosen ?? false
    let effects = commit()
    // Whoever takes "other" goes on to say what it is.
    if let path, !before, case .list(let list, _)? = fields[focus], !list.isMultiple,
      order.contains(.question(path, .other))
    {
      return effects + setFocus(.question(path, .other))
    }
    return effects
  }

  /// True at an end of a range, which is taken over when it is left: the other end stands in the way of digits.
  private var isRange: Bool {
    guard let path = focus.path,
      case .slider(let slider)? = session.form.question(at: path)?.kind
    else { return false }
    return slider.isRange
  }

  private mutating func done(_ input: FieldInput) -> [Effect] {
    switch focus {
    case .button(.next): return goOn()
    case .button(.back): return goBack()
    case .button(.submit): return submit()
    case .button(.change(let step)): return change(step)
    case .question(let path, .add): return addEntry(to: path)
    case .question(let path, .remove(let number)): return removeEntry(number, of: path)
    case .question:
      // What was only confirmed may be an answer too: the first option, or an order left as it is.
      isPending = true
      return commit() + moveFocus(1)
    }
  }

  /// An event that means nothing to the field.
  private mutating func passed(_ event: TerminalEvent) -> [Effect] {
    switch event {
    case .key(let press) where press.modifiers.isEmpty:
      switch press.key {
      case .up, .left: return moveFocus(-1)
      case .down, .right: return moveFocus(1)
      case .enter: return moveFocus(1)
      case .pageDown: return moveFocus(byRows: viewport)
      case .pageUp: return moveFocus(byRows: -viewport)
      case .home: return setFocus(order.first)
      case .end: return setFocus(order.last)
      default: return []
      }
    case .text("?"), .text("？"): return openHelp()
    case .text, .paste: return [.beep]
    default: return []
    }
  }

  /// Why the field takes no more.
  private var refusal: Phrase? {
    guard let path = focus.path, let question = session.form.question(at: path) else { return nil }
    switch question.kind {
    case .choices(let list), .ranking(let list):
      return list.most.map { Sentences.atMost($0) }
    case .text(let line) where fields[focus]?.isNumber ?? false:
      return AnswerFault.wrongInput(line.input == .text ? .number : line.input).phrase
    case .text(let line): return line.maxLength.map { Sentences.atMostCharacters($0) }
    case .comment(let text): return text.maxLength.map { Sentences.atMostCharacters($0) }
    default: return nil
    }
  }

  private mutating func point(_ mouse: MouseEvent) -> [Effect] {
    switch mouse.action {
    case .scrollUp: return scroll(by: -3)
    case .scrollDown: return scroll(by: 3)
    case .press:
      guard let (id, place) = field(at: mouse.place) else { return [] }
      let effects = setFocus(id)
      guard focus == id else { return effects }
      return effects + enter(.mouse(MouseEvent(.press, at: place)))
    case .drag, .release: return []
    }
  }
}
