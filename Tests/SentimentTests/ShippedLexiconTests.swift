import Foundation
import Sentiment
import TestSupport
import Testing

/// The word lists in `Lexicons/` as they are shipped.
@Suite struct ShippedLexiconTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Lexicons").path

  @Test func `the word lists load without a fault and are as large as promised`() throws {
    let lexicon = try Lexicon(folder: Self.folder)
    #expect(lexicon.polarityCount >= 4000)
    #expect(lexicon.topics.count { $0.domain == "workplace" } >= 12)
  }

  @Test(arguments: [
    ("服务员态度不错，但是咖啡太难喝", SentimentLabel.mixed),
    ("班长很负责，大家都很团结", .positive),
    ("加班费从来没有发过，太让人心寒", .negative),
    ("希望领导能尽快解决食堂卫生问题", .negative),
    ("办公室在二楼", .neutral),
  ])
  func `plain sentences get the label a reader gives`(
    text: String,
    expected: SentimentLabel
  ) throws {
    let scorer = Scorer(lexicon: try Lexicon(folder: Self.folder))
    #expect(scorer.score(text).label == expected)
  }

  /// Floors well below what was measured (0.77, 0.76, 0.85, 0.55), so that noise does not trip them.
  @Test(arguments: [
    ("chnsenticorp_htl.tsv", 0.74), ("waimai_10k.tsv", 0.73),
    ("shopping_bal10k.tsv", 0.82), ("weibo_bal10k_noemoji.tsv", 0.52),
  ])
  func `labelled reviews are told apart`(file: String, floor: Double) throws {
    guard let url = SharedData.url("sentiment/\(file)") else { return }
    let scorer = Scorer(lexicon: try Lexicon(folder: Self.folder))
    var right: [String: Double] = [:]
    var labelled: [String: Double] = [:]
    var given: [String: Double] = [:]
    let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
    // The files are sorted by label: take every fourth line.
    for line in stride(from: 0, to: lines.count, by: 4).map({ lines[$0] }) {
      let parts = line.split(separator: "\t", maxSplits: 1)
      guard parts.count == 2 else { continue }
      let value = scorer.score(String(parts[1])).value
      let label = value > 0 ? "1" : value < 0 ? "0" : "tie"
      labelled[String(parts[0]), default: 0] += 1
      given[label, default: 0] += 1
      if label == parts[0] { right[label, default: 0] += 1 }
    }
    let scores = ["0", "1"].compactMap { label -> Double? in
      guard let total = labelled[label], total > 0 else { return nil }
      return 2 * (right[label] ?? 0) / (total + (given[label] ?? 0))
    }
    let macro = scores.reduce(0, +) / Double(scores.count)
    print("\(file): macro-F1 \(macro)")
    #expect(macro >= floor)
  }
}
