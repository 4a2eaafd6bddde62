/// The classes of SurveyJS with their properties, by which a form is read and its faults are found.
///
/// Names and kinds are those of the JSON schema of survey-core 3.0.1, with the older names it still
/// reads. In the tables a class stands as `name < parent:`; of its properties, `!` marks those that must be
/// there, `/` older names, `:class` lists of objects of a class, `=class` an object of a class, `#class` lists of items,
/// `*base` lists of objects that name their class under `type`.
enum FormSchema {
  /// What a property holds.
  enum Content: Sendable, Hashable {
    /// A text, number, truth value or anything else.
    case value
    /// Objects of one class.
    case objects(String)
    /// One object of a class.
    case object(String)
    /// Items of a class; plain values count as items.
    case items(String)
    /// Objects that name their class, which must belong to a base.
    case typed(String)
  }

  /// A property of a class.
  struct Property: Sendable {
    /// The name it has now, also where it is looked up by an older one.
    let name: String
    let isRequired: Bool
    let content: Content
  }

  /// A class with its own properties, by all their names.
  struct Class: Sendable {
    let name: String
    let parent: String?
    let properties: [String: Property]
    /// The names of properties that must be there, in order.
    let required: [String]
  }

  /// All classes by name.
  static let classes: [String: Class] = {
    let paragraphs = read(surveyClasses) + read(questionClasses)
    return Dictionary(paragraphs.map { ($0.name, $0) }) { first, _ in first }
  }()

  /// All properties of a class, inherited ones included, by all their names.
  static let properties: [String: [String: Property]] = {
    classes.keys.reduce(into: [:]) { result, name in
      result[name] = ancestry(of: name).reversed().reduce(into: [:]) { all, one in
        all.merge(one.properties) { $1 }
      }
    }
  }()

  /// The names of the properties of a class, sorted.
  static let sortedNames = properties.mapValues { $0.keys.sorted() }

  /// The classes that a form may name, sorted.
  static let concreteNames = classes.keys.filter(isConcrete).sorted()

  /// A class and those it inherits from, nearest first.
  static func ancestry(of name: String) -> [Class] {
    var result: [Class] = []
    var next: String? = name
    while let name = next, let one = classes[name] {
      result.append(one)
      next = one.parent
    }
    return result
  }

  /// True for a class that a form may use by its name; bases and parts are none.
  static func isConcrete(_ name: String) -> Bool {
    classes[name] != nil && !abstract.contains(name)
  }

  private static let abstract: Set<String> = [
    "question", "selectbase", "matrixbase", "matrixdropdownbase", "checkboxbase", "textbase",
    "nonvalue", "panelbase", "surveyvalidator", "trigger", "surveytrigger", "survey",
  ]

  private static func read(_ table: String) -> [Class] {
    var result: [Class] = []
    var head: (name: String, parent: String?)?
    var words: [Substring] = []
    func finish() {
      guard let head else { return }
      let own = words.map { property(String($0)) }
      result.append(
        Class(
          name: head.name,
          parent: head.parent,
          properties: Dictionary(own.flatMap { one in one.names.map { ($0, one.property) } }) {
            $1
          },
          required: own.filter(\.property.isRequired).map(\.property.name)
        )
      )
      words = []
    }
    for line in table.split(separator: "\n") {
      if line.hasPrefix(" ") {
        words += line.split(separator: " ")
      } else {
        finish()
        let parts = line.dropLast().split(separator: " ")
        head = (String(parts[0]), parts.count > 2 ? String(parts[2]) : nil)
      }
    }
    finish()
    return result
  }

  private static func property(_ word: String) -> (names: [String], property: Property) {
    let isRequired = word.hasPrefix("!")
    let text = isRequired ? word.dropFirst() : word[...]
    let end = text.firstIndex { "*#:=".contains($0) } ?? text.endIndex
    let names = text[..<end].split(separator: "/").map(String.init)
    var content = Content.value
    if end < text.endIndex {
      let name = String(text[text.index(after: end)...])
      switch text[end] {
      case ":": content = .objects(name)
      case "=": content = .object(name)
      case "#": content = .items(name)
      default: content = .typed(name)
      }
    }
    return (names, Property(name: names[0], isRequired: isRequired, content: content))
  }
}
