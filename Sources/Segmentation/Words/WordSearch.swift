/// Searches one text for its words: fills the lattice and takes the tokens from it.
struct WordSearch {
  let units: UnitView
  let index: WordIndex
  let weighsBoundaries: Bool
  private let unknownCosts: BoundaryModel.UnknownCosts?
  private var scanner: RunScanner
  private let numbers: NumberRules
  var lattice: Lattice

  /// Creates a search.
  ///
  /// - Parameters:
  ///   - units: The text.
  ///   - index: The words.
  ///   - boundaries: What speaks for and against boundaries.
  ///   - lattice: An empty lattice with room for the text.
  init(
    _ units: UnitView,
    _ index: WordIndex,
    boundaries: BoundaryModel,
    _ lattice: Lattice
  ) {
    self.units = units
    self.index = index
    weighsBoundaries = boundaries.count > 0
    unknownCosts = boundaries.unknownCosts
    self.lattice = lattice
    scanner = RunScanner(units: units)
    numbers = NumberRules(units: units)
  }

  /// Settles all tokens of the text in the lattice.
  ///
  /// - Parameter marks: For each unit and the end whether a word of the break iterator begins there;
  ///   nil where the dictionary is read.
  mutating func run(marks: [Bool]?) {
    var start = 0
    while start < units.count {
      if RunScanner.isIdeographic(units[start]) {
        let isPlain = !weighsBoundaries && unknownCosts == nil && marks == nil
        start = isPlain ? addPlainIdeographs(from: start) : addIdeographs(from: start, marks)
      } else {
        let isSettled = lattice.settle(at: start)
        let cost = lattice.cost(at: start)
        if cost != Lattice.unreachable { addRun(at: start, cost, isSettled: isSettled) }
        // What lies within a settled run is no place to begin.
        start = max(start + 1, lattice.base)
      }
    }
    _ = lattice.settle(at: start)
  }

  @inline(__always)
  func lookup(at start: Int) -> WordLookup {
    WordLookup(
      index.page(of: units[start]),
      second: start &+ 1 < units.count ? units[start &+ 1] : 0
    )
  }

  /// Adds all that may begin within a run of ideographs; returns where the run ends.
  private mutating func addIdeographs(from first: Int, _ marks: [Bool]?) -> Int {
    var window = IdeographWindow()
    var start = first
    while true {
      // Pages are fetched for many places at once, so that the waits for memory overlap.
      var count = 0
      while count <= LatticeScratch.lookupCount, start + count < units.count,
        RunScanner.isIdeographic(units[start + count])
      {
        lattice.setLookup(lookup(at: start + count), at: count)
        count += 1
      }
      let isLast = count <= LatticeScratch.lookupCount
      let end = isLast ? count : count - 1
      for place in 0..<end {
        // Words that no list holds may cross any place within the run.
        if start == first || unknownCosts == nil { _ = lattice.settle(at: start) }
        addIdeograph(at: start, place, of: count, marks, &window)
        start &+= 1
        if unknownCosts != nil { addUnknownWords(to: start, window) }
      }
      if isLast { return start }
    }
  }

  /// Adds all that may begin with an ideograph.
  @inline(__always)
  private mutating func addIdeograph(
    at start: Int,
    _ place: Int,
    of count: Int,
    _ marks: [Bool]?,
    _ window: inout IdeographWindow
  ) {
    let lookup = lattice.lookup(at: place)
    let header = lookup.page.header
    var cost = lattice.cost(at: start)
    if cost != Lattice.unreachable {
      if weighsBoundaries {
        let hasNext = place &+ 1 < count
        cost &+= window.weight(
          after: header.weights.after,
          secondAfter: hasNext ? lattice.lookup(at: place &+ 1).page.header.weights.secondAfter : 0
        )
      }
      lattice.add(
        from: start,
        to: start &+ 1,
        total: cost &+ header.cost,
        kind: .word,
        number: header.number
      )
    }
    let pair = addWords(lookup, at: start, cost)
    if header.mayBeginNumber { addNumber(at: start, cost) }
    if let marks { addMarkedWord(at: start, cost, marks) }
    window.append(header, cost: cost, pair: pair)
  }

  /// What is known of the character behind one that was looked up.
  @inline(__always)
  func slot(of lookup: WordLookup, at start: Int) -> WordPage.Slot {
    lookup.slot(of: start &+ 1 < units.count ? units[start &+ 1] : 0)
  }

  /// Adds the words of two characters and more; returns what is known of the first pair.
  @inline(__always)
  private mutating func addWords(
    _ lookup: WordLookup,
    at start: Int,
    _ cost: Int32
  ) -> IdeographWindow.Pair {
    let slot = slot(of: lookup, at: start)
    let third = start &+ 2 < units.count ? units[start &+ 2] : 0
    if slot.saysAll(before: third) {
      let isWord = slot.bits != 0 && slot.cost != WordPage.Slot.noWord
      if isWord, cost != Lattice.unreachable {
        lattice.add(
          from: start,
          to: start &+ 2,
          total: cost &+ slot.cost,
          kind: .word,
          number: -1
        )
      }
      return IdeographWindow.Pair(weight: slot.boundary, isWord: isWord)
    }
    var node = unsafe lookup.page.node(of: slot)
    let pair = unsafe IdeographWindow.Pair(
      weight: slot.boundary,
      isWord: node.pointee.cost != WordPage.noWord
    )
    guard cost != Lattice.unreachable else { return pair }
    var end = start &+ 2
    while true {
      if unsafe node.pointee.cost != WordPage.noWord, !units.cutsRun(at: end) {
        lattice.add(
          from: start,
          to: end,
          total: unsafe cost &+ Int32(node.pointee.cost),
          kind: .word,
          number: unsafe node.pointee.number
        )
      }
      guard unsafe node.pointee.childCount > 0, end < units.count,
        let next = unsafe lookup.page.node(after: node, units[end])
      else { return pair }
      unsafe node = next
      end &+= 1
    }
  }

