import SurveyModel
import Testing

@testable import FormImport

/// Conditions of other tools in SurveyJS.
@Suite struct ExpressionTests {
  private static let form = """
    | survey |
    | | type | name | label | relevant |
    | | text | a | A | |
    | | select_multiple l | m | M | |
    | | integer | n | N | |
    | | begin repeat | r | R | |
    | | integer | x | X | |
    | | end repeat | | | |
    | | text | q | Q | %%% |
    | choices |
    | | list_name | name | label |
    | | l | one | One |
    | | l | two | Two |
    """

  @Test(arguments: [
    ("${a} = 'x'", "{a} = 'x'"), ("${a} = ‘x’", "{a} = 'x'"), ("${a} = ''", "{a} empty"),
    ("'' != ${a}", "{a} notempty"), ("selected(${m}, 'one')", "{m} contains 'one'"),
    ("not(selected(${m}, 'one'))", "{m} notcontains 'one'"),
    ("${m} = 'one'", "{m} contains 'one' and count({m}) = 1"),
    ("count-selected(${m}) > 1", "count({m}) > 1"), ("string-length(${a}) > 2", "{a.length} > 2"),
    ("${n} div 2 >= 3 and ${n} mod 2 = 0", "{n} / 2 >= 3 and {n} % 2 = 0"),
    ("(${n} + 1) * 2 - -3 < 4", "({n} + 1) * 2 - -3 < 4"),
    ("${n} - (1 - 2) = 4", "{n} - (1 - 2) = 4"),
    ("${a} = 'x' or ${a} = 'y' and ${n} = 1", "{a} = 'x' or {a} = 'y' and {n} = 1"),
    ("(${a} = 'x' or ${a} = 'y') and ${n} = 1", "({a} = 'x' or {a} = 'y') and {n} = 1"),
    ("not(${n} > 1)", "!({n} > 1)"),
    ("if(${n} > 1, 'b', 'c') = 'b'", "iif({n} > 1, 'b', 'c') = 'b'"),
    ("coalesce(${a}, 'z') = 'z'", "iif({a} notempty, {a}, 'z') = 'z'"),
    ("concat(${a}, 'b') = 'ab'", "'' + {a} + 'b' = 'ab'"),
    ("round(${n}, 1) = 2", "round({n}, 1) = 2"), ("int(${n}) = 2", "trunc({n}, 0) = 2"),
    ("today() > ${a}", "today() > {a}"), ("sum(${x}) > 3", "sumInArray({r}, 'x') > 3"),
    ("indexed-repeat(${x}, ${r}, 2) = 1", "{r[1].x} = 1"), ("../a = 'x'", "{a} = 'x'"),
    ("/data/a = 'x'", "{a} = 'x'"), ("${a} = \"it's\"", "{a} = 'it\\'s'"), ("true()", nil),
    ("substr(${a}, 0, 2) = 'ab'", "substring({a}, 0, 2) = 'ab'"),
    ("${last-saved#a} = 1", "{a} = 1"),
  ])
  func `XPath translates`(source: String, expected: String?) throws {
    let text = Self.form.replacing("%%%", with: source.replacing("|", with: "\\|"))
    let imported = try Imported(markdown: text)
    #expect(imported.element("q")["visibleIf"] == expected.map(Value.text))
    #expect(imported.form.notes.isEmpty, "\(imported.sentences)")
    if let expected { #expect((try? Expression(expected)) != nil) }
  }

  @Test(arguments: [
    "pulldata('f', 'a', 'b', ${a}) = 1", "${nobody} = 1", "${x} = 1",
    "jr:choice-name(${a}, 'a') = 1",
    "${a} = 'x' and", "((((${a}", "a = 1", "regex(${a}, 'x')", "1 = = 2",
    "count(/data/r[x > 1]) > 0",
    "${a} = '\\'",
  ])
  func `what does not translate is kept and told`(source: String) throws {
    let imported = try Imported(markdown: Self.form.replacing("%%%", with: source))
    #expect(imported.element("q")["visibleIf"] == nil)
    #expect(imported.form.notes.count == 1)
    #expect(imported.form.json.contains("\"relevant\""))
    #expect(imported.sentences.first?.contains("does not translate") == true)
  }

  @Test func `inside a repeat names are those of its panel`() throws {
    let imported = try Imported(
      markdown: """
        | survey |
        | | type | name | label | relevant | constraint | repeat_count |
        | | integer | n | N | | | |
        | | begin repeat | r | R | | | ${n} |
        | | text | x | X | ${n} = 1 | | |
        | | begin repeat | s | S | | | 3 |
        | | text | y | Y | ${x} = 1 and position(..) = 1 | . != ${x} | |
        | | end repeat | | | | | |
        | | end repeat | | | | | |
        """
    )
    #expect(imported.form.notes.isEmpty)
    #expect(imported.element("r")["bindings"] == .object(["panelCount": .text("n")]))
    #expect(imported.element("s")["panelCount"] == .number(3))
    #expect(imported.element("x")["visibleIf"] == .text("{n} = 1"))
    #expect(
      imported.element("y")["visibleIf"] == .text("{parentPanel.x} = 1 and {panelIndex} + 1 = 1")
    )
    #expect(
      imported.element("y")["validators"]
        == .array([
          .object([
            "type": .text("expression"),
            "expression": .text("{panel.y} empty or {panel.y} != {parentPanel.x}"),
          ])
        ])
    )
  }

  @Test func `trees that are deep or long end in time`() {
    for text in [
      String(repeating: "(", count: 30_000) + "1" + String(repeating: ")", count: 30_000),
      String(repeating: "not(", count: 2_000) + "1=1" + String(repeating: ")", count: 2_000),
      Array(repeating: "1", count: 20_000).joined(separator: " + "),
      String(repeating: "-", count: 20_000) + "1", String(repeating: "1 - -", count: 10_000),
    ] {
      for dialect in [ForeignDialect.xpath, .script, .statistics] {
        #expect(ForeignParser.parse(text, dialect) == nil)
      }
    }
  }
}
