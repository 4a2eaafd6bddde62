public import Segmentation

/// Finds words in comments that the segmenter does not know.
///
/// A run of characters is likely a word where it is frequent, where its parts are found together far more
/// often than chance would have it (pointwise mutual information), and where many different characters
/// stand on either side of it (boundary entropy). A person decides.
///
/// ## Usage
/// ```swift
/// var finder = WordFinder(segmenter: scorer.segmenter)
/// for comment in comments { finder.add(comment) }
/// let words = finder.words { length in print(length) }
/// ```
/// Memory: 2 bytes a character kept, and about 20 while searching; what goes beyond
/// ``Options/characterLimit`` is not kept.
public struct WordFinder: Sendable {
  /// What makes a word.
  public struct Options: Sendable, Hashable {
    /// How many characters a word may have.
    public var lengths = 2...6
    /// In how many comments it must occur.
    public var minimumCount = 5
    /// The least pointwise mutual information in bits.
    public var minimumInformation = 5.0
    /// The least entropy of its neighbours on either side in bits.
    public var minimumEntropy = 2.0
    /// How many characters are kept at most.
    public var characterLimit = 16_000_000

    /// Creates the usual options.
    public init() {}
  }

  /// The separator of runs; no ideograph.
  static let boundary: UInt16 = 0

  /// True when comments came after the limit of characters was reached; they were not looked at.
  public private(set) var isTruncated = false
  /// How many comments were looked at.
  public private(set) var commentCount = 0

  let segmenter: Segmenter
  let options: Options
  /// The runs of ideographs in matching form, a boundary behind each.
  private(set) var units: [UInt16] = []
  /// Where the runs of each comment end.
  private(set) var ends: [Int] = []

  /// Creates a finder without comments.
  ///
  /// - Parameters:
  ///   - segmenter: Knows the words that are not new.
  ///   - options: What makes a word.
  public init(segmenter: Segmenter, options: Options = Options()) {
    self.segmenter = segmenter
    self.options = options
  }

  /// Takes in a comment.
  ///
  /// - Parameter comment: The comment.
  /// - Complexity: Linear in its length.
  public mutating func add(_ comment: String) {
    guard units.count < options.characterLimit else {
      isTruncated = true
      return
    }
    for unit in MatchingText(comment).units {
      if (0x4E00...0x9FFF).contains(unit) {
        units.append(unit)
      } else if units.last ?? Self.boundary != Self.boundary {
        units.append(Self.boundary)
      }
    }
    if units.last ?? Self.boundary != Self.boundary { units.append(Self.boundary) }
    ends.append(units.count)
    commentCount += 1
  }

  /// The words found, the most certain first.
  ///
  /// - Parameter progress: Called with each length of words that is looked at; what it throws ends the
  ///   work.
  /// - Returns: New words.
  /// - Throws: What `progress` throws.
  /// - Complexity: O(n log n) in the number of characters kept.
  public func words(progress: (_ length: Int) throws -> Void) rethrows -> [FoundWord] {
    var table = RunTable(units: units, ends: ends, minimumCount: options.minimumCount)
    var found: [FoundWord] = []
    for length in 1...options.lengths.upperBound {
      try progress(length)
      table.advance()
      guard options.lengths.contains(length) else { continue }
      found += table.candidates(options).filter { isNew($0.word) }
    }
    return Self.withoutParts(found).sorted { ($1.certainty, $0.word) < ($0.certainty, $1.word) }
  }

  private func isNew(_ word: String) -> Bool {
    segmenter.segment(word).tokens.count > 1
  }

  /// Leaves out what is part of another candidate that is found nearly as often.
  private static func withoutParts(_ words: [FoundWord]) -> [FoundWord] {
    var hidden: Set<String> = []
    let counts = Dictionary(words.map { ($0.word, $0.count) }, uniquingKeysWith: max)
    for word in words {
      let characters = Array(word.word)
      for length in 2..<max(characters.count, 2) {
        for start in 0...(characters.count - length) {
          let part = String(characters[start..<start + length])
          guard let count = counts[part] else { continue }
          if 2 * word.count >= count { hidden.insert(part) }
        }
      }
    }
    return words.filter { !hidden.contains($0.word) }
  }
}

/// A run of characters that is likely a word.
public struct FoundWord: Sendable, Hashable {
  /// The word in matching form.
  public let word: String
  /// In how many comments it occurs.
  public let count: Int
  /// How much more often its parts stand together than by chance: the least pointwise mutual information
  /// over all cuts into two, in bits.
  public let information: Double
  /// The entropy of the characters before it in bits.
  public let leftEntropy: Double
  /// The entropy of the characters behind it in bits.
  public let rightEntropy: Double

  /// What words are ranked by: information times the lesser entropy.
  var certainty: Double { information * min(leftEntropy, rightEntropy) }
}
