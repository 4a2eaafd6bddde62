import Dashboard
import Insight
import Messages
import Sentiment
import SurveyModel
import SurveyStore

/// What the dashboard learns from the data file at once, without counting.
struct DashboardSource: Sendable {
  let store: Store

  /// The waves from the oldest to the newest, without their figures.
  func waves() throws -> [(stored: Wave, shown: DashboardWave)] {
    try store.waves().map { wave in
      (
        wave,
        DashboardWave(
          name: wave.name,
          title: try title(of: wave),
          status: wave.status(on: Today.day).phrase,
          isOpen: wave.isOpenForPeople,
          isSynthetic: wave.isSynthetic
        )
      )
    }
  }

  /// Who has answered a wave so far; nil where responses are not counted by unit yet.
  func participation(in wave: Wave, _ units: [WaveUnit]) throws -> ParticipationRelease? {
    try store.keptUnitCounts(in: wave).map { release($0, wave, units) }
  }

  /// Who has answered a wave so far, counted where it must be.
  func countedParticipation(in wave: Wave) throws -> ParticipationRelease {
    let plan = WavePlan(survey: try Survey.load(of: wave, in: store))
    let counts = try store.countUnits(in: wave, question: plan.unitKey)
    // Without a question for the unit the roster gives the head-count alone.
    return release(counts, wave, try store.units(of: wave))
  }

  private func release(
    _ counts: [String: Int],
    _ wave: Wave,
    _ units: [WaveUnit]
  ) -> ParticipationRelease {
    ParticipationRelease(
      counts: counts,
      roster: units.map(UnitHeadcount.init),
      rules: DisclosureRules(
        minimumGroup: wave.minimumGroup,
        minimumComments: wave.minimumComments
      ),
      isGrowing: wave.isOpenForPeople
    )
  }

  private func title(of wave: Wave) throws -> LocalizedText {
    LocalizedText(try store.surveyTitle(digest: wave.surveyDigest))
  }
}
