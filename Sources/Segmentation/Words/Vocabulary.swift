/// Words that the segmenter knows beside ICU's dictionary, in their matching form.
///
/// A word is found by the hash of its units. The segmenter merges the words into its index when it first
/// meets their first character, so that adding a word costs little.
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
    /// A word that is only to be known where it stands: how text is cut stays as without it.
    case plain
  }

  /// The number of different words.
  public var count: Int { roles.count }

  /// The units of all words one after the other.
  private var units: [UInt16] = []
  /// For each word the index after its last unit.
  private var ends: [Int32] = []
  private var roles: [Role] = []
  /// For each word its cost, -1 for the default.
  private var costs: [Int16] = []
  /// Numbers of words at their hash or the next free place, -1 for none; a power of two in length.
  private var slots = [Int32](repeating: -1, count: 64)

  /// Memory for the matching form of the next word.
  private var form = MatchingText()

  /// Creates an empty vocabulary.
  public init() {}

  /// Adds a word and returns its number; a word that is there already keeps its number.
  ///
  /// - Parameters:
  ///   - word: The word; an empty one is refused.
  ///   - role: Its role; when a word is added again, a function word stays one, a particle and a
  ///     plain word yield.
  ///   - cost: What the word costs among the others that may stand at its place, on the scale of ICU's
  ///     dictionary: 30 for the most frequent, 80 to 120 for common words, 255 for the rarest. Nil keeps
  ///     the word whole where it is not very unlikely. When a word is added again, the lower one counts.
  /// - Returns: The number of the word from 0, nil for an empty word.
  @discardableResult
  public mutating func add(_ word: String, role: Role, cost: Int? = nil) -> Int? {
    form.assign(word.utf8.span)
    let key = form.units
    guard !key.isEmpty, !key.contains(0) else { return nil }
    let newCost = cost.map { Int16(clamping: min(max($0, 0), 1000)) }
    let slot = slot(of: key[...])
    let known = slots[slot]
    if known >= 0 {
      let index = Int(known)
      let current = roles[index]
      if role == .plain { return index }
      if current == .plain {
        roles[index] = role
        costs[index] = newCost ?? -1
        return index
      }
      if role == .function || current == .particleBefore || current == .particleAfter {
        roles[index] = role
      }
      if let newCost { costs[index] = costs[index] < 0 ? newCost : min(costs[index], newCost) }
      return index
    }
    slots[slot] = Int32(count)
    units.append(contentsOf: key)
    ends.append(Int32(units.count))
    roles.append(role)
    costs.append(newCost ?? -1)
    if 2 * count > slots.count { grow(to: 2 * slots.count) }
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

  /// Makes room for a number of words.
  ///
  /// - Parameter count: How many words will be added, roughly.
  public mutating func reserveCapacity(_ count: Int) {
    roles.reserveCapacity(count)
    costs.reserveCapacity(count)
    ends.reserveCapacity(count)
    units.reserveCapacity(3 * count)
    var size = slots.count
    while size < 2 * count { size *= 2 }
    if size > slots.count { grow(to: size) }
  }

  /// The role of a word.
  ///
  /// - Parameter number: The number of the word.
  /// - Returns: The role it was added with.
  func role(of number: Int) -> Role { roles[number] }

  /// The cost a word was added with, nil for the default.
  func cost(of number: Int) -> Int? { costs[number] < 0 ? nil : Int(costs[number]) }

  /// The units of a word.
  func key(of number: Int) -> ArraySlice<UInt16> {
    units[(number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])]
  }

  /// The number of the word that fills the units exactly.
  func exact(_ key: ArraySlice<UInt16>) -> Int? {
    let number = slots[slot(of: key)]
    return number >= 0 ? Int(number) : nil
  }

  /// The place of a word among the slots, or the free place where it belongs.
  private func slot(of key: ArraySlice<UInt16>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for unit in key { hash = (hash ^ UInt64(unit)) &* 0x0000_0100_0000_01B3 }
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & mask
    while slots[place] >= 0, self.key(of: Int(slots[place])) != key { place = (place + 1) & mask }
    return place
  }

  private mutating func grow(to size: Int) {
    slots = [Int32](repeating: -1, count: size)
    for number in 0..<count { slots[slot(of: key(of: number))] = Int32(number) }
  }
}
