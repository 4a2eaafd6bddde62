import Messages
import SurveyModel

extension FieldMarkup {
  /// One line of text, by what is to be typed.
  ///
  /// Numbers are typed as text with a numeric keyboard: a number field would hide from us what was typed
  /// wrongly. Dates use the browser's own field; where there is none, the reader takes what is typed.
  func input(_ line: AskedText) -> Markup {
    let type: String
    var mode: String?
    switch line.input {
    case .number, .range: (type, mode) = ("text", "decimal")
    case .date, .month, .week, .time: type = line.pattern == nil ? line.input.rawValue : "text"
    case .datetime: type = line.pattern == nil ? "datetime-local" : "text"
    case .email: (type, mode) = ("email", "email")
    case .telephone: type = "tel"
    case .url: (type, mode) = ("url", "url")
    case .password: type = "password"
    case .text, .color: type = "text"
    }
    let isNative = !["text", "email", "tel", "url", "password"].contains(type)
    let shown = page.unread[name.answer] ?? line.shown(question.value)
    return .tag(
      "input",
      [
        "type": type, "id": name.base, "name": name.answer, "value": shown, "inputmode": mode,
        "class": line.input == .text || line.input == .url || line.input == .email ? nil : "short",
        "placeholder": line.placeholder.isEmpty
          ? line.pattern : line.placeholder, "autocomplete": "off",
        "min": isNative ? line.minimum.answerKey : nil,
        "max": isNative ? line.maximum.answerKey : nil,
        "data-limit": line.maxLength.map(String.init),
        "aria-describedby": describedBy, "aria-invalid": invalid,
      ]
    )
  }

  /// Several lines of text.
  func area(_ text: AskedText) -> Markup {
    let value = question.value.isEmpty ? "" : question.value.answerKey ?? ""
    return .textArea(
      [
        "id": name.base, "name": name.answer, "rows": "4", "autocomplete": "off",
        "placeholder": text.placeholder.isEmpty ? nil : text.placeholder,
        "data-limit": text.maxLength.map(String.init), "aria-describedby": describedBy,
        "aria-invalid": invalid,
      ],
      value
    )
  }

  /// A number between two ends.
  func number(_ slider: AskedSlider) -> Markup {
    numberField(name.answer, id: name.base, question.value.answerKey ?? "", label: nil)
  }

  /// Two numbers.
  func ends(_ slider: AskedSlider) -> Markup {
    let given: [Value] = if case .array(let list) = question.value { list } else { [] }
    return .tag(
      "div",
      ["class": "ends"],
      [
        numberField(
          name.answer,
          id: name.base,
          given.first?.answerKey ?? "",
          label: WebSentences.from[language]
        ),
        numberField(
          name.upper,
          id: name.upper,
          given.count > 1 ? given[1].answerKey ?? "" : "",
          label: WebSentences.to[language]
        ),
      ]
    )
  }

  private func numberField(_ field: String, id: String, _ value: String, label: String?) -> Markup {
    (label.map { .tag("label", ["for": id], $0) } ?? .empty)
      + .tag(
        "input",
        [
          "type": "text", "inputmode": "decimal", "class": "short", "id": id, "name": field,
          "value": page.unread[field] ?? value, "autocomplete": "off",
          "aria-describedby": describedBy, "aria-invalid": invalid,
        ]
      )
  }
}
