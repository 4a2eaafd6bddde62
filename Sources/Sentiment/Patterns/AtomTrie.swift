/// The words of all sets and classes in one trie: which of them a clause holds decides which patterns
/// can match in it.
struct AtomTrie: Sendable {
  /// A word of a group.
  struct Word: Comparable {
    let units: ArraySlice<UInt16>
    let group: Int32
    /// The first four units, which decide most comparisons.
    private let beginning: UInt64

    init(units: ArraySlice<UInt16>, group: Int32) {
      self.units = units
      self.group = group
      var beginning: UInt64 = 0
      for index in 0..<4 {
        let unit = index < units.count ? units[units.startIndex + index] : 0
        beginning = beginning << 16 | UInt64(unit)
      }
      self.beginning = beginning
    }

    static func < (one: Word, two: Word) -> Bool {
      if one.beginning != two.beginning { return one.beginning < two.beginning }
      let rest = (one.units.dropFirst(4), two.units.dropFirst(4))
      if rest.0 != rest.1 { return rest.0.lexicographicallyPrecedes(rest.1) }
      return one.group < two.group
    }
  }

  private struct Node: Sendable {
    /// The first of its steps in ``children``, which are in order of their units.
    var firstChild: Int32 = 0
    var childCount: Int32 = 0
    /// The first of the groups in ``groups`` that a word ending here belongs to.
    var firstGroup: Int32 = 0
    var groupCount: Int32 = 0
  }

  private struct Child: Sendable {
    let unit: UInt16
    let node: Int32
  }

  private var nodes: [Node] = []
  private var children: [Child] = []
  private var groups: [Int32] = []
  /// The nodes of the first characters by unit, -1 for none.
  private var firsts = [Int32](repeating: -1, count: 65_536)
  /// The pairs of characters that words start with, as bits of a hash.
  private var pairs = [UInt64](repeating: 0, count: 1024)

  /// Creates an empty trie.
  init() {}

  /// Creates a trie.
  ///
  /// - Parameter words: Each word with the number of its group, in order of the words.
  /// - Complexity: Linear in the length of all words.
  init(sorted words: [Word]) {
    var start = 0
    while start < words.count {
      let unit = words[start].units.first ?? 0
      var end = start
      while end < words.count, words[end].units.first == unit {
        if words[end].units.count > 1 {
          let hash = Self.hash(unit, words[end].units[words[end].units.startIndex + 1])
          pairs[hash >> 6] |= 1 << UInt64(hash & 63)
        }
        end += 1
      }
      firsts[Int(unit)] = Int32(makeNode(words, start..<end, depth: 1))
      start = end
    }
  }

  /// A number below 65,536 for a pair of characters.
  @inline(__always)
  private static func hash(_ first: UInt16, _ second: UInt16) -> Int {
    Int((UInt32(first) &* 0x9E37 &+ UInt32(second) &* 0x79B9) >> 4 & 0xFFFF)
  }

  /// Makes the node of the words of a range, which agree in their first characters.
  private mutating func makeNode(
    _ words: [Word],
    _ range: Range<Int>,
    depth: Int
  ) -> Int {
    let number = nodes.count
    nodes.append(Node(firstGroup: Int32(groups.count)))
    var place = range.lowerBound
    // Shorter words come first.
    while place < range.upperBound, words[place].units.count == depth {
      groups.append(words[place].group)
      place += 1
    }
    nodes[number].groupCount = Int32(groups.count) - nodes[number].firstGroup
    var parts: [Child] = []
    while place < range.upperBound {
      let unit = words[place].units[words[place].units.startIndex + depth]
      var end = place
      while end < range.upperBound, words[end].units[words[end].units.startIndex + depth] == unit {
        end += 1
      }
      parts.append(Child(unit: unit, node: Int32(makeNode(words, place..<end, depth: depth + 1))))
      place = end
    }
    nodes[number].firstChild = Int32(children.count)
    nodes[number].childCount = Int32(parts.count)
    children += parts
    return number
  }

  /// Notes for each group the last place in a stretch where one of its words starts.
  ///
  /// - Parameters:
  ///   - units: The text.
  ///   - range: The stretch.
  ///   - base: Added to each place.
  ///   - last: Receives the places by group.
  func mark(_ units: [UInt16], _ range: Range<Int>, base: Int, in last: inout [Int]) {
    // Views, so that no array is looked up or checked for other owners at every step.
    let units = units.span
    let firsts = firsts.span
    let nodes = nodes.span
    let children = children.span
    let groups = groups.span
    let pairs = pairs.span
    var last = last.mutableSpan
    for place in range {
      var number = Int(firsts[Int(units[place])])
      var next = place
      while number >= 0 {
        let node = nodes[number]
        for index in 0..<Int(node.groupCount) {
          last[Int(groups[Int(node.firstGroup) &+ index])] = base &+ place
        }
        next &+= 1
        guard next < range.upperBound, node.childCount > 0 else { break }
        let unit = units[next]
        if next == place &+ 1 {
          let hash = Self.hash(units[place], unit)
          guard pairs[hash >> 6] >> UInt64(hash & 63) & 1 != 0 else { break }
        }
        var low = Int(node.firstChild)
        let end = low &+ Int(node.childCount)
        var high = end
        while low < high {
          let middle = (low &+ high) >> 1
          if children[middle].unit < unit { low = middle &+ 1 } else { high = middle }
        }
        number = low < end && children[low].unit == unit ? Int(children[low].node) : -1
      }
    }
  }
}

/// Groups of words that every way on from a node needs, the most telling ones first; at most four.
struct Needs: Sendable {
  private var groups: InlineArray<4, Int32> = .init(repeating: .max)

  /// A need that comes before others, -1 for none.
  subscript(index: Int) -> Int32 { groups[index] == .max ? -1 : groups[index] }

  /// Adds a group; lower numbers tell more.
  mutating func insert(_ group: Int32) {
    var group = group
    for index in 0..<4 {
      if groups[index] == group { return }
      if group < groups[index] { swap(&groups[index], &group) }
    }
  }

  /// Keeps what another set has too.
  mutating func formIntersection(_ other: Needs) {
    var both = Needs()
    for index in 0..<4 where groups[index] != .max {
      for place in 0..<4 where other.groups[place] == groups[index] {
        both.insert(groups[index])
      }
    }
    self = both
  }
}
