import SurveyModel

/// A de-identified extract of a wave: a row for each response, in a random order.
public struct MicrodataRelease: Sendable {
  /// What was done so that nobody can be told by a rare answer.
  public enum Change: Sendable, Hashable {
    /// Answers that too few gave are told together with others.
    case joined(variable: String)
    /// Too few differ from all others: the variable is left out.
    case leftOut(variable: String)
  }
  /// The closed questions as they are told, in order of the survey.
  public let variables: [MicrodataVariable]
  /// The indices and their scales; the scores of a row are calculated from its own columns.
  public let scores: [IndexScoring]
  /// What was done with rare answers.
  public let changes: [Change]
  /// How many rows there are.
  public let rowCount: Int

  private let order: [Int]
  private let places: [UInt8]
  private let width: Int
  /// For each variable told its column among the places, and the number of each place.
  private let columns: [(column: Int, numbers: [Double])]

  init(plan: MicrodataPlan, groups: [AnswerGroups], places: [UInt8], order: [Int]) {
    var variables: [MicrodataVariable] = []
    var columns: [(column: Int, numbers: [Double])] = []
    var changes: [Change] = []
    for (column, (variable, answers)) in zip(plan.variables, groups).enumerated() {
      guard !answers.isLeftOut else {
        changes.append(.leftOut(variable: variable.name))
        continue
      }
      var numbers = variable.codes.map(\.number)
      let codes = answers.groups.map { group -> MicrodataVariable.Code in
        let members = group.places.map { variable.codes[$0] }
        let number = variable.codes[group.main].number
        for place in group.places { numbers[place] = number }
        return MicrodataVariable.Code(number: number, titles: members.flatMap(\.titles))
      }
      if answers.groups.contains(where: { $0.places.count > 1 }) {
        changes.append(.joined(variable: variable.name))
      }
      variables.append(variable.with(codes: codes))
      columns.append((column, numbers))
    }
    self.variables = variables
    self.columns = columns
    self.changes = changes
    self.places = places
    self.order = order
    width = plan.variables.count
    scores = plan.scores
    rowCount = order.count
  }

  /// Calls a function with each row: a number for each variable, then the score from 0 to 100 for each of
  /// the scores; nil where missing.
  ///
  /// - Parameter body: What to do with a row.
  /// - Throws: What the function throws.
  public func forEachRow(_ body: ([Double?]) throws -> Void) rethrows {
    for row in order {
      var numbers: [Double?] = []
      var answers: [String: Value] = [:]
      for (variable, column) in zip(variables, columns) {
        let place = Int(places[row * width + column.column])
        let number = place < column.numbers.count ? column.numbers[place] : nil
        numbers.append(number)
        if let number, let item = variable.item { Self.put(number, for: item, into: &answers) }
      }
      try body(numbers + scores.map { $0.score(answers) })
    }
  }

  private static func put(_ number: Double, for item: Item, into answers: inout [String: Value]) {
    guard let row = item.row else {
      answers[item.key] = .number(number)
      return
    }
    var rows: [String: Value] = [:]
    if case .object(let known)? = answers.removeValue(forKey: item.key) { rows = known }
    rows[row] = .number(number)
    answers[item.key] = .object(rows)
  }
}
