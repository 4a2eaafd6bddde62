import Sentiment
import Testing

/// What the rules make of whole sentences, with short lists so that each case shows one rule.
@Suite struct RuleTests {
  private static let files: [(name: String, text: String)] = [
    (
      "polarity.tsv",
      "# kind: polarity\n好\t1\n满意\t2\n公平\t2\n愿意\t1\n热情\t2\n照顾\t2\n关心\t2\n辛苦\t1\n"
        + "贵\t-2\n差\t-2\n累\t-2\n扣钱\t-2\n😊\t2\n(╯°□°)╯\t-2\n^_^\t1.5\norz\t-1.5\n"
    ),
    (
      "negation.tsv",
      "# kind: negation\n不\t-0.8\n没有\t-0.8\n不是\t-0.8\n不是很\t-0.4\n并非\t-0.8\n难以\t-0.8\n"
    ),
    ("degree.tsv", "# kind: degree\n很\t1.3\n多了\t1.2\tpostfix\n"),
    ("contrast.tsv", "# kind: contrast\n但是\t0.6\t1.4\n虽然\t0.6\t1.2\tconcession\n"),
    (
      "request.tsv",
      "# kind: request\n希望\twish\n就好了\twish\n请\tdemand\n建议\tadvice\n谢谢\tthanks\n感谢\tthanks\n"
        + "望回复\tclosing\n如果\tconditional\n要是\tconditional\n难道\trhetorical\n谁还\trhetorical\n"
        + "怎么可能\trhetorical\n凭什么\treproach\n什么时候\tquestion\n"
    ),
    (
      "comparison.tsv",
      "# kind: comparison\n比\tthan\n不如\tinferior\n以前\tbefore\n别的班组\tothers\n现在\tnow\n"
    ),
    ("sarcasm.tsv", "# kind: sarcasm\n呵呵\t-1\n真行啊\t-2\n"),
  ]

  private func scorer() throws -> Scorer { Scorer(lexicon: try Lexicon(files: Self.files)) }

  @Test(arguments: [
    // Negation and its scope.
    ("饭菜不好", -1), ("饭菜不是很好", -1), ("饭菜并非好", -1), ("大家难以满意", -1),
    ("不是不好", 1), ("没有不满意", 1), ("不是不累", -1),
    // Rhetorical questions reverse or blame.
    ("难道这样公平吗", -1), ("难道不累吗", -1), ("谁还愿意来", -1), ("怎么可能满意", -1),
    ("凭什么扣钱", -1), ("凭什么他们好", -1), ("这样难道公平？", -1),
    // Comparison with before and with others.
    ("比以前好", 1), ("比别的班组累", -1), ("不如以前", -1), ("不如以前好", -1),
    ("没有以前好", -1), ("以前的食堂很好", -1), ("别的班组都满意", -1), ("以前很差，现在好", 1),
    ("以前差现在好", 1),
    // Sarcasm and quotation marks.
    ("呵呵，真好", -1), ("服务真好，呵呵", -1), ("真行啊", -1), ("感谢领导的“照顾”", -1),
    // Wishes and conditions are not praise.
    ("希望好一点", -1), ("如果食堂好就好了", -1), ("要是食堂好，大家就满意了，现在很差", -1),
    // Thanks after a request or in it are a formula; real thanks are praise.
    ("请修好，谢谢！", -1), ("望回复", 0), ("食堂在三楼。谢谢", 0), ("感谢班长的关心", 1), ("谢谢", 1),
    ("饭菜很差，谢谢！", -1),
    // Emoji and the like.
    ("今天😊", 1), ("今天orz", -1),
    ("食堂在三楼", 0), ("", 0),
  ])
  func `the sign is that of a reader`(text: String, sign: Int) throws {
    let value = try scorer().score(text).value
    #expect((value > 0 ? 1 : value < 0 ? -1 : 0) == sign, "\(value)")
  }

  @Test func `praise that a boss or a rule speaks counts little`() throws {
    let scorer = try scorer()
    let plain = scorer.score("领导说大家很满意食堂好").value
    let quoted = scorer.score("领导说：“大家很满意食堂好”").value
    #expect(quoted > 0 && quoted < plain / 2)
    #expect(scorer.score("领导说：“大家很满意食堂好").value == plain)
  }

  @Test func `praise behind a condition counts less than without it`() throws {
    let scorer = try scorer()
    let open = scorer.score("如果开门，大家就满意")
    #expect(open.value < scorer.score("今天开门，大家就满意").value)
  }

  @Test func `evidence names the kinds of the rules`() throws {
    let scorer = try scorer()
    #expect(scorer.score("不如以前").evidence.contains { $0.kind == .comparison })
    #expect(scorer.score("呵呵").evidence.map(\.kind) == [.sarcasm])
    #expect(scorer.score("凭什么").evidence.map(\.kind) == [.request])
  }

