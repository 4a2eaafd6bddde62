import Foundation
import TestSupport
import Testing

/// `leye score`: a JSON object for each line, in order.
@Suite struct ScoreTests {
  @Test func `plain lines get a score each, in order`() throws {
    let desk = try Desk()
    let input = "\u{FEFF}食堂很好吃\r\n\n价格太贵，服务太差"
    let outcome = try desk.run("score", input: input)
    #expect(outcome.code == 0 && outcome.errors.isEmpty)
    let lines = try FilterOutput(outcome).objects
    #expect(lines.map(\.label) == ["positive", "neutral", "negative"])
    #expect(try #require(lines[0].score) > 0)
    #expect(lines[1].score == 0)
    #expect(try #require(lines[2].score) < 0)
  }

  @Test func `an object keeps its other keys byte for byte and gets the new ones behind`() throws {
    let desk = try Desk()
    let kept = [
      #"{"id":1e400,"text":"食堂很好吃""#,
      #"{ "n" : 12345678901234567890 , "text":"\u98df堂\n差" , "x":[{"a":"\ud800"}, -0.10]"#,
      #"{"text":"不好","text":"好吃""#,
      #"{"\u0074ext":"好吃""#,
    ]
    let outcome = try desk.run(
      "score",
      "--text-key",
      "text",
      input: kept.map { $0 + " }\n" }.joined()
    )
    #expect(outcome.code == 0 && outcome.errors.isEmpty)
    let output = try FilterOutput(outcome)
    #expect(try output.objects.count == kept.count)
    for (line, kept) in zip(output.lines, kept) {
      #expect(line.hasPrefix(kept + #","score":"#))
    }
    // Of several members of one name the last counts, as everywhere in JSON.
    #expect(try output.objects[2].label == "positive")
    #expect(try output.objects[3].label == "positive")
  }

  @Test func `a key that is written anew replaces the old one`() throws {
    let desk = try Desk()
    let outcome = try desk.run(
      "score",
      "--text-key",
      "t",
      input: #"{"score":5, "a":1 ,"label":{"x":[]},"t":"好吃","evidence":7}"# + "\n"
    )
    let line = try #require(try FilterOutput(outcome).lines.first)
    #expect(line.hasPrefix(#"{"a":1,"t":"好吃","evidence":7,"score":0."#))
    #expect(line.components(separatedBy: #""label":"#).count == 2)
    let full = try desk.run(
      "score",
      "--evidence",
      "--text-key",
      "t",
      input: #"{"t":"好吃","evidence":7}"# + "\n"
    )
    #expect(full.output.contains(#"{"kind":"polarity","word":"好吃","span":[0,6],"#))
    #expect(!full.output.contains(#""evidence":7"#))
  }

