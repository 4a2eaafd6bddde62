extension HTMLPage {
  /// How the page lies on A4: always the light colours, nothing cut in two, and the figures behind
  /// the drawings only where the reader opened their table.
  static let paper = """
    @media print {
      :root { \(Palette.light.css) --paper: #ffffff; --card: #ffffff; }
      body { font-size: 10pt; line-height: 1.45; max-width: none; padding: 0; }
      * { -webkit-print-color-adjust: exact; }
      .kicker { padding-top: 10px; }
      footer { margin-top: 12px; padding-top: 6px; break-before: avoid; }
      .key { gap: 8px; grid-template-columns: repeat(auto-fit, minmax(38mm, 1fr)); }
      .key strong { font-size: 1.4rem; }
      section { margin-top: 14px; padding-top: 10px; }
      figure, blockquote, tr, .row, .key, .legend, svg { break-inside: avoid; }
      figure.rows { break-inside: auto; }
      h1, h2, h3, .lead, .legend { break-after: avoid; }
      .note, .short { break-inside: avoid; } blockquote p { orphans: 3; widows: 3; }
      thead { display: table-header-group; }
      .row { grid-template-columns: 62mm 1fr; align-items: center; padding: 3px 0; }
      .row.scale { grid-template-columns: calc(62mm - 18px) 1fr; }
      .row > .figure { align-items: center; display: flex; gap: 8px; }
      .figure > .value { flex: 0 0 50mm; line-height: 1.2; }
      th, td { padding: 3px 6px; } tbody th { min-width: 24mm; }
      table { font-size: 8.5pt; } td small { font-size: 7pt; }
      .n { white-space: normal; }
      details:not([open]) { display: none; }
      summary { list-style: none; } summary::-webkit-details-marker { display: none; }
      .scroll { overflow: visible; }
      .sheet { break-before: page; }
    }
    """

  /// What stands in the margins of each sheet: only words of ours, so that data cannot get into CSS.
  ///
  /// - Parameter isSynthetic: True when each sheet has to say that the data are made up.
  /// - Returns: CSS.
  static func margins(isSynthetic: Bool) -> String {
    let label = isSynthetic ? "SYNTHETIC DATA 合成数据" : ""
    return """
      @page {
        size: A4; margin: 18mm 14mm 18mm;
      font-family: "Noto Sans CJK SC", "Noto Sans SC", sans-serif;
        @top-left { content: "乐业 Leye"; color: #645e56; font-size: 8pt; }
        @top-right { content: "\(label)"; color: #9c2f24; font-size: 8pt; font-weight: 700; }
        @bottom-right {
          content: counter(page) " / " counter(pages); color: #645e56; font-size: 8pt;
        }
      }
      """
  }
}
