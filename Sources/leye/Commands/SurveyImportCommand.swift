public import ArgumentParser
public import FormImport
import Glibc
import Messages
import SurveyModel

/// The command `leye survey import FILE`.
struct SurveyImportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import",
      abstract: Interface.text(
        "Take over a questionnaire of another tool as SurveyJS JSON.",
        "把其他工具的问卷转换为 SurveyJS JSON。"
      ),
      discussion: Interface.text(
        """
        Reads XLSForm (.xlsx, .xls, .csv, .md; also of formr), LimeSurvey (.lss, .lsg, .lsq, .lsa), 问卷星 (its \
        text form, or an export of answers) and SurveyJS. What cannot be expressed exactly is told on standard \
        error: place, what it is, what became of it. With --strict such a file is refused (exit code 65).
          leye survey import form.xlsx --output form.json
          leye survey check form.json
        """,
        """
        可读 XLSForm（.xlsx、.xls、.csv、.md，包括 formr）、
        LimeSurvey（.lss、.lsg、.lsq、.lsa）、
        问卷星（文本问卷或答卷导出）和 SurveyJS。
        不能准确表达的内容在标准错误中逐条说明：
        位置、内容、如何处理；加 --strict 则拒绝（退出码 65）。
          leye survey import 问卷.xlsx --output 问卷.json
          leye survey check 问卷.json
        """
      )
    )
  }

  @Argument(
    help: Interface.help(
      "Questionnaire; - reads standard input.",
      "问卷文件；- 表示标准输入。",
      valueName: "file"
    )
  )
  var file: String

  @Option(
    help: Interface.help(
      "Format (default: told from name and content).",
      "格式（默认按文件名和内容判断）。",
      valueName: "xlsform|limesurvey|wenjuanxing|surveyjs"
    )
  )
  var from: FormFormat?

  @Option(
    help: Interface.help(
      "File to write the survey to (default: standard output).",
      "问卷写入的文件（默认标准输出）。",
      valueName: "file"
    )
  )
  var output: String?

  @Flag(help: Interface.help("Replace an existing file.", "覆盖已有的文件。"))
  var force = false

  @Flag(
    help: Interface.help(
      "Print the notes as a JSON array on standard error.",
      "在标准错误中以 JSON 数组输出说明。"
    )
  )
  var json = false

  @Flag(
    help: Interface.help(
      "Write nothing where there is any note.",
      "只要有一条说明，就什么也不写。"
    )
  )
  var strict = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    let console = Interface.console
    if let output {
      guard !OutputFile.isSame(file, output) else {
        throw UsageFault(
          "\(output): the survey would replace what it is made of. Give --output another name.",
          "\(output)：问卷会覆盖自己的来源。请给 --output 换一个文件名。"
        )
      }
      guard force || !Self.exists(output) else { throw ExistingFileFault(path: output) }
    }
    let bytes = try InputFile.bytes(of: file, limit: FormImporter.sizeLimit)
    let form: ImportedForm
    do throws(FormImportFault) {
      form = try FormImporter.form(of: bytes, name: file, format: from)
    } catch {
      throw ForeignFormFault(file: file, fault: error)
    }
    let isRefused = strict && !form.notes.isEmpty
    tell(form, isRefused: isRefused, console)
    guard !isRefused else { throw ExitCode(FaultCategory.badData.rawValue) }
    if let output {
      try OutputFile.write(form.json, to: output)
    } else {
      try console.write(form.json)
    }
  }

  /// Tells the notes on standard error.
  private func tell(_ form: ImportedForm, isRefused: Bool, _ console: Console) {
    if json {
      let notes = form.notes.map { $0.value(in: console.language) }
      return console.warn(Phrase(verbatim: Value.array(notes).canonicalJSON))
    }
    for note in form.notes { console.warn(note.phrase) }
    let place = file == "-" ? Phrase("standard input", "标准输入") : Phrase(verbatim: file)
    let count = form.notes.count
    let notes = count == 0 ? "no notes" : count == 1 ? "1 note" : "\(count) notes"
    let format = form.format.rawValue
    console.warn(
      Phrase(
        "\(place.english): read as \(format), \(notes)."
          + (isRefused ? " Nothing was written." : ""),
        "\(place.chinese)：按 \(format) 读取，\(count) 条说明。" + (isRefused ? "没有写出任何内容。" : "")
      )
    )
  }

  private static func exists(_ path: String) -> Bool {
    var information = stat()
    guard unsafe stat(path, &information) == 0 else { return false }
    // Devices and pipes are written into, not replaced.
    return information.st_mode & S_IFMT == S_IFREG
  }
}

extension FormFormat: ExpressibleByArgument {
  /// None: the name of the option's value lists them.
  public static var allValueStrings: [String] { [] }
}

extension ImportNote {
  /// The note as a JSON object.
  fileprivate func value(in language: Language) -> Value {
    .object([
      "place": .text(place[language]), "problem": .text(problem[language]),
      "outcome": .text(outcome.rawValue), "remedy": .text(remedy[language]),
    ])
  }
}

/// A questionnaire that cannot be taken over, with the name of its file.
private struct ForeignFormFault: Fault {
  let file: String
  let fault: FormImportFault

  var category: FaultCategory { fault.category }

  var phrase: Phrase {
    let place = file == "-" ? Phrase("standard input", "标准输入") : Phrase(verbatim: file)
    return Phrase(
      "\(place.english): \(fault.phrase.english)",
      "\(place.chinese)：\(fault.phrase.chinese)"
    )
  }
}

/// An output that exists and may not be replaced.
private struct ExistingFileFault: Fault {
  let path: String

  var category: FaultCategory { .cannotCreate }

  var phrase: Phrase {
    Phrase(
      "\(path): the file exists. Give --output another name, or --force to replace it.",
      "\(path)：文件已存在。请给 --output 换一个文件名，或加 --force 覆盖。"
    )
  }
}
