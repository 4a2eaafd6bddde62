import Insight
import Sentiment
import TestSupport
import Testing

@Suite struct CommentGateTests {
  private let roster = [
    UnitHeadcount(name: "plant"), UnitHeadcount(name: "ws", parent: "plant"),
    UnitHeadcount(name: "a", parent: "ws"), UnitHeadcount(name: "b", parent: "ws"),
    UnitHeadcount(name: "c", parent: "ws"), UnitHeadcount(name: "d", parent: "plant"),
  ]

  private func isOpen(
    _ unit: String?,
    _ people: [String: Int],
    minimum: Int = 10,
    roster: [UnitHeadcount]? = nil
  ) -> Bool {
    CommentGate(
      rules: DisclosureRules(minimumComments: minimum),
      roster: roster ?? self.roster,
      people: people,
      unit: unit
    ).isOpen
  }

  @Test func `a wave of fewer than ten people who wrote something is shut`() {
    #expect(!isOpen(nil, ["a": 9]))
    #expect(!isOpen(nil, [:]))
    #expect(isOpen(nil, ["a": 4, "": 6]))
    // The floor holds whatever a wave asks for, and more may be asked for.
    #expect(!isOpen(nil, ["a": 9], minimum: 1))
    #expect(!isOpen(nil, ["a": 19], minimum: 20))
  }

  @Test func `a unit counts with its subunits`() {
    let people = ["a": 12, "b": 11, "c": 10, "ws": 10, "d": 30]
    for unit in ["plant", "ws", "a", "b", "c", "d"] { #expect(isOpen(unit, people), "\(unit)") }
    #expect(isOpen("ws", ["a": 4, "b": 4, "c": 4, "d": 11]))
  }

  @Test func `a unit is shut where the rest of the unit above would be told`() {
    // Nine people in c: beside a and b they would be known; the smaller of these is shut too.
    let people = ["a": 12, "b": 11, "c": 9, "d": 30]
    #expect(isOpen("a", people))
    #expect(!isOpen("b", people))
    #expect(!isOpen("c", people))
    #expect(isOpen("ws", people))
    // Three people who named no unit are the rest of the whole.
    #expect(!isOpen("d", ["ws": 40, "d": 30, "": 3], roster: []))
    #expect(isOpen("ws", ["ws": 40, "d": 30, "": 3], roster: []))
  }

  @Test func `an unknown unit looks like an empty one`() {
    #expect(!isOpen("nobody", ["a": 50]))
    #expect(!isOpen("nobody", ["a": 50], roster: []))
  }

  @Test func `open units split the people into parts of ten or more`() {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<500 {
      var people: [String: Int] = [:]
      for name in roster.map(\.name) + [""] {
        people[name] = Int.random(in: 0...25, using: &generator)
      }
      let open = Set(roster.map(\.name).filter { isOpen($0, people) })
      // What is left of each open unit, and of the whole, after its open subunits.
      for top in open.map(Optional.some) + [nil] {
        let members = roster.map(\.name).filter { top == nil || isBelow($0, top) }
        let inner = members.filter { $0 != top && open.contains($0) }
        let left = members.filter { name in !inner.contains { isBelow(name, $0) } }
          .reduce(top == nil ? people[""] ?? 0 : 0) { $0 + (people[$1] ?? 0) }
        #expect(left == 0 || left >= 10 || people.values.reduce(0, +) < 10, "\(people)")
      }
    }
  }

  @Test func `a topic of a unit passes the gates of unit and topic`() {
    let people = ["a": 12, "b": 11, "c": 10, "d": 30]
    let topics = [
      "pay": ["a": 10, "b": 10, "d": 12], "food": ["a": 3, "b": 11, "d": 20],
      "rare": ["a": 4, "b": 4],
    ]
    func gate(_ unit: String?) -> CommentGate {
      CommentGate(
        rules: DisclosureRules(),
        roster: roster,
        people: people,
        unit: unit,
        topics: topics
      )
    }
    #expect(gate("a").admits(topic: "pay"))
    // Three people of a wrote on food; with b known the workshop would tell them.
    #expect(!gate("a").admits(topic: "food"))
    #expect(!gate("b").admits(topic: "food"))
    #expect(gate("ws").admits(topic: "food"))
    #expect(!gate("ws").admits(topic: "rare"))
    #expect(!gate("a").admits(topic: "unknown"))
    // Without a unit the topic is asked of everybody.
    #expect(gate(nil).admits(topic: "rare"))
    #expect(CommentGate.unrestricted(unit: "a").admits(topic: "rare"))
    #expect(!gate("nobody").admits(topic: "pay"))
  }

  @Test func `found comments carry only topics that pass`() {
    let gate = CommentGate(
      rules: DisclosureRules(),
      roster: roster,
      people: ["a": 12, "d": 30],
      unit: "a",
      topics: ["pay": ["a": 12], "food": ["a": 3]]
    )
    var search = CommentSearch(limit: 10)
    let comment = ReadComment(
      text: "工资低，饭菜凉",
      label: .negative,
      topics: ["pay", "food"],
      words: []
    )
    search.add(
      CommentAuthor(unit: "a", comments: [CommentAuthor.Comment(comment)]),
      through: gate
    )
    #expect(search.release().comments.map(\.topics) == [["pay"]])
  }

  private func isBelow(_ name: String, _ top: String?) -> Bool {
    var current: String? = name
    while let unit = current {
      if unit == top { return true }
      current = roster.first { $0.name == unit }?.parent
    }
    return false
  }
}
