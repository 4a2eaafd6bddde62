import Foundation
import Messages
import TestSupport
import Testing

@testable import Reporting

/// Pages in a real browser.
///
/// Skipped where there is none; Documentation/DEVELOPMENT.md says how to run them.
struct BrowserTests {
  private static let axe = ProcessInfo.processInfo.environment["LEYE_AXE"] ?? ""
  private static let chromium = "/usr/bin/chromium"

  private static let isReady: Bool = {
    let isThere = [chromium, axe].allSatisfy { FileManager.default.fileExists(atPath: $0) }
    if !isThere { print("skipped: pages in a browser; needs \(chromium) and LEYE_AXE=axe.min.js") }
    return isThere
  }()

  /// What runs in the page: all rules of axe, tables unfolded, and the findings as the whole page.
  private static let runner = """
    document.querySelectorAll("details").forEach(part => part.open = true);
    axe.run().then(found => {
      const lines = found.violations.flatMap(rule =>
        rule.nodes.map(node => rule.id + " " + node.target + " " + node.failureSummary));
      document.documentElement.innerText =
        "AXE " + found.passes.length + " passed\\n" + lines.join("\\n") + "\\nEND";
    });
    """

  @Test(.enabled(if: isReady), arguments: Language.allCases, ["light", "dark"])
  func `axe finds nothing to complain of`(language: Language, scheme: String) throws {
    let folder = try TemporaryFolder()
    let rules = try String(contentsOfFile: Self.axe, encoding: .utf8)
    try folder.write(rules, as: "axe.min.js")
    try folder.write(Self.runner, as: "run.js")
    for (name, html) in PageExamples.pages(language) {
      // The policy forbids scripts, as it should.
      let page = html.replacing(#/<meta http-equiv="Content-Security-Policy"[^>]*>/#, with: "")
        .replacing(
          "</body>",
          with: "<script src=\"axe.min.js\"></script><script src=\"run.js\"></script></body>"
        )
      let path = try folder.write(page, as: "\(name).html")
      let result = try Program(in: folder.url).start(
        [
          "--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=60000",
          "--blink-settings=preferredColorScheme=\(scheme == "dark" ? 0 : 1)",
          "--user-data-dir=\(folder.url.path)/profile", "--dump-dom", "file://\(path)",
        ],
        of: URL(fileURLWithPath: Self.chromium)
      ).finish()
      let start = try #require(result.output.firstRange(of: "AXE "), "no result for \(name)")
      let words = result.output[start.lowerBound...]
      let lines = words.replacing("<br>", with: "\n").split(separator: "\n")
      let findings = lines.dropFirst().prefix { !$0.hasPrefix("END") }
      #expect(findings.isEmpty, "\(name), \(scheme): \(findings.joined(separator: "; "))")
    }
  }

  private static let pagesFolder = ProcessInfo.processInfo.environment["LEYE_PAGES"] ?? ""

  @Test(.enabled(if: !pagesFolder.isEmpty, "LEYE_PAGES names a folder to write the pages to"))
  func `pages to look at`() throws {
    let folder = URL(fileURLWithPath: Self.pagesFolder, isDirectory: true)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, html) in Language.allCases.flatMap(PageExamples.pages) {
      let file = folder.appendingPathComponent("\(name).html")
      try html.write(to: file, atomically: true, encoding: .utf8)
      #expect(try file.checkResourceIsReachable())
    }
  }
}
