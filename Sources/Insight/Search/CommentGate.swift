/// Which comments may be shown: the one way in to every search.
///
/// Comments of a wave pass where at least the minimum of people (never below 10) wrote one. Those of
/// a unit pass where that holds for the unit with its subunits, and where the comments of the other
/// units could not be told by taking these off those of the unit above (``DisclosureControl``). A wave
/// or a unit that is shut looks the same whether nobody or too few wrote something.
///
/// A topic of a unit passes two gates in a row, as in the figures by unit and topic: enough people of the
/// unit wrote a comment, and enough of them on the topic. Where it does not, its comments cannot be
/// asked for, and other comments of the unit do not carry its name.
///
/// A query over a wave whose comments pass can show any of them, but nothing beside the text: the parts
/// of a wave that can be told apart by a unit all have the minimum of people. So a crew that is too
/// small by itself is found within its workshop or within the whole, never by its name.
public struct CommentGate: Sendable {
  /// The fewest people a published word or group rests on.
  let minimum: Int
  /// How precisely figures are written down.
  let policy: CountPolicy
  private let passage: Passage
  /// The topics that pass; nil for all.
  private var topics: Set<String>?

  private enum Passage: Sendable {
    case shut
    case everybody
    case units(Set<String>)
  }

  /// The gate of one wave.
  ///
  /// - Parameters:
  ///   - rules: The rules of the wave.
  ///   - roster: The units; where empty, the units are those that people name.
  ///   - people: How many people wrote a comment, by the unit they named, without its subunits; the
  ///     empty name for those who named none.
  ///   - unit: The name of the unit asked for, nil for all.
  ///   - topics: By topic how many people wrote a comment on it, by unit as in `people`; needed where a
  ///     unit is asked for, since none of its topics passes without.
  public init(
    rules: DisclosureRules,
    roster: [UnitHeadcount],
    people: [String: Int],
    unit: String? = nil,
    topics: [String: [String: Int]] = [:]
  ) {
    minimum = rules.minimumComments
    policy = .banded
    let total = people.values.reduce(0, +)
    guard total >= rules.minimumComments else {
      passage = .shut
      return
    }
    guard let unit else {
      passage = .everybody
      return
    }
    let named = people.keys.filter { !$0.isEmpty }.sorted()
    let tree = UnitTree(roster.isEmpty ? named.map { UnitHeadcount(name: $0) } : roster)
    guard
      let place = tree.place(of: unit),
      Self.shown(in: tree, people, total: total, minimum: rules.minimumComments)[place]
    else {
      passage = .shut
      return
    }
    passage = .units(tree.names(below: place))
    self.topics = Set(
      topics.filter { _, people in
        let total = people.values.reduce(0, +)
        return total >= rules.minimumComments
          && Self.shown(in: tree, people, total: total, minimum: rules.minimumComments)[place]
      }.keys
    )
  }

  private init(
    policy: CountPolicy,
    minimum: Int,
    passage: Passage,
    topics: Set<String>? = nil
  ) {
    self.policy = policy
    self.minimum = minimum
    self.passage = passage
    self.topics = topics
  }

  /// The gate for a file that its reader holds anyway: everything passes.
  ///
  /// - Parameters:
  ///   - minimum: The fewest people of a published word; at least 1.
  ///   - unit: The group asked for, nil for all.
  /// - Returns: The gate.
  public static func unrestricted(minimum: Int = 5, unit: String? = nil) -> CommentGate {
    CommentGate(
      policy: .exact,
      minimum: max(1, minimum),
      passage: unit.map { .units([$0]) } ?? .everybody
    )
  }

  /// The gate with a higher minimum for words; a lower one changes nothing.
  ///
  /// - Parameter minimum: The fewest people of a published word.
  /// - Returns: The gate.
  public func raised(to minimum: Int) -> CommentGate {
    CommentGate(
      policy: policy,
      minimum: max(self.minimum, minimum),
      passage: passage,
      topics: topics
    )
  }

  /// The gate that lets nothing pass.
  var shut: CommentGate { CommentGate(policy: policy, minimum: minimum, passage: .shut) }

  /// The gate with those topics of a unit only that are among some.
  func keeping(topics kept: Set<String>) -> CommentGate {
    CommentGate(
      policy: policy,
      minimum: minimum,
      passage: passage,
      topics: topics.map { $0.intersection(kept) } ?? kept
    )
  }

  /// False where nothing passes.
  public var isOpen: Bool {
    if case .shut = passage { false } else { true }
  }

  /// True where comments may be asked for by a topic, and carry its name.
  ///
  /// - Parameter topic: The name of the topic, nil for any.
  /// - Returns: True for any topic where no unit is asked for.
  public func admits(topic: String?) -> Bool {
    guard let topic else { return isOpen }
    return isOpen && topics?.contains(topic) ?? true
  }

  /// True where the comments of somebody pass.
  ///
  /// - Parameter unit: The unit the person named, nil for none.
  /// - Returns: False for everybody where the gate is shut.
  func admits(_ unit: String?) -> Bool {
    switch passage {
    case .shut: false
    case .everybody: true
    case .units(let names): unit.map(names.contains) ?? false
    }
  }

  private static func shown(
    in tree: UnitTree,
    _ people: [String: Int],
    total: Int,
    minimum: Int
  ) -> [Bool] {
    var counts = tree.units.map { people[$0.name] ?? 0 }
    for child in tree.order.reversed() {
      if let parent = tree.parents[child] { counts[parent] += counts[child] }
    }
    return DisclosureControl.shown(
      zip(tree.parents, counts).map { DisclosureControl.Group(parent: $0, count: $1) },
      total: total,
      minimum: minimum
    )
  }
}

extension UnitTree {
  /// The names of a unit and of all units below it.
  fileprivate func names(below top: Int) -> Set<String> {
    var isBelow = Array(repeating: false, count: units.count)
    isBelow[top] = true
    for place in order {
      if let parent = parents[place], isBelow[parent] { isBelow[place] = true }
    }
    return Set(units.indices.filter { isBelow[$0] }.map { units[$0].name })
  }
}
