import Statistics

/// Totals of a wave that are not kept by unit.
struct WholeTotals: Hashable {
  /// The indices of each group of each attribute, in order of the plan; answers the survey does not offer
  /// are left out.
  var groups: [[[ScoreTotals]]]
  var comments = CommentTotals()

  init(plan: WavePlan) {
    let none = Array(repeating: ScoreTotals(), count: plan.indices.count)
    groups = plan.attributes.map { Array(repeating: none, count: $0.groups.count) }
  }

  mutating func merge(_ other: WholeTotals) {
    for (attribute, groups) in other.groups.enumerated() {
      for (group, scores) in groups.enumerated() {
        for (index, score) in scores.enumerated() {
          self.groups[attribute][group][index].merge(score)
        }
      }
    }
    comments.merge(other.comments)
  }

  var bytes: [UInt8] {
    var writer = TallyWriter()
    for score in groups.joined().joined() { writer.write(score) }
    writer.write(comments)
    return writer.bytes
  }

  /// Reads totals of the same plan.
  init(_ bytes: [UInt8], plan: WavePlan) throws(TallyReader.Damage) {
    self.init(plan: plan)
    var reader = TallyReader(bytes)
    for attribute in groups.indices {
      for group in groups[attribute].indices {
        for index in groups[attribute][group].indices {
          groups[attribute][group][index] = try reader.scoreTotals()
        }
      }
    }
    comments = try reader.commentTotals()
    guard reader.isAtEnd else { throw TallyReader.Damage() }
  }
}
