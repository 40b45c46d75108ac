/** The style of the page that shows a comparison. Struck and new words differ in line and weight too, not by colour alone. */
export const pageStyle = `
:root { --ground: #fff; --panel: #f4f6f8; --text: #1a1d21; --muted: #50565e; --rule: #b9c0c8; --link: #0b4f8a;
  --out: #8f1414; --out-ground: #fdeaea; --in: #0b5a2a; --in-ground: #e5f6ea;
  --members: #6d1a7d; --decision: #a31515; --substantive: #7a4a00; --editorial: #0b5470; }
@media (prefers-color-scheme: dark) {
  :root { --ground: #14181d; --panel: #1f252c; --text: #e8eaed; --muted: #b3bac3; --rule: #4a525c; --link: #8fc1f2;
    --out: #ffb3b3; --out-ground: #431c1c; --in: #a3e6b8; --in-ground: #123d22;
    --members: #e3a5f2; --decision: #ff9d9d; --substantive: #f2c27a; --editorial: #8fd0ea; }
}
@media print {
  :root { --ground: #fff; --panel: #fff; --text: #000; --muted: #333; --rule: #777; --link: #000;
    --out: #8f1414; --out-ground: #fff; --in: #0b5a2a; --in-ground: #fff;
    --members: #6d1a7d; --decision: #a31515; --substantive: #7a4a00; --editorial: #0b5470; }
  .skip, nav { display: none; }
  article, tr { break-inside: avoid; }
}
* { box-sizing: border-box; }
html { color-scheme: light dark; }
body { margin: 0; background: var(--ground); color: var(--text); overflow-wrap: anywhere;
  font: 1rem/1.55 "Source Sans 3", "Source Sans Pro", system-ui, "Segoe UI", Roboto, sans-serif; }
header, main, footer { max-width: 72rem; margin: 0 auto; padding: 0 1.25rem; }
main:focus { outline: none; }
a { color: var(--link); text-underline-offset: .15em; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -100vw; top: 0; padding: .5rem 1rem; background: var(--ground); }
.skip:focus { left: 0; z-index: 1; }
.hidden { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
h1 { margin: 2rem 0 .25rem; font-size: clamp(1.6rem, 5vw, 2.4rem); line-height: 1.15; }
h2 { margin: 3rem 0 .5rem; font-size: 1.5rem; line-height: 1.25; }
h3 { margin: 0 0 .35rem; font-size: 1.1rem; line-height: 1.35; }
section > h3 { margin-top: 1.25rem; }
p { margin: .35rem 0; max-width: 48rem; }
.counts { font-weight: 600; max-width: none; }
.ends { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .1rem .75rem; margin: .75rem 0; }
.ends dt { color: var(--muted); }
.ends dd { margin: 0; }
code { font: .875em ui-monospace, "Cascadia Mono", Consolas, monospace; overflow-wrap: anywhere; }
ul { padding-left: 1.4rem; margin: .35rem 0; }
li.depth-1 { margin-left: 1.25rem; } li.depth-2 { margin-left: 2.5rem; } li.depth-3 { margin-left: 3.75rem; }
.gate { list-style: none; padding: 0; }
.gate li { padding: .35rem .75rem; margin: .35rem 0; border-left: .35rem solid var(--rule); background: var(--panel); }
.gate .error { border-color: var(--decision); }
.gate .warning { border-color: var(--substantive); }
.sign { font-weight: 700; }
.scroll { position: relative; overflow-x: auto; margin: .5rem 0; }
table { border-collapse: collapse; overflow-wrap: break-word; }
caption { text-align: left; font-weight: 600; padding: .35rem 0; }
th, td { padding: .3rem 1.25rem .3rem 0; border-bottom: 1px solid var(--rule); text-align: left; vertical-align: top; font-weight: 400; }
tbody th { min-width: 7rem; }
thead th { font-weight: 600; color: var(--muted); }
.figure { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
tr.sum > * { font-weight: 600; }
article { margin: 1rem 0; padding: .9rem 1rem; border: 1px solid var(--rule); border-left: .35rem solid var(--weight); border-radius: .25rem; }
.members { --weight: var(--members); } .decision { --weight: var(--decision); }
.substantive { --weight: var(--substantive); } .editorial { --weight: var(--editorial); }
.sort { color: var(--weight); }
.weight { display: inline-block; padding: 0 .5rem; border: 1px solid currentcolor; border-radius: .25rem; color: var(--weight); font-weight: 600; }
.why, .about { color: var(--muted); font-size: .9375rem; }
.mark { font-weight: 600; }
.pair { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 1rem; padding: .35rem 0; border-top: 1px dotted var(--rule); }
.text > .pair:first-child { border-top: 0; }
.text p { margin: 0; max-width: none; white-space: pre-wrap; }
.label { display: block; color: var(--muted); font-size: .875rem; }
.gap { color: var(--muted); }
.heading { font-weight: 600; }
.item { padding-left: 1.1em; text-indent: -1.1em; }
.code { font-family: ui-monospace, "Cascadia Mono", Consolas, monospace; font-size: .9em; }
del, ins, bdi { unicode-bidi: isolate; }
del { color: var(--out); background: var(--out-ground); text-decoration: line-through; }
ins { color: var(--in); background: var(--in-ground); text-decoration: underline; text-underline-offset: .2em; font-weight: 600; }
summary { cursor: pointer; padding: .35rem 0; font-weight: 600; }
footer { padding: 2rem 1.25rem 3rem; }
@media (min-width: 40.01rem) {
  .pair ~ .pair .label { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
}
@media (max-width: 40rem) {
  .pair { grid-template-columns: minmax(0, 1fr); gap: .35rem; }
  article { padding: .75rem; }
}
`;
