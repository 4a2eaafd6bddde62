import SurveyModel
import TestSupport
import Testing

@testable import FormImport

/// Structure files of LimeSurvey.
@Suite struct LimeSurveyTests {
  /// A table of rows, each field as `name=value`.
  static func table(_ name: String, _ rows: [[String]]) -> String {
    let list = rows.map { row in
      let fields = row.map { field in
        let parts = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        return "<\(parts[0])><![CDATA[\(parts[1])]]></\(parts[0])>"
      }
      return "<row>\(fields.joined())</row>"
    }
    return "<\(name)><fields/><rows>\(list.joined())</rows></\(name)>"
  }

  static func file(_ tables: [String]) -> [UInt8] {
    let start = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<document>"
    let head = "<LimeSurveyDocType>Survey</LimeSurveyDocType><DBVersion>366</DBVersion>"
    return Array((start + head + tables.joined() + "</document>").utf8)
  }

  private static func question(
    _ id: Int,
    _ type: String,
    _ code: String,
    _ more: [String] = []
  ) -> [String] {
    ["qid=\(id)", "gid=1", "type=\(type)", "title=\(code)", "question_order=\(id)"] + more
  }

  private static func text(_ id: Int, _ english: String, _ chinese: String) -> [[String]] {
    [
      ["qid=\(id)", "question=\(english)", "language=en"],
      ["qid=\(id)", "question=\(chinese)", "language=zh-Hans"],
    ]
  }

  private static let survey = file([
    table(
      "answers",
      [
        ["aid=1", "qid=20", "code=a", "sortorder=1", "assessment_value=0", "scale_id=0"],
        ["aid=2", "qid=20", "code=b", "sortorder=2", "assessment_value=3", "scale_id=0"],
      ]
    ),
    table(
      "answer_l10ns",
      [
        ["aid=1", "answer=Alpha", "language=en"], ["aid=1", "answer=甲", "language=zh-Hans"],
        ["aid=2", "answer=Beta", "language=en"], ["aid=2", "answer=乙", "language=zh-Hans"],
      ]
    ),
    table("groups", [["gid=1", "group_order=1", "grelevance=1"]]),
    table("group_l10ns", [["gid=1", "group_name=First", "language=en"]]),
    table(
      "questions",
      [
        question(10, "Y", "Q1", ["mandatory=Y"]),
        question(20, "L", "Q2", ["other=Y", "relevance=((Q1.NAOK == \"Y\"))"]),
        question(30, "M", "Q3"),
        question(40, "A", "Q4", ["relevance=Q3_S1.NAOK == \"Y\" and !is_empty(Q2.NAOK)"]),
        question(50, "N", "Q5", ["relevance=count(Q3_S1, Q3_S2) > 1", "preg=/^[0-9]+$/"]),
        question(60, "X", "Q6", ["relevance=rand(1, 2) == 1"]),
        question(70, "*", "Q7"),
        question(80, "K", "Q8"),
        question(90, "1", "Q9"),
        question(100, "R", "Q10", ["relevance=is_empty(Q8_A) or Q9_A_0.NAOK != \"x\""]),
      ]
    ),
    table(
      "subquestions",
      [
        ["qid=31", "parent_qid=30", "title=S1", "question_order=1", "scale_id=0"],
        [
          "qid=32", "parent_qid=30", "title=S2", "question_order=2", "scale_id=0",
          "relevance=Q5 > 3",
        ],
        ["qid=41", "parent_qid=40", "title=R1", "question_order=1", "scale_id=0"],
        ["qid=81", "parent_qid=80", "title=A", "question_order=1", "scale_id=0"],
        ["qid=91", "parent_qid=90", "title=A", "question_order=1", "scale_id=0"],
      ]
    ),
    table(
      "question_l10ns",
      [
        text(10, "Well?", "好吗？"), text(20, "Which?", "哪个？"), text(30, "Many", "多选"),
        text(40, "Rows for {Q2.shown}", "行"), text(50, "How many?", "几个？"),
        text(60, "Read {TOKEN:FIRSTNAME}", "读"), text(70, "{if(Q5 > 2, \"big\", \"small\")}", ""),
        text(80, "Numbers", "数"), text(90, "Two scales", "双量表"), text(100, "Rank", "排序"),
        text(31, "One", "一"), text(32, "Two", "二"), text(41, "Row", "行一"), text(81, "A", "甲"),
        text(91, "A", "甲"),
      ].flatMap(\.self)
    ),
    table(
      "question_attributes",
      [
        ["qid=30", "attribute=max_answers", "value=1"], ["qid=30", "attribute=hidden", "value=0"],
        ["qid=40", "attribute=array_filter", "value=Q3"],
        ["qid=50", "attribute=max_num_value_n", "value=9"],
        ["qid=50", "attribute=suffix", "value=km"],
        ["qid=50", "attribute=em_validation_q", "value=self != 5"],
        ["qid=50", "attribute=em_validation_q_tip", "value=Not five", "language=en"],
        ["qid=80", "attribute=min_num_value", "value=3"],
      ]
    ),
    table("defaultvalues", [["dvid=1", "qid=50", "sqid=0"]]),
    table("defaultvalue_l10ns", [["dvid=1", "language=en", "defaultvalue=4"]]),
    table("quota", [["id=1", "name=women", "qlimit=5"]]),
    table(
      "surveys",
      [
        [
          "sid=1", "language=en", "additional_languages=zh-Hans", "format=S", "allowprev=Y",
          "admin=me",
        ]
      ]
    ),
    table(
      "surveys_languagesettings",
      [
        ["surveyls_language=en", "surveyls_title=A survey", "surveyls_welcometext=Hello"],
        ["surveyls_language=zh-Hans", "surveyls_title=问卷", "surveyls_email_invite=来"],
      ]
    ),
  ])

