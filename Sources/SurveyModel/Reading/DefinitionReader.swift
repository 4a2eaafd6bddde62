import Messages

/// Reads a survey definition and collects every fault on the way.
struct DefinitionReader {
  /// An expression of the survey with its place.
  struct Reference {
    let expression: Expression
    let member: JSONMember
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

  /// A fault with its place in the file in bytes.
  struct Finding {
    let fault: DefinitionFault
    let offset: Int
    let path: String
    /// True for a fault in a part that this version keeps but does not follow.
    var isUnused = false
  }

  let source: SourceText
  let places: SourcePlaces
  let file: String
  var findings: [Finding] = []
  var references: [Reference] = []
  var translations: [Translation] = []
  var names: [DefinitionFault.DefinitionPart: [String: Int]] = [:]
  var scaleUses: [ScaleUse] = []
  var indexPlaces: [NamedPlace] = []
  var scalePlaces: [NamedPlace] = []
  var bindings: [QuestionSettings.Binding: Int] = [:]
  /// True within a survey, page or panel that is read-only as a whole.
  var isReadOnly = false

  /// How far the search for near names may still go.
  var suggestions = SuggestionBudget()

  /// Prepares for a file.
  ///
  /// - Parameters:
  ///   - source: The file's content.
  ///   - file: Its name, for the messages.
  init(source: SourceText, file: String) {
    self.source = source
    self.file = file
    places = SourcePlaces(source)
  }

  /// Notes a fault.
  ///
  /// - Parameters:
  ///   - fault: The fault.
  ///   - offset: Its place in the file in bytes.
  ///   - path: Its JSON path.
  mutating func report(_ fault: DefinitionFault, at offset: Int, _ path: String) {
    findings.append(Finding(fault: fault, offset: offset, path: path))
  }

  /// All faults in words, in order of their place.
  var diagnostics: [Diagnostic] {
    let positions = places.positions(of: findings.map(\.offset))
    return findings.map { finding in
      let words = finding.fault.words
      return Diagnostic(
        severity: finding.isUnused ? .warning : finding.fault.severity,
        isHint: finding.fault.isHint,
        kind: finding.fault.code,
        file: file,
        position: positions[finding.offset] ?? source.position(of: finding.offset),
        path: finding.path,
        problem: words.problem,
        remedy: words.remedy
      )
    }
  }

  /// Notes the name of a part of the survey, and complains where it is taken.
  mutating func register(
    _ name: String,
    _ part: DefinitionFault.DefinitionPart,
    at offset: Int,
    _ path: String
  ) {
    if let first = names[part]?[name] {
      let line = places.line(of: first)
      report(.duplicateName(name, part, firstLine: line), at: offset, path)
    } else {
      names[part, default: [:]][name] = offset
    }
  }

  /// Complains about members of an object that this version does not follow.
  mutating func checkMembers(of object: JSONObject, owner: String) {
    let unsupported = UnsupportedProperties.names(in: owner)
    for member in object.members where unsupported.contains(member.key) {
      report(.unsupportedProperty(member.key), at: member.offset, object.path(member.key))
    }
  }

  /// Notes what SurveyJS itself would find wrong, as far as it has not been told already.
  mutating func noteLoadFaults(of root: JSONNode) {
    let told = Set(findings.map(\.offset))
    var met: Set<Int> = []
    for finding in FormLinter(root).findings where !told.contains(finding.offset) {
      guard met.insert(finding.offset).inserted else { continue }
      let nearest = suggestions.nearest(finding.name, in: finding.known)
      let fault: DefinitionFault =
        switch finding.kind {
        case .unknownProperty:
          .unknownProperty(finding.name, owner: finding.part, nearest: nearest)
        case .requiredProperty: .missingProperty(finding.name, owner: finding.part)
        case .missingType: .missingType
        case .incorrectType: .unknownType(finding.name, nearest: nearest)
        case .listExpected: .wrongType(key: finding.name, wanted: .list)
        }
      findings.append(
        Finding(fault: fault, offset: finding.offset, path: finding.path, isUnused: true)
      )
    }
  }
}

extension FormLinter.Finding {
  /// What people call the part it was found in.
  fileprivate var part: String {
    if owner.hasSuffix("validator") { return "validator" }
    if owner.hasSuffix("trigger") { return "trigger" }
    return switch owner {
    case "choiceitem", "itemvalue", "ratingitem", "matrixcolumn", "imagemaparea": "choice"
    case "matrixdropdowncolumn": "column"
    case "multipletextitem": "item"
    case "calculatedvalue": "calculated value"
    default: owner
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
      switch $0 {
      case "a"..."z", "A"..."Z", "0"..."9", "_": true
      default: !$0.isASCII && $0.properties.isAlphabetic
      }
    }
    return isPlain && !key.isEmpty ? "\(path).\(key)" : "\(path)[\(Value.text(key).canonicalJSON)]"
  }
}
