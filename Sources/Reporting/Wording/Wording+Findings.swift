import Insight
import Messages
import SurveyModel

/// The words of what was found out beyond plain figures: drivers and differences.
extension Wording {
  static let differences = Phrase("Differences between groups", "各组之间的差别")
  static let differenceColumn = Phrase("Difference", "差值")
  static let differenceNote = Phrase(
    "Difference with its 95 % interval; left of the line is lower, right is higher. Coloured only "
      + "where it is more than chance after correction for the number of comparisons.",
    "差值及其 95 % 置信区间；线左为低，线右为高。按比较次数校正后仍非偶然的才着色。"
  )
  static let adjusted = Phrase("p, corrected", "校正后 p")
  static let verdict = Phrase("Reading", "判断")
  static let changes = Phrase("Since the last wave", "与上一次相比")
  static let changesNote = Phrase(
    "Difference with its 95 % interval; left of the line is lower than last time, right is higher. "
      + "Coloured only where it is more than chance.",
    "差值及其 95 % 置信区间；线左为比上次低，线右为比上次高。不像是偶然的才着色。"
  )

  static let worstCases = Phrase(
    "What those who did not answer could change",
    "没有作答的人可能改变多少"
  )
  static let worstCaseNote = Phrase(
    "Bounds: the figure of everybody, were all who did not answer this at the bad end of the scale, or all "
      + "at the good end (Manski). Nothing is assumed about them; of items the share of favourable answers.",
    "界限：假如没有回答这一项的人都在最差一端，或都在最好一端，全体的数字会是多少（Manski 界限）。"
      + "对这些人不作任何假定；题目给的是正向占比。"
  )
  static let worstCaseChart = Phrase(
    "Bar: those who answered; thin line: from worst to best case; beside it how many answered, of how many.",
    "条形：作答的人；细线：从最坏到最好的情形；旁边为作答人数和总人数。"
  )
  static let ofAnswered = Phrase("Of those who answered", "作答的人")
  static let worstCaseBounds = Phrase("Bounds for everybody", "全体的界限")
  static let answered = Phrase("Answered", "作答 / 总数")
  static let itemChanges = Phrase(
    "Items since the last wave, in percentage points",
    "各题与上一次相比（百分点）"
  )
  static let reliability = Phrase("How well the items belong together", "各指数的题目是否一致")
  static let alpha = Phrase("Cronbach's alpha", "克隆巴赫 α")
  static let reliabilityNote = Phrase(
    "1 means that all items of an index say the same, 0 that they have nothing in common; n answered "
      + "all of them.",
    "1 表示一个指数的题目说的是同一件事，0 表示毫不相干；n 为全部作答的人数。"
  )

  /// The heading of the differences between the groups of one attribute.
  ///
  /// - Parameter attribute: What is asked.
  /// - Returns: A heading.
  static func differences(by attribute: LocalizedText) -> Phrase {
    Phrase(
      "\(differences.english): \(attribute[.english])",
      "\(differences.chinese)：\(attribute[.chinese])"
    )
  }

  /// Whether a difference is more than chance.
  ///
  /// - Parameter isSignal: True where it is.
  /// - Returns: A few words.
  static func reading(isSignal: Bool) -> Phrase {
    isSignal ? Phrase("more than chance", "不像是偶然") : Phrase("may be chance", "可能是偶然")
  }

  /// The heading of drivers.
  ///
  /// - Parameter outcome: What is explained.
  /// - Returns: A heading; it says nothing of causes.
  static func drivers(of outcome: String) -> Phrase {
    Phrase("What moves together with: \(outcome)", "与“\(outcome)”一同变动的方面")
  }

  /// What the bars of drivers are.
  ///
  /// - Parameters:
  ///   - fit: The part explained as text.
  ///   - count: On how many answers it rests.
  /// - Returns: Sentences.
  static func driversNote(fit: String, count: PublishedCount) -> Phrase {
    Phrase(
      "All scales together account for \(fit) of the differences between people (R², n "
        + "\(count.text)); the bars divide it among them. Moving together is not a cause.",
      "各分量表合起来能说明人与人之间差异的 \(fit)（R²，n \(count.text)），条形是各自所占的部分。"
        + "一同变动不等于因果。"
    )
  }
}
