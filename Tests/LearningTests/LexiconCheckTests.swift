import Learning
import Messages
import Testing

/// Faults of word lists.
@Suite struct LexiconCheckTests {
  private static let head = """
    # version: 1
    # licence: test
    # columns: some

    """

  private func findings(_ lists: (String, String)...) -> [LexiconFinding] {
    LexiconCheck(
      files: lists.map { kind, rows in
        (name: "\(kind).tsv", text: "# kind: \(kind)\n\(Self.head)\(rows)\n")
      }
    ).findings
  }

  @Test func `sound lists have no faults`() {
    let check = LexiconCheck(files: Lists.all)
    #expect(check.findings.isEmpty)
    #expect(check.entryCount == 3)
  }

  @Test func `a byte order mark is no fault`() {
    let marked = Lists.all.map { (name: $0.name, text: "\u{FEFF}" + $0.text) }
    #expect(LexiconCheck(files: marked).findings.map(\.phrase.english) == [])
  }

  @Test func `lists that only cutting reads are checked too`() {
    #expect(
      findings(("boundaries", "x\ty")).map(\.phrase.english) == [
        "boundaries.tsv:5: boundary model, line 5: expected two characters and a weight, or one "
          + "character and four weights, separated by tabs. Correct the line."
      ]
    )
  }

  /// Rows of a list of polarity, and what is said of the last of them.
  private static let cases: [(rows: String, english: String, chinese: String)] = [
    (
      "好吃\t2\n好吃\t2",
      "polarity.tsv:6: “好吃” stands in line 5 already. Keep one of the two.",
      "polarity.tsv:6：“好吃”在第 5 行已经出现。请只保留一行。"
    ),
    (
      "OK\t1",
      "polarity.tsv:5: “OK” is not in the form that words are matched in. Write “ok”.",
      "polarity.tsv:5：“OK”不是匹配时所用的写法。请写“ok”。"
    ),
    (
      "难吃\t-2\n難吃\t-2",
      "polarity.tsv:6: “難吃” is the same word as “难吃” in polarity.tsv:5. Keep one of the two.",
      "polarity.tsv:6：“難吃”与 polarity.tsv:5 的“难吃”是同一个词。请只保留一处。"
    ),
    (
      "不 好\t-1",
      "polarity.tsv:5: “不 好” holds white space, which no word has. Write it without, or as several "
        + "words.",
      "polarity.tsv:5：“不 好”含有空白，而词里不能有空白。请去掉，或分成几个词。"
    ),
    (
      "好，吃\t1",
      "polarity.tsv:5: “好，吃” holds a mark that ends a clause, which no word crosses. Remove "
        + "the mark.",
      "polarity.tsv:5：“好，吃”含有断句的标点，而词不能跨分句。请去掉标点。"
    ),
    (
      "好吃\t9",
      "polarity.tsv:5: “9” is not a number from -4.0 to 4.0. Correct it.",
      "polarity.tsv:5：“9”不是 -4.0 到 4.0 之间的数。请改正。"
    ),
    (
      "好吃\t0",
      "polarity.tsv:5: “好吃” has the value 0 and changes nothing. Remove it.",
      "polarity.tsv:5：“好吃”的值为 0，不起作用。请删去。"
    ),
  ]

  @Test(arguments: cases)
  func `a fault is told with place and remedy`(rows: String, english: String, chinese: String) {
    let findings = findings(("polarity", rows))
    #expect(findings.contains { $0.phrase.english == english }, "\(findings)")
    #expect(findings.contains { $0.phrase.chinese == chinese }, "\(findings)")
  }

  @Test func `a word with two signs is told`() {
    let lists = [
      (name: "a.tsv", text: "# kind: polarity\n\(Self.head)难吃\t-2\n"),
      (name: "b.tsv", text: "# kind: polarity\n\(Self.head)難吃\t1\n"),
    ]
    let findings = LexiconCheck(files: lists).findings
    #expect(
      findings.map(\.phrase.english).contains(
        "b.tsv:5: “難吃” has a valence of the other sign in a.tsv:5. Decide for one."
      )
    )
  }

  @Test func `a stop word with a valence is told`() {
    let findings = findings(("polarity", "好吃\t2"), ("stopword", "好吃"))
    #expect(
      findings.map(\.phrase.english) == [
        "polarity.tsv:5: “好吃” has a valence and is a stop word in stopword.tsv:5. "
          + "Remove one of the two."
      ]
    )
  }

  @Test func `a head that lacks lines is told, and an unknown kind`() {
    let check = LexiconCheck(files: [
      (name: "a.tsv", text: "# kind: polarity\n好吃\t2\n"), (name: "b.tsv", text: "# kind: x\n"),
      (name: "c.tsv", text: "好吃\n"),
    ])
    let codes = check.findings.map { "\($0.file) \($0.code)" }
    #expect(codes.count { $0 == "a.tsv head" } == 3)
    #expect(codes.contains("b.tsv refused"))
    #expect(codes.contains("c.tsv refused"))
    #expect(
      check.findings.map(\.phrase.english).contains(
        "a.tsv:1: the head has no line “# licence: …”. Add it."
      )
    )
  }

  @Test func `learned weights have a weight and a count`() {
    let text = "# kind: observed\n\(Self.head)甲词\t0\t5\n乙词\t9\t5\n丙词\t1\t0\n丁词\t1\n"
    let codes = LexiconCheck(files: Lists.all + [(name: "observed.tsv", text: text)]).findings
      .filter { $0.file == "observed.tsv" && $0.code != "refused" }.map { "\($0.line) \($0.code)" }
    #expect(Set(codes).isSuperset(of: ["5 number", "7 count", "8 count"]))
  }

  @Test func `a word may speak for several topics`() {
    let topics = "canteen\tworkplace\t食堂\tCanteen\nprice\tworkplace\t价格\tPrice"
    let words = "菜价\tcanteen\t1\n菜价\tprice\t1"
    #expect(findings(("topic-list", topics), ("topic", words)).isEmpty)
  }
}
