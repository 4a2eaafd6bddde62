import Messages

/// The words of workbooks alone.
extension Wording {
  static let overview = Phrase("Overview", "概览")
  static let lower = Phrase("Lower", "下限")
  static let upper = Phrase("Upper", "上限")
  static let scale = Phrase("Scale", "分量表")
  static let topicsByUnit = Phrase("Topics by unit", "各单位话题")
  static let typicalWords = Phrase("Typical words", "特征词")
  static let quotations = Phrase("Sentences", "原话")
  static let surveyChanges = Phrase("Changes of the survey", "问卷改动")
  static let notShown = Phrase("Not shown", "未公布")
  static let nothingHidden = Phrase(
    "Every figure of this report is shown.",
    "本报告的结果全部公布。"
  )
  static let part = Phrase("Part of the report", "报告部分")
}
