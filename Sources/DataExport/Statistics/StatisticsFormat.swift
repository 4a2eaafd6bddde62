import CReadStat

/// A format of a statistics program.
public enum StatisticsFormat: Sendable, Hashable, CaseIterable {
  /// SPSS, `.sav`.
  case sav
  /// Stata 14 and newer, `.dta`.
  case dta

  /// What the C shim calls it.
  var code: Int32 {
    switch self {
    case .sav: Int32(LEYE_READSTAT_SAV)
    case .dta: Int32(LEYE_READSTAT_DTA)
    }
  }

  /// What names must be like.
  var nameRules: VariableNames.Rules { self == .sav ? .spss : .stata }

  /// The label of a variable as it fits: SPSS takes 255 bytes, Stata 80 characters.
  func variableLabel(_ label: String) -> String {
    self == .sav ? label.cut(toBytes: 255) : label.cut(toScalars: 80)
  }

  /// The label of a value as it fits: SPSS takes 120 bytes, Stata 32,000.
  func valueLabel(_ label: String) -> String {
    label.cut(toBytes: self == .sav ? 120 : 32000)
  }

  /// The title of the file as it fits: SPSS takes 64 bytes, Stata 80 characters.
  func title(_ title: String) -> String {
    self == .sav ? title.cut(toBytes: 64) : title.cut(toScalars: 80)
  }

  /// A remark in lines: SPSS takes 80 bytes each.
  func lines(of remark: String) -> [String] {
    guard self == .sav else { return [remark] }
    var lines: [String] = []
    var rest = remark[...]
    while !rest.isEmpty {
      let line = String(rest).cut(toBytes: 80)
      guard !line.isEmpty else { break }
      lines.append(line)
      rest = rest.dropFirst(line.count)
    }
    return lines
  }

  /// The longest text that a column of fixed width holds, in bytes.
  var longestText: Int { self == .sav ? 32767 : 2045 }

  /// How many codes of missing answers a variable may have.
  var missingCodes: Int { self == .sav ? 3 : 26 }
}
