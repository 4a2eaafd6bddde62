import ArgumentParser
import Foundation
import Messages
import Reporting

/// Where a report goes and in which form.
struct OutputOptions: ParsableArguments {
  @Flag(help: Interface.help("Print JSON.", "以 JSON 输出。"))
  var json = false

  @Option(
    help: Interface.help(
      "Also write one self-contained HTML file; - prints it instead.",
      "另外写一个独立的 HTML 文件；- 表示只输出 HTML。",
      valueName: "file"
    )
  )
  var html: String?

  /// Refuses an HTML file that would spoil something, before any long work.
  ///
  /// - Parameter inputs: Files that the report is made from and that it must not replace.
  /// - Throws: A fault that says what went wrong and what to do.
  func check(inputs: [String]) throws {
    guard let html else { return }
    guard !html.isEmpty else {
      throw UsageFault("--html needs the name of a file.", "--html 需要文件名。")
    }
    guard !(html == "-" && json) else {
      throw UsageFault(
        "--html - and --json both want standard output. Give --html a file name.",
        "--html - 和 --json 都要写标准输出。请给 --html 一个文件名。"
      )
    }
    guard !inputs.contains(where: { OutputFile.isSame($0, html) }) else {
      throw UsageFault(
        "\(html): the report would replace what it is made from. Give --html another name.",
        "\(html)：报告会覆盖自己的数据来源。请给 --html 换一个文件名。"
      )
    }
  }

  /// Renders a report in the forms asked for and writes it out.
  ///
  /// - Parameters:
  ///   - text: Renders for the terminal.
  ///   - html: Renders as a page.
  ///   - json: Renders as JSON.
  /// - Throws: A fault that says what went wrong and what to do.
  func deliver(
    text: (TextReport) -> String,
    html: (HTMLReport) -> String,
    json: (JSONReport) -> String
  ) throws {
    let console = Interface.console
    if let path = self.html {
      let page = html(HTMLReport(language: console.language))
      guard path != "-" else { return try console.write(page.endingInNewline) }
      try OutputFile.write(page, to: path)
    }
    if self.json {
      try console.write(json(JSONReport()).endingInNewline)
    } else {
      try console.write(text(console.textReport).endingInNewline)
    }
    if let path = self.html {
      console.warn(Phrase("HTML report: \(path)", "HTML 报告：\(path)"))
    }
  }
}

extension Console {
  /// A report for this terminal, in colour where a person reads it and wants it.
  var textReport: TextReport {
    let environment = ProcessInfo.processInfo.environment
    let wantsColour =
      isTerminal && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
    return TextReport(
      language: language,
      width: min(width, 110),
      style: wantsColour ? .ansi : .plain
    )
  }
}

extension String {
  fileprivate var endingInNewline: String { hasSuffix("\n") ? self : self + "\n" }
}
