import Foundation
import TestSupport
import Testing

/// `leye explain`: the text with its evidence in place, and how it adds up.
@Suite struct ExplainTests {
  private static let comment = "食堂很好吃，但是价格太贵了，希望改善"

  /// What `--json` prints.
  private struct Explained: Decodable {
    struct Evidence: Decodable {
      let kind: String
      let word: String
      let span: [Int]
      let contribution: Double
    }
    struct Topic: Decodable {
      let name: String
      let score: Double
    }
    struct Sentence: Decodable {
      let span: [Int]
      let score: Double
      let topics: [String]
    }
    let text: String
    let score: Double
    let label: String
    let topics: [Topic]
    let evidence: [Evidence]
    let sentences: [Sentence]
    let words: [String]
    let lexicon: String
  }

  @Test func `words are marked in place with sign and number`() throws {
    let desk = try Desk()
    let outcome = try desk.run("explain", Self.comment)
    #expect(outcome.code == 0 && outcome.errors.isEmpty)
    let shown = outcome.output
    #expect(shown.contains(/\[好吃 \+\d\.\d\d/))
    #expect(shown.contains(/\[太 ×\d\.\d\d\]\[贵 -\d\.\d\d/) || shown.contains(/\[太贵 -\d\.\d\d/))
    #expect(shown.contains(/\[但是 ⇄\d\.\d\d\]/))
    #expect(shown.contains(/\[希望 \?-?\d\.\d\d\]/))
    for title in ["Words: 食堂 ", "Score: ", "Evidence\n", "How it adds up\n", "Topics, without"] {
      #expect(shown.contains(title), "\(title)")
    }
    #expect(!shown.contains("\u{1B}"))
    let chinese = try desk.chinese.run("explain", Self.comment).output
    for title in ["分词：食堂 ", "得分：", "依据\n", "如何合计\n", "主题（不计统计权重）\n", "食堂伙食"] {
      #expect(chinese.contains(title), "\(title)")
    }
  }

  @Test func `the arguments together are the comment, whatever they begin with`() throws {
    let desk = try Desk()
    let joined = try desk.run("explain", "--json", "-不好", "吃")
    #expect(joined.code == 0)
    #expect(joined.output.hasPrefix(#"{"text":"-不好 吃","#))
    let wrong = try desk.run("explain", "--jsn", "绝不外传")
    #expect(wrong.code == 2)
    #expect(wrong.errors == "leye: There is no option --jsn. Did you mean --json?\n")
    let chinese = try desk.chinese.run("explain", "--jsn", "绝不外传")
    #expect(chinese.errors == "leye：没有选项 --jsn。您要的是 --json 吗？\n")
    let colour = try desk.run("explain", "--color", "red", "绝不外传")
    #expect(colour.code == 2 && !colour.errors.contains("绝不外传"))
  }

  @Test func `the comment is read from standard input where none is given`() throws {
    let desk = try Desk()
    let expected = try desk.run("explain", Self.comment).output
    #expect(try desk.run("explain", input: Self.comment + "\r\n").output == expected)
    #expect(try desk.run("explain", "-", input: "\u{FEFF}" + Self.comment).output == expected)
    let several = try desk.run("explain", input: "食堂很好吃\n宿舍太吵\n")
    #expect(several.output.contains(#/\[好吃 [^\]]*\]\n\[宿舍 /#))
  }

  @Test func `colour is added on a terminal or where it is asked for`() throws {
    var desk = try Desk()
    let plain = try desk.run("explain", Self.comment).output
    let coloured = try desk.run("explain", "--color", "always", Self.comment).output
    #expect(coloured.contains("\u{1B}[32m[好吃 +"))
    #expect(coloured.contains("\u{1B}[31m["))
    #expect(coloured.replacing(#/\x{1B}\[[0-9;]*m/#, with: "") == plain)
    desk.program.environment["TERM"] = "xterm-256color"
    func isGreen(_ words: String...) throws -> Bool {
      let terminal = try PseudoTerminal(desk.program, ["explain"] + words)
      #expect(terminal.finish() == 0)
      // The last of what was written may still be on its way.
      for _ in 0..<1_000 where !terminal.waits(for: "Word lists and rules") {
        Thread.sleep(forTimeInterval: 0.01)
      }
      return terminal.waits(for: "\u{1B}[32m[")
    }
    #expect(try isGreen(Self.comment))
    #expect(try !isGreen("--color", "never", Self.comment))
    desk.program.environment["NO_COLOR"] = "1"
    #expect(try !isGreen(Self.comment))
    #expect(try isGreen("--color", "always", Self.comment))
  }

