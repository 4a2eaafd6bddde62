import Messages
import SurveyModel
import TableImport
import Testing

@Suite struct ColumnMappingTests {
  /// What one heading is taken for, beside a column that is known.
  private func target(_ heading: String) throws -> ColumnTarget {
    let work = try fixture("work-survey.json")
    return try ColumnMapping(headings: ["工龄", heading], survey: work).targets[1]
  }

  @Test(
    arguments: [
      "post", "您的岗位？", "Your post?", "your post", "您的崗位", "1、您的岗位？", "1.您的岗位", "１．您的岗位？ ",
      "Q1", "q1、您的岗位？", "Q1.您的岗位", "第1题", "第1题:您的岗位", "1、您的岗位？ *", " 您的 岗位? ",
    ]
  )
  func `a question is found by name, title or number`(_ heading: String) throws {
    #expect(try target(heading) == .answer(question: "post"))
  }

  @Test(
    arguments: [
      "views.food", "views_食堂好", "您同意吗？(食堂好。)", "2、您同意吗？（食堂好）", "2、(食堂好。)",
      "2、您同意吗？:食堂好。", "您同意吗？—食堂好。", "2、您同意吗？—食堂好", "第2题(食堂好)", "第2题(食堂好。)",
      "Q2(The food is good.)", "How far do you agree? [The food is good.]", "第2题(2)", "Q2_2",
    ]
  )
  func `a row of a matrix is found by title and row`(_ heading: String) throws {
    #expect(try target(heading) == .row(question: "views", row: "food"))
  }

  @Test(arguments: ["food", "食堂好。", "食堂好", "The food is good."])
  func `a row of the only matrix that has it is found by itself`(_ heading: String) throws {
    #expect(try target(heading) == .row(question: "views", row: "food"))
  }

  @Test(
    arguments: [
      "第5题(班车)", "5、您希望什么？(班车)", "您希望什么:班车", "wishes/bus", "wishes.bus", "Q5_2",
      "What do you wish? (A bus)", "5、您希望什么？（班车）",
    ]
  )
  func `an option is found by title and option`(_ heading: String) throws {
    #expect(try target(heading) == .option(question: "wishes", option: .text("bus")))
  }

  @Test func `other, none and comments are parts of a question`() throws {
    #expect(try target("第1题(其他【请注明】)") == .option(question: "post", option: .text("other")))
    #expect(try target("第5题(没有)") == .option(question: "wishes", option: .text("none")))
    #expect(try target("wishes-Comment") == .comment(question: "wishes"))
    #expect(try target("您希望什么？-Comment") == .comment(question: "wishes"))
  }

  @Test(arguments: ["提交答卷时间", "所用时间", "来源详情", "来自IP", "SubmissionDate", "__version__"])
  func `what survey sites add is not read`(_ heading: String) throws {
    #expect(try target(heading) == .ignored)
  }

  @Test func `the best of several id columns tells the rows apart`() throws {
    let work = try fixture("work-survey.json")
    let mapping = try ColumnMapping(headings: ["序号", "post", "instanceID", "ID"], survey: work)
    #expect(mapping.targets == [.ignored, .answer(question: "post"), .rowKey, .ignored])
    #expect(try target("序号") == .rowKey)
    #expect(try target("id") == .rowKey)
  }

