import Sentiment
import Statistics
public import SurveyModel

/// The running totals of a wave, fed one response at a time.
///
/// Keeps sums by unit and index, counts by item, and what ``CommentAnalysis`` keeps of comments; no
/// response is kept. The only way out is ``release(of:rules:topicDomain:topicTitles:)``.
///
/// ## Usage
/// ```swift
/// var wave = WaveAccumulator(plan: WavePlan(survey: survey), roster: units)
/// for response in responses { wave.add(response.answers) }
/// let release = wave.release(of: WaveDescription(name: "2025-1"))
/// ```
public struct WaveAccumulator: Sendable {
  /// What the survey measures.
  public let plan: WavePlan

  let tree: UnitTree?
  var responses = 0
  /// The indices and their scales, in order of the plan.
  var measures: [[ScoreTotals]]
  var items: [ItemCounts]
  var recommendation = RecommendationScore()
  /// The indices by unit, without its subunits.
  var units: [String: UnitTotals] = [:]
  var comments = CommentAnalysis()
  /// What is talked about by unit, without its subunits.
  var unitTopics: [String: UnitTopicTotals] = [:]

  /// What is known of one unit.
  struct UnitTotals {
    var responses = 0
    var indices: [ScoreTotals]
  }

  /// Creates totals of no responses.
  ///
  /// - Parameters:
  ///   - plan: What the survey measures.
  ///   - roster: The units; where empty, the units are those that answers name.
  public init(plan: WavePlan, roster: [UnitHeadcount] = []) {
    self.plan = plan
    tree = roster.isEmpty ? nil : UnitTree(roster)
    measures = plan.indices.map { Array(repeating: ScoreTotals(), count: 1 + $0.scales.count) }
    items = Array(repeating: ItemCounts(), count: plan.items.count)
  }

  /// Takes in the answers of one response.
  ///
  /// An answer that names no unit of the roster counts for the whole only.
  ///
  /// - Parameter answers: The answers by question key.
  public mutating func add(_ answers: [String: Value]) {
    responses += 1
    for (place, item) in plan.items.enumerated() {
      if let score = item.score(answers) { items[place].add(score) }
    }
    if let key = plan.recommendationKey, let answer = answers[key]?.asNumber {
      recommendation.add(answer)
    }
    var scores: [Double?] = []
    for (place, index) in plan.indices.enumerated() {
      let score = index.whole.score(answers)
      scores.append(score)
      if let score { measures[place][0].add(score) }
      for (offset, scale) in index.scales.enumerated() {
        if let score = scale.score(answers) { measures[place][1 + offset].add(score) }
      }
    }
    add(scores, toUnitOf: answers)
  }

  /// The unit that answers name; nil where they name none, or none of the roster.
  private func unit(of answers: [String: Value]) -> String? {
    guard
      let key = plan.unitKey, let name = answers[key]?.answerKey, !name.isEmpty,
      tree.map({ $0.place(of: name) != nil }) ?? true
    else { return nil }
    return name
  }

  private mutating func add(_ scores: [Double?], toUnitOf answers: [String: Value]) {
    guard let name = unit(of: answers) else { return }
    let none = UnitTotals(indices: Array(repeating: ScoreTotals(), count: plan.indices.count))
    units[name, default: none].responses += 1
    for (place, score) in scores.enumerated() {
      if let score { units[name, default: none].indices[place].add(score) }
    }
  }

  /// Takes in all scored comments of one respondent; their days and groups are dropped.
  ///
  /// To add the comments of one respondent in parts would count the respondent more than once.
  ///
  /// - Parameters:
  ///   - comments: The comments; none changes nothing.
  ///   - answers: The answers of the respondent, for the unit they name; none where what units talk about
  ///     is not wanted.
  public mutating func add(comments: [AnalysedComment], of answers: [String: Value] = [:]) {
    if !comments.isEmpty, let unit = unit(of: answers) {
      unitTopics[unit, default: UnitTopicTotals()].add(comments.map(\.score.topics))
    }
    self.comments.add(
      comments: comments.map {
        AnalysedComment(text: $0.text, score: $0.score, words: $0.words)
      }
    )
  }
}

extension Value {
  /// A number, also where it was stored as text.
  fileprivate var asNumber: Double? {
    switch self {
    case .number(let number): number
    case .text(let text): Double(text)
    default: nil
    }
  }
}
