import ArgumentParser
import FormExport
import Messages
import SurveyModel

/// The command `leye survey export FORM --to FORMAT`.
struct SurveyExportCommand: ParsableCommand {
  /// The forms in which a survey can be exported.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case surveyjs
    case html
    case markdown
    case text
    case xlsform
  }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "export",
      abstract: Interface.text(
        "Write a form for other programs or as a questionnaire on paper.",
        "把问卷导出给其他程序，或导出为纸质问卷。"
      ),
      discussion: Interface.text(
        """
        surveyjs: the form without the keys "leye", everything else as it is. html: a questionnaire to print on A4, \
        in one file. markdown, text: the same questionnaire. xlsform: an .xlsx file for ODK, KoBoToolbox and the \
        like; what XLSForm cannot express is told on standard error.
        """,
        """
        surveyjs：去掉“leye”键的问卷，其余不变；html：可直接打印的 A4 问卷，一个文件；
        markdown、text：同一份纸质问卷；xlsform：供 ODK、KoBoToolbox 等使用的 .xlsx 文件，
        XLSForm 无法表达的内容会在标准错误中说明。
        """
      )
    )
  }

  @Argument(help: SurveyShowCommand.formHelp)
  var form: String

  @Option(
    help: Interface.help(
      "The format: surveyjs, html, markdown, text or xlsform.",
      "格式：surveyjs、html、markdown、text 或 xlsform。",
      valueName: "format"
    )
  )
  var to: Format

  @Option(
    help: Interface.help(
      "The file to write; else standard output.",
      "要写的文件；不写则输出到标准输出。",
      valueName: "file"
    )
  )
  var output: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    let console = Interface.console
    if let output {
      let source = try Resources.survey(form)
      guard !output.isEmpty else {
        throw UsageFault("--output needs the name of a file.", "--output 需要文件名。")
      }
      guard !OutputFile.isSame(source, output) else {
        throw UsageFault(
          "\(output): the export would replace the form. Give --output another name.",
          "\(output)：导出会覆盖问卷本身。请给 --output 换一个文件名。"
        )
      }
    } else if to == .xlsform, console.isTerminal {
      throw UsageFault(
        "An .xlsx file cannot be shown. Give its name with --output.",
        ".xlsx 文件无法显示。请用 --output 给出文件名。"
      )
    }
    let form = try Form.load(form)
    let bytes = bytes(of: form, in: console)
    guard let output else { return try console.write(bytes) }
    try OutputFile.write(bytes, to: output)
    console.warn(Phrase("Written: \(output)", "已写入：\(output)"))
  }

  private func bytes(of form: Form, in console: Console) -> [UInt8] {
    switch to {
    case .surveyjs: return Array(form.surveyJSText().utf8)
    case .html: return Array(paper(form, console).html().utf8)
    case .markdown: return Array(paper(form, console).markdown().utf8)
    case .text: return Array(paper(form, console).text(width: 80).utf8)
    case .xlsform:
      let workbook = XLSForm(of: form, language: console.language)
      for note in workbook.notes { console.warn(note.phrase) }
      return workbook.file()
    }
  }

  private func paper(_ form: Form, _ console: Console) -> PaperQuestionnaire {
    PaperQuestionnaire(of: form, language: console.language)
  }
}
