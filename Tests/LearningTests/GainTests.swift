import Foundation
import Learning
import Sentiment
import TestSupport
import Testing

/// What learning gains on real reviews.
@Suite struct GainTests {
  private static let domains = [
    "chnsenticorp_htl", "shopping_bal10k", "waimai_10k", "weibo_bal10k_noemoji",
  ]

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

  private static func macroF1(_ model: LearnedModel, on comments: [RatedComment]) -> Double {
    var evaluation = Evaluation(labels: [.negative, .positive])
    for comment in comments {
      evaluation.add(
        sum: model.sum(of: comment.text),
        for: comment.isPositive ? .positive : .negative
      )
    }
    return evaluation.matrix.macroF1
  }

  @Test(.enabled(if: SharedData.url("sentiment") != nil))
  func `half of a domain teaches four points more than all the others`() throws {
    let learner = try WeightLearner(files: try Self.lists)
    let own = try Self.comments(of: "waimai_10k")
    let others = try Self.domains.filter { $0 != "waimai_10k" }.flatMap(Self.comments)
    let training = own.indices.filter { $0.isMultiple(of: 2) }.map { own[$0] }
    let rest = own.indices.filter { !$0.isMultiple(of: 2) }.map { own[$0] }
    // The others together are one domain: what is to be read counts as much as all of them.
    let helpers = others.map {
      RatedComment(text: $0.text, isPositive: $0.isPositive, domain: "others")
    }
    let with = Self.macroF1(try learner.learn(training + helpers), on: rest)
    let without = Self.macroF1(try learner.learn(others), on: rest)
    #expect(with - without >= 0.04, "\(with) with, \(without) without")
  }
}
