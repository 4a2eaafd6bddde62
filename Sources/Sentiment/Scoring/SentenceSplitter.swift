import Segmentation

/// Cuts a segmented text into sentences of clauses.
struct SentenceSplitter {
  /// One clause: its tokens without the end mark.
  struct Piece {
    let tokens: Range<Int>
    /// The token of the question mark that ends it, nil for none.
    let questionMark: Int?
  }

  let text: SegmentedText

  /// The sentences in order, each with its clauses; empty ones are left out.
  var sentences: [[Piece]] {
    var sentences: [[Piece]] = []
    var clauses: [Piece] = []
    var start = 0
    func close(at end: Int, questionMark: Int? = nil) {
      if text.tokens[start..<end].contains(where: { $0.kind != .space }) {
        clauses.append(Piece(tokens: start..<end, questionMark: questionMark))
      }
      start = min(end + 1, text.tokens.count)
    }
    for (index, token) in text.tokens.enumerated() {
      switch token.kind {
      case .clauseEnd: close(at: index)
      case .space where separatesClauses(index): close(at: index)
      case .sentenceEnd:
        let isQuestion = text.text.units[token.units].contains(0x3F)
        close(at: index, questionMark: isQuestion ? index : nil)
        if !clauses.isEmpty { sentences.append(clauses) }
        clauses = []
      default: break
      }
    }
    close(at: text.tokens.count)
    if !clauses.isEmpty { sentences.append(clauses) }
    return sentences
  }

  /// True for a space between Chinese words, which people type instead of a comma.
  private func separatesClauses(_ index: Int) -> Bool {
    guard index > 0, index + 1 < text.tokens.count else { return false }
    return text.tokens[index - 1].kind == .word && text.tokens[index + 1].kind == .word
  }
}
