import Insight

extension JSONReport {
  /// The members of what the answers say beyond their means.
  func findings(_ findings: WaveFindings, indices names: [String]) -> JSONValue {
    .members([
      "reliability": .array(findings.reliability.map(reliability)),
      "drivers": findings.drivers.map(drivers) ?? .null,
      "attributes": .array(findings.attributes.map { attribute($0, indices: names) }),
      "changes": .array(findings.changes.map(change)),
      "worst_cases": .array(findings.worstCases.map(worstCase)),
    ])
  }

  private func worstCase(_ found: WorstCase) -> JSONValue {
    .members([
      "kind": .string(found.kind.rawValue), "name": .string(found.name),
      "title": title(found.title), "figure": estimate(found.figure, found.kind.measure),
      "population": .integer(found.population), "lower": rounded(found.lower),
      "upper": rounded(found.upper),
    ])
  }

  private func rounded(_ value: Double?) -> JSONValue {
    value.map { .number(Numerals.rounded($0, decimals: 4)) } ?? .null
  }

  private func reliability(_ index: IndexReliability) -> JSONValue {
    .members([
      "index": .string(index.name), "title": title(index.title), "count": .integer(index.count),
      "alpha": rounded(index.alpha),
      "items": .array(
        index.items.map {
          .members([
            "name": .string($0.name), "item_rest_correlation": rounded($0.correlation),
            "alpha_if_dropped": rounded($0.alphaWithout),
          ])
        }
      ),
    ])
  }

  private func drivers(_ drivers: DriverRelease) -> JSONValue {
    .members([
      "outcome": .string("recommendation"), "count": .integer(drivers.count),
      "r_squared": rounded(drivers.fit),
      "shares": .array(
        drivers.shares.map {
          .members([
            "name": .string($0.name), "title": title($0.title), "share": rounded($0.share),
            "lower": rounded($0.lower), "upper": rounded($0.upper),
            "correlation": rounded($0.correlation),
          ])
        }
      ),
    ])
  }

  private func attribute(_ attribute: AttributeRelease, indices names: [String]) -> JSONValue {
    .members([
      "question": .string(attribute.key), "title": title(attribute.title),
      "groups": .array(
        attribute.groups.map { group in
          .members([
            "name": .string(group.name), "title": title(group.title),
            "scores": .object(zip(names, group.scores).map { (key: $0, value: cell($1, .index)) }),
            "differences": .object(
              zip(names, group.differences).map { name, cell in
                (
                  key: name,
                  value: cell.value.map {
                    compared($0.difference, .index, $0.chance)
                  } ?? Self.hidden
                )
              }
            ),
          ])
        }
      ),
    ])
  }

  private func change(_ change: MeasureChange) -> JSONValue {
    .members([
      "kind": .string(change.kind.rawValue), "name": .string(change.name),
      "title": title(change.title), "since": .string(change.since),
      "difference": compared(
        change.difference,
        change.kind.measure,
        change.chance
      ),
    ])
  }

  /// A difference with its interval and the level below which the corrected probability of chance lies, null for none.
  private func compared(
    _ difference: Estimate,
    _ measure: Measure,
    _ chance: ChanceBound
  ) -> JSONValue {
    .members([
      "estimate": estimate(difference, measure),
      "p_below": chance.level.map(JSONValue.number) ?? .null, "signal": .bool(chance.isSignal),
    ])
  }
}

extension MeasureChange.Kind {
  /// What such a figure measures.
  var measure: Measure {
    switch self {
    case .index: .index
    case .recommendation: .recommendation
    case .item: .share
    }
  }
}
