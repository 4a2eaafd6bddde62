import Hashing

/// Reads survey definitions from SurveyJS JSON.
public enum SurveyReader: Sendable {
  /// Reads a survey definition and reports all of its faults at once.
  ///
  /// - Parameters:
  ///   - bytes: The file's content.
  ///   - file: The file's name, for the messages.
  ///   - withHints: True for advice on wording and scales as well, in warnings that are hints.
  /// - Returns: The survey, nil where there is any error; and the faults in order of their place.
  /// - Complexity: Linear in the size of the file, beyond sorting.
  public static func read(
    _ bytes: [UInt8],
    file: String,
    withHints: Bool = false
  ) -> (survey: Survey?, diagnostics: [Diagnostic]) {
    var parser = JSONParser(bytes, builder: JSONNodeBuilder(), stopsAtFirstFault: false)
    let root = parser.parse()
    let source = SourceText(bytes.count > JSONLimits.size ? [] : bytes)
    let findings = parser.findings.map { finding in
      diagnostic(JSONFault(finding.kind, at: finding.offset, in: source), file: file)
    }
    var reader = DefinitionReader(source: source, file: file)
    var survey: Survey?
    if let root, !findings.contains(where: { $0.severity == .error }) {
      survey = reader.read(root, withHints: withHints)
    }
    let read = reader.diagnostics.filter { withHints || !$0.isHint }
    let diagnostics = (findings + read).enumerated().sorted { left, right in
      let (first, second) = (left.element.position, right.element.position)
      return (first.line, first.column, left.offset) < (second.line, second.column, right.offset)
    }.map(\.element)
    let isValid = diagnostics.allSatisfy { $0.severity == .warning }
    return (isValid ? survey : nil, diagnostics)
  }

  private static func diagnostic(_ fault: JSONFault, file: String) -> Diagnostic {
    Diagnostic(
      severity: fault.isWarning ? .warning : .error,
      isHint: false,
      kind: fault.isWarning ? .duplicateKey : .jsonSyntax,
      file: file,
      position: SourcePosition(
        line: fault.line,
        column: fault.column,
        scalarColumn: fault.column
      ),
      path: "$",
      problem: fault.problem,
      remedy: fault.remedy
    )
  }
}

extension DefinitionReader {
  /// Reads the whole definition.
  ///
  /// - Parameters:
  ///   - root: The root of the file.
  ///   - withHints: True for advice on wording and scales as well.
  /// - Returns: Nil where the root is not an object.
  mutating func read(_ root: JSONNode, withHints: Bool) -> Survey? {
    guard let object = JSONObject(root, path: "$") else {
      report(.wrongType(key: "$", wanted: .object), at: root.offset, "$")
      return nil
    }
    checkMembers(of: object, owner: "survey")
    let settings = surveySettings(self.object(object, object["leye"]))
    let calculated = objects(object, object["calculatedValues"]).map { calculatedValue($0) }
    isReadOnly = flag(
      object,
      object["readOnly"],
      default: object["mode"]?.node.value == .text("display")
    )
    let survey = Survey(
      title: localized(object, object["title"]),
      description: localized(object, object["description"]),
      locale: text(object, object["locale"]) ?? "en",
      pages: pages(object),
      completedText: localized(object, object["completedHtml"]),
      calculatedValues: calculated,
      settings: settings,
      digest: SHA256.hexadecimal(of: Array(root.value.canonicalJSON.utf8)),
      form: Form(root)
    )
    if survey.questions.isEmpty { report(.noQuestions, at: object.offset, "$") }
    noteLoadFaults(of: root)
    checkForm(object, withHints: withHints)
    checkScales(of: survey)
    checkTranslations(locale: survey.locale)
    return survey
  }

  private mutating func calculatedValue(_ object: JSONObject) -> CalculatedValue {
    checkMembers(of: object, owner: "calculated value")
    let name = name(object) ?? ""
    if name.isEmpty {
      report(.missingName(.calculatedValue), at: object.offset, object.path)
    } else {
      let place = object["name"]?.node.offset ?? object.offset
      register(name, .calculatedValue, at: place, object.path("name"))
    }
    return CalculatedValue(
      name: name,
      expression: expression(object, object["expression"]),
      isIncludedInResult: flag(object, object["includeIntoResult"], default: false)
    )
  }

  private mutating func pages(_ survey: JSONObject) -> [Page] {
    let hasPages = survey["pages"] != nil
    guard hasPages else {
      let elements = elements(survey, survey["elements", "questions"])
      guard !elements.isEmpty else { return [] }
      return [
        Page(
          name: "page1",
          title: LocalizedText(texts: [:]),
          description: LocalizedText(texts: [:]),
          visibleIf: nil,
          isVisible: true,
          elements: elements
        )
      ]
    }
    var result: [Page] = []
    for object in objects(survey, survey["pages"]) {
      result.append(readPage(object, number: result.count + 1))
    }
    return result
  }

  private mutating func readPage(_ object: JSONObject, number: Int) -> Page {
    checkMembers(of: object, owner: "page")
    let name = name(object) ?? "page\(number)"
    let place = object["name"]?.node.offset ?? object.offset
    register(name, .page, at: place, object.path("name"))
    let outer = isReadOnly
    isReadOnly = flag(object, object["readOnly"], default: false) || outer
    defer { isReadOnly = outer }
    return Page(
      name: name,
      title: localized(object, object["title"]),
      description: localized(object, object["description"]),
      visibleIf: expression(object, object["visibleIf"]),
      isVisible: flag(object, object["visible"], default: true),
      elements: elements(object, object["elements", "questions"])
    )
  }
}
