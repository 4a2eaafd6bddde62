import Foundation
import GRDB
import SurveyModel
import SurveyStore
import TestSupport
import Testing

struct BallotOfficeTests {
  private static func scene(_ count: Int) throws -> (Scene, BallotOffice) {
    let scene = try Scene.invited(.anonymous)
    try scene.store.invite((0..<count).map { Invitation(hash: Scene.hash($0)) }, to: scene.wave)
    return (scene, BallotOffice(store: scene.store, wave: scene.wave))
  }

  private static func used(_ scene: Scene) throws -> Set<Int> {
    let unused = try scene.store.unused(among: (0..<300).map(Scene.hash), in: scene.wave)
    return Set((0..<300).filter { !unused.contains(Scene.hash($0)) })
  }

  @Test func `an invitation buys one ballot, and the same one again`() throws {
    let (scene, office) = try Self.scene(7)
    func grant(_ token: Int, _ blinded: Int) throws {
      try office.grant(Scene.hash(token), for: Scene.hash(blinded), today: Scene.today)
    }
    try grant(0, 100)
    try grant(0, 100)
    #expect(throws: AccessFault.rightUsed(wave: "spring")) { try grant(0, 101) }
    #expect(throws: AccessFault.unknownRight(wave: "spring")) { try grant(50, 102) }
    for token in 1...4 { try grant(token, 100 + token) }
    // Five are marked in the file now, and the answer is the same.
    #expect(try scene.store.entry(of: scene.wave).used == 5)
    try grant(0, 100)
    #expect(throws: AccessFault.rightUsed(wave: "spring")) { try grant(0, 101) }
  }

  @Test func `marks come at least five at a time, with an empty log after them`() throws {
    let (scene, office) = try Self.scene(23)
    var counts: [Int] = []
    for token in 0..<23 {
      try office.grant(Scene.hash(token), for: Scene.hash(1000 + token), today: Scene.today)
      try scene.save(Scene.response(collector: .interview))
      let used = try scene.store.entry(of: scene.wave).used
      if used != counts.last { counts.append(used) }
    }
    #expect(counts == [0, 5, 10, 15, 20])
    try office.flush()
    #expect(try scene.store.entry(of: scene.wave).used == 23)
    let log = try Data(contentsOf: URL(fileURLWithPath: scene.folder.file() + "-wal"))
    #expect(log.isEmpty)
  }

  /// Who asks for the invitations again and again, and reads the responses in the order of their rows at the
  /// end, matches no more people than by lot.
  @Test func `two hundred people cannot be told from their invitations`() throws {
    let count = 200
    let (scene, office) = try Self.scene(count)
    var marked: [Int] = []
    var responses: [ResponseID: Int] = [:]
    for person in (0..<count).shuffled() {
      try office.grant(Scene.hash(person), for: Scene.hash(1000 + person), today: Scene.today)
      let response = Scene.response()
      responses[response.id] = person
      let submission = Submission(response, right: .signedBallot(hash: Scene.hash(5000 + person)))
      _ = try scene.save([submission])[0].get()
      let now = try Self.used(scene)
      marked += now.subtracting(marked).filter { $0 < count }.sorted()
    }
    try office.flush()
    marked += (0..<count).filter { !marked.contains($0) }
    #expect(marked.count == count)
    let rows = try scene.responses().compactMap { responses[$0.id] }
    #expect(rows.count == count)
    // In a random order one of all is where it belongs, on average; ten or more come once in ten million.
    let hits = zip(marked, rows).count { $0 == $1 }
    #expect(hits < 10)
    // The order of the rows says nothing of the order of coming: Kendall's tau has a standard deviation of
    // 0.047 for 200.
    #expect(abs(Self.tau(marked, rows)) < 0.26)
  }

  private static func tau(_ first: [Int], _ second: [Int]) -> Double {
    var place: [Int: Int] = [:]
    for (index, person) in second.enumerated() { place[person] = index }
    let ranks = first.compactMap { place[$0] }
    var agreement = 0
    for later in ranks.indices {
      for earlier in 0..<later { agreement += ranks[earlier] < ranks[later] ? 1 : -1 }
    }
    return Double(agreement) / Double(ranks.count * (ranks.count - 1) / 2)
  }
}
