/// All that is known of the words that begin with one character, ready for one walk.
///
/// One piece of memory: the header, then a hash table of second characters with open addressing, eight
/// bytes a slot, then what few of them need beyond that, then lists of characters that may follow,
/// sorted. The address carries the size of the table in its lowest bits, so that header and table are
/// fetched at once.
@safe struct WordPage {
  /// What is known of the first character.
  struct Header {
    /// The cost of the character as a word.
    var cost: Int32 = 0
    /// The number of the character as a word of the vocabulary, -1 for none.
    var number: Int32 = -1
    /// The weights of a boundary near the character.
    var weights: BoundaryModel.CharacterWeights = BoundaryModel.CharacterWeights()
    /// True for a character of grammar, which is no part of a word that no list holds.
    var isGrammatical: Bool = false
    /// True for a character that a number of Chinese numerals may begin with.
    var mayBeginNumber: Bool = false
    /// True when no word begins with the character, not even itself.
    var isEmpty: Bool = true
  }

  /// A character after others, with the word that ends there.
  struct Node {
    /// The character.
    var unit: UInt16 = 0
    /// How many characters may follow.
    var childCount: UInt16 = 0
    /// The cost of the word that ends here, ``WordPage/noWord`` for none.
    var cost: Int16 = WordPage.noWord
    /// The weight of a boundary before this character, for a second character only.
    var boundary: Int16 = 0
    /// The number of the word in the vocabulary, -1 for none.
    var number: Int32 = -1
    /// Where the characters that may follow begin, counted from the first list.
    var children: UInt32 = 0
  }

  /// A slot of the hash table.
  ///
  /// From the lowest bits: the second character (16 bits), the cost of the word of the two (8), the
  /// weight of a boundary between them (8), a filter of the characters that may follow (8), whether the
  /// word has a number in the vocabulary (1), and the place of its node where there is one, counted
  /// from 1 (23).
  struct Slot {
    /// The bits; 0 for a free slot.
    var bits: UInt64 = 0

    /// The second character.
    @inline(__always)
    var unit: UInt16 { UInt16(truncatingIfNeeded: bits) }

    /// The cost of the word of two characters, ``noWord`` for none or where the node says it.
    @inline(__always)
    var cost: Int32 { Int32(truncatingIfNeeded: bits >> 16 & 0xFF) }

    /// The weight of a boundary between the two characters.
    @inline(__always)
    var boundary: Int32 {
      Int32(Int8(truncatingIfNeeded: bits >> 24)) &* Int32(Self.boundaryStep)
    }

    /// The place of the node counted from 1, 0 for none.
    @inline(__always)
    var node: Int { Int(truncatingIfNeeded: bits >> 41) }

    /// True when there is nothing to learn from the node: none, or one only for words that do not go on
    /// with a character.
    @inline(__always)
    func saysAll(before third: UInt16) -> Bool {
      let isNumbered = bits >> 40 & 1 != 0
      return !isNumbered && bits >> (32 &+ UInt64(Self.filterBit(third))) & 1 == 0
    }

    /// The cost that stands for no word in a slot.
    static let noWord: Int32 = 255
    /// Weights of boundaries are multiples of this.
    private static let boundaryStep: Int16 = 3

    @inline(__always)
    private static func filterBit(_ unit: UInt16) -> UInt16 { (unit ^ unit >> 5) & 7 }

    /// Packs a second character.
    ///
    /// - Parameters:
    ///   - second: What is known of it.
    ///   - node: The place of its node counted from 1, 0 for none.
    ///   - children: The characters that may follow.
    init(_ second: Node, node: Int, children: ArraySlice<Node>) {
      let isNumbered = second.number >= 0
      let hasCost = second.cost != WordPage.noWord && !isNumbered
      let cost = hasCost ? UInt64(min(max(second.cost, 0), 254)) : UInt64(Self.noWord)
      let weight = Double(second.boundary) / Double(Self.boundaryStep)
      let boundary = UInt8(bitPattern: Int8(clamping: Int(weight.rounded())))
      bits = UInt64(second.unit) | cost << 16 | UInt64(boundary) << 24
      for child in children { bits |= 1 << (32 + UInt64(Self.filterBit(child.unit))) }
      bits |= (isNumbered ? 1 : 0) << 40 | UInt64(node) << 41
    }

    /// Nothing.
    init() {}
  }

  /// The cost that stands for no word.
  static let noWord = Int16.max

  /// The room for the header, and what addresses are multiples of.
  private static let alignment: UInt = 64

  /// The address of the memory with the binary logarithm of the table's length in its lowest bits.
  let address: UInt

  /// The page that an address stands for.
  @inline(__always)
  init(address: UInt) { self.address = address }

