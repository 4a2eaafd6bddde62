import SurveyModel
import SurveyStore
import Testing

struct WaveTests {
  @Test func `a wave comes back as it was opened`() throws {
    let units = [
      WaveUnit(name: "plant", title: "总厂", headcount: 320),
      WaveUnit(name: "b", parent: "plant", title: "二车间", headcount: 0),
      WaveUnit(name: "a", parent: "plant"),
    ]
    let request = WaveRequest(
      name: "2025 春",
      surveyJSON: Array(#"{"title": "满意度"}"#.utf8),
      surveyDigest: Scene.digest,
      surveyTitle: "满意度",
      opens: "2024-02-29",
      closes: "2024-03-01",
      units: units,
      anonymity: .confidential,
      minimumGroup: 8,
      minimumComments: 20,
      isSynthetic: true
    )
    let scene = try Scene(request: request)
    let wave = try scene.store.wave(named: "2025 春")
    #expect(wave == scene.wave)
    #expect(wave.opens == "2024-02-29")
    #expect(wave.closes == "2024-03-01")
    #expect(wave.anonymity == .confidential)
    #expect(wave.minimumGroup == 8)
    #expect(wave.minimumComments == 20)
    #expect(wave.isSynthetic)
    #expect(!wave.isClosed)
    #expect(try scene.store.units(of: wave) == units)
    #expect(try scene.store.surveyJSON(digest: Scene.digest) == request.surveyJSON)
  }

  @Test func `a name can be used once`() throws {
    let scene = try Scene()
    #expect(throws: WaveFault.nameTaken(name: "spring")) {
      try scene.store.openWave(Scene.request(opens: nil, closes: nil))
    }
    #expect(try scene.store.waves() == [scene.wave])
  }

  @Test(arguments: ["", "  \t", "a\u{0}b", "a\u{202E}b", "a\nb"])
  func `a name must be readable`(name: String) throws {
    let scene = try Scene()
    #expect(throws: WaveFault.unusableName) { try scene.store.openWave(Scene.request(name)) }
  }

  @Test(arguments: [
    "2025-3-1", "2025-02-29", "2025-13-01", "2025-00-10", "2025-04-31", "1900-02-29", "today",
    "", "2025/03/01", "+025-03-01", "2025-03-0１",
  ])
  func `a day must be in the calendar`(text: String) throws {
    let scene = try Scene()
    #expect(throws: WaveFault.notADay(text: text)) {
      try scene.store.openWave(Scene.request("a", opens: text, closes: nil))
    }
    #expect(throws: WaveFault.notADay(text: text)) {
      try scene.store.openWave(Scene.request("a", opens: nil, closes: text))
    }
    #expect(throws: WaveFault.notADay(text: text)) {
      try scene.store.save(Scene.response(), in: scene.wave, today: text)
    }
  }

  @Test func `the last day is not before the first`() throws {
    let scene = try Scene()
    #expect(throws: WaveFault.datesReversed(opens: "2025-03-02", closes: "2025-03-01")) {
      try scene.store.openWave(Scene.request("a", opens: "2025-03-02", closes: "2025-03-01"))
    }
    try scene.store.openWave(Scene.request("a", opens: "2025-03-02", closes: "2025-03-02"))
  }

  @Test func `the minimums are not below the least`() throws {
    let scene = try Scene()
    for (group, comments, fault) in [
      (4, 10, WaveFault.minimumTooLow(.group, value: 4)),
      (5, 9, .minimumTooLow(.comments, value: 9)),
    ] {
      let request = WaveRequest(
        name: "a",
        surveyJSON: [],
        surveyDigest: Scene.digest,
        surveyTitle: "",
        minimumGroup: group,
        minimumComments: comments
      )
      #expect(throws: fault) { try scene.store.openWave(request) }
    }
  }

  @Test func `waves are listed by their first day`() throws {
    let scene = try Scene()
    try scene.store.openWave(Scene.request("winter", opens: "2024-12-01"))
    try scene.store.openWave(Scene.request("until", opens: nil, closes: "2025-01-31"))
    try scene.store.openWave(Scene.request("always", opens: nil, closes: nil))
    #expect(try scene.store.waves().map(\.name) == ["always", "winter", "until", "spring"])
  }

  @Test func `an unknown wave is answered with the nearest name or with all`() throws {
    let scene = try Scene()
    try scene.store.openWave(Scene.request("autumn"))
    let known = ["spring", "autumn"]
    for (name, nearest) in [
      ("sprnig", "spring"), ("SPRING", "spring"), ("autum", "autumn"), ("x", nil),
    ] {
      #expect(throws: WaveFault.unknown(name: name, nearest: nearest, known: known)) {
        try scene.store.wave(named: name)
      }
      #expect(throws: WaveFault.unknown(name: name, nearest: nearest, known: known)) {
        try scene.store.closeWave(named: name)
      }
    }
  }

  @Test func `closing a wave lasts and can be repeated`() throws {
    let scene = try Scene()
    #expect(try scene.store.closeWave(named: "spring").isClosed)
    #expect(try scene.store.closeWave(named: "spring").isClosed)
    #expect(try scene.store.wave(named: "spring").status(on: Scene.today) == .closed)
  }

  @Test func `a wave takes answers from its first to its last day`() throws {
    let wave = try Scene().wave
    #expect(wave.status(on: "2025-02-28") == .notYetOpen)
    #expect(wave.status(on: "2025-03-01") == .open)
    #expect(wave.status(on: "2025-03-31") == .open)
    #expect(wave.status(on: "2025-04-01") == .past)
  }

  @Test func `an unknown survey is reported`() throws {
    let scene = try Scene()
    #expect(throws: WaveFault.unknownSurvey(digest: "ff")) {
      try scene.store.surveyJSON(digest: "ff")
    }
  }

  @Test func `a row of a file has one identity in a wave and another elsewhere`() throws {
    let scene = try Scene()
    let other = try scene.store.openWave(Scene.request("autumn"))
    let again = try scene.store.wave(named: "spring")
    #expect(scene.wave.importID(forRow: "17") == again.importID(forRow: "17"))
    #expect(scene.wave.importID(forRow: "17") != scene.wave.importID(forRow: "18"))
    #expect(scene.wave.importID(forRow: "17") != other.importID(forRow: "17"))
  }
}

