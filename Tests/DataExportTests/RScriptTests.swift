import Foundation
import TestSupport
import Testing

@testable import DataExport

/// Scripts that load an exported file in R.
@Suite struct RScriptTests {
  @Test(arguments: [RScript.Source.csv, .sav, .dta])
  func `a script is plain ASCII and names the file`(source: RScript.Source) {
    let text = RScript(source: source, file: "数据 \"a\".csv").text(for: Example.table)
    #expect(text.utf8.allSatisfy { $0 < 0x80 })
    #expect(text.contains(#""\u6570\u636E \"a\".csv""#))
  }

  @Test func `a text beyond the first plane has eight digits`() {
    #expect(RScript.literal("🍚\n\\") == #""\U0001F35A\u000A\\""#)
  }

  @Test(.enabled(if: OtherProgram.find("Rscript") != nil))
  func `R loads a CSV file with labels`() throws {
    let rscript = try #require(OtherProgram.find("Rscript"))
    let folder = try TemporaryFolder()
    let form = CSVText(hasMark: true)
    var text = form.beginning + form.row(Example.variables.map { .text($0.name) })
    for row in Example.rows {
      text += form.row(
        row.map { value in
          switch value {
          case .missing: .empty
          case .number(let number): .number(number)
          case .text(let text): .text(text.withoutZeros)
          }
        }
      )
    }
    try folder.write(text, as: "x.csv")
    let script = RScript(source: .csv, file: "x.csv").text(for: Example.table)
    let path = try folder.write(
      script + """
        cat(mean(survey$leye, na.rm = TRUE), nchar(survey$remark[1]), survey$remark[2], "\\n")
        cat(attr(survey[["grid.canteen"]], "label"), "\\n")
        cat(as.character(as_labels(survey[["grid.canteen"]])), "\\n")

        """,
      as: "x.R"
    )
    let outcome = try OtherProgram.run(rscript, [path])
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(
      outcome.output == """
        3 rows, 4 variables
        33.08333 4000 '=1+1 
        食堂 canteen 
        很满意 说不清 NA 

        """
    )
  }
}
