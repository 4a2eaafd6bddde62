import Statistics
import SurveyModel

/// Totals of a wave that are not kept by unit.
struct WholeTotals: Hashable {
  /// The indices of each group of each attribute, in order of the plan; answers the survey does not offer
  /// are left out.
  var groups: [[[Moments]]]
  /// How many have a score on each index, of those who are in both groups.
  var pairs: [GroupPair: [Int]] = [:]
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

  /// Counts the groups of a response.
  mutating func add(_ groups: [(attribute: Int, group: Int)], _ scores: [Double?]) {
    for (place, first) in groups.enumerated() {
      for (index, score) in scores.enumerated() {
        if let score { self.groups[first.attribute][first.group][index].add(score) }
      }
      for second in groups[(place + 1)...] {
        let pair = GroupPair(
          first: first.attribute,
          second: second.attribute,
          one: first.group,
          other: second.group
        )
        for (index, score) in scores.enumerated() where score != nil {
          pairs[pair, default: scores.map { _ in 0 }][index] += 1
        }
      }
    }
  }

  mutating func merge(_ other: WholeTotals) {
    for (attribute, groups) in other.groups.enumerated() {
      for (group, scores) in groups.enumerated() {
        for (index, score) in scores.enumerated() {
          self.groups[attribute][group][index].merge(score)
        }
      }
    }
    pairs.merge(other.pairs) { zip($0, $1).map(+) }
    comments.merge(other.comments)
    for (place, moments) in other.items.enumerated() { _ = items[place].merge(moments) }
    if let moments = other.drivers { _ = drivers?.merge(moments) }
  }

  var bytes: [UInt8] {
    var writer = TallyWriter()
    for score in groups.joined().joined() { writer.write(score) }
    writer.write(pairs.count)
    for (pair, counts) in pairs.sorted(by: { $0.key < $1.key }) {
      for place in [pair.first, pair.second, pair.one, pair.other] { writer.write(place) }
      for count in counts { writer.write(count) }
    }
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
    for _ in 0..<(try reader.length()) {
      let pair = GroupPair(
        first: try reader.count(),
        second: try reader.count(),
        one: try reader.count(),
        other: try reader.count()
      )
      guard groups.indices.contains(pair.first), groups.indices.contains(pair.second),
        groups[pair.first].indices.contains(pair.one),
        groups[pair.second].indices.contains(pair.other)
      else { throw TallyReader.Damage() }
      var counts: [Int] = []
      for _ in plan.indices { counts.append(try reader.count()) }
      pairs[pair] = counts
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
