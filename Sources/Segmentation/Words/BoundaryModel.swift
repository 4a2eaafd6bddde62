/// How much speaks against a word boundary between two characters, learned from segmented text.
///
/// The weight of a gap is the sum of five: that of the two characters around it as a pair, that of each
/// of the two by itself, and those of the two characters one further away. It is added to the cost of
/// every way of cutting that has a boundary there, on the scale of word costs; a negative weight speaks
/// for the boundary. What is not listed weighs 0.
public struct BoundaryModel: Sendable {
  /// The weights of one character, by where it stands seen from the gap.
  struct CharacterWeights: Sendable, Hashable {
    /// Right before the gap: as the end of a word.
    var before: Int16 = 0
    /// Right after the gap: as the beginning of a word.
    var after: Int16 = 0
    /// One further before the gap.
    var secondBefore: Int16 = 0
    /// One further after the gap.
    var secondAfter: Int16 = 0
  }

  /// The weight of two characters around a gap.
  struct Pair: Sendable {
    /// The two units, the first in the upper half.
    let key: UInt32
    let weight: Int16
  }

  /// How many weights of pairs and of characters it holds.
  public var count: Int { pairs.count + characters.count }

  /// In the order of their keys.
  private(set) var pairs: [Pair] = []
  private var characters: [UInt16: CharacterWeights] = [:]
  /// The costs of words that no list holds, nil for no such words.
  private(set) var unknownCosts: UnknownCosts?

  /// The costs of words that no list holds, by their number of characters.
  struct UnknownCosts: Sendable {
    let two: Int32
    let three: Int32
    let four: Int32
  }

  /// What the characters around a word seldom add to a gap within it.
  private static let contextMargin = 30

  /// Creates a model without weights: only words decide.
  public init() {}

  /// Reads a model from its file.
  ///
  /// Lines that begin with `#` are comments. A line holds two characters and a weight, or one character
  /// and its four weights (before the gap, after it, one further before, one further after), separated
  /// by tabs; weights are whole numbers from -999 to 999. In the place of a character, `*` stands
  /// before 0 and the costs of words of two, three and four characters that no list holds.
  ///
  /// - Parameter text: The content of the file.
  /// - Throws: ``BoundaryModelFault`` with the first line that does not read.
  /// - Complexity: Linear, where the pairs stand in the order of their UTF-16 units.
  public init(text: String) throws(BoundaryModelFault) {
    var reader = BoundaryModelReader(text: text)
    while let line = try reader.next() {
      switch line {
      case .pair(let first, let second, let weight):
        pairs.append(Pair(key: UInt32(first) << 16 | UInt32(second), weight: weight))
      case .character(0x2A, let costs):
        unknownCosts = UnknownCosts(
          two: Int32(costs.after),
          three: Int32(costs.secondBefore),
          four: Int32(costs.secondAfter)
        )
      case .character(let unit, let weights): characters[unit] = weights
      }
    }
    let isSorted = zip(pairs, pairs.dropFirst()).allSatisfy { $0.key <= $1.key }
    if !isSorted { pairs.sort { $0.key < $1.key } }
  }

  /// The weights of a character.
  func weights(of unit: UInt16) -> CharacterWeights { characters[unit] ?? CharacterWeights() }

  /// The pairs that begin with a character.
  func pairs(from first: UInt16) -> ArraySlice<Pair> {
    let start = index(of: UInt32(first) << 16)
    let end = first == .max ? pairs.count : index(of: UInt32(first + 1) << 16)
    return pairs[start..<end]
  }

  /// The index of the first pair whose key is not below a key.
  private func index(of key: UInt32) -> Int {
    var low = 0
    var high = pairs.count
    while low < high {
      let middle = (low + high) / 2
      if pairs[middle].key < key { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// What may speak for boundaries within a word: the sum of the negative weights that its own characters
  /// give, and a margin a gap for what the characters around it may add; 0 without a model.
  func weightWithin(_ word: ArraySlice<UInt16>) -> Int {
    guard count > 0 else { return 0 }
    var sum = 0
    for gap in word.indices.dropFirst() {
      let pair = pairs(from: word[gap - 1]).first {
        UInt16(truncatingIfNeeded: $0.key) == word[gap]
      }
      var weight = Int(pair?.weight ?? 0)
      weight += Int(weights(of: word[gap - 1]).before) + Int(weights(of: word[gap]).after)
      if gap - 2 >= word.startIndex { weight += Int(weights(of: word[gap - 2]).secondBefore) }
      if gap + 1 < word.endIndex { weight += Int(weights(of: word[gap + 1]).secondAfter) }
      sum += min(weight, 0) - Self.contextMargin
    }
    return sum
  }
}
