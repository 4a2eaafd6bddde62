import Statistics
public import SurveyModel

/// The running totals of what people know and need, fed one response at a time.
///
/// A person counts for a topic who says both. Nothing of a single person is kept. The only way out is
/// ``release(wave:isSynthetic:rules:)``.
public struct TrainingAccumulator: Sendable {
  /// What the survey asks.
  public let plan: TrainingPlan

  /// Totals by place of category and level, the last place of each for people who do not say.
  var cells: [[Totals]]
  /// The same of those whom figures of groups leave out.
  var heldBack: [[Totals]]
  private let categoryPlaces: [String: Int]
  private let levelPlaces: [String: Int]

  /// What is known of the people of one category and level.
  struct Totals {
    var know: [Moments]
    var need: [Moments]
    var gap: [Moments]
    /// How many wrote a comment, and how many of them speak of training.
    var commenting = 0
    var wishing = 0

    init(topics: Int) {
      know = Array(repeating: Moments(), count: topics)
      need = know
      gap = know
    }

    mutating func merge(_ other: Totals) {
      for topic in gap.indices {
        know[topic].merge(other.know[topic])
        need[topic].merge(other.need[topic])
        gap[topic].merge(other.gap[topic])
      }
      commenting += other.commenting
      wishing += other.wishing
    }
  }

  /// Creates totals of no responses.
  ///
  /// - Parameter plan: What the survey asks.
  public init(plan: TrainingPlan) {
    self.plan = plan
    let none = Totals(topics: plan.topics.count)
    let row = Array(repeating: none, count: plan.levels.count + 1)
    cells = Array(repeating: row, count: plan.categories.count + 1)
    heldBack = cells
    categoryPlaces = Self.places(plan.categories)
    levelPlaces = Self.places(plan.levels)
  }

  private static func places(_ groups: [TrainingPlan.Group]) -> [String: Int] {
    Dictionary(groups.enumerated().map { ($0.element.name, $0.offset) }) { first, _ in first }
  }

  /// Takes in one response.
  ///
  /// - Parameters:
  ///   - answers: The answers by question key.
  ///   - comments: How many comments came with it, and whether any of them speaks of training.
  ///   - isHeldBack: True where figures of groups leave it out; drawn by lot in each wave.
  public mutating func add(
    _ answers: [String: Value],
    comments: (count: Int, isOfTraining: Bool) = (0, false),
    isHeldBack: Bool
  ) {
    if isHeldBack {
      add(answers, comments, to: &heldBack)
    } else {
      add(answers, comments, to: &cells)
    }
  }

  private func add(
    _ answers: [String: Value],
    _ comments: (count: Int, isOfTraining: Bool),
    to cells: inout [[Totals]]
  ) {
    let category = place(answers, plan.categoryKey, categoryPlaces, plan.categories.count)
    let level = place(answers, plan.levelKey, levelPlaces, plan.levels.count)
    if comments.count > 0 {
      cells[category][level].commenting += 1
      if comments.isOfTraining { cells[category][level].wishing += 1 }
    }
    guard case .object(let know)? = answers[plan.knowKey],
      case .object(let need)? = answers[plan.needKey]
    else { return }
    for (topic, row) in plan.topics.enumerated() {
      guard let known = know[row.name]?.trainingNumber, plan.range.contains(known),
        let needed = need[row.name]?.trainingNumber, plan.range.contains(needed)
      else { continue }
      cells[category][level].know[topic].add(known)
      cells[category][level].need[topic].add(needed)
      cells[category][level].gap[topic].add(needed - known)
    }
  }

  private func place(
    _ answers: [String: Value],
    _ key: String?,
    _ places: [String: Int],
    _ rest: Int
  ) -> Int {
    key.flatMap { answers[$0]?.answerKey }.flatMap { places[$0] } ?? rest
  }
}
