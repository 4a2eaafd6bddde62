import Messages
import TextDisplay

/// A piece of HTML; text gets in only escaped, so that data cannot become tags.
struct Tag: Sendable {
  let html: String

  private init(html: String) { self.html = html }

  static let empty = Tag(html: "")

  /// Escaped text on one line.
  static func text(_ text: String) -> Tag { Tag(html: escaped(text)) }

  /// An element with what stands in it.
  static func of(
    _ name: StaticString,
    class style: StaticString? = nil,
    _ content: [Tag]
  ) -> Tag {
    let end = isBlock(name.description) ? "\n" : ""
    let attribute = style.map { " class=\"\($0)\"" } ?? ""
    let inside = content.map(\.html).joined()
    return Tag(html: "<\(name)\(attribute)>\(inside)</\(name)>\(end)")
  }

  /// An element with text in it.
  static func of(_ name: StaticString, class style: StaticString? = nil, _ text: String) -> Tag {
    of(name, class: style, [.text(text)])
  }

  /// An element with text in a language that the page around it need not be in.
  static func of(
    _ name: StaticString,
    class style: StaticString,
    _ language: Language,
    _ text: String
  ) -> Tag {
    let end = isBlock(name.description) ? "\n" : ""
    let attributes = "class=\"\(style)\" lang=\"\(code(of: language))\""
    return Tag(html: "<\(name) \(attributes)>\(escaped(text))</\(name)>\(end)")
  }

  /// A QR code as a picture.
  static func picture(of symbol: QRSymbol, named name: String) -> Tag {
    let box = "0 0 \(symbol.outerSide) \(symbol.outerSide)"
    return Tag(
      html: "<svg class=\"code\" viewBox=\"\(box)\" role=\"img\" aria-label=\"\(escaped(name))\">"
        + "<path d=\"\(symbol.path)\"/></svg>\n"
    )
  }

  /// How a page names a language.
  static func code(of language: Language) -> String { language == .chinese ? "zh-Hans" : "en" }

  static func + (left: Tag, right: Tag) -> Tag { Tag(html: left.html + right.html) }

  /// A text as it may stand between tags and in quoted attributes.
  static func escaped(_ text: String) -> String { HTMLText.escaped(text) }

  private static func isBlock(_ name: String) -> Bool { !["span", "em", "strong"].contains(name) }
}
