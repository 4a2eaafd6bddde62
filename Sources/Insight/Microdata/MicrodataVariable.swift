public import SurveyModel

/// A closed question, a row of a matrix or a choice of several, as a column of numbers.
public struct MicrodataVariable: Sendable, Hashable {
  /// A number and what it stands for.
  public struct Code: Sendable, Hashable {
    /// The number.
    public let number: Double
    /// What it stands for: one answer, or several that are told as one.
    public let titles: [LocalizedText]
  }
  /// The name, unique among the variables of a wave.
  public let name: String
  /// The question, and behind it the row or choice where the column is one of several.
  public let titles: [LocalizedText]
  /// True where the codes have an order.
  public let isOrdered: Bool
  /// The codes, in order where they have one.
  public let codes: [Code]

  /// Where the answer stands and how it becomes one of the codes.
  let reading: Reading
  /// The scored item that the variable is, nil for others.
  let item: Item?

  enum Reading: Sendable, Hashable {
    /// The choices in the order of the codes.
    case choice(key: String, row: String?, [Value])
    /// True where the choice is among those taken.
    case mark(key: String, Value)
  }

  /// The place of the answer among the codes, nil where it is missing or none of them.
  func place(in answers: [String: Value]) -> Int? {
    switch reading {
    case .choice(let key, let row, let values):
      var answer = answers[key] ?? .undefined
      if let row {
        guard case .object(let rows) = answer else { return nil }
        answer = rows[row] ?? .undefined
      }
      return values.firstIndex { $0.isSameChoice(as: answer) }
    case .mark(let key, let choice):
      guard case .array(let taken)? = answers[key] else { return nil }
      return taken.contains { $0.isSameChoice(as: choice) } ? 1 : 0
    }
  }

  /// The variable with other codes.
  func with(codes: [Code]) -> MicrodataVariable {
    MicrodataVariable(
      name: name,
      titles: titles,
      isOrdered: isOrdered,
      codes: codes,
      reading: reading,
      item: item
    )
  }
}
