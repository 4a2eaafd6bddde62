extension Dashboard {
  /// Takes what has been learned.
  ///
  /// - Parameter news: What has been learned.
  package mutating func take(_ news: DashboardNews) {
    switch news {
    case .alerts, .comments, .figures, .topicTitles, .trend: textRows.forget()
    default: break
    }
    switch news {
    case .waves(let new):
      let known = waves ?? []
      waves = new.map { wave in
        var wave = wave
        let former = known.first { $0.name == wave.name }
        wave.participation = wave.participation ?? former?.participation
        wave.figures = wave.figures ?? former?.figures
        return wave
      }
      if !new.contains(where: { $0.name == chosen }) { chosen = new.last?.name }
    case .participation(let participation, let wave):
      change(wave) { $0.participation = participation }
    case .figures(let figures, let wave):
      change(wave) { $0.figures = figures }
      failure = nil
    case .outdated(let wave):
      change(wave) { $0.figures?.isCurrent = false }
    case .trend(let trend): self.trend = trend
    case .alerts(let alerts): self.alerts = alerts
    case .topicTitles(let titles): topicTitles = titles
    case .comments(let found):
      // What was asked for before the last question is of no use.
      if found.query == query { self.found = found }
    case .progress(let progress): self.progress = progress
    case .failed(let failure): self.failure = failure
    }
    keepOffsets()
  }

  private mutating func change(_ name: String, _ body: (inout DashboardWave) -> Void) {
    guard var all = waves, let place = all.firstIndex(where: { $0.name == name }) else { return }
    body(&all[place])
    waves = all
  }
}
