/// Words that the segmenter knows beside ICU's dictionary, as a trie over the matching form.
public struct Vocabulary: Sendable {
  /// What a word does to the words of the dictionary that begin with it.
  public enum Role: UInt8, Sendable, Hashable {
    /// A word with a meaning of its own.
    case content
    /// A word that changes others, such as a negation: 也没有 must not hide 没有.
    case function
    /// A word without weight that clings to the word after it: 都好 must not hide 好.
    case particleBefore
    /// A word without weight that clings to the word before it: 慢了 must not hide 慢.
    case particleAfter
  }

  /// The number of different words.
  public private(set) var count = 0

  private var roles: [Role] = []
  /// The entry that ends at a node, -1 for none; node 0 is the root.
  private var entries: [Int32] = [-1]
  private var children: [UInt64: Int32] = [:]
  /// The nodes of the first characters, indexed by code unit.
  private var firsts = [Int32](repeating: -1, count: 65_536)

  /// Creates an empty vocabulary.
  public init() {}

  /// Adds a word and returns its number; a word that is there already keeps its number.
  ///
  /// - Parameters:
  ///   - word: The word; an empty one is refused.
  ///   - role: Its role; when a word is added again, a function word stays one and a particle yields.
  /// - Returns: The number of the word from 0, nil for an empty word.
  @discardableResult
  public mutating func add(_ word: String, role: Role) -> Int? {
    let key = MatchingText.key(of: word)
    guard !key.isEmpty else { return nil }
    var node: Int32 = 0
    for unit in key { node = makeChild(of: node, unit) }
    let known = entries[Int(node)]
    if known >= 0 {
      let current = roles[Int(known)]
      if role == .function || current == .particleBefore || current == .particleAfter {
        roles[Int(known)] = role
      }
      return Int(known)
    }
    entries[Int(node)] = Int32(count)
    roles.append(role)
    count += 1
    return count - 1
  }

  /// The number of a word, nil when it is not in here.
  ///
  /// - Parameter word: The word in any form.
  /// - Returns: The number from 0.
  public func number(of word: String) -> Int? {
    let key = MatchingText.key(of: word)
    return exact(key[...])
  }

  /// The role of a word.
  ///
  /// - Parameter number: The number of the word.
  /// - Returns: The role it was added with.
  func role(of number: Int) -> Role { roles[number] }

  /// The number of the word that fills the units exactly.
  func exact(_ units: ArraySlice<UInt16>) -> Int? {
    var node: Int32 = 0
    for unit in units {
      guard let next = child(of: node, unit) else { return nil }
      node = next
    }
    let entry = entries[Int(node)]
    return entry >= 0 ? Int(entry) : nil
  }

  /// Calls `body` with the length and the number of each word that starts at an index, shortest first.
  func forEachMatch(
    in units: [UInt16],
    at start: Int,
    _ body: (_ length: Int, _ number: Int) -> Void
  ) {
    var node = firsts[Int(units[start])]
    var index = start
    while node >= 0 {
      index += 1
      let entry = entries[Int(node)]
      if entry >= 0 { body(index - start, Int(entry)) }
      guard index < units.count, let next = child(of: node, units[index]) else { return }
      node = next
    }
  }

  private func child(of node: Int32, _ unit: UInt16) -> Int32? {
    if node == 0 {
      let first = firsts[Int(unit)]
      return first >= 0 ? first : nil
    }
    return children[UInt64(node) << 16 | UInt64(unit)]
  }

  /// Makes room for a number of words.
  ///
  /// - Parameter count: How many words will be added, roughly.
  public mutating func reserveCapacity(_ count: Int) {
    roles.reserveCapacity(count)
    entries.reserveCapacity(2 * count)
    children.reserveCapacity(2 * count)
  }

  private mutating func makeChild(of node: Int32, _ unit: UInt16) -> Int32 {
    if let child = child(of: node, unit) { return child }
    let new = Int32(entries.count)
    entries.append(-1)
    if node == 0 {
      firsts[Int(unit)] = new
    } else {
      children[UInt64(node) << 16 | UInt64(unit)] = new
    }
    return new
  }
}
