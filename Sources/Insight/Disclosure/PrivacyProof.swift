public import Messages
import SurveyModel

/// Attacks on the release of a wave, tried on the answers at hand.
///
/// Written apart from what decides about the release: it starts from the published cells and the counts, and
/// looks for the smallest group of people that figures give away together.
public struct PrivacyProof: Sendable, Hashable {
  /// One attack and what came of it.
  public struct Attack: Sendable, Hashable {
    /// A short name for programs.
    public let name: String
    /// What is tried.
    public let title: Phrase
    /// What came of it, with figures.
    public let result: Phrase
    /// True where nobody was singled out.
    public let isRepelled: Bool

    /// Creates the value from its parts.
    ///
    /// - Parameters:
    ///   - name: A short name for programs.
    ///   - title: What is tried.
    ///   - result: What came of it.
    ///   - isRepelled: True where nobody was singled out.
    public init(name: String, title: Phrase, result: Phrase, isRepelled: Bool) {
      self.name = name
      self.title = title
      self.result = result
      self.isRepelled = isRepelled
    }
  }

  /// The attacks in order.
  public let attacks: [Attack]

  /// Tries the attacks.
  ///
  /// - Parameters:
  ///   - release: What is published of the wave.
  ///   - plan: What its survey measures.
  ///   - roster: Its units.
  ///   - tally: Its counts.
  ///   - earlier: What other waves have told.
  ///   - rules: The rules of the wave.
  public init(
    of release: WaveRelease,
    plan: WavePlan,
    roster: [UnitHeadcount],
    tally: WaveTally,
    earlier: [EarlierFigures],
    rules: DisclosureRules
  ) {
    let own = EarlierFigures(of: release, plan: plan, roster: roster, tally: tally)
    let tree = UnitTree(own.roster)
    attacks = [
      Self.subtraction(own, tree, rules),
      Self.comparison(own, tree, earlier, rules),
      Self.unanimity(release),
      Self.comments(release, rules),
    ]
  }

  /// Adds and takes away figures of one release: what is left of a figure without those below it.
  private static func subtraction(
    _ figures: EarlierFigures,
    _ tree: UnitTree,
    _ rules: DisclosureRules
  ) -> Attack {
    var smallest = Int.max
    var open = 0
    var told = 0
    for (column, figure) in figures.figures {
      let minimum =
        column.hasPrefix("index") || column == WaveHistory.responses
        ? rules.minimumGroup : rules.minimumComments
      let parts = parts(of: figure, tree)
      told += parts.count
      for size in parts.values where size > 0 {
        smallest = min(smallest, size)
        if size < minimum { open += 1 }
      }
    }
    let least = smallest == .max ? 0 : smallest
    return Attack(
      name: "subtraction",
      title: Phrase(
        "Figures of one report added and subtracted",
        "把同一份报告里的数字相加、相减"
      ),
      result: Phrase(
        "\(told) figures; the smallest group that remains has \(least) people; \(open) groups too small",
        "\(told) 个数字；剩下的最小一组 \(least) 人；过小的组 \(open) 个"
      ),
      isRepelled: open == 0
    )
  }

  /// How many people the smallest pieces of a release rest on, by the shown unit that holds them.
  private static func parts(of figure: WaveGate.Figure, _ tree: UnitTree) -> [Int: Int] {
    guard figure.isWholeShown || !figure.shown.isEmpty else { return [:] }
    var holder: [Int] = Array(repeating: -1, count: tree.units.count)
    var sizes: [Int: Int] = figure.isWholeShown ? [-1: figure.others] : [:]
    for place in tree.order {
      let above = tree.parents[place].map { holder[$0] } ?? -1
      let isShown = figure.shown.contains(tree.units[place].name)
      holder[place] = isShown ? place : above
      guard holder[place] >= 0 || figure.isWholeShown else { continue }
      sizes[holder[place], default: 0] += figure.respondents[tree.units[place].name] ?? 0
    }
    return sizes
  }

