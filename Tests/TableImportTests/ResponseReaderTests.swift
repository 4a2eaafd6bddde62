import Messages
import SurveyModel
import TableImport
import Testing

/// Reads the rows of a small table, given as lists of fields with the header first.
private func read(
  _ table: [[String]],
  codes: OptionCodes = .automatic,
  survey: Survey? = nil
) throws -> [ImportedRow] {
  let survey = try survey ?? fixture("work-survey.json")
  let mapping = try ColumnMapping(headings: table[0], survey: survey)
  var reader = ResponseReader(survey: survey, mapping: mapping, codes: codes)
  return try table.dropFirst().enumerated().map { index, fields in
    try reader.read(TableRow(line: index + 2, fields: fields))
  }
}

/// The answers of one row with one column.
private func answers(
  _ heading: String,
  _ cell: String,
  codes: OptionCodes = .automatic
) throws -> [String: Value] {
  try read([[heading], [cell]], codes: codes)[0].answers
}

private func fault(_ heading: String, _ cell: String) throws -> RowFault {
  let fault = #expect(throws: RowFault.self) { try answers(heading, cell) }
  return try #require(fault)
}

@Suite struct ResponseReaderTests {
  @Test(arguments: ["driver", "司机", "Driver", " DRIVER ", "１", "1", "1.0"])
  func `an option is found by value, text or number`(_ cell: String) throws {
    #expect(try answers("post", cell) == ["post": .text("driver")])
  }

