/** What a sheet adds to the style of every page: room between sections, lines no longer than are read with ease. */
export const sheetStyle: string = `.nareis-sheet { margin: 2.5rem 0 0; }
.nareis-sheet h2 { margin: 0 0 0.75rem; }
h3 { margin: 2rem 0 0; font-size: 1.0625rem; line-height: 1.25; }
.nareis-sheet > :is(p, ul) { max-width: 40rem; margin: 0 0 0.75rem; }
.nareis-sheet ul { padding-inline-start: 1.25rem; }
.nareis-sheet li { margin: 0 0 0.375rem; }
h3 + .nareis-memo .nareis-table:first-child { margin-top: 1rem; }
.nareis-sheet figure { margin: 1rem 0; }
.nareis-sheet img { display: block; max-width: 100%; height: auto; }
@media print {
body { font-size: 0.8125rem; line-height: 1.4; }
h1 { margin-bottom: 0.75rem; }
.nareis-sheet { margin-top: 1.5rem; }
.nareis-table { margin: 1rem 0; }
h2, h3, caption { break-after: avoid; }
li, figure, .nareis-table { break-inside: avoid; }
p, li { orphans: 3; widows: 3; }
}
`;
