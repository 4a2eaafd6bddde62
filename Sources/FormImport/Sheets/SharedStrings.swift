/// The texts that cells of a workbook share.
struct SharedStrings {
  private(set) var texts: [String] = []
  private var current = ""
  private var isInText = false
  private var isPhonetic = false

  /// Takes an event of the part.
  ///
  /// - Parameter event: The event.
  /// - Throws: ``FormImportFault`` when there are too many texts.
  mutating func take(_ event: XMLEvent) throws(FormImportFault) {
    switch event {
    case .start("si", _): current = ""
    case .start("t", _): isInText = true
    case .start("rPh", _): isPhonetic = true
    case .end("rPh"): isPhonetic = false
    case .end("t"): isInText = false
    case .end("si"):
      guard texts.count < Workbook.cellLimit else { throw FormImportFault(.tooManyCells) }
      texts.append(current)
    case .text(let text): if isInText, !isPhonetic { current += text }
    default: break
    }
  }
}

/// Which styles of a workbook show numbers as dates or times.
struct CellStyles: Sendable {
  /// What a number with a style stands for.
  enum Kind: Sendable {
    case number
    case date
    case time
    case dateTime
  }

  private var codes: [Int: String] = [:]
  private var formats: [Int] = []
  private var isInCells = false
  /// True where days are counted from 1904 on.
  var isFrom1904 = false

  /// Takes an event of the part.
  ///
  /// - Parameter event: The event.
  mutating func take(_ event: XMLEvent) {
    switch event {
    case .start("numFmt", let attributes):
      if let id = attributes["numFmtId"].flatMap({ Int($0) }) {
        codes[id] = attributes["formatCode"] ?? ""
      }
    case .start("cellXfs", _): isInCells = true
    case .end("cellXfs"): isInCells = false
    case .start("xf", let attributes):
      if isInCells { formats.append(attributes["numFmtId"].flatMap { Int($0) } ?? 0) }
    default: break
    }
  }

  /// What a number with a style stands for.
  ///
  /// - Parameter style: The number of the style.
  /// - Returns: A plain number where the style is not known.
  func kind(_ style: Int) -> Kind {
    guard formats.indices.contains(style) else { return .number }
    switch formats[style] {
    case 14...17, 27...31, 36, 50...54, 57, 58: return .date
    case 18...21, 32...35, 45...47, 55, 56: return .time
    case 22: return .dateTime
    case let id: return codes[id].map(Self.kind(ofCode:)) ?? .number
    }
  }

  private static func kind(ofCode code: String) -> Kind {
    var isQuoted = false
    var inBrackets = false
    var letters: Set<Character> = []
    for character in code.lowercased() {
      if character == "\"" { isQuoted.toggle() }
      if character == "[" { inBrackets = true }
      if !isQuoted, !inBrackets { letters.insert(character) }
      if character == "]" { inBrackets = false }
    }
    guard letters.isDisjoint(with: ["0", "#"]) || letters.contains("y") else { return .number }
    let hasDay = letters.contains("y") || letters.contains("d")
    let hasTime = letters.contains("h") || letters.contains("s")
    return hasDay ? (hasTime ? .dateTime : .date) : hasTime ? .time : .number
  }
}
