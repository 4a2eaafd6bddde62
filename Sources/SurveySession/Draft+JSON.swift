import Messages
import SurveyModel

extension Draft {
  /// The draft as canonical JSON: the same draft gives the same text.
  public var json: String { Value.object(members).canonicalJSON }

  /// Reads a draft that ``json`` has written.
  ///
  /// - Parameter json: The text.
  /// - Throws: ``DraftFault`` where the text is not JSON or a member is missing or damaged.
  public init(json: String) throws(DraftFault) {
    let parsed: Value
    do { parsed = try Value(json: json) } catch { throw .notJSON }
    guard case .object(let members) = parsed else { throw .notJSON }
    self.init(
      surveyDigest: try Self.read("survey", of: members) { $0.string },
      responseID: try Self.read("response", of: members) {
        $0.string.flatMap { ResponseID(hexadecimal: $0) }
      },
      language: try Self.read("language", of: members) {
        $0.string.flatMap(Language.init(rawValue:))
      },
      answers: try Self.read("answers", of: members) { $0.members },
      position: members["position"] == nil
        ? nil : try Self.read("position", of: members, as: Position.init(value:)),
      history: try Self.read("history", of: members) { $0.list(of: Position.init(value:)) },
      seen: Set(try Self.read("seen", of: members) { $0.list(of: Step.init(value:)) })
    )
  }

  private var members: [String: Value] {
    var members: [String: Value] = [
      "survey": .text(surveyDigest),
      "response": .text(responseID.hexadecimal),
      "language": .text(language.rawValue),
      "answers": .object(answers),
      "history": .array(history.map(\.value)),
      "seen": .array(seen.map(\.value).sorted { $0.canonicalJSON < $1.canonicalJSON }),
    ]
    members["position"] = position?.value
    return members
  }

  private static func read<Result>(
    _ name: String,
    of members: [String: Value],
    as convert: (Value) -> Result?
  ) throws(DraftFault) -> Result {
    guard let value = members[name], let result = convert(value) else { throw .badMember(name) }
    return result
  }
}

extension Step {
  fileprivate var value: Value {
    var members: [String: Value] = ["question": .text(question)]
    members["row"] = row.map(Value.text)
    if !path.inner.isEmpty {
      members["within"] = .array(
        path.inner.map { .array([.number(Double($0.entry)), .text($0.name)]) }
      )
    }
    if isEntriesEnd { members["end"] = .boolean(true) }
    return .object(members)
  }

  fileprivate init?(value: Value) {
    guard let members = value.members, let question = members["question"]?.string else {
      return nil
    }
    var inner: [QuestionPath.Inner] = []
    if let within = members["within"] {
      guard let list = within.list(of: QuestionPath.Inner.init(value:)) else { return nil }
      inner = list
    }
    self.init(
      QuestionPath(question, inner: inner),
      row: members["row"]?.string,
      isEntriesEnd: members["end"] == .boolean(true)
    )
  }
}

extension QuestionPath.Inner {
  fileprivate init?(value: Value) {
    guard case .array(let pair) = value, pair.count == 2, case .number(let entry) = pair[0],
      let index = Int(exactly: entry), index >= 0, let name = pair[1].string
    else { return nil }
    self.init(entry: index, name: name)
  }
}

extension Position {
  fileprivate var value: Value {
    switch self {
    case .step(let step): step.value
    case .page(let name): .object(["page": .text(name)])
    case .review: .text("review")
    }
  }

  fileprivate init?(value: Value) {
    if value == .text("review") {
      self = .review
    } else if let page = value.members?["page"]?.string {
      self = .page(page)
    } else if let step = Step(value: value) {
      self = .step(step)
    } else {
      return nil
    }
  }
}

extension Value {
  fileprivate var string: String? {
    if case .text(let text) = self { text } else { nil }
  }

  fileprivate var members: [String: Value]? {
    if case .object(let members) = self { members } else { nil }
  }

  /// The elements converted, nil where this is no list or one of them cannot be converted.
  fileprivate func list<Result>(of convert: (Value) -> Result?) -> [Result]? {
    guard case .array(let values) = self else { return nil }
    let results = values.compactMap(convert)
    return results.count == values.count ? results : nil
  }
}
