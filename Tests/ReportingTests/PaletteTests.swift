import Testing

@testable import Reporting

struct PaletteTests {
  /// Every pair of letters and ground that the style sheet makes.
  private static let texts: [(text: String, grounds: [String])] = [
    ("ink", ["paper", "card", "q0", "q1", "q2", "q3", "q4", "q5", "stripe"]),
    ("soft", ["paper", "card"]),
    ("accent", ["paper"]),
    ("on-strong", ["accent", "negative", "positive"]),
    ("on-soft", ["neutral"]),
  ]

  @Test func `letters stand out by day and by night`() throws {
    for palette in [Palette.light, .dark] {
      for (text, grounds) in Self.texts {
        for ground in grounds {
          let contrast = try #require(palette.contrast(of: text, on: ground))
          #expect(contrast >= 4.5, "\(text) on \(ground): \(contrast)")
        }
      }
      // Bars and lines need less.
      for shape in ["negative", "positive", "soft"] {
        #expect(try #require(palette.contrast(of: shape, on: "paper")) >= 3)
      }
    }
  }

  @Test func `contrast is that of WCAG 2`() throws {
    let palette = Palette(colours: ["black": "#000000", "white": "#ffffff", "grey": "#767676"])
    #expect(try #require(palette.contrast(of: "black", on: "white")) == 21)
    // The lightest grey that reaches AA on white, by the example everybody quotes.
    let grey = try #require(palette.contrast(of: "grey", on: "white"))
    #expect(abs(grey - 4.54) < 0.005)
    #expect(palette.contrast(of: "missing", on: "white") == nil)
  }
}
