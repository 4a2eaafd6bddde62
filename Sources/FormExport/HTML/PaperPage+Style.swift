extension PaperPage {
  /// The look: black on white, A4, nothing loaded from anywhere.
  static let style = """
    @page {
      size: A4;
      margin: 18mm 17mm 18mm;
      font-family: "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif;
      @top-right { content: string(form-title); font-size: 8pt; color: #555; }
      @bottom-center { content: counter(page) " / " counter(pages); font-size: 8pt; color: #555; }
    }
    @page :first { @top-right { content: ""; } }
    * { box-sizing: border-box; }
    html { color: #000; background: #fff; }
    body {
      font: 10.5pt/1.5 "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "PingFang SC",
        "Microsoft YaHei", "Helvetica Neue", Arial, sans-serif;
      max-width: 180mm; margin: 0 auto; padding: 6mm;
    }
    html[lang="en"] body { font-family: "Helvetica Neue", Arial, "Noto Sans", "DejaVu Sans",
      "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
    p, ul, table, h1, h2, h3 { margin: 0; }
    h1 { font-size: 18pt; line-height: 1.3; text-align: center; string-set: form-title content(); }
    h2 { font-size: 13pt; border-bottom: 1.2pt solid #000; margin: 7mm 0 2mm; padding-bottom: 1mm; }
    h3 { font-size: 11pt; margin: 4mm 0 1mm; }
    h2, h3, .title, .description, .note { break-after: avoid; }
    .intro { text-align: center; margin-top: 1.5mm; }
    .head { display: flex; justify-content: flex-end; gap: 8mm; margin-top: 5mm; }
    .head .line { min-width: 38mm; }
    .remark, .description, .note, .hint { font-size: 9pt; color: #333; }
    .remark { text-align: right; margin-top: 1mm; }
    .note { font-style: normal; }
    .note::before { content: "▸ "; }
    .question { margin: 4.5mm 0; }
    .whole { break-inside: avoid; }
    .title { font-weight: 600; }
    .star { font-weight: 400; }
    .words { margin: 3mm 0; }
    .words p { margin: 0.5mm 0; }
    .panel { border-left: 1.5pt solid #999; padding-left: 4mm; margin: 4mm 0; }
    .line { display: inline-block; border-bottom: 0.6pt solid #000; min-width: 45mm; height: 1.1em; }
    .written { margin-top: 2mm; }
    .written > .line:only-child { min-width: 95mm; }
    .lines { margin-top: 1mm; }
    .rule { border-bottom: 0.6pt solid #000; height: 8mm; }
    .fields .label { display: inline-block; min-width: 42mm; }
    .fields .line { min-width: 75mm; }
    .choices { list-style: none; padding: 0; margin-top: 1.5mm; }
    .choices li { margin: 0.6mm 0 0.6mm 6mm; text-indent: -6mm; break-inside: avoid; }
    .choices li > * { text-indent: 0; }
    .many { columns: 3; column-gap: 6mm; }
    .inline { display: flex; flex-wrap: wrap; gap: 0 9mm; }
    .one, .several { display: inline-block; width: 5.4mm; font-size: 12pt; line-height: 1; }
    .rank { display: inline-block; width: 6mm; border-bottom: 0.6pt solid #000; height: 1em;
      margin-right: 2mm; }
    .choices .line { min-width: 40mm; }
    .jump { font-size: 9pt; color: #333; white-space: nowrap; }
    .scale { border-collapse: collapse; margin-top: 2mm; }
    .scale td { text-align: center; padding: 0 2.2mm; vertical-align: top; }
    .scale .one { display: block; width: auto; font-size: 13pt; }
    .scale .value { display: block; font-size: 9pt; }
    .scale .end { font-size: 9pt; vertical-align: middle; max-width: 40mm; }
    .scale .low { text-align: right; padding-left: 0; }
    .scale .high { text-align: left; }
    .grid { border-collapse: collapse; table-layout: fixed; width: 100%; margin-top: 2mm; }
    .grid th, .grid td { border: 0.5pt solid #888; padding: 1.2mm 1.5mm; font-weight: 400; }
    .grid thead th { font-size: 8.5pt; line-height: 1.3; vertical-align: bottom; background: #f1f1f1;
      text-align: center; }
    .grid .corner { width: 42%; }
    .grid thead { display: table-header-group; }
    .grid tr { break-inside: avoid; }
    .grid .row { text-align: left; }
    .grid td { text-align: center; }
    .grid td .one, .grid td .several { width: auto; }
    .cells td { height: 9mm; }
    .cells .corner { width: 20%; }
    .cells .hint { display: block; }
    .signature { border: 0.6pt solid #000; height: 24mm; margin-top: 2mm; padding: 1mm 2mm;
      font-size: 8.5pt; color: #555; }
    footer { margin-top: 7mm; break-inside: avoid; }
    .closing { text-align: center; font-weight: 600; margin-bottom: 1mm; }
    .promise { font-size: 9pt; text-align: center; }
    @media print {
      body { max-width: none; padding: 0; }
      .page + .page { break-before: page; }
      .page + .page h2 { margin-top: 0; }
    }
    """
}
