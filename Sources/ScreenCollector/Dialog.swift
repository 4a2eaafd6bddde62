import Messages
import SurveyModel
import SurveySession
import TerminalUI

/// A box over the page.
enum Dialog: Sendable {
  /// What the keys do.
  case help(MessageBox)
  /// Whether to leave.
  case leaving(MessageBox)
  /// The interviewer's own note.
  case note(TextEditor)
}

extension ScreenForm {
  mutating func openHelp() -> [Effect] {
    dialog = .help(
      MessageBox(
        Sentences.helpTitle[language],
        (settings.leaving.isAllowed ? Sentences.help : Sentences.keys)[language],
        choices: [Sentences.close[language]],
        escape: 0
      )
    )
    return []
  }

  /// Asks whether to leave, where that is the respondent's matter.
  mutating func askToLeave() -> [Effect] {
    let effects = commit()
    switch settings.leaving {
    case .no: return effects + [.beep]
    case .free(let note):
      let text = [Sentences.leaving, note].compactMap { $0?[language] }.joined(separator: "\n\n")
      dialog = .leaving(
        MessageBox(
          "",
          text,
          choices: [Sentences.stay, Sentences.leave].map { $0[language] },
          escape: 0
        )
      )
    case .shared:
      let choices = [Sentences.stay, Sentences.leaveWithCode, Sentences.discard]
      dialog = .leaving(
        MessageBox(
          "",
          (settings.collector == .interview
            ? Sentences.leavingInterview : Sentences.leavingShared)[language],
          choices: choices.map { $0[language] },
          escape: 0
        )
      )
    }
    return effects
  }

  mutating func openNote() -> [Effect] {
    guard settings.hasNote else { return [.beep] }
    let effects = commit()
    dialog = .note(TextEditor(rows: 3...max(min(size.rows - 4, 10), 3)))
    return effects
  }

  mutating func receive(_ event: TerminalEvent, in dialog: Dialog) -> [Effect] {
    switch dialog {
    case .help(let box):
      let (box, pressed) = answered(box, event)
      self.dialog = pressed == nil ? .help(box) : nil
      return []
    case .leaving(let box):
      if case .key(KeyPress(.letter("c"), .control)) = event {
        self.dialog = nil
        return [.leave]
      }
      let (box, pressed) = answered(box, event)
      self.dialog = pressed == nil ? .leaving(box) : nil
      return pressed.map(leave) ?? []
    case .note(var editor):
      switch event {
      case .key(KeyPress(.escape)), .key(KeyPress(.tab)), .key(KeyPress(.function(4))):
        self.dialog = nil
        let text = editor.content.text
        guard !text.allSatisfy(\.isWhitespace) else { return [] }
        notice = Sentences.noteKept
        return [.note(text)]
      default:
        _ = editor.receive(event, width: noteArea.columns.count, settings.look)
        self.dialog = .note(editor)
        return []
      }
    }
  }

  /// A box after an event, and the button that was pressed.
  private func answered(_ box: MessageBox, _ event: TerminalEvent) -> (MessageBox, Int?) {
    var box = box
    let area = box.fit(in: ScreenArea(size), settings.look)
    var inner = event
    if case .mouse(let mouse) = event {
      let place = ScreenPlace(
        column: mouse.place.column - area.columns.lowerBound,
        row: mouse.place.row - area.rows.lowerBound
      )
      inner = .mouse(MouseEvent(mouse.action, at: place))
    }
    let outcome = box.receive(inner, width: area.columns.count, settings.look)
    return (box, outcome == .done ? box.current : nil)
  }

  private func leave(_ button: Int) -> [Effect] {
    switch (settings.leaving, button) {
    case (.free, 1), (.shared, 2): [.leave]
    case (.shared, 1): [.leaveWithCode]
    default: []
    }
  }
}
