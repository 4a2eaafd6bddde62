/// Weights of pairs of words that stand side by side.
///
/// A table with open addressing: a look costs one step or two.
struct WordPairs: Sendable {
  private struct Slot {
    /// The first word in the upper half, the second in the lower; all ones for a free slot.
    var key: UInt64
    var number: Int32
    var weight: Int16
  }

  /// The number of pairs.
  private(set) var count = 0
  private var slots = [Slot](repeating: WordPairs.free, count: 64)
  /// A bit for each pair by its hash, eight times as many bits as slots, so that most looks for a pair that
  /// has no weight end here, in little memory.
  private var filter = [UInt64](repeating: 0, count: 8)

  private static let free = Slot(key: .max, number: -1, weight: 0)

  /// Adds a pair.
  ///
  /// - Returns: False where the pair has a weight already.
  mutating func add(_ first: Int, _ second: Int, weight: Int16) -> Bool {
    let key = Self.key(first, second)
    let place = place(of: key)
    guard slots[place].key == .max else { return false }
    insertIntoFilter(key)
    slots[place] = Slot(key: key, number: Int32(count), weight: weight)
    count += 1
    if 2 * count > slots.count { grow() }
    return true
  }

  /// The number and the weight in thousandths of a pair; the number is -1 for none.
  @inline(__always)
  func find(_ first: Int, _ second: Int) -> (number: Int, weight: Int16) {
    let key = Self.key(first, second)
    let bit = filterBit(of: key)
    guard filter[bit >> 6] >> UInt64(bit & 63) & 1 != 0 else { return (-1, 0) }
    let slot = slots[place(of: key)]
    return (Int(slot.number), slot.weight)
  }

  @inline(__always)
  private static func key(_ first: Int, _ second: Int) -> UInt64 {
    UInt64(truncatingIfNeeded: first) << 32 | UInt64(truncatingIfNeeded: second)
  }

  @inline(__always)
  private func place(of key: UInt64) -> Int {
    let mask = slots.count - 1
    var place = Self.hash(key) >> 16 & mask
    while slots[place].key != key, slots[place].key != .max { place = (place + 1) & mask }
    return place
  }

  /// Forty-eight well mixed bits of a key.
  @inline(__always)
  private static func hash(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 16)
  }

  @inline(__always)
  private func filterBit(of key: UInt64) -> Int { Self.hash(key) & (filter.count * 64 - 1) }

  private mutating func insertIntoFilter(_ key: UInt64) {
    let bit = filterBit(of: key)
    filter[bit >> 6] |= 1 << UInt64(bit & 63)
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Self.free, count: 2 * old.count)
    filter = [UInt64](repeating: 0, count: slots.count / 8)
    for slot in old where slot.key != .max {
      slots[place(of: slot.key)] = slot
      insertIntoFilter(slot.key)
    }
  }
}
