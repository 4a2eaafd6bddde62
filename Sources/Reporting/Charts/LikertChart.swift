import Insight

/// Items, or topics, as bars of three parts around a common middle: unfavourable, neutral, favourable.
struct LikertChart: Sendable {
  /// One item or topic.
  struct Row: Sendable {
    /// The item's text, with a mark where its answers are turned round, or the topic.
    let title: String
    /// The shares; hidden ones all look alike.
    let shares: Cell<ItemShares>
  }
  /// The order of the rows from the top.
  enum Order: Sendable {
    /// As asked.
    case survey
    /// The best first.
    case mostFavourable
    /// The worst first.
    case leastFavourable
  }

  /// The rows in the order they are drawn.
  let rows: [Row]
  /// What the rows and the parts are called.
  let words: Words

  /// Creates a chart.
  ///
  /// Hidden rows stay in their place as asked; sorted they come last, so that their place tells
  /// nothing. A bound sorts as its number.
  ///
  /// - Parameters:
  ///   - rows: The items as asked.
  ///   - order: The order to draw them in; equal items keep the order of the survey.
  ///   - words: What the rows and the parts are called.
  init(_ rows: [Row], order: Order = .survey, words: Words = .items) {
    self.words = words
    guard order != .survey else {
      self.rows = rows
      return
    }
    let sign = order == .mostFavourable ? -1.0 : 1.0
    let keys = rows.map { row in
      row.shares.value.map { sign * $0.favourable.value.finite } ?? .infinity
    }
    self.rows = rows.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }.map { rows[$0] }
  }

  /// How far the longest row reaches from the middle, as a share.
  var reach: Double {
    rows.compactMap(\.shares.value).map { shares in
      let drawn = shares.drawn
      return max(drawn[0], drawn[2]) + drawn[1] / 2
    }.max() ?? 1
  }
}
