import Insight
import Messages
import SurveyModel
import TextDisplay

extension TextReport {
  /// The indices, topics and words of the units, and which units stand out.
  func unitSections(_ release: WaveRelease) -> [String] {
    guard !release.units.isEmpty else { return [] }
    return indexTable(release)
      + release.indices.indices.flatMap { funnelSection(release, index: $0) }
      + topicTable(release) + unitWordSection(release)
  }

  private func indexTable(_ release: WaveRelease) -> [String] {
    guard !release.indices.isEmpty else { return [] }
    let map = HeatMap(indicesOf: release, language: language, numerals: numerals)
    let rows = UnitTree.rows(of: release.units)
    let names = map.rows.map { String(repeating: "  ", count: $0.depth) + $0.title }
    let widest = names.map { TerminalText.width(of: TerminalText.sanitized($0)) }.max() ?? 0
    let titles = map.columns.map(TerminalText.sanitized)
    // Names are shortened only where there is no room for them even without the other columns.
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
      columns.append(.init("±", alignment: .right, expendable: 3))
      if map.hasShrunk {
        columns.append(.init(Wording.shrunkMean[language], alignment: .right, expendable: 4))
      }
      columns.append(.init(Wording.interval[language], alignment: .right, expendable: 2))
      columns.append(.init(Wording.count[language], alignment: .right, expendable: 1))
    }
    var table = TextTable(columns: columns)
    for (name, (unit, row)) in zip(names, zip(rows, map.rows)) {
      table.add(
        [name]
          + zip(unit.release.scores, row.cells).flatMap { score, cell in
            indexCells(score, cell, isAdjusted: map.hasShrunk)
          }
      )
    }
    let hasParents = release.units.contains { $0.parent != nil }
    var lines = table.lines(width: width, style: style)
    let heading = lines.first ?? ""
    if !heading.contains(Wording.interval[language]) || !heading.contains(Wording.count[language]) {
      // Interval and n go below each figure where there is no room beside it.
      lines = stackedIndexTable(release, names: names, map)
    }
    // Where there is no room for them, nothing need be said of them.
    let isAdjusted = lines.first?.contains(Wording.shrunkMean[language]) ?? false
    return section(
      Wording.units[language],
      lines + note("± \(Wording.differenceToParent[language])")
        + (isAdjusted ? note(Wording.shrunkNote[language]) : [])
        + (hasParents ? note(Wording.unitNote[language]) : [])
    )
  }

  /// The units with interval and n below each figure.
  private func stackedIndexTable(
    _ release: WaveRelease,
    names: [String],
    _ map: HeatMap
  ) -> [String] {
    var table = TextTable(
      columns: [.init(Wording.unit[language], minimumWidth: 12)]
        + map.columns.flatMap { title -> [TextTable.Column] in
          [
            .init(TerminalText.sanitized(title), alignment: .right, minimumWidth: 9),
            .init("±", alignment: .right, expendable: 1),
          ]
        }
    )
    for (name, (unit, row)) in zip(names, zip(UnitTree.rows(of: release.units), map.rows)) {
      addFigures(
        name,
        zip(unit.release.scores, row.cells).flatMap { score, cell in
          [
            figure(score, .index),
            [
              text(cell) { figure in
                figure.difference.map { numerals.signed($0, decimals: 1) } ?? ""
              }
            ],
          ]
        },
        to: &table
      )
    }
    return table.lines(width: width, style: style)
  }

  /// An index of a unit: the figure, how it stands to the unit above, adjusted, its interval and count.
  private func indexCells(
    _ score: Cell<Estimate>,
    _ cell: Cell<HeatMap.Figure>,
    isAdjusted: Bool
  ) -> [String] {
    let difference = text(cell) { figure in
      figure.difference.map { numerals.signed($0, decimals: 1) } ?? ""
    }
    let adjusted = text(cell) { figure in
      figure.shrunk.map { "\(numerals.index($0)) (\(numerals.indexInterval($0)))" } ?? ""
    }
    return [text(score) { numerals.index($0) }, difference] + (isAdjusted ? [adjusted] : []) + [
      text(score) { numerals.indexInterval($0) }, text(score) { $0.count.text },
    ]
  }

  private func topicTable(_ release: WaveRelease) -> [String] {
    let most = max(1, min(8, (width - 20) / 12))
    guard
      let map = HeatMap(
        topicsOf: release,
        language: language,
        numerals: numerals,
        most: most
      )
    else { return [] }
    var table = TextTable(
      columns: [.init(Wording.unit[language], minimumWidth: 12)]
        + map.columns.map { .init($0, alignment: .right, minimumWidth: 8) }
    )
    for unit in map.rows {
      addFigures(
        String(repeating: "  ", count: unit.depth) + unit.title,
        unit.cells.map { figure($0.value.map { .shown($0.estimate) } ?? .hidden, .share) },
        to: &table
      )
    }
    return section(
      Wording.unitTopics[language],
      table.lines(width: width, style: style) + note(Wording.unitTopicsNote[language])
        + hiddenNote(Wording.hiddenComments, when: map.hasHidden)
    )
  }
}
