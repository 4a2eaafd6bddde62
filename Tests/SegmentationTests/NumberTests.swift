import Segmentation
import Testing

@Suite struct NumberTests {
  @Test(arguments: [
    ("涨了12.5%", "涨|了|12.5%"),
    ("见http://t.cn/zRfNR52吧", "见|http://t.cn/zrfnr52|吧"),
    ("zhang.san@example.com", "zhang.san@example.com"),
    ("8:30到17:00", "8:30|到|17:00"),
    ("1,200元", "1,200|元"),
    ("ＷｉＦｉ慢", "wifi|慢"),
    ("👨‍👩‍👧👍🏽!!", "👨‍👩‍👧|👍🏽|!!"),
    ("a. b", "a|.| |b"),
  ])
  func `letters, digits and marks make sensible tokens`(text: String, expected: String) {
    #expect(Segmenter().words(text) == expected)
  }

  @Test(arguments: [
    ("2026年3月15日", "2026年|3月|15日"), ("2026 年", "2026| |年"), ("3个月", "3|个|月"),
    ("1998年度", "1998|年度"), ("90年代", "90年代"), ("10年", "10|年"), ("5月份", "5月份"),
    ("13月", "13|月"), ("8时30分", "8时|30分"), ("8点30分", "8点|30分"), ("3点意见", "3|点|意见"),
    ("一九九八年", "一九九八年"), ("十二月", "十二月"), ("8日本", "8|日本"), ("3000年", "3000|年"),
  ])
  func `dates are one word for each part`(text: String, expected: String) {
    #expect(Segmenter().words(text) == expected)
  }

  @Test(arguments: [
    ("二十三个", "二十三|个"), ("第5名", "第5|名"), ("第二十三", "第二十三"), ("百分之八十", "百分之八十"),
    ("3万元", "3万|元"), ("20多万人", "20多万|人"), ("三百多人", "三百多|人"), ("十分满意", "十分|满意"),
    ("万一", "万一"), ("两千五百万", "两千五百万"),
  ])
  func `numbers are one word`(text: String, expected: String) {
    #expect(Segmenter().words(text) == expected)
  }

  @Test func `a word of the vocabulary is found in marks, letters and emoji`() {
    var vocabulary = Vocabulary()
    let faces = ["^_^", ":)", "👍", "a股", "3d打印", "千万"]
    for word in faces { vocabulary.add(word, role: .content) }
    let segmenter = Segmenter(vocabulary: vocabulary)
    let text = segmenter.segment("好^_^买A股:)👍🏽3D打印千万")
    let found = text.tokens.compactMap(\.entry)
    #expect(found == [0, 3, 1, 2, 4, 5])
    let whole = segmenter.segment("a股票13d打印")
    #expect(whole.tokens.map(whole.string).contains("13d"))
  }
}
