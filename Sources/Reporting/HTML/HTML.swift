import TextDisplay

/// The one way from text to HTML.
public enum HTML: Sendable {
  /// A text as it may stand between tags and in quoted attributes.
  ///
  /// The text is first made safe as for a terminal (see ``TerminalText/sanitized(_:)``), so that
  /// bidirectional controls cannot reorder the page; then the five characters with a meaning in HTML
  /// are replaced.
  ///
  /// - Parameter text: A text from anywhere.
  /// - Returns: A text without `&` (but in entities), `<`, `>`, `"` and `'`, on one line.
  public static func escape(_ text: String) -> String { HTMLText.escaped(text) }
}

/// A piece of HTML.
///
/// Text gets in only through ``HTML/escape(_:)``, so data cannot become tags.
struct Markup: Sendable {
  /// The HTML.
  let html: String

  private init(html: String) {
    self.html = html
  }

  /// Several pieces in a row.
  ///
  /// - Parameters:
  ///   - parts: The pieces.
  ///   - separator: What stands between them; escaped.
  init(_ parts: [Markup], separator: String = "") {
    html = parts.map(\.html).joined(separator: HTML.escape(separator))
  }

  static let empty = Markup(html: "")

  /// Escaped text.
  ///
  /// - Parameter text: The text.
  /// - Returns: The markup.
  static func text(_ text: String) -> Markup { Markup(html: HTML.escape(text)) }

  /// An element with its content.
  ///
  /// - Parameters:
  ///   - name: The tag.
  ///   - attributes: Names and values; the values are escaped.
  ///   - content: What stands inside.
  /// - Returns: The element; block elements end with a line break.
  static func element(
    _ name: StaticString,
    _ attributes: KeyValuePairs<StaticString, String> = [:],
    _ content: Markup...
  ) -> Markup {
    let name = name.description
    let end = isBlock(name) ? "\n" : ""
    let inside = content.map(\.html).joined()
    let start = isContainer(name) ? "\n" : ""
    return Markup(html: "<\(name)\(text(of: attributes))>\(start)\(inside)</\(name)>\(end)")
  }

  /// An element without content, such as a shape of a drawing.
  ///
  /// - Parameters:
  ///   - name: The tag.
  ///   - attributes: Names and values; the values are escaped.
  /// - Returns: The element.
  static func shape(
    _ name: StaticString,
    _ attributes: KeyValuePairs<StaticString, String>
  ) -> Markup {
    Markup(html: "<\(name)\(text(of: attributes))/>")
  }

  static func + (left: Markup, right: Markup) -> Markup { Markup(html: left.html + right.html) }
  static func += (left: inout Markup, right: Markup) { left = left + right }

  private static func text(of attributes: KeyValuePairs<StaticString, String>) -> String {
    attributes.map { " \($0.key)=\"\(HTML.escape($0.value))\"" }.joined()
  }

  private static func isContainer(_ name: String) -> Bool {
    ["section", "main", "header", "footer", "div", "table", "thead", "tbody", "figure", "ul"]
      .contains(name)
  }

  private static func isBlock(_ name: String) -> Bool {
    isContainer(name)
      || ["p", "h1", "h2", "h3", "tr", "li", "figcaption", "blockquote", "details", "svg"]
        .contains(name)
  }
}
