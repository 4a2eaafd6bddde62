extension FormChecker {
  /// A question with a labelled scale, or a row of one.
  private struct Scaled {
    let name: String
    let labels: ScaleLabels
    let offset: Int
    let path: String
  }

  /// Tells scales that run against others, and unbalanced labels.
  mutating func checkScaleLabels(withHints: Bool) {
    var firstOfScale: [String: Scaled] = [:]
    var firstOfLabels: [[String]: Scaled] = [:]
    for part in outline.parts where part.kind == .question && part.owner == nil {
      guard let labels = labels(of: part) else { continue }
      let path = part.object.path
      let scaled = Scaled(name: part.name, labels: labels, offset: part.nameOffset, path: path)
      if let direction = labels.runsUp {
        checkDirection(of: part, scaled, direction, &firstOfScale)
        if withHints { checkOrder(of: scaled, &firstOfLabels) }
      }
      if withHints, let (good, bad) = labels.imbalance {
        report(.scaleUnbalanced(good: good, bad: bad), at: scaled.offset, path)
      }
    }
  }

  /// Compares with the first question of the same scale that is reversed alike.
  private mutating func checkDirection(
    of part: FormPart,
    _ scaled: Scaled,
    _ direction: Bool,
    _ firsts: inout [String: Scaled]
  ) {
    let settings = part.object["leye"].flatMap { JSONObject($0.node, path: "") }
    var uses = [(scale: settings?.text("scale"), isReversed: settings?.isOn("reverse") ?? false)]
    for row in part.object.objects("rows") where part.type == "matrix" {
      guard let own = row["leye"].flatMap({ JSONObject($0.node, path: "") }) else { continue }
      uses.append((own.text("scale"), own.isOn("reverse") || uses[0].isReversed))
    }
    var told: Set<String> = []
    for use in uses {
      guard let scale = use.scale, told.insert(scale).inserted else { continue }
      let key = "\(use.isReversed) \(scale)"
      guard let first = firsts[key] else {
        firsts[key] = scaled
        continue
      }
      if first.labels.runsUp != direction {
        let fault = CheckFault.scaleDirection(scale: scale, other: first.name)
        report(fault, at: scaled.offset, scaled.path)
      }
    }
  }

  /// Compares with the first question that has the same labels.
  private mutating func checkOrder(of scaled: Scaled, _ firsts: inout [[String]: Scaled]) {
    let labels = scaled.labels.labels
    guard let first = firsts[labels.sorted()] else {
      firsts[labels.sorted()] = scaled
      return
    }
    if first.labels.labels == labels.reversed() {
      report(.labelDirection(other: first.name), at: scaled.offset, scaled.path)
    }
  }

  /// The labels of a question's scale by ascending value, nil where it has none.
  private func labels(of part: FormPart) -> ScaleLabels? {
    let object = part.object
    let list: String
    switch part.type {
    case "rating":
      if let low = object["minRateDescription"], let high = object["maxRateDescription"],
        let first = low.node.shownText, let last = high.node.shownText
      {
        return ScaleLabels(labels: [first, last], isComplete: false)
      }
      list = "rateValues"
    case "matrix": list = "columns"
    case "radiogroup", "dropdown", "buttongroup": list = "choices"
    default: return nil
    }
    guard case .array(let nodes)? = object[list]?.node.content, (3...11).contains(nodes.count)
    else { return nil }
    let points = nodes.map { (text: $0.choiceText ?? "", number: $0.choiceValue.number) }
    let numbers = points.compactMap(\.number)
    let ordered =
      numbers.count == points.count
      ? points.sorted { ($0.number ?? 0) < ($1.number ?? 0) } : points
    return ScaleLabels(labels: ordered.map(\.text), isComplete: true)
  }
}

extension JSONNode {
  /// A text or the default of its translations.
  var shownText: String? {
    switch content {
    case .text(let text): return text
    case .object(let texts):
      let node =
        texts.first { $0.key == "default" } ?? texts.first { $0.key == "en" } ?? texts.first
      if case .text(let text)? = node?.node.content { return text }
      return nil
    default: return nil
    }
  }
}
