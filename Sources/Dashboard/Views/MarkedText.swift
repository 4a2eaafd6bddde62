import Insight
import TerminalUI
import TextDisplay

/// A comment with the words that count for its score, and those looked for, set apart.
struct MarkedText {
  private struct Mark {
    let character: Character
    let style: CellStyle
  }
  private var marks: [Mark] = []
  /// The words that count for the score, in order, each once.
  let words: [(text: String, isPraise: Bool)]

  init(_ comment: ShownComment, _ theme: Theme) {
    let text = comment.found.text
    var seen: Set<String> = []
    let bytes = Array(text.utf8)
    words = comment.words.compactMap { word in
      guard word.range.upperBound <= bytes.count else { return nil }
      let found = TerminalText.sanitized(String(decoding: bytes[word.range], as: UTF8.self))
      return seen.insert(found).inserted ? (found, word.isPraise) : nil
    }
    var offset = 0
    for character in text {
      var style = CellStyle.plain
      if let word = comment.words.first(where: { $0.range.contains(offset) }) {
        style.colour = word.isPraise ? .green : .red
        style.isUnderlined = true
      }
      if comment.found.hits.contains(where: { $0.contains(offset) }) { style.isReversed = true }
      for shown in TerminalText.sanitized(String(character)) {
        marks.append(Mark(character: shown, style: style))
      }
      offset += character.utf8.count
    }
  }

  /// The rows at some width.
  func lines(width: Int) -> [Line] {
    var next = 0
    return TerminalText.wrapped(String(marks.map(\.character)), to: width).map { row in
      var line = Line()
      var run = ""
      var style = CellStyle.plain
      for character in row {
        // Blanks at the end of a row were left out.
        while next < marks.count, marks[next].character != character { next += 1 }
        let own = next < marks.count ? marks[next].style : .plain
        next += 1
        if own != style {
          line.add(run, style)
          run = ""
          style = own
        }
        run.append(character)
      }
      line.add(run, style)
      return line
    }
  }
}
