import Testing

@testable import DataExport

/// Names that SPSS and Stata take.
@Suite struct VariableNamesTests {
  private func names(_ wanted: [String], _ rules: VariableNames.Rules) -> [String] {
    var names = VariableNames(rules)
    var result: [String] = []
    for name in wanted { result.append(names.name(for: name)) }
    return result
  }

  @Test func `names of SPSS`() {
    let wanted = ["q1", "Q1", "3rd", "a b", "grid.row", "and", "食堂", "", "end.", "_x", "🍚"]
    #expect(
      names(wanted, .spss) == [
        "q1", "Q1_2", "v_3rd", "a_b", "grid.row", "v_and", "食堂", "v", "end", "v__x", "v_2",
      ]
    )
  }

  @Test func `names of Stata`() {
    let wanted = ["grid.row", "grid_row", "str12", "int", "a-b", "a b"]
    #expect(
      names(wanted, .stata)
        == ["grid_row", "grid_row_2", "v_str12", "v_int", "a_b", "a_b_2"]
    )
  }

  @Test func `long names are cut on characters and stay apart`() {
    let long = String(repeating: "满意", count: 40)
    let spss = names([long, long + "度"], .spss)
    #expect(spss.allSatisfy { $0.utf8.count <= 64 })
    #expect(Set(spss).count == 2)
    #expect(spss[1].hasSuffix("_2"))
    let stata = names([long, long], .stata)
    #expect(stata[0].unicodeScalars.count == 32)
    #expect(stata[1].unicodeScalars.count == 32)
    #expect(Set(stata).count == 2)
  }
}
