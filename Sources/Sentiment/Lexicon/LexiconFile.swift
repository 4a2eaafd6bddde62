/// One word list as read: its kind and its lines in fields.
struct LexiconFile {
  /// What the lines of a file mean; the raw value stands in its `# kind:` line.
  enum Kind: String, CaseIterable {
    case polarity
    case negation
    case degree
    case contrast
    case request
    case topicList = "topic-list"
    case topic
    case vocabulary
    case particle
    case stopword
    case noAnswer = "no-answer"
  }

  /// One line that holds an entry.
  struct Line {
    let number: Int
    let fields: [Substring]
  }

  let name: String
  let kind: Kind
  let lines: [Line]

  /// Reads a word list.
  ///
  /// - Parameters:
  ///   - name: The file name for faults.
  ///   - text: The content.
  /// - Throws: ``LexiconFault`` where the kind is missing or unknown.
  init(name: String, text: String) throws(LexiconFault) {
    var kind: Kind?
    var lines: [Line] = []
    var number = 0
    // On bytes: splitting by Character costs ten times as much, at every start of the program.
    for raw in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      let line = Self.trimmed(Substring(raw))
      if line.isEmpty { continue }
      if line.first == "#" {
        if let value = Self.headerValue("kind", in: line) {
          guard let known = Kind(rawValue: value) else {
            throw LexiconFault(file: name, line: number, problem: .unknownKind(value))
          }
          kind = known
        }
        continue
      }
      lines.append(Line(number: number, fields: Self.fields(of: line)))
    }
    guard let kind else { throw LexiconFault(file: name, line: 1, problem: .noKind) }
    self.name = name
    self.kind = kind
    self.lines = lines
  }

  private static func fields(of line: Substring) -> [Substring] {
    line.utf8.split(separator: UInt8(ascii: "\t")).map(Substring.init)
  }

  private static func headerValue(_ key: String, in line: Substring) -> String? {
    let body = line.drop { $0 == "#" || $0 == " " }
    guard body.hasPrefix(key + ":") else { return nil }
    return String(body.dropFirst(key.count + 1).drop { $0 == " " })
  }

  /// The line without a carriage return and blanks at its end.
  private static func trimmed(_ line: Substring) -> Substring {
    let bytes = line.utf8
    var end = bytes.endIndex
    while end > bytes.startIndex {
      let before = bytes.index(before: end)
      guard [0x0D, 0x20, 0x09].contains(bytes[before]) else { break }
      end = before
    }
    return Substring(bytes[bytes.startIndex..<end])
  }
}
