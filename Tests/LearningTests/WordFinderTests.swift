import Learning
import Segmentation
import Testing

/// Finding new words.
@Suite struct WordFinderTests {
  private static let places = ["班长", "食堂", "车间", "宿舍", "工会", "机房", "门卫", "料场"]
  private static let ends = ["真多", "不少", "很乱", "没谱", "还行", "太贵", "挺好", "凑合"]

  /// Comments in which 踅摸仓 stands between words that change.
  private func finder(
    count: Int,
    _ change: (inout WordFinder.Options) -> Void = { _ in }
  ) -> WordFinder {
    var options = WordFinder.Options()
    // So few words cannot be surprising neighbours.
    options.minimumInformation = 3
    change(&options)
    var finder = WordFinder(segmenter: Segmenter(), options: options)
    for number in 0..<count {
      let place = Self.places[number % 8]
      finder.add("\(place)踅摸仓\(Self.ends[number * 3 % 8])，\(Self.ends[number % 7])\(place)")
    }
    return finder
  }

  @Test func `a run that stays together among changing neighbours is found`() throws {
    let words = finder(count: 64).words { _ in }
    let word = try #require(words.first { $0.word == "踅摸仓" })
    #expect(word.count == 64)
    #expect(word.information >= 3)
    // Eight words on either side, all equally frequent: three bits.
    #expect(abs(word.leftEntropy - 3) < 0.1)
    #expect(abs(word.rightEntropy - 3) < 0.1)
    // Its parts are never found without it.
    #expect(!words.contains { $0.word == "踅摸" || $0.word == "摸仓" })
  }

  @Test func `words that the segmenter knows are not new`() {
    let words = finder(count: 64).words { _ in }.map(\.word)
    #expect(Set(words).isDisjoint(with: ["班长", "食堂", "车间", "宿舍"]))
    var vocabulary = Vocabulary()
    vocabulary.add("踅摸仓", role: .content)
    var finder = WordFinder(segmenter: Segmenter(vocabulary: vocabulary))
    for number in 0..<64 { finder.add("\(Self.places[number % 8])踅摸仓\(Self.ends[number % 8])") }
    #expect(!finder.words { _ in }.contains { $0.word == "踅摸仓" })
  }

  @Test func `a run of few comments is not shown, however often one repeats it`() {
    var finder = WordFinder(segmenter: Segmenter())
    for number in 0..<4 {
      finder.add(Self.places.map { "\($0)踅摸仓\(Self.ends[number])" }.joined(separator: "，"))
    }
    #expect(finder.words { _ in }.isEmpty)
  }

  @Test func `what goes beyond the limit is not kept`() {
    let finder = finder(count: 64) { $0.characterLimit = 100 }
    #expect(finder.isTruncated)
    #expect(finder.commentCount < 64)
  }

  @Test func `texts without Chinese give nothing`() {
    var finder = WordFinder(segmenter: Segmenter())
    for text in ["", "abc", "！？", "😀", "123"] { finder.add(text) }
    #expect(finder.words { _ in }.isEmpty)
  }
}
