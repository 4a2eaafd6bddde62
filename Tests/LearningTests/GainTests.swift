import Foundation
import Learning
import Sentiment
import TestSupport
import Testing

/// What learning gains on real reviews.
@Suite struct GainTests {
  /// The domains, and by how much half of its comments must raise the macro-F1 of the other half.
  ///
  /// Four points where they can be had. Of hotels and shopping the others know nearly as much as a model of
  /// characters that is learned from the domain itself (LEARNING.md).
  private static let gains = [
    ("chnsenticorp_htl", 0.025), ("shopping_bal10k", 0.015), ("waimai_10k", 0.04),
    ("weibo_bal10k_noemoji", 0.04),
  ]
  private static var domains: [String] { gains.map(\.0) }

  private static func comments(of domain: String) throws -> [RatedComment] {
    let url = try #require(SharedData.url("sentiment/\(domain).tsv"))
    return try String(contentsOf: url, encoding: .utf8).split(separator: "\n").map { line in
      let parts = line.split(separator: "\t", maxSplits: 1)
      return RatedComment(text: String(parts[1]), isPositive: parts[0] == "1", domain: domain)
    }
  }

  private static var lists: [(name: String, text: String)] {
    get throws {
      let folder = Program.package.appendingPathComponent("Lexicons")
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      return try names.filter { $0.hasSuffix(".tsv") }.map { name in
        (name, try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8))
      }
    }
  }

  @Test(.enabled(if: SharedData.url("sentiment") != nil))
  func `half of a domain teaches what the others cannot`() throws {
    let validation = CrossValidation(
      learner: try WeightLearner(files: try Self.lists),
      comments: try Self.domains.flatMap(Self.comments)
    )
    let results = try validation.leavingOutDomains()
    for (domain, least) in Self.gains {
      let result = try #require(results[domain])
      #expect(
        result.gain >= least,
        "\(domain): \(result.adapted.matrix.macroF1) with, \(result.elsewhere.matrix.macroF1) without"
      )
    }
  }
}
