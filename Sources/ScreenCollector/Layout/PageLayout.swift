import Messages
import SurveyModel
import SurveySession
import TerminalUI
import TextDisplay

/// What stands on a page from top to bottom, at some width.
struct PageLayout {
  /// A piece of the page.
  struct Block {
    /// What is drawn.
    enum Content {
      case text([String], Theme.Role)
      case field(FieldID)
      /// An answer on the last page, with the pointer where the focus is.
      case answer(FieldID, [String], Theme.Role)
    }
    let content: Content
    let indent: Int
    let rows: Range<Int>
    /// The question it belongs to.
    let path: QuestionPath?

    var field: FieldID? {
      switch content {
      case .text: nil
      case .field(let id), .answer(let id, _, _): id
      }
    }
  }

  private(set) var blocks: [Block] = []
  /// How many rows the page takes.
  var height: Int { blocks.last?.rows.upperBound ?? 0 }
  private let width: Int
  private let widths: CharacterWidths
  private var gap = 0

  init(width: Int, _ widths: CharacterWidths) {
    self.width = width
    self.widths = widths
  }

  /// Leaves a row free before what follows.
  mutating func leaveGap() { gap = blocks.isEmpty ? 0 : 1 }

  mutating func add(
    text: String,
    _ role: Theme.Role,
    indent: Int,
    of path: QuestionPath? = nil
  ) {
    guard !text.isEmpty else { return }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
      TerminalText.wrapped(String(line), to: max(width - indent, 4), widths)
    }
    append(.text(lines, role), rows: lines.count, indent: indent, path)
  }

  mutating func add(field: FieldID, rows: Int, indent: Int) {
    append(.field(field), rows: rows, indent: indent, field.path)
  }

  mutating func add(answer: FieldID, text: String, _ role: Theme.Role) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
      TerminalText.wrapped(String(line), to: max(width - 2, 4), widths)
    }
    append(.answer(answer, lines, role), rows: lines.count, indent: 0, nil)
  }

  private mutating func append(
    _ content: Block.Content,
    rows: Int,
    indent: Int,
    _ path: QuestionPath?
  ) {
    let start = height + gap
    gap = 0
    blocks.append(
      Block(content: content, indent: indent, rows: start..<(start + rows), path: path)
    )
  }

  /// The rows of a field with its title before and its faults behind, and of the field alone.
  func rows(around id: FieldID) -> (all: Range<Int>, field: Range<Int>)? {
    guard let place = blocks.firstIndex(where: { $0.field == id }) else { return nil }
    let field = blocks[place].rows
    guard let path = blocks[place].path else { return (field, field) }
    var first = place
    while first > 0, blocks[first - 1].path == path, blocks[first - 1].field == nil { first -= 1 }
    var last = place
    while last + 1 < blocks.count, blocks[last + 1].path == path, blocks[last + 1].field == nil {
      last += 1
    }
    return (blocks[first].rows.lowerBound..<blocks[last].rows.upperBound, field)
  }
}
