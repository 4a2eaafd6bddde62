import Insight
import Messages
import SurveyModel
import TextDisplay

extension TextReport {
  /// The whole report on one wave.
  func waveSections(_ release: WaveRelease) -> [String] {
    let span = Wording.span(from: release.opens, to: release.closes)?[language]
    var lines = head(
      release.title[language],
      isSynthetic: release.isSynthetic,
      details: [
        [release.wave, span].compactMap { $0 }.joined(separator: Wording.separator),
        Wording.responses(of: release, numerals: numerals)[language],
      ]
    )
    lines += indexSection(release)
    lines += itemSection(release.items)
    lines += unitSection(release)
    if release.hasHiddenCell {
      lines += [""]
      lines += hiddenNote(Wording.hidden(minimum: release.minimumGroup), when: true)
    }
    guard let comments = release.comments else { return lines }
    lines += section(Wording.comments[language], [])
    if let comments = comments.value { return lines + commentSections(comments) }
    return lines + wrapped(Wording.commentsHidden[language])
  }

  private func indexSection(_ release: WaveRelease) -> [String] {
    guard !release.indices.isEmpty || release.recommendation != nil else { return [] }
    var table = TextTable(columns: [
      .init(Wording.indexOrScale[language], minimumWidth: 12),
      .init(Wording.score[language], alignment: .right),
      .init(Wording.interval[language], alignment: .right, expendable: 1),
      .init(Wording.count[language], alignment: .right, expendable: 2),
      .init("0        50       100", expendable: 3),
    ])
    func add(_ index: IndexRelease, depth: Int) {
      table.add([
        String(repeating: "  ", count: depth) + index.title[language],
        text(index.score) { numerals.index($0.value) },
        text(index.score) { numerals.indexInterval($0) },
        text(index.score) { $0.count.text },
        index.score.value.map { Bars.across($0.value / 100, width: 20) } ?? "",
      ])
      for scale in index.scales { add(scale, depth: depth + 1) }
    }
    for index in release.indices { add(index, depth: 0) }
    var lines = release.indices.isEmpty ? [] : table.lines(width: width, style: style)
    if let recommendation = release.recommendation {
      lines += wrapped(recommendationLine(recommendation))
    }
    return section(Wording.indices[language], note: Wording.indexRange[language], lines)
  }

  private func recommendationLine(_ cell: Cell<Estimate>) -> String {
    let name = Wording.recommendation[language]
    guard let estimate = cell.value else {
      return "\(name): \(Wording.recommendationHidden[language])"
    }
    let value = numerals.signed(estimate.value, decimals: 0)
    let range = numerals.signedInterval(estimate, decimals: 0)
    return [
      "\(name): \(value) \(range), n \(estimate.count.text)",
      Wording.recommendationRange[language],
    ].joined(separator: Wording.separator)
  }

  private func itemSection(_ items: [ItemRelease]) -> [String] {
    guard !items.isEmpty else { return [] }
    let labels = [Wording.unfavourable, Wording.neutral, Wording.favourable].map { $0[language] }
    var table = TextTable(columns: [
      .init(Wording.item[language], minimumWidth: 16, isWrapping: true),
      .init(labels[0], alignment: .right),
      .init(labels[1], alignment: .right),
      .init(labels[2], alignment: .right),
      .init("", expendable: 1),
    ])
    for item in items {
      let mark = item.isReversed ? Wording.reversedMark[language] : ""
      table.add([
        mark + item.title[language],
        text(item.shares) { numerals.share($0.unfavourable, of: $0.favourable.count) },
        text(item.shares) { numerals.share($0.neutral, of: $0.favourable.count) },
        text(item.shares) { numerals.share($0.favourable.value, of: $0.favourable.count) },
        item.shares.value.map {
          Bars.stacked($0.drawn, glyphs: ["█", "░", "▒"], width: 20)
        } ?? "",
      ])
    }
    let key = "█ \(labels[0])  ░ \(labels[1])  ▒ \(labels[2])"
    return section(
      Wording.items[language],
      table.lines(width: width, style: style) + note(key)
        + (items.contains(where: \.isReversed) ? note(Wording.reversedNote[language]) : [])
    )
  }

  private func unitSection(_ release: WaveRelease) -> [String] {
    guard !release.units.isEmpty, !release.indices.isEmpty else { return [] }
    var columns = [TextTable.Column(Wording.unit[language], minimumWidth: 12)]
    for index in release.indices {
      columns.append(.init(index.title[language], alignment: .right, minimumWidth: 8))
      columns.append(.init(Wording.interval[language], alignment: .right, expendable: 2))
      columns.append(.init(Wording.count[language], alignment: .right, expendable: 1))
    }
    var table = TextTable(columns: columns)
    for unit in UnitTree.rows(of: release.units) {
      table.add(
        [String(repeating: "  ", count: unit.depth) + unit.release.title[language]]
          + unit.release.scores.flatMap { score in
            [
              text(score) { numerals.index($0.value) },
              text(score) { numerals.indexInterval($0) },
              text(score) { $0.count.text },
            ]
          }
      )
    }
    let hasParents = release.units.contains { $0.parent != nil }
    return section(
      Wording.units[language],
      table.lines(width: width, style: style)
        + (hasParents ? note(Wording.unitNote[language]) : [])
    )
  }
}
