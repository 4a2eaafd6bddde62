import SurveyModel

/// Looks for units of which fewer people answer than before, and for those of which few do.
///
/// Counts are published in bands, and a fall counts only where it is one whatever the true counts are: the most
/// that may have answered now against the least before.
struct ResponseFallSearch: Sendable {
  /// A unit, or all, with who could answer and who did, a count a wave.
  struct Line: Sendable {
    let unit: String?
    let people: [Int?]
    let counts: [PublishedCount?]
  }
  /// A fall that raises an alarm.
  struct Found: Sendable {
    let place: Int
    /// The share before.
    let expected: Double
    let probability: Double
  }

  /// The smallest fall that is told of, as a share.
  private static let least = 0.1
  /// How much a response rate usually moves beside chance, as an angle.
  private static let usual = 0.05

  let falls: [Found]
  let tests: Int

  /// Searches.
  ///
  /// - Parameters:
  ///   - lines: The lines, all of the same number of waves.
  ///   - alarms: How many false alarms are to be expected.
  init(_ lines: [Line], alarms: Double) {
    let compared = lines.enumerated().compactMap { place, line in
      Self.compare(line).map { (place, $0) }
    }
    tests = compared.count
    let limit = min(0.01, alarms / Double(max(1, compared.count)))
    falls = compared.compactMap { place, shift in
      guard shift.probability < limit, shift.expected - shift.observed >= Self.least else {
        return nil
      }
      return Found(place: place, expected: shift.expected, probability: shift.probability)
    }
  }

  private static func compare(
    _ line: Line
  ) -> (expected: Double, observed: Double, probability: Double)? {
    let waves = line.counts.count
    guard waves > 1 else { return nil }
    var values: [Double?] = []
    var variances: [Double] = []
    for wave in 0..<waves {
      guard let count = line.counts[wave], let people = line.people[wave], people > 0 else {
        values.append(nil)
        variances.append(0)
        continue
      }
      let isNewest = wave == waves - 1
      let number = isNewest ? min(count.highest, people) : count.lowest
      values.append(ShareAngle.angle(Double(number) / Double(people)))
      variances.append(ShareAngle.variance(Double(people)))
    }
    guard
      let shift = CompanyShift(values: values, variances: variances, movement: usual)
    else { return nil }
    return (
      ShareAngle.share(shift.expected), ShareAngle.share(shift.observed), shift.probability
    )
  }
}
