extension InvitationSheet {
  /// The look: black on white, A4, six cards a page with lines to cut along, nothing loaded from anywhere.
  static let style = """
    @page { size: A4; margin: 10mm 10mm 10mm; }
    * { box-sizing: border-box; }
    html { color: #000; background: #fff; }
    body {
      margin: 0; font: 8pt/1.35 "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC",
        "PingFang SC", "Microsoft YaHei", "Helvetica Neue", Arial, sans-serif;
    }
    p, h1 { margin: 0; }
    .sheet { display: grid; grid-template-columns: 95mm 95mm; grid-auto-rows: 92mm; width: 190mm; }
    .card {
      outline: 0.2mm dashed #777; outline-offset: -0.1mm; padding: 3.5mm 4mm; overflow: hidden;
      break-inside: avoid; display: flex; flex-direction: column; gap: 1.3mm;
    }
    .title { font-size: 11pt; font-weight: 700; line-height: 1.25; flex: none; max-height: 2.5em;
      overflow: hidden; }
    p.title { font-size: 8.5pt; }
    .entry { display: flex; gap: 2.5mm; align-items: center; flex: none; }
    .code { width: 34mm; height: 34mm; flex: none; margin-left: -2mm; shape-rendering: crispEdges; }
    .facts { min-width: 0; display: flex; flex-direction: column; gap: 1mm; }
    .owner { font-size: 10pt; font-weight: 700; line-height: 1.2; max-height: 2.4em;
      overflow: hidden; overflow-wrap: anywhere; }
    .owner + .owner { font-size: 8pt; font-weight: 400; }
    .letters { font: 700 11pt/1.35 "DejaVu Sans Mono", "Noto Sans Mono", Menlo, Consolas, monospace; }
    .letters span { display: block; white-space: nowrap; }
    .address { overflow-wrap: anywhere; }
    .day { font-size: 7.5pt; }
    .whole { white-space: nowrap; }
    .words { font-size: 7.5pt; line-height: 1.3; }
    .words[lang="en"] { font-size: 7pt; line-height: 1.25; }
    @media screen {
      .sheet { margin: 5mm auto; }
    }
    @media print {
      .sheet { break-after: page; }
      .sheet:last-child { break-after: auto; }
    }
    """
}
