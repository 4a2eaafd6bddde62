import TestSupport
import Testing

@testable import Insight

/// How much personal data the mask finds, and how much of what it masks is some.
@Suite struct PersonalDataRecallTests {
  @Test func `recall and precision keep their floors`() {
    var generator = SeededGenerator(seed: 41)
    let sample = PersonalDataSample(count: 4200, using: &generator)
    let names = PersonNames(sample.roster)
    var found: [String: Int] = [:]
    var wanted: [String: Int] = [:]
    var right = 0
    var masked = 0
    for comment in sample.comments {
      let matches = PersonalDataMask.matches(in: FoldedText(comment.text), names)
      for span in comment.spans {
        wanted[span.kind, default: 0] += 1
        // Every scalar of it must go.
        let isFound = span.range.allSatisfy { place in
          matches.contains { $0.start <= place && place < $0.end }
        }
        if isFound { found[span.kind, default: 0] += 1 }
      }
      for match in matches {
        masked += 1
        if comment.spans.contains(where: { $0.range.overlaps(match.start..<match.end) }) {
          right += 1
        }
      }
    }
    for kind in PersonalDataSample.kinds {
      print("recall of \(kind): \(found[kind] ?? 0) of \(wanted[kind] ?? 0)")
    }
    let recall = Double(found.values.reduce(0, +)) / Double(wanted.values.reduce(0, +))
    let precision = Double(right) / Double(masked)
    print("recall \(recall), precision \(precision)")
    #expect(recall > 0.985)
    #expect(precision > 0.985)
  }
}
