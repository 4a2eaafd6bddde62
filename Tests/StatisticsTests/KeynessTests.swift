import Foundation
import Statistics
import Testing

@Suite struct KeynessTests {
  /// 10 of 20 against 5 of 20: expected 7.5 and 12.5 in each row.
  @Test func `log-likelihood and log-ratio of a worked example`() throws {
    let keyness = try #require(Keyness(count: 10, of: 20, against: 5, of: 20))
    let first = 10 * log(10 / 7.5) + 5 * log(5 / 7.5)
    let second = 10 * log(10 / 12.5) + 15 * log(15 / 12.5)
    #expect(agrees(keyness.logLikelihood, 2 * (first + second)))
    #expect(agrees(keyness.logRatio, 1))
  }

  @Test func `equal shares give zero`() throws {
    let keyness = try #require(Keyness(count: 3, of: 30, against: 10, of: 100))
    #expect(keyness.logLikelihood < 1e-12)
    #expect(abs(keyness.logRatio) < 1e-12)
  }

  @Test func `a word missing on one side counts as half a text there`() throws {
    let keyness = try #require(Keyness(count: 8, of: 100, against: 0, of: 100))
    #expect(agrees(keyness.logRatio, 4))
  }

  @Test func `impossible counts are refused`() {
    #expect(Keyness(count: 3, of: 2, against: 0, of: 5) == nil)
    #expect(Keyness(count: 0, of: 0, against: 0, of: 5) == nil)
  }
}
