import Foundation
import TestSupport
import Testing

/// A desk with waves of comments.
struct CommentsScene {
  let desk: Desk

  private static let roster = """
    unit,parent,headcount,title
    plant,,60,厂
    a,plant,20,甲班
    b,plant,20,乙班
    c,plant,9,丙班
    """

  /// Opens two closed waves: `big`, in which 12 people of crew a, 25 of b and 3 of c wrote a comment,
  /// and `small`, in which 4 of a did.
  init() throws {
    desk = try Desk()
    var rows: [String] = []
    for number in 0..<12 { rows.append("a\(number),a,食堂的饭菜又贵又难吃第\(number)回") }
    for number in 0..<25 { rows.append("b\(number),b,加班费\(number)个月没发，打13800138000找人") }
    for number in 0..<3 { rows.append("c\(number),c,宿舍热水zzqx坏了\(number)天") }
    // Nobody who says nothing counts.
    for number in 0..<9 { rows.append("d\(number),c,无") }
    try add("big", rows)
    try add("small", Array(rows.prefix(4)))
  }

  /// Opens a wave, takes rows in and closes it.
  func add(_ wave: String, _ rows: [String]) throws {
    try desk.open(wave, roster: Self.roster)
    let table = (["id,unit,trouble"] + rows).joined(separator: "\n") + "\n"
    let imported = try desk.run("import", "-", "--wave", wave, input: table)
    #expect(imported.code == 0, "\(imported.errors)")
    #expect(try desk.run("wave", "close", wave).code == 0)
  }

  /// Runs `leye comments …`, which must succeed.
  func run(_ arguments: String...) throws -> String {
    let outcome = try desk.program.run(["comments"] + arguments)
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(outcome.errors.isEmpty)
    return outcome.output
  }

  /// Runs `leye comments … --json`.
  func json<T: Decodable>(_ type: T.Type, _ arguments: String...) throws -> T {
    let outcome = try desk.program.run(["comments"] + arguments + ["--json"])
    #expect(outcome.code == 0, "\(outcome.errors)")
    return try JSONDecoder().decode(type, from: Data(outcome.output.utf8))
  }
}

/// A count as JSON has it.
struct CommentsBand: Decodable, Equatable {
  let lowest: Int
  let highest: Int
}

/// What `leye comments search --json` prints.
struct CommentsFound: Decodable {
  struct Comment: Decodable {
    let text: String
    let hits: [[Int]]
    let label: String
  }
  let comments: [Comment]?
  let count: CommentsBand?
  let people: CommentsBand?
  let hidden: Bool?
  let leftOut: [String]

  /// What each comment holds of the words looked for.
  var hitTexts: [[String]] {
    (comments ?? []).map { comment in
      let bytes = Array(comment.text.utf8)
      return comment.hits.map { String(decoding: bytes[$0[0]..<$0[1]], as: UTF8.self) }
    }
  }
}
