/// Bars of one row each; the row's label is text beside them, so that it can wrap.
enum BarCharts {
  /// One part of a stacked bar.
  struct Part: Sendable {
    /// The share from 0 to 1.
    let share: Double
    /// The share in words.
    let text: String
    /// A class of the style sheet.
    let style: String
    /// True for a part of which only the most it can be is told; it is drawn as an outline.
    var isOpen = false

    /// The class it is drawn in.
    var drawnStyle: String { isOpen ? "unknown" : style }
  }

  /// A bar whose middle part straddles the centre line, bad to the left and good to the right.
  ///
  /// - Parameters:
  ///   - parts: The parts from the left to the right.
  ///   - middle: The part that straddles the centre.
  ///   - reach: The greatest share on either side of any row, so that rows compare.
  ///   - title: What the bar shows.
  ///   - description: How to read it.
  /// - Returns: The drawing.
  static func diverging(
    _ parts: [Part],
    middle: Int,
    reach: Double,
    title: String,
    description: String
  ) -> Markup {
    var shapes: [Markup] = []
    var texts: [Markup] = []
    // Room on either side for the number of an outer part too narrow to hold it.
    let scale = 42 / max(reach, 0.01)
    var position = 50 - left(of: parts, middle: middle) * scale
    for (index, part) in parts.enumerated() {
      let width = max(0, part.share.finite) * scale
      shapes.append(SVG.rect(x: position, width: width, y: 3, height: 24, part.drawnStyle))
      // 11 % of a phone's width is the least that holds a number.
      if width >= 11 {
        let style = "on on-\(part.drawnStyle)"
        texts.append(SVG.text(part.text, x: position + width / 2, y: 19, .middle, style))
      } else if index == 0 {
        texts.append(SVG.text(part.text, x: position - 1, y: 19, .end))
      } else if index == parts.count - 1 {
        texts.append(SVG.text(part.text, x: position + width + 1, y: 19, .start))
      }
      position += width
    }
    // The centre line leaves out the middle, where a number may stand.
    shapes.append(SVG.line(from: (50, 0), to: (50, 5), "axis"))
    shapes.append(SVG.line(from: (50, 25), to: (50, 30), "axis"))
    return SVG.image(height: 30, title: title, description: description, shapes + texts)
  }

  /// The row of a figure that is not shown: the same for every such row.
  ///
  /// - Parameters:
  ///   - mark: The mark of a hidden figure.
  ///   - title: What is not shown.
  ///   - description: Why.
  /// - Returns: The drawing.
  static func hidden(_ mark: String, title: String, description: String) -> Markup {
    SVG.image(
      height: 30,
      title: title,
      description: description,
      [
        SVG.rect(x: 8, width: 84, y: 9, height: 12, "unknown"),
        SVG.text(mark, x: 50, y: 19),
      ]
    )
  }

  /// How far a bar reaches from the centre, the longer side.
  ///
  /// - Parameters:
  ///   - parts: The parts from the left to the right.
  ///   - middle: The part that straddles the centre.
  /// - Returns: A share.
  static func reach(of parts: [Part], middle: Int) -> Double {
    let left = left(of: parts, middle: middle)
    return max(left, parts.reduce(0) { $0 + max(0, $1.share.finite) } - left)
  }

  private static func left(of parts: [Part], middle: Int) -> Double {
    parts.enumerated().reduce(0) { sum, part in
      let share = max(0, part.element.share.finite)
      return part.offset < middle ? sum + share : part.offset == middle ? sum + share / 2 : sum
    }
  }

  /// A bar from the left with an interval whisker.
  ///
  /// - Parameters:
  ///   - value: The length as a part of the full width.
  ///   - interval: The ends of the whisker as parts of the full width; nil draws none.
  ///   - style: A class of the style sheet.
  ///   - title: What the bar shows.
  ///   - description: How to read it.
  /// - Returns: The drawing.
  static func fromLeft(
    _ value: Double,
    interval: (Double, Double)?,
    style: String,
    title: String,
    description: String
  ) -> Markup {
    var shapes = [
      SVG.rect(x: 0, width: 100, y: 3, height: 14, "track"),
      SVG.rect(x: 0, width: clamped(value) * 100, y: 3, height: 14, style),
    ]
    if let interval { shapes += whisker(clamped(interval.0) * 100, clamped(interval.1) * 100) }
    return SVG.image(height: 20, title: title, description: description, shapes)
  }

  /// A score from -1 to 1 as a bar from the middle with an interval whisker.
  ///
  /// - Parameters:
  ///   - score: The score.
  ///   - interval: The ends of its interval.
  ///   - title: What the bar shows.
  ///   - description: How to read it.
  /// - Returns: The drawing.
  static func score(
    _ score: Double,
    interval: (Double, Double),
    title: String,
    description: String
  ) -> Markup {
    let end = place(score)
    let shapes =
      [
        SVG.rect(x: 0, width: 100, y: 3, height: 14, "track"),
        SVG.rect(
          x: min(50, end),
          width: abs(end - 50),
          y: 3,
          height: 14,
          score < 0 ? "negative" : "positive"
        ),
      ] + whisker(place(interval.0), place(interval.1)) + [
        SVG.line(from: (50, 0), to: (50, 20), "axis")
      ]
    return SVG.image(height: 20, title: title, description: description, shapes)
  }

  private static func whisker(_ start: Double, _ end: Double) -> [Markup] {
    [
      SVG.line(from: (start, 10), to: (end, 10), "whisker"),
      SVG.line(from: (start, 6), to: (start, 14), "whisker"),
      SVG.line(from: (end, 6), to: (end, 14), "whisker"),
    ]
  }

  private static func place(_ score: Double) -> Double {
    50 + min(1, max(-1, score.finite)) * 50
  }

  private static func clamped(_ share: Double) -> Double { min(1, max(0, share.finite)) }
}
