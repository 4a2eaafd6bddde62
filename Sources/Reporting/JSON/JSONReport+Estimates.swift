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
    if measure == .share, let bound = ShareBound(estimate.value, of: estimate.count) {
      return bounded(bound, estimate.count)
    }
    return .members([
      "value": number(estimate.value, measure, estimate.count),
      "lower": number(estimate.lower, measure, estimate.count),
      "upper": number(estimate.upper, measure, estimate.count),
      "count": count(estimate.count),
    ])
  }

  /// A share without an interval of its own.
  func share(_ share: Double, of count: PublishedCount) -> JSONValue {
    switch ShareBound(share, of: count) {
    case .atLeast(let bound):
      .members(["value": .number(bound), "bound": .string("at_least")])
    case .atMost(let bound):
      .members(["value": .number(bound), "bound": .string("at_most")])
    case .none:
      .members(["value": number(share, .share, count)])
    }
  }

  func cell(_ cell: Cell<Estimate>, _ measure: Measure) -> JSONValue {
    cell.value.map { estimate($0, measure) } ?? Self.hidden
  }

  static let hidden = JSONValue.members(["hidden": .bool(true)])

  private func bounded(_ bound: ShareBound, _ count: PublishedCount) -> JSONValue {
    let (value, name) =
      switch bound {
      case .atLeast(let value): (value, "at_least")
      case .atMost(let value): (value, "at_most")
      }
    return .members([
      "value": .number(value), "bound": .string(name), "lower": .null, "upper": .null,
      "count": self.count(count),
    ])
  }

  /// More decimals than a printed report would tell more of a small group than the report does.
  private func number(_ value: Double, _ measure: Measure, _ count: PublishedCount) -> JSONValue {
    let isBand = count.lowest != count.highest
    return .number(Numerals.rounded(value, decimals: isBand ? measure.decimals : 4))
  }
}
