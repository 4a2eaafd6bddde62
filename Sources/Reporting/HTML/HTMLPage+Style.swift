extension HTMLPage {
  /// The style sheet of every page.
  ///
  /// - Parameter isSynthetic: True when every sheet of paper has to say that the data are made up.
  /// - Returns: CSS that refers to nothing outside.
  static func style(isSynthetic: Bool) -> String {
    [colours, layout, charts, figures, tables, paper, margins(isSynthetic: isSynthetic)]
      .joined(separator: "\n")
  }

  private static let colours = """
    :root { \(Palette.light.css) }
    @media (prefers-color-scheme: dark) { :root { \(Palette.dark.css) } }
    """

  private static let layout = """
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; }
    body {
      margin: 0 auto; padding: 0 16px 40px; max-width: 60rem; background: var(--paper);
      color: var(--ink); line-height: 1.6; overflow-wrap: anywhere;
      font: 16px/1.6 "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "PingFang SC",
        "Microsoft YaHei", sans-serif;
    }
    header { padding: 0 0 8px; }
    .kicker {
      border-top: 5px solid var(--accent); color: var(--accent); font-weight: 700;
      letter-spacing: .08em; margin: 0 0 4px; padding-top: 24px;
    }
    h1 { font-size: clamp(1.5rem, 5vw, 2.1rem); line-height: 1.25; margin: 0 0 8px; }
    h2 { font-size: 1.25rem; line-height: 1.3; margin: 0 0 4px; }
    h3 { font-size: 1rem; margin: 24px 0 4px; }
    p { margin: 0 0 8px; }
    .meta, .note, footer { color: var(--soft); font-size: .875rem; }
    .meta { margin: 0; }
    section { border-top: 1px solid var(--line); margin-top: 32px; padding-top: 20px; }
    footer { border-top: 1px solid var(--line); margin-top: 40px; padding-top: 12px; }
    .synthetic {
      background: var(--accent); color: var(--on-strong); font-weight: 700; margin: 0;
      padding: 8px 16px;
    }
    .key {
      display: grid; gap: 12px; margin: 20px 0 0; padding: 0; list-style: none;
      grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr));
    }
    .key li {
      background: var(--card); border: 1px solid var(--line); border-radius: 4px;
      padding: 10px 14px;
    }
    .key strong { display: block; font-size: 1.75rem; line-height: 1.2; font-weight: 600; }
    .key span { display: block; color: var(--soft); font-size: .8125rem; }
    blockquote {
      border-left: 4px solid var(--neutral); margin: 14px 0; padding: 2px 0 2px 14px;
    }
    blockquote.negative { border-color: var(--negative); }
    blockquote.positive { border-color: var(--positive); }
    blockquote p { margin: 0; }
    """

  private static let tables = """
    .scroll { overflow-x: auto; }
    table { border-collapse: collapse; font-size: .875rem; font-variant-numeric: tabular-nums; }
    table { min-width: 60%; }
    caption {
      clip-path: inset(50%); height: 1px; overflow: hidden; position: absolute; width: 1px;
    }
    th, td { border-bottom: 1px solid var(--line); padding: 5px 10px; text-align: left; }
    th { font-weight: 600; } thead th { vertical-align: bottom; }
    .n { text-align: right; white-space: nowrap; } thead .n { white-space: normal; }
    td small { color: inherit; display: block; font-size: .75rem; }
    tbody th { font-weight: 400; min-width: 7rem; }
    @media (max-width: 480px) { th, td { padding: 5px 6px; } }
    .d1 { padding-left: 26px; } .d2 { padding-left: 42px; } .d3 { padding-left: 58px; }
    .q0 { background: var(--q0); } .q1 { background: var(--q1); } .q2 { background: var(--q2); }
    .q3 { background: var(--q3); } .q4 { background: var(--q4); } .q5 { background: var(--q5); }
    .hidden {
      background: var(--stripe); outline: 1px dashed var(--soft); outline-offset: -4px;
      text-align: center;
    }
    .steps li { border: 1px solid var(--line); padding: 0 8px; }
    details { margin: 8px 0; } summary { color: var(--soft); cursor: pointer; }
    summary { font-size: .875rem; }
    """
}
