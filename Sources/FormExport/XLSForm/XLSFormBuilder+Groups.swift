import Messages
import SurveyModel

extension XLSFormBuilder {
  private static let groupProperties: Set<String> = [
    "name", "type", "title", "description", "elements", "questions", "visible", "visibleIf",
    "enableIf", "readOnly", "leye",
  ]

  mutating func addGroup(
    _ group: OutlineGroup,
    isPage: Bool,
    local: [String: XLSReference]
  ) {
    let place = group.name
    let name = take(group.name.isEmpty ? "group" : group.name, place: place)
    var row = XLSRow(cells: [
      "type": "begin_group", "name": name, "label": line(group.title),
    ])
    // A page is a screen, unless it holds parts that repeat, which screens cannot.
    if isPage, !group.repeats { row.cells["appearance"] = "field-list" }
    addConditions(group.conditions, group.isHidden, group.isReadOnly, to: &row, place, local)
    rows.append(row)
    noteRest(group.propertyNames.filter { !Self.groupProperties.contains($0) }, at: place)
    if !group.description.isEmpty {
      add([
        "type": "note", "name": names.take(name + "_text"), "label": plain(group.description),
      ])
    }
    addElements(group.elements, local: local)
    add(["type": "end_group"])
  }

  mutating func addElements(_ elements: [OutlineElement], local: [String: XLSReference]) {
    for element in elements {
      switch element {
      case .group(let group): addGroup(group, isPage: false, local: local)
      case .question(let question): addQuestion(question, local: local)
      }
    }
  }

  /// Adds when an element shows and can be answered.
  mutating func addConditions(
    _ conditions: [OutlineCondition],
    _ isHidden: Bool,
    _ isReadOnly: Bool,
    to row: inout XLSRow,
    _ place: String,
    _ local: [String: XLSReference]
  ) {
    if isReadOnly { row.cells["readonly"] = "yes" }
    if isHidden, !conditions.contains(where: { $0.role == .visible }) {
      row.cells["relevant"] = "false()"
      note(place, "starts hidden: never shown.", "起初隐藏：不再显示。")
    }
    for condition in conditions {
      switch condition.role {
      case .visible: wait(condition, in: &row, "relevant", at: place, local, Self.shownAlways)
      case .enabled:
        guard row.cells["type"] != "begin_group" else {
          note(
            place,
            "“\(condition.source)” cannot make a group read only; it can be answered always.",
            "分组不能按“\(condition.source)”设为只读，总是可答。"
          )
          continue
        }
        let remedy = Phrase("can be answered always", "总是可答")
        wait(condition, in: &row, "readonly", at: place, local, remedy, frame: "not({})")
      case .required:
        let remedy = Phrase("required as without it", "必答与否不受它影响")
        wait(condition, in: &row, "required", at: place, local, remedy)
      case .minimum:
        let remedy = Phrase("not checked", "不检查")
        wait(condition, in: &row, "constraint", at: place, local, remedy, frame: ". >= {}")
      case .maximum:
        let remedy = Phrase("not checked", "不检查")
        wait(condition, in: &row, "constraint", at: place, local, remedy, frame: ". <= {}")
      case .value: break
      case .defaultValue:
        wait(
          condition,
          in: &row,
          "default",
          at: place,
          local,
          Phrase("left without a default", "没有默认值")
        )
      default:
        let role = condition.role.rawValue
        note(
          place,
          "“\(condition.source)” (\(role)) is left out.",
          "“\(condition.source)”（\(role)）没有导出。"
        )
      }
    }
  }
}

extension OutlineGroup {
  /// True where something in it repeats or is a group of its own.
  fileprivate var repeats: Bool {
    questions.contains { $0.kind == .paneldynamic || $0.kind == .matrixdynamic }
  }
}
