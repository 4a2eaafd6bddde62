/// What a wave publishes about the training people need.
public struct TrainingRelease: Sendable, Hashable {
  /// The wave's name.
  public let wave: String
  /// True when the responses were made up by a generator.
  public let isSynthetic: Bool
  /// The ends of the scale on which people say how much they know and need.
  public let range: ClosedRange<Double>
  /// The groups: all, then kinds of work, levels of skill, and both together where a cell is large enough.
  public let groups: [TrainingGroup]
  /// The needs by group and topic that may be told, the widest gap first.
  public var ranked: [(group: TrainingGroup, need: TrainingNeed)] {
    groups.flatMap { group in group.needs.map { (group, $0) } }
      .filter { $0.1.gap.value != nil }
      .sorted { left, right in
        let (first, second) = (left.1.gap.value?.value ?? 0, right.1.gap.value?.value ?? 0)
        return first > second
      }
  }
}

/// People of a kind of work, a level of skill, or both.
public struct TrainingGroup: Sendable, Hashable {
  /// The kind of work, nil for all.
  public let category: TrainingPlan.Group?
  /// The level of skill, nil for all.
  public let level: TrainingPlan.Group?
  /// One need for each topic, the widest gap first; hidden ones last in order of the survey.
  public let needs: [TrainingNeed]
  /// The share of those who commented who speak of training.
  public let comments: Cell<Estimate>
}

/// How much people of a group know and need of a topic.
public struct TrainingNeed: Sendable, Hashable {
  /// The topic.
  public let topic: TrainingPlan.Topic
  /// How much they know.
  public let known: Cell<Estimate>
  /// How much they need.
  public let needed: Cell<Estimate>
  /// How much they need less how much they know, person by person.
  public let gap: Cell<Estimate>
}