  @Test(
    arguments: [
      "其他〖电工〗", "其他【请注明】〖电工〗", "其他：电工", "Other: 电工", "其它【请注明】〖 电工 〗", "other:电工",
    ]
  )
  func `the text beside other is kept as its comment`(_ cell: String) throws {
    #expect(
      try answers("post", cell) == ["post": .text("other"), "post-Comment": .text("电工")]
    )
  }

  @Test(arguments: ["其他", "其他〖〗", "其他【请注明】", "3", "other", "其他："])
  func `other without a text has no comment`(_ cell: String) throws {
    #expect(try answers("post", cell) == ["post": .text("other")])
  }

  @Test func `a text beside an option that takes none is noted, and the option kept`() throws {
    let row = try read([["post"], ["司机〖夜班〗"]])[0]
    #expect(row.answers == ["post": .text("driver")])
    #expect(
      row.notes.map(\.phrase) == [
        Phrase(
          "Line 2, column “post”: the text beside the option was left out; give the question "
            + "showOtherItem or showCommentArea to keep it.",
          "第 2 行“post”列：选项旁填写的文字未导入；给该题加上 showOtherItem 或 showCommentArea 即可保留。"
        )
      ]
    )
  }

  @Test(
    arguments: [
      "多休息┋班车", "班车┋多休息", "rest;bus", "1┋2", "1,2", "rest bus", "多休息、班车", "多休息，班车",
      "多休息\nA bus", "rest|bus|rest",
    ]
  )
  func `several options are joined in many ways and come in the survey's order`(
    _ cell: String
  ) throws {
    #expect(try answers("wishes", cell) == ["wishes": .array([.text("rest"), .text("bus")])])
  }

  @Test func `texts beside several options become one comment`() throws {
    #expect(
      try answers("wishes", "多休息〖周末┋节日〗┋班车〖早，晚〗") == [
        "wishes": .array([.text("rest"), .text("bus")]), "wishes-Comment": .text("周末┋节日；早，晚"),
      ]
    )
  }

  @Test func `a text after a colon ends at the next option`() throws {
    #expect(
      try answers("wishes", "多休息：周末┋班车") == [
        "wishes": .array([.text("rest"), .text("bus")]), "wishes-Comment": .text("周末"),
      ]
    )
  }

  @Test(arguments: ["", " ", "(跳过)", "（空）", "(空)", "-2", "-3"])
  func `skipped cells have no answer`(_ cell: String) throws {
    let table = [["post", "views.pay", "recommend", "wishes"], [cell, cell, cell, cell]]
    #expect(try read(table)[0].answers == [:])
  }

  @Test func `minus two is a number where the file is no export of 问卷星`() throws {
    #expect(try answers("years", "-2") == ["years": .number(-2)])
    #expect(try answers("remarks", "-3") == ["remarks": .text("-3")])
    #expect(try answers("wishes-Comment", "-3") == ["wishes-Comment": .text("-3")])
    let table = [["years", "remarks", "来自IP"], ["-2", "-3", ""]]
    #expect(try read(table)[0].answers == [:])
  }

  @Test func `rows of a matrix are read from a column each or from one cell`() throws {
    let views: Value = .object(["pay": .number(1), "food": .number(3)])
    #expect(try read([["views.pay", "views.food"], ["不同意", "3"]])[0].answers == ["views": views])
    #expect(try answers("views", "工资公平:不同意┋食堂好：同意") == ["views": views])
    #expect(try answers("views", "pay:1;food:(跳过)") == ["views": .object(["pay": .number(1)])])
    #expect(try fault("views", "工资:1").kind.isUnknownRow)
    #expect(try fault("views.pay", "4").column == "views.pay")
  }

  @Test(arguments: [("0", 0.0), ("10", 10), ("7分", 7), ("７", 7), ("绝不", 0), ("Surely", 10)])
  func `a rating is read as its value`(_ cell: String, _ value: Double) throws {
    #expect(try answers("recommend", cell) == ["recommend": .number(value)])
  }

  @Test func `what a number means in a column can be told`() throws {
    #expect(try answers("recommend", "1", codes: .number) == ["recommend": .number(0)])
    #expect(
      try answers("views.pay", "3", codes: .number) == ["views": .object(["pay": .number(3)])]
    )
    #expect(throws: RowFault.self) { try answers("post", "1", codes: .value) }
  }

  @Test func `options that are numbers are matched by value before place`() throws {
    let ages = try survey(
      """
      {"elements": [{"type": "radiogroup", "name": "age", "choices": [20, 30, 2, 1]},
        {"type": "radiogroup", "name": "size", "choices": ["1", "2", "3+"]}]}
      """
    )
    let table = [["age", "size"], ["2", "2"]]
    let value: [String: Value] = ["age": .number(2), "size": .text("2")]
    #expect(try read(table, survey: ages)[0].answers == value)
    let place: [String: Value] = ["age": .number(30), "size": .text("2")]
    #expect(try read(table, codes: .number, survey: ages)[0].answers == place)
    #expect(throws: RowFault.self) { try read([["age"], ["4"]], survey: ages) }
  }

  @Test(
    arguments: [
      ("倒班", true), ("I do", true), ("1", true), ("是", true), ("TRUE", true), ("不倒班", false),
      ("0", false), ("2", false), ("否", false), ("no", false),
    ]
  )
  func `yes and no are read in many words`(_ cell: String, _ answer: Bool) throws {
    #expect(try answers("shift", cell) == ["shift": .boolean(answer)])
  }

  @Test func `numbers, days and texts are read as they are written`() throws {
    #expect(try answers("years", "１，２３４.5") == ["years": .number(1234.5)])
    #expect(try answers("joined", "2019年5月1日") == ["joined": .text("2019-05-01")])
    #expect(try answers("remarks", " 食堂\n不错 ") == ["remarks": .text("食堂\n不错")])
    for cell in ["nan", "0x10", "12岁", "1,23", "--1", "1e999"] {
      #expect(try fault("years", cell).kind == .notNumber)
    }
    #expect(try fault("joined", "昨天").kind == .notADay)
  }

  @Test func `other kinds of input are read as the survey stores them`() throws {
    let other = try survey(
      """
      {"elements": [{"type": "text", "name": "at", "inputType": "time"},
        {"type": "text", "name": "mail", "inputType": "email"}]}
      """
    )
    let rows = try read([["at", "mail"], ["8点30分", "a@b.cn"]], survey: other)
    #expect(rows[0].answers == ["at": .text("08:30"), "mail": .text("a@b.cn")])
    let fault = #expect(throws: RowFault.self) { try read([["mail"], ["没有"]], survey: other) }
    #expect(fault?.kind == .wrongInput(.email))
  }

  @Test func `a row with malformed bytes is refused and a sign that looks alike is not`() throws {
    let work = try fixture("work-survey.json")
    let mapping = try ColumnMapping(headings: ["工龄"], survey: work)
    var reader = ResponseReader(survey: work, mapping: mapping)
    let fault = #expect(throws: RowFault.self) {
      try reader.read(TableRow(line: 5, fields: ["3"], hasMalformedBytes: true))
    }
    #expect(fault == RowFault(line: 5, column: nil, kind: .malformedBytes))
    #expect(fault?.phrase.english.hasPrefix("Line 5: the row has bytes that are not valid") == true)
    #expect(fault?.phrase.chinese.contains("--encoding") == true)
  }

  @Test func `a column of units is not read while the units are not known`() throws {
    let open = try survey(
      """
      {"elements": [{"type": "dropdown", "name": "unit", "isRequired": true,
        "leye": {"bind": "unit"}}, {"type": "text", "name": "q"}]}
      """
    )
    for known in [open, open.with(unitChoices: [])] {
      let rows = [["unit", "q"], ["张三那个班", "x"]]
      #expect(try read(rows, survey: known)[0].answers == ["q": .text("x")])
      let mapping = try ColumnMapping(headings: rows[0], survey: known)
      #expect(mapping.warnings == [.openUnit(column: "unit")])
    }
    let filled = open.with(unitChoices: [("s1", LocalizedText("一车间"))])
    let answers = try read([["unit"], ["一车间"]], survey: filled)[0].answers
    #expect(answers == ["unit": .text("s1")])
  }

  @Test func `columns of options hold one and zero`() throws {
    let header = ["第1题(司机)", "第1题(厨师)", "第1题(其他)", "第5题(多休息)", "第5题(班车)"]
    #expect(
      try read([header, ["0", "1", "0", "1", "1"]])[0].answers == [
        "post": .text("cook"), "wishes": .array([.text("rest"), .text("bus")]),
      ]
    )
    #expect(
      try read([header, ["0", "0", "电工", "多休息", "(跳过)"]])[0].answers == [
        "post": .text("other"), "post-Comment": .text("电工"), "wishes": .array([.text("rest")]),
      ]
    )
    #expect(try read([header, ["0", "0", "0", "-3", "-3"]])[0].answers == [:])
    let two = #expect(throws: RowFault.self) { try read([header, ["1", "1", "0", "0", "0"]]) }
    #expect(two?.kind == .severalOptions)
    let three = #expect(throws: RowFault.self) { try read([header, ["0", "3", "0", "0", "0"]]) }
    #expect(three?.kind == .notAFlag)
  }

  @Test func `a row that is too long is refused, one that is too short is noted`() throws {
    let long = #expect(throws: RowFault.self) {
      try read([["post", "years"], ["司机", "1", "000"]])
    }
    #expect(
      long?.phrase
        == Phrase(
          "Line 2: the row has 3 fields, but the header has 2 columns; put fields that contain a "
            + "separator into quotes.",
          "第 2 行：该行有 3 个字段，而表头只有 2 列；含分隔符的字段请加引号。"
        )
    )
    #expect(try read([["post", "years"], ["司机", "1", " "]])[0].notes == [])
    let short = try read([["post", "years"], ["司机"]])[0]
    #expect(short.answers == ["post": .text("driver")])
    #expect(
      short.notes.map(\.phrase) == [
        Phrase(
          "Line 2: the row has 1 of 2 fields; the missing ones count as empty.",
          "第 2 行：该行只有 2 个字段中的 1 个，缺少的按空白处理。"
        )
      ]
    )
  }

  @Test func `an id names the row, else its answers and their occurrence do`() throws {
    let rows = try read([["序号", "years"], ["17", "1"], [" ", "1"]])
    #expect(rows.map(\.rowKey) == ["id:17", #"row:{"years":1}#1"#])
    let plain = try read([["years"], ["1"], ["2"], ["1"], ["1.0"]])
    #expect(
      plain.map(\.rowKey) == [
        #"row:{"years":1}#1"#, #"row:{"years":2}#1"#, #"row:{"years":1}#2"#, #"row:{"years":1}#3"#,
      ]
    )
  }
}

extension RowFault.Kind {
  fileprivate var isUnknownRow: Bool {
    if case .unknownRow = self { true } else { false }
  }
}
