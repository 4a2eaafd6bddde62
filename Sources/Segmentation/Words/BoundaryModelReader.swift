public import Messages

/// A line of a boundary model that does not read.
public struct BoundaryModelFault: Fault, Hashable {
  /// The line, from 1.
  public let line: Int

  /// Place, fault and remedy in words.
  public var phrase: Phrase {
    Phrase(
      "boundary model, line \(line): expected two characters and a weight, or one character and "
        + "four weights, separated by tabs. Correct the line.",
      "边界模型第 \(line) 行：应为两个字和一个权重，或一个字和四个权重，用制表符分隔。请改正这一行。"
    )
  }

  /// The data is not what it should be.
  public var category: FaultCategory { .badData }
}

/// Reads the lines of a boundary model one after the other.
struct BoundaryModelReader {
  /// What a line says.
  enum Line {
    case pair(UInt16, UInt16, Int16)
    case character(UInt16, BoundaryModel.CharacterWeights)
  }

  private let bytes: [UInt8]
  private var at = 0
  private var line = 0

  init(text: String) { bytes = Array(text.utf8) }

  /// The next line that says something, nil at the end.
  mutating func next() throws(BoundaryModelFault) -> Line? {
    while at < bytes.count {
      line += 1
      if bytes[at] == 0x23 || bytes[at] == 0x0A || bytes[at] == 0x0D {
        while at < bytes.count, bytes[at] != 0x0A { at += 1 }
        at += 1
        continue
      }
      let first = try character()
      guard at < bytes.count else { throw BoundaryModelFault(line: line) }
      if bytes[at] == 0x09 {
        let weights = BoundaryModel.CharacterWeights(
          before: try weight(),
          after: try weight(),
          secondBefore: try weight(),
          secondAfter: try weight()
        )
        try endLine()
        return .character(first, weights)
      }
      let second = try character()
      let weight = try weight()
      try endLine()
      return .pair(first, second, weight)
    }
    return nil
  }

  private mutating func character() throws(BoundaryModelFault) -> UInt16 {
    guard at < bytes.count else { throw BoundaryModelFault(line: line) }
    let character = UTF8Character(bytes.span, at: at)
    guard character.value < 0x10000, character.value > 0x20 else {
      throw BoundaryModelFault(line: line)
    }
    at += character.length
    return UInt16(character.value)
  }

  /// A tab and a whole number.
  private mutating func weight() throws(BoundaryModelFault) -> Int16 {
    guard at < bytes.count, bytes[at] == 0x09 else { throw BoundaryModelFault(line: line) }
    at += 1
    let isNegative = at < bytes.count && bytes[at] == 0x2D
    if isNegative { at += 1 }
    let start = at
    var value: Int16 = 0
    while at < bytes.count, at < start + 3, (0x30...0x39).contains(bytes[at]) {
      value = value * 10 + Int16(bytes[at] - 0x30)
      at += 1
    }
    guard at > start else { throw BoundaryModelFault(line: line) }
    return isNegative ? -value : value
  }

  private mutating func endLine() throws(BoundaryModelFault) {
    if at < bytes.count, bytes[at] == 0x0D { at += 1 }
    guard at == bytes.count || bytes[at] == 0x0A else { throw BoundaryModelFault(line: line) }
    at += 1
  }
}
