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
    if release.hasNoScores { lines += [""] + wrapped(Wording.noScores[language]) }
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
        text(index.score) { numerals.index($0) },
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
    let value = numerals.recommendation(estimate)
    let range = numerals.signedInterval(estimate, decimals: 0)
    let interval = estimate.bound == .exact ? " \(range)" : ""
    return [
      "\(name): \(value)\(interval), n \(estimate.count.text)",
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
        text(item.shares) { numerals.shares($0)[0] },
        text(item.shares) { numerals.shares($0)[1] },
        text(item.shares) { numerals.shares($0)[2] },
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
    let rows = UnitTree.rows(of: release.units)
    let names = rows.map { String(repeating: "  ", count: $0.depth) + $0.release.title[language] }
    let widest = names.map { TerminalText.width(of: TerminalText.sanitized($0)) }.max() ?? 0
    let titles = release.indices.map { TerminalText.sanitized($0.title[language]) }
    // Names are shortened only where there is no room for them even without counts and intervals.
    let needed = titles.reduce(min(24, widest)) { $0 + 2 + TerminalText.width(of: $1) }
    let hasRoom = needed <= width
    var columns = [
      TextTable.Column(
        Wording.unit[language],
        minimumWidth: hasRoom ? max(12, min(24, widest)) : 12
      )
    ]
    for title in titles {
      columns.append(.init(title, alignment: .right, minimumWidth: hasRoom ? nil : 8))
      columns.append(.init(Wording.interval[language], alignment: .right, expendable: 2))
      columns.append(.init(Wording.count[language], alignment: .right, expendable: 1))
    }
    var table = TextTable(columns: columns)
    for (name, unit) in zip(names, rows) {
      table.add(
        [name]
          + unit.release.scores.flatMap { score in
            [
              text(score) { numerals.index($0) },
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
