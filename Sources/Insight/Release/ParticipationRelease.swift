public import SurveyModel

/// How many answered so far, by unit, after disclosure control.
public struct ParticipationRelease: Sendable, Hashable {
  /// How many answered.
  public let responses: PublishedCount
  /// How many could have answered, nil where there is no roster.
  public let headcount: Int?
  /// The units in order of the roster.
  public let units: [UnitParticipation]

  /// Creates the value from its parts.
  ///
  /// - Parameters:
  ///   - responses: How many answered.
  ///   - headcount: How many could have answered, nil where there is no roster.
  ///   - units: The units in order of the roster.
  public init(responses: PublishedCount, headcount: Int?, units: [UnitParticipation]) {
    self.responses = responses
    self.headcount = headcount
    self.units = units
  }

  /// What may be told of who has answered.
  ///
  /// Counts pass the same gate as scores, so neither a small unit nor what is left beside the units shown
  /// tells who of a few people has answered; all are told in bands, so that nobody can be seen to come.
  ///
  /// - Parameters:
  ///   - counts: How many responses name each unit, without its subunits.
  ///   - roster: The units; where empty, those that enough responses name.
  ///   - rules: The rules of the wave.
  ///   - isGrowing: False once no more responses can come.
  /// - Complexity: O(u log u) for u units.
  public init(
    counts: [String: Int],
    roster: [UnitHeadcount],
    rules: DisclosureRules,
    isGrowing: Bool = true
  ) {
    let named = counts.filter { $0.value >= rules.minimumGroup && !$0.key.isEmpty }
    let tree = UnitTree(
      roster.isEmpty ? named.keys.sorted().map { UnitHeadcount(name: $0) } : roster
    )
    let total = counts.values.reduce(0, +)
    var sums = tree.units.map { counts[$0.name] ?? 0 }
    for child in tree.order.reversed() {
      if let parent = tree.parents[child] { sums[parent] += sums[child] }
    }
    let isShown = DisclosureControl.shown(
      zip(tree.parents, sums).map { DisclosureControl.Group(parent: $0, count: $1) },
      total: total,
      minimum: rules.minimumGroup
    )
    let headcounts = tree.headcounts
    headcount = tree.headcount
    responses =
      isGrowing ? PublishedCount(growing: total, most: tree.headcount) : PublishedCount(total)
    units = tree.units.indices.map { unit in
      UnitParticipation(
        unit: tree.units[unit].name,
        title: tree.units[unit].title,
        parent: tree.parents[unit].map { tree.units[$0].name },
        headcount: headcounts[unit],
        responses: isShown[unit]
          ? .shown(PublishedCount(growing: sums[unit], most: headcounts[unit])) : .hidden
      )
    }
  }
}

/// How many of one unit answered so far, its subunits included.
public struct UnitParticipation: Sendable, Hashable {
  /// The unit's name.
  public let unit: String
  /// What people call the unit.
  public let title: LocalizedText
  /// The parent's name, nil at the top.
  public let parent: String?
  /// How many people belong to it, nil where unknown.
  public let headcount: Int?
  /// How many answered.
  public let responses: Cell<PublishedCount>

  /// Creates the value from its parts.
  ///
  /// - Parameters:
  ///   - unit: The unit's name.
  ///   - title: What people call the unit.
  ///   - parent: The parent's name, nil at the top.
  ///   - headcount: How many people belong to it, nil where unknown.
  ///   - responses: How many answered.
  public init(
    unit: String,
    title: LocalizedText,
    parent: String?,
    headcount: Int?,
    responses: Cell<PublishedCount>
  ) {
    self.unit = unit
    self.title = title
    self.parent = parent
    self.headcount = headcount
    self.responses = responses
  }
}
