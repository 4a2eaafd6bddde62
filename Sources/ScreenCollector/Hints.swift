import Messages
import TerminalUI

/// What keys do where the focus is, for the foot of the screen.
enum Hints {
  /// The hints for a field; what matters more keeps its place longer.
  static func line(
    for input: FieldInput?,
    _ settings: ScreenForm.Settings,
    _ language: Language
  ) -> KeyHints {
    var hints: [KeyHints.Hint] = own(input).map { .init($0, $1[language], importance: 3) }
    func add(_ key: String, _ meaning: Phrase, _ importance: Int) {
      hints.append(.init(key, meaning[language], importance: importance))
    }
    add("Tab", Phrase("next", "下一题"), 4)
    add("Ctrl-N", Phrase("next page", "下一页"), 3)
    if settings.leaving.isAllowed { add("Esc", Phrase("leave", "退出"), 2) }
    if settings.hasNote { add("Ctrl-O", Phrase("note", "笔记"), 2) }
    add("F1", Phrase("help", "帮助"), 1)
    add("F2", Phrase("中文", "English"), 1)
    return KeyHints(hints)
  }

  private static func own(_ input: FieldInput?) -> [(String, Phrase)] {
    switch input {
    case .line, .masked: [("Enter", Phrase("done", "填好了"))]
    case .number: [("↑↓", Phrase("more, less", "加减"))]
    case .date: [("F4", Phrase("calendar", "日历")), ("↑↓", Phrase("change", "调整"))]
    case .editor: [("Ctrl-Z", Phrase("undo", "撤销"))]
    case .truth: [("y n", Phrase("choose", "选择"))]
    case .list(let list, _):
      list.isMultiple
        ? [("↑↓ Space", Phrase("tick", "勾选"))] : [("↑↓ Enter", Phrase("choose", "选定"))]
    case .search: [("a–z", Phrase("search", "查找")), ("Enter", Phrase("choose", "选定"))]
    case .scale, .slider: [("←→ 0–9", Phrase("choose", "选择"))]
    case .ranking: [("+ -", Phrase("up, down", "上移、下移"))]
    case .grid: [("←→ 1–9", Phrase("choose", "选定"))]
    case .button: [("Enter", Phrase("press", "按下"))]
    case nil: []
    }
  }
}
