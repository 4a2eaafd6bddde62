import CReadStat

/// What a variable is in a file of a statistics program.
struct StatisticsColumn: Sendable {
  /// One of the kinds of the C shim.
  let kind: Int32
  /// The most bytes of a text; 0 for numbers.
  let width: Int
  /// One of the measures of the C shim.
  let measure: Int32
  /// The program's format of numbers; empty for its own.
  let display: String
  /// The codes of missing answers, as many as the program takes.
  let missingCodes: [Double]

  init(_ variable: DataVariable, in format: StatisticsFormat) {
    var decimals = 0
    switch variable.kind {
    case .text(let bytes):
      // A text of no byte has no type; one beyond the limit is kept elsewhere by Stata, cut by SPSS.
      let isLong = format == .dta && bytes > format.longestText
      kind = Int32(isLong ? LEYE_READSTAT_LONG_TEXT : LEYE_READSTAT_TEXT)
      width = isLong ? bytes : max(1, min(bytes, format.longestText))
      measure = Int32(LEYE_READSTAT_NOMINAL)
      display = ""
      missingCodes = []
      return
    case .nominal: measure = Int32(LEYE_READSTAT_NOMINAL)
    case .ordinal: measure = Int32(LEYE_READSTAT_ORDINAL)
    case .scale(let places):
      measure = Int32(LEYE_READSTAT_SCALE)
      decimals = max(0, min(places, 9))
    }
    kind = Int32(LEYE_READSTAT_NUMBER)
    width = 0
    display = format == .sav ? "F\(8 + decimals).\(decimals)" : "%\(9 + decimals).\(decimals)f"
    missingCodes = Array(variable.missingCodes.prefix(format.missingCodes))
  }

  var isNumber: Bool { kind == Int32(LEYE_READSTAT_NUMBER) }
  var isLongText: Bool { kind == Int32(LEYE_READSTAT_LONG_TEXT) }

  /// The letter of Stata's missing value that stands for a code, nil for an answer.
  func tag(of value: Double) -> CChar? {
    missingCodes.firstIndex(of: value).map { CChar(UInt8(ascii: "a")) + CChar($0) }
  }
}
