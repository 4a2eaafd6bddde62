import Insight

extension JSONReport {
  /// What an estimate measures, which decides the decimals of a small group.
  enum Measure {
    case share
    case score
    case index
    case recommendation

    var decimals: Int {
      switch self {
      case .share, .score: 2
      case .index: 1
      case .recommendation: 0
      }
    }
  }

  func count(_ count: PublishedCount) -> JSONValue {
    .members(["lowest": .integer(count.lowest), "highest": .integer(count.highest)])
  }

  func estimate(_ estimate: Estimate, _ measure: Measure) -> JSONValue {
    if let name = Self.name(of: estimate.bound) {
      // Its interval would tell more than the bound does.
      return .members([
        "value": number(estimate.value, measure, estimate.count), "bound": .string(name),
        "lower": .null, "upper": .null, "count": count(estimate.count),
      ])
    }
    return .members([
      "value": number(estimate.value, measure, estimate.count),
      "lower": number(estimate.lower, measure, estimate.count),
      "upper": number(estimate.upper, measure, estimate.count),
      "count": count(estimate.count),
    ])
  }

  /// A share without an interval of its own; null where it must not be told.
  func share(_ part: ItemShares.Part?, of count: PublishedCount) -> JSONValue {
    guard let part else { return .null }
    let value = number(part.value, .share, count)
    guard let name = Self.name(of: part.bound) else { return .members(["value": value]) }
    return .members(["value": value, "bound": .string(name)])
  }

  func cell(_ cell: Cell<Estimate>, _ measure: Measure) -> JSONValue {
    cell.value.map { estimate($0, measure) } ?? Self.hidden
  }

  static let hidden = JSONValue.members(["hidden": .bool(true)])

  private static func name(of bound: Estimate.Bound) -> String? {
    switch bound {
    case .exact: nil
    case .atLeast: "at_least"
    case .atMost: "at_most"
    }
  }

  /// More decimals than a printed report would tell more of a small group than the report does.
  private func number(_ value: Double, _ measure: Measure, _ count: PublishedCount) -> JSONValue {
    let isBand = count.lowest != count.highest
    return .number(Numerals.rounded(value, decimals: isBand ? measure.decimals : 4))
  }
}
