import Messages
import Sentiment
import Testing

/// A lexicon of classes, a few words and the patterns of one test.
private func scorer(_ patterns: String..., words: String = "") throws -> Scorer {
  let files: [(name: String, text: String)] = [
    ("classes.tsv", "# kind: class\n人\t班长\n人\t领导\n物\t空调\n物\t设备\n物\t电梯\n"),
    ("patterns.tsv", "# kind: pattern\n" + patterns.joined(separator: "\n") + "\n"),
    ("polarity.tsv", "# kind: polarity\n好\t1\n坏\t-2\n满意\t2\n受伤\t-2\n" + words),
    ("negation.tsv", "# kind: negation\n没有\t-0.8\n不\t-0.8\n防止\t-0.5\n"),
    ("degree.tsv", "# kind: degree\n很\t1.3\n"),
    ("request.tsv", "# kind: request\n希望\twish\n"),
    ("contrast.tsv", "# kind: contrast\n但是\t0.6\t1.4\n"),
  ]
  return Scorer(lexicon: try Lexicon(files: files))
}

/// The words that patterns cover in a text.
private func covered(_ text: String, by patterns: String...) throws -> [String] {
  let rows = patterns.map { $0 + "\t-2\tlack" }.joined(separator: "\n")
  return try scorer(rows).score(text).evidence.filter { $0.kind == .pattern }.map(\.word)
}

@Suite struct PatternSyntaxTests {
  @Test(arguments: [
    ("没人管", "反映了没人管", "没人管"),
    ("没人管", "沒人管", "没人管"),
    ("ＡB座", "ab座", "ab座"),
    ("(没|没有)人管", "没有人管", "没有人管"),
    ("(没|没有)人管", "没人管", "没人管"),
    ("没有?人(来|去)?管", "没人来管", "没人来管"),
    ("没有?人(来|去)?管", "没有人管", "没有人管"),
    ("说{3}没", "说好的没发", "说好的没"),
    ("说{3}没", "说没", "说没"),
    ("说{3}没", "说过好多次没", ""),
    ("说{12}没", "说好的，没发", ""),
    ("说{12}，没", "说好的，没发", "说好的,没"),
    ("说{12}，?{4}没", "说好的，还没发", "说好的,还没"),
    ("说{12}，?{4}没", "说好的还没发", "说好的还没"),
    ("说{12}，没", "说好的。没发", ""),
    ("说{12}没", "说空调、电梯没", "说空调、电梯没"),
    ("<物>坏", "电梯坏", "电梯坏"),
    ("<人>{4}<物>", "领导不修空调", "领导不修空调"),
    ("(<人>|<物>|食堂)没了", "食堂没了", "食堂没了"),
    ("((班|组)长|<物>)没了", "组长没了", "组长没了"),
    ("等<数>人", "等三十人", "等三十人"),
    ("等<数>万", "等三万", "等三万"),
    ("等<数>%", "等12.5%", "等12.5%"),
    ("涨<数>", "涨 3.5%", "涨 3.5%"),
    ("<数>份", "一式五份", "五份"),
    ("拖<时长>", "拖三个月", "拖三个月"),
    ("拖<时长>", "拖半年", "拖半年"),
    ("拖<时长>", "拖 2 年多", "拖 2 年多"),
    ("拖<时长>", "拖十几天", "拖十几天"),
    ("拖<时长>没", "拖一个多月没", "拖一个多月没"),
    ("拖<时长>", "拖三个人", ""),
    ("提<次>", "提了三次", ""),
    ("提了<次>", "提了三次", "提了三次"),
    ("提了<次>", "提了好几遍", "提了好几遍"),
    ("欠<钱>", "欠五百块钱", "欠五百块钱"),
    ("欠<钱>", "欠3000元", "欠3000元"),
    ("^没人", "没人管", "没人"),
    ("^没人", "还是没人", ""),
    ("^没人", "热水，没人", "没人"),
    ("^没人", "“没人管", "没人"),
    ("没修$", "空调没修了", "没修"),
    ("没修$", "空调没修呢。", "没修"),
    ("没修$", "空调没修好", ""),
    ("没修$", "没修，没修好", "没修"),
    ("hr不管", "hr不管", "hr不管"),
    ("hr不管", "chr不管", ""),
    ("3次", "13次", ""),
    ("😡了", "😡了", "😡了"),
    ("a😡?b", "ab", "ab"),
    ("说{1}没", "说😡没", "说😡没"),
  ])
  func `patterns match what they say`(pattern: String, text: String, expected: String) throws {
    #expect(try covered(text, by: pattern) == (expected.isEmpty ? [] : [expected]))
  }

