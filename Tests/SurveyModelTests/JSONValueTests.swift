import Messages
import SurveyModel
import Testing

@Suite struct JSONValueTests {
  @Test func `canonical text sorts keys and writes the shortest numbers`() throws {
    let value = try Value(
      json: #" {"b": [1.0, 1e21, 0.10, -0, 1e-7, 123456789012345680000], "a": "é\n\u0007"} "#
    )
    #expect(
      value.canonicalJSON
        == #"{"a":"é\n\u0007","b":[1,1e+21,0.1,0,1e-7,123456789012345680000]}"#
    )
  }

  @Test func `canonical text reads back as the same value`() throws {
    let texts = ["", "a", "\"\\\u{1}", "张三\u{10FFFF}", "\u{2028}", "e\u{301}"]
    let numbers: [Double] = [
      0, -1, 0.1, 1 / 3, .leastNonzeroMagnitude, 1.797e308, 9_007_199_254_740_992, 1e15,
      123_456.789,
    ]
    for value in texts.map(Value.text) + numbers.map(Value.number) {
      #expect(try Value(json: value.canonicalJSON) == value)
    }
  }

  @Test func `what JSON cannot hold is left out or becomes null`() {
    let answers: [String: Value] = ["a": .undefined, "b": .number(.nan), "c": .array([.undefined])]
    #expect(answers.canonicalJSON == #"{"b":null,"c":[null]}"#)
    #expect(Value.date(0).canonicalJSON == #""1970-01-01T00:00:00.000Z""#)
  }

  @Test func `answers must be an object`() throws {
    #expect(try [String: Value](json: #"{"a": 1}"#) == ["a": .number(1)])
    #expect(throws: JSONFault.self) { try [String: Value](json: "[1]") }
  }

  @Test(arguments: [
    ("", JSONFault.Kind.empty, 1, 1), ("[1,]", .trailingComma, 1, 3),
    ("[1 2]", .missingComma, 1, 4),
    ("{\"a\" 1}", .missingColon, 1, 6), ("{'a': 1}", .wrongQuotes, 1, 2),
    ("{a: 1}", .unquoted("a"), 1, 2), ("[1] x", .trailingText, 1, 5),
    ("[01]", .invalidNumber, 1, 2),
    ("[1e999]", .invalidNumber, 1, 2), ("[.5]", .invalidNumber, 1, 2),
    ("[\n\"a]", .unclosedText, 2, 1), ("[\n [1", .unclosed("]"), 2, 2),
    ("[1}", .wrongBracket("}"), 1, 3), ("[None]", .misspelt("None", "null"), 1, 2),
    ("[\"\\ud800\"]", .loneSurrogate, 1, 3), ("[\"\\x\"]", .invalidEscape, 1, 3),
    ("[\"a\tb\"]", .controlCharacter, 1, 4), ("[1, /* a */ 2]", .comment, 1, 5),
    ("[“a”]", .wrongQuotes, 1, 2), ("[@]", .valueExpected("@]"), 1, 2),
  ])
  func `each fault is named with its place`(
    text: String,
    kind: JSONFault.Kind,
    line: Int,
    column: Int
  ) {
    let fault = #expect(throws: JSONFault.self) { try Value(json: text) }
    #expect(fault?.kind == kind)
    #expect([fault?.line, fault?.column] == [line, column])
  }

  @Test func `bytes that are no UTF-8 are refused with their place`() {
    let fault = #expect(throws: JSONFault.self) {
      try Value(jsonBytes: Array("[\"ab".utf8) + [0xFF] + Array("\"]".utf8))
    }
    #expect(fault?.kind == .invalidUTF8)
    #expect(fault?.offset == 4)
  }

  @Test func `a byte order mark is accepted and belongs to no column`() throws {
    #expect(try Value(jsonBytes: [0xEF, 0xBB, 0xBF] + Array("[1]".utf8)) == .array([.number(1)]))
    let fault = #expect(throws: JSONFault.self) {
      try Value(jsonBytes: [0xEF, 0xBB, 0xBF] + Array("[x]".utf8))
    }
    #expect(fault?.column == 2)
  }

  @Test func `nesting and size have limits`() {
    let deep = String(repeating: "[", count: 65) + String(repeating: "]", count: 65)
    #expect(throws: JSONFault.self) { try Value(json: deep) }
    #expect((try? Value(json: String(deep.dropFirst().dropLast()))) != nil)
    let large = [UInt8](repeating: 0x20, count: 16 * 1_024 * 1_024 + 1)
    #expect((try? Value(jsonBytes: large)) == nil)
  }

  @Test func `a fault is worded with place, fault and remedy`() {
    let fault = #expect(throws: JSONFault.self) { try Value(json: "{\"a\": 1,\n b: 2}") }
    #expect(fault?.phrase.english == "Line 2, column 2: “b” has no quotes. Write \"b\".")
    #expect(fault?.phrase.chinese == "第 2 行第 2 列：“b”没有加引号。请写成 \"b\"。")
  }

  @Test func `broken texts never stop the program`() {
    let sound = Array(#"{"a": ["x\u00e9", 1.5e3, {"b": null, "c": true}], "d": '“’'}"#.utf8)
    for length in 0...sound.count {
      for byte: UInt8 in [0x22, 0x27, 0x2C, 0x5C, 0x7B, 0x7D, 0x80, 0x0A] {
        let broken = Array(sound[..<length]) + [byte] + Array(sound[length...])
        _ = try? Value(jsonBytes: broken)
        _ = SurveyReader.read(Array(sound[..<length]) + [byte], file: "broken.json")
        _ = SurveyReader.read(broken, file: "broken.json")
      }
    }
  }
}
