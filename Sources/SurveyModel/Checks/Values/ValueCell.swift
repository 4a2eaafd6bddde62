/// A set of values that the comparisons of one condition cannot tell apart.
///
/// The answers that are possible for a name are cut into cells, so that within a cell each comparison
/// with a constant of the condition has the same outcome, or is counted as open.
enum ValueCell: Sendable, Hashable {
  /// Exactly one value, as an expression sees it.
  case exactly(Value)
  /// A list that holds these of the values the condition names, and perhaps others.
  case list([Value])
  /// A value that counts as a number strictly between two bounds, or as the bound where they are equal.
  ///
  /// A loose one may also be a text or a truth value that JavaScript reads as the number.
  case number(from: Double, to: Double, isLoose: Bool)
  /// A text that reads as no number: one of the texts compared with, or another where nil.
  case text(String?)
  /// Any value.
  case any

  /// True where the number counted as lies in here.
  func holds(_ number: Double) -> Bool {
    guard case .number(let low, let high, _) = self else { return false }
    return low == high ? number == low : low < number && number < high
  }
}

/// The constants a condition compares with.
struct ComparedConstants: Sendable {
  /// The numbers, ascending, each once.
  let numbers: [Double]
  /// The texts that read as nothing else, in the form they are compared in.
  let texts: [String]
  /// All of them, lists laid open.
  let values: [Value]

  /// Collects the constants of a condition.
  ///
  /// - Parameter node: The condition.
  init(in node: ExpressionNode) {
    var values: [Value] = []
    Self.collect(node, into: &values)
    self.values = values
    let numbers = values.compactMap { value -> Double? in
      if case .boolean = value { return nil }
      let number = value == .null || value == .undefined ? .nan : value.asNumber
      return number.isFinite ? number : nil
    }
    self.numbers = Set(numbers).sorted()
    texts = Set(values.compactMap(Self.plainForm)).sorted()
  }

  private static func collect(_ node: ExpressionNode, into values: inout [Value]) {
    switch node {
    case .constant(.array(let list)): values += list
    case .constant(let value): values.append(value)
    case .variable: break
    case .list(let nodes), .call(_, let nodes):
      for node in nodes { collect(node, into: &values) }
    case .unary(_, let node): collect(node, into: &values)
    case .binary(_, let left, let right):
      collect(left, into: &values)
      collect(right, into: &values)
    }
  }

  /// The form in which a text is compared that can be taken for nothing but a text, else nil.
  ///
  /// - Parameter value: A constant.
  /// - Returns: Nil for numbers, truth values, and texts that read as one of them.
  static func plainForm(of value: Value) -> String? {
    guard case .text(let text) = value else { return nil }
    let form = text.trimmingWhitespace.lowercased()
    guard let first = form.unicodeScalars.first else { return nil }
    let doubtful: [Unicode.Scalar] = ["+", "-", ".", ",", "'", "\""]
    if first.properties.numericType != nil || doubtful.contains(first) { return nil }
    return ["true", "false", "undefined", "null", "infinity", "nan"].contains(form) ? nil : form
  }
}

extension PossibleValues {
  /// The most choices of a list question that are combined.
  private static let combined = 6

  /// Cuts the possible values into cells; together the cells hold at least all of them.
  ///
  /// - Parameters:
  ///   - constants: The constants of the condition.
  ///   - isVerbatim: True where the expression sees texts as they are.
  /// - Returns: Those of a missing answer first.
  func cells(_ constants: ComparedConstants, isVerbatim: Bool) -> [ValueCell] {
    let none: [ValueCell] = [.exactly(.null), .exactly(.text(""))]
    switch self {
    case .anything: return [.any]
    case .oneOf(let values):
      return none + values.map { .exactly(isVerbatim ? $0 : $0.converted) }
    case .lists(let values, let limit):
      return none + [.exactly(.array([]))] + Self.lists(of: values, limit, constants)
    case .numbers(let low, let high):
      return none + Self.numbers(low, high, isLoose: false, constants)
    case .texts:
      return none + Self.numbers(-.infinity, .infinity, isLoose: true, constants)
        + Self.texts(constants)
    case .words: return none + Self.texts(constants)
    }
  }

  private static func texts(_ constants: ComparedConstants) -> [ValueCell] {
    constants.texts.map { .text($0) } + [.text(nil)]
  }

  /// Points at the numbers compared with and the gaps between them.
  private static func numbers(
    _ low: Double,
    _ high: Double,
    isLoose: Bool,
    _ constants: ComparedConstants
  ) -> [ValueCell] {
    guard low <= high else { return [] }
    var points = Set(constants.numbers.filter { low <= $0 && $0 <= high })
    if isLoose {
      points.insert(.infinity)
      points.insert(-.infinity)
    }
    for bound in [low, high] where bound.isFinite { points.insert(bound) }
    var cells: [ValueCell] = []
    var last: Double?
    for point in points.sorted() {
      if let last, last < point { cells.append(.number(from: last, to: point, isLoose: isLoose)) }
      if last == nil, low < point { cells.append(.number(from: low, to: point, isLoose: isLoose)) }
      cells.append(.number(from: point, to: point, isLoose: isLoose))
      last = point
    }
    if let last {
      if last < high { cells.append(.number(from: last, to: high, isLoose: isLoose)) }
    } else {
      cells.append(.number(from: low, to: high, isLoose: isLoose))
    }
    return cells
  }

  /// Lists that hold each combination of the values compared with, with and without another one.
  private static func lists(
    of values: [Value],
    _ limit: Int,
    _ constants: ComparedConstants
  ) -> [ValueCell] {
    var named: [Value] = []
    var other: Value?
    for value in values {
      if constants.values.contains(where: { value.matches($0) }) {
        named.append(value)
      } else {
        other = other ?? value
      }
    }
    guard named.count <= combined else { return [.any] }
    var cells: [ValueCell] = []
    for mask in 0..<(1 << named.count) {
      let chosen = named.indices.filter { mask & (1 << $0) != 0 }.map { named[$0] }
      if !chosen.isEmpty, chosen.count <= limit { cells.append(.list(chosen)) }
      if let other, chosen.count + 1 <= limit { cells.append(.list(chosen + [other])) }
    }
    return cells
  }
}
