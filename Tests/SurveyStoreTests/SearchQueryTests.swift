import Messages
import SurveyStore
import Testing

/// Queries that cannot be read.
struct SearchQueryTests {
  private static let faults: [(String, SearchQueryFault)] = [
    ("", .empty), (" 　", .empty),
    ("食堂 \"太贵", .unclosed(at: 4)), ("“太贵", .unclosed(at: 1)), ("(食堂", .unclosed(at: 1)),
    ("食堂)", .strayClosing(at: 3)), (")", .strayClosing(at: 1)),
    ("食堂 OR", .nothing(at: 4)), ("OR 食堂", .nothing(at: 1)), ("食堂 OR OR 班长", .nothing(at: 4)),
    ("食堂 NOT", .nothing(at: 4)), ("食堂 AND", .nothing(at: 4)), ("AND 食堂", .nothing(at: 1)),
    ("食堂 ()", .nothing(at: 4)), ("--食堂", .nothing(at: 1)),
    ("-食堂", .onlyExcluded(at: 1)), ("食堂 OR -太贵", .onlyExcluded(at: 7)),
    ("。，！", .noWord(at: 1)), ("食堂 \"\"", .noWord(at: 4)), ("食堂 *", .noWord(at: 4)),
    (String(repeating: "长", count: 201), .tooLong),
    (String(repeating: "a ", count: 65), .tooLong),
    (String(repeating: "(", count: 60), .nothing(at: 60)),
  ]

  @Test(arguments: faults)
  func `a fault names its place`(query: String, fault: SearchQueryFault) {
    #expect(throws: fault) {
      _ = try SearchQuery(query, words: SearchScene.words)
    }
    #expect(fault.category == .usage)
    #expect(!fault.phrase.english.isEmpty && !fault.phrase.chinese.isEmpty)
  }

  @Test func `sentences say place, fault and remedy`() {
    #expect(
      SearchQueryFault.onlyExcluded(at: 7).phrase
        == Phrase(
          "The query, character 7: there are only words to leave out. Add one to look for, as in "
            + "食堂 -早餐.",
          "查询的第 7 个字：这里只有要排除的词。请加上要查找的词，如 食堂 -早餐。"
        )
    )
  }

  @Test(arguments: [
    "食堂 - 太贵", "a-b", "食堂 or 班长", "\"OR\"", "食堂；太贵", "NEAR(食堂 太贵)", "x\"y\"", "食堂 ^ 太贵",
    "words:食堂", "食\0堂", "{食堂}", "＂食堂＂ ｜ －难吃 好",
  ])
  func `no query is a fault of the index`(text: String) throws {
    let scene = try SearchScene()
    try scene.save("食堂太贵")
    do throws(SearchQueryFault) {
      _ = try SearchQuery(text, words: SearchScene.words)
    } catch {
      // Refused in our own words.
      return
    }
    _ = try scene.find(text)
  }
}
