import Foundation
import Learning
import Sentiment

/// How often scores agree with people.
struct SentimentFigures {
  let places: Places

  func measure() throws {
    let files = try listFiles()
    let scorer = Scorer(lexicon: try Lexicon(files: files))
    try measureReviews(files)
    try measureWorkplace(scorer)
    try measureComplaints(scorer)
    try measureTopics(files)
  }

  private func listFiles() throws -> [(name: String, text: String)] {
    try FileManager.default.contentsOfDirectory(atPath: places.lexicons.path).sorted()
      .filter { $0.hasSuffix(".tsv") }
      .map { name in
        (
          name,
          try String(contentsOf: places.lexicons.appendingPathComponent(name), encoding: .utf8)
        )
      }
  }

  /// The folder of the comments and topics that were written for the tests.
  private var tests: URL { places.package.appendingPathComponent("Tests/SentimentTests") }

  private func measureReviews(_ files: [(name: String, text: String)]) throws {
    Report.section("Reviews (macro-F1 by the sign of the score, ties wrong)")
    var comments: [RatedComment] = []
    for (domain, path) in Places.reviews {
      guard let url = places.file(path, for: domain) else { continue }
      comments += try rated(url, domain: domain)
    }
    for name in ["industry", "services"] {
      let url = tests.appendingPathComponent("Workplace/rated-\(name).tsv")
      comments += try rated(url, domain: "workplace, \(name)")
    }
    let validation = CrossValidation(learner: try WeightLearner(files: files), comments: comments)
    let rules = Scorer(
      lexicon: try Lexicon(files: files.filter { !$0.text.hasPrefix("# kind: observed") })
    )
    var plain: [String: Evaluation] = [:]
    for comment in comments {
      plain[comment.domain, default: Evaluation(labels: [.negative, .positive])].add(
        rules.score(comment.text),
        for: comment.isPositive ? .positive : .negative
      )
    }
    let folds = try validation.folds(5)
    let others = try validation.leavingOutDomains()
    for domain in validation.domains {
      for (way, results) in [
        ("rules alone", plain), ("weights of the other four fifths", folds),
        ("weights without the domain", others.mapValues(\.elsewhere)),
        ("the same, adapted to half of it, on the other half", others.mapValues(\.adapted)),
      ] {
        guard let result = results[domain] else { continue }
        Report.line("\(domain), \(way)", result.matrix.macroF1, "", digits: 3)
      }
    }
  }

  private func rated(_ url: URL, domain: String) throws -> [RatedComment] {
    try places.labelled(url).compactMap { row in
      SentimentLabel(gold: row.label).flatMap {
        GoldComment(text: row.text, label: $0, domain: domain).rated
      }
    }
  }

  private func measureWorkplace(_ scorer: Scorer) throws {
    Report.section("Workplace comments (macro-F1)")
    for half in ["development", "test"] {
      let rows = try places.labelled(tests.appendingPathComponent("Workplace/\(half).tsv"))
      var sides = Evaluation(labels: [.negative, .positive])
      var labels = Evaluation(labels: SentimentLabel.allCases)
      for row in rows {
        guard let label = SentimentLabel(gold: row.label) else { continue }
        let score = scorer.score(row.text)
        labels.add(score, for: label)
        if label == .negative || label == .positive { sides.add(score, for: label) }
      }
      let count = labels.matrix.count
      Report.line("\(half), negative or positive", sides.matrix.macroF1, "", digits: 3)
      Report.line("\(half), four labels (\(count))", labels.matrix.macroF1, "", digits: 3)
    }
  }

  private func measureComplaints(_ scorer: Scorer) throws {
    Report.section("Citizens' complaints")
    guard let url = places.file("complaints/topics.tsv", for: "complaints") else { return }
    let rows = try places.labelled(url)
    var (positive, above, covered) = (0, 0, 0)
    for row in rows {
      let score = scorer.score(row.text)
      if score.label == .positive { positive += 1 }
      if score.value > 0 { above += 1 }
      if score.isCovered { covered += 1 }
    }
    let all = Double(rows.count) / 100
    Report.line("labelled positive (\(rows.count))", Double(positive) / all, "%", digits: 1)
    Report.line("score above 0", Double(above) / all, "%", digits: 1)
    Report.line("with any evidence", Double(covered) / all, "%", digits: 1)
  }

  /// The strongest topic against the department a complaint was filed under.
  private func measureTopics(_ files: [(name: String, text: String)]) throws {
    guard let url = places.file("complaints/topics.tsv", for: "topics") else { return }
    var lists = Dictionary(uniqueKeysWithValues: files.map { ($0.name, $0.text) })
    for name in ["topics.tsv", "topic-words.tsv"] {
      let own = tests.appendingPathComponent("CitizenTopics/\(name)")
      lists[name] = try String(contentsOf: own, encoding: .utf8)
    }
    let scorer = Scorer(lexicon: try Lexicon(files: lists.map { (name: $0.key, text: $0.value) }))
    let names = Dictionary(
      uniqueKeysWithValues: scorer.lexicon.topics.map { ($0.chinese, $0.name) }
    )
    var (filed, given, right): ([String: Int], [String: Int], [String: Int]) = ([:], [:], [:])
    for row in try places.labelled(url) {
      guard let expected = names[row.label] else { continue }
      filed[expected, default: 0] += 1
      guard let topic = scorer.score(row.text).topics.first?.topic else { continue }
      given[topic, default: 0] += 1
      if topic == expected { right[topic, default: 0] += 1 }
    }
    let scores = names.values.map { name in
      2 * Double(right[name] ?? 0) / Double(max((filed[name] ?? 0) + (given[name] ?? 0), 1))
    }
    let mean = scores.reduce(0, +) / Double(max(scores.count, 1))
    Report.line(
      "topics, \(scores.count) classes, macro-F1",
      mean,
      "(lists set on these rows)",
      digits: 3
    )
  }
}
