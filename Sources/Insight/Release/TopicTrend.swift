public import SurveyModel

extension TrendRelease {
  /// The same with fewer lines.
  ///
  /// - Parameter isKept: True for a line that stays, an item's among them.
  /// - Returns: The trend.
  public func keeping(_ isKept: (TrendSeries) -> Bool) -> TrendRelease {
    var trend = TrendRelease(
      waves: waves,
      isSynthetic: isSynthetic,
      series: series.filter(isKept)
    )
    trend.items = items.filter(isKept)
    trend.topics = topics
    return trend
  }
}

/// One topic of the comments over waves.
public struct TopicTrend: Sendable, Hashable {
  /// The topic's name in the lexicon.
  public let name: String
  /// The title.
  public let title: LocalizedText
  /// The share of those who commented who touch it, one a wave.
  public let shares: [Cell<Estimate>]
  /// The mean score of what is said about it, one a wave.
  public let scores: [Cell<Estimate>]
  /// What is a signal and what is noise in the shares; nil where nobody has read them.
  public internal(set) var reading: TrendReading?

  /// The shares as a line.
  public var line: TrendSeries {
    var line = TrendSeries(kind: .topic(name), title: title, unit: nil, points: shares)
    line.reading = reading
    return line
  }

  /// The topics of the newest wave that has any, most frequent there first.
  ///
  /// A topic that a wave does not tell of is hidden there: few spoke of it, or nobody did.
  static func all(of waves: [WaveRelease]) -> [TopicTrend] {
    let comments = waves.map { $0.comments?.value }
    guard let newest = comments.last(where: { $0?.topics.isEmpty == false })?.flatMap(\.self) else {
      return []
    }
    let topics = newest.topics.map { topic in
      let found = comments.map { release in
        release.flatMap { release in
          release.topicDomain == newest.topicDomain
            ? release.topics.first { $0.name == topic.name } : nil
        }
      }
      return TopicTrend(
        name: topic.name,
        title: topic.title,
        shares: found.map { $0.map { .shown($0.share) } ?? .hidden },
        scores: found.map { $0?.score ?? .hidden }
      )
    }
    return zip(topics, TrendReader(waves).read(topics.map(\.line))).map { topic, line in
      var topic = topic
      topic.reading = line.reading
      return topic
    }
  }
}
