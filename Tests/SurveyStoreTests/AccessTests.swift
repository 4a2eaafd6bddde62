import Foundation
import GRDB
import Messages
import SurveyModel
import SurveyStore
import TestSupport
import Testing

struct AccessTests {
  @Test func `an invitation buys one response`() throws {
    let scene = try Scene.invited(.confidential)
    try scene.store.invite(
      [
        Invitation(hash: Scene.hash(1), unit: "mill", person: "P-1"),
        Invitation(hash: Scene.hash(2)),
      ],
      to: scene.wave
    )
    let right = AnswerRight.invitation(hash: Scene.hash(1))
    try scene.store.check(right, in: scene.wave, today: Scene.today)
    #expect(try scene.store.unit(ofInvitation: Scene.hash(1), in: scene.wave) == "mill")
    let first = try scene.save([Scene.submission(1, right), Scene.submission(2, right)])
    #expect(try first[0].get() == .stored)
    #expect(first[1].accessFault == .rightUsed(wave: "spring"))
    // The same request again is answered alike.
    let again = try scene.save([Scene.submission(1, right)])
    #expect(try again[0].get() == .alreadyStored)
    #expect(throws: AccessFault.rightUsed(wave: "spring")) {
      try scene.store.check(right, in: scene.wave, today: Scene.today)
    }
    #expect(try scene.responses().count == 1)
    let entry = try scene.store.entry(of: scene.wave)
    #expect(entry.invitations == 2)
    #expect(entry.used == 1)
    #expect(
      try scene.store.unused(among: [1, 2, 3].map(Scene.hash), in: scene.wave) == [Scene.hash(2)]
    )
  }

  @Test(arguments: [
    (AnswerRight.openLink, AccessFault.rightNeeded(wave: "spring")),
    (.invitation(hash: Scene.hash(9)), .unknownRight(wave: "spring")),
    (.paperBallot(hash: Scene.hash(9)), .unknownRight(wave: "spring")),
    (.signedBallot(hash: Scene.hash(9)), .noBallots(wave: "spring")),
  ])
  func `without a right nothing is stored`(right: AnswerRight, fault: AccessFault) throws {
    let scene = try Scene.invited(.confidential)
    try scene.store.invite([Invitation(hash: Scene.hash(1))], to: scene.wave)
    #expect(try scene.save([Scene.submission(1, right)])[0].accessFault == fault)
    #expect(throws: fault) {
      try scene.store.save(Scene.response(2), in: scene.wave, right: right, today: Scene.today)
    }
    #expect(try scene.responses().isEmpty)
  }

  @Test func `an anonymous wave takes ballots and never an invitation`() throws {
    let scene = try Scene.invited(.anonymous)
    try scene.store.invite([Invitation(hash: Scene.hash(1), person: "P-1")], to: scene.wave)
    try scene.store.addPaperBallots([Scene.hash(2)], to: scene.wave)
    let results = try scene.save([
      Scene.submission(1, .invitation(hash: Scene.hash(1))),
      Scene.submission(2, .paperBallot(hash: Scene.hash(2))),
      Scene.submission(3, .paperBallot(hash: Scene.hash(2))),
      Scene.submission(4, .signedBallot(hash: Scene.hash(4))),
      Scene.submission(5, .signedBallot(hash: Scene.hash(4))),
    ])
    #expect(results[0].accessFault == .ballotNeeded(wave: "spring"))
    #expect(try results[1].get() == .stored)
    #expect(results[2].accessFault == .rightUsed(wave: "spring"))
    #expect(try results[3].get() == .stored)
    #expect(results[4].accessFault == .rightUsed(wave: "spring"))
    #expect(try scene.responses().count == 2)
    // Whom an invitation was made for is not in the file.
    #expect(try scene.bytesOnDisk().range(of: Data("P-1".utf8)) == nil)
  }

  @Test func `a named wave keeps who answered`() throws {
    let scene = try Scene.invited(.named)
    try scene.store.invite([Invitation(hash: Scene.hash(1), person: "P-1")], to: scene.wave)
    _ = try scene.save([Scene.submission(1, .invitation(hash: Scene.hash(1)))])
    let persons = try scene.store.pool.read {
      try String.fetchAll($0, sql: #"SELECT "person" FROM "response_person""#)
    }
    #expect(persons == ["P-1"])
  }

  @Test func `interviewers need no right`() throws {
    let scene = try Scene.invited(.anonymous)
    try scene.save(Scene.response(1, collector: .interview))
    #expect(try scene.responses().count == 1)
  }

  @Test func `nobody is invited to an open wave or into an unknown unit`() throws {
    let open = try Scene()
    #expect(throws: AccessFault.notInvited(wave: "spring")) {
      try open.store.invite([Invitation(hash: Scene.hash(1))], to: open.wave)
    }
    let scene = try Scene.invited(.confidential)
    #expect(throws: AccessFault.unknownUnit(wave: "spring", unit: "moon")) {
      try scene.store.invite(
        [Invitation(hash: Scene.hash(1)), Invitation(hash: Scene.hash(2), unit: "moon")],
        to: scene.wave
      )
    }
    #expect(try scene.store.entry(of: scene.wave).invitations == 0)
    #expect(throws: AccessFault.noBallots(wave: "spring")) {
      try scene.store.addPaperBallots([Scene.hash(1)], to: scene.wave)
    }
  }

  @Test func `a draft keeps its right until it is handed in`() throws {
    let scene = try Scene.invited(.confidential)
    try scene.store.invite([Invitation(hash: Scene.hash(1))], to: scene.wave)
    let right = AnswerRight.invitation(hash: Scene.hash(1))
    let response = Scene.response(1)
    var draft = DraftRecord(responseID: response.id, language: .chinese, state: "{}")
    draft = try scene.store.saveDraft(
      draft,
      code: "ABC",
      in: scene.wave,
      right: right,
      today: Scene.today
    )
    #expect(try scene.store.draft(code: "ABC")?.right == right)
    try scene.store.finishDraft(
      code: "ABC",
      response,
      revision: draft.revision,
      in: scene.wave,
      today: Scene.today
    )
    #expect(try scene.store.entry(of: scene.wave).used == 1)
    #expect(try scene.store.ownResponse(code: "ABC")?.response == response)
  }

  @Test func `what is wrong with one response leaves the others as they are`() throws {
    let scene = try Scene.invited(.confidential, quotas: [WaveQuota(most: 2)])
    try scene.store.invite((1...4).map { Invitation(hash: Scene.hash($0)) }, to: scene.wave)
    let results = try scene.save(
      (1...3).map { Scene.submission(UInt8($0), .invitation(hash: Scene.hash($0))) }
        + [Scene.submission(1, .invitation(hash: Scene.hash(4)))]
    )
    #expect(results.prefix(2).allSatisfy { (try? $0.get()) == .stored })
    #expect(results[2].accessFault == .quotaFull(wave: "spring"))
    #expect((try? results[3].get()) == .alreadyStored)
    // The right of the one turned away is not spent.
    let unused = try scene.store.unused(among: (1...4).map(Scene.hash), in: scene.wave)
    #expect(unused == [Scene.hash(3), Scene.hash(4)])
  }

  @Test func `closing erases invitations, ballots, receipts and the key`() throws {
    let scene = try Scene.invited(.anonymous)
    try scene.store.invite((1...3).map { Invitation(hash: Scene.hash($0)) }, to: scene.wave)
    _ = try scene.save([Scene.submission(1, .signedBallot(hash: Scene.hash(4)), code: "ABC")])
    #expect(try scene.store.ownResponse(code: "ABC") != nil)
    #expect(try scene.store.entry(of: scene.wave).ballotKey == [1, 2, 3])
    try scene.store.closeWave(named: "spring")
    let entry = try scene.store.entry(of: scene.wave)
    #expect(entry.invitations == 3)
    #expect(entry.ballotKey == nil)
    #expect(entry.spentBallots == 0)
    #expect(try scene.store.ownResponse(code: "ABC") == nil)
    #expect(try scene.store.eraseOwnResponse(code: "ABC") == false)
    #expect(try scene.responses().count == 1)
    let left = try scene.store.storedTables().filter {
      ["invitation", "ballot", "receipt"].contains($0.name)
    }
    #expect(left.map(\.rows) == [0, 0, 0])
  }

  @Test(arguments: [
    AccessFault.rightNeeded(wave: "春"), .ballotNeeded(wave: "春"), .unknownRight(wave: "春"),
    .rightUsed(wave: "春"), .quotaFull(wave: "春"), .notInvited(wave: "春"), .noBallots(wave: "春"),
    .unknownUnit(wave: "春", unit: "窑"),
  ])
  func `each fault names the wave in both languages`(fault: AccessFault) {
    #expect(fault.phrase.english.contains("“春”"))
    #expect(fault.phrase.chinese.contains("“春”"))
    #expect(fault.wave == "春")
  }
}

