import SurveyModel

/// Reads cells of choice questions.
struct ChoiceCell: Sendable {
  /// The separators between several answers that people use beside ┋, the surest first.
  private static let separators: [Unicode.Scalar] = ["|", "\n", ";", "；", ",", "，", "、", " "]

  /// The options.
  let matcher: ChoiceMatcher
  /// True when a comment may be given with any option.
  let hasComment: Bool

  /// Prepares the options of a question.
  ///
  /// - Parameters:
  ///   - list: The choices of the question.
  ///   - codes: What a number means.
  init(_ list: ChoiceList, codes: OptionCodes) {
    matcher = ChoiceMatcher(
      choices: list.choices,
      noneText: list.noneText,
      otherText: list.otherText,
      codes: codes
    )
    hasComment = list.hasComment
  }

  /// Reads a cell with one option.
  ///
  /// - Parameter cell: The cell without white space at its ends.
  /// - Returns: Nil where the cell is no option.
  func single(_ cell: String) -> CellReading? {
    guard let match = matcher.match(cell) else { return nil }
    var reading = CellReading(value: matcher.values[match.index])
    add(match, to: &reading)
    return reading
  }

  /// Reads a cell with any number of options.
  ///
  /// - Parameter cell: The cell without white space at its ends.
  /// - Returns: The options in the survey's order; nil where a part of the cell is no option.
  func several(_ cell: String) -> CellReading? {
    // What 问卷星 joins is never the text beside one option, so it comes before the whole cell.
    if let matches = matches(of: cell, separator: "┋") { return reading(matches) }
    if let match = matcher.match(cell) { return reading([match]) }
    for separator in Self.separators {
      if let matches = matches(of: cell, separator: separator) { return reading(matches) }
    }
    return nil
  }

  /// The options that a separator joins; nil where one of the parts is none.
  private func matches(of cell: String, separator: Unicode.Scalar) -> [ChoiceMatcher.Match]? {
    guard cell.unicodeScalars.contains(separator) else { return nil }
    let parts = OtherText.parts(of: cell, separator: separator)
    let matches = parts.compactMap(matcher.match)
    return matches.isEmpty || matches.count < parts.count ? nil : matches
  }

  /// The answer to a question whose options have a column each.
  ///
  /// - Parameter chosen: The options chosen, by place.
  /// - Returns: The values in the survey's order, nil where none was chosen.
  func answer(_ chosen: Set<Int>) -> Value? {
    chosen.isEmpty ? nil : .array(chosen.sorted().map { matcher.values[$0] })
  }

  /// Notes what was written beside an option.
  ///
  /// - Parameters:
  ///   - match: The option.
  ///   - reading: The reading to add to.
  func add(_ match: ChoiceMatcher.Match, to reading: inout CellReading) {
    guard let text = match.text else { return }
    if hasComment || matcher.isOther(match.index) {
      reading.comment = reading.comment.map { $0 + "；" + text } ?? text
    } else {
      reading.hasTextWithoutPlace = true
    }
  }

  private func reading(_ matches: [ChoiceMatcher.Match]) -> CellReading {
    var reading = CellReading(value: answer(Set(matches.map(\.index))))
    for match in matches { add(match, to: &reading) }
    return reading
  }
}
