/// What a condition may come to.
struct ConditionOutcome: Sendable, Hashable {
  /// True where some answers may make it true.
  var mayHold = false
  /// True where some answers may make it other than true.
  var mayFail = false
  /// True where some answers may make it something that JavaScript takes for true.
  var mayBeTruthy = false

  static let open = ConditionOutcome(mayHold: true, mayFail: true, mayBeTruthy: true)

  /// True for a condition whatever is answered.
  var isAlways: Bool { mayHold && !mayFail }
  /// True for a condition that no answers fulfil.
  var isNever: Bool { !mayHold }
}

/// Finds out what conditions may come to, by evaluating them over cells of possible values.
///
/// Sound and incomplete: what it calls never true is never true for answers within the possible
/// values; what it leaves open may be either. Names count as independent of each other.
struct ConditionAnalysis {
  /// The most steps for one condition; beyond it names count as anything.
  private static let stepLimit = 100_000
  /// How many steps are left for the whole survey; at 0 all conditions are left open.
  private(set) var stepsLeft = 5_000_000

  /// A name as one expression sees it.
  struct Name: Hashable {
    let name: String
    let isVerbatim: Bool
  }

  /// What a condition may come to.
  ///
  /// - Parameters:
  ///   - node: The condition.
  ///   - domain: What a name may stand for.
  /// - Returns: At least what is possible.
  mutating func outcome(
    of node: ExpressionNode,
    domain: (String) -> PossibleValues
  ) -> ConditionOutcome {
    guard stepsLeft > 0 else { return .open }
    let constants = ComparedConstants(in: node)
    let names = node.names
    var cells = names.map { name in
      domain(name.name).cells(constants, isVerbatim: name.isVerbatim)
    }
    let size = node.size
    while cells.reduce(size, { Self.bounded($0, $1.count) }) > Self.stepLimit {
      guard let largest = cells.indices.max(by: { cells[$0].count < cells[$1].count }),
        cells[largest].count > 1
      else { return .open }
      cells[largest] = [.any]
    }
    let places = Dictionary(names.enumerated().map { ($1, $0) }) { first, _ in first }
    var result = ConditionOutcome()
    var choice = Array(repeating: 0, count: names.count)
    repeat {
      stepsLeft -= size
      let evaluator = AbstractEvaluator(
        comparison: CellComparison(constants: constants),
        cell: { name in places[name].map { cells[$0][choice[$0]] } ?? .any }
      )
      result.add(evaluator.value(of: node))
      if result == .open { break }
    } while Self.advance(&choice, cells)
    return result
  }

  private static func bounded(_ product: Int, _ count: Int) -> Int {
    let (result, overflow) = product.multipliedReportingOverflow(by: count)
    return overflow ? .max : result
  }

  /// Goes on to the next combination; false after the last.
  private static func advance(_ choice: inout [Int], _ cells: [[ValueCell]]) -> Bool {
    for index in choice.indices {
      choice[index] += 1
      if choice[index] < cells[index].count { return true }
      choice[index] = 0
    }
    return false
  }
}

extension ConditionOutcome {
  fileprivate mutating func add(_ result: AbstractValue) {
    switch result {
    case .known(let value), .cell(.exactly(let value)):
      if value == .boolean(true) { mayHold = true } else { mayFail = true }
    default:
      mayHold = true
      mayFail = true
    }
    if result.isTruthy != false { mayBeTruthy = true }
  }
}

extension ExpressionNode {
  /// The names in here, each once.
  var names: [ConditionAnalysis.Name] {
    var seen: Set<ConditionAnalysis.Name> = []
    var result: [ConditionAnalysis.Name] = []
    visit { node in
      guard case .variable(let name, let isVerbatim) = node else { return }
      let found = ConditionAnalysis.Name(name: name, isVerbatim: isVerbatim)
      if seen.insert(found).inserted { result.append(found) }
    }
    return result
  }

  /// The number of nodes.
  var size: Int {
    var count = 0
    visit { _ in count += 1 }
    return count
  }

  /// Visits each node, outer ones first.
  func visit(_ body: (ExpressionNode) -> Void) {
    body(self)
    switch self {
    case .constant, .variable: break
    case .list(let nodes), .call(_, let nodes): for node in nodes { node.visit(body) }
    case .unary(_, let node): node.visit(body)
    case .binary(_, let left, let right):
      left.visit(body)
      right.visit(body)
    }
  }
}
