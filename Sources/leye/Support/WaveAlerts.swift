import Insight
import SurveyModel
import SurveyStore

/// The lines over waves and what wants attention in the newest, as a screen and a command tell alike.
struct WaveAlerts {
  let trend: TrendRelease
  let alerts: [Alert]

  /// Looks over waves.
  ///
  /// - Parameters:
  ///   - waves: The waves from the oldest to the newest.
  ///   - releases: What was counted of each.
  ///   - store: The data file, for surveys and who has answered.
  /// - Throws: A fault that says what went wrong and what to do.
  init(_ waves: [Wave], releases: [WaveRelease], store: Store) throws {
    let surveys = try waves.map { try Survey.load(of: $0, in: store) }
    let released = zip(waves, releases).map { $0.watched($1) }
    let source = DashboardSource(store: store)
    trend = TrendAnalysis.release(of: released, surveys: surveys, byUnit: true)
    alerts = AlertSearch.alerts(
      in: trend,
      waves: released,
      participation: try waves.map { try source.countedParticipation(in: $0) },
      settings: surveys.last?.settings.alerts ?? .standard,
      isOpen: waves.last?.isOpenForPeople ?? false
    )
  }
}
