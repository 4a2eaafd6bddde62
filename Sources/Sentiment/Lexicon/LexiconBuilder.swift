import Dispatch
import Segmentation
import Synchronization

/// Collects entries from files and the faults met on the way.
struct LexiconBuilder: Sendable {
  private(set) var vocabulary = Vocabulary()
  private(set) var words = WordTable()
  private(set) var topics: [Topic] = []
  private(set) var noAnswers: Set<[UInt16]> = []
  private(set) var patterns = PatternCompiler()
  private(set) var faults: [LexiconFault] = []
  /// The files that scores rest on.
  private(set) var files: [LexiconFile] = []
  /// The kinds of list that each word stands in, as bits.
  private var kinds: [UInt32] = []

  /// Makes room for a number of lines.
  init(capacity: Int) {
    vocabulary.reserveCapacity(capacity)
    words.reserveCapacity(capacity)
    kinds.reserveCapacity(capacity)
  }

  /// Reads the head of one file; its lines wait for ``finish()``.
  mutating func read(name: String, bytes: [UInt8]) {
    // Some editors begin a file with a byte order mark.
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let bytes = bytes.starts(with: mark) ? Array(bytes.dropFirst(mark.count)) : bytes
    do throws(LexiconFault) {
      let file = try LexiconFile(name: name, bytes: bytes)
      if file.kind.bearsOnScores { files.append(file) }
    } catch {
      faults.append(error)
    }
  }

  /// Reads all lines: topics before their words, classes before patterns.
  ///
  /// Patterns are compiled beside the reading of words, since both take about as long.
  mutating func finish() {
    let compilation = PatternCompilation()
    var others = LexiconBuilder(capacity: 0)
    others.files = files.filter(\.kind.isOfPatterns)
    DispatchQueue.global(qos: .userInitiated).async { [others] in
      var builder = others
      builder.readAllLines { _ in true }
      builder.patterns.finish()
      compilation.finish(builder)
    }
    readAllLines { !$0.isOfPatterns }
    words.settle()
    if let builder = compilation.result() {
      patterns = builder.patterns
      faults += builder.faults
    }
    faults.sort { ($0.file, $0.line) < ($1.file, $1.line) }
  }

  private mutating func readAllLines(of isWanted: (LexiconFile.Kind) -> Bool) {
    for late in [false, true] {
      for index in files.indices
      where files[index].kind.isLate == late && isWanted(files[index].kind) {
        readLines(of: index)
      }
    }
  }

  private mutating func readLines(of index: Int) {
    let file = files[index]
    let bit = file.kind.bit
    var lines = LexiconLines(bytes: file.bytes)
    while let line = lines.next() {
      do throws(LexiconFault.Problem) {
        try readLine(LexiconRow(bytes: file.bytes, line: line), of: index, bit)
      } catch {
        faults.append(LexiconFault(file: file.name, line: line.number, problem: error))
      }
    }
  }

  private mutating func readLine(
    _ row: LexiconRow,
    of file: Int,
    _ bit: UInt32
  ) throws(LexiconFault.Problem) {
    let kind = files[file].kind
    switch kind {
    case .topicList:
      let topic = Topic(
        name: try row.text(0),
        domain: try row.text(1),
        chinese: try row.text(2),
        english: try row.text(3)
      )
      if topics.contains(where: { $0.name == topic.name }) {
        throw duplicate([topic.name], kind, row)
      }
      topics.append(topic)
    case .noAnswer:
      let text = try row.text(0)
      guard noAnswers.insert(NoAnswer.key(of: text)).inserted else {
        if let fault = knownDuplicate([text], kind, row) { throw fault }
        return
      }
    case .wordClass:
      let name = try row.text(0)
      let word = try row.text(1)
      guard try patterns.addWord(word, toClass: name) else {
        if let fault = knownDuplicate([name, word], kind, row) { throw fault }
        return
      }
    case .pattern:
      guard try patterns.addPattern(row) else {
        throw duplicate([try row.text(0)], kind, row)
      }
    default:
      try readWord(row, kind, bit)
    }
  }

