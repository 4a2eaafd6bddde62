import SurveyModel

/// What one cell says.
struct CellReading {
  /// The answer, nil where the cell gives none.
  var value: Value?
  /// What was written beside an option and has a place.
  var comment: String?
  /// True when something was written beside an option and has no place.
  var hasTextWithoutPlace = false

  /// A cell without an answer.
  static let none = CellReading(value: nil)
}

/// The marks by which 问卷星 says that there is no answer.
enum SkipMarks {
  private static let words: Set<String> = ["(跳过)", "(空)", "（跳过）", "（空）"]
  private static let codes: Set<String> = ["-3", "-2"]

  /// Tells whether a cell holds no answer.
  ///
  /// - Parameters:
  ///   - cell: The cell without white space at its ends.
  ///   - allowsCodes: True where -3 and -2 stand for "skipped" and "empty".
  /// - Returns: True when it holds none.
  static func isSkipped(_ cell: String, allowsCodes: Bool) -> Bool {
    cell.isEmpty || words.contains(cell) || (allowsCodes && codes.contains(cell))
  }
}
