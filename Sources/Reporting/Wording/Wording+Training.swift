package import Insight
package import Messages
import SurveyModel

/// The words of training needs.
extension Wording {
  static let training = Phrase("Training needs", "培训需求")
  static let everybody = Phrase("Everybody", "全体")
  static let trainingTopic = Phrase("Topic", "培训内容")
  static let known = Phrase("Knows", "会")
  static let needed = Phrase("Needs", "需要")
  static let gap = Phrase("Gap", "差距")
  static let kindOfWork = Phrase("Kind of work", "工种")
  static let skillLevel = Phrase("Skill level", "等级")
  static let noTraining = Phrase(
    "Too few people have said both how much they know and how much they need.",
    "同时回答“会多少”和“需要多少”的人太少。"
  )
  static let gapNote = Phrase(
    "Gap: how much people need less how much they know, person by person; the widest first. A gap whose "
      + "interval holds 0 may be chance.",
    "差距：每人“需要”减“会”的平均，从大到小；区间含 0 的差距可能是偶然。"
  )
  static let hiddenTraining = Phrase(
    "hidden: too few people, or they could be told from the rest. Kinds of work and skill levels together are "
      + "shown from 50 people on.",
    "不公布：人数太少，或能由其余数字推出。工种和等级交叉从 50 人起公布。"
  )

  /// The name of a group: a kind of work, a level, or both.
  ///
  /// - Parameter group: The group.
  /// - Returns: The name.
  package static func name(of group: TrainingGroup) -> Phrase {
    let titles = [group.category?.title, group.level?.title].compactMap { $0 }
    guard !titles.isEmpty else { return everybody }
    return Phrase(
      titles.map { $0[.english] }.joined(separator: separator),
      titles.map { $0[.chinese] }.joined(separator: separator)
    )
  }

  /// How many of those who commented speak of training.
  static func trainingComments(_ share: String, n count: String) -> Phrase {
    Phrase(
      "\(share) of those who commented (n = \(count)) speak of training.",
      "写意见的人（n = \(count)）中有 \(share) 说到培训。"
    )
  }
}
