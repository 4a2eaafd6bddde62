/// How many people stand behind published figures, where a count of fewer than twenty is published as a band.
///
/// In a band so many are expected as the head-count and the response rate of the whole wave make, both of which are
/// published; without a head-count the middle of the band.
struct UnitSizes: Sendable {
  private let headcounts: [String: Int]
  private let rates: [Double?]

  /// Collects head-counts and rates.
  ///
  /// - Parameters:
  ///   - waves: The releases from the oldest to the newest.
  ///   - participation: Who answered, for the head-counts; the newest one counts.
  init(_ waves: [WaveRelease], participation: [ParticipationRelease?]) {
    let newest = participation.reversed().lazy.compactMap(\.self).first
    headcounts = Dictionary(
      (newest?.units ?? []).compactMap { unit in unit.headcount.map { (unit.unit, $0) } }
    ) { first, _ in first }
    rates = waves.map { wave in
      guard let people = wave.headcount, people > 0, wave.responses.lowest > 0 else { return nil }
      return min(1, wave.responses.middle / Double(people))
    }
  }

  /// How many people are to be expected behind a figure.
  func size(of count: PublishedCount, unit: String?, wave: Int) -> Double {
    guard count.lowest < count.highest, let unit, let people = headcounts[unit],
      rates.indices.contains(wave), let rate = rates[wave]
    else { return count.middle }
    return min(max(Double(people) * rate, Double(count.lowest)), Double(count.highest))
  }
}

extension PublishedCount {
  /// The count, or of a band the geometric mean of its ends, around which the errors of a mean are about even.
  var middle: Double {
    lowest == highest ? Double(lowest) : (Double(max(lowest, 1)) * Double(highest)).squareRoot()
  }
}
