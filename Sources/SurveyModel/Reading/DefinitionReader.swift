import Messages

/// Reads a survey definition and collects every fault on the way.
struct DefinitionReader {
  /// An expression of the survey with its place, to be checked once all names are known.
  struct Reference {
    let expression: Expression
    let member: JSONMember
    let path: String
    /// The page it stands on, nil for the survey's own expressions.
    let page: Int?
    /// True where the expression decides what is visible, and names of one choice or row may occur.
    let isVisibility: Bool
  }

  /// A text with translations, to be checked once it is known which languages the survey is in.
  struct Translation {
    let text: LocalizedText
    let offset: Int
    let path: String
    /// True for a plain text without any language.
    let isPlain: Bool
  }

  /// A name with the place it was given at.
  struct NamedPlace {
    let name: String
    let offset: Int
    let path: String
  }

  /// A use of a scale by a question or a row.
  struct ScaleUse {
    let place: NamedPlace
    let question: String
  }

  let source: SourceText
  let file: String
  var diagnostics: [Diagnostic] = []
  var references: [Reference] = []
  var translations: [Translation] = []
  var places: [DefinitionFault.DefinitionPart: [String: Int]] = [:]
  var questionPages: [String: Int] = [:]
  var variableNames: Set<String> = []
  var scaleUses: [ScaleUse] = []
  var indexPlaces: [NamedPlace] = []
  var scalePlaces: [NamedPlace] = []
  var bindings: [QuestionSettings.Binding: Int] = [:]
  var page: Int?
  /// True within a survey, page or panel that is read-only as a whole.
  var isReadOnly = false

  /// Notes a fault.
  ///
  /// - Parameters:
  ///   - fault: The fault.
  ///   - offset: Its place in the file in bytes.
  ///   - path: Its JSON path.
  mutating func report(_ fault: DefinitionFault, at offset: Int, _ path: String) {
    let words = fault.words
    diagnostics.append(
      Diagnostic(
        severity: fault.severity,
        kind: fault.code,
        file: file,
        position: source.position(of: offset),
        path: path,
        problem: words.problem,
        remedy: words.remedy
      )
    )
  }

  /// Notes the name of a part of the survey, and complains where it is taken.
  mutating func register(
    _ name: String,
    _ part: DefinitionFault.DefinitionPart,
    at offset: Int,
    _ path: String
  ) {
    if let first = places[part]?[name] {
      let line = source.position(of: first).line
      report(.duplicateName(name, part, firstLine: line), at: offset, path)
    } else {
      places[part, default: [:]][name] = offset
    }
  }

  /// Complains about members of an object that nothing knows.
  mutating func checkMembers(of object: JSONObject, known: Set<String>, owner: String) {
    for member in object.members {
      let path = object.path(member.key)
      let isWithout = KnownProperties.unsupported(in: owner).contains(member.key)
      if isWithout, known.contains(member.key) {
        report(.unsupportedProperty(member.key), at: member.offset, path)
      } else if !known.contains(member.key) {
        let nearest = NearestName.find(member.key, in: known.sorted())
        let fault = DefinitionFault.unknownProperty(member.key, owner: owner, nearest: nearest)
        report(fault, at: member.offset, path)
      }
    }
  }
}

/// An object of the file with its path.
struct JSONObject {
  let members: [JSONMember]
  let offset: Int
  let path: String

  /// Takes an object, nil where the node is something else.
  ///
  /// - Parameters:
  ///   - node: The node.
  ///   - path: Its JSON path.
  init?(_ node: JSONNode, path: String) {
    guard case .object(let members) = node.content else { return nil }
    self.members = members
    offset = node.offset
    self.path = path
  }

  /// The first member with one of some names.
  subscript(keys: String...) -> JSONMember? {
    keys.lazy.compactMap { key in members.first { $0.key == key } }.first
  }

  /// The path of a member.
  func path(_ key: String) -> String {
    let isPlain = key.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0 == "_" || ("0"..."9").contains($0)
    }
    return isPlain && !key.isEmpty ? "\(path).\(key)" : "\(path)[\(Value.text(key).canonicalJSON)]"
  }
}
