package import Insight
package import Messages
import Reporting
package import SurveyModel

/// A wave as the dashboard knows it.
package struct DashboardWave: Sendable {
  /// The wave's name.
  package let name: String
  /// The survey's title.
  package let title: LocalizedText
  /// Whether it takes answers, in words.
  package let status: Phrase
  /// True while it takes answers of people.
  package let isOpen: Bool
  /// True where the responses were made up by a generator.
  package let isSynthetic: Bool
  /// Who has answered so far; nil while that is counted.
  package var participation: ParticipationRelease? {
    didSet { rows = participation.map { UnitTree.rows(of: $0.units) } ?? [] }
  }
  /// Its units in order of the tree.
  private(set) var rows: [UnitTree.Row<UnitParticipation>] = []
  /// What was released of it; nil while it is counted.
  package var figures: DashboardFigures?

  /// Creates a wave.
  package init(
    name: String,
    title: LocalizedText,
    status: Phrase,
    isOpen: Bool,
    isSynthetic: Bool,
    participation: ParticipationRelease? = nil,
    figures: DashboardFigures? = nil
  ) {
    self.name = name
    self.title = title
    self.status = status
    self.isOpen = isOpen
    self.isSynthetic = isSynthetic
    self.participation = participation
    rows = participation.map { UnitTree.rows(of: $0.units) } ?? []
    self.figures = figures
  }
}

/// Figures and how fresh they are.
package struct DashboardFigures: Sendable {
  /// What was released of the wave.
  package let release: WaveRelease
  /// The day it was counted on, ISO 8601.
  package let day: String
  /// False where responses have come since.
  package var isCurrent: Bool
  /// The units in order of the tree.
  let rows: [UnitTree.Row<UnitRelease>]

  /// Creates figures.
  package init(release: WaveRelease, day: String, isCurrent: Bool) {
    self.release = release
    self.day = day
    self.isCurrent = isCurrent
    rows = UnitTree.rows(of: release.units)
  }
}
