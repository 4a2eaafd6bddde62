import Insight
import Messages
import TextDisplay

extension TextReport {
  /// The most months a chart on a terminal shows.
  private static let monthLimit = 24
  /// The columns between the row labels and the chart.
  private static let gap = 1

  /// The comments month by month: columns for the negative share, its values, and the counts.
  func monthSection(_ months: [PeriodRelease]) -> [String] {
    guard !months.isEmpty else { return [] }
    let labels = [
      Wording.negativeShare[language], Wording.commentCount[language],
      Wording.name(of: months.period)[language],
    ]
    let labelWidth = labels.map(TerminalText.width(of:)).max() ?? 0
    // The gap after the last column is not drawn.
    let room = width - labelWidth - Self.gap + 1
    let values = months.suffix(Self.monthLimit).compactMap(\.negative.value)
    let slots = months.withBreaks
    let narrowest = 1 + max(2, values.map { numerals.percentage($0).count }.max() ?? 0)
    let limit = max(1, min(Self.monthLimit, room / narrowest))
    var shown = Array(slots.suffix(limit))
    if let first = shown.first, first == nil { shown.removeFirst() }
    let columnWidth = max(narrowest, min(7, room / shown.count))

    var lines = chart(shown, labelWidth: labelWidth, columnWidth: columnWidth)
    lines.append(
      row(labels[0], labelWidth, columnWidth, shown) {
        self.text($0.negative) { self.numerals.percentage($0) }
      }
    )
    lines += countRows(labels[1], shown, labelWidth: labelWidth, columnWidth: columnWidth)
    lines.append(row(labels[2], labelWidth, columnWidth, shown) { String($0.period.suffix(2)) })
    lines.append(yearRow(shown, labelWidth: labelWidth, columnWidth: columnWidth))
    let count = shown.count { $0 != nil }
    if count < months.count {
      lines += note(Wording.last(count, of: months.count, months.period)[language])
    }
    if count < shown.count {
      lines += note(Wording.periodBreak(Self.break, months.period)[language])
    }
    return section(
      Wording.periods(months.period)[language],
      note: Wording.monthUnit[language],
      lines.map(Self.trimmed)
    )
  }

  private func chart(
    _ slots: [PeriodRelease?],
    labelWidth: Int,
    columnWidth: Int
  ) -> [String] {
    let values = slots.map { $0?.negative.value?.value.finite }
    // The scale ends at a round tenth above the greatest share.
    let top = max(0.1, ((values.compactMap { $0 }.max() ?? 0) * 10).rounded(.up) / 10)
    let height = 5
    let columns = Bars.columns(
      values.map { $0.map { $0 / top } },
      height: height,
      columnWidth: columnWidth,
      breaks: Set(slots.indices.filter { slots[$0] == nil }),
      mark: Self.break
    )
    return columns.enumerated().map { index, line in
      let axis = index == 0 ? numerals.share(top) : index == height - 1 ? numerals.share(0) : ""
      return TerminalText.padded(axis, to: labelWidth, .right) + Self.space
        + style.apply(Self.trimmed(line), .negative)
    }
  }

  private func countRows(
    _ label: String,
    _ slots: [PeriodRelease?],
    labelWidth: Int,
    columnWidth: Int
  ) -> [String] {
    let months = slots.compactMap { $0 }
    let widest = months.map { TerminalText.width(of: $0.count.text) }.max() ?? 0
    if widest < columnWidth {
      return [row(label, labelWidth, columnWidth, slots) { $0.count.text }]
    }
    // Numbers too wide for their columns: their heights, and the greatest in words.
    let counts = slots.map { $0.map { Double($0.count.lowest) } }
    let greatest = months.max { $0.count.highest < $1.count.highest }
    let spark = Bars.spark(counts, range: 0...max(1, counts.compactMap { $0 }.max() ?? 1))
    let line = zip(spark, slots).map { glyph, month in
      let text = month == nil ? Self.break : String(glyph)
      return TerminalText.padded(text, to: columnWidth - 1, .right) + " "
    }
    let peak = greatest.map { "\($0.count.text) (\(TerminalText.sanitized($0.period)))" } ?? ""
    return [
      TerminalText.padded(label, to: labelWidth) + Self.space + line.joined(),
      TerminalText.padded("", to: labelWidth + Self.gap) + "█ = \(peak)",
    ]
  }

  private func row(
    _ label: String,
    _ labelWidth: Int,
    _ columnWidth: Int,
    _ slots: [PeriodRelease?],
    cell: (PeriodRelease) -> String
  ) -> String {
    TerminalText.padded(label, to: labelWidth) + Self.space
      + slots.map { month in
        let text = month.map { TerminalText.sanitized(cell($0)) } ?? Self.break
        return TerminalText.padded(text, to: columnWidth - 1, .right) + " "
      }.joined()
  }

  /// The years, each under its first month shown.
  private func yearRow(
    _ slots: [PeriodRelease?],
    labelWidth: Int,
    columnWidth: Int
  ) -> String {
    var line = TerminalText.padded("", to: labelWidth + Self.gap)
    var previous = ""
    for (index, slot) in slots.enumerated() {
      guard let month = slot else { continue }
      let year = TerminalText.sanitized(String(month.period.prefix(4)))
      guard year != previous else { continue }
      previous = year
      // The last digit of the year stands under the last digit of the month, where there is room.
      let end = labelWidth + Self.gap + index * columnWidth + columnWidth - 1
      let start = max(end - TerminalText.width(of: year), TerminalText.width(of: line))
      guard start + TerminalText.width(of: year) <= width else { continue }
      line = TerminalText.padded(line, to: start) + year + " "
    }
    return line
  }

  /// What stands where months without comments are left out.
  private static let `break` = "┊"
  private static let space = String(repeating: " ", count: gap)

  private static func trimmed(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }
}
