/// A table for a page; the first column names the row.
struct HTMLTable: Sendable {
  /// One cell: its text, a smaller second line and how it looks.
  struct Cell: Sendable {
    /// The text.
    let text: String
    /// A smaller line below.
    var detail = ""
    /// A class of the style sheet.
    var style = ""
  }

  /// What the table shows; also the name of the region that scrolls on a phone.
  let caption: String
  /// The headings.
  let columns: [String]
  /// The rows.
  var rows: [[Cell]] = []

  /// The table in a region that scrolls sideways on its own.
  var markup: Markup {
    let head = columns.enumerated().map { index, title in
      Markup.element("th", ["scope": "col", "class": index > 0 ? "n" : ""], .text(title))
    }
    let body = rows.map { row in
      Markup.element("tr", [:], Markup(row.enumerated().map { Self.cell($1, isFirst: $0 == 0) }))
    }
    return .element(
      "div",
      ["class": "scroll", "tabindex": "0", "role": "region", "aria-label": caption],
      // On paper a short table stays on one sheet.
      .element(
        "table",
        rows.count > 12 ? [:] : ["class": "short"],
        .element("caption", [:], .text(caption)),
        .element("thead", [:], .element("tr", [:], Markup(head))),
        .element("tbody", [:], Markup(body))
      )
    )
  }

  /// The table folded away under a heading.
  ///
  /// Paper shows it only where the reader opened it: the drawing before it has to tell the figures.
  ///
  /// - Parameter summary: The words to open it with.
  /// - Returns: The markup.
  func folded(under summary: String) -> Markup {
    .element("details", [:], .element("summary", [:], .text(summary)), markup)
  }

  private static func cell(_ cell: Cell, isFirst: Bool) -> Markup {
    let detail = cell.detail.isEmpty ? .empty : Markup.element("small", [:], .text(cell.detail))
    if isFirst {
      return .element("th", ["scope": "row", "class": cell.style], .text(cell.text), detail)
    }
    let style = cell.style.isEmpty ? "n" : "n \(cell.style)"
    return .element("td", ["class": style], .text(cell.text), detail)
  }
}
