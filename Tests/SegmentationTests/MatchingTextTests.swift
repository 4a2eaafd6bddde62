import Segmentation
import Testing

@Suite struct MatchingTextTests {
  @Test func `traditional and full-width text matches, and offsets lead back to the original`() {
    var vocabulary = Vocabulary()
    for word in ["加班费", "没有"] { vocabulary.add(word, role: .content) }
    let text = "這裡沒有加班費，ＡＢ"
    let segmented = Segmenter(vocabulary: vocabulary).segment(text)
    let bytes = Array(text.utf8)
    let originals = segmented.tokens.map {
      String(decoding: bytes[segmented.originalRange($0)], as: UTF8.self)
    }
    #expect(originals.joined(separator: "|") == "這裡|沒有|加班費|，|ＡＢ")
    #expect(segmented.tokens.map(segmented.string).joined(separator: "|") == "这里|没有|加班费|,|ab")
  }

  @Test(arguments: [
    ("ＡbC", "abc"), ("É", "é"), ("e\u{301}", "é"), ("①", "1"), ("㎡", "m2"), ("…", "..."),
    ("ｶﾞ", "ガ"),
    ("\u{1100}\u{1161}", "가"), ("\u{2F00}", "一"), ("𝐀", "a"), ("著名", "著名"), ("國", "国"),
    ("ﷺ", "صلى الله عليه وسلم"),
  ])
  func `the matching form is NFKC, lower case and simplified`(text: String, expected: String) {
    let matching = MatchingText(text)
    #expect(matching.string(0..<matching.units.count) == expected)
    #expect(MatchingText.key(of: text) == Array(expected.utf16))
  }

  @Test(arguments: ["…好", "e\u{301}好", "㎡好", "😀好", "A\u{30A}\u{323}好", "\u{FFFD}好"])
  func `a unit's offset is that of its character`(text: String) {
    let matching = MatchingText(text)
    #expect(matching.offsets.last == Int32(text.utf8.count))
    #expect(matching.offsets[matching.units.count - 1] == Int32(text.utf8.count - 3))
    #expect(zip(matching.offsets, matching.offsets.dropFirst()).allSatisfy { $0 <= $1 })
  }

  @Test func `malformed bytes become replacement characters, as String has them`() {
    let segmenter = Segmenter()
    let pieces: [[UInt8]] = [
      [0xFF], [0xC0, 0x80], [0xE4, 0xBD], [0xED, 0xA0, 0x80], [0xF0, 0x9F, 0x98],
      [0xF5, 0x80, 0x80, 0x80],
      [0x80, 0x80], [0xE0, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xC3],
    ]
    for piece in pieces {
      for bytes in [
        piece, piece + Array("好".utf8), Array("a好".utf8) + piece + Array("e\u{301}".utf8),
      ] {
        var text = SegmentedText()
        segmenter.segment(bytes.span, into: &text)
        text.expectCover(of: bytes.count)
        #expect(text.text.units == MatchingText(String(decoding: bytes, as: UTF8.self)).units)
      }
    }
  }
}
