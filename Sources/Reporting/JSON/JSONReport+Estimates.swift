import Insight

extension JSONReport {
  func count(_ count: PublishedCount) -> JSONValue {
    .members(["lowest": .integer(count.lowest), "highest": .integer(count.highest)])
  }

  func estimate(_ estimate: Estimate, _ measure: Measure) -> JSONValue {
    if let name = estimate.bound.name {
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
    guard let name = part.bound.name else { return .members(["value": value]) }
    return .members(["value": value, "bound": .string(name)])
  }

  func cell(_ cell: Cell<Estimate>, _ measure: Measure) -> JSONValue {
    cell.value.map { estimate($0, measure) } ?? Self.hidden
  }

  static let hidden = JSONValue.members(["hidden": .bool(true)])

  private func number(_ value: Double, _ measure: Measure, _ count: PublishedCount) -> JSONValue {
    .number(measure.published(value, of: count))
  }
}