  @Test(arguments: [
    ("{3}没人", "the pattern begins with “{3}”, so that it could start anywhere."),
    ("有?没人", "the pattern begins with “有?”, so that it could start anywhere."),
    ("(有|在)?没人", "the pattern begins with “(有|在)?”, so that it could start anywhere."),
    ("({2}没|人)管", "the pattern begins with “{2}”, so that it could start anywhere."),
    ("$", "the pattern begins with “$”, so that it could start anywhere."),
    ("(没|有", "“(” is not closed. Close it."),
    ("没<物", "“<” is not closed. Close it."),
    ("没{3", "“{” is not closed. Close it."),
    ("没)有", "“)” has no opening bracket."),
    ("没|有", "“|” has no opening bracket."),
    ("没}有", "“}” has no opening bracket."),
    ("没{13}有", "“{13}” is no gap. Write a number from 0 to 12 in the braces."),
    ("没{x}有", "“{x}” is no gap. Write a number from 0 to 12 in the braces."),
    ("没<猫>", "there is no class “猫”."),
    ("没(有|)人", "an alternative is empty."),
    ("没()人", "an alternative is empty."),
    ("没人??", "“?” makes nothing optional."),
    ("没。有", "“。” ends a clause, so that the pattern can never match."),
    ("没有吗？", "“？” ends a clause, so that the pattern can never match."),
    ("没 有", "“ ” ends a clause, so that the pattern can never match."),
    ("没^有", "“^” stands in the middle of a clause, so that the pattern can never match."),
    ("没$有", "“$” stands in the middle of a clause, so that the pattern can never match."),
    ("^", "the pattern takes up no text. Add a character or a class."),
    (
      String(repeating: "(", count: 12_000) + "没" + String(repeating: ")", count: 12_000),
      "brackets are nested more than 32 deep. Write several patterns instead."
    ),
  ])
  func `faults in patterns are told with place and remedy`(pattern: String, english: String) {
    #expect(throws: LexiconFaults.self) { try scorer(pattern + "\t-2\tlack") }
    do {
      _ = try scorer("没人管\t-2\tlack", pattern + "\t-2\tlack")
    } catch let error as LexiconFaults {
      let phrase = error.phrase
      #expect(phrase.english.hasPrefix("patterns.tsv:3: " + english))
      #expect(phrase.chinese.hasPrefix("patterns.tsv:3："))
    } catch {
      Issue.record("another error")
    }
  }

  @Test(arguments: [
    ("没人\t-2", "the line has too few columns. Write 3 columns separated by tabs."),
    ("没人\t-5\tlack", "“-5” is not a number from -4.0 to 4.0. Correct it."),
    ("没人\t-2\tloss", "“loss” is no category of pattern. Use one of lack, late,"),
    ("没人\t0\tlack", "a pattern of the category “lack” needs a valence other than 0. Give it one."),
    ("没人\t-2\tlack\tflag:fire", "“fire” is no urgent sign. Use one of injury, danger, self-harm,"),
    ("没人管\t-1\tlate", "“没人管” stands in line 2 already. Keep one of the two."),
  ])
  func `faults in the other columns are told too`(row: String, english: String) {
    do {
      _ = try scorer("没人管\t-2\tlack", row)
      Issue.record("no fault was found")
    } catch let error as LexiconFaults {
      #expect(error.phrase.english.hasPrefix("patterns.tsv:3: " + english))
    } catch {
      Issue.record("another error")
    }
  }

  @Test(arguments: [
    ("数\t九", "“数” is a built-in class. Choose another name."),
    ("人", "the line has too few columns. Write 2 columns separated by tabs."),
    ("人\t班长", "“班长” stands in line 2 already. Keep one of the two."),
    ("人\t班 长", "“班 长” ends a clause, so that the pattern can never match."),
  ])
  func `faults in classes are told`(row: String, english: String) {
    do {
      _ = try Lexicon(files: [("classes.tsv", "# kind: class\n人\t班长\n" + row + "\n")])
      Issue.record("no fault was found")
    } catch {
      #expect(error.phrase.english.hasPrefix("classes.tsv:3: " + english))
    }
  }

  @Test func `more classes than fit are told`() {
    let rows = (0..<60).map { "c\($0)\tx\n" }.joined()
    #expect(throws: LexiconFaults.self) {
      try Lexicon(files: [("classes.tsv", "# kind: class\n" + rows)])
    }
  }
}

@Suite struct PatternRuleTests {
  @Test(arguments: [
    (["没人", "没人管", "人管的事"], "没人管的事", ["人管的事"]),
    (["没人管", "人管的事情"], "没人管的事情", ["人管的事情"]),
    (["没人", "人管"], "没人管", ["没人"]),
    (["没人", "管事"], "没人管事", ["没人", "管事"]),
  ])
  func `of overlapping matches the longest wins and then the leftmost`(
    patterns: [String],
    text: String,
    expected: [String]
  ) throws {
    let rows = patterns.map { $0 + "\t-2\tlack" }.joined(separator: "\n")
    let evidence = try scorer(rows).score(text).evidence
    #expect(evidence.filter { $0.kind == .pattern }.map(\.word) == expected)
  }