  /// A line, what stands under `error`, and the sentence in English and in Chinese.
  private static let faults: [([UInt8], String, String, String)] = [
    (
      Array(#"{"text":"绝不外传"#.utf8), "invalid-json",
      "the line is not valid JSON. Write one object a line.",
      "这一行不是有效的 JSON。请每行写一个对象。"
    ),
    (
      Array(#"["绝不外传"]"#.utf8), "not-an-object",
      "the line is no JSON object. Write one object a line.",
      "这一行不是 JSON 对象。请每行写一个对象。"
    ),
    (
      Array(#"{"other":"绝不外传"}"#.utf8), "missing-key",
      "there is no key “text”. Check the line and --text-key.",
      "没有键“text”。请检查这一行和 --text-key。"
    ),
    (
      Array(#"{"text":null,"other":"绝不外传"}"#.utf8), "not-a-string",
      "the value of “text” is not a string. Check the line and --text-key.",
      "“text”的值不是字符串。请检查这一行和 --text-key。"
    ),
    (
      Array(#"{"text":"绝不外传"#.utf8) + [0xE9, 0xA3] + Array(#""}"#.utf8), "invalid-utf-8",
      "the line is not valid UTF-8. Convert the file to UTF-8.",
      "这一行不是有效的 UTF-8。请把文件转成 UTF-8。"
    ),
    (
      Array(#"{"text":"\#(String(repeating: "绝不外传", count: 100))"}"#.utf8), "line-too-long",
      "the line is longer than 1024 bytes. Split it, or raise --max-line.",
      "这一行超过 1024 字节。请分成几行，或调大 --max-line。"
    ),
  ]

  @Test(arguments: faults)
  func `a bad line is told by its number and passed on as an error`(
    line: [UInt8],
    error: String,
    english: String,
    chinese: String
  ) throws {
    let desk = try Desk()
    let good = Array(#"{"text":"好吃"}"#.utf8) + [0x0A]
    try desk.write(good + line + [0x0D, 0x0A] + good, as: "in.jsonl")
    let words = ["score", "--text-key", "text", "--max-line", "1k", "in.jsonl"]
    let outcome = try desk.program.run(words)
    #expect(outcome.code == 65)
    #expect(
      outcome.errors == "in.jsonl:2: \(english)\nleye: 1 line could not be read.\n"
    )
    let output = try FilterOutput(outcome)
    #expect(output.lines[1] == #"{"error":"\#(error)","line":2}"#)
    #expect(try output.objects.map(\.label) == ["positive", nil, "positive"])
    let again = try desk.chinese.program.run(words)
    #expect(again.code == 65 && again.output == outcome.output)
    #expect(again.errors == "in.jsonl:2：\(chinese)\nleye：有 1 行无法读取。\n")
  }

  @Test(arguments: [
    "", " ", "{", "}", #"{"text":"a"} x"#, #"{"text":"a",}"#, #"{"text":"a" "b":1}"#,
    #"{text:"a"}"#, #"{"text":"a","b":01}"#, #"{"text":"a","b":1.}"#, #"{"text":"a","b":.5}"#,
    #"{"text":"a","b":+1}"#, #"{"text":"a","b":1e}"#, #"{"text":"a","b":NaN}"#,
    #"{"text":"a","b":tru}"#, #"{"text":"a","b":[1,]}"#, #"{"text":"a","b":[1}"#,
    #"{"text":"a","b":{"c"}}"#, #"{"text":"\x"}"#, #"{"text":"\u12g4"}"#, #"{"text":"\u12"#,
    #"{"text":"a\"#, "{\"text\":\"tab\there\"}", "{\"text\":\"\u{0}\"}",
    #"{"text":"a","b":"# + String(repeating: "[", count: 5_000),
  ])
  func `what is not JSON is refused`(line: String) throws {
    let desk = try Desk()
    let outcome = try desk.run("score", "--text-key", "text", input: line + "\n")
    #expect(outcome.code == 65)
    #expect(outcome.output == #"{"error":"invalid-json","line":1}"# + "\n")
  }

  @Test func `several inputs follow each other, and their bad lines name them`() throws {
    let desk = try Desk()
    try desk.folder.write("{\"t\":\"好吃\"}\n{}", as: "a.jsonl")
    try desk.folder.write("{\"t\":\"难吃\"}\n\u{1F}", as: "b.jsonl")
    let outcome = try desk.run(
      "score",
      "--text-key",
      "t",
      "a.jsonl",
      "-",
      "b.jsonl",
      input: "\u{FEFF}{\"t\":\"\"}\nx\n"
    )
    #expect(outcome.code == 65)
    let lines = try FilterOutput(outcome).objects
    #expect(lines.map(\.label) == ["positive", nil, "neutral", nil, "negative", nil])
    #expect(lines.map(\.file) == [nil, "a.jsonl", nil, "-", nil, "b.jsonl"])
    #expect(lines.map(\.line) == [nil, 2, nil, 2, nil, 2])
    #expect(outcome.errors.hasPrefix("a.jsonl:2: there is no key “t”."))
    #expect(outcome.errors.contains("\nstandard input:2: the line is not valid JSON."))
    #expect(outcome.errors.hasSuffix("\nleye: 3 lines could not be read.\n"))
  }

  @Test func `order and bytes are the same on any number of threads`() throws {
    let desk = try Desk()
    let comments = ["食堂很好吃", "价格太贵", "", "希望加班费按时发", "宿舍没有热水，空调坏了"]
    var input = ""
    for number in 0..<6_000 {
      let padding = String(repeating: " ", count: number * 7 % 90)
      input += #"{"id":\#(number),\#(padding)"t":"\#(comments[number % 5])"}"# + "\n"
    }
    input.replace(#"{"id":5000,"#, with: #"["id":5000,"#)
    try desk.folder.write(input, as: "in.jsonl")
    let one = try desk.run("score", "--text-key", "t", "--threads", "1", "in.jsonl")
    let many = try desk.run("score", "--text-key", "t", "--threads", "7", input: input)
    #expect(one.code == 65 && many.code == 65)
    #expect(one.output == many.output)
    #expect(one.errors.hasPrefix("in.jsonl:5001: "))
    let lines = try FilterOutput(one).lines
    #expect(lines.count == 6_000)
    for (number, line) in lines.enumerated() where number != 5_000 {
      #expect(line.hasPrefix(#"{"id":\#(number),"#))
    }
    #expect(lines[5_000] == #"{"error":"invalid-json","line":5001}"#)
  }
}
