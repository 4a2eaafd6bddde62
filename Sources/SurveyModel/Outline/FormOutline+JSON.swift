import Messages

extension FormOutline {
  /// The outline as JSON: pages, questions and what stands under the keys `leye`, in order.
  ///
  /// - Returns: JSON text that ends in a line break.
  public func jsonText() -> String {
    let node = JSONNode.members([
      "language": .written(language.rawValue),
      "title": .written(title),
      "description": .written(description),
      "locales": .written(locales.map { JSONNode(.text($0)) }),
      "pages": JSONNode(.array(pages.map(\.node))),
      "calculatedValues": .written(
        calculations.map { calculation in
          .members([
            "name": .written(calculation.name),
            "expression": calculation.formula.flatMap { .written($0.source) },
            "words": calculation.formula.flatMap { .written($0.words) },
            "includeIntoResult": .written(calculation.isInResult),
          ])
        }
      ),
      "triggers": .written(
        triggers.map { trigger in
          .members([
            "type": .written(trigger.kind), "action": .written(trigger.words),
            "condition": trigger.condition?.node,
          ])
        }
      ),
      "leye": scoring.node(language),
    ])
    return JSONWriter.text(of: node) + "\n"
  }
}

extension OutlineGroup {
  fileprivate var node: JSONNode {
    .members([
      "name": .written(name), "title": .written(title), "description": .written(description),
      "hidden": .written(isHidden), "required": .written(isRequired),
      "readOnly": .written(isReadOnly), "conditions": .written(conditions.map(\.node)),
      "elements": JSONNode(.array(elements.map(\.node))),
    ])
  }
}

extension OutlineElement {
  fileprivate var node: JSONNode {
    switch self {
    case .question(let question): question.node
    case .group(let group): .members(["panel": group.node])
    }
  }
}

extension OutlineQuestion {
  fileprivate var node: JSONNode {
    .members([
      "number": .written(number), "name": .written(name),
      "key": key == name ? nil : .written(key), "type": .written(type), "title": .written(title),
      "description": .written(description), "content": .written(content),
      "inputType": .written(input == "text" ? "" : input), "required": .written(isRequired),
      "hidden": .written(isHidden), "readOnly": .written(isReadOnly),
      "conditions": .written(conditions.map(\.node)), "choices": .written(choices.map(\.node)),
      "choicesFrom": .written(choicesSource), "rows": .written(rows.map(\.node)),
      "columns": .written(columns.map(\.node) + cells.map(\.node)),
      "elements": .written(elements.map(\.node)), "lowestText": .written(lowestText),
      "highestText": .written(highestText), "comment": commentLabel.flatMap { .written($0) },
      "limits": limits.node, "rules": .written(rules.map(\.node)),
      "default": .written(defaultValue), "leye": settings.node,
    ])
  }
}

extension OutlineChoice {
  fileprivate var node: JSONNode {
    .members([
      "value": .written(value), "text": .written(text),
      "role": role == .listed ? nil : .written(role.rawValue), "hasText": .written(hasComment),
      "exclusive": .written(isExclusive), "condition": condition?.node, "leye": settings.node,
      "elements": .written(elements.map(\.node)),
    ])
  }
}

extension OutlineCondition {
  fileprivate var node: JSONNode {
    .members([
      "role": .written(role.rawValue), "expression": .written(source), "words": .written(words),
    ])
  }
}

extension OutlineRule {
  fileprivate var node: JSONNode {
    .members([
      "type": .written(kind), "words": .written(words), "message": .written(message),
      "warningOnly": .written(isNotice),
    ])
  }
}

extension OutlineLimits {
  fileprivate var node: JSONNode? {
    func number(_ count: Int?) -> JSONNode? { count.map { JSONNode(.number(Double($0))) } }
    let node = JSONNode.members([
      "min": .written(minimum), "max": .written(maximum),
      "step": step.map { JSONNode(.number($0)) },
      "maxLength": number(maximumLength), "fewest": number(fewest), "most": number(most),
      "initial": number(initial),
    ])
    if case .object(let members) = node.content, members.isEmpty { return nil }
    return node
  }
}

extension QuestionSettings {
  fileprivate var node: JSONNode? {
    guard self != .none else { return nil }
    return .members([
      "scale": scale.flatMap { .written($0) }, "reverse": .written(isReversed),
      "bind": binding.flatMap { .written($0.rawValue) },
      "measure": measure.flatMap { .written($0.rawValue) },
    ])
  }
}

extension FormScoring {
  fileprivate func node(_ language: Language) -> JSONNode? {
    guard let settings else { return nil }
    return .members([
      "anonymity": .written(settings.anonymity.rawValue),
      "minimumGroup": JSONNode(.number(Double(settings.minimumGroup))),
      "minimumComments": JSONNode(.number(Double(settings.minimumComments))),
      "indices": .written(
        settings.indices.map { index in
          .members([
            "name": .written(index.name), "title": .written(index.title[language]),
            "minimumAnswered": JSONNode(.number(index.minimumAnswered)),
            "scales": .written(
              index.scales.map { scale in
                .members([
                  "name": .written(scale.name), "title": .written(scale.title[language]),
                  "items": .written(
                    items.filter { $0.scale == scale.name }.map { item in
                      .members([
                        "name": .written(item.name), "title": .written(item.title[language]),
                        "reverse": .written(item.isReversed),
                      ])
                    }
                  ),
                ])
              }
            ),
          ])
        }
      ),
    ])
  }
}
