import Glibc

/// How strongly a word keeps company with another.
///
/// Counts running words: those within a window around each place of the node word, against all others
/// (surface co-occurrence, Evert 2008). Node words themselves are left out.
public struct Collocation: Sendable, Hashable {
  /// Dunning's G² and Hardie's log-ratio of the collocate inside the windows against outside.
  ///
  /// A log-ratio of 1 means twice as frequent beside the node as elsewhere.
  public let keyness: Keyness
  /// logDice = 14 + log₂(2f(x,y) / (f(x) + f(y))): Rychlý 2008.
  ///
  /// At most 14, where the two always stand together; one point less is half as often. It does not
  /// depend on the size of the corpus. With overlapping windows a collocate counts once.
  public let logDice: Double

  /// Measures a pair of words.
  ///
  /// Constant time. Nil where the counts cannot be: more occurrences than words, or none of the pair.
  ///
  /// - Parameters:
  ///   - together: How often the collocate stands in a window.
  ///   - windowWords: How many words all windows hold, each word once.
  ///   - elsewhere: How often the collocate stands outside of the windows.
  ///   - otherWords: How many words stand outside of the windows.
  ///   - nodes: How often the node stands.
  public init?(
    together: Int,
    of windowWords: Int,
    elsewhere: Int,
    of otherWords: Int,
    nodes: Int
  ) {
    guard
      together > 0, nodes > 0, elsewhere <= otherWords, elsewhere >= 0, together <= windowWords
    else { return nil }
    // Where no word stands outside there is nothing to compare with, and nothing is typical.
    let compared = Keyness(
      count: together,
      of: windowWords,
      against: elsewhere,
      of: otherWords
    )
    guard let compared else { return nil }
    keyness = compared
    let pairs = Double(min(together, nodes))
    logDice = 14 + log2(2 * pairs / (Double(nodes) + Double(together) + Double(elsewhere)))
  }
}
