import Foundation
import TestSupport
import Testing

/// De-identified extracts of closed waves.
@Suite struct ExportTests {
  private static let secret = "绝不外传zzqx"

  /// A wave of some responses whose units, comments and identities must stay in the file.
  private func desk(responses: Int = 40, isClosed: Bool = true) throws -> Desk {
    let desk = try Desk()
    try desk.open("spring", roster: "unit,title\nteam-qqq,甲班\n")
    var rows = [
      "id,unit,pulse.work_worth,pulse.safety_stop,pulse.belonging_help,trouble"
    ]
    for number in 0..<responses {
      let answers = [1 + number % 5, 1 + number / 5 % 5, number == 3 ? 1 : 4 + number % 2]
      rows.append(
        "id\(number)x,team-qqq,\(answers.map(String.init).joined(separator: ",")),\(Self.secret)"
      )
    }
    let table = rows.joined(separator: "\n") + "\n"
    #expect(try desk.run("import", "-", "--wave", "spring", input: table).code == 0)
    if isClosed { #expect(try desk.run("wave", "close", "spring").code == 0) }
    return desk
  }

  private func export(_ desk: Desk, _ options: String...) throws -> Program.Outcome {
    try desk.program.run(["export", "spring"] + options)
  }

  @Test func `an extract has answers and scores, and nothing of a person`() throws {
    let desk = try desk()
    let outcome = try export(desk, "--format", "csv", "--output", "-")
    #expect(outcome.code == 0)
    let lines = outcome.output.split(separator: "\n").map(String.init)
    #expect(lines.count == 41)
    #expect(lines[0].contains("\"pulse.work_worth\""))
    #expect(lines[0].contains("\"score.leye\""))
    for part in ["unit", "trouble", "id", "language", "collector"] {
      #expect(!lines[0].contains("\"\(part)\""))
    }
    for part in [Self.secret, "team-qqq", "甲班", "id3x"] { #expect(!outcome.output.contains(part)) }
    // One answered 1 to belonging, all others 4 or 5.
    #expect(
      outcome.errors.contains("pulse.belonging_help: answers of too few people are told together")
    )
    #expect(outcome.errors.contains("De-identified is not anonymous"))
  }

  @Test func `files are the owner's, and the order is another each time`() throws {
    let desk = try desk()
    for format in ["csv", "sav", "dta", "jsonl"] {
      let outcome = try export(desk, "--format", format, "--output", "x.\(format)")
      #expect(outcome.code == 0, "\(outcome.errors)")
      let values = try FileManager.default.attributesOfItem(atPath: desk.path("x.\(format)"))
      #expect(values[.posixPermissions] as? Int == 0o600)
      let bytes = try Data(contentsOf: desk.file("x.\(format)"))
      for part in [Self.secret, "team-qqq", "甲班", "id3x"] {
        #expect(bytes.range(of: Data(part.utf8)) == nil)
      }
    }
    let first = try String(contentsOf: desk.file("x.csv"), encoding: .utf8)
    #expect(try export(desk, "--format", "csv", "--output", "x.csv").code == 0)
    let second = try String(contentsOf: desk.file("x.csv"), encoding: .utf8)
    #expect(first != second)
    #expect(first.split(separator: "\n").sorted() == second.split(separator: "\n").sorted())
  }

  @Test func `an open wave and one of few are refused`() throws {
    let open = try export(try desk(isClosed: false), "--format", "csv", "--output", "x.csv")
    #expect(open.code == 77)
    #expect(open.errors.contains("leye wave close spring"))
    let few = try desk(responses: 9)
    let outcome = try export(few, "--format", "sav", "--output", "x.sav")
    #expect(outcome.code == 77)
    #expect(
      outcome.errors
        == "leye: Wave “spring”: fewer than 10 people answered, so nothing is exported.\n"
    )
    #expect(!few.files.contains("x.sav"))
  }

