import Insight
import Messages
import SurveyModel

extension HTMLReport {
  /// All sections on one wave.
  func waveSections(_ release: WaveRelease) -> [Markup] {
    let note = Wording.hidden(minimum: release.minimumGroup)
    var sections = [
      key(of: release),
      release.hasNoScores ? self.note(Wording.noScores[language]) : .empty,
      indexSection(release.indices, hidden: note),
      itemSection(release.items, hidden: note),
      unitSection(release, hidden: note),
    ]
    guard let comments = release.comments else { return sections }
    if let comments = comments.value {
      sections.append(
        section(
          Wording.comments[language],
          note: Wording.extent(of: comments)[language],
          [key(of: comments)]
        )
      )
      return sections + commentSections(comments)
    }
    let words = self.note(Wording.commentsHidden[language])
    return sections + [section(Wording.comments[language], [words])]
  }

  private func key(of release: WaveRelease) -> Markup {
    var figures = release.indices.map { index in
      (index.score.value.map { numerals.index($0) } ?? Self.hidden, index.title[language])
    }
    if let recommendation = release.recommendation {
      let value = recommendation.value.map { numerals.recommendation($0) }
      let interval = recommendation.value.map {
        $0.bound == .exact
          ? " \(numerals.signedInterval($0, decimals: 0)), n \($0.count.text)"
          : ", n \($0.count.text)"
      }
      let detail = interval ?? ": " + Wording.recommendationHidden[language]
      figures.append((value ?? Self.hidden, Wording.recommendation[language] + detail))
    }
    return keyFigures(figures)
  }

  private func indexSection(_ indices: [IndexRelease], hidden: Phrase) -> Markup {
    guard !indices.isEmpty else { return .empty }
    var table = HTMLTable(
      caption: Wording.indices[language],
      columns: [
        Wording.indexOrScale[language], Wording.score[language], Wording.interval[language],
        Wording.count[language],
      ]
    )
    var rows: [Markup] = []
    var isAnyHidden = false
    func add(_ index: IndexRelease, depth: Int) {
      isAnyHidden = isAnyHidden || index.score.isHidden
      rows.append(indexRow(index, isScale: depth > 0))
      table.rows.append([
        .init(text: index.title[language], style: "d\(min(3, depth))"),
        cell(index.score) { numerals.index($0) },
        cell(index.score) { numerals.indexInterval($0) },
        cell(index.score) { $0.count.text },
      ])
      for scale in index.scales { add(scale, depth: depth + 1) }
    }
    for index in indices { add(index, depth: 0) }
    return section(
      Wording.indices[language],
      note: "\(Wording.indexRange[language])\(Wording.separator)\(Wording.whiskers[language])",
      [
        .element("figure", [:], Markup(rows)),
        hiddenNote(hidden, when: isAnyHidden),
        table.folded(under: Wording.figures[language]),
      ]
    )
  }

  private func indexRow(_ index: IndexRelease, isScale: Bool) -> Markup {
    let title = index.title[language]
    let style = isScale ? "row scale" : "row"
    guard let score = index.score.value else {
      return row(title, style: style, note(Self.hidden))
    }
    let bar = BarCharts.fromLeft(
      score.value / 100,
      interval: score.bound == .exact ? (score.lower / 100, score.upper / 100) : nil,
      style: isScale ? "bar" : "positive",
      title: "\(title): \(numerals.index(score))",
      description: Wording.whiskers[language]
    )
    let value = Markup.element(
      "div",
      ["class": "value"],
      .element("b", [:], .text(numerals.index(score))),
      .text(" (\(numerals.indexDetail(score)))")
    )
    return row(title, style: style, .element("div", [:], value, bar))
  }

  private func itemSection(_ items: [ItemRelease], hidden: Phrase) -> Markup {
    guard !items.isEmpty else { return .empty }
    let names = [Wording.unfavourable, Wording.neutral, Wording.favourable].map { $0[language] }
    let styles = ["negative", "neutral", "positive"]
    func parts(_ shares: ItemShares) -> [BarCharts.Part] {
      zip(shares.drawn, zip(numerals.shares(shares), styles)).map {
        BarCharts.Part(share: $0, text: $1.0, style: $1.1)
      }
    }
    let reach = items.compactMap(\.shares.value)
      .map { BarCharts.reach(of: parts($0), middle: 1) }.max()
    var table = HTMLTable(
      caption: Wording.items[language],
      columns: [Wording.item[language]] + names + [Wording.count[language]]
    )
    let rows = items.map { item -> Markup in
      let mark = item.isReversed ? Wording.reversedMark[language] : ""
      let title = mark + item.title[language]
      guard let shares = item.shares.value else {
        let cells = Array(repeating: HTMLTable.Cell(text: Self.hidden, style: "hidden"), count: 4)
        table.rows.append([.init(text: title)] + cells)
        return row(title, note(Self.hidden))
      }
      let parts = parts(shares)
      var cells = parts.map { HTMLTable.Cell(text: $0.text) }
      cells[2].detail = numerals.shareInterval(shares.favourable)
      let count = HTMLTable.Cell(text: shares.favourable.count.text)
      table.rows.append([.init(text: title)] + cells + [count])
      let bar = BarCharts.diverging(
        parts,
        middle: 1,
        reach: reach ?? 1,
        title: "\(title) " + zip(names, parts).map { "\($0) \($1.text)" }.joined(separator: ", "),
        description: Wording.divergingChart[language]
      )
      return row(title, bar)
    }
    return section(
      Wording.items[language],
      [
        legend(zip(styles, names).map { ($0, $1) }),
        .element("figure", [:], Markup(rows)),
        items.contains(where: \.isReversed) ? note(Wording.reversedNote[language]) : .empty,
        hiddenNote(hidden, when: items.contains { $0.shares.isHidden }),
        table.folded(under: Wording.figures[language]),
      ]
    )
  }

  private func unitSection(_ release: WaveRelease, hidden: Phrase) -> Markup {
    guard !release.units.isEmpty, !release.indices.isEmpty else { return .empty }
    var table = HTMLTable(
      caption: Wording.units[language],
      columns: [Wording.unit[language]] + release.indices.map { $0.title[language] }
    )
    for unit in UnitTree.rows(of: release.units) {
      table.rows.append(
        [.init(text: unit.release.title[language], style: "d\(min(3, unit.depth))")]
          + unit.release.scores.map(heatCell)
      )
    }
    let hasParents = release.units.contains { $0.parent != nil }
    return section(
      Wording.units[language],
      note: [Wording.smallFigures[language], hasParents ? Wording.unitNote[language] : ""]
        .joined(separator: " "),
      [
        heatLegend,
        table.markup,
        hiddenNote(
          hidden,
          when: release.units.contains { $0.scores.contains(where: \.isHidden) }
        ),
      ]
    )
  }
}
