import SurveyModel
import Testing

/// Names in the templates of dynamic panels, the columns of matrices and the items of multipletexts.
@Suite struct CheckScopeTests {
  @Test func `names of repeated parts are known inside`() {
    expectFaults(
      elements: """
        {"type": "rating", "name": "n"},
        {"type": "paneldynamic", "name": "people", "templateElements": [
          {"type": "text", "name": "who"},
          {"type": "text", "name": "age", "visibleIf": "{panel.who} notempty and {panelIndex} > 0"},
          {"type": "text", "name": "x", "visibleIf": "{prevPanel.who} = {nextPanel.who}"},
          {"type": "text", "name": "y", "visibleIf": "⟦unknown-member⟧{panel.whoo} = 1"},
          {"type": "text", "name": "z", "visibleIf": "{visiblePanelIndex} = 1 and {n} = 2"},
          {"type": "matrixdynamic", "name": "jobs", "columns": [
            {"name": "title", "cellType": "text"},
            {"name": "years", "visibleIf": "{row.title} notempty and {panel.who} notempty"},
            {"name": "more", "visibleIf": "{rowIndex} > 1 and {totalRow.title} = 2"},
            {"name": "most", "visibleIf": "⟦unknown-member⟧{row.titel} = 1"}]}
        ]},
        {"type": "text", "name": "q1", "visibleIf": "{people[0].who} = 'a' and {people.length} > 1"},
        {"type": "text", "name": "q2", "visibleIf": "⟦unknown-member⟧{people[0].how} = 'a'"},
        {"type": "text", "name": "q3", "visibleIf": "⟦local-name⟧{panel.who} = 'a'"},
        {"type": "text", "name": "q4", "visibleIf": "⟦local-name⟧{rowIndex} = 1"}
        """
    )
  }

  @Test func `rows and columns of matrices are known outside`() {
    expectFaults(
      elements: """
        {"type": "matrix", "name": "m", "columns": [1, 2], "rows": ["pay", {"value": "load"}]},
        {"type": "matrixdropdown", "name": "g", "rows": ["r1"], "columns": [
          {"name": "c1", "cellType": "text"}, {"name": "c2", "visibleIf": "{row.c1} = {rowName}"}]},
        {"type": "multipletext", "name": "t", "items": [{"name": "mail"}]},
        {"type": "text", "name": "q1", "visibleIf": "{m.pay} = 1 and {g.r1.c1} = 2 and {t.mail} = 3"},
        {"type": "text", "name": "q2", "visibleIf": "⟦unknown-member⟧{m.pai} = 1"},
        {"type": "text", "name": "q3", "visibleIf": "⟦unknown-member⟧{g.r2.c1} = 1"},
        {"type": "text", "name": "q4", "visibleIf": "⟦unknown-member⟧{g.r1.c3} = 1"},
        {"type": "text", "name": "q5", "visibleIf": "⟦unknown-member⟧{t.male} = 1"},
        {"type": "text", "name": "q6", "visibleIf": "{g-total.c1} > 3"}
        """
    )
  }

  @Test func `names of one choice are known in conditions of choices`() {
    expectFaults(
      elements: """
        {"type": "checkbox", "name": "a", "choices": [1, 2]},
        {"type": "radiogroup", "name": "b", "choices": [1, 2], "choicesVisibleIf": "{a} contains {item}"},
        {"type": "radiogroup", "name": "c", "choices": [{"value": 1, "visibleIf": "{choice} = {a}"}]},
        {"type": "text", "name": "d", "visibleIf": "⟦local-name⟧{item} = 1"},
        {"type": "text", "name": "e", "visibleIf": "{self} = 1 or {$self.isVisible} = true"}
        """
    )
  }

  @Test func `expressions in what is not asked are read and are no errors`() {
    let marked = Marked(
      """
      {"elements": [
        {"type": "paneldynamic", "name": "p", "templateElements": [
          {"type": "text", "name": "a", "visibleIf": ⟦expression-syntax⟧"{panel.a} ="},
          {"type": "text", "name": "b", "visibleIf": "⟦unknown-name⟧{nobody} = 1"},
          {"type": "radiogroup", "name": "c", "choices": [1, 2]},
          {"type": "text", "name": "d", "visibleIf": "⟦choice-unknown⟧{panel.c} = 7"},
          {"type": "text", "name": ⟦name-clash⟧"c"}]}
      ]}
      """
    )
    #expect(marked.diagnostics.map(\.code) == marked.faults.map(\.code))
    #expect(marked.diagnostics.allSatisfy { $0.severity == .warning })
  }
}
