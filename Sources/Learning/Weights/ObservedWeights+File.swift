extension ObservedWeights {
  /// The greatest weight a file may hold, either way.
  public static let limit = 4.0

  /// Reads the entries of a word list; lines without a word, a weight and a count are passed over, since
  /// ``LexiconCheck`` tells of them.
  ///
  /// - Parameter list: A word list of the kind ``WordList/Kind/observed``.
  public init(_ list: WordList) {
    var seen: Set<Substring> = []
    self.init(
      words: list.rows.compactMap { row in
        guard
          row.columns.count > 2, seen.insert(row.columns[0]).inserted,
          let weight = Double(row.columns[1]), weight.isFinite,
          let count = Int(row.columns[2])
        else { return nil }
        return ObservedWord(word: String(row.columns[0]), weight: weight, count: count)
      }
    )
  }

  /// The content of a file that holds these weights.
  ///
  /// - Parameters:
  ///   - version: The version of the list, from 1.
  ///   - licence: The licence and where the figures come from, on one line.
  /// - Returns: The text with its head, a word a line.
  public func fileText(version: Int, licence: String) -> String {
    var text = """
      # kind: observed
      # version: \(version)
      # licence: \(licence)
      # columns: word  weight  count

      """
    for word in words { text += word.fileLine + "\n" }
    return text
  }
}

extension ObservedWord {
  /// The word's line in a file.
  var fileLine: String { "\(word)\t\(weight.hundredths)\t\(count)" }
}

extension Double {
  /// The number rounded to hundredths, with two digits behind the point: -0.35.
  public var hundredths: String {
    let hundred = Int((self * 100).rounded())
    let digits = abs(hundred) % 100
    return "\(hundred < 0 ? "-" : "")\(abs(hundred) / 100).\(digits < 10 ? "0" : "")\(digits)"
  }
}
