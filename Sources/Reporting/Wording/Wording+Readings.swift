package import Insight
package import Messages
import SurveyModel

/// What a line says, in words: a signal, or noise.
extension Wording {
  /// The words of a reading.
  ///
  /// - Parameters:
  ///   - series: The line with its reading.
  ///   - waves: The names of the waves.
  ///   - numerals: How numbers are written.
  /// - Returns: Nil where there are not two waves to compare.
  package static func reading(
    of series: TrendSeries,
    waves: [String],
    numerals: Numerals
  ) -> Phrase? {
    guard let reading = series.reading, let change = reading.change,
      waves.indices.contains(change.from)
    else { return nil }
    func text(_ number: Double) -> String { numerals.change(number, series.measure) }
    // Beside percentages a bare number could be taken for a share of the share.
    func unit(_ number: Double) -> Phrase {
      guard series.measure == .share else { return Phrase("", "") }
      let isOne = ["+1", "\(numerals.minus)1"].contains(text(number))
      return Phrase(isOne ? " point" : " points", " 个百分点")
    }
    var parts = [
      self.change(change, since: waves[change.from], unit, text),
      direction(reading.direction, unit, text),
    ]
    if let limits = reading.limits { parts.append(self.limits(limits)) }
    let head = reading.isSignal ? Phrase("Signal: ", "信号：") : Phrase("Noise: ", "噪声：")
    return Phrase(
      head.english + parts.map(\.english).joined(separator: " "),
      head.chinese + parts.map(\.chinese).joined()
    )
  }

  /// The units whose change is a signal, in one sentence.
  ///
  /// - Parameters:
  ///   - lines: The lines of one index.
  ///   - numerals: How numbers are written.
  /// - Returns: Nil where no unit can be compared.
  package static func readings(of lines: [TrendSeries], numerals: Numerals) -> Phrase? {
    let known = lines.filter { $0.reading?.change != nil }
    guard !known.isEmpty else { return nil }
    let signals = known.filter { $0.reading?.isSignal ?? false }
    guard !signals.isEmpty else {
      return Phrase(
        "Noise: no unit has moved apart from the others by more than chance explains.",
        "噪声：没有哪个单位的变化超出偶然和整体变动所能解释的范围。"
      )
    }
    func list(_ separator: String, _ name: (TrendSeries) -> String) -> String {
      signals.map { line in
        let change = line.reading?.change?.value ?? 0
        return "\(name(line)) \(numerals.signed(change, decimals: 1))"
      }.joined(separator: separator)
    }
    return Phrase(
      "Signal: against what was to be expected " + list(", ") { $0.unitTitle?[.english] ?? "" }
        + ". The other changes are within what chance explains.",
      "信号：与预期相比，" + list("、") { $0.unitTitle?[.chinese] ?? "" } + "；其余单位的变化可能只是偶然。"
    )
  }

  private static func change(
    _ change: TrendReading.Change,
    since wave: String,
    _ unit: (Double) -> Phrase,
    _ text: (Double) -> String
  ) -> Phrase {
    let interval = "\(text(change.lower)) … \(text(change.upper))"
    // The judgement allows for the number of lines, the interval does not: say so where they seem to disagree.
    let isApart = change.lower > 0 || change.upper < 0
    return change.probability < TrendReading.level
      ? Phrase(
        "the change of \(text(change.value))\(unit(change.value).english) since \(wave) (95 % interval \(interval)) is more than chance "
          + "explains.",
        "比 \(wave) 变化 \(text(change.value))\(unit(change.value).chinese)（95 % 区间 \(interval)），超出偶然能解释的范围。"
      )
      : Phrase(
        "the change of \(text(change.value))\(unit(change.value).english) since \(wave) (95 % interval \(interval)) may be chance"
          + (isApart
            ? ": the interval is that of this line alone, and among all lines one such step comes by chance."
            : "."),
        "比 \(wave) 变化 \(text(change.value))\(unit(change.value).chinese)（95 % 区间 \(interval)），可能只是偶然"
          + (isApart ? "：区间只就这一条线而言，这么多条线里偶然也会有一条变化这么大。" : "。")
      )
  }

  private static func direction(
    _ direction: TrendReading.Direction?,
    _ unit: (Double) -> Phrase,
    _ text: (Double) -> String
  ) -> Phrase {
    guard let direction else {
      return Phrase(
        "With fewer than five waves nothing is said of a trend.",
        "不足五个批次，不谈趋势。"
      )
    }
    guard direction.probability < TrendReading.level else {
      return Phrase(
        "Over \(direction.waves) waves there is no steady direction.",
        "\(direction.waves) 个批次里没有稳定的走向。"
      )
    }
    // Of shares a slope may be less than is shown.
    guard text(direction.slope).contains(where: { ("1"..."9").contains($0) }) else {
      return direction.slope < 0
        ? Phrase(
          "Over \(direction.waves) waves it falls steadily, by little.",
          "\(direction.waves) 个批次里持续小幅下降。"
        )
        : Phrase(
          "Over \(direction.waves) waves it rises steadily, by little.",
          "\(direction.waves) 个批次里持续小幅上升。"
        )
    }
    return direction.slope < 0
      ? Phrase(
        "Over \(direction.waves) waves it falls steadily, by about \(text(direction.slope))\(unit(direction.slope).english) a wave.",
        "\(direction.waves) 个批次里持续下降，每次约 \(text(direction.slope))\(unit(direction.slope).chinese)。"
      )
      : Phrase(
        "Over \(direction.waves) waves it rises steadily, by about \(text(direction.slope))\(unit(direction.slope).english) a wave.",
        "\(direction.waves) 个批次里持续上升，每次约 \(text(direction.slope))\(unit(direction.slope).chinese)。"
      )
  }

  private static func limits(_ limits: TrendReading.Limits) -> Phrase {
    limits.isLeft
      ? Phrase(
        "It has left the limits of the earlier waves.",
        "已超出以往批次的控制限。"
      )
      : Phrase(
        "It stays within the limits of the earlier waves.",
        "仍在以往批次的控制限之内。"
      )
  }
}
