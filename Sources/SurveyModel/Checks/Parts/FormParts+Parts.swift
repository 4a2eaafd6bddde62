extension FormParts {
  mutating func addPage(_ object: JSONObject, number: Int, isReadOnly: Bool) {
    let isReadOnly = isReadOnly || object.isOn("readOnly")
    let index = append(
      FormPart(
        kind: .page,
        type: "page",
        name: object.text("name") ?? "page\(number + 1)",
        valueName: nil,
        object: object,
        parent: nil,
        owner: nil,
        page: number,
        isAsked: true,
        isReadOnly: isReadOnly
      )
    )
    addGroupExpressions(object, part: index)
    let inside = Surroundings(parent: index, page: number, isReadOnly: isReadOnly)
    for element in object.objects("elements", "questions") { addElement(element, inside) }
  }

  mutating func addElement(_ object: JSONObject, _ around: Surroundings) {
    let ownType = object.text(around.isCell ? "cellType" : "type")
    let type = ownType ?? (around.isCell ? around.cellType ?? "text" : "")
    let isPanel = type == "panel" && !around.isCell
    let isKnown = QuestionTypes.laidOut.contains(type)
    let index = append(
      FormPart(
        kind: isPanel ? .panel : .question,
        type: type,
        name: (object.text("name") ?? "").trimmingWhitespace,
        valueName: object.text("valueName").flatMap { $0.isEmpty ? nil : $0 },
        object: object,
        parent: around.parent,
        owner: around.owner,
        page: around.page,
        isAsked: around.isAsked && isKnown,
        isReadOnly: around.isReadOnly || object.isOn("readOnly")
      )
    )
    var inside = around
    inside.parent = index
    inside.isReadOnly = parts[index].isReadOnly
    inside.isCell = false
    if isPanel {
      addGroupExpressions(object, part: index)
      for element in object.objects("elements", "questions") { addElement(element, inside) }
    } else {
      addQuestionExpressions(object, part: index)
      addNested(object, type: type, part: index, inside)
    }
  }

  /// Adds the questions that a question repeats, and those that belong to its choices.
  private mutating func addNested(
    _ object: JSONObject,
    type: String,
    part: Int,
    _ around: Surroundings
  ) {
    for choice in object.objects("choices") {
      for element in choice.objects("elements") {
        var inside = around
        inside.isAsked = false
        addElement(element, inside)
      }
    }
    guard ["paneldynamic", "matrixdynamic", "matrixdropdown", "multipletext"].contains(type)
    else { return }
    var inside = around
    inside.owner = part
    inside.isAsked = false
    for element in object.objects("templateElements") { addElement(element, inside) }
    for element in object.objects("detailElements") { addElement(element, inside) }
    inside.isCell = true
    inside.cellType = type == "multipletext" ? "text" : object.text("cellType") ?? "dropdown"
    for column in object.objects("columns", "items") where type != "paneldynamic" {
      addElement(column, inside)
    }
  }
}
