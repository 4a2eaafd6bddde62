/// A page, a panel or a question as its author defined it.
///
/// Only what every kind has is laid out in fields; the rest stays in ``properties`` and is read where
/// it is used.
final class FormElement: Sendable {
  /// How deep elements may be nested; deeper ones are left out.
  static let depthLimit = 64

  let kind: FormElementKind
  /// The type as written, also where the kind is unknown.
  let type: String
  let name: String
  /// The key of the answer where it differs from the name.
  let valueName: String?
  let properties: Properties
  let title: LocalizedText?
  let isVisible: Bool
  let visibleIf: FormExpression?
  let isReadOnly: Bool
  let enableIf: FormExpression?
  let isRequired: Bool
  let requiredIf: FormExpression?
  let setValueIf: FormExpression?
  let setValueExpression: FormExpression?
  let resetValueIf: FormExpression?
  let defaultValueExpression: FormExpression?
  let defaultValue: Value
  /// What becomes of an answer that does not show, as written.
  let clearIfInvisible: String
  /// The elements of a page or panel, the template of a dynamic panel, the items of a multiple text,
  /// the details of a matrix row.
  let elements: [FormElement]
  /// The columns of a matrix whose cells are questions.
  let columns: [FormElement]
  /// Choices, the columns of a plain matrix, the values of a rating.
  let choices: [FormItem]
  /// The rows of a matrix.
  let rows: [FormItem]
  /// The places of choices that show questions of their own while they are chosen.
  let openingChoices: [Int]
  /// The condition under which a choice, or the column of a plain matrix, shows.
  let choicesVisibleIf: FormExpression?
  /// The condition under which a column of questions shows.
  let columnsVisibleIf: FormExpression?
  let choicesEnableIf: FormExpression?
  let rowsVisibleIf: FormExpression?
  let validators: [FormValidator]
  let expression: FormExpression?
  let mask: InputMask?
  /// How choices are offered; nil for kinds without any.
  let choosing: FormChoices?
  /// What a text question accepts; nil for other kinds.
  let input: FormInput?
  /// True where the question hides while no row shows.
  let hidesWithoutRows: Bool
  /// True for a matrix whose rows are boxes to tick.
  let ticksSeveral: Bool
  /// The keys of the rows.
  let rowKeys: Set<String>
  /// The values of yes and no.
  let truthValues: (yes: Value, no: Value)
  /// The greatest length of a comment, in characters.
  let maxLength: Int?
  /// What a matrix demands of its rows: an answer each, another answer each.
  let rowDemands: (isEachRequired: Bool, isEachUnique: Bool)
  /// True where a text shows values and not the texts of choices.
  let showsTexts: Bool
  /// The condition under which a panel or row shows.
  let entryVisibleIf: FormExpression?
  /// How many decimals a computed number keeps.
  let precision: Int?
  /// How a computed value is shown; nil for other kinds.
  let numberStyle: NumberStyle?

  /// The key of the answer.
  var key: String { valueName ?? name }