  @Test func `JSON holds everything, with places in the text`() throws {
    let desk = try Desk()
    let outcome = try desk.run("explain", "--json", Self.comment + "。\n\"<b>\u{1}")
    #expect(outcome.code == 0)
    #expect(outcome.output.hasSuffix("}\n") && outcome.output.count { $0 == "\n" } == 1)
    let explained = try JSONDecoder().decode(Explained.self, from: Data(outcome.output.utf8))
    #expect(explained.text == Self.comment + "。\n\"<b>\u{1}")
    let bytes = Array(explained.text.utf8)
    for evidence in explained.evidence where evidence.kind != "pattern" {
      let range = evidence.span[0]..<evidence.span[1]
      #expect(String(decoding: bytes[range], as: UTF8.self) == evidence.word)
    }
    #expect(explained.evidence.contains { $0.kind == "contrast" && $0.word == "但是" })
    #expect(explained.sentences.first?.span.first == 0)
    #expect(explained.topics.contains { $0.name == "canteen" })
    #expect(explained.words.joined() == Self.comment + "。\"<b>\u{1}")
    #expect(explained.lexicon.count == 64)
    let scored = try FilterOutput(try desk.run("score", input: Self.comment)).objects[0]
    let alone = try desk.run("explain", "--json", Self.comment)
    let same = try JSONDecoder().decode(Explained.self, from: Data(alone.output.utf8))
    #expect(scored.score == same.score && scored.label == same.label)
  }

  @Test(arguments: ["en", "zh"])
  func `the page stands alone and shows the text as text`(language: String) throws {
    let desk = try Desk()
    let comment = Self.comment + "<script>alert('1')</script>&\n\"好吃\"\u{202E}"
    let outcome = try desk.run(
      "explain",
      "--language",
      language,
      "--html",
      "page.html",
      comment
    )
    #expect(outcome.code == 0)
    let page = try String(contentsOfFile: desk.path("page.html"), encoding: .utf8)
    let tag = language == "zh" ? "zh-Hans" : "en"
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(tag)\">"))
    #expect(page.hasSuffix("</html>\n"))
    for word in ["<script", "://", "alert('", "\u{202E}", "src=", "&\n"] {
      #expect(!page.contains(word), "\(word)")
    }
    #expect(page.contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;<br>\n&quot;"))
    #expect(page.contains(/<ruby class="praise">好吃<rp> \(<\/rp><rt>\+\d\.\d\d/))
    #expect(page.contains(language == "zh" ? "<h2>如何合计</h2>" : "<h2>How it adds up</h2>"))
    #expect(page.contains("<th scope=\"col\""))
    let printed = try desk.run("explain", "--language", language, "--html", "-", comment)
    #expect(printed.output == page)
  }

  @Test func `text that acts on a terminal is made harmless`() throws {
    let desk = try Desk()
    let outcome = try desk.run("explain", "食堂\u{1B}[2J很好吃\u{202E}")
    #expect(!outcome.output.contains("\u{1B}") && !outcome.output.contains("\u{202E}"))
  }

  @Test func `bytes that are no text are refused without being repeated`() throws {
    let desk = try Desk()
    try desk.write(Array("\u{FEFF}绝不外传".utf8) + [0xE9], as: "in.txt")
    let outcome = try desk.program.shell(#""$LEYE" explain < in.txt"#)
    #expect(outcome.code == 65 && outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("leye: -: some bytes are no text"))
    #expect(!outcome.errors.contains("绝不外传"))
  }

  @Test func `an empty comment says nothing`() throws {
    let desk = try Desk()
    let outcome = try desk.run("explain", input: "\n")
    #expect(outcome.code == 0)
    #expect(outcome.output.contains("Score: 0.00, neutral"))
    #expect(!outcome.output.contains("How it adds up"))
  }
}
