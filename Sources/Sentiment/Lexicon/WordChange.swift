import Segmentation

/// What one line of a list of words says of its word.
struct WordChange {
  let kind: LexiconFile.Kind
  /// The part the word plays for the segmenter.
  private(set) var role = Vocabulary.Role.content
  private(set) var roles: WordFacts.Roles = []
  private(set) var number: Int16 = 0
  private(set) var act: UInt8 = 0
  private(set) var sign: UInt8 = 0
  private(set) var contrast: Contrast?
  private(set) var topic = -1

  /// Reads a line.
  ///
  /// - Parameters:
  ///   - row: The line.
  ///   - kind: The kind of its list.
  ///   - topicIndex: Finds a topic by its name.
  /// - Throws: What is wrong with the line.
  init(
    _ row: LexiconRow,
    _ kind: LexiconFile.Kind,
    topicIndex: (String) -> Int?
  ) throws(LexiconFault.Problem) {
    self.kind = kind
    switch kind {
    case .polarity:
      number = try row.thousandths(1, -4...4)
      roles = .polarity
      if row.line.count > 2 { try readTags(row) }
    case .observed:
      number = try row.thousandths(1, -4...4)
      roles = .observed
      role = .plain
    case .sarcasm:
      number = try row.thousandths(1, -4...4)
      roles = .sarcasm
    case .negation:
      number = try row.thousandths(1, -2...1)
      roles = .negation
      role = .function
    case .degree:
      number = try row.thousandths(1, 0...4)
      roles = row.optionalText(2)?.contains("postfix") == true ? [.degree, .postfix] : .degree
      role = .function
    case .contrast:
      let before = try row.thousandths(1, 0...4)
      let after = try row.thousandths(2, 0...4)
      contrast = Contrast(
        before: Thousandths.value(before),
        after: Thousandths.value(after)
      )
      roles = .contrast
      if row.optionalText(3)?.contains("concession") == true { roles.insert(.concession) }
      role = .function
    case .request:
      let name = try row.text(1)
      guard let known = RequestAct(rawValue: name) else { throw .unknownAct(name) }
      act = UInt8(known.index)
      roles = .request
      role = .function
    case .comparison:
      let name = try row.text(1)
      guard let part = Self.comparisonParts[name] else { throw .unknownPart(name) }
      roles = part
    case .topic:
      let name = try row.text(1)
      guard let index = topicIndex(name) else { throw .unknownTopic(name) }
      topic = index
      number = try row.thousandths(2, 0...4)
      roles = .topic
    case .stopword:
      roles = .stopWord
    case .particle:
      let side = try row.text(1)
      guard side == "before" || side == "after" else { throw .unknownSide(side) }
      roles = .particle
      role = side == "before" ? .particleBefore : .particleAfter
    case .vocabulary, .topicList, .noAnswer, .wordClass, .pattern, .dictionary, .boundaries:
      break
    }
  }

  /// The parts of a comparison by their names in the list.
  static let comparisonParts: [String: WordFacts.Roles] = [
    "than": .than, "inferior": .inferior, "before": .before, "others": .others, "now": .now,
  ]

  /// Reads the tags of a polarity word that have a meaning here; others are for people.
  private mutating func readTags(_ row: LexiconRow) throws(LexiconFault.Problem) {
    for tag in try row.text(2).split(separator: " ") {
      if tag == "observed" {
        roles.insert(.faint)
      } else if tag == "urgent" {
        if sign == 0 { sign = UInt8(UrgentSign.Kind.danger.index + 1) }
      } else if let kind = try UrgentSign.Kind(tag: tag) {
        sign = UInt8(kind.index + 1)
      }
    }
  }
}