  /// Creates an element.
  ///
  /// - Parameters:
  ///   - properties: What is written.
  ///   - kind: The kind.
  ///   - type: The type as written.
  ///   - name: The name; the one written where nil.
  ///   - depth: How deep the element stands.
  init(
    _ properties: Properties,
    kind: FormElementKind,
    type: String,
    name: String? = nil,
    depth: Int
  ) {
    self.kind = kind
    self.type = type
    self.name = name ?? Self.cleaned(properties.text("name") ?? "")
    self.properties = properties
    valueName = properties.text("valueName").map(Self.cleaned).flatMap { $0.isEmpty ? nil : $0 }
    title = Self.title(properties, kind: kind)
    isVisible = properties.flag("visible", default: true)
    visibleIf = properties.condition("visibleIf")
    isReadOnly = properties.flag("readOnly")
    enableIf = properties.condition("enableIf")
    isRequired = properties.flag("isRequired")
    requiredIf = properties.condition("requiredIf")
    setValueIf = properties.condition("setValueIf")
    setValueExpression = properties.condition("setValueExpression")
    resetValueIf = properties.condition("resetValueIf")
    let written = properties.value("defaultValue")
    if case .text(let text) = written, text.hasPrefix("=") {
      defaultValueExpression = FormExpression(String(text.dropFirst()))
      defaultValue = .undefined
    } else {
      defaultValueExpression = properties.condition("defaultValueExpression")
      defaultValue = written
    }
    clearIfInvisible = properties.text("clearIfInvisible") ?? "default"
    elements = Self.inner(properties, kind: kind, depth: depth + 1)
    columns = Self.columns(properties, kind: kind, depth: depth + 1)
    choices = Self.choices(properties, kind: kind, depth: depth + 1)
    rows = FormItem.items(properties.list("rows"), depth: depth + 1)
    openingChoices =
      kind == .radiogroup || kind == .checkbox
      ? choices.indices.filter { [choices] in choices[$0].group != nil } : []
    choicesVisibleIf = properties.condition(
      kind == .matrix ? "columnsVisibleIf" : "choicesVisibleIf"
    )
    columnsVisibleIf = columns.isEmpty ? nil : properties.condition("columnsVisibleIf")
    choicesEnableIf = properties.condition("choicesEnableIf")
    rowsVisibleIf = properties.condition("rowsVisibleIf")
    validators = properties.list("validators").compactMap { FormValidator(Properties($0)) }
    expression = properties.condition("expression")
    mask = kind == .text ? InputMask(properties) : nil
    let isChoice =
      kind.hasChoices || kind == .imagepicker || kind == .imagemap || kind == .rating
      || kind == .matrix
    choosing = isChoice ? FormChoices(properties, kind: kind, items: choices) : nil
    input = kind == .text ? FormInput(properties, validators: validators) : nil
    hidesWithoutRows = properties.flag("hideIfRowsEmpty")
    ticksSeveral = kind == .matrix && properties.text("cellType") == "checkbox"
    rowKeys = Set(rows.compactMap(\.value.answerKey))
    let yes = kind == .boolean ? properties.value("valueTrue") : .undefined
    let no = kind == .boolean ? properties.value("valueFalse") : .undefined
    truthValues = (
      yes == .undefined ? .boolean(true) : yes, no == .undefined ? .boolean(false) : no
    )
    maxLength =
      kind == .comment
      ? properties.count("maxLength").flatMap { $0 > 0 ? $0 : nil } : nil
    rowDemands = (
      kind == .matrix && properties.flag("eachRowRequired", "isAllRowRequired"),
      kind == .matrix && properties.flag("eachRowUnique")
    )
    showsTexts = properties.flag(
      "useDisplayValuesInDynamicTexts",
      "useDisplayValuesInTitle",
      default: true
    )
    entryVisibleIf =
      kind == .paneldynamic ? properties.condition("templateVisibleIf") : rowsVisibleIf
    numberStyle = kind == .expression ? NumberStyle(properties) : nil
    precision = kind == .expression ? properties.count("precision") : nil
  }

  /// Reads an element, nil where its type is missing or unknown.
  convenience init?(_ node: JSONNode, depth: Int) {
    let properties = Properties(node)
    guard depth <= Self.depthLimit, let type = properties.text("type"),
      let kind = FormElementKind(type: type), kind != .page
    else { return nil }
    self.init(properties, kind: kind, type: type, depth: depth)
  }

  /// A page or panel around some elements, nil where there are none.
  ///
  /// - Parameters:
  ///   - nodes: The elements.
  ///   - kind: A page or a panel.
  ///   - name: Its name.
  ///   - depth: How deep it stands.
  /// - Returns: The page or panel.
  static func group(
    of nodes: [JSONNode],
    kind: FormElementKind,
    name: String = "",
    depth: Int
  ) -> FormElement? {
    guard !nodes.isEmpty else { return nil }
    let list = JSONNode(content: .array(nodes), offset: 0)
    let members = [JSONMember(key: "elements", offset: 0, node: list)]
    let properties = Properties(JSONNode(content: .object(members), offset: 0))
    return FormElement(properties, kind: kind, type: kind.rawValue, name: name, depth: depth)
  }

  /// The questions in a page or panel, in order; a question itself with those below its choices.
  var questions: [FormElement] {
    kind.isGroup
      ? elements.flatMap(\.questions)
      : [self] + openingChoices.flatMap { choices[$0].group?.questions ?? [] }
  }

