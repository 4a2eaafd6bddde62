extension QuestionRun {
  /// The sums and the like below the columns of a matrix, nil where no column has one.
  private var totals: Value? {
    guard kind == .matrixdynamic || kind == .matrixdropdown else { return nil }
    let columns = definition.columns.filter(\.hasTotal)
    guard !columns.isEmpty else { return nil }
    let rows = rowAnswers
    var result: [String: Value] = [:]
    for _ in 0..<Self.totalRounds {
      let before = result
      for column in columns { result[column.name] = total(of: column, rows, beside: result) }
      if result == before { break }
    }
    return result.isEmpty ? nil : .object(result)
  }

  /// How often totals that are computed from other totals are computed at most.
  private static let totalRounds = 3

  private var rowAnswers: [[String: Value]] {
    switch value {
    case .array(let list):
      list.compactMap { if case .object(let members) = $0 { members } else { nil } }
    case .object(let rows):
      definition.rows.compactMap { row in
        guard let key = row.value.answerKey, case .object(let members)? = rows[key] else {
          return nil
        }
        return members
      }
    default: []
    }
  }

  /// The total of a column, nil for none.
  ///
  /// - Parameters:
  ///   - column: The column.
  ///   - rows: The answers of the rows.
  ///   - others: The totals there are by now, which an expression knows as its row.
  /// - Returns: A value.
  private func total(
    of column: FormElement,
    _ rows: [[String: Value]],
    beside others: [String: Value]
  ) -> Value? {
    if let expression = column.properties.condition("totalExpression") {
      let names: [String: Value] = [
        "row": .object(others), "totalRow": .object(others), "matrix": value,
      ]
      let total = expression.value(in: context.with(names))?.questionValue
      return total == .undefined ? nil : total
    }
    let cells = rows.compactMap { $0[column.name] }.filter { !$0.isEmpty }
    let numbers = cells.map(\.surveyNumber).filter { !$0.isNaN }
    let sum = numbers.reduce(0.0) { Value.cleanSum($0, $1, of: $0 + $1) }
    switch column.properties.text("totalType") {
    case "count": return .number(Double(cells.count))
    case "avg": return .number(cells.isEmpty ? 0 : sum / Double(cells.count))
    case "min": return numbers.min().map(Value.number)
    case "max": return numbers.max().map(Value.number)
    default: return .number(sum)
    }
  }

  /// The key under which the totals are kept beside the answer.
  var totalsKey: String { definition.key + "-total" }

  /// Keeps the totals beside the answer.
  func keepTotals() {
    guard let totals else { return }
    if holder.answer(totalsKey) != totals {
      holder.keep(totals, for: totalsKey)
      run.noteChange()
    }
  }
}

extension FormElement {
  /// True for a column with a total below it.
  var hasTotal: Bool {
    let type = properties.text("totalType") ?? "none"
    return type != "none" || properties["totalExpression"] != nil
  }
}
