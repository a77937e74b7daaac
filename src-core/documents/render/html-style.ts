/** Ink on white in the system's fonts; colour never carries the meaning alone. */
export const htmlStyle = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: #fff; color: #1a1a1a; font: 16px/1.75 "Yu Gothic UI", "Hiragino Sans", "Noto Sans CJK JP", "Noto Sans JP", Meiryo, system-ui, sans-serif; }
main { max-width: 52rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
h1 { font-size: 1.6rem; line-height: 1.4; margin: 0 0 .75rem; }
h2 { font-size: 1.25rem; line-height: 1.4; margin: 2.5rem 0 .75rem; padding-bottom: .25rem; border-bottom: 2px solid #1f4e79; }
h3 { font-size: 1.05rem; line-height: 1.5; margin: 1.5rem 0 .5rem; }
p, ul, ol, table, .value, .note, .card, .mail { margin: .75rem 0; }
li { margin: .35rem 0; }
li, td, th, p, h1, h2, h3 { overflow-wrap: anywhere; }
.whole { white-space: nowrap; }
table { width: 100%; border-collapse: collapse; }
caption { text-align: left; font-weight: 700; padding: .25rem 0; }
th, td { border: 1px solid #8a8a8a; padding: .4rem .6rem; text-align: left; vertical-align: top; }
thead th, .fields th { background: #eef2f6; }
thead th { white-space: nowrap; }
td { min-width: 5.5em; }
.fields th { width: 14rem; font-weight: 600; }
tbody th { font-weight: 600; }
.label { font-weight: 600; }
code, .letter { font-family: Consolas, "SF Mono", Menlo, "Noto Sans Mono CJK JP", "BIZ UDGothic", monospace; font-size: .95em; }
code.exact { white-space: pre-wrap; overflow-wrap: anywhere; hyphens: none; }
.value code.exact { display: block; padding: .6rem .75rem; background: #f6f6f6; border: 1px solid #8a8a8a; border-left-width: 4px; }
.note { border: 1px solid #5a5a5a; border-left: 6px solid #1f4e79; padding: .1rem .9rem; background: #f4f8fc; }
.note.warning { border-left-color: #8a5a00; background: #fff8e6; }
.note.danger { border-left-color: #a00000; background: #fdf0f0; }
.card, .mail { border: 1px solid #5a5a5a; border-radius: 4px; padding: .25rem 1rem 1rem; }
.mail { padding-top: .75rem; }
.checks { list-style: none; padding-left: 0; }
.checks label { display: flex; gap: .5rem; align-items: baseline; }
a { color: #0b5394; }
.print-only { display: none; }
.letter { margin: .25rem 0 0; padding: .75rem; white-space: pre-wrap; overflow-wrap: anywhere; background: #f6f6f6; border: 1px solid #8a8a8a; }
@page {
  size: A4; margin: 12mm 14mm 16mm;
  @bottom-left { font: 8.5pt sans-serif; color: #444; }
  @bottom-right { content: counter(page) " / " counter(pages); font: 8.5pt sans-serif; color: #444; }
}
@media (max-width: 40rem) {
  main { padding: 1rem .75rem 3rem; }
  .card, .mail { padding-left: .6rem; padding-right: .6rem; }
  .fields, .fields caption, .fields tbody, .fields tr, .fields th, .fields td { display: block; width: auto; }
  .fields th { border-bottom: 0; }
  .fields td { border-top: 0; margin-bottom: .4rem; }
  table:not(.fields) { font-size: .9em; }
  th, td { padding: .3rem .4rem; }
  td, tbody th { min-width: 3.5em; }
  thead th { white-space: normal; overflow-wrap: break-word; }
}
@media print {
  body { font-size: 9.5pt; line-height: 1.45; }
  p, ul, ol, table, .value, .note { margin: .35rem 0; }
  li { margin: .1rem 0; }
  th, td { padding: .15rem .45rem; }
  code.exact { font-size: 8pt; line-height: 1.3; white-space: break-spaces; word-break: break-all; }
  .value code.exact { padding: .15rem .5rem; }
  .card p, .card ul, .card table, .card .value, .card .note { margin: .2rem 0; }
  .card td, .card th { padding: .05rem .4rem; }
  .card, .mail, .letter { -webkit-box-decoration-break: clone; box-decoration-break: clone; }
  .note { padding: 0 .7rem; }
  .note p { margin: .3rem 0; }
  .card { padding: 0 .9rem .3rem; line-height: 1.38; }
  .card h3 { margin-top: .4rem; }
  .card code.exact { line-height: 1.22; }
  main { max-width: none; padding: 0 1px; }
  .screen-only { display: none; }
  .print-only { display: block; }
  h1 { font-size: 1.35rem; margin-bottom: .4rem; }
  h2 { font-size: 1.1rem; margin: .8rem 0 .4rem; }
  h1, h2, h3, h2 + p, h3 + p, .label, caption { break-after: avoid; }
  /* A card that is longer than a page is cut, but never so that its last lines stand alone. */
  .card > :nth-last-child(-n + 3) { break-before: avoid; }
  p, li, .letter { orphans: 3; widows: 3; }
  .card, .note, .value, tr, li { break-inside: avoid; }
  thead { display: table-header-group; }
  code.exact, .note, thead th, .fields th, .letter { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}
`
