import Segmentation

/// A text as the search sees it: words in matching form, each made of cells.
///
/// A cell is one Chinese character, or a run of anything else within one word (`wifi`, `12.5%`, an
/// emoji). Marks and spaces are no cell.
public struct SearchableText: Sendable {
  /// The smallest part of a text that a query can name.
  struct Cell: Sendable, Hashable {
    /// The cell in matching form.
    let text: String
    /// Where it stands: UTF-8 offsets in the original.
    let range: Range<Int>
    /// The number of its word.
    let word: Int
    /// The number of its sentence.
    let sentence: Int
  }

  /// The cells in order.
  let cells: [Cell]

  /// Cuts a text.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - words: How to cut it.
  /// - Complexity: Linear in the length of the text.
  public init(_ text: String, words: SearchWords) {
    let segmented = words.segmenter.segment(text)
    var cells: [Cell] = []
    var sentence = 0
    for (number, token) in segmented.tokens.enumerated() {
      switch token.kind {
      case .word, .latin, .number, .address, .symbol:
        for units in Self.parts(of: token.units, in: segmented.text) {
          cells.append(
            Cell(
              text: segmented.text.string(units),
              range: segmented.text.originalRange(units),
              word: number,
              sentence: sentence
            )
          )
        }
      case .sentenceEnd: sentence += 1
      case .punctuation, .clauseEnd, .space: break
      }
    }
    self.cells = cells
  }

  /// The words as ranges of cells, in order.
  var wordRanges: [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    for index in cells.indices where index + 1 == cells.count || endsWord(index) {
      ranges.append(start..<index + 1)
      start = index + 1
    }
    return ranges
  }

  /// True for the first cell of a word.
  func startsWord(_ index: Int) -> Bool {
    index == 0 || cells[index - 1].word != cells[index].word
  }

  /// True for the last cell of a word.
  func endsWord(_ index: Int) -> Bool {
    index + 1 == cells.count || cells[index + 1].word != cells[index].word
  }

  /// The cells of one word, as ranges of units.
  private static func parts(of word: Range<Int>, in text: MatchingText) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var runStart = word.lowerBound
    var index = word.lowerBound
    while index < word.upperBound {
      let isPair = index + 1 < word.upperBound && UTF16.isLeadSurrogate(text.units[index])
      let end = index + (isPair ? 2 : 1)
      if isCharacterOfItsOwn(text.units[index]) {
        if runStart < index { parts.append(runStart..<index) }
        parts.append(index..<end)
        runStart = end
      }
      index = end
    }
    if runStart < word.upperBound { parts.append(runStart..<word.upperBound) }
    return parts
  }

  /// True for Chinese characters and kana; by the first unit, also for those beyond the first plane.
  private static func isCharacterOfItsOwn(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x3005, 0x3007, 0x3041...0x30FF, 0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xD840...0xD888, 0xF900...0xFAFF:
      true
    default: false
    }
  }
}
