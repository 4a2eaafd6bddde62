import Insight
import SurveyModel
import Testing

@Suite struct TellingSentencesTests {
  private func sentences(_ comments: [AnalysedComment]) -> [TellingSentence] {
    var analysis = CommentAnalysis()
    for comment in comments { analysis.add(comment) }
    return analysis.release(counts: .exact).sentences
  }

  private let background = (0..<40).map { _ in Samples.comment("都挺好的", 0.5, words: ["挺好"]) }

  @Test func `what many say comes before what is worst, and repeats are left out`() {
    let many = (0..<10).map { place in
      Samples.comment("车间的加班时间太长了\(place)", -0.6, words: ["加班", "时间", "长"], topic: "hours")
    }
    let extreme = Samples.comment("简直是天底下最黑的老板", -1, words: ["天底下", "黑", "老板"])
    let found = sentences(background + [extreme] + many)
    #expect(
      found == [
        TellingSentence(text: "车间的加班时间太长了0", score: -0.6, topics: ["hours"]),
        TellingSentence(text: "简直是天底下最黑的老板", score: -1, topics: []),
      ]
    )
  }

  @Test func `sentences are of quotable length and masked`() {
    let words = ["食堂", "难吃"]
    let found = sentences(
      background + [
        Samples.comment("食堂难吃", -0.9, words: words),
        Samples.comment(String(repeating: "食堂难吃", count: 16), -0.9, words: words),
        Samples.comment("食堂难吃，找我13800138000", -0.5, words: words),
      ]
    )
    #expect(found.map(\.text) == ["食堂难吃，找我［电话］"])
  }

  @Test func `without anything but the worst the most common words decide`() {
    let all = (0..<6).map { place in
      Samples.comment(
        place < 4 ? "排班表总是临时改动" : "浴室的水总是不热",
        -0.5,
        words: place < 4 ? ["排班表", "临时", "改动"] : ["浴室", "水", "不热"]
      )
    }
    #expect(sentences(all).map(\.text) == ["排班表总是临时改动", "浴室的水总是不热"])
  }

  @Test func `ranges outside the text are left out`() {
    let sound = Samples.comment("食堂的饭菜太凉了", -0.5, words: ["食堂", "凉"])
    let broken = AnalysedComment(text: "短", score: sound.score, words: sound.words)
    #expect(sentences(background + [broken]) == [])
  }
}
