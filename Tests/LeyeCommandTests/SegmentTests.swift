import Foundation
import TestSupport
import Testing

/// `leye segment`: the words of each line.
@Suite struct SegmentTests {
  @Test func `white space only separates, and there are as many lines out as in`() throws {
    let desk = try Desk()
    let lines = [
      "食堂的饭菜太贵了。", "", " \t　 ", "  宿舍\t\u{A0} 没\u{2003}热水\u{B} ", "3个月 a@b.cn", "\r", "好！\u{2028}差",
      "一\u{85}二\r三",
    ]
    let outcome = try desk.run("segment", input: lines.joined(separator: "\n"))
    #expect(outcome.code == 0 && outcome.errors.isEmpty)
    let output = try FilterOutput(outcome).lines
    try #require(output.count == lines.count)
    for (line, words) in zip(lines, output) {
      let parts = words.unicodeScalars.split(
        separator: " ",
        omittingEmptySubsequences: !words.isEmpty ? false : true
      )
      #expect(parts.allSatisfy { !$0.isEmpty && !$0.contains(where: \.properties.isWhitespace) })
      let bare = line.unicodeScalars.filter { !$0.properties.isWhitespace }
      #expect(String(String.UnicodeScalarView(parts.joined())) == String(bare))
    }
    #expect(output[0].contains("食堂 "))
    #expect(output[1].isEmpty && output[2].isEmpty && output[5].isEmpty)
  }

  @Test func `an object gets the words as an array`() throws {
    let desk = try Desk()
    let outcome = try desk.run(
      "segment",
      "--text-key",
      "意见",
      input: #"{"id":7,"words":0,"\u610f见":"食堂\n\u5dee\ud83d\ude00 \"\\\/\ud83dx\t","z":null}"#
        + "\n"
    )
    #expect(outcome.code == 0 && outcome.errors.isEmpty)
    let output = try FilterOutput(outcome)
    #expect(output.lines[0].hasPrefix(#"{"id":7,"\u610f见":"食堂\n\u5dee\ud83d\ude00 \"#))
    #expect(output.lines[0].contains(#","z":null,"words":["食堂","差","#))
    let words = try #require(try output.objects.first?.words)
    #expect(words.joined() == "食堂差😀\"\\/\u{FFFD}x")
  }

  @Test func `words are cut from the original, not from its matching form`() throws {
    let desk = try Desk()
    let outcome = try desk.run("segment", input: "臺灣ＡＢＣ，１０㎏½杯\n")
    #expect(outcome.output.filter { $0 != " " } == "臺灣ＡＢＣ，１０㎏½杯\n")
  }

  @Test func `a bad line becomes an empty line among words and an error among objects`() throws {
    let desk = try Desk()
    try desk.write(Array("好\n".utf8) + [0xFF, 0x0A] + Array("差".utf8), as: "in.txt")
    let plain = try desk.run("segment", "in.txt")
    #expect(plain.code == 65)
    #expect(plain.output == "好\n\n差\n")
    #expect(plain.errors.hasPrefix("in.txt:2: the line is not valid UTF-8."))
    let objects = try desk.run("segment", "--text-key", "t", input: "[]\n")
    #expect(objects.code == 65)
    #expect(objects.output == #"{"error":"not-an-object","line":1}"# + "\n")
  }

  @Test func `lines go through as they come`() throws {
    let desk = try Desk()
    let running = try desk.program.start(["segment"])
    for line in ["第一行", "第二行"] {
      running.send(line + "\n")
      #expect(running.waits(for: "行\n"))
    }
    running.send("没有行尾")
    let outcome = running.finish()
    #expect(outcome.code == 0)
    #expect(outcome.output.filter { $0 != " " } == "第一行\n第二行\n没有行尾\n")
  }

