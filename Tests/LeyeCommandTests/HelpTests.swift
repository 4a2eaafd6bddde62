import Foundation
import TestSupport
import Testing

/// The help of every command, in both languages.
@Suite struct HelpTests {
  private static let commands: [[String]] = [
    [], ["survey"], ["survey", "check"], ["survey", "validate"], ["survey", "show"],
    ["survey", "preview"], ["survey", "diff"], ["survey", "export"], ["survey", "import"],
    ["survey", "run"], ["wave"], ["wave", "open"],
    ["wave", "close"],
    ["wave", "list"], ["wave", "export"], ["take"], ["kiosk"], ["interview"],
    ["interview", "run"], ["interview", "notes"], ["merge"], ["import"], ["analyze"], ["trend"],
    ["report"], ["dashboard"], ["demo"],
    ["doctor"], ["explain"], ["score"], ["segment"],
    ["expression"],
  ]

  @Test(arguments: commands)
  func `every command has help in both languages`(command: [String]) throws {
    let folder = try TemporaryFolder()
    let english = try Program(in: folder.url).run(command + ["--help"])
    #expect(english.code == 0)
    #expect(english.output.contains("USAGE: leye"))
    #expect(english.errors.isEmpty)
    let chinese = try Program(in: folder.url).run(command + ["--help", "--language", "zh"])
    #expect(chinese.code == 0)
    #expect(chinese.output.contains("用法：leye"))
    #expect(chinese.output != english.output)
    for word in ["USAGE", "OPTIONS", "OVERVIEW", "Show help"] {
      #expect(!chinese.output.contains(word))
    }
  }

  @Test func `every command stands in the README`() throws {
    let readme = try String(
      contentsOf: Program.package.appendingPathComponent("README.md"),
      encoding: .utf8
    )
    for command in Self.commands where !command.isEmpty {
      #expect(readme.contains("leye " + command.joined(separator: " ")), "\(command)")
    }
  }
}
