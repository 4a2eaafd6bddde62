package import Insight
package import Messages

/// The words that several reports share.
package enum Wording {
  package static let synthetic = Phrase(
    "SYNTHETIC DATA 合成数据: made up by a generator; nobody gave these answers.",
    "SYNTHETIC DATA 合成数据：由程序生成，不是真人的回答。"
  )
  package static let interval = Phrase("95 % interval", "95 % 置信区间")
  static let share = Phrase("Share", "占比")
  package static let score = Phrase("Score", "得分")
  package static let count = Phrase("n", "n")
  static let figures = Phrase("Figures", "数据表")
  static let whiskers = Phrase("thin lines: 95 % interval", "细线：95 % 置信区间")
  static let smallFigures = Phrase("Small figures: 95 % interval.", "小字：95 % 置信区间。")
  package static let footer = Phrase(
    "Figures from too few people are left out, so that nobody can be singled out.",
    "人数太少的结果一律不公布，以免认出个人。"
  )

  /// Joins the parts of a line.
  package static let separator = " · "

  /// The name of a sentiment label.
  ///
  /// - Parameter label: The label.
  /// - Returns: The name.
  package static func name(of label: LabelShare.Label) -> Phrase {
    switch label {
    case .negative: Phrase("Negative", "负面")
    case .mixed: Phrase("Mixed", "有褒有贬")
    case .neutral: Phrase("Neutral", "中性")
    case .positive: Phrase("Positive", "正面")
    }
  }

  /// A span of days.
  ///
  /// - Parameters:
  ///   - first: The first day as an ISO date, nil where open.
  ///   - last: The last day as an ISO date, nil where open.
  /// - Returns: Nil where neither is known.
  package static func span(from first: String?, to last: String?) -> Phrase? {
    switch (first, last) {
    case (let first?, let last?):
      first == last
        ? Phrase("on \(first)", first) : Phrase("\(first) to \(last)", "\(first) 至 \(last)")
    case (let first?, nil): Phrase("from \(first)", "\(first) 起")
    case (nil, let last?): Phrase("until \(last)", "截至 \(last)")
    case (nil, nil): nil
    }
  }

  /// Why a cell of a wave is hidden.
  ///
  /// - Parameter minimum: The fewest respondents a score is shown for.
  /// - Returns: The footnote without its mark.
  package static func hidden(minimum: Int) -> Phrase {
    Phrase(
      "not shown: fewer than \(minimum) answered, or it would give away another group's figure",
      "不公布：作答不足 \(minimum) 人，或公布后会推算出别组的结果"
    )
  }

  package static let hiddenInTrend = Phrase(
    "not shown: fewer answered than the survey's minimum, it would give away another figure, or it was "
      + "not asked",
    "不公布：作答人数不足问卷规定的下限，公布后会推算出别的结果，或没有问到"
  )
}
