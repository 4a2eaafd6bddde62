/// A form as SurveyJS reads it: lenient, of any kind of question, and never changed by being answered.
///
/// A ``FormRun`` evaluates it against answers. Unlike ``Survey``, which holds what the collectors can
/// ask and is refused with any fault, a form is whatever its JSON makes of it.
public final class Form: Sendable {
  /// The document as written; what is unknown stays in it.
  let document: JSONNode
  let properties: Properties
  let pages: [FormElement]
  let calculatedValues: [FormCalculation]
  let triggers: [FormTrigger]
  /// The author's locale; `en` where none is written.
  let locale: String
  /// What becomes of answers that do not show: `none`, `onHidden`, `onHiddenContainer`, `onComplete`.
  let clearInvisibleValues: String
  let storesOthersAsComment: Bool
  let keepsIncorrectValues: Bool
  let isReadOnly: Bool
  /// All questions of the pages, in order, those in panels included.
  let questions: [FormElement]
  /// The places of the questions among ``questions``, by name and by key.
  private let placesByName: [String: Int]
  private let placesByKey: [String: [Int]]
  /// The places of questions that expressions see otherwise than they are kept.
  let unlikePlaces: [Int]
  /// The keys an answer may have, comments not counted.
  let answerKeys: Set<String>
  /// The keys of what the form computes and hands in, for which an answer given must be the same; empty
  /// where the time of day decides over it.
  let computedKeys: [String]
  /// The questions whose answer is a list of objects or an object.
  let structuredQuestions: [FormElement]
  /// The keys an answer mostly has, those of comments included, in order of UTF-16.
  let sortedKeys: [String]
  /// The questions whose answer is a list of choices.
  let severalChoiceQuestions: [FormElement]
  /// True where answers stand under other names than those of the questions.
  let hasValueNames: Bool
  let hasRanking: Bool
  /// True where expressions ask for properties of questions, `{$name.isVisible}`.
  let usesProperties: Bool
  /// True where texts or expressions may name ``FormRun/standingValues``.
  let usesStandingValues: Bool
  /// True where what comes of defaults while the form opens outlasts answers put back: what triggers
  /// show or keep in variables, and rankings of choices taken over.
  let hasLastingDefaults: Bool
  /// True where the first page introduces the form.
  let hasStartPage: Bool
  /// True where all pages are shown as one.
  let isSinglePage: Bool

  /// Reads a form from its document.
  ///
  /// - Parameter document: The root of the JSON document; anything but an object makes an empty form.
  init(_ document: JSONNode) {
    self.document = document
    properties = Properties(document)
    pages = Self.pages(properties)
    hasStartPage =
      pages.count > 1 && properties.flag("firstPageIsStartPage", "firstPageIsStarted")
    calculatedValues = FormCalculation.ordered(
      properties.list("calculatedValues").compactMap { FormCalculation(Properties($0)) }
    )
    triggers = properties.list("triggers").compactMap { FormTrigger(Properties($0)) }
    locale = properties.text("locale").flatMap { $0.isEmpty ? nil : $0 } ?? "en"
    clearInvisibleValues = Self.clearing(properties["clearInvisibleValues"])
    storesOthersAsComment = properties.flag("storeOthersAsComment", default: true)
    keepsIncorrectValues = properties.flag("keepIncorrectValues")
    isSinglePage =
      properties.text("questionsOnPageMode") == "singlePage"
      || properties.flag("isSinglePage")
    hasValueNames = pages.contains { $0.contains(where: { $0.valueName != nil }) }
    questions = pages.flatMap(\.questions)
    placesByName = Dictionary(questions.enumerated().map { ($1.name, $0) }) { first, _ in first }
    placesByKey = Dictionary(grouping: questions.indices) { [questions] in questions[$0].key }
    unlikePlaces = questions.indices.filter { [questions] in
      questions[$0].choosing?.valueName != nil || questions[$0].mask?.keepsMasked ?? false
    }
    severalChoiceQuestions = questions.filter(\.kind.hasSeveralChoices)
    let asking = questions.filter { !$0.kind.isDisplayOnly }
    answerKeys = Set(asking.map(\.key) + calculatedValues.map(\.name))
      .union(questions.filter { $0.columns.contains(where: \.hasTotal) }.map { $0.key + "-total" })
    computedKeys = Self.computedKeys(questions, calculatedValues)
    structuredQuestions = questions.filter { $0.kind.hasEntries || $0.kind == .matrix }
    let comments = questions.filter { one in
      one.choosing?.hasOther ?? false || one.properties.flag("showCommentArea", "hasComment")
    }
    sortedKeys = CanonicalWriter.sorted(
      Dictionary(
        (answerKeys + comments.map { $0.key + "-Comment" }).map { ($0, Value.null) }
      ) { $1 }
    )
    hasRanking = pages.contains { $0.contains(where: { $0.kind == .ranking }) }
    usesProperties = document.holds { $0.contains("{$") }
    usesStandingValues = document.holds { text in
      guard text.utf8.contains(0x7B) else { return false }
      let lower = text.lowercased()
      return FormRun.standingNames.contains { lower.contains($0) }
    }
    hasLastingDefaults =
      triggers.contains { $0.kind == .visible || $0.isVariable }
      || questions.contains(where: \.ranksCarriedChoices)
    isReadOnly = properties.flag("readOnly", default: properties.text("mode") == "display")
  }