struct QuotaTests {
  private static let quotas = [
    WaveQuota(question: "q1", value: "4", most: 2),
    WaveQuota(question: "ok", value: "true", most: 3),
    WaveQuota(most: 100),
  ]

  @Test func `the response after the last one wanted is turned away`() throws {
    let scene = try Scene(request: Scene.quotaRequest(Self.quotas))
    try scene.save(Scene.response(1))
    try scene.save(Scene.response(2))
    #expect(throws: AccessFault.quotaFull(wave: "spring")) { try scene.save(Scene.response(3)) }
    // What is imported counts and is not turned away.
    try scene.save(Scene.response(4, collector: .import))
    #expect(try scene.responses().count == 3)
    let taken = try scene.store.quotas(of: scene.wave).map(\.taken)
    #expect(taken == [3, 3, 3])
  }

  @Test func `who takes an answer back makes room`() throws {
    let scene = try Scene(request: Scene.quotaRequest(Self.quotas))
    _ = try scene.save([
      Scene.submission(1, .openLink, code: "ABC"), Scene.submission(2, .openLink, code: "DEF"),
    ])
    #expect(try scene.store.eraseOwnResponse(code: "ABC"))
    #expect(try scene.store.ownResponse(code: "ABC") == nil)
    try scene.save(Scene.response(3))
    #expect(try scene.responses().count == 2)
  }

  @Test func `an answer among several counts`() {
    let quota = WaveQuota(question: "why", value: "pay", most: 1)
    func counts(_ value: Value?) -> Bool {
      quota.counts(
        Response(
          id: ResponseID(),
          surveyDigest: "",
          collector: .web,
          language: .chinese,
          answers: value.map { ["why": $0] } ?? [:]
        )
      )
    }
    #expect(counts(.text("pay")))
    #expect(counts(.array([.text("food"), .text("pay")])))
    #expect(!counts(.array([.text("food")])))
    #expect(!counts(.object(["pay": .text("pay")])))
    #expect(!counts(nil))
  }
}

extension Scene {
  /// A wave for everybody with quotas.
  static func quotaRequest(_ quotas: [WaveQuota]) -> WaveRequest {
    WaveRequest(
      name: "spring",
      surveyJSON: [],
      surveyDigest: digest,
      surveyTitle: "",
      quotas: quotas
    )
  }
}
