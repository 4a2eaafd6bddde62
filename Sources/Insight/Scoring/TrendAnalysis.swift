public import SurveyModel

/// Lines over several waves.
///
/// Works on releases, so a point that a wave hides stays hidden here. Waves are compared as they
/// stand; who joined or left between them is not known here.
public enum TrendAnalysis: Sendable {
  /// The lines of the indices, of comment sentiment, of the items and of topics over waves.
  ///
  /// Lines: each index for all, the sentiment for all where any wave has comments, and on demand each
  /// index for each unit; apart from them each item and each topic. An index, item or unit that a wave does not have is hidden there. Titles are
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
        breaks: changes.breaks(inIndex: index.name, of: waves)
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
    release.items = TrendReader(waves).read(itemSeries(of: waves, &changes))
    release.topics = TopicTrend.all(of: waves)
    return release
  }

  struct Named {
    let name: String
    let title: LocalizedText
  }

  /// Each name once, in order of the newest wave that has it, newest wave first.
  static func latest(_ lists: [[Named]]) -> [Named] {
    var seen: Set<String> = []
    return lists.reversed().flatMap(\.self).filter { seen.insert($0.name).inserted }
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
          breaks: changes.breaks(inIndex: index.name, of: waves)
        )
      }
    }
  }
}
