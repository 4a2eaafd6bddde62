import Messages
import Testing

@Suite struct QuotationTests {
  @Test(arguments: [
    ("没人管", "没人管"), ("a\nb\u{1B}[1m", "a\u{FFFD}b\u{FFFD}[1m"), ("", ""),
    (String(repeating: "长", count: 61), String(repeating: "长", count: 60) + "…"),
    (String(repeating: "长", count: 60), String(repeating: "长", count: 60)),
  ])
  func `messages quote the beginning and no control characters`(text: String, quoted: String) {
    #expect(text.quotable == quoted)
  }
}
