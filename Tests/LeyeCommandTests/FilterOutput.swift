import Foundation
import TestSupport

/// Lines as `leye score` and `leye segment` write them.
struct FilterOutput {
  /// A line of JSON.
  struct Line: Decodable, Equatable {
    var score: Double?
    var label: String?
    var words: [String]?
    var error: String?
    var line: Int?
    var file: String?
  }

  /// The lines without their ends.
  let lines: [String]

  /// Takes over an output, which must end in a line end.
  init(_ outcome: Program.Outcome) throws {
    lines = outcome.output.split(separator: "\n", omittingEmptySubsequences: false)
      .dropLast().map(String.init)
  }

  /// The lines as objects.
  var objects: [Line] {
    get throws {
      try lines.map { try JSONDecoder().decode(Line.self, from: Data($0.utf8)) }
    }
  }
}

extension Desk {
  /// Writes bytes that need not be text.
  @discardableResult
  func write(_ bytes: [UInt8], as name: String) throws -> String {
    try Data(bytes).write(to: file(name))
    return path(name)
  }
}
