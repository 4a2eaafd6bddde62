import Foundation
import Segmentation
import Sentiment
import TestSupport
import Testing

/// The compact reading and the full score must say the same, whatever the text.
@Suite struct SheetTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Lexicons").path

  /// The shipped lists with classes and patterns beside them.
  private static func scorer() throws -> Scorer {
    var files: [(name: String, text: String)] = [
      ("zz-classes.tsv", "# kind: class\n检人\t班长\n检人\t领导\n检物\t空调\n检物\t电梯\n"),
      (
        "zz-patterns.tsv",
        "# kind: pattern\n<检物>{6}(没|不){3}(修|换|好)\t-2\tbroken\n<检人>{4}给{6}<检物>\t2\tgiven\n"
          + "(说|讲){8}，{4}没\t-2\tlate\n^没有{6}$\t-1\tlack\n<数>{3}(次|遍)\t-0.5\trepeated\n"
          + "漏电\t0\tflag\tflag:danger\n"
      ),
    ]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder)
    where name.hasSuffix(".tsv") {
      files.append((name, try String(contentsOfFile: folder + "/" + name, encoding: .utf8)))
    }
    return Scorer(lexicon: try Lexicon(files: files))
  }

  private func expectSame(
    _ text: SegmentedText,
    _ scorer: Scorer,
    _ sheet: inout ScoreSheet
  ) {
    scorer.read(text, into: &sheet)
    let score = scorer.score(text)
    #expect(score.value == sheet.value)
    #expect(score.label == sheet.label)
    #expect(score.confidence == sheet.confidence)
    #expect(score.isCovered == sheet.isCovered)
    #expect(score.topics.map(\.topic) == sheet.topics.map { scorer.lexicon.topics[$0.topic].name })
    #expect(score.topics.map(\.value) == sheet.topics.map(\.value))
    #expect(score.topics.map(\.ranges) == sheet.topics.map { Array(sheet.places[$0.places]) })
    #expect(score.flags.map(\.range) == sheet.flags.map(\.range))
    #expect(score.value.isFinite && abs(score.value) < 1)
    #expect((0...1).contains(score.confidence))
    let length = text.text.originalRange(0..<text.text.units.count).upperBound
    let ranges =
      score.evidence.map(\.range) + score.topics.flatMap(\.ranges) + score.flags.map(\.range)
      + score.sentences.map(\.range)
    #expect(ranges.allSatisfy { $0.lowerBound < $0.upperBound && $0.upperBound <= length })
  }

  @Test func `on texts made at random the sheet says what the score says`() throws {
    let scorer = try Self.scorer()
    var generator = SeededGenerator(seed: 7)
    let pieces = [
      "食堂", "很", "好", "不", "没有", "空调", "坏了", "领导", "给", "，", "。", "、", "！", "？", " ", "“", "”",
      "三", "次", "但是", "如果", "希望", "谢谢", "呵呵", "😀", "\n", "工资", "低", "漏电", "说", "ab", "1", "\u{0}",
      "班长",
      "虽然", "就", "(", "(╯°□°)╯", "修", "\"", "ﬁ", "㎏",
    ]
    var sheet = ScoreSheet()
    for _ in 0..<1500 {
      let count = Int.random(in: 0...30, using: &generator)
      let text = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      expectSame(scorer.segmenter.segment(text), scorer, &sheet)
    }
  }

  @Test func `one sheet serves scorers of different lexicons`() throws {
    let large = try Self.scorer()
    let small = Scorer(lexicon: try Lexicon(files: [("a.tsv", "# kind: observed\n好\t0.5\t10\n")]))
    var sheet = ScoreSheet()
    for text in ["食堂好", "好", "食堂好，工资低"] {
      for scorer in [large, small, large] {
        expectSame(scorer.segmenter.segment(text), scorer, &sheet)
      }
    }
  }

  @Test func `two runs over the same texts say the same`() throws {
    let text = "虽然食堂很好，但是空调一直没修，说了三次，还是没人管，希望解决，谢谢！"
    let one = try Self.scorer().score(text)
    let two = try Self.scorer().score(text)
    #expect(one == two)
    #expect(try JSONEncoder().encode(one.value) == JSONEncoder().encode(two.value))
  }

  @Test(arguments: ["", "\u{0}", "，", "好", "“", "空调", "但是好，", "没有空调不修，"])
  func `a long line is read in good time`(piece: String) throws {
    let scorer = try Self.scorer()
    let count = 300_000 / max(piece.utf8.count, 1)
    var sheet = ScoreSheet()
    let text = String(repeating: piece, count: count)
    expectSame(scorer.segmenter.segment(text), scorer, &sheet)
  }

  @Test func `hostile files are read without a fault`() throws {
    guard let root = SharedData.url("bad-input") else { return }
    let scorer = try Self.scorer()
    var sheet = ScoreSheet()
    let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    while let url = files?.nextObject() as? URL {
      guard let data = try? Data(contentsOf: url), data.count < 2_000_000 else { continue }
      let text = String(decoding: data, as: UTF8.self)
      expectSame(scorer.segmenter.segment(text), scorer, &sheet)
      for line in text.split(separator: "\n").prefix(500) {
        expectSame(scorer.segmenter.segment(String(line)), scorer, &sheet)
      }
    }
  }
}
