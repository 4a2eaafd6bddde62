extension FormChecker {
  /// Tells names that clash: of questions, panels, pages and calculated values, and in lists.
  mutating func checkNames() {
    var first: [String: (kind: FormPart.Kind?, offset: Int)] = [:]
    var spellings: [String: (name: String, offset: Int)] = [:]
    for part in outline.parts where part.owner == nil && !part.name.isEmpty {
      let offset = part.nameOffset
      if let known = first[part.name] {
        // The reader tells names that two parts of one kind have.
        let isTold = known.kind == part.kind
        if !isTold {
          let line = places.line(of: known.offset)
          report(.nameClash(part.name, firstLine: line), at: offset, part.object.path("name"))
        }
        continue
      }
      first[part.name] = (part.kind, offset)
      guard part.kind == .question else { continue }
      if let other = spellings[part.name.lowercased()] {
        let line = places.line(of: other.offset)
        report(
          .nameCase(part.name, other: other.name, firstLine: line),
          at: offset,
          part.object.path("name")
        )
      } else {
        spellings[part.name.lowercased()] = (part.name, offset)
      }
    }
    for value in survey.objects("calculatedValues") {
      guard let name = value.text("name"), let known = first[name], known.kind == .question,
        let member = value["name"]
      else { continue }
      let line = places.line(of: known.offset)
      report(.nameClash(name, firstLine: line), at: member.node.offset, value.path("name"))
    }
    checkMembers()
    checkValueNames()
  }

  /// Names that stand twice among the columns, items or questions that are repeated together.
  private mutating func checkMembers() {
    var first: [Int: [String: Int]] = [:]
    for part in outline.parts where part.kind == .question && !part.name.isEmpty {
      // A question in the details of a row may bear the name of a column: both show one cell.
      guard let owner = part.owner, !part.object.path.contains(".detailElements[") else { continue }
      if let offset = first[owner]?[part.name] {
        let fault = CheckFault.nameClash(part.name, firstLine: places.line(of: offset))
        report(fault, at: part.nameOffset, part.object.path("name"))
      } else {
        first[owner, default: [:]][part.name] = part.nameOffset
      }
    }
  }

  /// Answers that questions of different types share.
  private mutating func checkValueNames() {
    var first: [String: FormPart] = [:]
    for part in outline.parts where part.kind == .question && part.owner == nil {
      guard !part.key.isEmpty else { continue }
      guard let known = first[part.key] else {
        first[part.key] = part
        continue
      }
      guard part.valueName != nil || known.valueName != nil,
        part.type.answerForm != known.type.answerForm
      else { continue }
      let member = part.object["valueName"] ?? part.object["name"]
      report(
        .valueNameTypes(part.key, type: part.type, other: known.type),
        at: member?.node.offset ?? part.object.offset,
        part.object.path(member?.key ?? "name")
      )
    }
  }

  /// Tells choices, rows and columns with the same text.
  mutating func checkTexts() {
    for part in outline.parts where part.kind == .question {
      for list in ["choices", "rows", "columns", "rateValues"] {
        guard let member = part.object[list], case .array(let nodes) = member.node.content else {
          continue
        }
        let isAsked = part.isAsked
        checkTexts(nodes, path: part.object.path(list), isAsked: isAsked, type: part.type)
      }
    }
  }

  private mutating func checkTexts(
    _ nodes: [JSONNode],
    path: String,
    isAsked: Bool,
    type: String
  ) {
    var texts: Set<String> = []
    var values: Set<String> = []
    for (index, node) in nodes.enumerated() {
      let place = "\(path)[\(index)]"
      if let key = node.choiceValue.answerKey, !values.insert(key).inserted {
        // The reader tells it of the questions it reads; elsewhere it is told here.
        if !isAsked { report(.choiceDuplicate(key), at: node.offset, place, isUnused: true) }
        continue
      }
      guard let text = node.choiceText?.trimmingWhitespace, !text.isEmpty else { continue }
      if !texts.insert(text).inserted { report(.choiceText(text), at: node.offset, place) }
    }
  }
}

extension String {
  /// What the answers to a type of question look like; equal for types that may share an answer.
  fileprivate var answerForm: String {
    switch self {
    case "radiogroup", "dropdown", "buttongroup", "imagepicker", "rating", "text", "comment",
      "boolean", "slider", "expression":
      "single"
    case "checkbox", "tagbox", "ranking": "list"
    case "matrixdynamic", "paneldynamic": "rows"
    default: self
    }
  }
}

extension JSONNode {
  /// The text shown for a choice: its own, the default of its translations, or its value.
  var choiceText: String? {
    switch content {
    case .text(let text):
      return text.firstIndex(of: "|").map { String(text[text.index(after: $0)...]) } ?? text
    case .object(let members):
      switch members.first(where: { $0.key == "text" })?.node.content {
      case .text(let text)?: return text
      case .object(let texts)?:
        let node =
          texts.first { $0.key == "default" } ?? texts.first { $0.key == "en" } ?? texts.first
        if case .text(let text)? = node?.node.content { return text }
        return nil
      default: return choiceValue.answerKey
      }
    default: return value.answerKey
    }
  }
}
