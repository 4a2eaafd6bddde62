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
    let changes = changes(between: surveys)
    let indices = latest(waves.map { $0.indices.map { Named(name: $0.name, title: $0.title) } })
    var series = indices.map { index in
      TrendSeries(
        kind: .index(index.name),
        title: index.title,
        unit: nil,
        points: waves.map { wave in
          wave.indices.first { $0.name == index.name }?.score ?? .hidden
        },
        breaks: breaks(of: index.name, waves, changes)
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
    if byUnit { series += unitSeries(of: waves, indices: indices, changes) }
    return TrendRelease(
      waves: waves.map(\.wave),
      isSynthetic: waves.contains(where: \.isSynthetic),
      series: series
    )
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

  /// What each survey changed in the indices of the one before; nothing for equal ones.
  private static func changes(between surveys: [Survey]) -> [Int: [ComparedMeasure]] {
    var changes: [Int: [ComparedMeasure]] = [:]
    for place in surveys.indices.dropFirst()
    where surveys[place].digest != surveys[place - 1].digest {
      changes[place] = FormComparison(from: surveys[place - 1], to: surveys[place]).indices
    }
    return changes
  }

  /// The waves that have an index as the ones before them do, but asked otherwise.
  private static func breaks(
    of index: String,
    _ waves: [WaveRelease],
    _ changes: [Int: [ComparedMeasure]]
  ) -> [TrendBreak] {
    waves.indices.dropFirst().compactMap { place in
      guard
        waves[(place - 1)...place].allSatisfy({ $0.indices.contains { $0.name == index } }),
        let change = changes[place]?.first(where: { $0.name == index }), change.verdict != .same
      else { return nil }
      return TrendBreak(place: place, verdict: change.verdict, reasons: change.reasons)
    }
  }

  private static func unitSeries(
    of waves: [WaveRelease],
    indices: [Named],
    _ changes: [Int: [ComparedMeasure]]
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
          breaks: breaks(of: index.name, waves, changes)
        )
      }
    }
  }
}
