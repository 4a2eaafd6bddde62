/// The colours of a page, by day and by night.
///
/// Brown against teal is told apart by every common kind of colour blindness; signs and numbers say
/// the same without colour. Tests hold every text to the contrast of WCAG 2, level AA.
struct Palette: Sendable {
  /// Names of CSS variables with their colours as `#rrggbb`, or `#rrggbbaa` where something shows
  /// through.
  let colours: KeyValuePairs<String, String>

  /// Dark letters on light paper.
  static let light = Palette(colours: [
    "paper": "#fbf9f5", "card": "#ffffff", "ink": "#23201c", "soft": "#645e56",
    "line": "#ddd6ca", "accent": "#9c2f24", "grid": "#e8e2d8",
    "negative": "#b4532a", "mixed": "#d8a545", "neutral": "#cdc6b9", "positive": "#2a7774",
    "on-strong": "#ffffff", "on-soft": "#23201c", "band": "#b4532a2b", "good-band": "#2a77742b",
    "stripe": "#e9e4da",
    "q0": "#dc9474", "q1": "#eabca5", "q2": "#f4dfd3", "q3": "#dde9e6", "q4": "#abd1cd",
    "q5": "#74b5b0",
  ])

  /// Light letters on dark paper.
  static let dark = Palette(colours: [
    "paper": "#181715", "card": "#201e1b", "ink": "#ece7de", "soft": "#aaa398",
    "line": "#3b3732", "accent": "#e57f70", "grid": "#33302b",
    "negative": "#dd8055", "mixed": "#d9ae5c", "neutral": "#69635a", "positive": "#58b0aa",
    "on-strong": "#181715", "on-soft": "#f4f0e8", "band": "#dd805533", "good-band": "#58b0aa33",
    "stripe": "#2c2925",
    "q0": "#7d3f26", "q1": "#633828", "q2": "#46342d", "q3": "#2c3a38", "q4": "#2a5350",
    "q5": "#27635f",
  ])

  /// The colours as declarations of CSS variables.
  var css: String { colours.map { "--\($0.key): \($0.value);" }.joined(separator: " ") }

  /// The relative luminance of a colour as WCAG 2 defines it.
  ///
  /// - Parameter name: The name of the variable.
  /// - Returns: From 0 for black to 1 for white; nil where there is no such opaque colour.
  func luminance(of name: String) -> Double? {
    guard
      let text = colours.first(where: { $0.key == name })?.value, text.count == 7,
      let number = Int(text.dropFirst(), radix: 16)
    else { return nil }
    let parts = [16, 8, 0].map { shift -> Double in
      let part = Double((number >> shift) & 0xFF) / 255
      return part <= 0.04045 ? part / 12.92 : Self.power((part + 0.055) / 1.055)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  /// The contrast of two colours as WCAG 2 defines it, 1 to 21.
  ///
  /// - Parameters:
  ///   - text: The name of the colour of the letters.
  ///   - ground: The name of the colour below.
  /// - Returns: Nil where either is not an opaque colour of the palette.
  func contrast(of text: String, on ground: String) -> Double? {
    guard let first = luminance(of: text), let second = luminance(of: ground) else { return nil }
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)
  }

  /// A number from 0 to 1 to the power of 2.4, by the fifth root of its twelfth power.
  private static func power(_ base: Double) -> Double {
    let square = base * base
    let fourth = square * square
    let target = fourth * fourth * fourth
    guard target > 0 else { return 0 }
    // Newton's steps fall towards the root from above.
    var root = 1.0
    for _ in 0..<60 {
      let third = root * root
      root -= (root - target / (third * third)) / 5
    }
    return root
  }
}
