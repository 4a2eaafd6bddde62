/// Options with what the respondent wrote beside them: `其他【请注明】〖养鸟〗`, `Other: birds`.
enum OtherText {
  /// One way to take a cell apart.
  struct Reading: Hashable {
    /// The option.
    let option: String
    /// The text beside it; empty where there is none.
    let text: String
  }

  /// Takes a cell apart.
  ///
  /// - Parameter cell: A cell that is no option as a whole.
  /// - Returns: The ways to do it, the surest first.
  static func readings(of cell: String) -> [Reading] {
    var result: [Reading] = []
    func add(_ option: some StringProtocol, _ text: some StringProtocol) {
      let option = String(option).trimmingBlanks
      let text = String(text).trimmingBlanks
      result.append(Reading(option: option, text: text))
      // The export writes a hint that the survey may not have.
      if option.hasSuffix("】"), let hint = option.lastIndex(of: "【") {
        result.append(Reading(option: String(option[..<hint]).trimmingBlanks, text: text))
      }
    }
    let text = cell.hasSuffix("〗") ? cell.split(separator: "〖", maxSplits: 1).last?.dropLast() : nil
    if let text, !text.contains("〖"), !text.contains("〗"), let start = cell.firstIndex(of: "〖") {
      add(cell[..<start], text)
    } else {
      add(cell, "")
    }
    // An option may hold a colon itself: try each one.
    for mark in cell.indices where cell[mark] == ":" || cell[mark] == "：" {
      add(cell[..<mark], cell[cell.index(after: mark)...])
    }
    return result
  }

  /// Cuts a cell at a separator, but not within the text beside an option.
  ///
  /// - Parameters:
  ///   - cell: The cell of a question with several answers.
  ///   - separator: The separator.
  /// - Returns: The parts without white space at their ends; empty ones are left out.
  static func parts(of cell: String, separator: Unicode.Scalar) -> [String] {
    let scalars = cell.unicodeScalars
    var depth = 0
    var parts: [String] = []
    var start = scalars.startIndex
    func end(at index: String.Index) {
      let part = String(scalars[start..<index]).trimmingBlanks
      if !part.isEmpty { parts.append(part) }
    }
    for index in scalars.indices {
      switch scalars[index] {
      case "〖": depth += 1
      case "〗": depth = max(0, depth - 1)
      case separator where depth == 0:
        end(at: index)
        start = scalars.index(after: index)
      default: continue
      }
    }
    end(at: scalars.endIndex)
    return parts
  }
}
