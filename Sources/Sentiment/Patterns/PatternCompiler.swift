import Segmentation

/// Builds the graph of patterns from the lines of word lists.
struct PatternCompiler {
  var program = PatternProgram()
  private(set) var drafts = [Draft(), Draft()]
  /// The numbers of the classes by their names in matching form.
  private var classes: [[UInt16]: Int] = [:]
  /// The children of the nodes that patterns and words start from, by unit, -1 for none.
  private var firsts = [[Int32]](
    repeating: [Int32](repeating: -1, count: 65_536),
    count: PatternProgram.wordRoot + 1
  )
  /// The classes of each first character of their words.
  private(set) var firstUnits: [(unit: UInt16, wordClass: Int)] = []
  /// The nodes behind groups and optional parts that were met before, by node and text.
  private var joints: [Joint: Int] = [:]
  /// The sets of words by the text of their groups.
  private var sets: [Joint: Int] = [:]
  private var reserved: Set<[UInt16]>

  /// The edges in order of their making, each with the one before it of the same node, -1 for none.
  private(set) var links: [Link] = []

  /// A node while the graph is built.
  struct Draft {
    /// The classes that lead on; for a node of the words, the classes that end here.
    var classes: UInt64 = 0
    /// The pattern that ends here, -1 for none.
    var pattern: Int32 = -1
    /// The last edge, -1 for none.
    var lastLink: Int32 = -1
    /// The last node that a literal character leads to, -1 for none.
    var lastChild: Int32 = -1
    /// The child of the same parent before this one, -1 for none.
    var sibling: Int32 = -1
    /// The character that leads here.
    var unit: UInt16 = 0
  }

  /// An edge while the graph is built.
  struct Link {
    let edge: PatternProgram.Edge
    let previous: Int32
  }

  /// A part of a pattern at a node.
  private struct Joint: Hashable {
    let node: Int
    let text: ArraySlice<UInt16>

    /// One number for the whole text, since the standard hash takes unit by unit.
    func hash(into hasher: inout Hasher) {
      var sum = UInt64(truncatingIfNeeded: node)
      // FNV-1a of Fowler, Noll and Vo, on units.
      for unit in text { sum = (sum ^ UInt64(unit)) &* 0x100_0000_01B3 }
      hasher.combine(sum)
    }
  }

  /// How many classes there can be beside the hidden ones.
  private static let classLimit = 64 - BuiltInClass.Words.allCases.count

  /// Starts with the built-in classes alone.
  init() {
    reserved = Set(BuiltInClass.allCases.map { Array($0.name.utf16) })
    for words in BuiltInClass.Words.allCases {
      for word in words.list { _ = insertWord(Array(word.utf16), ofClass: words.rawValue) }
    }
  }

  /// Adds a word to a class.
  ///
  /// - Parameters:
  ///   - word: The word in any form.
  ///   - name: The name of the class, which a first word makes.
  /// - Returns: False where the class has the word already.
  /// - Throws: A fault in the name or in the word.
  mutating func addWord(
    _ word: String,
    toClass name: String
  ) throws(LexiconFault.Problem) -> Bool {
    let key = MatchingText.key(of: name)
    if reserved.contains(key) { throw .pattern(.reservedClass(name)) }
    var number = classes[key]
    if number == nil {
      guard classes.count < Self.classLimit else {
        throw .pattern(.tooManyClasses(Self.classLimit))
      }
      number = classes.count + BuiltInClass.Words.allCases.count
      classes[key] = number
    }
    let units = MatchingText.key(of: word)
    guard let number, !units.isEmpty else { throw .tooFewColumns(2) }
    for unit in units where ClauseMark.ends(unit) { throw .pattern(.neverMatches(word)) }
    return insertWord(units, ofClass: number)
  }

  private mutating func insertWord(_ units: [UInt16], ofClass number: Int) -> Bool {
    var node = PatternProgram.wordRoot
    for unit in units { node = child(of: node, unit) }
    let bit: UInt64 = 1 << UInt64(number)
    guard drafts[node].classes & bit == 0 else { return false }
    drafts[node].classes |= bit
    firstUnits.append((units[0], number))
    return true
  }

  /// Adds the pattern of a line.
  ///
  /// - Parameter row: The columns pattern, valence, category and perhaps tags.
  /// - Returns: False where the same pattern is there already.
  /// - Throws: What is wrong with the line.
  mutating func addPattern(_ row: LexiconRow) throws(LexiconFault.Problem) -> Bool {
    let text = try row.text(0)
    let valence = Thousandths.value(try row.thousandths(1, -4...4))
    let name = try row.text(2)
    guard let category = PatternCategory(rawValue: name) else {
      throw .pattern(.unknownCategory(name))
    }
    if valence == 0, category != .neutral, category != .flag {
      throw .pattern(.withoutValence(name))
    }
    var sign: UInt8 = 0
    if let tags = row.optionalText(3) {
      for tag in tags.split(separator: " ") {
        if let kind = try UrgentSign.Kind(tag: tag) { sign = UInt8(kind.index + 1) }
      }
    }
    var parser = PatternParser(text)
    let end: Int
    do throws(PatternProblem) {
      end = try parser.parse(into: &self)
    } catch {
      throw .pattern(error)
    }
    guard drafts[end].pattern < 0 else { return false }
    drafts[end].pattern = Int32(program.meanings.count)
    program.meanings.append(
      PatternProgram.Meaning(valence: valence, category: category, sign: sign, text: text)
    )
    return true
  }

