import Foundation
import SurveyModel
import SurveyStore
import Synchronization
import TestSupport
import Testing

struct SubmissionQueueTests {
  @Test func `many at a time are all stored, each once`() async throws {
    let scene = try Scene()
    let queue = SubmissionQueue(store: scene.store) { Scene.today }
    let responses = (0..<400).map { _ in Scene.response() }
    // Each twice, as after an answer lost on the way.
    let outcomes = try await withThrowingTaskGroup(of: SaveOutcome.self) { group in
      for response in responses + responses {
        group.addTask { try await queue.save(Submission(response), in: scene.wave) }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(outcomes.count { $0 == .stored } == 400)
    #expect(outcomes.count { $0 == .alreadyStored } == 400)
    #expect(try Set(scene.responses().map(\.id)) == Set(responses.map(\.id)))
  }

  @Test func `a refused one is told so, and the others are stored`() async throws {
    let scene = try Scene()
    let queue = SubmissionQueue(store: scene.store) { Scene.today }
    let other = Scene.response(7, digest: String(repeating: "b", count: 64))
    async let good = queue.save(Submission(Scene.response(1)), in: scene.wave)
    await #expect(throws: ResponseFault.otherSurvey(wave: "spring")) {
      try await queue.save(Submission(other), in: scene.wave)
    }
    let outcome = try await good
    #expect(outcome == .stored)
    let conflict = Scene.response(1, "别的话")
    await #expect(throws: ResponseFault.conflict(wave: "spring")) {
      try await queue.save(Submission(conflict), in: scene.wave)
    }
  }

  @Test func `a store that fails answers all who wait`() async throws {
    let scene = try Scene()
    let queue = SubmissionQueue(store: scene.store) { Scene.today }
    try scene.store.close()
    await #expect(throws: (any Error).self) {
      try await queue.save(Submission(Scene.response(1)), in: scene.wave)
    }
  }
}
