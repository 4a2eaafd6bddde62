import Segmentation

/// Collects entries from files and the faults met on the way.
struct LexiconBuilder {
  private(set) var vocabulary = Vocabulary()
  private(set) var entries: [LexiconEntry] = []
  private(set) var topics: [Topic] = []
  private(set) var noAnswers: Set<[UInt16]> = []
  private(set) var faults: [LexiconFault] = []
  private var topicFiles: [LexiconFile] = []
  private var seen: [Key: Seen] = [:]

  /// What may stand in the lists of a kind once.
  private struct Key: Hashable {
    let kind: LexiconFile.Kind
    let word: Substring
    let topic: Substring
  }

  private struct Seen {
    let file: String
    let line: Int
  }

  /// Makes room for a number of lines.
  init(capacity: Int) {
    vocabulary.reserveCapacity(capacity)
    entries.reserveCapacity(capacity)
    seen.reserveCapacity(capacity)
  }

  /// Reads one file; topic words wait until all topics are known.
  mutating func read(name: String, text: String) {
    do throws(LexiconFault) {
      let file = try LexiconFile(name: name, text: text)
      if file.kind == .topic { topicFiles.append(file) } else { readLines(of: file) }
    } catch {
      faults.append(error)
    }
  }

  /// Reads what had to wait and settles words that play two parts.
  mutating func finish() {
    for file in topicFiles { readLines(of: file) }
    for index in entries.indices
    where entries[index].request != nil
      || entries[index].negation != nil
    {
      // A word that asks or negates does not praise or blame by itself.
      entries[index].valence = nil
    }
  }

  private mutating func readLines(of file: LexiconFile) {
    for line in file.lines {
      do throws(LexiconFault.Problem) {
        try readLine(line.fields, of: file, line.number)
      } catch {
        faults.append(LexiconFault(file: file.name, line: line.number, problem: error))
      }
    }
  }

  private mutating func readLine(
    _ fields: [Substring],
    of file: LexiconFile,
    _ line: Int
  ) throws(LexiconFault.Problem) {
    switch file.kind {
    case .polarity:
      let valence = try number(fields, 1, -4...4)
      try edit(fields[0], file, line, .content) { $0.valence = valence }
    case .negation:
      let factor = try number(fields, 1, -2...1)
      try edit(fields[0], file, line, .function) { $0.negation = factor }
    case .degree:
      let factor = try number(fields, 1, 0...4)
      let isPostfix = fields.count > 2 && fields[2].contains("postfix")
      try edit(fields[0], file, line, .function) {
        $0.degree = factor
        $0.isPostfix = isPostfix
      }
    case .contrast:
      let before = try number(fields, 1, 0...4)
      let after = try number(fields, 2, 0...4)
      let isConcession = fields.count > 3 && fields[3].contains("concession")
      let contrast = Contrast(before: before, after: after, isConcession: isConcession)
      try edit(fields[0], file, line, .function) { $0.contrast = contrast }
    case .request:
      let name = try field(fields, 1)
      guard let act = RequestAct(rawValue: name) else { throw .unknownAct(name) }
      try edit(fields[0], file, line, .function) { $0.request = act }
    case .topicList:
      let topic = Topic(
        name: try field(fields, 0),
        domain: try field(fields, 1),
        chinese: try field(fields, 2),
        english: try field(fields, 3)
      )
      try note(fields[0], "", file, line)
      topics.append(topic)
    case .topic:
      let name = try field(fields, 1)
      guard let topic = topics.firstIndex(where: { $0.name == name }) else {
        throw .unknownTopic(name)
      }
      let weight = try number(fields, 2, 0...4)
      try edit(fields[0], file, line, .content, topic: fields[1]) {
        $0.topics.append((topic, weight))
      }
    case .vocabulary:
      try edit(fields[0], file, line, .content) { _ in }
    case .stopword:
      try edit(fields[0], file, line, .content) { $0.isStopWord = true }
    case .noAnswer:
      try note(fields[0], "", file, line)
      noAnswers.insert(NoAnswer.key(of: String(fields[0])))
    case .particle:
      let side = try field(fields, 1)
      guard side == "before" || side == "after" else { throw .unknownSide(side) }
      try edit(fields[0], file, line, side == "before" ? .particleBefore : .particleAfter) {
        $0.isParticle = true
      }
    }
  }

  private mutating func edit(
    _ word: Substring,
    _ file: LexiconFile,
    _ line: Int,
    _ role: Vocabulary.Role,
    topic: Substring = "",
    _ change: (inout LexiconEntry) -> Void
  ) throws(LexiconFault.Problem) {
    try note(word, topic, file, line)
    guard let number = vocabulary.add(String(word), role: role) else { throw .tooFewColumns(1) }
    if number == entries.count { entries.append(LexiconEntry(word: String(word))) }
    change(&entries[number])
  }

  /// Remembers a word of a kind and refuses it the second time.
  private mutating func note(
    _ word: Substring,
    _ topic: Substring,
    _ file: LexiconFile,
    _ line: Int
  ) throws(LexiconFault.Problem) {
    let key = Key(kind: file.kind, word: word, topic: topic)
    if let first = seen[key] {
      throw .duplicate(String(word), firstLine: first.file == file.name ? first.line : 0)
    }
    seen[key] = Seen(file: file.name, line: line)
  }

  private func field(_ fields: [Substring], _ index: Int) throws(LexiconFault.Problem) -> String {
    guard index < fields.count else { throw .tooFewColumns(index + 1) }
    return String(fields[index])
  }

  private func number(
    _ fields: [Substring],
    _ index: Int,
    _ range: ClosedRange<Double>
  ) throws(LexiconFault.Problem) -> Double {
    let text = try field(fields, index)
    guard let value = Double(text), range.contains(value) else { throw .badNumber(text, range) }
    return value
  }
}

extension LexiconFault.Problem: Error {}
