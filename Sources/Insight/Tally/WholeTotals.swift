import Statistics
import SurveyModel

/// Totals of a wave that are not kept by unit.
struct WholeTotals: Hashable {
  /// The indices of each group of each attribute, in order of the plan; answers the survey does not offer
  /// are left out.
  var groups: [[[Moments]]]
  var comments = CommentTotals()
  /// The answers to all items of each index, of those who answered them all.
  var items: [MomentMatrix]
  /// The scores that may move together with the recommendation, which is last, of those who have them all.
  var drivers: MomentMatrix?

  init(plan: WavePlan) {
    let none = Array(repeating: Moments(), count: plan.indices.count)
    groups = plan.attributes.map { Array(repeating: none, count: $0.groups.count) }
    items = plan.indices.map { MomentMatrix(dimension: $0.whole.items.count) }
    if !plan.drivers.isEmpty { drivers = MomentMatrix(dimension: plan.drivers.count + 1) }
  }

  /// Counts the items and drivers of a response.
  mutating func add(_ answers: [String: Value], plan: WavePlan) {
    for (place, index) in plan.indices.enumerated() {
      let values = index.whole.items.compactMap { $0.directedAnswer(answers) }
      if values.count == items[place].dimension { _ = items[place].add(values) }
    }
    guard drivers != nil, let outcome = plan.recommendation(answers) else { return }
    let values = plan.drivers.compactMap { $0.score(answers) } + [outcome]
    if values.count == drivers?.dimension { _ = drivers?.add(values) }
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
    for (place, moments) in other.items.enumerated() { _ = items[place].merge(moments) }
    if let moments = other.drivers { _ = drivers?.merge(moments) }
  }

  var bytes: [UInt8] {
    var writer = TallyWriter()
    for score in groups.joined().joined() { writer.write(score) }
    for moments in items { writer.write(moments) }
    if let drivers { writer.write(drivers) }
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
          groups[attribute][group][index] = try reader.moments()
        }
      }
    }
    for place in items.indices {
      items[place] = try reader.momentMatrix(dimension: items[place].dimension)
    }
    if let dimension = drivers?.dimension {
      drivers = try reader.momentMatrix(dimension: dimension)
    }
    comments = try reader.commentTotals()
    guard reader.isAtEnd else { throw TallyReader.Damage() }
  }
}
