import Messages

/// What the names in expressions stand for, so that conditions can be put into words.
struct OutlineNames {
  /// What a name stands for.
  struct Subject {
    /// How a person calls it.
    let label: String
    /// The question whose choices explain values; nil where none does.
    let element: FormElement?
  }

  private let language: Language
  private let naming: FormOutline.Naming
  private let numbers: OutlineNumbers
  /// Questions of the form itself by name and by key.
  private var elements: [String: FormElement] = [:]
  /// Questions within other questions by name.
  private var inner: [String: FormElement] = [:]

  init(_ form: Form, language: Language, naming: FormOutline.Naming, numbers: OutlineNumbers) {
    self.language = language
    self.naming = naming
    self.numbers = numbers
    for page in form.pages { take(page, isInner: false) }
  }

  private mutating func take(_ element: FormElement, isInner: Bool) {
    for name in [element.key, element.name] where !name.isEmpty {
      if isInner {
        if inner[name] == nil { inner[name] = element }
      } else {
        elements[name] = element
      }
    }
    let isDeeper = isInner || !element.kind.isGroup
    for other in element.columns + element.elements { take(other, isInner: isDeeper) }
    for item in element.choices { for other in item.elements { take(other, isInner: true) } }
  }

  /// What a name stands for.
  ///
  /// - Parameter name: What stands between the braces, such as `age`, `matrix.row`, `panel.age`.
  /// - Returns: A label that is the name itself where nothing is known of it.
  func subject(_ name: String) -> Subject {
    if let fixed = Self.fixed[name] { return Subject(label: fixed[language], element: nil) }
    if let element = elements[name] { return Subject(label: label(element), element: element) }
    for prefix in ["panel.", "row.", "prevPanel.", "nextPanel.", "parentPanel."]
    where name.hasPrefix(prefix) {
      let rest = String(name.dropFirst(prefix.count))
      if let element = inner[rest] { return Subject(label: label(element), element: element) }
    }
    for (ending, words) in Self.endings where name.hasSuffix(ending) {
      let root = subject(String(name.dropLast(ending.count)))
      return Subject(label: words[language].replacing("{0}", with: root.label), element: nil)
    }
    if let found = part(name) { return found }
    if let element = inner[name] { return Subject(label: label(element), element: element) }
    return Subject(label: bare(name), element: nil)
  }

  /// A part of a matrix, a multiple text or a dynamic panel.
  private func part(_ name: String) -> Subject? {
    let places = name.indices.filter { name[$0] == "." || name[$0] == "[" }
    guard let place = places.last(where: { elements[String(name[..<$0])] != nil }),
      let owner = elements[String(name[..<place])]
    else { return nil }
    var labels = [label(owner)]
    var found: FormElement? = owner
    for step in name[place...].split(whereSeparator: { ".[]".contains($0) }).map(String.init) {
      if let row = owner.rows.first(where: { $0.value.answerKey == step }) {
        labels.append(quoted(row.text?[language] ?? step))
      } else if let element = (owner.columns + owner.elements).first(where: { $0.name == step }) {
        labels.append(label(element))
        found = element
      } else if let number = Int(step) {
        labels.append(Phrase("no. \(number + 1)", "第 \(number + 1) 组")[language])
        found = nil
      } else {
        labels.append(step)
        found = nil
      }
    }
    let separator = language == .chinese ? "" : ", "
    return Subject(label: labels.joined(separator: separator), element: found)
  }

  /// How a person calls a page, a panel or a question.
  func label(_ element: FormElement) -> String {
    if naming == .numbers, !numbers[element].isEmpty {
      return Phrase("question \(numbers[element])", "第 \(numbers[element]) 题")[language]
    }
    guard let title = element.title?[language].trimmingWhitespace, !title.isEmpty,
      title != element.name, naming == .numbers || title.isShort, !title.contains("{")
    else { return bare(element.name) }
    return quoted(title)
  }

  /// The label of what has a name, a page or a panel included.
  func label(named name: String) -> String { subject(name).label }

  private func bare(_ name: String) -> String {
    language == .chinese ? "「\(name)」" : name
  }

  private func quoted(_ text: String) -> String {
    language == .chinese ? "「\(text)」" : "“\(text)”"
  }

  private static let fixed: [String: Phrase] = [
    "item": Phrase("the choice", "该选项"), "choice": Phrase("the choice", "该选项"),
    "row": Phrase("the row", "该行"), "rowValue": Phrase("the row", "该行"),
    "rowName": Phrase("the row", "该行"), "rowTitle": Phrase("the row’s text", "该行文字"),
    "rowIndex": Phrase("the row’s number", "行号"), "panelIndex": Phrase("the panel’s number", "组号"),
    "visibleRowIndex": Phrase("the row’s number", "行号"),
    "visiblePanelIndex": Phrase("the panel’s number", "组号"),
  ]

  private static let endings: [(String, Phrase)] = [
    ("-Comment", Phrase("the comment on {0}", "{0}的说明")),
    (".length", Phrase("the number of entries of {0}", "{0}的个数")),
    ("-unwrapped", Phrase("{0}", "{0}")),
  ]
}

extension String {
  /// True for a title of at most thirty columns, Chinese characters counting two.
  fileprivate var isShort: Bool {
    unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) } <= 30
  }
}
