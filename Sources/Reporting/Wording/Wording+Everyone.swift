import Insight
import Messages

/// The words of a report for everybody who was asked.
extension Wording {
  static let youSaid = Phrase("What you said", "大家说了什么")
  static let bothEnds = Phrase("What you rated best and worst", "大家评价最好和最差的方面")
  static let endsNote = Phrase(
    "Where the intervals overlap, the order may be chance.",
    "区间重叠的题目，先后可能只是偶然。"
  )
  static let wroteAbout = Phrase("What you wrote about", "大家写到的话题")
  static let toneColumn = Phrase("How", "语气")
  static let toneNote = Phrase(
    "Mostly critical or mostly appreciative only where the interval of the score leaves out zero.",
    "得分的区间不含 0 时，才说“多为批评”或“多为肯定”。"
  )
  static let noCommentInFull = Phrase(
    "No comment is shown in full here, and no unit is named.",
    "这里不引用任何意见原文，也不点名任何单位。"
  )

  /// How many took part, and thanks.
  ///
  /// - Parameters:
  ///   - release: The wave.
  ///   - numerals: How numbers are written.
  /// - Returns: Sentences.
  static func thanks(to release: WaveRelease, numerals: Numerals) -> Phrase {
    let responses = responses(of: release, numerals: numerals)
    return Phrase(
      "Thank you for answering: \(responses.english).",
      "感谢大家参与：\(responses.chinese)。"
    )
  }

  /// How a topic is spoken of, in words.
  ///
  /// - Parameter score: Its mean score.
  /// - Returns: A few words with the number behind them where it is shown.
  static func tone(of score: Cell<Estimate>) -> Phrase {
    guard let estimate = score.value else {
      return Phrase("too few to say how", "人数太少，不说倾向")
    }
    if estimate.upper < 0 { return Phrase("mostly critical", "多为批评") }
    if estimate.lower > 0 { return Phrase("mostly appreciative", "多为肯定") }
    return Phrase("mixed", "有褒有贬")
  }

  /// For whom a leader's report is.
  ///
  /// - Parameter unit: The title of the unit.
  /// - Returns: A line.
  static func forLeader(of unit: String) -> Phrase {
    Phrase(
      "For the leader of \(unit): the unit with those below it, the unit above, and the whole",
      "供\(unit)负责人：本单位及下级、上一级单位和全体"
    )
  }
}
