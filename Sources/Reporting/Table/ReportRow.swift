import Insight

/// One figure of a report in long form.
struct ReportRow: Sendable, Hashable {
  /// Parts of a report; the raw value is what files say.
  enum Section: String, Sendable, Hashable, CaseIterable {
    case response
    case index
    case scale
    case item
    case recommendation
    case unit
    case unitTopic = "unit_topic"
    case unitWord = "unit_word"
    case funnel
    case since
    case difference
    case driver
    case reliability
    case worstCase = "worst_case"
    case comments
    case sentiment
    case topic
    case word
    case month
    case week
    case news
    case group
    case trend
    case trendItem = "trend_item"
    case trendTopic = "trend_topic"
    case change
  }

  /// A figure, or that there is none to be seen.
  enum Figure: Sendable, Hashable {
    /// A number with its uncertainty.
    case estimate(Estimate, Measure)
    /// A number alone.
    case number(Double)
    /// A share of a group without an interval of its own.
    case part(ItemShares.Part, of: PublishedCount)
    /// How many.
    case count(PublishedCount)
    /// What cannot be a number.
    case text(String)
    /// What must not be told.
    case hidden
  }
  var section: Section
  /// The wave, empty without waves.
  var wave = ""
  /// The unit's name, empty for all.
  var unit = ""
  /// What people call the unit.
  var unitTitle = ""
  /// What the figure is about, by the name in the survey or the word lists.
  let name: String
  /// The same in words.
  let title: String
  /// What is measured.
  let measure: String
  /// The figure.
  let figure: Figure

  /// A figure that may be hidden.
  static func figure(_ cell: Cell<Estimate>, _ measure: Measure) -> Figure {
    cell.value.map { .estimate($0, measure) } ?? .hidden
  }

  /// The three parts of a bar by name, from the worst to the best.
  static func parts(
    _ cell: Cell<ItemShares>,
    named names: [String]
  ) -> [(measure: String, figure: Figure)] {
    let shares = cell.value
    func part(_ part: ItemShares.Part?) -> Figure {
      guard let shares, let part else { return .hidden }
      return .part(part, of: shares.favourable.count)
    }
    let figures = [
      part(shares?.unfavourable), part(shares?.neutral),
      shares.map { Figure.estimate($0.favourable, .share) } ?? .hidden,
    ]
    return zip(names, figures).map { ($0, $1) }
  }
}