  @Test func `a line without end takes no memory and no neighbour with it`() throws {
    let desk = try Desk()
    // Far more than the limit; the shell's limit would end a program that kept all of it.
    let outcome = try desk.program.shell(
      #"{ echo 好; head -c 60000000 /dev/zero | tr '\0' x; echo; echo 差; } | "$LEYE" segment"#
    )
    #expect(outcome.code == 65)
    #expect(outcome.output == "好\n\n差\n")
    #expect(
      outcome.errors
        == "standard input:2: the line is longer than 4194304 bytes. Split it, or raise --max-line.\n"
        + "leye: 1 line could not be read.\n"
    )
  }

  @Test func `a reader that goes away ends the filter without a word`() throws {
    let desk = try Desk()
    let outcome = try desk.program.shell(
      #"{ yes 食堂 2>/dev/null | "$LEYE" segment; echo "code $?" >&2; } | head -n 2"#
    )
    #expect(outcome.output == "食堂\n食堂\n")
    #expect(outcome.errors == "code 141\n")
  }

  @Test func `a full disk behind standard output is noticed`() throws {
    let desk = try Desk()
    let outcome = try desk.program.shell(#"echo 食堂 | "$LEYE" segment > /dev/full"#)
    #expect(outcome.code == 74)
    #expect(
      outcome.errors == "leye: Standard output: the disk is full. Free some space and try again.\n"
    )
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func `a signal ends the filter after whole lines`(signal: Int32) throws {
    let desk = try Desk()
    let running = try desk.program.start(["segment"])
    running.send("食堂\n宿")
    #expect(running.waits(for: "食堂\n"))
    running.interrupt(with: signal)
    let outcome = running.finish(closingInput: false)
    #expect(outcome.code == 128 + signal)
    #expect(outcome.output == "食堂\n")
    #expect(outcome.errors == "leye: interrupted.\n")
  }

  @Test func `a signal ends the filter while nobody reads what it writes`() throws {
    let desk = try Desk()
    let outcome = try desk.program.shell(
      #"""
      mkfifo pipe; sleep 30 < pipe & reader=$!
      yes 食堂 2>/dev/null | "$LEYE" segment > pipe & filter=$!
      sleep 2; kill -TERM $filter; wait $filter; echo "code $?"; kill $reader
      """#
    )
    #expect(outcome.output == "code 143\n")
    #expect(outcome.errors == "leye: interrupted.\n")
  }

  @Test func `at a terminal a line is answered at once and no progress stands between`() throws {
    let desk = try Desk()
    let terminal = try PseudoTerminal(desk.program, ["segment"])
    terminal.type("食堂\r")
    try #require(terminal.waits(for: "食堂\r\n食堂\r\n"))
    terminal.type("\u{4}")
    #expect(terminal.finish() == 0)
    #expect(!terminal.screen.rows.contains { $0.contains("Reading") })
  }

  /// The words after `segment`, the exit code, the sentence in English and in Chinese.
  private static let refusals: [([String], Int32, String, String)] = [
    (
      ["--threads", "0"], 2, "--threads takes a number from 1 to 256.",
      "--threads 应为 1 到 256 的整数。"
    ),
    (
      ["--text-key", "words"], 2,
      "--text-key “words” is a key that this command writes. Rename it in the input.",
      "--text-key“words”是本命令要写的键。请在输入中改名。"
    ),
    (
      ["in.txt", "none.txt"], 66, "none.txt: there is no such file. Check the name.",
      "none.txt：没有这个文件。请检查文件名。"
    ),
    (
      ["in.txt", "."], 66, ".: this is a folder. Give the name of a file.",
      ".：这是一个文件夹。请给出文件名。"
    ),
  ]

  @Test(arguments: refusals)
  func `a wrong call is refused before any line is read`(
    arguments: [String],
    code: Int32,
    english: String,
    chinese: String
  ) throws {
    let desk = try Desk()
    try desk.folder.write("食堂\n", as: "in.txt")
    let first = try desk.program.run(["segment"] + arguments)
    #expect(first.code == code && first.output.isEmpty)
    #expect(first.errors == "leye: \(english)\n")
    let second = try desk.chinese.program.run(["segment"] + arguments)
    #expect(second.code == code && second.output.isEmpty)
    #expect(second.errors == "leye：\(chinese)\n")
  }

  @Test(arguments: ["0", "1G", "-1", "k", "9999999999999999999", "257M"])
  func `a length that cannot be is refused`(length: String) throws {
    let desk = try Desk()
    let outcome = try desk.run("segment", "--max-line=\(length)")
    #expect(outcome.code == 2 && outcome.output.isEmpty)
  }
}
