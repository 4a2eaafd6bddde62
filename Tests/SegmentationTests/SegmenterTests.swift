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
    Segmenter(vocabulary: Self.vocabulary, source: source).words(text)
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
    #expect(words("研究生命起源") == "研究|生命|起源")
  }

  @Test(arguments: [
    ("吃了", "吃|了"), ("新的", "新|的"), ("还贵", "还|贵"), ("不透明", "不|透明"), ("很低", "很|低"),
    ("挺好", "挺|好"), ("他的", "他|的"), ("一个", "一|个"), ("也没有", "也|没有"), ("第一次", "第一|次"),
    ("慢慢地", "慢慢|地"), ("可能是", "可能|是"), ("住在", "住|在"),
  ])
  func `without any list glued words are taken apart`(text: String, expected: String) {
    #expect(Segmenter().words(text) == expected)
  }

  @Test(arguments: [
    "目的", "为了", "不同", "还是", "没有", "存在", "太阳", "不锈钢", "通过", "获得", "一些", "十分", "著名", "我们",
  ])
  func `words that only look glued stay whole`(text: String) {
    #expect(Segmenter().words(text) == text)
  }

  @Test func `an explicit cost decides between ways to cut`() {
    var cheap = Vocabulary()
    cheap.add("大学生", role: .content, cost: 20)
    var dear = Vocabulary()
    dear.add("生活费", role: .content, cost: 20)
    #expect(Segmenter(vocabulary: cheap).words("大学生活费").hasPrefix("大学生|"))
    #expect(Segmenter(vocabulary: dear).words("大学生活费") == "大学|生活费")
  }

  @Test func `a word keeps its number, added again`() {
    var vocabulary = Vocabulary()
    #expect(vocabulary.add("加班費", role: .content) == 0)
    #expect(vocabulary.add("倒班", role: .content, cost: 90) == 1)
    #expect(vocabulary.add("加班费", role: .function) == 0)
    #expect(vocabulary.add("", role: .content) == nil)
    #expect(vocabulary.number(of: "加班费") == 0)
    #expect(vocabulary.number(of: "加班") == nil)
    #expect(vocabulary.count == 2)
  }

  @Test func `ten thousand words are found again`() {
    var vocabulary = Vocabulary()
    let words = (0..<10_000).map { "词\($0)甲" }
    for word in words { vocabulary.add(word, role: .content) }
    #expect(vocabulary.count == words.count)
    #expect(words.indices.allSatisfy { vocabulary.number(of: words[$0]) == $0 })
  }

  @Test(arguments: [
    "", " ", "\n", "\0", "\u{FEFF}", "。", "e\u{301}\u{301}", "①㎡ﬀ", "\u{1100}\u{1161}", "𠮷野家",
    "한국어", "かなカナ", "\u{FDFA}好", "\u{200D}\u{200D}", "👨‍", "🇨🇳", String(repeating: "好", count: 5000),
  ])
  func `tokens cover any text without gaps`(text: String) {
    Segmenter(vocabulary: Self.vocabulary).segment(text).expectCover(of: text.utf8.count)
  }

  @Test func `one segmenter serves many tasks, whoever reads the dictionary first`() async {
    let text = "五险一金没有加班费，食堂的饭菜越来越贵，宿舍暖气片入冬就没热过，希望领导早日解决职工通勤问题。"
    let expected = Segmenter(vocabulary: Self.vocabulary).segment(text)
    let segmenter = Segmenter(vocabulary: Self.vocabulary)
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<100 {
        group.addTask { segmenter.segment(text).tokens == expected.tokens }
      }
      for await same in group { #expect(same) }
    }
  }

  @Test func `a text used again gives the same tokens as a new one`() {
    let segmenter = Segmenter(vocabulary: Self.vocabulary)
    var text = SegmentedText()
    for line in ["加班费没有发", "", "ＷｉＦｉ慢e\u{301}", String(repeating: "五险一金。", count: 300), "好"] {
      segmenter.segment(line.utf8.span, into: &text)
      let fresh = segmenter.segment(line)
      #expect(text.tokens == fresh.tokens)
      #expect(text.text.units == fresh.text.units)
      #expect(text.text.offsets == fresh.text.offsets)
    }
  }
}

extension WordSource {
  static let allSources: [WordSource] = [.dictionary, .breakIterator]
}

extension Segmenter {
  /// The words of a text in matching form with bars between them.
  func words(_ text: String) -> String {
    let segmented = segment(text)
    return segmented.tokens.map(segmented.string).joined(separator: "|")
  }
}

extension SegmentedText {
  /// Expects that the tokens cover the text and lead to places in the original in order.
  func expectCover(of length: Int) {
    var end = 0
    for token in tokens {
      #expect(token.units.lowerBound == end)
      #expect(!token.units.isEmpty)
      end = token.units.upperBound
      let range = originalRange(token)
      #expect(range.lowerBound <= range.upperBound && range.upperBound <= length)
    }
    #expect(end == text.units.count)
    #expect(text.offsets.count == text.units.count + 1)
    #expect(text.offsets.last.map(Int.init) == length)
  }
}
