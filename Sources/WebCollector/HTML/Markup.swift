import TextDisplay

/// A piece of HTML; text gets in only escaped, so that data cannot become tags.
struct Markup: Sendable {
  let html: String

  private init(html: String) { self.html = html }

  /// Several pieces in a row.
  init(_ parts: [Markup]) { html = parts.map(\.html).joined() }

  static let empty = Markup(html: "")

  var isEmpty: Bool { html.isEmpty }

  /// Text on one line.
  static func text(_ text: String) -> Markup { Markup(html: HTMLText.escaped(text)) }

  /// Text with its lines, for places whose style keeps them.
  static func lines(_ text: String) -> Markup { Markup(html: HTMLText.escapedLines(text)) }

  /// An element; attributes without a value are left out.
  ///
  /// The attribute `value` is sent back by the browser and stays as it is; all others are made
  /// harmless as for a terminal.
  static func tag(
    _ name: StaticString,
    _ attributes: KeyValuePairs<StaticString, String?> = [:],
    _ content: [Markup] = []
  ) -> Markup {
    let name = name.description
    let start = "<\(name)\(text(of: attributes))>"
    if isVoid(name) { return Markup(html: start + "\n") }
    let inside = content.map(\.html).joined()
    return Markup(html: "\(start)\(inside)</\(name)>" + (isInline(name) ? "" : "\n"))
  }

  /// An element with text in it.
  static func tag(
    _ name: StaticString,
    _ attributes: KeyValuePairs<StaticString, String?> = [:],
    _ text: String
  ) -> Markup { tag(name, attributes, [.text(text)]) }

  /// An area of text to fill in.
  static func textArea(
    _ attributes: KeyValuePairs<StaticString, String?>,
    _ value: String
  ) -> Markup {
    // The first line feed behind the tag is none of the text.
    Markup(html: "<textarea\(text(of: attributes))>\n\(HTMLText.quoted(value))</textarea>\n")
  }

  /// A text in paragraphs, one a line; nothing where it is empty.
  static func paragraphs(_ text: String, class style: String? = nil) -> Markup {
    Markup(
      text.split(separator: "\n").map { .tag("p", ["class": style], [.text(String($0))]) }
    )
  }

  static func + (left: Markup, right: Markup) -> Markup { Markup(html: left.html + right.html) }
  static func += (left: inout Markup, right: Markup) { left = left + right }

  private static func text(of attributes: KeyValuePairs<StaticString, String?>) -> String {
    attributes.map { name, value in
      guard let value else { return "" }
      let name = name.description
      if value.isEmpty, name != "value" { return " \(name)" }
      let escaped = name == "value" ? HTMLText.quoted(value) : HTMLText.escaped(value)
      return " \(name)=\"\(escaped)\""
    }.joined()
  }

  private static func isVoid(_ name: String) -> Bool {
    ["input", "meta", "link", "br", "hr"].contains(name)
  }

  private static func isInline(_ name: String) -> Bool {
    ["span", "strong", "em", "a", "code", "b"].contains(name)
  }
}

/// The value of an attribute that is there or not.
func present(_ isPresent: Bool) -> String? { isPresent ? "" : nil }