  /// The place of the question with a name, else of the first with that key.
  func place(named name: String) -> Int? { placesByName[name] ?? placesByKey[name]?.first }

  /// The places of the questions that keep their answer under a key.
  func places(withKey key: String) -> [Int] { placesByKey[key] ?? [] }

  private static func computedKeys(
    _ questions: [FormElement],
    _ calculations: [FormCalculation]
  ) -> [String] {
    let computing = questions.filter { $0.kind == .expression }
    let expressions = computing.map(\.expression) + calculations.map(\.expression)
    if expressions.contains(where: { $0?.parsed?.usesDates ?? false }) { return [] }
    return computing.map(\.key) + calculations.filter(\.isInResult).map(\.name)
  }

  private static func clearing(_ node: JSONNode?) -> String {
    switch node?.content {
    case .boolean(let flag): flag ? "onComplete" : "none"
    case .text(let text): text
    default: "onComplete"
    }
  }

  /// The first of `page1`, `page2` and so on that is not taken.
  private static func freeName(besides names: Set<String>) -> String {
    var number = 1
    while names.contains("page\(number)") { number += 1 }
    return "page\(number)"
  }

  private static func pages(_ properties: Properties) -> [FormElement] {
    var pages: [FormElement] = []
    var names: Set<String> = []
    for node in properties.list("pages") {
      let own = Properties(node)
      var name = own.text("name").map(FormElement.cleaned) ?? ""
      if name.isEmpty { name = freeName(besides: names) }
      names.insert(name)
      pages.append(FormElement(own, kind: .page, type: "page", name: name, depth: 0))
    }
    let loose = properties.list("elements", "questions")
    let name = freeName(besides: names)
    if let page = FormElement.group(of: loose, kind: .page, name: name, depth: 0) {
      pages.append(page)
    }
    return pages
  }
}

/// A value that an expression computes from answers.
struct FormCalculation: Sendable {
  let name: String
  let expression: FormExpression?
  /// True when the value is handed in with the answers.
  let isInResult: Bool

  init?(_ properties: Properties) {
    guard let name = properties.text("name"), !name.isEmpty else { return nil }
    self.name = name
    expression = properties.condition("expression")
    isInResult = properties.flag("includeIntoResult")
  }

  /// The values with each after those its expression uses; in a circle the order stays as written.
  ///
  /// - Complexity: Linear in the size of all expressions.
  static func ordered(_ written: [FormCalculation]) -> [FormCalculation] {
    let places = Dictionary(written.enumerated().map { ($1.name, $0) }) { first, _ in first }
    let uses = written.map { one in
      (one.expression?.parsed?.variables ?? []).compactMap { places[$0] }
    }
    var result: [FormCalculation] = []
    var isMet = Array(repeating: false, count: written.count)
    for start in written.indices where !isMet[start] {
      isMet[start] = true
      var path = [(place: start, next: 0)]
      while let top = path.last {
        if top.next < uses[top.place].count {
          path[path.count - 1].next += 1
          let used = uses[top.place][top.next]
          if !isMet[used] {
            isMet[used] = true
            path.append((used, 0))
          }
        } else {
          result.append(written[top.place])
          path.removeLast()
        }
      }
    }
    return result
  }
}

extension JSONNode {
  /// True where a test holds for some text in the value.
  fileprivate func holds(where test: (String) -> Bool) -> Bool {
    switch content {
    case .text(let text): test(text)
    case .array(let nodes): nodes.contains { $0.holds(where: test) }
    case .object(let members): members.contains { $0.node.holds(where: test) }
    case .null, .boolean, .number: false
    }
  }
}
