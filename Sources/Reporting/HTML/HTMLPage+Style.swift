extension HTMLPage {
  /// The style sheet of every page.
  static let style = [colours, layout, charts, tables, paper].joined(separator: "\n")

  private static let colours = """
    :root {
      color-scheme: light dark;
      --paper: #fbf9f5; --card: #ffffff; --ink: #23201c; --soft: #6a645b; --line: #ddd6ca;
      --accent: #9c2f24; --grid: #e8e2d8;
      --negative: #b4532a; --mixed: #d8a545; --neutral: #cdc6b9; --positive: #2a7774;
      --on-strong: #ffffff; --on-soft: #23201c; --band: #b4532a2b; --stripe: #e9e4da;
      --q0: #dc9474; --q1: #eabca5; --q2: #f4dfd3; --q3: #dde9e6; --q4: #abd1cd; --q5: #74b5b0;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #181715; --card: #201e1b; --ink: #ece7de; --soft: #a49d92; --line: #3b3732;
        --accent: #e57f70; --grid: #33302b;
        --negative: #dd8055; --mixed: #d9ae5c; --neutral: #69635a; --positive: #58b0aa;
        --on-strong: #181715; --on-soft: #f4f0e8; --band: #dd805533; --stripe: #2c2925;
        --q0: #87452a; --q1: #663a29; --q2: #46342d; --q3: #2c3a38; --q4: #2a5350; --q5: #2b6e6a;
      }
    }
    """

  private static let layout = """
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; }
    body {
      margin: 0 auto; padding: 0 16px 40px; max-width: 60rem; background: var(--paper);
      color: var(--ink); line-height: 1.6; overflow-wrap: anywhere;
      font: 16px/1.6 "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei",
        sans-serif;
    }
    header { border-top: 5px solid var(--accent); padding: 24px 0 8px; }
    h1 { font-size: clamp(1.5rem, 5vw, 2.1rem); line-height: 1.25; margin: 0 0 8px; }
    h2 { font-size: 1.25rem; line-height: 1.3; margin: 0 0 4px; }
    h3 { font-size: 1rem; margin: 24px 0 4px; }
    p { margin: 0 0 8px; }
    .kicker { color: var(--accent); font-weight: 700; letter-spacing: .08em; margin: 0 0 4px; }
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

  private static let charts = """
    figure { margin: 12px 0; }
    svg { display: block; overflow: visible; width: 100%; }
    svg text { fill: var(--ink); font-size: 12px; font-family: inherit; }
    svg .soft { fill: var(--soft); font-size: 11px; }
    svg .on { fill: var(--on-strong); } svg .on-neutral { fill: var(--on-soft); }
    svg .on-mixed { fill: #181715; }
    .negative { fill: var(--negative); } .mixed { fill: var(--mixed); }
    .neutral { fill: var(--neutral); } .positive { fill: var(--positive); }
    .grid { stroke: var(--grid); } .axis { stroke: var(--soft); }
    .line { stroke: var(--negative); stroke-width: 2; } .dot { fill: var(--negative); }
    .good .line { stroke: var(--positive); } .good .dot { fill: var(--positive); }
    .break { stroke: var(--soft); stroke-dasharray: 3 3; }
    .whisker { stroke: var(--ink); stroke-width: 1.5; } .track { fill: var(--stripe); }
    .area { fill: var(--band); } .bar { fill: var(--soft); }
    .legend { display: flex; flex-wrap: wrap; gap: 4px 18px; margin: 8px 0; padding: 0; }
    .legend li { display: flex; align-items: center; font-size: .875rem; list-style: none; }
    .legend svg { flex: none; height: 12px; margin-right: 6px; width: 12px; }
    .row { display: grid; gap: 2px 16px; grid-template-columns: 1fr; padding: 7px 0; }
    .row + .row { border-top: 1px solid var(--grid); }
    .row.scale { padding-left: 18px; }
    .row .label { font-size: .9375rem; line-height: 1.4; }
    .row .value { color: var(--soft); font-size: .8125rem; }
    .row .value b { color: var(--ink); font-size: .9375rem; font-weight: 600; }
    .pair { display: grid; gap: 2px 16px; grid-template-columns: 1fr 1fr; }
    @media (min-width: 700px) {
      .row { align-items: center; grid-template-columns: 15rem 1fr; }
      .row.scale { grid-template-columns: calc(15rem - 18px) 1fr; }
    }
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
    .n { text-align: right; white-space: nowrap; }
    td small { color: inherit; display: block; font-size: .75rem; opacity: .8; }
    tbody th { font-weight: 400; min-width: 7rem; }
    @media (max-width: 480px) { th, td { padding: 5px 6px; } }
    .d1 { padding-left: 26px; } .d2 { padding-left: 42px; } .d3 { padding-left: 58px; }
    .q0 { background: var(--q0); } .q1 { background: var(--q1); } .q2 { background: var(--q2); }
    .q3 { background: var(--q3); } .q4 { background: var(--q4); } .q5 { background: var(--q5); }
    .hidden {
      background: repeating-linear-gradient(135deg, var(--stripe) 0 4px, transparent 4px 8px);
      text-align: center;
    }
    .steps li { border: 1px solid var(--line); padding: 0 8px; }
    details { margin: 8px 0; } summary { color: var(--soft); cursor: pointer; }
    summary { font-size: .875rem; }
    """

  private static let paper = """
    @page { size: A4; margin: 16mm 14mm 18mm; }
    @media print {
      :root { --paper: #ffffff; --card: #ffffff; }
      body { font-size: 10.5pt; max-width: none; padding: 0; }
      * { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
      section { margin-top: 18px; padding-top: 12px; }
      figure, blockquote, tr, .row, .key { break-inside: avoid; }
      h2, h3 { break-after: avoid; } thead { display: table-header-group; }
      details::details-content { content-visibility: visible; display: block; height: auto; }
      summary { list-style: none; } .scroll { overflow: visible; }
    }
    @media print and (prefers-color-scheme: dark) {
      :root {
        --ink: #23201c; --soft: #6a645b; --line: #ddd6ca; --grid: #e8e2d8; --accent: #9c2f24;
        --negative: #b4532a; --mixed: #d8a545; --neutral: #cdc6b9; --positive: #2a7774;
        --on-strong: #ffffff; --on-soft: #23201c; --band: #b4532a2b; --stripe: #e9e4da;
        --q0: #dc9474; --q1: #eabca5; --q2: #f4dfd3; --q3: #dde9e6; --q4: #abd1cd; --q5: #74b5b0;
      }
    }
    """
}
