import Segmentation

/// Texts brought into the form in which headings and options are compared.
enum Folding {
  /// Folds a text.
  ///
  /// - Parameter text: A heading, a title or an option.
  /// - Returns: The text without white space, in NFKC, lower case and simplified characters, without
  ///   the punctuation that ends a question or a sentence.
  static func fold(_ text: String) -> String {
    let matching = MatchingText(text)
    let scalars = matching.string(0..<matching.units.count).unicodeScalars
    var folded = String.UnicodeScalarView(
      scalars.filter { !$0.properties.isWhitespace && $0.value != 0xFEFF && $0.value != 0x200B }
    )
    let whole = folded
    while let last = folded.last, endMarks.contains(last) { folded.removeLast() }
    return String(folded.isEmpty ? whole : folded)
  }

  /// Marks that end a title and that people leave out.
  static let endMarks: Set<Unicode.Scalar> = ["?", "!", ":", ".", "*", "。", ";", ","]

  /// Folds several texts.
  ///
  /// - Parameter texts: The texts; empty ones are left out.
  /// - Returns: The folded texts, each once.
  static func folds(of texts: some Sequence<String>) -> [String] {
    var seen: Set<String> = []
    return texts.map(fold).filter { !$0.isEmpty && seen.insert($0).inserted }
  }
}