  @Test func `a match is one piece of evidence over all it covers`() throws {
    let score = try scorer("没有{2}满意\t-3\tignored").score("没有人满意")
    #expect(score.evidence.map(\.kind) == [.pattern])
    #expect(score.evidence[0].contribution == -3)
    #expect(score.evidence[0].category == .ignored)
    #expect(score.evidence[0].pattern == "没有{2}满意")
    #expect(score.evidence[0].range == 0..<15)
    #expect(score.label == .negative)
  }

  @Test(arguments: [
    ("修好了", 2.4), ("很修好了", 3.12), ("没有修好了", -1.6), ("希望修好了", 0.48),
  ])
  func `what stands before a match acts on it as on a word`(
    text: String,
    expected: Double
  ) throws {
    let evidence = try scorer("修好\t2\trepaired").score(text).evidence
    let found = evidence.first { $0.kind == .pattern }?.contribution
    #expect(abs((found ?? 0) - expected) < 1e-9)
  }

  @Test func `a neutral pattern only keeps what it covers from counting`() throws {
    let score = try scorer("好好学习\t0\tneutral", words: "学习\t1\n").score("好好学习")
    #expect(score.label == .neutral && score.value == 0 && !score.isCovered)
  }

  @Test func `contrast weighs patterns as it weighs words`() throws {
    let scorer = try scorer("修好\t2\trepaired", "没热水\t-2\tlack")
    #expect(scorer.score("修好了，但是没热水").label == .negative)
    #expect(scorer.score("没热水，但是修好了").label == .positive)
  }

  @Test func `of two patterns over the same words the stronger counts`() throws {
    let scorer = try scorer("没(人|谁)管\t-1\tlack", "没人(管|问)\t-3\tignored")
    #expect(scorer.score("没人管").evidence.map(\.contribution) == [-3])
  }

  @Test func `gaps one behind the other pass over all they may`() throws {
    let scorer = try scorer("没{1}?{1}?{1}?{1}?{1}?{1}?{1}?{1}?{1}?{1}?{1}?{1}?管\t-2\tlack")
    for (gap, isFound) in [(0, true), (12, true), (13, false)] {
      let text = "没" + String(repeating: "甲", count: gap) + "管"
      #expect(scorer.score(text).evidence.contains { $0.kind == .pattern } == isFound, "\(gap)")
    }
  }

  @Test func `no text makes the search take long`() throws {
    let scorer = try scorer("没{4}<数>(元|天)\t-2\tlack", "<数>{3}没\t-2\tlack")
    for piece in ["1", "1,", "1.1.", "一", "没一", "？", "a@b.", "http://", "👍🏽\u{200D}", "“没"] {
      let text = String(repeating: piece, count: 200_000 / piece.utf8.count)
      #expect(scorer.score(text).value <= 0)
    }
  }

  @Test func `a pattern with many gaps gives up instead of going on for ever`() throws {
    let gaps = String(repeating: "啊{12}", count: 8)
    let scorer = try scorer(gaps + "完\t-2\tlack")
    let text = String(repeating: "啊", count: 3000)
    #expect(scorer.score(text).evidence.isEmpty)
  }
}

@Suite struct UrgentSignTests {
  private func flags(_ text: String) throws -> [String] {
    let scorer = try scorer(
      "<物>漏电\t-2\tdanger\tflag:danger",
      "拖欠{2}工资\t-3\tunpaid\tflag:wages",
      "不想活\t0\tflag\tflag:self-harm",
      "(就|要)罢工\t0\tflag\tflag:strike",
      "动手动脚\t-4\tflag\tflag:harassment",
      "(没有|未){2}发生{4}事故\t1\tsafe",
      "出事故\t-2\tdanger\tflag:danger",
      "发生{4}事故\t-2\tdanger\tflag:danger",
      "老是动手动脚还骂人\t-3\tunequal",
      words: "工伤\t-2\tflag:injury\n泄漏\t-2\tsafety urgent\n"
    )
    return scorer.score(text).flags.map { "\($0.kind.rawValue) \($0.words)" }
  }

  @Test(arguments: [
    ("空调漏电", ["danger 空调漏电"]),
    ("拖欠工资，不想活了", ["wages 拖欠工资", "self-harm 不想活"]),
    ("再不发工资就罢工", ["strike 就罢工"]),
    ("去年工伤两次", ["injury 工伤"]),
    ("管道泄漏", ["danger 泄漏"]),
    ("没有拖欠工资", []),
    ("没有工伤", []),
    ("防止出事故", []),
    ("全年没有发生安全事故", []),
    ("发生安全事故", ["danger 发生安全事故"]),
    ("老是动手动脚还骂人", ["harassment 动手动脚"]),
    ("食堂很好", []),
  ])
  func `signs are raised unless they are negated`(text: String, expected: [String]) throws {
    #expect(try flags(text) == expected)
  }

  @Test func `signs stand where their words stand`() throws {
    let scorer = try scorer("漏電\t-2\tdanger\tflag:danger")
    let text = "機器漏電！"
    let flag = try #require(scorer.score(text).flags.first)
    #expect(flag == UrgentSign(kind: .danger, range: 6..<12, words: "漏电"))
  }
}
