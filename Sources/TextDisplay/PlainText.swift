/// The words of an HTML text.
public enum PlainText: Sendable {
  /// Takes the tags off an HTML text: blocks become lines, entities become characters.
  ///
  /// - Parameter html: An HTML text, well formed or not.
  /// - Returns: The text without empty lines at both ends.
  public static func words(of html: String) -> String {
    var text = ""
    var rest = Substring(html)
    while let mark = rest.firstIndex(where: { $0 == "<" || $0 == "&" }) {
      text += flattened(rest[..<mark])
      rest = rest[mark...]
      if rest.first == "&" {
        text += takeEntity(from: &rest)
      } else {
        takeTag(from: &rest, into: &text)
      }
    }
    text += flattened(rest)
    return tidied(text)
  }

  /// White space in HTML source is no more than a space.
  private static func flattened(_ text: Substring) -> String {
    String(text.map { $0.isWhitespace ? " " : $0 })
  }

  private static func takeTag(from rest: inout Substring, into text: inout String) {
    let body = rest.dropFirst()
    if body.hasPrefix("!--") {
      rest = drop(rest, through: "-->")
      return
    }
    // A "<" before a space or digit is no tag: "a < b".
    guard let first = body.first, first.isLetter || first == "/" || first == "!" else {
      text += "<"
      rest = body
      return
    }
    let name = body.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }.lowercased()
    rest = drop(rest, through: ">")
    if name == "script" || name == "style", first != "/" {
      rest = drop(rest, toEndTag: name)
    }
    if name == "li", first != "/" { text += "\n- " } else if blocks.contains(name) { text += "\n" }
  }

  private static func drop(_ text: Substring, through mark: String) -> Substring {
    var rest = text
    while !rest.isEmpty, !rest.hasPrefix(mark) { rest.removeFirst() }
    return rest.dropFirst(mark.count)
  }

  /// What begins with the end tag of an element; nothing where it is never closed.
  private static func drop(_ text: Substring, toEndTag name: String) -> Substring {
    var rest = text
    while let mark = rest.firstIndex(of: "<") {
      rest = rest[mark...]
      if rest.prefix(name.count + 2).lowercased() == "</\(name)" { return rest }
      rest.removeFirst()
    }
    return ""
  }

  private static func takeEntity(from rest: inout Substring) -> String {
    let name = rest.dropFirst().prefix(10).prefix { $0.isLetter || $0.isNumber || $0 == "#" }
    let after = rest[name.endIndex...]
    guard after.first == ";", let character = character(named: String(name)) else {
      rest = rest.dropFirst()
      return "&"
    }
    rest = after.dropFirst()
    return character
  }

  private static func character(named name: String) -> String? {
    if let text = entities[name] { return text }
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let isHexadecimal = digits.first == "x" || digits.first == "X"
    let code = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return code.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
  }

  private static func tidied(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: true).map { line in
      line.split(separator: " ").joined(separator: " ")
    }
    return lines.filter { !$0.isEmpty && $0 != "-" }.joined(separator: "\n")
  }

  private static let blocks: Set<String> = [
    "address", "article", "blockquote", "br", "dd", "div", "dl", "dt", "fieldset", "figure",
    "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "main", "nav", "ol",
    "p", "pre", "section", "table", "td", "th", "tr", "ul",
  ]

  private static let entities = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "ensp": " ",
    "emsp": " ", "middot": "·", "hellip": "…", "mdash": "—", "ndash": "–", "ldquo": "“",
    "rdquo": "”", "lsquo": "‘", "rsquo": "’", "times": "×", "copy": "©",
  ]
}