  /// Reads a line of a list of words.
  private mutating func readWord(
    _ row: LexiconRow,
    _ kind: LexiconFile.Kind,
    _ bit: UInt32
  ) throws(LexiconFault.Problem) {
    let change = try WordChange(row, kind) { name in topics.firstIndex { $0.name == name } }
    let word = try row.text(0)
    if kind == .observed, let space = word.firstIndex(of: " ") {
      return try readPair(word, at: space, change, row)
    }
    guard let number = vocabulary.add(word, role: change.role) else { throw .tooFewColumns(1) }
    if number == words.count {
      words.append(row.bytes[row.line[0]])
      kinds.append(0)
    }
    // Rarely true, and then mostly for another spelling of the same word.
    let isKnown =
      kind == .topic
      ? words.hasVote(number, topic: change.topic) : kinds[number] & bit != 0
    if isKnown, let fault = knownDuplicate(try row.key(of: kind), kind, row) { throw fault }
    kinds[number] |= bit
    words.apply(change, to: number)
  }

  /// Reads a line of two words that stand side by side.
  private mutating func readPair(
    _ pair: String,
    at space: String.Index,
    _ change: WordChange,
    _ row: LexiconRow
  ) throws(LexiconFault.Problem) {
    let first = try plainNumber(of: pair[..<space])
    let second = try plainNumber(of: pair[pair.index(after: space)...])
    guard words.addPair(first, second, weight: change.number) else {
      throw duplicate([pair], .observed, row)
    }
  }

  /// The number of a word that is only to be known.
  private mutating func plainNumber(of word: Substring) throws(LexiconFault.Problem) -> Int {
    guard let number = vocabulary.add(String(word), role: .plain) else { throw .tooFewColumns(1) }
    if number == words.count {
      words.append(Array(word.utf8)[...])
      kinds.append(0)
    }
    return number
  }

  /// The fault of a line that stood in a list of the kind already, nil where it did not.
  private func knownDuplicate(
    _ columns: [String],
    _ kind: LexiconFile.Kind,
    _ row: LexiconRow
  ) -> LexiconFault.Problem? {
    for file in files where file.kind == kind {
      // A file is a copy of the row's bytes only where the row is in it.
      let isOwn = file.bytes == row.bytes
      let last = isOwn ? row.line.number : Int.max
      let faulty = Set(faults.lazy.filter { $0.file == file.name }.map(\.line))
      let first = file.firstLine(with: columns, before: last, faulty: faulty)
      if first > 0 { return .duplicate(columns.last ?? "", firstLine: isOwn ? first : 0) }
      if isOwn { return nil }
    }
    return nil
  }

  private func duplicate(
    _ columns: [String],
    _ kind: LexiconFile.Kind,
    _ row: LexiconRow
  ) -> LexiconFault.Problem {
    knownDuplicate(columns, kind, row) ?? .duplicate(columns.last ?? "", firstLine: 0)
  }
}

extension LexiconFile.Kind {
  /// True for lists that need others to be read before them.
  fileprivate var isLate: Bool { self == .topic || self == .pattern }

  /// True for patterns and what they need.
  fileprivate var isOfPatterns: Bool { self == .pattern || self == .wordClass }
}

/// Hands over what was read on another thread.
private final class PatternCompilation: Sendable {
  private let builder = Mutex<LexiconBuilder?>(nil)
  private let isFinished = DispatchSemaphore(value: 0)

  func finish(_ builder: LexiconBuilder) {
    self.builder.withLock { $0 = builder }
    isFinished.signal()
  }

  /// Waits for the other thread.
  func result() -> LexiconBuilder? {
    isFinished.wait()
    return builder.withLock { $0 }
  }
}

extension LexiconFault.Problem: Error {}
