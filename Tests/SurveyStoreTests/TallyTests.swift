import Foundation
import GRDB
import SurveyModel
import SurveyStore
import TestSupport
import Testing

/// Counts that follow the responses.
@Suite struct TallyTests {
  /// Counts responses, and how many letters they have.
  struct Counting: ResponseTallying {
    var name = "letters"
    var lexicon: String?

    func basis(
      of wave: Wave,
      survey: () throws -> [UInt8],
      units: () throws -> [WaveUnit]
    ) throws -> String { name }

    func tally(of wave: Wave) throws -> any ResponseTally { Count(lexicon: lexicon) }
  }

  struct Count: ResponseTally {
    let lexicon: String?
    var count = 0

    var parts: [String] { count > 0 ? ["count"] : [] }

    mutating func add(_ response: Response) throws { count += 1 }

    func body(of part: String, with stored: [UInt8]) throws -> [UInt8] {
      [UInt8(Int(stored.first ?? 0) + count)]
    }
  }

  private let folder: TemporaryFolder
  private let store: Store
  private let wave: Wave

  init() throws {
    folder = try TemporaryFolder()
    store = try Store(path: folder.file(), tallying: Counting())
    wave = try store.openWave(Scene.request())
  }

  private func count(_ store: Store) throws -> UInt8? {
    try store.tally(of: wave)?.parts.first { $0.name == "count" }?.body.first
  }

  @Test func `counts follow every way a response is stored`() throws {
    try store.save(Scene.response(1), in: wave, today: Scene.today)
    #expect(try count(store) == 1)
    // The same one again changes nothing.
    try store.save(Scene.response(1), in: wave, today: Scene.today)
    try store.importing(into: wave, today: Scene.today) { writer in
      for byte in 2..<12 { _ = try writer.add(Scene.response(UInt8(byte), collector: .import)) }
    }
    #expect(try count(store) == 11)
  }

  @Test func `an import that fails leaves the counts as they were`() throws {
    struct Stop: Error {}
    try store.save(Scene.response(1), in: wave, today: Scene.today)
    #expect(throws: Stop.self) {
      try store.importing(into: wave, today: Scene.today) { writer in
        _ = try writer.add(Scene.response(2, collector: .import))
        throw Stop()
      }
    }
    #expect(try count(store) == 1)
  }

  @Test func `responses that somebody else stored make the counts old until they are made anew`()
    throws
  {
    try store.save(Scene.response(1), in: wave, today: Scene.today)
    let other = try Store(path: folder.file())
    try other.save(Scene.response(2), in: wave, today: Scene.today)
    #expect(try store.tally(of: wave) == nil)
    // Not counted: that would leave out what came before.
    try store.save(Scene.response(3), in: wave, today: Scene.today)
    #expect(try store.tally(of: wave) == nil)
    let changes = try #require(try store.changes()[wave.id])
    try store.keep(Count(lexicon: nil, count: 3), of: wave, basis: "letters", changes: changes)
    #expect(try count(store) == 3)
    try store.save(Scene.response(4), in: wave, today: Scene.today)
    #expect(try count(store) == 4)
  }

  @Test func `counts made while a response came are not kept`() throws {
    try store.save(Scene.response(1), in: wave, today: Scene.today)
    try store.keep(Count(lexicon: nil, count: 9), of: wave, basis: "letters", changes: 0)
    #expect(try count(store) == 1)
  }

  @Test func `counts of another kind are not added to`() throws {
    try store.save(Scene.response(1), in: wave, today: Scene.today)
    let other = try Store(path: folder.file(), tallying: Counting(name: "words"))
    try other.save(Scene.response(2), in: wave, today: Scene.today)
    #expect(try store.tally(of: wave) == nil)
  }

  @Test func `scores of other word lists are not added to`() throws {
    let first = try Store(path: folder.file(), tallying: Counting(lexicon: "one"))
    try first.save(Scene.response(1), in: wave, today: Scene.today)
    #expect(try first.tally(of: wave)?.lexicon == "one")
    let second = try Store(path: folder.file(), tallying: Counting(lexicon: "two"))
    try second.save(Scene.response(2), in: wave, today: Scene.today)
    #expect(try store.tally(of: wave) == nil)
  }

  @Test func `a response that is erased takes the counts away`() throws {
    try store.save(Scene.response(1), in: wave, today: Scene.today)
    try store.pool.write { try $0.execute(sql: #"DELETE FROM "response""#) }
    #expect(try store.tally(of: wave) == nil)
  }
}
