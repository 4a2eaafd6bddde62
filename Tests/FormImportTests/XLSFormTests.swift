import Messages
import SurveyModel
import TestSupport
import Testing

@testable import FormImport

/// XLSForm: rows, groups, choices, settings.
@Suite struct XLSFormTests {
  private static let sheets: [(name: String, rows: [[String]])] = [
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
