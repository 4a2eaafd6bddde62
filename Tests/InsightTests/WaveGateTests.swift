import Insight
import Testing

@Suite struct WaveGateTests {
  /// A figure of crews a, b, c of a workshop ws, and who is shown.
  private struct Wave {
    var respondents: [String: Int]
    var roster: [UnitHeadcount]
    var shown: Set<String> = []
    var isWholeShown: Bool

    init(
      _ respondents: [String: Int],
      headcounts: [String: Int] = [:],
      joined: [String: Int] = [:],
      left: [String: Int] = [:],
      shown: Set<String> = [],
      isWholeShown: Bool = true
    ) {
      self.isWholeShown = isWholeShown
      self.respondents = respondents
      self.shown = shown
      roster = [UnitHeadcount(name: "ws")]
      roster += respondents.keys.filter { $0 != "ws" }.sorted().map { name in
        UnitHeadcount(
          name: name,
          parent: "ws",
          headcount: headcounts[name],
          joined: joined[name],
          left: left[name]
        )
      }
    }

    var figure: WaveGate.Figure {
      WaveGate.Figure(respondents: respondents, shown: shown, isWholeShown: isWholeShown)
    }
  }

  /// The names that are shown, "*" for the whole.
  private func shown(_ waves: Wave..., minimum: Int = 5) -> Set<String> {
    let gate = WaveGate(rosters: waves.map(\.roster))
    guard let present = waves.last else { return [] }
    let shown = gate.shown(
      present.figure,
      minimum: minimum,
      earlier: waves.dropLast().map(\.figure)
    )
    let names = zip(present.roster.map(\.name), shown.groups).filter(\.1).map(\.0)
    return Set(names + (shown.isWhole ? ["*"] : []))
  }

  private let all: Set<String> = ["ws", "a", "b", "c", "*"]

  @Test func `nothing changes where nobody joins or leaves`() {
    let before = Wave(["a": 8, "b": 9, "c": 7], shown: ["ws", "a", "b", "c"])
    #expect(shown(before, Wave(["a": 8, "b": 9, "c": 7])) == all)
    // Some more or fewer answer; nobody knows who.
    #expect(shown(before, Wave(["a": 7, "b": 10, "c": 6])) == all)
  }

  @Test func `one who joins or leaves hides the crew, the workshop and the whole`() {
    let before = Wave(
      ["a": 8, "b": 9, "c": 7],
      headcounts: ["a": 10, "b": 10, "c": 10],
      shown: ["ws", "a", "b", "c"]
    )
    for change in [1, -1, 4, -3] {
      let now = Wave(
        ["a": 8 + change, "b": 9, "c": 7],
        headcounts: ["a": 10 + change, "b": 10, "c": 10]
      )
      #expect(shown(before, now) == ["b", "c"], "\(change)")
    }
    let now = Wave(["a": 13, "b": 9, "c": 7], headcounts: ["a": 15, "b": 10, "c": 10])
    #expect(shown(before, now) == all)
  }

  @Test func `columns tell of an exchange that head-counts hide`() {
    let before = Wave(["a": 8, "b": 9], headcounts: ["a": 10, "b": 10], shown: ["ws", "a", "b"])
    let exchange = ["a": 1, "b": 0]
    let now = Wave(
      ["a": 8, "b": 9],
      headcounts: ["a": 10, "b": 10],
      joined: exchange,
      left: exchange
    )
    #expect(shown(before, now) == ["b"])
    let many = Wave(["a": 8, "b": 9], joined: ["a": 3, "b": 0], left: ["a": 2, "b": 0])
    #expect(shown(before, many) == ["ws", "a", "b", "*"])
  }

  @Test func `the people who changed in small crews are told together`() {
    let before = Wave(
      ["a": 8, "b": 9, "c": 7, "d": 9],
      shown: ["ws", "a", "b", "c", "d"]
    )
    let now = Wave(
      ["a": 8, "b": 9, "c": 7, "d": 9],
      joined: ["a": 2, "b": 1, "c": 0, "d": 0],
      left: ["a": 1, "b": 1, "c": 0, "d": 0]
    )
    #expect(shown(before, now) == ["ws", "c", "d", "*"])
  }

  @Test func `a crew is not shown beside one that was counted with it and is hidden`() {
    // Last time a and b were the rest of the workshop; b alone now would tell a.
    let before = Wave(["a": 3, "b": 6, "c": 7, "d": 9], shown: ["ws", "c", "d"])
    let now = Wave(["a": 3, "b": 7, "c": 6, "d": 9])
    #expect(shown(now) == ["ws", "b", "d", "*"])
    let both = shown(before, now)
    #expect(both.isDisjoint(with: ["a", "b"]))
    #expect(both.contains("d"))
  }

  @Test func `every earlier wave counts, not the last alone`() {
    let first = Wave(["a": 8, "b": 9], headcounts: ["a": 10, "b": 10], shown: ["ws", "a", "b"])
    let second = Wave(
      ["a": 9, "b": 9],
      headcounts: ["a": 11, "b": 10],
      shown: ["b"],
      isWholeShown: false
    )
    var third = Wave(["a": 9, "b": 9], headcounts: ["a": 11, "b": 10])
    #expect(shown(first, second, third) == ["b"])
    third = Wave(["a": 8, "b": 9], headcounts: ["a": 10, "b": 10])
    #expect(shown(first, second, third).isSuperset(of: ["a", "b"]))
  }

  @Test func `a small unit that is closed, opened or moved is no way in`() {
    let before = Wave(["a": 8, "b": 9, "c": 3], shown: ["ws", "a"])
    // Without the three of c the workshop would tell them.
    #expect(shown(before, Wave(["a": 8, "b": 9])) == ["a"])
    #expect(shown(Wave(["a": 8, "b": 9], shown: ["ws", "a", "b"]), before) == ["b"])
    #expect(
      shown(Wave(["a": 8, "b": 9], shown: ["ws", "a", "b"]), Wave(["a": 8, "b": 9, "c": 6])) == [
        "ws", "a", "b", "c", "*",
      ]
    )
  }

  @Test func `crews that change places tell of those that stayed`() {
    func wave(_ crews: [String: Int], _ above: [String: String]) -> [UnitHeadcount] {
      ["p", "q"].map { UnitHeadcount(name: $0) }
        + crews.keys.sorted().map { UnitHeadcount(name: $0, parent: above[$0] ?? $0) }
    }
    func shown(_ crews: [String: Int]) -> Set<String> {
      let crews = crews.merging(["e": 30, "f": 30]) { $1 }
      let before = wave(crews, ["a": "p", "b": "p", "c": "q", "d": "q", "e": "p", "f": "q"])
      let now = wave(crews, ["a": "p", "c": "p", "b": "q", "d": "q", "e": "p", "f": "q"])
      let figure = WaveGate.Figure(
        respondents: crews,
        shown: ["p", "q", "e", "f"],
        isWholeShown: true
      )
      let shown = WaveGate(rosters: [before, now]).shown(figure, minimum: 5, earlier: [figure])
      let names = zip(now.map(\.name), shown.groups).filter(\.1).map(\.0)
      return Set(names + (shown.isWhole ? ["*"] : []))
    }
    // The change of p is b against c: seven people, then two.
    #expect(shown(["a": 4, "b": 3, "c": 4, "d": 3]) == ["p", "q", "e", "f", "*"])
    #expect(shown(["a": 4, "b": 1, "c": 1, "d": 4]) == ["e", "f", "*"])
  }
}
