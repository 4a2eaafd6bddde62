import Insight
import SurveyModel
import Testing

@Suite struct TypicalWordsTests {
  /// Ninety comments; thirty of them negative, the worst third.
  ///
  /// Of these twenty say 克扣, twenty-five
  /// 工资 and all 公司; of the others twenty-five say 工资, all 公司 and two 克扣.
  private var analysis: CommentAnalysis {
    var analysis = CommentAnalysis()
    for place in 0..<90 {
      let isWorst = place < 30
      var words = ["公司"]
      if isWorst ? place < 20 : place < 32 { words.append("克扣") }
      if isWorst ? place < 25 : place < 55 { words.append("工资") }
      if place < 4 { words.append("少见") }
      if place < 12 { words.append("13800138000") }
      words.append("克扣")
      if !(isWorst ? place < 20 : place < 32) { words.removeLast() }
      analysis.add(
        Samples.comment("公司克扣工资，没有说法（\(place)）", isWorst ? -0.8 : 0.3, words: words)
      )
    }
    return analysis
  }

  @Test func `typical words pass the gates and rank by effect`() throws {
    let words = analysis.release(counts: .exact).typicalWords
    #expect(words.map(\.word) == ["克扣", "工资"])
    #expect(words.map(\.count) == [20, 25])
    #expect(words.map(\.otherCount) == [2, 25])
    // log2((20/30) / (2/60)) and log2((25/30) / (25/60)).
    #expect(abs(words[0].logRatio - 4.321_928_094_887_362) < 1e-12)
    #expect(abs(words[1].logRatio - 1) < 1e-12)
    #expect(words.allSatisfy { $0.logLikelihood >= 10.83 })
  }

  @Test func `banded counts of words are to the nearest five`() {
    let words = analysis.release(counts: .banded).typicalWords
    #expect(words.map(\.count) == [20, 25])
    #expect(words.map(\.otherCount) == [0, 25])
    // Of none to two people one: log2((20/30) / (1/60)), to the nearest half.
    #expect(words[0].logRatio == 5.5)
  }

  @Test func `a positive comment is never among the worst`() {
    var analysis = CommentAnalysis()
    for place in 0..<40 {
      analysis.add(Samples.comment("好", 0.5, words: place < 20 ? ["甲"] : ["乙"]))
    }
    #expect(analysis.release(counts: .exact).typicalWords == [])
  }
}
