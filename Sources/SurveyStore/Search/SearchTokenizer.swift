import GRDB

/// The tokenizer of the comments' index: SQLite's way to the segmenter.
///
/// In a comment each word is a token, and each part of a word of up to ``longestPart`` cells another
/// at the same position, so that 加班 is found in 加班费; marks and spaces are none. In a query a string
/// is one token as it stands: ``SearchQuery`` has cut and normalised it already.
final class SearchTokenizer: FTS5CustomTokenizer {
  static let name = "leye"

  /// The longest part of a word that is a token of its own, in cells.
  static let longestPart = 4

  init(db: Database, arguments: [String]) throws {}

  func tokenize(
    context: UnsafeMutableRawPointer?,
    tokenization: FTS5Tokenization,
    pText: UnsafePointer<CChar>?,
    nText: CInt,
    tokenCallback: @escaping FTS5TokenCallback
  ) -> CInt {
    let ok = ResultCode.SQLITE_OK.rawValue
    guard let pText = unsafe pText, nText > 0 else { return ok }
    // SQLite owns the bytes for the time of this call; they are copied here.
    let bytes = unsafe UnsafeRawBufferPointer(start: pText, count: Int(nText))
    let text = unsafe String(decoding: bytes, as: UTF8.self)
    /// Hands one token over; SQLite copies it.
    func emit(_ token: String, _ range: Range<Int>, isPart: Bool) -> CInt {
      var token = token
      return token.withUTF8 { buffer in
        unsafe buffer.withMemoryRebound(to: CChar.self) { characters in
          unsafe tokenCallback(
            context,
            isPart ? FTS5TokenFlags.colocated.rawValue : 0,
            characters.baseAddress,
            CInt(characters.count),
            CInt(range.lowerBound),
            CInt(range.upperBound)
          )
        }
      }
    }
    if tokenization.contains(.query) { return emit(text, 0..<Int(nText), isPart: false) }
    // Without words nothing may be indexed: an empty index would pass for one without hits.
    guard let words = SearchWords.current else { return ResultCode.SQLITE_MISUSE.rawValue }
    let searchable = SearchableText(text, words: words)
    for word in searchable.wordRanges {
      for part in Self.parts(of: word) {
        let cells = searchable.cells[part]
        guard let first = cells.first, let last = cells.last else { continue }
        let code = emit(
          cells.count == 1 ? first.text : cells.map(\.text).joined(),
          first.range.lowerBound..<last.range.upperBound,
          isPart: part != word
        )
        guard code == ok else { return code }
      }
    }
    return ok
  }

  /// The word itself, then its parts.
  static func parts(of word: Range<Int>) -> [Range<Int>] {
    guard word.count > 1 else { return [word] }
    var parts = [word]
    for start in word {
      for end in start + 1...min(start + longestPart, word.upperBound)
      where start..<end != word {
        parts.append(start..<end)
      }
    }
    return parts
  }
}