  /// True where a test holds for this element or one in its pages, panels and choices.
  func contains(where test: (FormElement) -> Bool) -> Bool {
    test(self) || (kind.isGroup && elements.contains { $0.contains(where: test) })
      || openingChoices.contains { choices[$0].group?.contains(where: test) ?? false }
  }

  /// Reads a list of elements, leaving out what is none.
  static func elements(_ nodes: [JSONNode], depth: Int) -> [FormElement] {
    nodes.compactMap { FormElement($0, depth: depth) }
  }

  /// A name without braces and leading `#`, which expressions could not name.
  static func cleaned(_ name: String) -> String {
    guard name.utf8.contains(where: { $0 == 0x7B || $0 == 0x7D || $0 == 0x23 || $0 <= 0x20 }) else {
      return name
    }
    let plain = name.trimmingWhitespace.filter { $0 != "{" && $0 != "}" }
    return String(plain.drop { $0 == "#" })
  }
}

extension FormElement {
  private static func inner(
    _ properties: Properties,
    kind: FormElementKind,
    depth: Int
  ) -> [FormElement] {
    switch kind {
    case .page, .panel: elements(properties.list("elements", "questions"), depth: depth)
    case .paneldynamic: elements(properties.list("templateElements", "questions"), depth: depth)
    case .matrixdropdown, .matrixdynamic:
      elements(properties.list("detailElements"), depth: depth)
    case .multipletext:
      properties.list("items").map { node in
        if case .text(let name) = node.content {
          FormElement(Properties(node), kind: .text, type: "text", name: name, depth: depth)
        } else {
          FormElement(Properties(node), kind: .text, type: "text", depth: depth)
        }
      }
    default: []
    }
  }

  /// The columns of a matrix as questions: the cell's own type, else that of the matrix.
  private static func columns(
    _ properties: Properties,
    kind: FormElementKind,
    depth: Int
  ) -> [FormElement] {
    guard kind == .matrixdropdown || kind == .matrixdynamic else { return [] }
    let common = properties.text("cellType") ?? "dropdown"
    return properties.list("columns").compactMap { node in
      let own = Properties(node)
      var name: String?
      if case .text(let text) = node.content { name = text }
      let written = own.text("cellType") ?? "default"
      let type = written == "default" ? common : written
      guard let kind = FormElementKind(type: type), depth <= depthLimit else { return nil }
      var filled = own
      if own.list("choices").isEmpty, own["choicesByUrl"] == nil, own["choicesFromQuestion"] == nil
      {
        filled = own.filled(from: properties, names: ["choices"])
      }
      return FormElement(filled, kind: kind, type: type, name: name, depth: depth)
    }
  }

  private static func choices(
    _ properties: Properties,
    kind: FormElementKind,
    depth: Int
  ) -> [FormItem] {
    switch kind {
    case .matrix: return FormItem.items(properties.list("columns"), depth: depth)
    case .rating: return ratingValues(properties, depth: depth)
    case .imagemap: return FormItem.items(properties.list("areas"), depth: depth)
    case .dropdown:
      let listed = FormItem.items(properties.list("choices"), depth: depth)
      return listed + range(properties)
    default: return FormItem.items(properties.list("choices"), depth: depth)
    }
  }

  /// The numbers of a dropdown with `choicesMin` and `choicesMax`.
  private static func range(_ properties: Properties) -> [FormItem] {
    guard let high = properties.number("choicesMax") else { return [] }
    let low = properties.number("choicesMin") ?? 0
    let step = max(properties.number("choicesStep") ?? 1, 1)
    guard high >= low, (high - low) / step <= 100_000 else { return [] }
    return stride(from: low, through: high, by: step).map { FormItem(value: .number($0)) }
  }

  private static func ratingValues(_ properties: Properties, depth: Int) -> [FormItem] {
    let listed = FormItem.items(properties.list("rateValues"), depth: depth)
    if !listed.isEmpty { return listed }
    let low = properties.number("rateMin") ?? 1
    let step = properties.number("rateStep") ?? 1
    let count = properties.number("rateCount")
    let high = properties.number("rateMax") ?? count.map { low + ($0 - 1) * step } ?? 5
    guard step > 0, high >= low, (high - low) / step <= 1_000 else { return [] }
    let last = Int(((high - low) / step + 1e-9).rounded(.down))
    return (0...max(last, 0)).map { FormItem(value: .number(low + Double($0) * step)) }
  }
}
