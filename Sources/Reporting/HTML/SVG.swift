/// Drawings whose widths are percentages and whose heights are pixels.
///
/// So one drawing fits a phone, a screen and a sheet of paper without a script, and its letters keep
/// their size.
enum SVG {
  /// A drawing with its name for those who cannot see it.
  ///
  /// - Parameters:
  ///   - height: The height in pixels.
  ///   - title: What it shows.
  ///   - description: How to read it.
  ///   - style: A class for the drawing.
  ///   - shapes: What is drawn.
  /// - Returns: The `svg` element.
  static func image(
    height: Int,
    title: String,
    description: String,
    style: String = "",
    _ shapes: [Markup]
  ) -> Markup {
    .element(
      "svg",
      ["role": "img", "height": "\(height)", "class": style],
      .element("title", [:], .text(title)),
      .element("desc", [:], .text(description)),
      Markup(shapes)
    )
  }

  static func rect(
    x: Double,
    width: Double,
    y: Double,
    height: Double,
    _ style: String
  ) -> Markup {
    .shape(
      "rect",
      [
        "x": percent(x), "y": pixels(y), "width": percent(max(0, width)),
        "height": pixels(max(0, height)), "class": style,
      ]
    )
  }

  static func line(from start: (Double, Double), to end: (Double, Double), _ style: String)
    -> Markup
  {
    .shape(
      "line",
      [
        "x1": percent(start.0), "y1": pixels(start.1), "x2": percent(end.0),
        "y2": pixels(end.1), "class": style,
      ]
    )
  }

  static func dot(x: Double, y: Double, radius: Double, _ style: String) -> Markup {
    .shape(
      "circle",
      ["cx": percent(x), "cy": pixels(y), "r": pixels(radius), "class": style]
    )
  }

  /// Where a text is fastened.
  enum Anchor: String {
    case start
    case middle
    case end
  }

  static func text(
    _ text: String,
    x: Double,
    y: Double,
    _ anchor: Anchor = .middle,
    _ style: String = ""
  ) -> Markup {
    .element(
      "text",
      ["x": percent(x), "y": pixels(y), "text-anchor": anchor.rawValue, "class": style],
      .text(text)
    )
  }

  /// A filled area between an upper and a lower line, each point as x in percent and two heights.
  static func area(_ points: [(x: Double, upper: Double, lower: Double)], height: Double)
    -> Markup
  {
    guard points.count > 1 else { return .empty }
    let there = points.map { "\(number($0.x)) \(number($0.upper))" }
    let back = points.reversed().map { "\(number($0.x)) \(number($0.lower))" }
    return .element(
      "svg",
      [
        "x": "0", "y": "0", "width": "100%", "height": pixels(height),
        "viewBox": "0 0 100 \(number(height))", "preserveAspectRatio": "none",
        "aria-hidden": "true",
      ],
      .shape(
        "path",
        ["d": "M" + (there + back).joined(separator: "L") + "Z", "class": "area"]
      )
    )
  }

  /// A line through points, each as x in percent and a height; its width does not stretch.
  static func curve(_ points: [(x: Double, y: Double)], height: Double, _ style: String) -> Markup {
    guard points.count > 1 else { return .empty }
    let places = points.map { "\(number($0.x)) \(number($0.y))" }
    return .element(
      "svg",
      [
        "x": "0", "y": "0", "width": "100%", "height": pixels(height),
        "viewBox": "0 0 100 \(number(height))", "preserveAspectRatio": "none",
        "aria-hidden": "true",
      ],
      .shape(
        "path",
        [
          "d": "M" + places.joined(separator: "L"), "class": style, "fill": "none",
          "vector-effect": "non-scaling-stroke",
        ]
      )
    )
  }

  private static func percent(_ value: Double) -> String { number(value) + "%" }
  private static func pixels(_ value: Double) -> String { number(value) }

  private static func number(_ value: Double) -> String {
    let rounded = Numerals.rounded(value.finite, decimals: 2)
    return rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)"
  }
}
