extension ExpressionFunctions {
  /// Functions over a column of a list or an object of rows.
  static let lists: [String: Function] = [
    "sumInArray": { call in .number(total(of: column(call))) },
    "countInArray": { call in .number(Double(column(call).count)) },
    "avgInArray": { call in
      let cells = column(call)
      return .number(cells.isEmpty ? 0 : total(of: cells) / Double(cells.count))
    },
    "minInArray": { call in extreme(call) { $0 < $1 } },
    "maxInArray": { call in extreme(call) { $0 > $1 } },
  ]

  /// A cell of the column with the row it stands in.
  private struct Cell {
    let row: [String: Value]
    let value: Value

    /// The value as a number, nil for a text that is none.
    var number: Double? {
      switch value {
      case .text: value.isSurveyNumber ? value.surveyNumber : nil
      default: value.asNumber
      }
    }
  }

  /// The cells that are not empty and whose row fulfils the condition.
  private static func column(_ call: FunctionCall) -> [Cell] {
    guard case .text(let name) = call[1] else { return [] }
    let rows: [Value]
    switch call[0] {
    case .array(let list): rows = list
    case .object(let members): rows = members.sorted { $0.key < $1.key }.map(\.value)
    default: return []
    }
    let condition = condition(of: call)
    return rows.compactMap { row in
      guard case .object(let members) = row, let value = members[name], !value.isEmpty else {
        return nil
      }
      if let condition {
        let context = ExpressionContext(values: members, now: call.context.now)
        let result = ExpressionEvaluator(context: context).value(of: condition)
        guard result == .boolean(true) else { return nil }
      }
      return Cell(row: members, value: value)
    }
  }

  /// The condition: the last argument, unless it is the column whose value `min` and `max` return.
  private static func condition(of call: FunctionCall) -> ExpressionNode? {
    let index = resultColumn(of: call) == nil ? 2 : 3
    guard call.nodes.indices.contains(index) else { return nil }
    if case .constant(.text(let source)) = call.nodes[index] {
      return (try? Expression(source))?.root
    }
    return call.nodes[index]
  }

  /// The column of which `min` and `max` return the value, where it is not the compared one.
  private static func resultColumn(of call: FunctionCall) -> String? {
    guard call.nodes.count > 2, case .constant(.text(let text)) = call.nodes[2],
      let expression = try? Expression(text), case .constant(.text(let name)) = expression.root
    else { return nil }
    return name
  }

  private static func total(of cells: [Cell]) -> Double {
    cells.compactMap(\.number).reduce(0) { Value.cleanSum($0, $1, of: $0 + $1) }
  }

  private static func extreme(
    _ call: FunctionCall,
    _ isBetter: (Double, Double) -> Bool
  ) -> Value {
    var best: (cell: Cell, number: Double)?
    for cell in column(call) {
      guard let number = cell.number else { continue }
      if let current = best, !isBetter(number, current.number) { continue }
      best = (cell, number)
    }
    guard let best else { return .undefined }
    return resultColumn(of: call).map { best.cell.row[$0] ?? .undefined } ?? .number(best.number)
  }
}
