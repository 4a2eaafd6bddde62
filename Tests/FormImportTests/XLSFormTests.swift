import Messages
import SurveyModel
import TestSupport
import Testing

@testable import FormImport

/// XLSForm: rows, groups, choices, settings.
@Suite struct XLSFormTests {
  static let sheets: [(name: String, rows: [[String]])] = [
    (
      "survey",
      [
        [
          "type", "name", "label::English (en)", "label::中文", "hint", "required", "relevant",
          "constraint", "constraint_message", "default", "appearance", "parameters", "color",
        ],
        ["start", "started"],
        ["text", "nick", "Your name, ${age}?", "称呼", "any name", "yes"],
        [
          "integer", "age", "Age", "年龄", "", "${nick} != ''", "", ". >= 18 and . < 99", "18 to 98",
          "20",
        ],
        ["begin_group", "work", "Work", "工作", "", "", "${age} > 20", "", "", "", "field-list"],
        ["select_one yn or_other", "likes", "Do you like it?", "喜欢吗", "", "", "", "", "", "y"],
        [
          "select_multiple parts", "parts", "Which parts?", "哪些", "", "", "selected(${likes}, 'y')",
          "",
          "", "a b", "minimal", "", "red",
        ],
        ["end_group"],
        ["begin_repeat", "child", "Child", "孩子"],
        ["text", "first", "First name", "名"],
        ["decimal", "height", "Height of ${first}", "身高", "", "", "${first} = 'x'"],
        ["end_repeat"],
        ["calculate", "total"],
        ["geopoint", "spot", "Where?", "哪里"],
        ["range", "mark", "Mark", "打分", "", "", "", "", "", "", "", "start=0 end=5 step=1"],
        ["note", "bye", "Thank you", "谢谢"],
        ["", "", "a remark"],
      ]
    ),
    (
      "choices",
      [
        ["list_name", "name", "label::English (en)", "label::中文", "colour"],
        ["yn", "y", "Yes", "是"], ["yn", "n", "No", "否"],
        ["parts", "a", "Alpha", "甲", "red"], ["parts", "b", "Beta", "乙"],
        ["spare", "z", "Zed"],
      ]
    ),
    (
      "settings",
      [["form_title", "default_language", "version"], ["A form", "English (en)", "7"]]
    ),
    ("notes", [["for me only"]]),
  ]

  @Test func `a workbook becomes a survey, with a note for everything that does not fit`() throws {
    let imported = try Imported(try Archives.workbook(Self.sheets), named: "form.xlsx")
    #expect(imported.form.format == .xlsform)
    #expect(imported.errors.isEmpty)
    expectSnapshot(imported.form.json, named: "workbook", extension: "json")
    expectSnapshot(imported.sentences.joined(separator: "\n") + "\n", named: "workbook-notes-en")
    let chinese = imported.form.notes.map(\.phrase.chinese).joined(separator: "\n")
    expectSnapshot(chinese + "\n", named: "workbook-notes-zh")
  }

  @Test func `CSV, Markdown and workbook say the same`() throws {
    let rows = [["type", "name", "label"], ["text", "a", "A|B, \"C\""], ["integer", "b", "B"]]
    let workbook = try Imported(
      try Archives.workbook([("survey", rows)]),
      named: "form.xlsx"
    )
    let csv = "survey,,,\n,type,name,label\n,text,a,\"A|B, \"\"C\"\"\"\n,integer,b,B\n"
    let markdown = """
      | survey |
      |        | type    | name | label       |
      |        | ------- | ---- | ----------- |
      |        | text    | a    | A\\|B, "C" |
      |        | integer | b    | B           |
      """
    #expect(try Imported(Array(csv.utf8), named: "form.csv").form.json == workbook.form.json)
    #expect(try Imported(markdown: markdown).form.json == workbook.form.json)
  }

