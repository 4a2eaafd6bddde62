import Segmentation
import Testing

@Suite struct SegmenterTests {
  private static let vocabulary = {
    var vocabulary = Vocabulary()
    for word in ["五险一金", "加班费", "满意", "喝", "好"] { vocabulary.add(word, role: .content) }
    for word in ["不", "不太", "很", "没有", "也"] { vocabulary.add(word, role: .function) }
    return vocabulary
  }()

  private func words(_ text: String, _ source: WordSource = .dictionary) -> String {
    let segmented = Segmenter(vocabulary: Self.vocabulary, source: source).segment(text)
    return segmented.tokens.map(segmented.string).joined(separator: "|")
  }

  @Test(arguments: WordSource.allSources)
  func `words of the vocabulary stay whole`(source: WordSource) {
    #expect(words("五险一金和加班费", source) == "五险一金|和|加班费")
  }

  @Test(arguments: WordSource.allSources)
  func `a dictionary word does not hide a function word`(source: WordSource) {
    #expect(words("咖啡不太好喝", source).hasPrefix("咖啡|不太|好"))
    #expect(words("很好", source) == "很|好")
    #expect(words("也没有", source) == "也|没有")
  }

  @Test func `plain Chinese gives the words of the dictionary`() {
    #expect(words("乒乓球拍卖完了") == "乒乓球|拍卖|完了")
  }

  @Test(arguments: [
    ("涨了12.5%", "涨了|12.5%"),
    ("见http://t.cn/zRfNR52吧", "见|http://t.cn/zrfnr52|吧"),
    ("zhang.san@example.com", "zhang.san@example.com"),
    ("8:30到17:00", "8:30|到|17:00"),
    ("1,200元", "1,200|元"),
    ("ＷｉＦｉ慢", "wifi|慢"),
    ("👨‍👩‍👧👍🏽!!", "👨‍👩‍👧|👍🏽|!!"),
    ("a. b", "a|.| |b"),
  ])
  func `letters, digits and marks make sensible tokens`(text: String, expected: String) {
    #expect(words(text) == expected)
  }

  @Test func `traditional and full-width text matches, and offsets lead back to the original`() {
    let text = "這裡沒有加班費，ＡＢ"
    let segmented = Segmenter(vocabulary: Self.vocabulary).segment(text)
    let bytes = Array(text.utf8)
    let originals = segmented.tokens.map {
      String(decoding: bytes[segmented.originalRange($0)], as: UTF8.self)
    }
    #expect(originals.joined(separator: "|") == "這裡|沒有|加班費|，|ＡＢ")
    #expect(segmented.tokens.map(segmented.string).joined(separator: "|") == "这里|没有|加班费|,|ab")
  }

  @Test(arguments: [
    "", " ", "\n", "\0", "\u{FEFF}", "。", "e\u{301}\u{301}", "①㎡ﬀ", "\u{1100}\u{1161}", "𠮷野家",
    "한국어", "かなカナ", "\u{FDFA}好", "\u{200D}\u{200D}", "👨‍", "🇨🇳", String(repeating: "好", count: 5000),
  ])
  func `tokens cover any text without gaps`(text: String) {
    let segmented = Segmenter(vocabulary: Self.vocabulary).segment(text)
    var end = 0
    for token in segmented.tokens {
      #expect(token.units.lowerBound == end)
      #expect(!token.units.isEmpty)
      end = token.units.upperBound
      let range = segmented.originalRange(token)
      #expect(range.lowerBound <= range.upperBound && range.upperBound <= text.utf8.count)
    }
    #expect(end == segmented.text.units.count)
  }

  @Test func `one segmenter serves many tasks`() async {
    let segmenter = Segmenter(vocabulary: Self.vocabulary)
    let expected = segmenter.segment("五险一金没有加班费")
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<50 {
        group.addTask { segmenter.segment("五险一金没有加班费").tokens == expected.tokens }
      }
      for await same in group { #expect(same) }
    }
  }
}

extension WordSource {
  static let allSources: [WordSource] = [.dictionary, .breakIterator]
}
