import Foundation
import SurveyModel
import TestSupport
import Testing

/// `leye survey diff`.
@Suite struct SurveyDiffTests {
  private static let form = #"""
    {"elements": [{"type": "rating", "name": "r", "title": "Mood", "leye": {"scale": "s"}}],
     "leye": {"indices": [{"name": "i", "title": "Index", "minimumAnswered": 0.5,
       "scales": [{"name": "s", "title": "S"}]}]}}
    """#

  @Test func `the exit code tells whether forms differ`() throws {
    let desk = try Desk()
    try desk.folder.write(Self.form, as: "a.json")
    try desk.folder.write(
      Self.form.replacing(#""title": "Mood""#, with: #""title": "Mood", "rateMax": 7"#),
      as: "b.json"
    )
    let same = try desk.run("survey", "diff", "a.json", "a.json")
    #expect(same.code == 0)
    #expect(same.output == "The two forms are the same.\n")
    let other = try desk.run("survey", "diff", "a.json", "b.json")
    #expect(other.code == 1)
    #expect(
      other.output == """
        1 change
        ════════

        Mood  [r]
          · points of the scale: 5 (1–5) → 7 (1–7)

        Indices from wave to wave
        ─────────────────────────
        not comparable
          – Index  [i]: 1 item is not comparable

        Items from wave to wave
        ───────────────────────
        not comparable
          – Mood  [r]: 7 points, were 5

        """
    )
    let chinese = try desk.chinese.run("survey", "diff", "a.json", "b.json", "--json")
    #expect(chinese.code == 1)
    let members = try [String: Value](json: chinese.output)
    #expect(members["same"] == .boolean(false))
    #expect(chinese.output.contains(#""reasons": ["由 5 点改为 7 点"]"#))
  }

  @Test func `forms that cannot be read end as elsewhere`() throws {
    let desk = try Desk()
    try desk.folder.write(Self.form, as: "a.json")
    try desk.folder.write("[", as: "bad.json")
    #expect(try desk.run("survey", "diff", "a.json", "none.json").code == 66)
    #expect(try desk.run("survey", "diff", "a.json", "bad.json").code == 65)
    #expect(try desk.run("survey", "diff", "-", "-").code == 2)
    #expect(try desk.run("survey", "diff", "a.json").code == 2)
    #expect(try desk.run("survey", "diff", "-", "a.json", input: Self.form).code == 0)
  }
}