  @Test func `a number beside another title is not trusted`() throws {
    let work = try fixture("work-survey.json")
    let mapping = try ColumnMapping(headings: ["post", "6、您的年龄"], survey: work)
    #expect(mapping.targets[1] == .unknown)
    #expect(
      mapping.warnings.map(\.phrase) == [
        Phrase(
          "The column “6、您的年龄” is not read: question 6 is “Years of service”. Rename the column if "
            + "it is meant.",
          "“6、您的年龄”列不予读取：第 6 题是“工龄”。若确实是这一题，请修改列名。"
        )
      ]
    )
  }

  @Test func `unknown and repeated columns and required questions without one are reported`() throws
  {
    let work = try fixture("work-survey.json")
    let headings = ["工龄", "天气", "6、工龄", "心情", "", "views", "第2题(食堂好)"]
    let mapping = try ColumnMapping(headings: headings, survey: work)
    #expect(mapping.targets[2] == .unknown)
    #expect(mapping.targets[6] == .unknown)
    #expect(
      mapping.warnings.map(\.phrase.english) == [
        "Not read, because no question has this name: “天气”, “心情”.",
        "The column “6、工龄” is not read: “工龄” holds the same.",
        "The column “第2题(食堂好)” is not read: “views” holds the same.",
        "The required question “Your post?” has no column.",
      ]
    )
    #expect(
      mapping.warnings.map(\.phrase.chinese) == [
        "下列各列没有对应的题目，不予读取：“天气”、“心情”。",
        "“6、工龄”列不予读取：它与“工龄”列对应同一内容。",
        "“第2题(食堂好)”列不予读取：它与“views”列对应同一内容。",
        "必答题“您的岗位？”没有对应的列。",
      ]
    )
  }

  @Test func `questions with one title are told apart by number or by nothing`() throws {
    let twice = try survey(
      """
      {"elements": [{"type": "text", "name": "a", "title": "原因"},
        {"type": "text", "name": "b", "title": "原因"}]}
      """
    )
    let mapping = try ColumnMapping(headings: ["2、原因", "原因", "a"], survey: twice)
    #expect(mapping.targets == [.answer(question: "b"), .unknown, .answer(question: "a")])
    #expect(
      mapping.warnings.map(\.phrase) == [
        Phrase(
          "The column “原因” is not read: several questions have this title. Use the question's name "
            + "as the heading.",
          "“原因”列不予读取：有多道题使用这个标题。请改用题目名称作列名。"
        )
      ]
    )
  }

  @Test func `a table that fits no question names both sides`() throws {
    let work = try fixture("work-survey.json")
    let fault = #expect(throws: MappingFault.self) {
      try ColumnMapping(headings: ["时间", "天气"], survey: work)
    }
    #expect(fault?.category == .badData)
    #expect(
      fault?.phrase
        == Phrase(
          "No column belongs to a question of the survey. The columns are: “时间”, “天气”. The "
            + "questions are: “Your post?”, “How far do you agree?”, “Would you recommend us?”, “Do "
            + "you work shifts?”, “What do you wish?”, “Years of service”, “Joined on”, “Anything "
            + "else?”. Check that file and survey belong together, or name the columns like the "
            + "questions.",
          "没有一列与问卷的题目对应。现有的列：“时间”、“天气”。问卷的题目：“您的岗位？”、“您同意吗？”、"
            + "“您会推荐吗？”、“您倒班吗？”、“您希望什么？”、“工龄”、“入职日期”、“还有什么想说的？”。请检查文件与问卷是否配套，"
            + "或把列名改成题目名称。"
        )
    )
  }

  @Test func `the user's word counts more than the heading`() throws {
    let work = try fixture("work-survey.json")
    let mapping = try ColumnMapping(
      headings: ["岗位名", "工龄", "x"],
      survey: work,
      told: ["岗位名": "post", "工龄": "-", "x": "第5题(班车)"]
    )
    #expect(
      mapping.targets == [
        .answer(question: "post"), .ignored, .option(question: "wishes", option: .text("bus")),
      ]
    )
    #expect(mapping.warnings == [])
  }

  @Test func `the user's word must name what is there`() throws {
    let work = try fixture("work-survey.json")
    let noColumn = #expect(throws: MappingFault.self) {
      try ColumnMapping(headings: ["post"], survey: work, told: ["place": "post"])
    }
    #expect(
      noColumn?.phrase
        == Phrase(
          "There is no column “place” to map. The columns are: “post”.",
          "没有可供对应的列“place”。现有的列：“post”。"
        )
    )
    let noQuestion = #expect(throws: MappingFault.self) {
      try ColumnMapping(headings: ["x"], survey: work, told: ["x": "wishs"])
    }
    #expect(
      noQuestion?.phrase
        == Phrase(
          "The survey has no question “wishs” to map a column to. Did you mean “wishes”? The "
            + "questions are: “post”, “views”, “recommend”, “shift”, “wishes”, “years”, “joined”, "
            + "“remarks”.",
          "问卷中没有可供对应的题目“wishs”。您要的是“wishes”吗？现有的题目：“post”、“views”、“recommend”、"
            + "“shift”、“wishes”、“years”、“joined”、“remarks”。"
        )
    )
  }
}
