import Statistics
import SurveyModel

extension WaveAccumulator {
  /// What may be published of the topics by unit; nil where the survey does not ask for the unit.
  ///
  /// Two gates in a row, both over the tree of units: enough people of the unit wrote a comment, and
  /// enough of them touch the topic. A figure that passes both rests on at least the minimum of people
  /// either way, and so does whatever is left when shown figures are taken off each other.
  ///
  /// - Parameters:
  ///   - comments: The comments of the wave, which decide the topics.
  ///   - rules: The rules of the wave.
  ///   - control: What decides which units are shown.
  /// - Returns: The release.
  func unitTopicsRelease(
    of comments: CommentRelease,
    _ rules: DisclosureRules,
    _ control: inout ColumnControl
  ) -> UnitTopicsRelease? {
    guard plan.unitKey != nil else { return nil }
    let tree = control.tree
    let minimum = max(10, rules.minimumComments)
    var totals = tree.units.map { tally.units[$0.name]?.topics ?? UnitTopicTotals() }
    let own = totals
    for child in tree.order.reversed() {
      if let parent = tree.parents[child] { totals[parent].merge(totals[child]) }
    }
    let isOpen = commenterControl(rules, &control).groups
    let domain = tally.whole.comments.topics.domains[comments.topicDomain]
    let columns = comments.topics.map { topic in
      let key = UnitTopicTotals.Key(domain: comments.topicDomain, topic: topic.name)
      let counts = totals.map { $0.topics[key] ?? 0 }
      let isShown = control.shown(
        WaveHistory.column(ofTopic: key),
        own: own.map { $0.topics[key] ?? 0 },
        total: domain?.topics[topic.name]?.people ?? 0,
        minimum: minimum
      ).groups
      return zip(zip(isShown, isOpen), zip(counts, totals)).map {
        gates,
        figures -> Cell<Estimate> in
        guard gates.0, gates.1 else { return .hidden }
        return .shown(publication.share(figures.0, of: figures.1.people))
      }
    }
    let rows = tree.units.indices.map { unit in (tree.units[unit].name, columns.map { $0[unit] }) }
    return UnitTopicsRelease(
      topics: comments.topics.map(\.name),
      shares: Dictionary(rows) { first, _ in first }
    )
  }
}
