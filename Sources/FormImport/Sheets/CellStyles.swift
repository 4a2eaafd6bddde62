/// Which styles of a workbook show numbers as dates or times.
struct CellStyles: Sendable {
  /// What a number with a style stands for.
  private enum Kind: Sendable {
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
        define(id, code: attributes["formatCode"] ?? "")
      }
    case .start("cellXfs", _): isInCells = true
    case .end("cellXfs"): isInCells = false
    case .start("xf", let attributes):
      if isInCells { addCell(format: attributes["numFmtId"].flatMap { Int($0) } ?? 0) }
    default: break
    }
  }

  /// Takes a format that the workbook defines.
  ///
  /// - Parameters:
  ///   - id: Its number.
  ///   - code: Its code, for example `yyyy/m/d`.
  mutating func define(_ id: Int, code: String) { codes[id] = code }

  /// Takes the next style of cells.
  ///
  /// - Parameter format: The number of its format.
  mutating func addCell(format: Int) { formats.append(format) }

  /// A number as the style shows it: days and times as dates, others as short as they read back the same.
  ///
  /// - Parameters:
  ///   - number: The number.
  ///   - style: The number of the style.
  /// - Returns: The text; an error where a damaged file holds what is no number.
  func text(_ number: Double, style: Int) -> String {
    guard number.isFinite else { return "#NUM!" }
    let shift: Double = isFrom1904 ? 1462 : 0
    return switch kind(style) {
    case .number: PlainNumber.text(number)
    case .date: SerialDate(number + shift).day
    case .time where number < 1: SerialDate(number).time
    case .time, .dateTime: SerialDate(number + shift).moment
    }
  }

  /// What a number with a style stands for.
  ///
  /// - Parameter style: The number of the style.
  /// - Returns: A plain number where the style is not known.
  private func kind(_ style: Int) -> Kind {
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
