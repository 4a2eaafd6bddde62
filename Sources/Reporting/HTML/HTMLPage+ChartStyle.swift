extension HTMLPage {
  /// Bars and lines.
  static let charts = """
    figure { margin: 12px 0; }
    svg { display: block; overflow: visible; width: 100%; }
    svg text { fill: var(--ink); font-size: 12px; font-family: inherit; }
    svg .soft { fill: var(--soft); font-size: 11px; }
    svg .on { fill: var(--on-strong); } svg .on-neutral { fill: var(--on-soft); }
    svg .on-mixed { fill: #181715; } svg .on-unknown { fill: var(--ink); }
    .negative { fill: var(--negative); } .mixed { fill: var(--mixed); }
    .neutral { fill: var(--neutral); } .positive { fill: var(--positive); }
    .grid { stroke: var(--grid); } .axis { stroke: var(--soft); }
    .line { stroke: var(--negative); stroke-width: 2; } .dot { fill: var(--negative); }
    .good .line { stroke: var(--positive); } .good .dot { fill: var(--positive); }
    .good .area { fill: var(--good-band); }
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
    .row .label small { color: var(--soft); display: block; font-size: .75rem; }
    .row .value { color: var(--soft); font-size: .8125rem; }
    .row .value b { color: var(--ink); font-size: .9375rem; font-weight: 600; }
    .pair { display: grid; gap: 2px 16px; grid-template-columns: 1fr 1fr; }
    @media (min-width: 700px) {
      .row { align-items: center; grid-template-columns: 15rem 1fr; }
      .row.scale { grid-template-columns: calc(15rem - 18px) 1fr; }
    }
    """

  /// What only some drawings have: parts not told, limits, marks outside them.
  static let figures = """
    .unknown { fill: none; stroke: var(--soft); stroke-dasharray: 3 3; }
    .centre { stroke: var(--soft); stroke-width: 1.5; }
    .limit { fill: none; stroke: var(--soft); stroke-dasharray: 6 4; }
    .smooth { stroke: var(--ink); stroke-width: 1; stroke-dasharray: 1 3; }
    .limit.far { stroke-dasharray: none; }
    .within { fill: var(--soft); } .reach { stroke: var(--soft); }
    .stem { stroke-width: 3; } .stem.negative { stroke: var(--negative); }
    .stem.positive { stroke: var(--positive); } .stem.within { stroke: var(--soft); }
    .ring { fill: none; stroke: var(--ink); stroke-width: 1.5; }
    """
}
