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
  /// A text strictly between two texts by the order of their characters; nil is no bound.
  case between(String?, String?)
  /// Any value.
  case any

  /// True where the number counted as lies in here.
  func holds(_ number: Double) -> Bool {
    guard case .number(let low, let high, _) = self else { return false }
    return low == high ? number == low : low < number && number < high
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
    case .calendar: return none + Self.spans(constants)
    }
  }

  private static func texts(_ constants: ComparedConstants) -> [ValueCell] {
    constants.texts.map { .text($0) } + [.text(nil)]
  }

  /// Dates compared with and the spans between them.
  private static func spans(_ constants: ComparedConstants) -> [ValueCell] {
    let points = constants.calendarTexts
    guard let first = points.first, let last = points.last else { return [.between(nil, nil)] }
    var cells: [ValueCell] = [.between(nil, first)]
    for (point, next) in zip(points, points.dropFirst()) {
      cells += [.exactly(.text(point)), .between(point, next)]
    }
    return cells + [.exactly(.text(last)), .between(last, nil)]
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
