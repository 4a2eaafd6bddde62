import Insight
import Sentiment
import Testing

@Suite struct CommentPreparationTests {
  private func reader() throws -> CommentPreparation {
    let lexicon = try Lexicon(files: [
      ("general.tsv", "# kind: polarity\n贵\t-2\n难吃\t-2\n")
    ])
    return CommentPreparation(scorer: Scorer(lexicon: lexicon))
  }

  @Test func `personal data is masked before anything else`() throws {
    let reader = try reader()
    #expect(reader.text(of: "  打13800138000找李班长 ") == "打［电话］找［姓名］班长")
    #expect(reader.text(of: " \n") == nil)
  }

  @Test func `labels of masked data are no words`() throws {
    let comment = try reader().read("打［电话］。饭贵")
    #expect(!comment.words.contains { $0.text == "电话" })
    let expensive = try #require(comment.words.last)
    #expect((expensive.text, expensive.isContent, expensive.sentence) == ("贵", true, 1))
    let bytes = Array(comment.text.utf8)
    #expect(String(decoding: bytes[expensive.range], as: UTF8.self) == "贵")
    #expect(comment.label == .negative)
  }
}
