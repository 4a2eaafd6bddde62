import Statistics
import SurveyModel

/// The totals of the responses that name one unit, its subunits not included.
struct PartTotals: Hashable {
  var responses = 0
  /// The indices, each followed by its scales, in order of the plan.
  var measures: [[Moments]]
  var items: [ItemCounts]
  var recommendation = RecommendationScore()
  var topics = UnitTopicTotals()
  /// How many of each group of each attribute have a score on each index.
  var groups: [[[Int]]]

  init(plan: WavePlan) {
    measures = plan.indices.map { Array(repeating: Moments(), count: 1 + $0.scales.count) }
    items = Array(repeating: ItemCounts(), count: plan.items.count)
    let none = Array(repeating: 0, count: plan.indices.count)
    groups = plan.attributes.map { Array(repeating: none, count: $0.groups.count) }
  }

  /// Counts a response; returns its scores on the indices.
  mutating func add(_ answers: [String: Value], plan: WavePlan) -> [Double?] {
    responses += 1
    for (place, item) in plan.items.enumerated() {
      if let score = item.score(answers) { items[place].add(score) }
    }
    if let answer = plan.recommendation(answers) { recommendation.add(answer) }
    var scores: [Double?] = []
    scores.reserveCapacity(plan.indices.count)
    for (place, index) in plan.indices.enumerated() {
      let score = index.whole.score(answers)
      scores.append(score)
      if let score { measures[place][0].add(score) }
      for (offset, scale) in index.scales.enumerated() {
        if let score = scale.score(answers) { measures[place][1 + offset].add(score) }
      }
    }
    for (attribute, group) in plan.groups(of: answers) {
      for (index, score) in scores.enumerated() where score != nil {
        groups[attribute][group][index] += 1
      }
    }
    return scores
  }

  mutating func merge(_ other: PartTotals) {
    responses += other.responses
    for (index, scores) in other.measures.enumerated() {
      for (place, score) in scores.enumerated() { measures[index][place].merge(score) }
    }
    for (place, counts) in other.items.enumerated() { items[place].merge(counts) }
    recommendation = RecommendationScore(
      promoters: recommendation.promoters + other.recommendation.promoters,
      passives: recommendation.passives + other.recommendation.passives,
      detractors: recommendation.detractors + other.recommendation.detractors
    )
    topics.merge(other.topics)
    for (attribute, groups) in other.groups.enumerated() {
      for (group, counts) in groups.enumerated() {
        for (index, count) in counts.enumerated() { self.groups[attribute][group][index] += count }
      }
    }
  }

  var bytes: [UInt8] {
    var writer = TallyWriter()
    writer.write(responses)
    for score in measures.joined() { writer.write(score) }
    for counts in items { writer.write(counts) }
    writer.write(recommendation)
    for count in groups.joined().joined() { writer.write(count) }
    writer.write(topics.people)
    writer.write(topics.topics.count)
    for (key, count) in topics.topics.sorted(by: { $0.key < $1.key }) {
      writer.write(key.domain)
      writer.write(key.topic)
      writer.write(count)
    }
    return writer.bytes
  }

  /// Reads totals of the same plan.
  init(_ bytes: [UInt8], plan: WavePlan) throws(TallyReader.Damage) {
    self.init(plan: plan)
    var reader = TallyReader(bytes)
    responses = try reader.count()
    for index in measures.indices {
      for place in measures[index].indices { measures[index][place] = try reader.moments() }
    }
    for place in items.indices { items[place] = try reader.itemCounts() }
    recommendation = try reader.recommendation()
    for attribute in groups.indices {
      for group in groups[attribute].indices {
        for index in groups[attribute][group].indices {
          groups[attribute][group][index] = try reader.count()
        }
      }
    }
    let people = try reader.count()
    var counts: [UnitTopicTotals.Key: Int] = [:]
    for _ in 0..<(try reader.length()) {
      let key = UnitTopicTotals.Key(domain: try reader.text(), topic: try reader.text())
      counts[key] = try reader.count()
    }
    topics = UnitTopicTotals(people: people, topics: counts)
    guard reader.isAtEnd else { throw TallyReader.Damage() }
  }
}

extension UnitTopicTotals.Key: Comparable {
  static func < (left: Self, right: Self) -> Bool {
    (left.domain, left.topic) < (right.domain, right.topic)
  }
}

extension WavePlan {
  /// The answer to the recommendation question as a number, nil where it is none.
  func recommendation(_ answers: [String: Value]) -> Double? {
    guard let key = recommendationKey else { return nil }
    return switch answers[key] {
    case .number(let number)?: number
    case .text(let text)?: Double(text)
    default: nil
    }
  }
}
