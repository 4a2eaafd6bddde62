import SurveyModel

/// How many false alarms each rule may raise in a year, for the whole company.
///
/// How many there are in the end is measured, see ALERTS.md: fewer than one a month, since the limits are on the
/// safe side and an alert that goes on counts once.
struct WatchPlan: Sendable {
  /// Of indices of units; most of the budget, since there the figures are least certain.
  static let unitIndices = 12.0
  /// Of indices of all.
  static let companyIndices = 0.5
  /// Of the response rates.
  static let responses = 0.25
  /// Of the topics of comments.
  static let topics = 0.75
  /// Of the topics of units.
  static let unitTopics = 0.5
  /// Of the words of comments.
  static let words = 0.5

  /// The fall that a unit is watched for most closely, in points: half a point on a scale of five.
  static let drop = 12.5
  /// How many waves before the newest are looked back on.
  static let reach = 12

  /// How many waves there are in a year.
  let wavesPerYear: Double

  /// Estimates how many waves there are in a year.
  ///
  /// - Parameter waves: The releases from the oldest to the newest; where fewer than two days are known, four.
  init(_ waves: [WaveRelease]) {
    let days = waves.compactMap { $0.opens.flatMap(Self.day) }
    let gaps = zip(days, days.dropFirst()).map { $1 - $0 }.filter { $0 > 0 }.sorted()
    guard !gaps.isEmpty else {
      wavesPerYear = 4
      return
    }
    wavesPerYear = min(max(365.25 / Double(gaps[gaps.count / 2]), 1), 366)
  }

  /// How many alarms of a yearly budget a wave may raise.
  func alarms(_ perYear: Double) -> Double { perYear / wavesPerYear }

  /// The day of an ISO date as a number, to the precision of a year of 365.25 days; only gaps matter.
  private static func day(_ text: String) -> Int? {
    let parts = text.prefix(10).split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3 else { return nil }
    return Int(Double(parts[0]) * 365.25 + Double(parts[1] - 1) * 30.4375) + parts[2]
  }
}