  /// Makes a page.
  ///
  /// - Parameters:
  ///   - header: What is known of the first character.
  ///   - seconds: The second characters, each once.
  ///   - lists: The characters that follow; nodes count their children from the first of them.
  init(header: Header, seconds: [Node], lists: [Node]) {
    var logarithm = 1
    while 3 << logarithm < 4 * (seconds.count + 1) { logarithm += 1 }
    let size = 1 << logarithm
    let nodeCount = seconds.count { Self.needsNode($0) } + lists.count
    let memory = UnsafeMutableRawPointer.allocate(
      byteCount: Int(Self.alignment) + size * MemoryLayout<Slot>.stride
        + nodeCount * MemoryLayout<Node>.stride,
      alignment: Int(Self.alignment)
    )
    address = UInt(bitPattern: memory) | UInt(logarithm)
    unsafe memory.initializeMemory(as: Header.self, to: header)
    let slots = unsafe UnsafeMutablePointer(mutating: self.slots)
    let nodes = unsafe UnsafeMutablePointer(mutating: self.nodes)
    unsafe slots.initialize(repeating: Slot(), count: size)
    let firstList = UInt32(nodeCount - lists.count)
    var next = 0
    func append(_ node: Node) {
      unsafe (nodes + next).initialize(to: node)
      unsafe nodes[next].children += firstList
      next += 1
    }
    for second in seconds {
      var place = place(of: second.unit)
      while unsafe slots[place].bits != 0 { place = (place + 1) & (size - 1) }
      let needsNode = Self.needsNode(second)
      if needsNode { append(second) }
      let children = lists[Int(second.children)..<Int(second.children) + Int(second.childCount)]
      unsafe slots[place] = Slot(second, node: needsNode ? next : 0, children: children)
    }
    for child in lists { append(child) }
  }

  /// True for a second character of which a slot does not hold all.
  private static func needsNode(_ node: Node) -> Bool { node.childCount > 0 || node.number >= 0 }

  /// Gives the memory back.
  func deallocate() {
    unsafe UnsafeMutableRawPointer(bitPattern: address & ~(Self.alignment - 1))?.deallocate()
  }

  /// What is known of the first character.
  @inline(__always)
  var header: Header {
    unsafe memory.assumingMemoryBound(to: Header.self).pointee
  }

  /// Where a second character is looked for first.
  @inline(__always)
  func place(of unit: UInt16) -> Int {
    Int((UInt32(unit) &* 0x9E37_79B1) >> 16) & mask
  }

  /// The slot at a place.
  @inline(__always)
  func slot(at place: Int) -> Slot { unsafe slots[place] }

  /// The slot of a second character; an empty one where it is unknown.
  ///
  /// - Parameters:
  ///   - unit: The character, not 0.
  ///   - slot: The slot where it is looked for first, fetched ahead.
  /// - Returns: Its slot, or a free one.
  @inline(__always)
  func slot(of unit: UInt16, from slot: Slot) -> Slot {
    var found = slot
    if found.unit == unit || found.bits == 0 { return found }
    var place = place(of: unit)
    repeat {
      place = (place &+ 1) & mask
      found = unsafe slots[place]
    } while found.unit != unit && found.bits != 0
    return found
  }

  /// The node of a slot that has one.
  @inline(__always)
  func node(of slot: Slot) -> UnsafePointer<Node> { unsafe nodes + (slot.node &- 1) }

  /// The node of a character that follows a node, nil for none.
  @inline(__always)
  func node(after parent: UnsafePointer<Node>, _ unit: UInt16) -> UnsafePointer<Node>? {
    var node = unsafe nodes + Int(parent.pointee.children)
    var count = unsafe Int(parent.pointee.childCount)
    while count > 8 {
      let half = count / 2
      if unsafe (node + half).pointee.unit <= unit {
        unsafe node += half
        count -= half
      } else {
        count = half
      }
    }
    while count > 0 {
      if unsafe node.pointee.unit == unit { return unsafe node }
      unsafe node += 1
      count -= 1
    }
    return nil
  }

  @inline(__always)
  private var mask: Int { (1 << Int(truncatingIfNeeded: address & (Self.alignment - 1))) - 1 }

  @inline(__always)
  private var memory: UnsafeRawPointer {
    unsafe UnsafeRawPointer(bitPattern: address & ~(Self.alignment - 1)).unsafelyUnwrapped
  }

  @inline(__always)
  private var slots: UnsafePointer<Slot> {
    unsafe (memory + Int(Self.alignment)).assumingMemoryBound(to: Slot.self)
  }

  @inline(__always)
  private var nodes: UnsafePointer<Node> {
    unsafe (memory + Int(Self.alignment) + (mask + 1) * MemoryLayout<Slot>.stride)
      .assumingMemoryBound(to: Node.self)
  }
}
