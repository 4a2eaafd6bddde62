import SurveyModel
import Testing

/// What survey-core comes to in rows, cells and totals of matrices.
extension SurveyCoreBehaviourTests {
  @Test func `a mean counts every cell that is filled`() throws {
    let form = """
      {"elements": [{"type": "matrixdynamic", "name": "m", "columns": [
        {"name": "c", "cellType": "text", "totalType": "avg"}]}]}
      """
    let answers = #"{"m": [{"c": 4}, {"c": "x"}, {}]}"#
    #expect(
      try field("dataAfterLoad", form, answers)
        == #"{"m":[{"c":4},{"c":"x"},{}],"m-total":{"c":2}}"#
    )
  }

  @Test func `rows made at the end begin with the defaults of their columns`() throws {
    let form = """
      {"elements": [
        {"type": "matrixdynamic", "name": "m", "columns": [{"name": "a", "cellType": "text"},
          {"name": "b", "cellType": "text", "defaultValue": 5},
          {"name": "e", "cellType": "expression", "expression": "{row.a} + {row.b}"}]},
        {"type": "matrixdropdown", "name": "d", "rows": ["r", "s"], "columns": [
          {"name": "a", "cellType": "text"},
          {"name": "b", "cellType": "boolean", "defaultValue": "true"}]}]}
      """
    let answers = #"{"m": [{"a": 1}], "d": {"r": {"a": 1}}}"#
    #expect(
      try field("completedData", form, answers)
        == #"{"d":{"r":{"a":1,"b":true},"s":{"b":true}},"m":[{"a":1,"b":5,"e":6}]}"#
    )
  }

  @Test func `no rows are made where nothing is taken away in the end`() throws {
    let elements = """
      "elements": [{"type": "matrixdynamic", "name": "m", "columns": [
        {"name": "a", "cellType": "text"},
        {"name": "e", "cellType": "expression", "expression": "{row.a} + 1"}]}]
      """
    let answers = #"{"m": [{"a": 1}]}"#
    #expect(try field("completedData", "{\(elements)}", answers) == #"{"m":[{"a":1,"e":2}]}"#)
    #expect(
      try field("completedData", "{\"clearInvisibleValues\": \"none\", \(elements)}", answers)
        == #"{"m":[{"a":1}]}"#
    )
  }

  @Test func `details of rows that nobody opened compute nothing`() throws {
    let form = """
      {"elements": [{"type": "matrixdynamic", "name": "m", "detailPanelMode": "underRow",
        "detailElements": [{"type": "expression", "name": "x", "expression": "{row.a} + 1"}],
        "columns": [{"name": "a", "cellType": "text"}]}]}
      """
    #expect(try field("completedData", form, #"{"m": [{"a": 1}]}"#) == #"{"m":[{"a":1}]}"#)
  }

  @Test func `cells whose column does not show keep their answers`() throws {
    let form = """
      {"elements": [{"type": "matrixdynamic", "name": "m", "columns": [
        {"name": "a", "cellType": "text"},
        {"name": "b", "cellType": "text", "visibleIf": "{row.a} = 2"}]}]}
      """
    let answers = #"{"m":[{"a":1,"b":3}]}"#
    #expect(try field("completedData", form, answers) == answers)
  }

  @Test func `totals know the other totals and the whole matrix, cells know the totals`() throws {
    let form = """
      {"elements": [{"type": "matrixdynamic", "name": "m", "columns": [
        {"name": "b", "cellType": "text", "totalExpression": "{row.a} * 2"},
        {"name": "a", "cellType": "text", "totalType": "sum"},
        {"name": "c", "cellType": "text", "totalExpression": "countInArray({matrix}, 'a')"},
        {"name": "p", "cellType": "expression", "expression": "{row.a} / {totalRow.a}"}]}]}
      """
    #expect(
      try field("completedData", form, #"{"m": [{"a": 1}, {"a": 3}]}"#)
        == #"{"m":[{"a":1,"p":0.25},{"a":3,"p":0.75}],"m-total":{"a":4,"b":8,"c":2}}"#
    )
  }
}