  // MARK: - Steps for the parser

  /// The node that a literal character leads to.
  mutating func child(of node: Int, _ unit: UInt16) -> Int {
    // The first characters have a table; other nodes have few children.
    if node <= PatternProgram.wordRoot {
      let known = firsts[node][Int(unit)]
      if known >= 0 { return Int(known) }
    } else {
      var child = drafts[node].lastChild
      while child >= 0 {
        if drafts[Int(child)].unit == unit { return Int(child) }
        child = drafts[Int(child)].sibling
      }
    }
    let new = makeNode()
    drafts[new].unit = unit
    drafts[new].sibling = drafts[node].lastChild
    drafts[node].lastChild = Int32(new)
    if node <= PatternProgram.wordRoot { firsts[node][Int(unit)] = Int32(new) }
    return new
  }

  /// The node that another kind of step leads to.
  mutating func step(_ kind: PatternProgram.Edge.Kind, _ argument: Int, from node: Int) -> Int {
    var link = drafts[node].lastLink
    while link >= 0 {
      let edge = links[Int(link)].edge
      if edge.kind == kind, edge.argument == Int32(argument) { return Int(edge.target) }
      link = links[Int(link)].previous
    }
    let new = makeNode()
    connect(kind, argument, from: node, to: new)
    return new
  }

  /// Leads from one node to another at no cost.
  mutating func join(_ node: Int, to target: Int) {
    connect(.skip, 0, from: node, to: target)
  }

  private mutating func connect(
    _ kind: PatternProgram.Edge.Kind,
    _ argument: Int,
    from node: Int,
    to target: Int
  ) {
    if kind == .wordClass { drafts[node].classes |= 1 << UInt64(argument) }
    let edge = PatternProgram.Edge(
      kind: kind,
      argument: Int32(argument),
      target: Int32(target)
    )
    links.append(Link(edge: edge, previous: drafts[node].lastLink))
    drafts[node].lastLink = Int32(links.count - 1)
  }

  /// The number of the set of the words of a group.
  ///
  /// - Parameters:
  ///   - text: The group as written.
  ///   - words: Its words.
  /// - Returns: The number.
  mutating func wordSet(
    of text: ArraySlice<UInt16>,
    _ words: [ArraySlice<UInt16>]
  ) -> Int {
    let key = Joint(node: 0, text: text)
    if let known = sets[key] { return known }
    var set = PatternProgram.WordSet(firstWord: Int32(program.setWords.count))
    for word in words {
      guard let first = word.first else { continue }
      program.setWords.append(
        PatternProgram.SetWord(
          unit: first,
          length: UInt16(clamping: word.count),
          place: Int32(program.setUnits.count)
        )
      )
      program.setUnits.append(contentsOf: word)
      set.wordCount += 1
      set.firsts |= 1 << UInt64(first & 63)
    }
    program.setWords[Int(set.firstWord)...].sort { $0.unit < $1.unit }
    program.sets.append(set)
    sets[key] = program.sets.count - 1
    return program.sets.count - 1
  }

  /// The node where the ways through a part of a pattern meet.
  ///
  /// - Parameters:
  ///   - text: The part as written.
  ///   - node: Where it starts.
  /// - Returns: The node, and whether the same part was met at the same node before.
  mutating func joint(of text: ArraySlice<UInt16>, at node: Int) -> (node: Int, isKnown: Bool) {
    let key = Joint(node: node, text: text)
    if let known = joints[key] { return (known, true) }
    let new = makeNode()
    joints[key] = new
    return (new, false)
  }

  /// The edges of a node while the graph is built, the last one first.
  func edges(of node: Int) -> [PatternProgram.Edge] {
    var edges: [PatternProgram.Edge] = []
    var link = drafts[node].lastLink
    while link >= 0 {
      edges.append(links[Int(link)].edge)
      link = links[Int(link)].previous
    }
    return edges
  }

  /// The step that a class in angle brackets makes.
  func classStep(_ name: [UInt16]) -> (kind: PatternProgram.Edge.Kind, argument: Int)? {
    if let number = classes[name] { return (.wordClass, number) }
    let text = String(decoding: name, as: UTF16.self)
    let builtIn = BuiltInClass.allCases.first { $0.name == text }
    return builtIn.map { (.builtIn, $0.rawValue) }
  }

  private mutating func makeNode() -> Int {
    drafts.append(Draft())
    return drafts.count - 1
  }
}

/// The marks between clauses, in matching form.
enum ClauseMark {
  /// True for a unit that ends a clause for patterns; `、` does not.
  static func ends(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x2C, 0x3B, 0x3A, 0x3002, 0x21, 0x3F, 0x2026, 0x20, 0x0A: true
    default: false
    }
  }
}
