/// The look of all pages: one column, large targets, light and dark, also on paper.
enum Stylesheet {
  static let text = #"""
    :root{color-scheme:light dark;--page:#fff;--ink:#1d2523;--soft:#4c5956;--line:#8a9693;--mark:#0b5d4b;
    --mark-ink:#fff;--pale:#eef4f2;--bad:#a3160f;--bad-pale:#fdf0ee;--focus:#ffbf00}
    @media(prefers-color-scheme:dark){:root{--page:#141817;--ink:#e9efed;--soft:#b2bfbb;--line:#7d8a86;
    --mark:#7fd1bb;--mark-ink:#0c1513;--pale:#1f2725;--bad:#ffa79f;--bad-pale:#331b19;--focus:#ffd24d}}
    *{box-sizing:border-box}
    html{background:var(--page);color:var(--ink);-webkit-text-size-adjust:100%;text-size-adjust:100%}
    body{margin:0 auto;max-width:44rem;padding:0 1rem 3rem;line-height:1.6;overflow-wrap:anywhere;
    font-family:system-ui,-apple-system,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif}
    h1{font-size:1.6rem;line-height:1.3;margin:1rem 0 .5rem}
    h2{font-size:1.25rem;line-height:1.35;margin:1.5rem 0 .25rem}
    h3{font-size:1.05rem;margin:1rem 0 .25rem}
    p{margin:.25rem 0}
    a{color:var(--mark);text-underline-offset:.15em}
    main:focus{outline:0}
    header,.bar{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:center;gap:.5rem;
    padding:.5rem 0}
    header{border-bottom:2px solid var(--mark)}
    .name{font-weight:600}
    .language{margin-left:auto;min-height:2.75rem;padding:.5rem .75rem}
    .progress,.hint,.lead,.state,.none{color:var(--soft)}
    .lead,.title,legend,dt,.locked,.computed,dd{white-space:pre-line}
    .hint p{margin:0}
    .skip{position:absolute;left:-100rem}
    .skip:focus{left:1rem;top:.5rem;background:var(--page);padding:.5rem}
    .unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
    .default{position:absolute;left:-100rem;width:1px;height:1px;padding:0;border:0;overflow:hidden}
    .question,.read{margin:1.75rem 0;scroll-margin-top:1rem}
    .in1{margin-left:.75rem}.in2{margin-left:1.25rem}.in3{margin-left:1.75rem}
    .title{display:block;font-weight:600;font-size:1.1rem;padding:0}
    .required{font-weight:400;color:var(--soft);font-size:.95rem}
    fieldset{border:0;margin:0;padding:0;min-width:0}
    fieldset.row{border-top:1px solid var(--line);padding:.5rem 0 .25rem;margin-top:.5rem}
    fieldset.row legend{float:left;width:100%;padding:0 0 .25rem}
    fieldset.row legend+*{clear:both}
    label{display:inline-block;margin:.25rem 0}
    input[type=text],input[type=email],input[type=tel],input[type=url],input[type=password],input[type=date],
    input[type=month],input[type=week],input[type=time],input[type=datetime-local],select,textarea{
    display:block;width:100%;min-height:2.75rem;padding:.5rem;margin:.35rem 0;font:inherit;color:inherit;
    background:var(--page);border:2px solid var(--line);border-radius:.3rem}
    input.short,.rank select{max-width:14rem}
    textarea{resize:vertical}
    ::placeholder{color:var(--soft);opacity:1}
    .option{position:relative;min-height:2.75rem;margin:.35rem 0}
    .option input{position:absolute;left:.6rem;top:.75rem;width:1.3rem;height:1.3rem;margin:0;
    accent-color:var(--mark)}
    .option label{display:block;min-height:2.75rem;margin:0;padding:.55rem .75rem .55rem 2.5rem;
    border:1px solid var(--line);border-radius:.3rem;cursor:pointer}
    .option input:checked+label{border-color:var(--mark);background:var(--pale);
    box-shadow:inset 0 0 0 1px var(--mark)}
    .option input:disabled+label{color:var(--soft);cursor:not-allowed;border-style:dashed}
    .line{display:flex;flex-wrap:wrap;gap:.5rem}
    .line .option{flex:1 1 auto;margin:0}
    .poles{display:flex;justify-content:space-between;gap:1rem;color:var(--soft)}
    .rank{display:flex;align-items:center;gap:.75rem;margin:.35rem 0}
    .rank select{width:5rem;flex:none;margin:0}
    .ends{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center}
    .ends input{width:8rem}
    .with{margin-left:.75rem;padding-left:.75rem;border-left:3px solid var(--line)}
    .wrong{border-left:4px solid var(--bad);padding-left:.75rem}
    .fault{color:var(--bad);font-weight:600}
    .summary{border:3px solid var(--bad);background:var(--bad-pale);padding:.5rem 1rem 1rem;margin:1rem 0}
    .summary h2{margin-top:.5rem}.summary a{color:var(--bad)}
    .summary ul{margin:0;padding-left:1.25rem}.summary li{margin:.4rem 0}
    .notice{background:var(--pale);border-left:4px solid var(--mark);padding:.5rem 1rem;margin:1rem 0}
    [aria-invalid=true]{border-color:var(--bad)!important}
    button,a.plain{font:inherit;min-height:2.75rem;padding:.5rem 1.25rem;border-radius:.3rem;cursor:pointer;
    border:2px solid var(--mark);background:var(--page);color:var(--mark)}
    a.plain{display:inline-block;text-decoration:none}
    button.main{background:var(--mark);color:var(--mark-ink);font-weight:600}
    button.danger{border-color:var(--bad);color:var(--bad)}
    .actions{display:flex;flex-wrap:wrap;gap:.75rem;margin:2rem 0 1rem}
    .update{margin:1.5rem 0;padding:.75rem 1rem;background:var(--pale)}
    .clearing{margin-top:2rem}
    main>form>button.plain,p>button.quiet{margin:.5rem 0}
    :focus-visible{outline:3px solid var(--focus);outline-offset:1px;
    box-shadow:0 0 0 5px var(--ink)}
    .option input:focus-visible+label{outline:3px solid var(--focus);box-shadow:0 0 0 5px var(--ink)}
    .answers dl{margin:0}
    .answers dl>div{display:grid;grid-template-columns:1fr auto;gap:0 1rem;padding:.5rem 0;
    border-bottom:1px solid var(--line)}
    .answers dt{font-weight:600;grid-column:1}.answers dd{margin:0;grid-column:1}
    .answers .change{grid-column:2;grid-row:1}
    .change a,.way,.else a,.waves a{display:inline-block;min-height:1.75rem;padding:.15rem 0}
    .receipt{border:2px solid var(--mark);padding:.5rem 1rem 1rem;margin:1rem 0}
    .code{font-size:1.4rem;letter-spacing:.05em}
    .count{color:var(--soft);font-size:.95rem}.count.over{color:var(--bad);font-weight:600}
    .other{margin-top:2rem;padding-top:1rem;border-top:1px solid var(--line)}
    .row .line{gap:.25rem}.row .line .option{flex-basis:100%}
    @media(min-width:34rem){.line .option,.row .line .option{flex:1 1 0}}
    @media print{body{max-width:none}button,.language,.skip,.update,.clearing,.change,.else{display:none!important}
    .question{break-inside:avoid}}
    """#
}
