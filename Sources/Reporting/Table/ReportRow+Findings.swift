import Insight
import Messages
import SurveyModel

extension WaveRelease {
  /// Where each unit lies among the limits of chance, index by index.
  func funnelRows(_ language: Language) -> [ReportRow] {
    indices.indices.flatMap { place -> [ReportRow] in
      let index = indices[place]
      // The name goes along, since two units may have one title.
      let names = Dictionary(units.map { ($0.unit, $0.title[language]) }) { first, _ in first }
      guard let plot = FunnelPlot(index: place, of: self, title: { $0.unit }) else { return [] }
      return plot.points.flatMap { point -> [ReportRow] in
        func row(_ measure: String, _ figure: ReportRow.Figure) -> ReportRow {
          ReportRow(
            section: .funnel,
            unit: point.title,
            unitTitle: names[point.title] ?? point.title,
            name: index.name,
            title: index.title[language],
            measure: measure,
            figure: figure
          )
        }
        let near = plot.limits(at: point.count, FunnelPlot.inner)
        let far = plot.limits(at: point.count, FunnelPlot.outer)
        let limits = [
          ("limit_95_lower", near.lower), ("limit_95_upper", near.upper),
          ("limit_99_8_lower", far.lower), ("limit_99_8_upper", far.upper),
        ]
        return [row("standing", .text(plot.standing(of: point).name))]
          + limits.map { row($0.0, .number(Numerals.rounded($0.1, decimals: 1))) }
      }
    }
  }

  /// What the answers say beyond their means.
  func findingRows(_ language: Language) -> [ReportRow] {
    guard let findings else { return [] }
    let differences = findings.attributes.flatMap { attribute in
      attribute.groups.flatMap { group in
        zip(indices, group.differences).flatMap { index, cell in
          differenceRows(
            "\(attribute.key)/\(group.name)/\(index.name)",
            [attribute.title, group.title, index.title].map { $0[language] }
              .joined(separator: Wording.separator),
            cell
          )
        }
      }
    }
    return findings.changes.flatMap { $0.rows(language) } + differences
      + (findings.drivers?.rows(language) ?? [])
      + findings.reliability.flatMap { $0.rows(language) }
  }

  private func differenceRows(
    _ name: String,
    _ title: String,
    _ cell: Cell<GroupDifference>
  ) -> [ReportRow] {
    let figures = [
      ("difference", cell.value.map { ReportRow.Figure.estimate($0.difference, .index) }),
      ("p_below", cell.value.map { ReportRow.figure($0.chance) }),
    ]
    return figures.map { measure, figure in
      ReportRow(
        section: .difference,
        name: name,
        title: title,
        measure: measure,
        figure: figure ?? .hidden
      )
    }
  }
}

extension ReportRow {
  /// The level that a probability lies below; words where it lies below none.
  fileprivate static func figure(_ chance: ChanceBound) -> Figure {
    chance.level.map { .number($0) } ?? .text("not_significant")
  }
}

extension MeasureChange {
  fileprivate func rows(_ language: Language) -> [ReportRow] {
    let measure: Measure =
      switch kind {
      case .index: .index
      case .recommendation: .recommendation
      case .item: .share
      }
    let figures: [(String, ReportRow.Figure)] = [
      ("since", .text(since)), ("difference", .estimate(difference, measure)),
      ("p_below", ReportRow.figure(chance)),
    ]
    return figures.map {
      ReportRow(
        section: .since,
        name: name,
        title: title[language],
        measure: $0.0,
        figure: $0.1
      )
    }
  }
}

extension DriverRelease {
  fileprivate func rows(_ language: Language) -> [ReportRow] {
    let people = PublishedCount(exact: count)
    let whole = ReportRow(
      section: .driver,
      name: "",
      title: Wording.recommendation[language],
      measure: "r_squared",
      figure: .number(Numerals.rounded(fit, decimals: 4))
    )
    return [whole]
      + shares.flatMap { share in
        let estimate = Estimate(
          value: share.share,
          lower: share.lower,
          upper: share.upper,
          count: people
        )
        let figures: [(String, ReportRow.Figure)] = [
          ("lmg_share", .estimate(estimate, .share)),
          ("correlation", .number(Numerals.rounded(share.correlation, decimals: 4))),
        ]
        return figures.map {
          ReportRow(
            section: .driver,
            name: share.name,
            title: share.title[language],
            measure: $0.0,
            figure: $0.1
          )
        }
      }
  }
}

extension IndexReliability {
  fileprivate func rows(_ language: Language) -> [ReportRow] {
    func row(_ name: String, _ title: String, _ measure: String, _ value: Double?) -> ReportRow? {
      value.map {
        ReportRow(
          section: .reliability,
          name: name,
          title: title,
          measure: measure,
          figure: .number(Numerals.rounded($0, decimals: 4))
        )
      }
    }
    let whole = [
      row(name, title[language], "alpha", alpha), row(name, title[language], "n", Double(count)),
    ]
    let parts = items.flatMap {
      [
        row($0.name, "", "alpha_if_dropped", $0.alphaWithout),
        row($0.name, "", "item_rest_correlation", $0.correlation),
      ]
    }
    return (whole + parts).compactMap(\.self)
  }
}

extension FunnelPlot.Standing {
  /// The name in files.
  fileprivate var name: String {
    switch self {
    case .farBelow: "below_99_8"
    case .below: "below_95"
    case .within: "within"
    case .above: "above_95"
    case .farAbove: "above_99_8"
    }
  }
}
