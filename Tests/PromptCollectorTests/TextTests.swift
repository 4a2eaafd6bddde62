import Testing
import TextDisplay

@testable import PromptCollector

@Test(arguments: [
  ("<p>谢谢您！</p>", "谢谢您！"),
  ("<h3>A</h3>\n<p>b  <b>c</b>\nd<br/>e</p>", "A\nb c d\ne"),
  ("<ul><li>one</li><li>two</li></ul>", "- one\n- two"),
  (
    "5 &lt; 6 &amp; 7 &gt; 6, a < b, &#20320;&#x597d;&nbsp;&unknown; AT&T",
    "5 < 6 & 7 > 6, a < b, 你好 &unknown; AT&T"
  ),
  ("a<script>alert('<p>')</script>b<!-- <p>no</p> -->c<style>p{}</style>", "abc"),
  ("<a href='x'>link</a <p", "link"),
  ("", ""),
])
func `HTML is shown as its words`(_ html: String, _ words: String) {
  #expect(PlainText.words(of: html) == words)
}

@Test func `a long script is passed over in one go`() {
  let script = String(repeating: "if (a < b) { c() } // </p>\n", count: 40_000)
  let clock = ContinuousClock()
  let time = clock.measure {
    #expect(PlainText.words(of: "a<SCRIPT>\(script)</Script>b<style>\(script)") == "ab")
  }
  // Work that grew with the square of the length would take hours.
  #expect(time < .seconds(60))
}

@Test(arguments: [
  ("<", Command.back), ("《", .back), (" ＜ ", .back), ("上一题", .back), ("b", .back),
  ("Ｂ", .back), ("?", .help), ("？", .help), ("-", .skip), ("－", .skip), (":q", .leave),
  ("：ｑ", .leave), ("退出", .leave), (":lang", .switchLanguage), ("：LANG", .switchLanguage),
  ("1", nil), ("", nil), ("--", nil), ("b2", nil),
])
func `commands are read with any input method`(_ line: String, _ command: Command?) {
  #expect(Command(line, acceptsLetter: true) == command)
}

@Test func `a letter alone is a text where texts are asked for`() {
  #expect(Command("b", acceptsLetter: false) == nil)
  #expect(Command(":b", acceptsLetter: false) == .back)
}