  /// Takes the figure of a unit in one wave from that in another: who came or left would be told.
  private static func comparison(
    _ figures: EarlierFigures,
    _ tree: UnitTree,
    _ earlier: [EarlierFigures],
    _ rules: DisclosureRules
  ) -> Attack {
    var pairs = 0
    var open = 0
    var smallest = Int.max
    let headcounts = tree.headcounts
    let trees = earlier.map { UnitTree($0.roster) } + [tree]
    for (number, other) in earlier.enumerated() {
      let before = trees[number]
      let former = before.headcounts
      // Head-counts know only how many more or fewer there are; joined and left know how many people changed.
      let moves = moves(RosterChange(trees[number...]), in: before)
      for (column, figure) in figures.figures {
        guard let told = other.figures[column] else { continue }
        var changes: [Int] = []
        for (place, unit) in tree.units.enumerated()
        where figure.shown.contains(unit.name) && told.shown.contains(unit.name) {
          guard let old = before.place(of: unit.name), let one = headcounts[place],
            let two = former[old]
          else { continue }
          changes.append(moves?.units[old] ?? abs(one - two))
        }
        if figure.isWholeShown, told.isWholeShown, let one = tree.headcount,
          let two = before.headcount
        {
          changes.append(moves?.whole ?? abs(one - two))
        }
        pairs += changes.count
        for change in changes where change > 0 {
          smallest = min(smallest, change)
          if change < rules.minimumGroup { open += 1 }
        }
      }
    }
    let least =
      smallest == .max ? Phrase("nobody", "无人") : Phrase("\(smallest) people", "\(smallest) 人")
    return Attack(
      name: "comparison",
      title: Phrase(
        "Figures of two waves compared, to learn of those who came or left",
        "比较两个批次的数字，推算进出的人"
      ),
      result: Phrase(
        "\(pairs) pairs of figures; the smallest change told is \(least.english); \(open) pairs too small",
        "\(pairs) 对数字；能看出的最小变动为\(least.chinese)；过小的 \(open) 对"
      ),
      isRepelled: open == 0
    )
  }

  /// How many people joined or left each unit with its subunits, and all; nil where it is known as the change of a
  /// head-count only.
  private static func moves(
    _ change: RosterChange,
    in tree: UnitTree
  ) -> (units: [Int], whole: Int)? {
    guard !change.isNet else { return nil }
    var units = zip(change.joined, change.left).map { $0 + $1 }
    for place in tree.order.reversed() {
      if let parent = tree.parents[place] { units[parent] += units[place] }
    }
    let tops = units.indices.filter { tree.parents[$0] == nil }
    return (units, tops.reduce(0) { $0 + units[$1] })
  }

  /// Looks for small groups whose answers are all alike.
  private static func unanimity(_ release: WaveRelease) -> Attack {
    let scores =
      release.indices.flatMap { [$0.score] + $0.scales.map(\.score) }
      + release.units.flatMap(\.scores)
      + (release.findings?.attributes ?? []).flatMap { $0.groups.flatMap(\.scores) }
    let ends = scores.compactMap(\.value).filter {
      $0.bound == .exact && ($0.value <= 0 || $0.value >= 100)
    }
    let shares =
      release.items.map(\.shares) + (release.comments?.value?.topics ?? []).map(\.tones)
    let alike = shares.compactMap(\.value).filter {
      $0.favourable.bound == .exact && ($0.favourable.value <= 0 || $0.favourable.value >= 1)
    }
    let open = ends.count + alike.count
    return Attack(
      name: "unanimity",
      title: Phrase("Groups in which all answer alike", "答案完全一致的组"),
      result: Phrase(
        "\(scores.count + shares.count) figures; \(open) say that everybody answered alike",
        "\(scores.count + shares.count) 个数字；看得出全组一致的 \(open) 个"
      ),
      isRepelled: open == 0
    )
  }

  /// Reads the quoted sentences for personal data.
  private static func comments(_ release: WaveRelease, _ rules: DisclosureRules) -> Attack {
    guard let comments = release.comments?.value else {
      return Attack(
        name: "comments",
        title: Phrase("Comments read for names and numbers", "在意见中找姓名和号码"),
        result: Phrase("no comment is published", "没有公布意见"),
        isRepelled: true
      )
    }
    let units = release.unitWords?.units ?? []
    let words = comments.typicalWords + units.flatMap(\.words)
    let texts = comments.sentences.map(\.text) + words.map(\.word)
    // Counts of words are told to the nearest five.
    let rare = units.flatMap(\.words).filter {
      min($0.count, $0.otherCount) + 2 < rules.minimumComments
    }
    let open = texts.filter { PersonalDataMask.masked($0) != $0 }.count + rare.count
    let people = comments.people?.lowest ?? comments.count.lowest
    return Attack(
      name: "comments",
      title: Phrase("Comments read for names and numbers", "在意见中找姓名和号码"),
      result: Phrase(
        "\(comments.sentences.count) sentences and \(words.count) words of \(people) people or more; "
          + "\(open) with personal data or of too few",
        "\(people) 人以上的意见中引用 \(comments.sentences.count) 句、\(words.count) 个词；"
          + "含个人信息或人数太少的 \(open) 个"
      ),
      isRepelled: open == 0 && people >= rules.minimumComments
    )
  }
}