  @Test func `dates, times, numbers and truth values of cells become texts`() throws {
    let styles = """
      <styleSheet><numFmts><numFmt numFmtId="170" formatCode="yyyy/m/d h:mm"/></numFmts><cellXfs>\
      <xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="20"/><xf numFmtId="170"/></cellXfs></styleSheet>
      """
    let cells = [
      "<c r=\"A2\" s=\"1\"><v>45413</v></c>", "<c r=\"B2\" s=\"2\"><v>0.5</v></c>",
      "<c r=\"C2\" s=\"3\"><v>60.25</v></c>", "<c r=\"D2\"><v>7.0</v></c>",
      "<c r=\"E2\"><v>0.1</v></c>", "<c r=\"F2\" t=\"b\"><v>1</v></c>",
      "<c r=\"G2\" t=\"s\"><v>0</v></c>", "<c r=\"H2\"><f>1+1</f><v>2</v></c>",
    ]
    let archive = try Archives.zip([
      (
        "xl/workbook.xml",
        Array(
          "<workbook xmlns:r=\"r\"><sheets><sheet name=\"s\" r:id=\"a\"/></sheets></workbook>".utf8
        )
      ),
      (
        "xl/_rels/workbook.xml.rels",
        Array("<Relationships><Relationship Id=\"a\" Target=\"/xl/s.xml\"/></Relationships>".utf8)
      ), ("xl/styles.xml", Array(styles.utf8)),
      (
        "xl/sharedStrings.xml",
        Array("<sst><si><r><t>ri</t></r><r><t>ch</t></r><rPh><t>x</t></rPh></si></sst>".utf8)
      ),
      ("xl/s.xml", Array("<w><row r=\"2\">\(cells.joined())</row></w>".utf8)),
    ])
    let log = NoteLog()
    let sheets = try Workbook.sheets(of: archive, log)
    #expect(
      sheets.first?.rows.first?.cells == [
        0: "2024-05-01", 1: "12:00", 2: "1900-02-28T06:00", 3: "7", 4: "0.1", 5: "TRUE", 6: "rich",
        7: "2",
      ]
    )
    #expect(
      log.notes.map(\.phrase.english) == [
        "Sheet “s”, cell H2: The cell holds the formula =1+1. Its last result is taken."
      ]
    )
  }

  @Test func `a choice filter becomes a condition of each choice`() throws {
    let imported = try Imported(
      markdown: """
        | survey |
        | | type | name | label | choice_filter |
        | | select_one states | state | State | |
        | | select_one towns | town | Town | state=${state} and size > 3 |
        | choices |
        | | list_name | name | label | state | size |
        | | states | tx | Texas | | |
        | | towns | dallas | Dallas | tx | 9 |
        """
    )
    guard case .array(let choices)? = imported.element("town")["choices"],
      case .object(let choice)? = choices.first
    else {
      Issue.record("no choices")
      return
    }
    #expect(choice["visibleIf"] == .text("'tx' = {state} and 9 > 3"))
    #expect(imported.form.notes.isEmpty)
  }

  @Test func `choices of a sheet of their own are those of select_one_external`() throws {
    let imported = try Imported(
      markdown: """
        | survey |
        | | type | name | label | choice_filter |
        | | select_one c | a | A | |
        | | select_one_external c | b | B | part=${a} |
        | choices |
        | | list_name | name | label |
        | | c | x | X |
        | external_choices |
        | | list_name | name | label | part |
        | | c | y | Y | x |
        """
    )
    #expect(imported.form.notes.isEmpty)
    #expect(imported.form.json.contains("\"visibleIf\": \"'x' = {a}\""))
    #expect(imported.element("b")["choices"].map { "\($0)".contains("Y") } == true)
  }

  @Test func `names that are taken change, and are noted`() throws {
    let imported = try Imported(
      markdown: """
        | survey |
        | | type | name | label |
        | | text | a | One |
        | | begin group | g | G |
        | | text | a | Two |
        | | end group | | |
        | | text | | Three |
        """
    )
    #expect(
      imported.elements.map { $0["name"] } == [
        .text("a"), .text("g"), .text("a_5"), .text("row_7"),
      ]
    )
    #expect(
      imported.sentences == [
        "Sheet “survey”, row 5 (a): The name is taken or holds braces. It is called “a_5”.",
        "Sheet “survey”, row 7: The row has no name. It is called “row_7”.",
      ]
    )
  }

  @Test func `groups that do not close or open are told`() throws {
    let imported = try Imported(
      markdown: """
        | survey |
        | | type | name | label |
        | | end group | | |
        | | begin group | g | G |
        | | text | a | A |
        """
    )
    #expect(
      imported.sentences == [
        "Sheet “survey”, row 3: It closes a group that was never opened. It is left out.",
        "Sheet “survey”, row 4 (g): The group is never closed. It ends with the sheet.",
      ]
    )
  }

  @Test func `a form of formr has pages, scales and choices of its own`() throws {
    let imported = try Imported(
      try Archives.workbook([
        (
          "survey",
          [
            ["type", "name", "label", "showif", "optional", "choice1", "choice2", "value"],
            ["mc", "sex", "Sex", "", "", "male", "female"],
            ["submit", "go", "Go on"],
            ["rating_button 1,7", "calm", "Calm?", "sex == 2", "*", "not", "very"],
            ["number 1,130,1", "age", "Age", "!is.na(sex)", "", "", "", "12"],
            ["text", "why", "Why", "runif(1) > 0.5", "", "", "", "\"so\""],
          ]
        )
      ]),
      named: "formr.xlsx"
    )
    expectSnapshot(imported.form.json, named: "formr", extension: "json")
    #expect(
      imported.sentences == [
        "Sheet “survey”, row 3 (go): A page has no text of its own on its button. "
          + "It is kept under leye.imported.",
        "Sheet “survey”, row 6 (why), column D “showif”: “runif(1) > 0.5” does not translate. "
          + "It is kept under leye.imported.",
      ]
    )
  }
}
