import SurveyModel

/// Finds the option a text means, by its value, its text in any language, or its place.
struct ChoiceMatcher: Sendable {
  /// What a cell was found to mean.
  struct Match: Sendable, Hashable {
    /// The place of the option, counted from 0.
    let index: Int
    /// What the respondent wrote beside the option, nil where nothing.
    let text: String?
  }

  /// The values of the options in order: the choices, then "none", then "other".
  let values: [Value]
  /// The texts of the options in the same order.
  let texts: [LocalizedText]
  /// What a number means.
  private let codes: OptionCodes
  /// True when any value or text is a number.
  private let hasNumbers: Bool
  private let otherIndex: Int?

  // Nil marks a text that two options share: it means neither.
  private var byValue: [String: Int?] = [:]
  private var byNumber: [Double: Int] = [:]
  private var byText: [String: Int?] = [:]
  private var byFold: [String: Int?] = [:]

  /// Prepares the options of a question.
  ///
  /// - Parameters:
  ///   - choices: The choices in order.
  ///   - noneText: The text of "none", nil where it is not offered.
  ///   - otherText: The text of "other", nil where it is not offered.
  ///   - codes: What a number means.
  init(
    choices: [Choice],
    noneText: LocalizedText? = nil,
    otherText: LocalizedText? = nil,
    codes: OptionCodes = .automatic
  ) {
    var values = choices.map(\.value)
    var texts = choices.map(\.text)
    if let noneText {
      values.append(ChoiceList.noneValue)
      texts.append(noneText)
    }
    if let otherText {
      values.append(ChoiceList.otherValue)
      texts.append(otherText)
    }
    otherIndex = otherText == nil ? nil : values.count - 1
    self.values = values
    self.texts = texts
    self.codes = codes
    let labels = values.compactMap(\.answerKey) + texts.flatMap { Array($0.texts.values) }
    hasNumbers = labels.contains { NumberCell.parse($0) != nil }
    for (index, value) in values.enumerated() {
      if let key = value.answerKey { Self.note(index, under: key, in: &byValue) }
      if let number = value.number { byNumber[number] = byNumber[number] ?? index }
      for text in Set(texts[index].texts.values) where !text.isEmpty {
        Self.note(index, under: text, in: &byText)
      }
      let labels = [value.answerKey].compactMap(\.self) + Array(texts[index].texts.values)
      for fold in Folding.folds(of: labels) { Self.note(index, under: fold, in: &byFold) }
    }
  }

  private static func note(_ index: Int, under key: String, in table: inout [String: Int?]) {
    if let known = table[key], known != index {
      table.updateValue(nil, forKey: key)
    } else {
      table[key] = index
    }
  }

  /// Finds the option a cell means.
  ///
  /// - Parameter cell: The text of one option, without white space at its ends.
  /// - Returns: The option with what was written beside it; nil where the cell means none.
  func match(_ cell: String) -> Match? {
    if let index = plain(cell) { return Match(index: index, text: nil) }
    for part in OtherText.readings(of: cell) {
      if let index = plain(part.option) ?? other(part.option) {
        return Match(index: index, text: part.text.isEmpty ? nil : part.text)
      }
    }
    return nil
  }

  /// Finds the option with a value or text, without a look at numbers as places.
  ///
  /// - Parameter label: A value or a text.
  /// - Returns: The place of the option, counted from 0; nil where none or several have the label.
  func labelled(_ label: String) -> Int? {
    if let index = byValue[label] ?? byText[label] ?? byFold[Folding.fold(label)] { return index }
    return NumberCell.parse(label).flatMap { byNumber[$0] }
  }

  /// True when a number means the place of an option.
  var countsNumbers: Bool { codes == .number || (codes == .automatic && !hasNumbers) }

  /// Tells whether an option is the "other" choice.
  ///
  /// - Parameter index: The place of the option, counted from 0.
  /// - Returns: True for "other".
  func isOther(_ index: Int) -> Bool { index == otherIndex }

  private func plain(_ cell: String) -> Int? {
    switch codes {
    case .value: return labelled(cell)
    case .number: return NumberCell.parse(cell) == nil ? labelled(cell) : place(cell)
    case .automatic: return labelled(cell) ?? (hasNumbers ? nil : place(cell))
    }
  }

  /// The place a number stands for.
  private func place(_ cell: String) -> Int? {
    NumberCell.whole(cell).flatMap { values.indices.contains($0 - 1) ? $0 - 1 : nil }
  }

  /// The "other" choice where a cell calls it by one of its usual names.
  private func other(_ cell: String) -> Int? {
    ["其他", "其它", "other", "others"].contains(Folding.fold(cell)) ? otherIndex : nil
  }
}
