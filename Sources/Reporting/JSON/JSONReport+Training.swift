public import Insight
import SurveyModel

extension JSONReport {
  /// What training people need, format `leye-training`.
  ///
  /// Keys: `wave`, `scale` (`lowest`, `highest`), `groups`, each with `category` and `level` (`name`, `title`; null for
  /// all), `needs` (`topic`, `title`, `kind`, `kind_level`, `known`, `needed`, `gap`; the widest gap first) and
  /// `comments` (the share of those who commented who speak of training).
  ///
  /// - Parameter release: What is published.
  /// - Returns: JSON that ends with a line break.
  public func render(_ release: TrainingRelease) -> String {
    document(
      "leye-training",
      isSynthetic: release.isSynthetic,
      [
        ("wave", .string(release.wave)),
        (
          "scale",
          .members([
            "lowest": .number(release.range.lowerBound),
            "highest": .number(release.range.upperBound),
          ])
        ),
        ("groups", .array(release.groups.map(group))),
      ]
    )
  }

  private func group(_ group: TrainingGroup) -> JSONValue {
    .members([
      "category": place(group.category), "level": place(group.level),
      "needs": .array(group.needs.map(need)), "comments": cell(group.comments, .share),
    ])
  }

  private func place(_ place: TrainingPlan.Group?) -> JSONValue {
    place.map { .members(["name": .string($0.name), "title": title($0.title)]) } ?? .null
  }

  private func need(_ need: TrainingNeed) -> JSONValue {
    .members([
      "topic": .string(need.topic.name), "title": title(need.topic.title),
      "kind": .optional(need.topic.kind?.category),
      "kind_level": .optional(need.topic.kind?.level), "known": cell(need.known, .index),
      "needed": cell(need.needed, .index), "gap": cell(need.gap, .index),
    ])
  }
}
