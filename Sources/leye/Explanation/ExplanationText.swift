import Messages
import Reporting
import TextDisplay

/// Shows an explanation on a terminal: the text with marks in place, then tables.
struct ExplanationText {
  let explanation: Explanation
  let language: Language
  /// The most columns of a line.
  let width: Int
  let style: Style

  /// All lines, each ended by a line break.
  var text: String {
    var lines = markedLines
    if !explanation.marks.isEmpty { lines += ["", legend] }
    lines += [""] + TerminalText.wrapped(words, to: width)
    lines.append(explanation.headline(in: language))
    for table in explanation.tables(in: language) {
      lines += ["", styled(table.title, "1")] + self.lines(of: table)
    }
    let digest = explanation.digest.prefix(12)
    lines += ["", Phrase("Word lists and rules: \(digest)", "词表和规则的摘要：\(digest)")[language]]
    return lines.map { $0 + "\n" }.joined()
  }

  /// A piece of a line that does not break.
  private struct Piece {
    let text: String
    var mark: EvidenceMark?
  }

  private var words: String {
    let words = TerminalText.sanitized(explanation.words.joined(separator: " "))
    return Phrase("Words: \(words)", "分词：\(words)")[language]
  }

  private var legend: String {
    explanation.marks.map { styled("\($0.sign) \($0.phrase[language])", $0.colour) }
      .joined(separator: "  ")
  }

  private func lines(of table: ExplanationTable) -> [String] {
    var lines = TextTable(
      columns: table.columns.enumerated().map { index, title in
        let isNumeric = table.numeric.contains(index)
        return TextTable.Column(
          title,
          alignment: isNumeric ? .right : .left,
          minimumWidth: isNumeric ? nil : 8,
          isWrapping: !isNumeric
        )
      }
    )
    for row in table.rows { lines.add(row) }
    return lines.lines(width: width, style: style)
  }

  /// The lines of the text, broken to the width, with `[word figure]` for each word of evidence.
  private var markedLines: [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    func end() {
      lines.append(line)
      line = ""
      used = 0
    }
    for piece in pieces {
      guard piece.text != "\n" else {
        end()
        continue
      }
      let pieceWidth = TerminalText.width(of: piece.text)
      // Room is kept for a closing mark, which never begins a line.
      let room = Self.closing.contains(piece.text) ? width : width - 2
      if used > 0, used + pieceWidth > room { end() }
      if used == 0, piece.text == " " { continue }
      line += piece.mark.map { styled(piece.text, $0.colour) } ?? piece.text
      used += pieceWidth
    }
    end()
    return lines
  }

  private static let closing: Set<String> = [
    "，", "。", "、", "；", "：", "？", "！", "）", "》", "”", "’", "…", ",", ".", ";", "!", "?", ")",
  ]

  private var pieces: [Piece] {
    var pieces: [Piece] = []
    for part in explanation.parts {
      let text = TerminalText.sanitizedLines(part.text)
      guard let mark = part.mark else {
        for character in text { add(character, to: &pieces) }
        continue
      }
      let word = text.replacing("\n", with: " ")
      let figures = part.figures.joined(separator: " ")
      pieces.append(Piece(text: "[\(word) \(figures)]", mark: mark))
    }
    return pieces
  }

  /// Adds a character as a piece, or to the piece before it where a line may not break between.
  private func add(_ character: Character, to pieces: inout [Piece]) {
    if let last = pieces.last, last.mark == nil, last.text != " ", last.text != "\n",
      isNarrow(character), last.text.last.map(isNarrow) ?? false,
      TerminalText.width(of: last.text) < width / 2
    {
      pieces[pieces.count - 1] = Piece(text: last.text + String(character))
    } else {
      pieces.append(Piece(text: String(character)))
    }
  }

  /// True for a character of a word that is written with spaces around it.
  private func isNarrow(_ character: Character) -> Bool {
    !character.isWhitespace && TerminalText.width(of: character) == 1
  }

  private func styled(_ text: String, _ parameters: String) -> String {
    style == .ansi ? "\u{1B}[\(parameters)m\(text)\u{1B}[0m" : text
  }
}