  @Test func `a survey without scored items says which question can be added`() throws {
    let desk = try Desk()
    try desk.open("needs", survey: "training-needs")
    #expect(try desk.run("wave", "close", "needs").code == 0)
    let outcome = try desk.run("export", "needs", "--format", "sav", "--output", "x.sav")
    #expect(outcome.code == 2)
    #expect(
      outcome.errors.contains(
        "no scored item and no recommendation to export. --question can add: "
      )
    )
  }

  @Test(arguments: [
    (["--format", "sav", "--output", "-"], 2, "Only csv and jsonl can be printed."),
    (["--format", "jsonl", "--output", "x", "--r-script"], 2, "--r-script needs a csv"),
    (["--format", "sav", "--output", "x", "--bom"], 2, "--bom and --raw are for CSV"),
    (["--format", "csv", "--output", "leye.sqlite"], 2, "leye.sqlite: this is the data file."),
    (["--format", "csv", "--output", "x", "--question", "unit"], 2, "never exported"),
    (["--format", "csv", "--output", "x", "--question", "trouble"], 2, "only questions with"),
    (["--format", "csv", "--output", "x", "--question", "zz"], 2, "there is no such question"),
    (["--format", "csv", "--output", "none/x"], 73, "the folder does not exist"),
  ])
  func `what cannot be is told`(options: [String], code: Int32, sentence: String) throws {
    let desk = try desk()
    let outcome = try desk.program.run(["export", "spring"] + options)
    #expect(outcome.code == code)
    #expect(outcome.errors.contains(sentence), "\(outcome.errors)")
    #expect(!desk.files.contains("x"))
  }

  @Test func `a full disk is told`() throws {
    let desk = try desk()
    for format in ["csv", "sav", "dta", "jsonl"] {
      let outcome = try desk.program.shell(
        "\"$LEYE\" export spring --format \(format) --output /dev/full"
      )
      #expect(outcome.code == 74, "\(outcome.errors)")
      #expect(outcome.errors.contains("/dev/full: the disk is full."))
    }
    #expect(desk.files.filter { $0.contains(".part") }.isEmpty)
  }

  @Test(.enabled(if: OtherProgram.python(with: "pyreadstat", "pandas") != nil))
  func `all formats hold the same, with labels in the language asked for`() throws {
    let python = try #require(OtherProgram.python(with: "pyreadstat", "pandas"))
    let desk = try desk()
    for format in ["csv", "sav", "dta", "jsonl"] {
      let outcome = try export(
        desk,
        "--format",
        format,
        "--output",
        "x.\(format)",
        "--language",
        "zh"
      )
      #expect(outcome.code == 0)
    }
    let script = """
      import json, pandas, pyreadstat
      csv = pandas.read_csv("x.csv")
      sav, labels = pyreadstat.read_sav("x.sav")
      dta, _ = pyreadstat.read_dta("x.dta")
      lines = pandas.DataFrame([json.loads(line) for line in open("x.jsonl")])
      dta.columns = sav.columns
      tables = [t.astype(float).round(9).sort_values(list(csv.columns)).values.tolist()
        for t in (csv, sav, dta, lines)]
      print(str(tables[0]) == str(tables[1]) == str(tables[2]) == str(tables[3]), csv.shape)
      name = "pulse.work_worth"
      print(labels.column_names_to_labels[name], labels.variable_value_labels[name][1])
      # The scores of the file come from its own columns.
      print(round(csv["score.work"].mean(), 6) == round((csv[name].mean() - 1) * 25, 6))
      """
    let outcome = try OtherProgram.run(python, ["-c", script], in: desk.folder.url)
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.first?.hasPrefix("True (40, ") == true, "\(outcome.output)\(outcome.errors)")
    #expect(lines.dropFirst().first?.hasSuffix(" 很不同意") == true)
    #expect(lines.last == "True")
  }

  @Test(.enabled(if: OtherProgram.find("Rscript") != nil))
  func `the script loads the file in R`() throws {
    let rscript = try #require(OtherProgram.find("Rscript"))
    let desk = try desk()
    let outcome = try export(
      desk,
      "--format",
      "csv",
      "--output",
      "x.csv",
      "--r-script",
      "--bom",
      "--language",
      "zh"
    )
    #expect(outcome.code == 0)
    try desk.folder.write(
      """
      source("x.R", chdir = TRUE)
      cat(nrow(survey), levels(as_labels(survey[["pulse.work_worth"]]))[1], "\\n")
      """,
      as: "y.R"
    )
    let loaded = try OtherProgram.run(rscript, ["y.R"], in: desk.folder.url)
    #expect(loaded.output.hasSuffix("40 很不同意 \n"), "\(loaded.output)\(loaded.errors)")
  }
}
