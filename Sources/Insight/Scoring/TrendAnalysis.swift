public import SurveyModel

/// Lines over several waves.
///
/// Works on releases, so a point that a wave hides stays hidden here. Waves are compared as they
/// stand; who joined or left between them is not known here.
public enum TrendAnalysis: Sendable {
  /// The lines of the indices and of comment sentiment over waves.
  ///
  /// Lines: each index for all, the sentiment for all where any wave has comments, and on demand each
  /// index for each unit. An index or unit that a wave does not have is hidden there. Titles are
  /// those of the newest wave.
  ///
  /// - Parameters:
  ///   - waves: The releases from the oldest to the newest.
  ///   - surveys: The surveys of the waves, for where figures of different versions mean something else;
  ///     none where that is not wanted.
  ///   - byUnit: True to add lines for each unit.
  /// - Returns: The trend.
  public static func release(
    of waves: [WaveRelease],
    surveys: [Survey] = [],
    byUnit: Bool = false
  ) -> TrendRelease {
    var changes = SurveyChanges(surveys: surveys)
    let indices = latest(waves.map { $0.indices.map { Named(name: $0.name, title: $0.title) } })
    var series = indices.map { index in
      TrendSeries(
        kind: .index(index.name),
        title: index.title,
        unit: nil,
        points: waves.map { wave in
          wave.indices.first { $0.name == index.name }?.score ?? .hidden
        },
        breaks: breaks(of: index.name, waves, &changes)
      )
    }
    if waves.contains(where: { $0.comments != nil }) {
      series.append(
        TrendSeries(
          kind: .sentiment,
          title: LocalizedText(texts: ["en": "Comment sentiment", "zh-cn": "意见情感"]),
          unit: nil,
          points: waves.map { wave in
            wave.comments?.value.map { .shown($0.mean) } ?? .hidden
          }
        )
      )
    }
    if byUnit { series += unitSeries(of: waves, indices: indices, &changes) }
    var release = TrendRelease(
      waves: waves.map(\.wave),
      isSynthetic: waves.contains(where: \.isSynthetic),
      series: TrendReader(waves).read(series)
    )
    release.topics = TopicTrend.all(of: waves)
    return release
  }

  private struct Named {
    let name: String
    let title: LocalizedText
  }

  /// Each name once, in order of the newest wave that has it, newest wave first.
  private static func latest(_ lists: [[Named]]) -> [Named] {
    var seen: Set<String> = []
    return lists.reversed().flatMap(\.self).filter { seen.insert($0.name).inserted }
  }

  /// The waves that have an index, as an earlier one does, but asked otherwise than in the last one before.
  private static func breaks(
    of index: String,
    _ waves: [WaveRelease],
    _ changes: inout SurveyChanges
  ) -> [TrendBreak] {
    let places = waves.indices.filter { waves[$0].indices.contains { $0.name == index } }
    return zip(places, places.dropFirst()).compactMap { former, place in
      guard
        let change = changes.indices(from: former, to: place).first(where: { $0.name == index }),
        change.verdict != .same
      else { return nil }
      return TrendBreak(place: place, verdict: change.verdict, reasons: change.reasons)
    }
  }

  private static func unitSeries(
    of waves: [WaveRelease],
    indices: [Named],
    _ changes: inout SurveyChanges
  ) -> [TrendSeries] {
    let units = latest(waves.map { $0.units.map { Named(name: $0.unit, title: $0.title) } })
    let scores = waves.map { wave in
      Dictionary(wave.units.map { ($0.unit, $0.scores) }) { first, _ in first }
    }
    return units.flatMap { unit in
      indices.map { index in
        TrendSeries(
          kind: .index(index.name),
          title: index.title,
          unit: unit.name,
          unitTitle: unit.title,
          points: zip(waves, scores).map { wave, scores in
            guard
              let place = wave.indices.firstIndex(where: { $0.name == index.name }),
              let cells = scores[unit.name], cells.indices.contains(place)
            else { return .hidden }
            return cells[place]
          },
          breaks: breaks(of: index.name, waves, &changes)
        )
      }
    }
  }
}

/// What surveys change in the indices of earlier ones, each pair compared once.
private struct SurveyChanges {
  let surveys: [Survey]
  private var known: [[String]: [ComparedMeasure]] = [:]

  init(surveys: [Survey]) { self.surveys = surveys }

  /// The indices of two surveys compared; none where the surveys are the same or not given.
  mutating func indices(from old: Int, to new: Int) -> [ComparedMeasure] {
    guard surveys.indices.contains(new), surveys[old].digest != surveys[new].digest else {
      return []
    }
    let key = [surveys[old].digest, surveys[new].digest]
    if let found = known[key] { return found }
    let compared = FormComparison(from: surveys[old], to: surveys[new]).indices
    known[key] = compared
    return compared
  }
}
