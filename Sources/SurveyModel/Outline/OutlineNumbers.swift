/// The numbers respondents see before questions.
///
/// As in SurveyJS, what is only read, starts hidden or hides its title has none, and a form or a panel may turn
/// numbers off or begin anew.
struct OutlineNumbers {
  private var texts: [ObjectIdentifier: String] = [:]
  /// True where numbers begin anew on each page.
  let restartsOnPages: Bool

  init(_ form: Form) {
    let mode = form.properties.text("showQuestionNumbers")?.lowercased() ?? "on"
    restartsOnPages = mode == "onpage"
    if mode == "off" || !form.properties.flag("showQuestionNumbers", default: true) { return }
    let start = form.properties.text("questionStartIndex")
    var counter = Counter(start)
    for page in form.pages {
      if restartsOnPages { counter = Counter(start) }
      number(page.elements, &counter)
    }
  }

  private mutating func number(_ elements: [FormElement], _ counter: inout Counter) {
    for element in elements where element.isVisible || element.visibleIf != nil {
      let properties = element.properties
      if element.kind.isGroup {
        switch properties.text("showQuestionNumbers")?.lowercased() {
        case "off": continue
        case "onpanel":
          var inner = Counter(properties.text("questionStartIndex"))
          number(element.elements, &inner)
        default: number(element.elements, &counter)
        }
        continue
      }
      guard !element.kind.isDisplayOnly, properties.flag("showNumber", default: true),
        properties.text("titleLocation") != "hidden"
      else { continue }
      texts[ObjectIdentifier(element)] = counter.next()
    }
  }

  /// The numbers of some elements in order.
  func sequence(in elements: [FormElement]) -> [String] {
    elements.flatMap { element -> [String] in
      if element.kind.isGroup { return sequence(in: element.elements) }
      return self[element].isEmpty ? [] : [self[element]]
    }
  }

  /// The number of a question; empty where it has none.
  subscript(element: FormElement) -> String { texts[ObjectIdentifier(element)] ?? "" }
}

/// Numbers or letters in a row, as `questionStartIndex` begins them.
private struct Counter {
  private var number = 1
  /// The code point of `A` or `a` where letters count.
  private var letter: UInt32?

  init(_ start: String?) {
    let core = start?.filter { $0.isASCII && ($0.isLetter || $0.isNumber) } ?? ""
    if let first = Int(core), (0...1_000_000).contains(first) {
      number = first
    } else if core.count == 1, let scalar = core.unicodeScalars.first {
      letter = scalar.properties.isUppercase ? 65 : 97
      number = Int(scalar.value - (letter ?? 0)) + 1
    }
  }

  mutating func next() -> String {
    defer { number += 1 }
    guard let letter else { return String(number) }
    var rest = max(number, 1)
    var text = ""
    while rest > 0 {
      rest -= 1
      text = String(UnicodeScalar(UInt8(letter + UInt32(rest % 26)))) + text
      rest /= 26
    }
    return text
  }
}
