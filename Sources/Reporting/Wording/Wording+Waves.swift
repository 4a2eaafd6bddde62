import Insight
package import Messages

/// The words of a report on a wave and of one on several.
extension Wording {
  package static let indices = Phrase("Indices", "指数")
  package static let indexRange = Phrase("0–100, higher is better", "0–100，越高越好")
  package static let indexOrScale = Phrase("Index or scale", "指数和分量表")
  static let items = Phrase("Items", "各题结果")
  static let item = Phrase("Item", "题目")
  static let unfavourable = Phrase("Unfavourable", "负向")
  static let neutral = Phrase("Neutral", "中立")
  static let favourable = Phrase("Favourable", "正向")
  /// Why nothing of a wave is shown.
  static let withheld = Phrase(
    "Nothing is published of this wave: since an earlier one only very few people have come or "
      + "gone, so that both together would tell their answers. The figures are kept; the next wave "
      + "counts from the last one that was published.",
    "本批次不公布结果：与先前的批次相比，只有极少数人进出，两次一比就能推出这几个人的回答。数据仍保留；"
      + "下一批次从最近一次公布的批次算起。"
  )
  /// From how many people's comments words and sentences are.
  static func sample(of people: PublishedCount) -> Phrase {
    Phrase(
      "Words and sentences are from the comments of \(people.text) people, drawn by lot.",
      "用词和句子取自随机抽取的 \(people.text) 人的意见。"
    )
  }
  package static let recommendation = Phrase("Recommendation score (eNPS)", "净推荐值（eNPS）")
  package static let recommendationRange = Phrase("-100 to +100", "-100 至 +100")
  package static let recommendationHidden = Phrase(
    "not shown, too few people answered",
    "作答人数太少，不公布"
  )
  package static let units = Phrase("By unit", "分单位结果")
  package static let unit = Phrase("Unit", "单位")
  package static let wave = Phrase("Wave", "调查批次")
  package static let trend = Phrase("Trend", "历次对比")
  package static let change = Phrase("Change", "变化")
  package static let noScores = Phrase(
    "This survey has no scored items; its choice questions are not part of this report yet.",
    "这份问卷没有计分题；选择题的结果目前还不在报告之列。"
  )
  package static let noWaves = Phrase("There is no wave to show yet.", "还没有可以对比的调查。")

  static let reversedNote = Phrase(
    "(R) worded negatively; its answers are turned round, so favourable is always good.",
    "（反）反向题，已反向计分：正向总是好的一面。"
  )
  static let reversedMark = Phrase("(R) ", "（反）")
  package static let unitNote = Phrase(
    "A unit's figure includes the units below it.",
    "单位的结果包含其下级单位。"
  )
  package static let changeNote = Phrase(
    "Change: since the wave before. Where the intervals overlap widely, it may be chance.",
    "变化：与上一次相比。两次的置信区间重叠较多时，可能只是偶然。"
  )

  /// That the survey changed.
  ///
  /// - Parameters:
  ///   - wave: The wave of the later version.
  ///   - verdict: Whether it can be compared with the wave before.
  ///   - reasons: What differs, in the language of the report.
  /// - Returns: A sentence.
  static func surveyChanged(_ wave: String, _ verdict: Phrase, _ reasons: String) -> Phrase {
    Phrase(
      "\(wave): the survey changed, \(verdict.english) with the last wave before that has the index: \(reasons).",
      "\(wave)：问卷有改动，与此前有该指数的上一次\(verdict.chinese)：\(reasons)。"
    )
  }

  /// How many answered.
  ///
  /// - Parameters:
  ///   - release: The wave.
  ///   - numerals: How numbers are written.
  /// - Returns: A line.
  static func responses(of release: WaveRelease, numerals: Numerals) -> Phrase {
    let count = release.responses
    guard let headcount = release.headcount, headcount > 0 else {
      return Phrase("\(count.text) responses", "收回 \(count.text) 份")
    }
    // A rate above 100 % is none, and a band says only that it may be.
    guard count.lowest <= headcount else {
      return Phrase(
        "\(count.text) responses, more than the \(headcount) people of the roster: no response rate",
        "收回 \(count.text) 份，多于名册上的 \(headcount) 人，不计应答率"
      )
    }
    guard count.highest <= headcount else {
      return Phrase(
        "\(count.text) responses, \(headcount) people on the roster",
        "收回 \(count.text) 份，名册上有 \(headcount) 人"
      )
    }
    let known = Phrase(
      "\(count.text) of \(headcount) people responded",
      "\(headcount) 人中有 \(count.text) 人作答"
    )
    guard count.lowest == count.highest else { return known }
    let rate = numerals.share(Double(count.lowest) / Double(headcount))
    return Phrase(
      "\(known.english), a response rate of \(rate)",
      "\(known.chinese)，应答率 \(rate)"
    )
  }
}
