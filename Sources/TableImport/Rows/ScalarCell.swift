import SurveyModel

/// Reads cells of questions without options.
enum ScalarCell {
  /// A value of a rating scale.
  ///
  /// - Parameters:
  ///   - cell: The cell without white space at its ends; 分 or 星 may follow the number.
  ///   - scale: The scale.
  ///   - matcher: The values of the scale.
  /// - Returns: Nil where the cell is no value of the scale.
  static func rating(_ cell: String, scale: RatingScale, matcher: ChoiceMatcher) -> Value? {
    if let match = matcher.match(cell), match.text == nil { return matcher.values[match.index] }
    if let last = cell.last, "分星★".contains(last),
      let match = matcher.match(String(cell.dropLast()))
    {
      return matcher.values[match.index]
    }
    let fold = Folding.fold(cell)
    let ends = [(scale.minimumText, scale.values.first), (scale.maximumText, scale.values.last)]
    let named = ends.first { Folding.folds(of: $0.0.texts.values).contains(fold) }
    return named?.1?.value
  }

  /// One of two answers.
  ///
  /// - Parameters:
  ///   - cell: The cell without white space at its ends.
  ///   - labels: The two answers.
  /// - Returns: Nil where the cell is neither.
  static func boolean(_ cell: String, labels: BooleanLabels) -> Value? {
    let fold = Folding.fold(cell)
    func names(_ text: LocalizedText, _ value: Value, _ usual: [String]) -> [[String]] {
      let own = [value.answerKey].compactMap(\.self) + text.texts.values
      return [Folding.folds(of: own), usual]
    }
    // 问卷星 numbers the two options 1 and 2.
    let yes = names(
      labels.trueText,
      labels.trueValue,
      ["1", "true", "yes", "y", "是", "对", "√"]
    )
    let no = names(
      labels.falseText,
      labels.falseValue,
      ["0", "2", "false", "no", "n", "否", "错", "×"]
    )
    // The author's own words come before the usual ones.
    for (affirmative, negative) in zip(yes, no) {
      if affirmative.contains(fold) { return labels.trueValue }
      if negative.contains(fold) { return labels.falseValue }
    }
    return nil
  }

  /// Whether an option was chosen, from a column of its own.
  ///
  /// - Parameter cell: The cell without white space at its ends.
  /// - Returns: Nil where the cell says neither.
  static func flag(_ cell: String) -> Bool? {
    switch Folding.fold(cell) {
    case "1", "1.0", "true", "yes", "y", "是", "选中", "已选", "√", "✓", "✔": true
    case "0", "0.0", "false", "no", "n", "否", "未选中", "未选", "×": false
    default: nil
    }
  }

  /// Reads a day.
  ///
  /// - Parameter cell: The cell.
  /// - Returns: The day as ISO 8601, nil where the cell is none.
  static func day(_ cell: String) -> String? {
    guard let date = TableDate.parse(cell) else { return nil }
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(date.year, 4))-\(padded(date.month, 2))-\(padded(date.day, 2))"
  }
}
