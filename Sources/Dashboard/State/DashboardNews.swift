package import Insight
package import Messages
package import SurveyModel

/// What the dashboard learns from outside: from the file, and from the work behind it.
package enum DashboardNews: Sendable {
  /// The waves from the oldest to the newest, without their figures.
  case waves([DashboardWave])
  /// Who has answered a wave so far.
  case participation(ParticipationRelease, wave: String)
  /// What was released of a wave.
  case figures(DashboardFigures, wave: String)
  /// Responses of a wave have come since its figures were counted.
  case outdated(wave: String)
  /// The lines over the waves.
  case trend(TrendRelease)
  /// What wants attention.
  case alerts([Alert])
  /// The titles of topics by name.
  case topicTitles([String: LocalizedText])
  /// What a query has found.
  case comments(FoundComments)
  /// What the work behind is at; nil when it is done.
  case progress(Phrase?)
  /// Something went wrong behind.
  case failed(Phrase)
}

/// What the dashboard asks of the outside.
package enum DashboardEffect: Sendable, Hashable {
  /// The program shall end.
  case quit
  /// The program shall stop as Ctrl-Z does.
  case suspend
  /// Comments shall be looked for.
  case find(CommentQuery)
  /// The figures of a wave are wanted, if they are not there yet.
  case show(wave: String)
  /// The figures of a wave shall be counted now.
  case recount(wave: String)
  /// A key that means nothing here.
  case beep
}