  /// Adds the words of several characters that no list holds and that end at a place.
  ///
  /// None holds two neighbours that are a word, or a character of grammar.
  @inline(__always)
  private mutating func addUnknownWords(to end: Int, _ window: IdeographWindow) {
    guard window.fragmentCount > 1, let unknownCosts else { return }
    addUnknownWord(of: 2, to: end, window, unknownCosts.two)
    if window.fragmentCount > 2 { addUnknownWord(of: 3, to: end, window, unknownCosts.three) }
    if window.fragmentCount > 3 { addUnknownWord(of: 4, to: end, window, unknownCosts.four) }
  }

  @inline(__always)
  private mutating func addUnknownWord(
    of length: Int,
    to end: Int,
    _ window: IdeographWindow,
    _ wordCost: Int32
  ) {
    let cost = window.cost(back: length)
    guard cost != Lattice.unreachable else { return }
    lattice.add(from: end &- length, to: end, total: cost &+ wordCost, kind: .word, number: -1)
  }

  /// Adds the run of letters, digits or marks at a place and the vocabulary's words there.
  private mutating func addRun(at start: Int, _ cost: Int32, isSettled: Bool) {
    let run = scanner.token(at: start)
    let page = index.page(of: units[start])
    if page.header.isEmpty, run.kind != .number, isSettled {
      lattice.settle(run.end, kind: run.kind)
      return
    }
    var number: Int32 = -1
    let units = units
    let scanner = scanner
    Self.forEachWord(of: page, in: units, at: start) { end, wordCost, wordNumber in
      if end == run.end {
        number = wordNumber
      } else if run.kind == .symbol, end < run.end,
        (end..<run.end).allSatisfy({ RunScanner.isModifier(units[$0]) })
      {
        // 👍🏽 is a 👍.
        number = wordNumber
      } else if !units.cutsRun(at: end) {
        lattice.add(
          from: start,
          to: end,
          total: cost &+ wordCost,
          kind: scanner.kind(at: start),
          number: wordNumber
        )
      }
    }
    lattice.add(from: start, to: run.end, total: cost &+ 1, kind: run.kind, number: number)
    guard run.kind == .number else { return }
    let end = numbers.dateEnd(from: start, digitsTo: run.end) ?? numbers.magnitudeEnd(run.end)
    if let end {
      lattice.add(from: start, to: end, total: cost &+ 2, kind: .number, number: -1)
    }
  }

  /// Calls `body` with the end, the cost and the number of each word of a page at a place.
  private static func forEachWord(
    of page: WordPage,
    in units: UnitView,
    at start: Int,
    _ body: (_ end: Int, _ cost: Int32, _ number: Int32) -> Void
  ) {
    let header = page.header
    if header.isEmpty { return }
    if header.number >= 0 { body(start + 1, header.cost, header.number) }
    guard start + 1 < units.count else { return }
    let second = units[start + 1]
    let slot = WordLookup(page, second: second).slot(of: second)
    // All words here are the vocabulary's, and those have nodes.
    guard slot.node > 0 else { return }
    var node = unsafe page.node(of: slot)
    var end = start + 2
    while true {
      if unsafe node.pointee.cost != WordPage.noWord {
        unsafe body(end, Int32(node.pointee.cost), node.pointee.number)
      }
      guard unsafe node.pointee.childCount > 0, end < units.count,
        let next = unsafe page.node(after: node, units[end])
      else { return }
      unsafe node = next
      end += 1
    }
  }

  /// Adds numbers and dates of Chinese numerals.
  mutating func addNumber(at start: Int, _ cost: Int32) {
    guard cost != Lattice.unreachable else { return }
    if let end = numbers.ordinalEnd(at: start) {
      addNumber(from: start, to: end, cost &+ NumberRules.ordinalCost)
      return
    }
    guard start == 0 || !NumberRules.isNumeral(units[start - 1]) else { return }
    let end = numbers.numeralEnd(at: start)
    guard end > start else { return }
    if end > start + 1 { addNumber(from: start, to: end, cost &+ NumberRules.cost) }
    if let end = numbers.dateEnd(from: start, numeralsTo: end) {
      addNumber(from: start, to: end, cost &+ NumberRules.cost)
    }
  }

  mutating func addNumber(from start: Int, to end: Int, _ total: Int32) {
    // A word of the vocabulary of the same length keeps its number.
    if lattice.isVocabularyWord(from: start, to: end) { return }
    lattice.add(
      from: start,
      to: end,
      total: total,
      kind: .number,
      number: -1
    )
  }

  /// Adds the break iterator's word at a place.
  private mutating func addMarkedWord(at start: Int, _ cost: Int32, _ marks: [Bool]) {
    guard marks[start], cost != Lattice.unreachable else { return }
    var end = start + 1
    while end < units.count, !marks[end] { end += 1 }
    let word = (start..<end).map { units[$0] }
    guard word.count == 1 || !index.hidesWord(word[...]) else { return }
    let wordCost: Int32 = end - start == 1 ? 150 : 130
    lattice.add(from: start, to: end, total: cost &+ wordCost, kind: .word, number: -1)
  }
}