struct RosterTests {
  private func open(_ units: [WaveUnit]) throws {
    let scene = try Scene()
    defer { #expect((try? scene.store.waves().count) == 1, "nothing of the wave is stored") }
    try scene.store.openWave(Scene.request("a", units: units))
  }

  @Test func `a parent may come after its children`() throws {
    let units = [WaveUnit(name: "crew", parent: "plant"), WaveUnit(name: "plant")]
    let scene = try Scene(request: Scene.request(units: units))
    #expect(try scene.store.units(of: scene.wave) == units)
  }

  @Test func `a unit has one place`() {
    #expect(throws: RosterFault.duplicate(unit: "crew")) {
      try open([WaveUnit(name: "crew"), WaveUnit(name: "plant"), WaveUnit(name: "crew")])
    }
  }

  @Test func `a parent must be in the roster`() {
    #expect(
      throws: RosterFault.unknownParent(unit: "crew", parent: "plnat", nearest: "plant")
    ) {
      try open([WaveUnit(name: "plant"), WaveUnit(name: "crew", parent: "plnat")])
    }
    #expect(throws: RosterFault.unknownParent(unit: "crew", parent: "x", nearest: nil)) {
      try open([WaveUnit(name: "plant"), WaveUnit(name: "crew", parent: "x")])
    }
  }

  @Test func `no unit is above itself`() {
    #expect(throws: RosterFault.cycle(units: ["a", "a"])) {
      try open([WaveUnit(name: "a", parent: "a")])
    }
    #expect(throws: RosterFault.cycle(units: ["b", "c", "d", "b"])) {
      try open([
        WaveUnit(name: "top"), WaveUnit(name: "in", parent: "b"),
        WaveUnit(name: "b", parent: "c"), WaveUnit(name: "c", parent: "d"),
        WaveUnit(name: "d", parent: "b"),
      ])
    }
  }

  @Test func `a unit needs a name and no less than no people`() {
    #expect(throws: RosterFault.unusableName(row: 2)) {
      try open([WaveUnit(name: "a"), WaveUnit(name: " ")])
    }
    #expect(throws: RosterFault.negativeHeadcount(unit: "a", headcount: -1)) {
      try open([WaveUnit(name: "a", headcount: -1)])
    }
  }

  @Test func `a large and deep roster is checked in time`() throws {
    let units = (0..<20_000).map { number in
      WaveUnit(name: "\(number)", parent: number == 0 ? nil : "\(number - 1)")
    }
    let scene = try Scene(request: Scene.request(units: units.reversed()))
    #expect(try scene.store.units(of: scene.wave).count == 20_000)
  }
}
