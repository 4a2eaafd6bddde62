import ArgumentParser
import Messages
import SurveyModel

/// The command `leye survey check FILE…`.
struct SurveyCheckCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check",
      abstract: Interface.text(
        "Find every fault of survey definitions: place, fault, remedy.",
        "检查问卷定义，一次列出全部错误：位置、问题、改法。"
      ),
      discussion: Interface.text(
        "Ends with 0 when all files are valid, 1 when one is not.",
        "全部有效时退出码为 0，有错误时为 1。"
      )
    )
  }

  @Argument(
    help: Interface.help(
      "Survey files, or names of shipped surveys; - reads standard input.",
      "问卷文件，或随附问卷的名字；- 表示标准输入。",
      valueName: "file"
    )
  )
  var files: [String]

  @Flag(help: Interface.help("Treat warnings as errors; hints stay advice.", "把警告当作错误；提示仍只是建议。"))
  var strict = false

  @Flag(help: Interface.help("Print the findings as JSON.", "以 JSON 输出检查结果。"))
  var json = false

  @Flag(
    help: Interface.help(
      "Print the findings as SARIF, for editors and code review.",
      "以 SARIF 输出检查结果，供编辑器和代码评审使用。"
    )
  )
  var sarif = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    guard !(json && sarif) else {
      throw UsageFault("Give --json or --sarif, not both.", "--json 和 --sarif 只能选一个。")
    }
    var findings: [Finding] = []
    var firstFault: (any Fault)?
    var count = 0
    for file in files {
      guard !file.hasSuffix(".schema.json") else {
        // It lies beside the surveys, where a pattern such as Surveys/*.json finds it.
        Interface.console.warn(
          Phrase(
            "\(file): a JSON Schema, no survey; passed over.",
            "\(file)：是 JSON Schema，不是问卷，已跳过。"
          )
        )
        continue
      }
      do {
        let path = try Resources.survey(file)
        let bytes = try InputFile.bytes(of: path)
        let result = SurveyReader.read(bytes, file: path, withHints: true)
        findings += result.diagnostics.map { Finding(file: path, diagnostic: $0) }
        count += 1
      } catch let fault as any Fault {
        _ = Failure.report(fault)
        if firstFault == nil { firstFault = fault }
      }
    }
    let console = Interface.console
    let errors = findings.count { $0.diagnostic.severity == .error }
    let hints = findings.count { $0.diagnostic.isHint }
    let warnings = findings.count - errors - hints
    if json {
      try console.write(Finding.json(findings, language: console.language))
    } else if sarif {
      try console.write(FindingLog(findings: findings, language: console.language).text)
    } else {
      for finding in findings { try console.write(finding.line(in: console.language) + "\n") }
      if count > 0 {
        try console.say(summary(of: count, errors: errors, warnings: warnings, hints: hints))
      }
    }
    if let firstFault { throw ExitCode(firstFault.category.rawValue) }
    guard errors == 0, !strict || warnings == 0 else {
      throw ExitCode(FaultCategory.invalid.rawValue)
    }
  }

  private func summary(of count: Int, errors: Int, warnings: Int, hints: Int) -> Phrase {
    let checked = Phrase(
      count == 1 ? "1 file checked" : "\(count) files checked",
      "检查了 \(count) 个文件"
    )
    if errors == 0, warnings == 0, hints == 0 {
      return Phrase("\(checked.english): no faults.", "\(checked.chinese)：没有问题。")
    }
    let errorWord = errors == 1 ? "error" : "errors"
    let warningWord = warnings == 1 ? "warning" : "warnings"
    let hintWord = hints == 1 ? "hint" : "hints"
    let advice = hints == 0 ? Phrase("", "") : Phrase(", \(hints) \(hintWord)", "，\(hints) 条提示")
    return Phrase(
      "\(checked.english): \(errors) \(errorWord), \(warnings) \(warningWord)\(advice.english).",
      "\(checked.chinese)：\(errors) 个错误，\(warnings) 个警告\(advice.chinese)。"
    )
  }
}
