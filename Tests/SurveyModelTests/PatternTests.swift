import Messages
import SurveyModel
import Testing

@Suite struct PatternTests {
  /// True when a `regex` validator accepts a text.
  private func accepts(_ pattern: String, _ text: String) throws -> Bool {
    let rule = Value.object(["type": .text("regex"), "regex": .text(pattern)]).canonicalJSON
    let survey = try survey(
      elements: #"{"type": "text", "name": "q", "validators": [\#(rule)]}"#
    )
    return survey.asked(["q": .text(text)]).problems.isEmpty
  }

  @Test(arguments: [
    ("^[A-Z]{2}\\d{3,4}$", "AB123", "AB12"), ("^(foo|bar)?baz$", "barbaz", "bazbar"),
    ("^1[3-9]\\d{9}$", "13812345678", "12812345678"), ("\\bcat\\b", "a cat.", "concat"),
    ("^(?=.*\\d)(?=.*[a-z]).{4,}$", "abc1", "abcd"), ("^(?!admin)\\w+$", "user", "admin1"),
    ("^[\\u4e00-\\u9fa5]{2,4}$", "张三", "Zhang"), ("^[^@\\s]+@[^@\\s]+$", "a@b", "a b@c"),
    ("^a{2}$", "aa", "aaa"), ("^(ab)*?c$", "ababc", "abac"), ("^\\.\\*\\{$", ".*{", "a"),
    ("^[\\w.-]+$", "a-b.c", "a b"), ("^(a*)*$", "aaa", "b"), ("x{,3}", "x{,3}", "x"),
    ("^.$", "汉", "\n"), ("(?<=a)b", "ab", "b"), ("^(a|b)\\1$", "aa", "ab"),
    ("^[[]&&a]$", "[&&a]", "a"), ("^[+--]$", ",", "a"), ("^[\\w-.]+$", "a-.", "!"),
    ("^\\d$", "1", "１"),
    ("^[]$|^[^]$", "x", "xx"), ("^a$", "a", "a\n"), ("^\\e\\-\\/$", "e-/", "e"),
    ("^(?<y>\\d)\\k<y>$", "11", "12"),
    ("^\\ud83d\\ude00$", "😀", "x"), ("^[^\\W_]+$", "aB1", "_"), ("\\Bcat", "concat", "cat"),
    ("^\\w+([-+.']\\w+)*@\\w+\\.\\w+$", "a.b@c.cn", "a..b@c.cn"),
  ])
  func `patterns match as in JavaScript`(pattern: String, good: String, bad: String) throws {
    #expect(try accepts(pattern, good))
    #expect(try !accepts(pattern, bad))
  }

  @Test(arguments: [
    "(", "[a", "a**", "*a", "a{3,1}", "a++", "(?i)a", "(a)\\2", "(?>a)", "[z-a]", "\\", "\\p{L}",
  ])
  func `patterns that cannot be read are reported`(pattern: String) {
    let rule = Value.object(["type": .text("regex"), "regex": .text(pattern)]).canonicalJSON
    let text = #"{"elements": [{"type": "text", "name": "q", "validators": [\#(rule)]}]}"#
    let diagnostics = SurveyReader.read(Array(text.utf8), file: "form.json").diagnostics
    #expect(diagnostics.map(\.code) == ["validator-regex"])
  }

  @Test(.timeLimit(.minutes(1)))
  func `no pattern takes forever`() throws {
    let text = String(repeating: "a", count: 1_000) + "!"
    for pattern in ["^(a+)+$", "^(a|aa)+$", "^(a*)*b$", "^(.*a){20}$", "(x+x+)+y"] {
      #expect(try !accepts(pattern, text))
    }
  }
}
