import Foundation
import Messages
import SurveyModel
import TestSupport
import Testing

/// Forms that tests read.
enum Forms {
  /// The names of the shipped surveys.
  static let shipped = ["leye-aijia", "pulse", "training-needs", "visit"]

  /// A shipped survey.
  static func survey(_ name: String) throws -> Form {
    try form(Program.package.appendingPathComponent("Surveys/\(name).json"))
  }

  /// The form that has every kind of question.
  static func kinds(_ file: String = #filePath) throws -> Form {
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
    return try form(folder.appendingPathComponent("Fixtures/kinds.json"))
  }

  /// A form from its text.
  static func read(_ json: String) throws -> Form { try Form(jsonBytes: Array(json.utf8)) }

  private static func form(_ url: URL) throws -> Form {
    try Form(jsonBytes: Array(try Data(contentsOf: url)))
  }

  /// All recorded forms by their ids; none where the shared data is absent.
  static func recorded() throws -> [(id: String, form: Form)] {
    guard let url = SharedData.url("surveyjs/surveys.jsonl") else { return [] }
    let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
    return try lines.map { line in
      guard case .object(let record) = try Value(json: String(line)),
        case .text(let id)? = record["id"], let json = record["json"]
      else { throw NoRecord() }
      return (id, try read(json.canonicalJSON))
    }
  }

  private struct NoRecord: Error {}
}

/// Checks that tags of a page are closed in the order in which they are opened.
struct TagChecker {
  private static let void: Set<String> = ["meta", "br", "hr", "img", "input", "link"]

  /// What is wrong with a page first, nil where nothing is.
  static func fault(in html: String) -> String? {
    var open: [String] = []
    var rest = html[...]
    while let start = rest.firstIndex(of: "<") {
      rest = rest[rest.index(after: start)...]
      guard let end = rest.firstIndex(of: ">") else { return "a tag without an end" }
      let tag = rest[..<end]
      rest = rest[rest.index(after: end)...]
      if tag.hasPrefix("!") || tag.hasSuffix("/") { continue }
      let name = String(tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber })
      if tag.hasPrefix("/") {
        guard open.popLast() == name else { return "</\(name)> closes nothing" }
      } else if !void.contains(name) {
        open.append(name)
      }
      if name == "style", !tag.hasPrefix("/"), let close = rest.firstRange(of: "</style>") {
        rest = rest[close.lowerBound...]
      }
    }
    return open.isEmpty ? nil : "<\(open.joined(separator: "><"))> not closed"
  }
}

extension FormOutline {
  /// The titles of all questions that show theirs, in order.
  var titles: [String] {
    questions.filter { !$0.isTitleHidden && !$0.kind.isDisplayOnly }.map(\.title)
  }
}

extension String {
  /// The text without white space, as wrapped lines are compared.
  var squeezed: String { filter { !$0.isWhitespace } }
}
