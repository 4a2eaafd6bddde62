import Insight
import Messages
import Reporting
import Sentiment
import SurveyModel
import TerminalUI
import TextDisplay

/// What stands over a view and takes the keys.
extension Dashboard {
  mutating func openWaves() {
    guard let waves, !waves.isEmpty else { return }
    let names = waves.reversed().map { "\($0.name)  \($0.title[language])" }
    let chosen = waves.firstIndex { $0.name == wave?.name }.map { waves.count - 1 - $0 }
    prompt = .wave(SearchList(names, chosen: chosen, rowLimit: bodyHeight))
  }

  mutating func openFilter() -> [DashboardEffect] {
    let filters: [Filter]
    switch view {
    case .comments:
      let topics = release?.comments?.value?.topics.map(\.name) ?? []
      filters =
        [.all, .label(nil)] + LabelShare.Label.allCases.map { .label($0.rawValue) }
        + [.topic(nil)] + topics.map { .topic($0) } + units
    case .trend: filters = units
    case .overview, .heatMap, .alerts: return [.beep]
    }
    let names = filters.map(name)
    prompt = .filter(SearchList(names, rowLimit: bodyHeight), filters)
    return []
  }

  private var units: [Filter] {
    [.unit(nil)] + (release?.units ?? []).map { .unit($0.unit) }
  }

  /// What a filter is called.
  func name(_ filter: Filter) -> String {
    switch filter {
    case .all: DashboardWording.noFilter[language]
    case .unit(nil): DashboardWording.anyUnit[language]
    case .unit(let unit?): DashboardWording.unit(title(ofUnit: unit))[language]
    case .topic(nil): DashboardWording.anyTopic[language]
    case .topic(let topic?): DashboardWording.topic(title(ofTopic: topic))[language]
    case .label(nil): DashboardWording.anyLabel[language]
    case .label(let label?):
      DashboardWording.label(
        LabelShare.Label(rawValue: label).map(Wording.name(of:)) ?? .init(verbatim: label)
      )[language]
    }
  }

  func title(ofUnit unit: String) -> String {
    (release?.units.first { $0.unit == unit }?.title)?[language] ?? unit
  }

  func title(ofTopic topic: String) -> String {
    let known = release?.comments?.value?.topics.first { $0.name == topic }?.title
    return (known ?? topicTitles[topic])?[language] ?? topic
  }

  /// Gives a key to what stands over the view.
  mutating func answer(_ event: TerminalEvent) -> [DashboardEffect] {
    if case .key(KeyPress(.escape)) = event {
      prompt = nil
      return []
    }
    switch prompt {
    case .help:
      if case .mouse = event { return [] }
      prompt = nil
    case .search(var field):
      let outcome = field.receive(event, width: max(size.columns - 12, 4), look)
      prompt = .search(field)
      guard outcome == .done, let wave else { return outcome == .refused ? [.beep] : [] }
      prompt = nil
      var query = query ?? CommentQuery(wave: wave.name)
      query.text = field.content.text
      return look(for: query)
    case .wave(var list):
      let outcome = list.receive(inBody(event), width: size.columns, look)
      prompt = .wave(list)
      guard outcome == .done, let place = list.chosen, let waves else { return [] }
      prompt = nil
      return choose(waves[waves.count - 1 - place].name)
    case .filter(var list, let filters):
      let outcome = list.receive(inBody(event), width: size.columns, look)
      prompt = .filter(list, filters)
      guard outcome == .done, let place = list.chosen else { return [] }
      prompt = nil
      return apply(filters[place])
    case nil: break
    }
    return []
  }

  /// The mouse with its place in the list below the heading.
  private func inBody(_ event: TerminalEvent) -> TerminalEvent {
    guard case .mouse(let mouse) = event else { return event }
    let place = ScreenPlace(
      column: mouse.place.column,
      row: max(mouse.place.row - Self.headRows - 1, 0)
    )
    return .mouse(MouseEvent(mouse.action, at: place))
  }

  private mutating func choose(_ name: String) -> [DashboardEffect] {
    chosen = name
    offsets = [:]
    firstColumn = 0
    found = nil
    query = nil
    textRows.forget()
    return [.show(wave: name)] + show(view)
  }

  private mutating func apply(_ filter: Filter) -> [DashboardEffect] {
    guard view == .comments else {
      if case .unit(let unit) = filter { trendUnit = unit }
      line = 0
      keepOffsets()
      return []
    }
    guard let wave else { return [] }
    var query = query ?? CommentQuery(wave: wave.name)
    switch filter {
    case .all: query = CommentQuery(wave: wave.name)
    case .unit(let unit): query.unit = unit
    case .topic(let topic): query.topic = topic
    case .label(let label): query.label = label.flatMap(SentimentLabel.init(rawValue:))
    }
    return look(for: query)
  }
}
