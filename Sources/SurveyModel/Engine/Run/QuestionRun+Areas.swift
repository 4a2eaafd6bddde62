extension QuestionRun {
  /// True for a picture of which several areas may be chosen.
  private var choosesSeveralAreas: Bool {
    kind == .imagemap && definition.properties.flag("multiSelect", default: true)
  }

  /// The errors of a picture of which too many or too few areas are chosen.
  func areaErrors() -> [FormError] {
    guard choosesSeveralAreas, let choosing = definition.choosing else { return [] }
    let count = if case .array(let list) = value { list.count } else { 0 }
    var errors: [FormError] = []
    if let most = choosing.maximumSelected, count > most { errors.append(error(.tooMany(most))) }
    if let least = choosing.minimumSelected, count < least { errors.append(error(.tooFew(least))) }
    return errors
  }

  /// Takes chosen areas away that the picture does not show: at the end, and earlier only where hidden
  /// answers go at once.
  func removeUnknownAreas() {
    guard clearing != "none", run.isCompleting || clearing != "onComplete" else { return }
    let areas = offered.map(\.value)
    if choosesSeveralAreas {
      guard case .array(let list) = value else { return }
      let left = list.filter(areas.contains)
      if left.count < list.count { keep(left.isEmpty ? .undefined : .array(left)) }
    } else if !value.isEmpty, !areas.contains(value) {
      keep(.undefined)
    }
  }

  /// The texts of chosen areas; what is no area says nothing.
  func shownAreas(_ value: Value) -> String {
    let name = definition.properties.text("valuePropertyName")
    let chosen: [Value] = if case .array(let list) = value { list } else { [value] }
    let texts = chosen.compactMap { element -> String? in
      var plain = element
      if case .object(let members) = element { plain = name.flatMap { members[$0] } ?? .undefined }
      guard let area = definition.choices.first(where: { $0.value == plain }) else { return nil }
      return run.shown(area.text) ?? plain.asText
    }
    return texts.joined(separator: ", ")
  }
}
