import Segmentation
import Sentiment
import Testing

@Suite struct ScorerTests {
  private static let files: [(name: String, text: String)] = [
    ("polarity.tsv", "# kind: polarity\n好\t1\n满意\t2\n贵\t-2\n差\t-2\n改善\t1\n热情\t2\n"),
    ("negation.tsv", "# kind: negation\n不\t-0.8\n没有\t-0.8\n不太\t-0.5\n"),
    ("degree.tsv", "# kind: degree\n很\t1.3\n太\t1.5\n极了\t1.8\tpostfix\n"),
    ("contrast.tsv", "# kind: contrast\n但是\t0.6\t1.4\n虽然\t0.6\t1.2\tconcession\n"),
    ("request.tsv", "# kind: request\n希望\twish\n请\tdemand\n谢谢\tthanks\n"),
    (
      "topics.tsv", "# kind: topic-list\ncanteen\tworkplace\t食堂\tCanteen\npay\tworkplace\t工资\tPay\n"
    ),
    ("topic-words.tsv", "# kind: topic\n食堂\tcanteen\t2\n饭菜\tcanteen\t1\n工资\tpay\t2\n"),
  ]

  private func scorer() throws -> Scorer { Scorer(lexicon: try Lexicon(files: Self.files)) }

  @Test(arguments: [
    ("食堂很好", SentimentLabel.positive),
    ("食堂不好", .negative),
    ("食堂不太好", .negative),
    ("没有不满意", .positive),
    ("太贵", .negative),
    ("饭菜很好，但是太贵", .negative),
    ("希望改善", .negative),
    ("请改善食堂", .negative),
    ("食堂在三楼", .neutral),
    ("", .neutral),
    ("好？", .neutral),
  ])
  func `labels follow the rules`(text: String, expected: SentimentLabel) throws {
    #expect(try scorer().score(text).label == expected)
  }

  @Test func `degree words order the scores`() throws {
    let scorer = try scorer()
    let values = ["不好", "不很好", "不太好", "好", "很好", "好极了"].map { scorer.score($0).value }
    #expect(values[0] < 0 && values[2] < 0)
    #expect(values[3] < values[4] && values[4] < values[5])
    #expect(values[0] < values[2])
  }

  @Test func `praise and blame of like weight are mixed`() throws {
    #expect(try scorer().score("服务热情，热情。菜太贵。").label == .mixed)
  }

  @Test func `the evidence stands where the words stand`() throws {
    let text = "食堂的飯菜不好"
    let score = try scorer().score(text)
    let bytes = Array(text.utf8)
    let words = score.evidence.map { evidence in
      "\(evidence.kind.rawValue) \(evidence.word) "
        + String(decoding: bytes[evidence.range], as: UTF8.self)
    }
    #expect(
      words == ["topic 食堂 食堂", "topic 饭菜 飯菜", "negation 不 不", "polarity 好 好"]
    )
  }

  @Test func `topics have the sentiment of their own sentences`() throws {
    let score = try scorer().score("食堂的饭菜很好。工资太差！")
    #expect(score.topics.map(\.topic) == ["canteen", "pay"])
    #expect(score.topics.map { $0.value > 0 } == [true, false])
    #expect(score.sentences.map(\.topics) == [["canteen"], ["pay"]])
  }

  @Test func `the same text and lexicon give the same score`() throws {
    let text = "虽然食堂很好，但是工资不满意，太差，太贵，希望改善！"
    #expect(try scorer().score(text) == scorer().score(text))
  }
}

@Suite struct EvidenceTests {
  private static let files: [(name: String, text: String)] = [
    ("polarity.tsv", "# kind: polarity\n好\t1\n怨言\t-2\n"),
    ("negation.tsv", "# kind: negation\n没有\t-0.8\n"),
    ("request.tsv", "# kind: request\n希望\twish\n请\tdemand\n"),
    ("none.tsv", "# kind: no-answer\n无\n没意见\nn/a\n"),
    ("stop.tsv", "# kind: stopword\n这个\n"),
  ]

  private func scorer() throws -> Scorer { Scorer(lexicon: try Lexicon(files: Self.files)) }

  private func evidence(_ text: String) throws -> [String] {
    try scorer().score(text).evidence.map { "\($0.kind.rawValue) \($0.word) \($0.contribution)" }
  }

  @Test func `a lack and a question are evidence of their own`() throws {
    #expect(try evidence("没有热水") == ["lack 没有 -0.6", "negation 没有 -0.8"])
    #expect(try evidence("能修吗?") == ["request ? -0.5"])
    #expect(try scorer().score("没有热水").isCovered)
  }

  @Test func `of several requests in a clause the gravest counts`() throws {
    #expect(try evidence("希望请修") == ["request 希望 0.0", "request 请 -0.8"])
  }

  @Test func `a negation right behind its word turns it`() throws {
    #expect(try scorer().score("一句怨言没有").value > 0)
    #expect(try scorer().score("有怨言").value < 0)
  }

  @Test(arguments: [
    ("无", true), ("无。", true), (" 没意见！", true), ("N/A", true), ("--", true),
    ("-", true), ("。。", true), ("无人管", false), ("没意见才怪", false),
  ])
  func `answers that say nothing are told from comments`(text: String, expected: Bool) throws {
    #expect(try scorer().saysNothing(text) == expected)
  }

  @Test func `stop words are no content words`() throws {
    let scorer = try scorer()
    let words = scorer.contentWords(in: scorer.segmenter.segment("这个食堂没有热水"))
    #expect(words == ["食堂", "热水"])
  }

  @Test func `the digest changes with the word lists`() throws {
    let other = Scorer(lexicon: try Lexicon(files: Array(Self.files.prefix(4))))
    #expect(try scorer().digest != other.digest)
  }
}