  @Test func `an even sum takes the side of the last evidence`() throws {
    let files: [(name: String, text: String)] = [
      ("a.tsv", "# kind: polarity\n好\t1\n差\t-1.2\n坏\t-2.4\n")
    ]
    let scorer = Scorer(lexicon: try Lexicon(files: files))
    #expect(scorer.score("差，好").value > 0)
    #expect(scorer.score("好，差").value < 0)
    #expect(abs(scorer.score("好，差").value) < 0.01)
  }
}

@Suite struct FaintEvidenceTests {
  private static let files: [(name: String, text: String)] = [
    ("a.tsv", "# kind: polarity\n好\t1\n差\t-2\n电梯\t0.35\tobserved\n酒店\t-0.15\tobserved\n"),
    (
      "b.tsv",
      "# kind: observed\n早餐\t0.25\t120\n前台\t-0.40\t80\n噪音\t-0.8\t70\n马桶\t-0.8\t70\n"
        + "蟑螂\t-2.5\t70\n"
    ),
    ("c.tsv", "# kind: negation\n没有\t-0.8\n"),
  ]

  private func scorer() throws -> Scorer { Scorer(lexicon: try Lexicon(files: Self.files)) }

  @Test(arguments: [
    ("电梯", 1, SentimentLabel.neutral), ("酒店", -1, .neutral), ("早餐", 1, .neutral),
    ("前台", -1, .neutral), ("噪音，马桶", -1, .neutral), ("蟑螂", -1, .negative),
    ("早餐好", 1, .positive), ("噪音，好", 1, .positive), ("差，早餐", -1, .negative),
  ])
  func `faint evidence gives a value but no label alone`(
    text: String,
    sign: Int,
    label: SentimentLabel
  ) throws {
    let score = try scorer().score(text)
    #expect((score.value > 0 ? 1 : -1) == sign)
    #expect(score.label == label)
    #expect(score.isCovered)
  }

  @Test func `an observed word counts once in a comment and without negation`() throws {
    let scorer = try scorer()
    #expect(scorer.score("早餐，早餐").value == scorer.score("早餐").value)
    let negated = scorer.score("没有早餐")
    #expect(negated.evidence.first { $0.kind == .observed }?.contribution == 0.25)
    #expect(negated.value < 0)
  }

  @Test func `a faint word leaves the negation to another`() throws {
    let kinds = try scorer().score("没有电梯好").evidence.map(\.contribution)
    #expect(kinds.contains(-0.8))
  }

  @Test func `more and clearer evidence makes a score surer`() throws {
    let scorer = try scorer()
    let confidences = ["三楼", "早餐", "好", "好，好，好", "好，好，好，差"].map {
      scorer.score($0).confidence
    }
    #expect(confidences[0] == 0)
    #expect(confidences[1] < confidences[2])
    #expect(confidences[2] < confidences[3])
    #expect(confidences.allSatisfy { (0...1).contains($0) })
    // Three times 1.2 over 3.6 + 3, all on one side.
    #expect(abs(confidences[3] - 3.6 / 6.6) < 1e-9)
  }
}

@Suite struct TopicTests {
  private static let files: [(name: String, text: String)] = [
    ("a.tsv", "# kind: polarity\n好\t1\n差\t-2\n低\t-2\n"),
    ("b.tsv", "# kind: topic-list\ncanteen\tw\t食堂\tCanteen\npay\tw\t工资\tPay\n"),
    ("c.tsv", "# kind: topic\n食堂\tcanteen\t2\n工资\tpay\t2\n"),
    ("d.tsv", "# kind: contrast\n但是\t0.6\t1.4\n"),
  ]

  private func scorer() throws -> Scorer { Scorer(lexicon: try Lexicon(files: Self.files)) }

  @Test(arguments: [
    ("食堂好，工资低", ["canteen": 1, "pay": -1]),
    ("食堂好，但是工资低", ["canteen": 1, "pay": -1]),
    ("食堂在三楼，好。工资低", ["canteen": 1, "pay": -1]),
    ("食堂在三楼。好。工资低", ["canteen": 1, "pay": -1]),
    ("太差，这食堂", ["canteen": -1]),
    ("食堂和工资都差", ["canteen": -1, "pay": -1]),
    ("食堂在三楼", ["canteen": 0]),
  ])
  func `topics have the sentiment of their own clauses`(
    text: String,
    signs: [String: Int]
  ) throws {
    let topics = try scorer().score(text).topics
    let found = Dictionary(
      uniqueKeysWithValues: topics.map { ($0.topic, $0.value > 0 ? 1 : $0.value < 0 ? -1 : 0) }
    )
    #expect(found == signs)
  }

  @Test func `topics name the words they rest on`() throws {
    let text = "食堂好，工资低"
    let bytes = Array(text.utf8)
    let words = try scorer().score(text).topics.map { topic in
      topic.ranges.map { String(decoding: bytes[$0], as: UTF8.self) }
    }
    #expect(words == [["食堂", "好"], ["工资", "低"]])
  }
}
