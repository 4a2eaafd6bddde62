import Statistics
import SurveyModel
import SurveyStore

/// Made-up answers of one wave as a table, the same on every run.
///
/// People differ, crews differ, and from wave to wave the canteen gets better while pay gets worse, so
/// that the demo has something to find.
struct SyntheticWave {
  let survey: Survey
  let units: [WaveUnit]
  let comments: SyntheticComments
  /// The number of the wave from 0.
  let number: Int

  /// The drift a wave adds to the items of a scale.
  private static let drift = [
    "living": 0.35, "pay": -0.3, "leadership": 0.12, "workload": -0.15, "safety": 0.1,
  ]
  private static let topics = [
    "living": "canteen", "pay": "pay", "workload": "shifts", "leadership": "leadership",
    "safety": "safety", "growth": "training", "voice": "fairness", "family": "family",
    "belonging": "team", "work": "equipment",
  ]

  /// The table, the header first; about three in four people of every crew answer.
  func table() -> [[String]] {
    var generator = SplitMix64(seed: 20_260_101 + UInt64(number))
    var moods = SplitMix64(seed: 7)
    let items = survey.items
    let extras = ["unit", "category", "level", "recommend", "best", "trouble", "suggestion"]
    var rows = [["id"] + extras + items.map(\.name)]
    let crews = units.filter { unit in !units.contains { $0.parent == unit.name } }
    for crew in crews {
      let mood = moods.normal(mean: 0, deviation: 0.3)
      for _ in 0..<(crew.headcount ?? 0) where generator.chance(0.76) {
        let person = mood + generator.normal(mean: 0, deviation: 0.5)
        let scores = items.map { score(for: $0, person: person, using: &generator) }
        let answers = extraAnswers(
          crew,
          person: person,
          items: items,
          scores: scores,
          using: &generator
        )
        let cells = zip(items, scores).map { item, score in
          let shown = item.isReversed ? item.minimum + item.maximum - score : score
          return String(Int(shown))
        }
        rows.append(["\(number + 1)-\(rows.count)"] + answers + cells)
      }
    }
    return rows
  }

  /// An answer where high is good.
  private func score(
    for item: Item,
    person: Double,
    using generator: inout SplitMix64
  ) -> Double {
    let drift = (Self.drift[item.scale] ?? 0) * Double(number)
    let mean = 3.4 + drift + person
    let value = generator.normal(mean: mean, deviation: 0.8).rounded()
    return min(max(value, item.minimum), item.maximum)
  }

  private func extraAnswers(
    _ crew: WaveUnit,
    person: Double,
    items: [Item],
    scores: [Double],
    using generator: inout SplitMix64
  ) -> [String] {
    let categories = ["operation", "operation", "maintenance", "technical", "service"]
    let levels = ["junior", "intermediate", "senior", "technician"]
    let mean = scores.reduce(0, +) / Double(max(scores.count, 1))
    let recommend = min(
      max((mean * 2.2 + generator.normal(mean: 0, deviation: 1)).rounded(), 0),
      10
    )
    let ranked = zip(items, scores).sorted { $0.1 < $1.1 }.map { Self.topics[$0.0.scale] ?? "" }
    let worst = ranked.prefix(4).randomElement(using: &generator) ?? ""
    let best = ranked.suffix(4).randomElement(using: &generator) ?? ""
    return [
      crew.name,
      categories.randomElement(using: &generator) ?? "",
      levels.randomElement(using: &generator) ?? "",
      String(Int(recommend)),
      comment("best", best, "good", 0.45, using: &generator),
      comment("trouble", worst, "bad", 0.55, using: &generator),
      comment("suggestion", worst, "ask", 0.3, using: &generator),
    ]
  }

  private func comment(
    _ question: String,
    _ topic: String,
    _ mood: String,
    _ probability: Double,
    using generator: inout SplitMix64
  ) -> String {
    guard generator.chance(probability) else { return "" }
    let text = comments.text(question: question, topic: topic, mood: mood, using: &generator)
    return text ?? ""
  }
}
