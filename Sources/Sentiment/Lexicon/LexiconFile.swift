/// One word list as read: its kind and its bytes.
struct LexiconFile {
  /// What the lines of a file mean; the raw value stands in its `# kind:` line.
  enum Kind: String, CaseIterable {
    case polarity
    case observed
    case negation
    case degree
    case contrast
    case request
    case comparison
    case sarcasm
    case topicList = "topic-list"
    case topic
    case vocabulary
    case particle
    case stopword
    case noAnswer = "no-answer"
    case wordClass = "class"
    case pattern
    /// Words for cutting text as a reader would; scores do without them.
    case dictionary
    /// What speaks for and against boundaries between characters, for the same.
    case boundaries

    /// True for lists that scores rest on.
    var bearsOnScores: Bool { self != .dictionary && self != .boundaries }

    /// Its place in ``allCases``, as a bit.
    var bit: UInt32 { 1 << UInt32(Kind.allCases.firstIndex(of: self) ?? 0) }
  }

  let name: String
  let kind: Kind
  /// UTF-8.
  let bytes: [UInt8]

  /// Reads the head of a word list.
  ///
  /// - Parameters:
  ///   - name: The file name for faults.
  ///   - bytes: The content in UTF-8.
  /// - Throws: ``LexiconFault`` where the kind is missing or unknown.
  init(name: String, bytes: [UInt8]) throws(LexiconFault) {
    self.name = name
    self.bytes = bytes
    var kind: Kind?
    var lines = LexiconLines(bytes: bytes, keepsComments: true)
    // The lines with `#` before the first entry.
    while let line = lines.next(), bytes[line.range.lowerBound] == UInt8(ascii: "#") {
      guard let value = Self.headerValue("kind", in: bytes[line.range]) else { continue }
      guard let known = Kind(rawValue: value) else {
        throw LexiconFault(file: name, line: line.number, problem: .unknownKind(value))
      }
      kind = known
    }
    guard let kind else { throw LexiconFault(file: name, line: 1, problem: .noKind) }
    self.kind = kind
  }

  /// The first line before another that has the same first columns; 0 for none.
  ///
  /// - Parameters:
  ///   - columns: The text of the first columns.
  ///   - last: The line to stop at.
  ///   - faulty: Lines that do not count.
  /// - Returns: The number of the line, from 1; 0 for none.
  func firstLine(with columns: [String], before last: Int, faulty: Set<Int>) -> Int {
    var lines = LexiconLines(bytes: bytes)
    while let line = lines.next(), line.number < last {
      guard !faulty.contains(line.number) else { continue }
      let isSame = columns.indices.allSatisfy { index in
        index < line.count && String(decoding: bytes[line[index]], as: UTF8.self) == columns[index]
      }
      if isSame { return line.number }
    }
    return 0
  }

  private static func headerValue(_ key: String, in line: ArraySlice<UInt8>) -> String? {
    let blank = UInt8(ascii: " ")
    let body = line.drop { $0 == UInt8(ascii: "#") || $0 == blank }
    guard body.starts(with: (key + ":").utf8) else { return nil }
    return String(decoding: body.dropFirst(key.utf8.count + 1).drop { $0 == blank }, as: UTF8.self)
  }
}

/// The lines of a word list that hold entries, one after the other, without any copy.
struct LexiconLines {
  /// One line: up to four columns.
  struct Line {
    /// From 1.
    let number: Int
    /// Its bytes without blanks at the end.
    let range: Range<Int>
    /// How many columns were found, at most four.
    private(set) var count = 0
    private var columns: InlineArray<4, Range<Int>> = .init(repeating: 0..<0)

    init(number: Int, range: Range<Int>) {
      self.number = number
      self.range = range
    }

    subscript(index: Int) -> Range<Int> { columns[index] }

    /// Notes a column; empty ones are skipped, and so are more than four.
    mutating func add(_ column: Range<Int>) {
      guard !column.isEmpty, count < 4 else { return }
      columns[count] = column
      count += 1
    }
  }

  private let bytes: [UInt8]
  private let keepsComments: Bool
  private var offset = 0
  private var number = 0

  /// Starts before the first line.
  ///
  /// - Parameters:
  ///   - bytes: The content of the file.
  ///   - keepsComments: True to get lines that begin with `#` too.
  init(bytes: [UInt8], keepsComments: Bool = false) {
    self.bytes = bytes
    self.keepsComments = keepsComments
  }

  /// A carriage return, a space or a tab.
  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x0D || byte == 0x20 || byte == 0x09
  }

  /// The next line that is not empty.
  mutating func next() -> Line? {
    while offset < bytes.count {
      number += 1
      let start = offset
      var end = start
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
      offset = end + 1
      while end > start, Self.isBlank(bytes[end - 1]) { end -= 1 }
      guard end > start, keepsComments || bytes[start] != UInt8(ascii: "#") else { continue }
      var line = Line(number: number, range: start..<end)
      var column = start
      for index in start..<end where bytes[index] == 0x09 {
        line.add(column..<index)
        column = index + 1
      }
      line.add(column..<end)
      return line
    }
    return nil
  }
}
