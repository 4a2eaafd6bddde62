import Messages
import TerminalUI

/// A box over the page.
struct Dialog: Sendable {
  /// What it is about.
  enum Kind: Sendable {
    case help
    case leaving
  }
  let kind: Kind
  /// The place of the button that Enter presses.
  var button = 0
  /// The first line that shows.
  var scroll = 0
}

extension ScreenForm {
  mutating func openHelp() -> [Effect] {
    dialog = Dialog(kind: .help)
    return []
  }

  /// Asks whether to leave, where that is the respondent's matter.
  mutating func askToLeave() -> [Effect] {
    guard settings.mayLeave else { return [.beep] }
    let effects = commit()
    dialog = Dialog(kind: .leaving)
    return effects
  }

  mutating func receiveInDialog(_ event: TerminalEvent) -> [Effect] {
    guard var dialog = dialog else { return [] }
    let buttons = buttons(of: dialog).count
    switch event {
    case .key(KeyPress(.escape)): self.dialog = nil
    case .key(KeyPress(.letter("c"), .control)) where dialog.kind == .leaving:
      self.dialog = nil
      return [.leave]
    case .key(KeyPress(.enter)), .text(" "):
      self.dialog = nil
      if dialog.kind == .leaving, dialog.button == 1 { return [.leave] }
    case .key(let press):
      switch press.key {
      case .left: dialog.button = max(dialog.button - 1, 0)
      case .right, .tab: dialog.button = (dialog.button + 1) % buttons
      case .up: dialog.scroll = max(dialog.scroll - 1, 0)
      case .down: dialog.scroll += 1
      case .pageUp: dialog.scroll = max(dialog.scroll - 5, 0)
      case .pageDown: dialog.scroll += 5
      default: break
      }
      self.dialog = dialog
    case .text(let text) where dialog.kind == .leaving && ["y", "Y", "是"].contains(text):
      self.dialog = nil
      return [.leave]
    case .text: self.dialog = nil
    default: break
    }
    return []
  }

  func buttons(of dialog: Dialog) -> [String] {
    switch dialog.kind {
    case .help: [Sentences.close[language]]
    case .leaving: [Sentences.stay[language], Sentences.leave[language]]
    }
  }

  func text(of dialog: Dialog) -> String {
    switch dialog.kind {
    case .help: (settings.mayLeave ? Sentences.help : Sentences.kioskHelp)[language]
    case .leaving:
      ([Sentences.leaving] + [settings.leavingNote].compactMap(\.self))
        .map { $0[language] }.joined(separator: "\n\n")
    }
  }
}