  @Test func `a structure file becomes a survey, with a note for everything that does not fit`()
    throws
  {
    let imported = try Imported(Self.survey, named: "a.lss")
    #expect(imported.form.format == .limesurvey)
    #expect(imported.errors.isEmpty)
    expectSnapshot(imported.form.json, named: "limesurvey", extension: "json")
    expectSnapshot(imported.sentences.joined(separator: "\n") + "\n", named: "limesurvey-notes")
  }

  @Test func `an archive gives its survey, and tells what else is in it`() throws {
    let archive = try Archives.zip([
      ("survey_1_responses.lsr", Array("<x/>".utf8)), ("survey_1.lss", Self.survey),
    ])
    let imported = try Imported(archive, named: "a.lsa")
    #expect(imported.form.json == (try Imported(Self.survey, named: "a.lss")).form.json)
    #expect(
      imported.sentences.first
        == "File “survey_1_responses.lsr” in the archive: It is not the survey: answers and tokens "
        + "are not taken over. It is left out."
    )
  }

  @Test func `older files, with a row for each language, read the same`() throws {
    let bytes = Self.file([
      Self.table(
        "groups",
        [
          ["gid=1", "group_name=G", "language=en"], ["gid=1", "group_name=组", "language=zh-Hans"],
        ]
      ),
      Self.table(
        "questions",
        [
          ["qid=1", "gid=1", "type=!", "title=a", "question=Which?", "language=en"],
          ["qid=1", "gid=1", "type=!", "title=a", "question=哪个？", "language=zh-Hans"],
        ]
      ),
      Self.table(
        "answers",
        [
          ["qid=1", "code=x", "answer=Ex", "sortorder=2", "language=en"],
          ["qid=1", "code=x", "answer=艾克斯", "sortorder=2", "language=zh-Hans"],
          ["qid=1", "code=y", "answer=Why", "sortorder=1", "language=en"],
        ]
      ),
      Self.table("surveys", [["language=en"]]),
    ])
    let imported = try Imported(bytes, named: "a.lss")
    #expect(imported.form.notes.isEmpty)
    #expect(
      imported.element("a") == [
        "type": .text("dropdown"), "name": .text("a"),
        "title": .object(["default": .text("Which?"), "zh-cn": .text("哪个？")]),
        "choices": .array([
          .object(["value": .text("y"), "text": .text("Why")]),
          .object([
            "value": .text("x"),
            "text": .object(["default": .text("Ex"), "zh-cn": .text("艾克斯")]),
          ]),
        ]),
      ]
    )
  }

  @Test(arguments: [
    ("Q1 == \"Y\"", "{Q1} = 'Y'"), ("1X2X10.NAOK == \"Y\"", "{Q1} = 'Y'"),
    ("Q3_S1 != \"Y\"", "{Q3} notcontains 'S1'"), ("1X1X30S1 == \"Y\"", "{Q3} contains 'S1'"),
    ("is_empty(Q3_S1)", "{Q3} notcontains 'S1'"), ("Q2_other == \"b\"", "{Q2-Comment} = 'b'"),
    ("Q4_R1 eq \"a\" && Q5 gt 3", "{Q4.R1} = 'a' and {Q5} > 3"),
    ("! is_empty(Q8_A) || Q10_2 == \"x\"", "{Q8.A} notempty or {Q10[1]} = 'x'"),
    ("floor(Q5 / 2) == 3", "round({Q5} / 2 - 0.5) = 3"), ("sum(Q4) > 3", "sum({Q4.R1}) > 3"),
    ("countif(\"1\", Q4) == 1", "iif({Q4.R1} = '1', 1, 0) = 1"),
    ("if(Q5 >= 2, 1, 0) == 1", "iif({Q5} >= 2, 1, 0) = 1"), ("Q99 == 1", nil), ("Q5 == ", nil),
    ("Q2.shown == \"x\"", nil), ("that.Q5 == 1", nil),
  ])
  func `relevance equations translate, or are kept`(source: String, expected: String?) throws {
    let tables = try LimeTables(Self.survey, part: "XML")
    var builder = LimeBuilder(tables: tables, log: NoteLog())
    let symbols = LimeSymbols(builder.questions())
    let translator = ExpressionTranslator(scope: LimeScope(symbols: symbols, own: nil))
    #expect(ForeignParser.parse(source, .script).flatMap(translator.text) == expected)
  }
}
