import GRDB
import Messages
import SurveyModel
import SurveyStore
import TestSupport
import Testing

struct ImportTests {
  private struct Stop: Error {}

  private let scene: Scene

  init() throws {
    scene = try Scene()
  }

  private func row(_ number: Int, _ text: String = "食堂太贵") -> Response {
    Response(
      id: scene.wave.importID(forRow: String(number)),
      surveyDigest: Scene.digest,
      collector: .import,
      language: .chinese,
      answers: ["comment": .text("\(text) \(number)")]
    )
  }

  /// Imports rows, stopping with an error before one of them.
  private func run(_ rows: Range<Int>, stopBefore: Int? = nil) throws -> Int {
    try scene.store.importing(into: scene.wave, today: Scene.today) { writer in
      for number in rows {
        if number == stopBefore { throw Stop() }
        try writer.add(row(number))
      }
      return writer.storedCount
    }
  }

  private func count() throws -> Int {
    try scene.store.responseCount(in: scene.wave)
  }

  @Test func `an import run twice adds nothing`() throws {
    #expect(try run(0..<2_500) == 2_500)
    #expect(try run(0..<2_500) == 0)
    #expect(try run(0..<2_600) == 100)
    #expect(try count() == 2_600)
  }

  @Test func `an import that stops leaves nothing`() throws {
    #expect(throws: Stop.self) { try run(0..<2_500, stopBefore: 2_400) }
    #expect(try count() == 0)
    #expect(try run(0..<2_500) == 2_500)
  }

  @Test func `a cancelled import leaves nothing`() async throws {
    let scene = scene
    let rows = (0..<1_500).map { row($0) }
    let task = Task {
      try scene.store.importing(into: scene.wave, today: Scene.today) { writer in
        for (number, response) in rows.enumerated() {
          if number == 1_200 { unsafe withUnsafeCurrentTask { unsafe $0?.cancel() } }
          try writer.add(response)
        }
      }
    }
    await #expect(throws: CancellationError.self) { try await task.value }
    #expect(try count() == 0)
  }

  @Test func `others see an import only when it is done`() throws {
    let other = try Store(path: scene.folder.file())
    try scene.store.importing(into: scene.wave, today: Scene.today) { writer in
      for number in 0..<1_100 { try writer.add(row(number)) }
      #expect(try other.responseCount(in: scene.wave) == 0)
    }
    #expect(try other.responseCount(in: scene.wave) == 1_100)
  }

  @Test func `a conflict in the middle leaves the other rows`() throws {
    try scene.save(row(700, "另一句话"))
    var conflicts: [Int] = []
    let counts = try scene.store.importing(into: scene.wave, today: Scene.today) { writer in
      for number in 0..<1_400 {
        do {
          try writer.add(row(number))
        } catch ResponseFault.conflict(let wave) {
          #expect(wave == "spring")
          conflicts.append(number)
        }
      }
      try writer.add(row(3))
      return (writer.storedCount, writer.alreadyStoredCount)
    }
    #expect(conflicts == [700])
    #expect(counts == (1_399, 1))
    #expect(try count() == 1_400)
    #expect(try scene.responses().contains(row(700, "另一句话")))
  }

  @Test func `a conflict that is let through ends an import with nothing`() throws {
    try scene.save(row(700, "另一句话"))
    #expect(throws: ResponseFault.conflict(wave: "spring")) { try run(0..<1_400) }
    #expect(try count() == 1)
  }

  @Test func `an import without a row does nothing`() throws {
    #expect(try run(0..<0) == 0)
    try scene.save(Scene.response())
  }

  @Test func `an import into a wave of another file is refused`() throws {
    let stranger = try Scene().wave
    #expect(throws: WaveFault.unknown(name: "spring", nearest: "spring", known: ["spring"])) {
      try scene.store.importing(into: stranger, today: Scene.today) { writer in
        try writer.add(row(1))
      }
    }
    #expect(try count() == 0)
  }

  @Test func `merged interviews keep to the days of the wave`() throws {
    #expect(throws: ResponseFault.wavePast(wave: "spring", closes: "2025-03-31")) {
      try scene.store.importing(into: scene.wave, today: "2025-05-01") { writer in
        try writer.add(Scene.response(collector: .interview))
      }
    }
  }

  @Test func `a closed wave takes no import, and one past its last day does`() throws {
    let late = try scene.store.importing(into: scene.wave, today: "2026-01-01") { writer in
      try writer.add(row(1))
    }
    #expect(late == .stored)
    try scene.store.closeWave(named: "spring")
    #expect(throws: ResponseFault.importClosed(wave: "spring")) { try run(2..<4) }
    #expect(throws: ResponseFault.importClosed(wave: "spring")) {
      try scene.store.wave(named: "spring").admitImport()
    }
    #expect(try count() == 1)
  }
}
