public import SurveyModel

/// Finds what wants attention in figures that are released already.
public enum AlertSearch: Sendable {
  /// What wants attention in the newest wave of a trend.
  ///
  /// A figure that is hidden or a bound is not judged; after a change of the survey an index begins anew. With
  /// one earlier wave the two are compared; from the third wave on the newest two together too.
  ///
  /// - Parameters:
  ///   - trend: The lines, with those of units where they are wanted.
  ///   - waves: The releases of the same waves, for comments, units and days.
  ///   - participation: Who answered each of the waves; none where that is not known.
  ///   - settings: What the survey says about alerts.
  ///   - isOpen: True while people still answer the newest wave: that fewer have than before says nothing then.
  /// - Returns: The alerts, urgent ones first, else in order of the rules and lines.
  public static func alerts(
    in trend: TrendRelease,
    waves: [WaveRelease],
    participation: [ParticipationRelease?] = [],
    settings: AlertSettings = .standard,
    isOpen: Bool = false
  ) -> [Alert] {
    let watch = WaveWatch(
      trend: trend,
      waves: waves,
      participation: participation,
      settings: settings
    )
    let alerts =
      watch.urgentSigns + watch.companyFalls + watch.unitFalls + watch.lowIndices
      + (isOpen ? [] : watch.responseFalls) + watch.lowResponses + watch.topicBursts
      + (isOpen ? [] : watch.unitTopicBursts) + watch.newWords
    let on = alerts.filter { alert in alert.rule.map { !settings.off.contains($0) } ?? true }
    let all = on + watch.surveyChanges
    return all.filter { $0.weight == .urgent } + all.filter { $0.weight != .urgent }
  }
}
