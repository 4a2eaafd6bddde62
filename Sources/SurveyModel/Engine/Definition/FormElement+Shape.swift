extension FormElement {
  /// What is wrong with the shape of an answer, nil where it has the one this kind keeps.
  func shapeFault(of value: Value) -> AnswerProblemKind? {
    if value.isEmpty { return nil }
    switch kind {
    case .paneldynamic, .matrixdynamic:
      guard case .array(let list) = value else { return .wrongShape(isList: true) }
      let isFitting = list.allSatisfy { entry in
        if case .object = entry { true } else { false }
      }
      return isFitting ? nil : .wrongShape(isList: true)
    case .matrixdropdown, .multipletext, .matrix:
      if case .object = value { return nil }
      return .wrongShape(isList: false)
    default: return nil
    }
  }

  /// The least and the greatest number of panels or rows; nil for other kinds.
  var entryLimits: (least: Int, most: Int)? {
    switch kind {
    case .paneldynamic:
      (properties.count("minPanelCount") ?? 0, properties.count("maxPanelCount") ?? .max)
    case .matrixdynamic:
      (properties.count("minRowCount") ?? 0, properties.count("maxRowCount") ?? .max)
    default: nil
    }
  }
}
