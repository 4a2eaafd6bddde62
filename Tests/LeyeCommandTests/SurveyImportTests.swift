import Foundation
import TestSupport
import Testing

/// Taking over questionnaires: `leye survey import`.
@Suite struct SurveyImportTests {
  private static let form = """
    | survey |
    | | type     | name | label | relevant  |
    | | integer  | age  | Age?  |           |
    | | geopoint | spot | Where | ${age} > 3 |
    """
  private static let note = """
    Sheet “survey”, row 4 (spot): SurveyJS has no type “geopoint”. It is a question of type text; \
    the original type is kept under leye.imported.
    """

  @Test func `a form is written to standard output, the notes to standard error`() throws {
    let desk = try Desk()
    try desk.folder.write(Self.form, as: "form.md")
    let outcome = try desk.run("survey", "import", "form.md")
    #expect(outcome.code == 0)
    #expect(outcome.output.hasPrefix("{\n  \"pages\": [\n"))
    #expect(outcome.output.contains("\"visibleIf\": \"{age} > 3\""))
    #expect(outcome.errors == Self.note + "\nform.md: read as xlsform, 1 note.\n")
    let chinese = try desk.chinese.run("survey", "import", "form.md")
    #expect(chinese.errors.hasSuffix("\nform.md：按 xlsform 读取，1 条说明。\n"))
    #expect(chinese.output == outcome.output)
  }

  @Test func `what was written is read by survey check`() throws {
    let desk = try Desk()
    try desk.folder.write(Self.form, as: "form.md")
    #expect(try desk.run("survey", "import", "form.md", "--output", "form.json").code == 0)
    let check = try desk.run("survey", "check", "form.json")
    #expect(check.code == 0)
    #expect(check.output == "1 file checked: no faults.\n")
  }

  @Test func `a file that exists is replaced only by force`() throws {
    let desk = try Desk()
    try desk.folder.write(Self.form, as: "form.md")
    try desk.folder.write("mine", as: "form.json")
    let refused = try desk.run("survey", "import", "form.md", "--output", "form.json")
    #expect(refused.code == 73)
    #expect(
      refused.errors == "leye: form.json: the file exists. Give --output another name, "
        + "or --force to replace it.\n"
    )
    #expect(try String(contentsOf: desk.file("form.json"), encoding: .utf8) == "mine")
    let forced = try desk.run("survey", "import", "form.md", "--output", "form.json", "--force")
    #expect(forced.code == 0 && forced.output.isEmpty)
    #expect(try String(contentsOf: desk.file("form.json"), encoding: .utf8).hasPrefix("{"))
    let same = try desk.run("survey", "import", "form.md", "--output", "form.md", "--force")
    #expect(same.code == 2)
    #expect(try String(contentsOf: desk.file("form.md"), encoding: .utf8) == Self.form)
  }

  @Test func `notes as JSON`() throws {
    struct Note: Decodable, Equatable {
      let place: String
      let problem: String
      let outcome: String
      let remedy: String
    }
    let desk = try Desk()
    try desk.folder.write(Self.form, as: "form.md")
    let outcome = try desk.run("survey", "import", "form.md", "--json", "--output", "o.json")
    let notes = try JSONDecoder().decode([Note].self, from: Data(outcome.errors.utf8))
    #expect(
      notes == [
        Note(
          place: "Sheet “survey”, row 4 (spot)",
          problem: "SurveyJS has no type “geopoint”.",
          outcome: "approximated",
          remedy:
            "It is a question of type text; the original type is kept under leye.imported."
        )
      ]
    )
  }

  @Test func `strict refuses a form with notes`() throws {
    let desk = try Desk()
    try desk.folder.write(Self.form, as: "form.md")
    let outcome = try desk.run("survey", "import", "form.md", "--strict", "--output", "o.json")
    #expect(outcome.code == 65)
    #expect(outcome.errors.hasSuffix("form.md: read as xlsform, 1 note. Nothing was written.\n"))
    #expect(!desk.files.contains("o.json"))
    let sound = "| survey |\n| | type | name | label |\n| | text | a | A |\n"
    let passed = try desk.run(
      "survey",
      "import",
      "-",
      "--from",
      "xlsform",
      "--strict",
      input: sound
    )
    #expect(passed.code == 0)
    #expect(passed.errors == "standard input: read as xlsform, no notes.\n")
  }

  @Test func `a workbook of Excel 97 to 2003 is read`() throws {
    let desk = try Desk()
    let fixture = Program.package.appendingPathComponent(
      "Tests/FormImportTests/Fixtures/workbook.xls"
    )
    try Data(contentsOf: fixture).write(to: desk.file("form.xls"))
    let outcome = try desk.run("survey", "import", "form.xls", "--from", "xlsform")
    #expect(outcome.code == 0)
    #expect(outcome.output.contains("\"defaultValue\": \"2024-05-01T13:05\""))
    #expect(outcome.errors.hasSuffix("\nform.xls: read as xlsform, 1 note.\n"))
  }

  @Test func `what cannot be read ends with a sentence`() throws {
    let desk = try Desk()
    try desk.folder.write("hello", as: "a.txt")
    let outcome = try desk.run("survey", "import", "a.txt")
    #expect(outcome.code == 65 && outcome.output.isEmpty)
    #expect(
      outcome.errors == "leye: a.txt: the format cannot be told from the name or the content. "
        + "Name it with --from.\n"
    )
    try desk.folder.write("<document/>", as: "b.lss")
    let other = try desk.run("survey", "import", "b.lss", "--from", "xlsform")
    #expect(other.code == 65)
    #expect(other.errors.contains("the content looks like limesurvey"))
    try Data([0xD0, 0xCF, 0x11, 0xE0]).write(to: desk.file("old.xls"))
    let old = try desk.run("survey", "import", "old.xls", "--from", "xlsform")
    #expect(old.code == 65 && old.output.isEmpty)
    #expect(
      old.errors == "leye: old.xls: the container of the workbook is damaged or cut off. "
        + "Copy the file anew, or open it and save it as .xlsx.\n"
    )
    #expect(try desk.run("survey", "import", "none.xlsx").code == 66)
    #expect(try desk.run("survey", "import", "a.txt", "--from", "word").code == 2)
    let chinese = try desk.chinese.run("survey", "import", "a.txt")
    #expect(chinese.errors == "leye：a.txt：从文件名和内容看不出格式。请用 --from 指明。\n")
  }
}
