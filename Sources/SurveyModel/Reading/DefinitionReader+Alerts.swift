import Messages

extension DefinitionReader {
  /// Reads `leye.alert` of the survey.
  ///
  /// - Parameters:
  ///   - object: The settings.
  ///   - indices: The names of the indices there are.
  /// - Returns: What could be read.
  mutating func alertSettings(_ object: JSONObject, indices: [String]) -> AlertSettings {
    checkSettings(
      object,
      known: ["indexBelow", "dropAtLeast", "responseBelow", "off", "indices"]
    )
    let standard = AlertSettings.standard
    var off: Set<AlertSettings.Rule> = []
    for node in object["off"].map({ list(object, $0) }) ?? [] {
      if let rule = rule(node, in: object) { off.insert(rule) }
    }
    return AlertSettings(
      indexBelow: limit(object, "indexBelow", in: 0...100),
      dropAtLeast: limit(object, "dropAtLeast", in: 0...100) ?? standard.dropAtLeast,
      responseBelow: limit(object, "responseBelow", in: 0...1) ?? standard.responseBelow,
      off: off,
      indices: self.object(object, object["indices"]).map { limits($0, of: indices) } ?? [:]
    )
  }

  /// Reads limits of single indices.
  private mutating func limits(
    _ object: JSONObject,
    of indices: [String]
  ) -> [String: AlertSettings.IndexLimits] {
    checkSettings(object, known: indices)
    var limits: [String: AlertSettings.IndexLimits] = [:]
    for member in object.members where indices.contains(member.key) {
      guard let inner = self.object(object, member) else { continue }
      checkSettings(inner, known: ["indexBelow", "dropAtLeast"])
      limits[member.key] = AlertSettings.IndexLimits(
        below: limit(inner, "indexBelow", in: 0...100),
        dropAtLeast: limit(inner, "dropAtLeast", in: 0...100)
      )
    }
    return limits
  }

  /// A number of a range; nil where it is missing or outside, which is reported.
  private mutating func limit(
    _ object: JSONObject,
    _ key: String,
    in range: ClosedRange<Double>
  ) -> Double? {
    guard let member = object[key], let number = number(object, member) else { return nil }
    if range.contains(number) { return number }
    let fault = DefinitionFault.wrongValue(
      key: key,
      found: NumberText.shortest(number),
      allowed: [
        "\(NumberText.shortest(range.lowerBound)) … \(NumberText.shortest(range.upperBound))"
      ],
      nearest: nil
    )
    report(fault, at: member.node.offset, object.path(key))
    return nil
  }

  private mutating func rule(_ node: JSONNode, in object: JSONObject) -> AlertSettings.Rule? {
    guard case .text(let found) = node.content else {
      report(.wrongType(key: "off", wanted: .text), at: node.offset, object.path("off"))
      return nil
    }
    if let rule = AlertSettings.Rule(rawValue: found) { return rule }
    let words = AlertSettings.Rule.allCases.map(\.rawValue)
    let fault = DefinitionFault.wrongValue(
      key: "off",
      found: found,
      allowed: words,
      nearest: NearestName.find(found, in: words)
    )
    report(fault, at: node.offset, object.path("off"))
    return nil
  }
}
