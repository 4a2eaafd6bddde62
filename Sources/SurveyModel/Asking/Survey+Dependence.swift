extension Survey {
  /// The names of the pages on which something depends on answers of the same page.
  ///
  /// A page counts as soon as any text on it names one of its questions in braces, or a calculated value
  /// that does, or an answer of the same row or panel: conditions, expressions and titles alike. It is never
  /// too few, and may be too many.
  ///
  /// - Complexity: Linear in the size of the form for each page.
  public var selfDependentPages: Set<String> {
    var pages: Set<String> = []
    for page in form.pages {
      let questions = page.elements.flatMap(\.questions)
      let own = Set(questions.flatMap { [$0.name, $0.key] })
      let computed = form.calculatedValues.filter { value in
        value.expression?.parsed?.variables.contains { own.contains(Self.root(of: $0)) } ?? false
      }
      let names = own.union(computed.map(\.name)).union(["panel", "row", "item", "parentPanel"])
      let texts = Value.object(page.properties.values).texts
      if texts.contains(where: { Self.mentions($0, names) }) {
        pages.insert(page.name)
      }
    }
    return pages
  }

  /// True where a text has one of the names in braces.
  private static func mentions(_ text: String, _ names: Set<String>) -> Bool {
    text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().contains { part in
      guard let end = part.firstIndex(of: "}") else { return false }
      return names.contains(root(of: String(part[..<end])))
    }
  }

  /// The name of the question in a name with a way inwards, such as `team[0].name`.
  private static func root(of name: String) -> String {
    let plain = name.drop { $0 == "$" || $0 == "#" || $0 == " " }
    return String(plain.prefix { $0 != "." && $0 != "[" }).trimmingWhitespace
  }
}

extension Value {
  /// Every text in here, at any depth.
  fileprivate var texts: [String] {
    switch self {
    case .text(let text): [text]
    case .array(let values): values.flatMap(\.texts)
    case .object(let members): members.values.flatMap(\.texts)
    default: []
    }
  }
}
