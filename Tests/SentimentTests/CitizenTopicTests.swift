import Foundation
import Sentiment
import TestSupport
import Testing

/// A second set of topics for citizens' complaints, in place of the shipped one.
///
/// It shows that the topics of a lexicon are data: the two files of `CitizenTopics/` replace those of
/// the same name among the shipped word lists, and nothing else changes.
@Suite struct CitizenTopicTests {
  private let scorer: Scorer

  init() throws {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let shipped = tests.deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Lexicons")
    var files: [String: String] = [:]
    for folder in [shipped, tests.appendingPathComponent("CitizenTopics")] {
      for name in try FileManager.default.contentsOfDirectory(atPath: folder.path)
      where name.hasSuffix(".tsv") {
        let url = folder.appendingPathComponent(name)
        files[name] = try String(contentsOf: url, encoding: .utf8)
      }
    }
    scorer = Scorer(lexicon: try Lexicon(files: files.map { (name: $0.key, text: $0.value) }))
  }

  @Test func `the lists hold seven topics of the public domain`() {
    #expect(scorer.lexicon.topics.count == 7)
    #expect(scorer.lexicon.topics.allSatisfy { $0.domain == "public" })
  }

  @Test(arguments: [
    ("楼顶渗水两年，开发商和物业互相推，业主只好自己买防水布", "urban-rural"),
    ("拆迁协议签了，安置房到现在没有动工", "urban-rural"),
    ("村口的砖厂一到夜里就冒黑烟，窗户都不敢开", "environment"),
    ("养猪场把粪水直接排进小河，井水发臭", "environment"),
    ("出租车不打表，从火车站到宾馆要了五十", "transport"),
    ("包裹到了快递点不派送，让我自己坐车去取", "transport"),
    ("开学第二周老师就叫全班交钱补课", "education-culture-sports"),
    ("体育馆周末不开放，孩子们没有地方打篮球", "education-culture-sports"),
    ("在厂里干了八年，社保只交了三年，辞退也没有补偿", "labour-social-security"),
    ("工地欠了我们半年工资，包工头电话打不通", "labour-social-security"),
    ("同学约我去外地，到了才知道是传销，手机都被收走", "commerce-tourism"),
    ("景区门票涨价，导游还带我们进购物店", "commerce-tourism"),
    ("急诊等了三个钟头，医生看一眼就让住院", "health-family-planning"),
    ("独生子女费停发了，计生办说名单里没有我", "health-family-planning"),
  ])
  func `a complaint gets the topic a reader gives`(text: String, topic: String) {
    #expect(scorer.score(text).topics.first?.topic == topic)
  }

  @Test func `a sentence on something else gets no topic`() {
    #expect(scorer.score("昨天的晚霞真美").topics.isEmpty)
  }

  /// The strongest topic against the department a complaint was filed under.
  ///
  /// The weights were set on these rows, so what is printed flatters the lists: words and weights set
  /// on every second row alone gave a macro-F1 of 0.84 on the others.
  @Test func `the strongest topic is mostly the one a complaint was filed under`() throws {
    guard let url = SharedData.url("complaints/topics.tsv") else { return }
    let names = Dictionary(
      uniqueKeysWithValues: scorer.lexicon.topics.map { ($0.chinese, $0.name) }
    )
    var filed: [String: Double] = [:]
    var given: [String: Double] = [:]
    var right: [String: Double] = [:]
    for line in try String(contentsOf: url, encoding: .utf8).split(separator: "\n") {
      let parts = line.split(separator: "\t", maxSplits: 1)
      guard parts.count == 2 else { continue }
      let expected = try #require(names[String(parts[0])])
      filed[expected, default: 0] += 1
      // A row without a topic is missed by its own topic and credited to none.
      guard let topic = scorer.score(String(parts[1])).topics.first?.topic else { continue }
      given[topic, default: 0] += 1
      if topic == expected { right[topic, default: 0] += 1 }
    }
    let scores = names.values.sorted().map { name in
      let all = (filed[name] ?? 0) + (given[name] ?? 0)
      let score = all > 0 ? 2 * (right[name] ?? 0) / all : 0
      print("\(name): F1 \(score)")
      return score
    }
    let macro = scores.reduce(0, +) / Double(scores.count)
    print("complaints/topics.tsv: macro-F1 \(macro)")
    #expect(macro >= 0.75)
  }
}
