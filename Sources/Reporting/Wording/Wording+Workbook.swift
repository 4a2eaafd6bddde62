import Messages
import SurveyModel

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
  static let drivers = Phrase("Drivers", "推荐意愿的关联因素")
  static let correlation = Phrase("Correlation", "相关系数")
  static let correlationWithRest = Phrase("With the rest", "与其余题目相关")
  static let reliabilityName = Phrase("Reliability", "信度")
  static let alphaWithoutNote = Phrase(
    "In the row of an item: alpha without it, and its correlation with the sum of the others.",
    "题目各行：去掉该题后的 α，以及该题与其余题目之和的相关系数。"
  )
  static let worstCasesName = Phrase("Worst and best cases", "最坏与最好情形")
  static let worstCase = Phrase("Worst case", "最坏情形")
  static let bestCase = Phrase("Best case", "最好情形")
  static let population = Phrase("Of how many", "总人数")
  static let inUnit = Phrase("In the unit", "本单位人数")
  static let elsewhere = Phrase("Elsewhere", "其余人数")
  static let unitWriters = Phrase("n of the unit", "本单位 n")
  static let otherWriters = Phrase("n of the others", "其余 n")
  static let itemChangesName = Phrase("Items since the last wave", "各题与上一次相比")
  static let changesTableNote = Phrase(
    "Difference from the last wave with its 95 % interval, in points (shares: percentage points).",
    "与上一次的差值及其 95 % 置信区间，单位为分（占比为百分点）。"
  )
  static let differenceTableNote = Phrase(
    "Difference from everybody else with its 95 % interval, in points; p is corrected for the number of "
      + "comparisons.",
    "与其他人的差值及其 95 % 置信区间，单位为分；p 已按比较次数校正。"
  )
  static let funnelName = Phrase("Funnel", "漏斗图")
  static let mean = Phrase("Mean of all", "全体均值")
  static let innerLower = Phrase("95 % lower", "95 % 下界")
  static let innerUpper = Phrase("95 % upper", "95 % 上界")
  static let outerLower = Phrase("99.8 % lower", "99.8 % 下界")
  static let outerUpper = Phrase("99.8 % upper", "99.8 % 上界")
  static let funnelTableNote = Phrase(
    "Each dot is a unit: how many answered (the middle of a band), and its score. The lines are the limits "
      + "within which units lie by chance alone.",
    "每点为一个单位：横向为作答人数（以区间公布的取中点），纵向为得分。线为界限，界限以内的高低可能只是偶然。"
  )
  static let part = Phrase("Part of the report", "报告部分")

  /// The name of a sheet of groups.
  ///
  /// - Parameter attribute: What makes the groups.
  /// - Returns: A few words.
  static func groups(by attribute: LocalizedText) -> Phrase {
    Phrase("Groups by \(attribute[.english])", "分组 \(attribute[.chinese])")
  }
}
