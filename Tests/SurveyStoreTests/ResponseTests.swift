import GRDB
import Messages
import SurveyModel
import SurveyStore
import Testing

struct ResponseTests {
  @Test func `a response comes back as it was stored`() throws {
    let scene = try Scene()
    let response = Response(
      id: ResponseID(),
      surveyDigest: Scene.digest,
      collector: .interview,
      language: .english,
      answers: [
        "n": .number(-0.5), "t": .text("“好”\n\u{0}\t😀 é e\u{301}"), "b": .boolean(false),
        "a": .array([.text("1"), .number(1)]), "o": .object(["行": .object(["列": .number(2)])]),
      ]
    )
    #expect(try scene.save(response) == .stored)
    #expect(try scene.responses() == [response])
    #expect(try scene.store.responseCount(in: scene.wave) == 1)
  }

  @Test func `the same response twice is stored once`() throws {
    let scene = try Scene()
    #expect(try scene.save(Scene.response(1)) == .stored)
    #expect(try scene.save(Scene.response(1)) == .alreadyStored)
    #expect(try scene.save(Scene.response(1, collector: .prompt)) == .alreadyStored)
    #expect(try scene.responses() == [Scene.response(1)])
  }

  @Test func `another body under the same identity changes nothing`() throws {
    let scene = try Scene()
    try scene.save(Scene.response(1))
    #expect(throws: ResponseFault.conflict(wave: "spring")) {
      try scene.save(Scene.response(1, "宿舍太吵"))
    }
    #expect(try scene.responses() == [Scene.response(1)])
  }

  @Test func `texts that only look alike are different bodies`() throws {
    let scene = try Scene()
    try scene.save(Scene.response(1, "\u{e9}"))
    #expect(throws: ResponseFault.conflict(wave: "spring")) {
      try scene.save(Scene.response(1, "e\u{301}"))
    }
  }

  @Test func `the same identity in another wave is a conflict`() throws {
    let scene = try Scene()
    let other = try scene.store.openWave(Scene.request("autumn"))
    try scene.save(Scene.response(1))
    #expect(throws: ResponseFault.conflict(wave: "autumn")) {
      try scene.store.save(Scene.response(1), in: other, today: Scene.today)
    }
    #expect(try scene.store.responseCount(in: other) == 0)
  }

  @Test func `a response to another survey is refused`() throws {
    let scene = try Scene()
    #expect(throws: ResponseFault.otherSurvey(wave: "spring")) {
      try scene.save(Scene.response(digest: String(repeating: "b2", count: 32)))
    }
  }

  @Test func `a wave of another file is unknown`() throws {
    let scene = try Scene()
    let stranger = try Scene().wave
    #expect(throws: WaveFault.unknown(name: "spring", nearest: "spring", known: ["spring"])) {
      try scene.store.save(Scene.response(), in: stranger, today: Scene.today)
    }
  }

  @Test func `a sink stores what a collector hands over`() throws {
    let scene = try Scene()
    let sink: any ResponseSink = WaveSink(
      store: scene.store,
      wave: scene.wave,
      today: Scene.today
    )
    try sink.accept(Scene.response(1))
    try sink.accept(Scene.response(1))
    #expect(try scene.responses() == [Scene.response(1)])
  }

  @Test func `reading stops where the reader wants`() throws {
    struct Enough: Error {}
    let scene = try Scene()
    for byte in 1...9 { try scene.save(Scene.response(UInt8(byte))) }
    var seen: [UInt8] = []
    #expect(throws: Enough.self) {
      try scene.store.forEachResponse(in: scene.wave) { response in
        seen.append(contentsOf: response.id.bytes.prefix(1))
        if seen.count == 3 { throw Enough() }
      }
    }
    #expect(seen == [1, 2, 3])
    #expect(try scene.responses().count == 9)
  }

  @Test func `a body that is no answers is reported without its text`() throws {
    let scene = try Scene()
    try scene.save(Scene.response(1))
    try scene.store.pool.write {
      try $0.execute(sql: #"UPDATE "response" SET "body" = '["秘密"]'"#)
    }
    #expect(throws: ResponseFault.unreadable(wave: "spring")) { try scene.responses() }
  }
}

struct AdmissionTests {
  private static let live: [Collector] = [.prompt, .screen, .web, .interview]

  @Test(arguments: live)
  func `answers are taken on the days of the wave only`(collector: Collector) throws {
    let scene = try Scene()
    let response = Scene.response(collector: collector)
    #expect(throws: ResponseFault.waveNotYetOpen(wave: "spring", opens: "2025-03-01")) {
      try scene.store.save(response, in: scene.wave, today: "2025-02-28")
    }
    #expect(throws: ResponseFault.wavePast(wave: "spring", closes: "2025-03-31")) {
      try scene.store.save(response, in: scene.wave, today: "2025-04-01")
    }
    #expect(try scene.store.responseCount(in: scene.wave) == 0)
    #expect(try scene.store.save(response, in: scene.wave, today: "2025-03-31") == .stored)
  }

  @Test(arguments: live)
  func `a closed wave takes no answers from whoever has not heard of it`(
    collector: Collector
  ) throws {
    let scene = try Scene()
    try scene.store.closeWave(named: "spring")
    #expect(!scene.wave.isClosed)
    #expect(throws: ResponseFault.waveClosed(wave: "spring")) {
      try scene.save(Scene.response(collector: collector))
    }
  }

  @Test func `a repeated response is confirmed after the wave has closed`() throws {
    let scene = try Scene()
    try scene.save(Scene.response(1))
    try scene.store.closeWave(named: "spring")
    #expect(try scene.save(Scene.response(1)) == .alreadyStored)
  }

  @Test func `an import is taken until the wave is closed`() throws {
    let scene = try Scene()
    let response = Scene.response(collector: .import)
    #expect(try scene.store.save(response, in: scene.wave, today: "2026-01-01") == .stored)
    try scene.store.closeWave(named: "spring")
    #expect(throws: ResponseFault.importClosed(wave: "spring")) {
      try scene.save(Scene.response(collector: .import))
    }
  }

  @Test func `made-up responses go into synthetic waves only`() throws {
    let scene = try Scene()
    #expect(throws: ResponseFault.syntheticInRealWave(wave: "spring")) {
      try scene.save(Scene.response(collector: .synthetic))
    }
    let demo = try scene.store.openWave(Scene.request("demo", isSynthetic: true))
    let response = Scene.response(collector: .synthetic)
    #expect(try scene.store.save(response, in: demo, today: "2026-01-01") == .stored)
  }
}
