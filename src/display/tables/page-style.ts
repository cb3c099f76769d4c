/** The style of a whole page: quiet, legible at any size and width, in dark surroundings and on paper. */
export const pageStyle: string = `:root { color-scheme: light dark; }
body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; color: CanvasText; background: Canvas; overflow-wrap: break-word; }
main { max-width: 60rem; margin: 0 auto; padding: 2rem 1rem; }
main:has(.nareis-memo) { max-width: 50rem; }
h1 { margin: 0 0 1.5rem; font-size: 1.5rem; line-height: 1.25; }
h2 { margin: 1.5rem 0 1rem; font-size: 1.25rem; line-height: 1.25; }
.banner { margin: 0 0 0.5rem; padding: 0.25rem 0.75rem; border-inline-start: 0.25rem solid currentColor; }
.nareis-table { margin: 2rem 0; }
.nareis-scroll { overflow-x: auto; margin: 0 0 1rem; }
.nareis-scroll:focus-visible { outline: 2px solid; outline-offset: 2px; }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
caption { box-sizing: border-box; max-width: calc(100vw - 2rem); padding-bottom: 0.25rem; font-weight: 600; text-align: start; }
th, td { padding: 0.375rem 0.5rem; text-align: end; }
td, .nareis-memo th { white-space: nowrap; }
thead :is(th, td) { font-weight: 500; vertical-align: bottom; border-bottom: 1px solid currentColor; }
tbody :is(th, td) { vertical-align: top; border-bottom: 1px solid GrayText; }
tbody th { padding-inline-start: 0; font-weight: 400; text-align: start; }
th.key { padding-inline-start: 0; text-align: start; }
td.total { font-weight: 600; }
.footnote { margin: 0; font-size: 0.875rem; }
dl { margin: 2rem 0 0; padding-top: 1rem; border-top: 1px solid GrayText; font-size: 0.875rem; }
dl div { display: grid; grid-template-columns: 11rem 1fr; gap: 0 1rem; padding: 0.125rem 0; }
dd { margin: 0; overflow-wrap: anywhere; }
@media screen and (max-width: 40rem) {
dl div { grid-template-columns: 1fr; }
dt { font-weight: 600; }
table, caption, tbody { display: block; }
thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
tbody tr { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); gap: 0.25rem 0.5rem; align-items: end; padding: 0.5rem 0; border-bottom: 1px solid GrayText; }
tbody :is(th, td) { padding: 0; border: 0; white-space: normal; }
tbody th { grid-column: 1 / -1; }
tbody th[data-column]::before { content: attr(data-column) ": "; }
tbody td::before { display: block; font-size: 0.75rem; font-weight: 400; content: attr(data-column); }
tbody td:empty { display: none; }
}
@media print {
main, main:has(.nareis-memo) { max-width: none; padding: 0; }
.nareis-scroll { overflow: visible; }
.nareis-memo .nareis-scroll, tr, dl { break-inside: avoid; }
.footnote { break-before: avoid; }
caption { max-width: none; }
table { font-size: 0.75rem; }
.nareis-memo table { font-size: 0.8125rem; }
:is(th, td):not(:first-child) { padding-inline: 0.25rem; }
}
`;
