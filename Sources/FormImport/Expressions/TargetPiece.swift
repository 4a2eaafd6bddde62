import SurveyModel

/// A piece of a SurveyJS expression with how strongly it binds.
struct TargetPiece: Sendable, Equatable {
  /// The text.
  let text: String
  /// From 1 (`or`) to 8 (a value, a call, a text in brackets).
  let level: Int

  static func atom(_ text: String) -> TargetPiece { TargetPiece(text: text, level: 8) }

  /// The value of a question.
  static func field(_ name: String) -> TargetPiece { atom("{\(name)}") }

  /// A call.
  static func call(_ name: String, _ arguments: [TargetPiece]) -> TargetPiece {
    atom("\(name)(\(arguments.map(\.text).joined(separator: ", ")))")
  }

  /// `{a} empty` or `{a} notempty`; nil where it stands behind anything but a name.
  func isEmpty(_ flag: Bool) -> TargetPiece? {
    guard text.hasPrefix("{"), text.hasSuffix("}"), level == 8 else { return nil }
    return TargetPiece(text: text + (flag ? " empty" : " notempty"), level: 7)
  }

  /// The length of the text of a question; nil for anything else.
  var length: TargetPiece? {
    guard text.hasPrefix("{"), text.hasSuffix("}") else { return nil }
    return .field(text.dropFirst().dropLast() + ".length")
  }

  /// The greatest whole number that is not greater: rounding goes up from the half on.
  static func floor(_ piece: TargetPiece) -> TargetPiece {
    .call("round", [.joined(piece, "-", 4, .atom("0.5"))])
  }

  /// A text in quotes; nil where SurveyJS has no way to write it.
  static func quoted(_ text: String) -> TargetPiece? {
    if text.hasSuffix("\\") || text.contains("\\'") || text.contains("\\\"") { return nil }
    let escaped = text.replacing("'", with: "\\'").replacing("\"", with: "\\\"")
    return atom("'\(escaped)'")
  }

  /// Two pieces with an operator between them.
  static func joined(_ left: TargetPiece, _ sign: String, _ level: Int, _ right: TargetPiece)
    -> TargetPiece
  {
    // Comparisons do not chain; everything else binds to the left.
    let first = level == 3 ? left.above(3) : left.above(level - 1)
    return TargetPiece(text: "\(first) \(sign) \(right.above(level))", level: level)
  }

  /// The opposite of a condition.
  var negated: TargetPiece {
    if level == 7 {
      for (old, new) in [(" notempty", " empty"), (" empty", " notempty")] where text.hasSuffix(old)
      {
        return TargetPiece(text: text.dropLast(old.count) + new, level: 7)
      }
      for (old, new) in [(" notcontains ", " contains "), (" contains ", " notcontains ")] {
        let parts = text.split(separator: old, omittingEmptySubsequences: false)
        if parts.count == 2 { return TargetPiece(text: parts[0] + new + parts[1], level: 7) }
      }
    }
    return .atom("!(\(text))")
  }

  /// The text, in brackets where it binds no more strongly than a level.
  private func above(_ level: Int) -> String { self.level > level ? text : "(\(text))" }

  /// True when SurveyJS can read it.
  var isReadable: Bool { (try? Expression(text)) != nil }
}
