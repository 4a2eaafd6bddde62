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
      "Also write one self-contained HTML file.",
      "另外写一个独立的 HTML 文件。",
      valueName: "file"
    )
  )
  var html: String?

  /// Refuses an HTML file that cannot be written, before any long work.
  func check() throws {
    guard let html, html.isEmpty else { return }
    throw UsageFault("--html needs the name of a file.", "--html 需要文件名。")
  }

  /// Renders a report in the forms asked for and writes it out.
  ///
  /// - Parameters:
  ///   - text: Renders for the terminal.
  ///   - html: Renders as a page.
  ///   - json: Renders as JSON.
  /// - Throws: A fault that says what went wrong.
  func deliver(
    text: (TextReport) -> String,
    html: (HTMLReport) -> String,
    json: (JSONReport) -> String
  ) throws {
    let console = Interface.console
    if let path = self.html {
      try OutputFile.write(html(HTMLReport(language: console.language)), to: path)
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
