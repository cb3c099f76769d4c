// Files whose lines are not as usual: other ends and separators, marks, quotes out of place, bytes that are no text.
import { defaults } from "./defaults.mjs";

const HEADER = "application_id,procedure,applicant_id,sponsor_id,submitted_on,outcome,decided_on";
const FIRST = "F,nareis,S,R,2019-01-02,granted,2019-02-01";
const ROWS = [FIRST, "B,asylum,S,,2019-03-01,,", "X,nareis,T,S,2019-04-01,,"];
const USUAL = [HEADER, ...ROWS];

const text = (/** @type {readonly string[]} */ lines, end = "\n", last = end) => `${lines.join(end)}${last}`;
const withRow = (/** @type {readonly string[]} */ ...rows) => text([HEADER, FIRST, ...rows, ...ROWS.slice(1)]);
const separatedBy = (/** @type {string} */ separator, /** @type {readonly string[]} */ lines = USUAL) =>
  lines.map((line) => line.replaceAll(",", separator));
const utf8 = (/** @type {string} */ some) => Buffer.from(some, "utf8");
const utf16 = (/** @type {string} */ some) => Buffer.from(some, "utf16le");
const swapped = (/** @type {Buffer} */ bytes) => Buffer.from(bytes).swap16();
const BYTES = (/** @type {readonly number[]} */ ...bytes) => Buffer.from(bytes);
const quoted = (/** @type {readonly string[]} */ lines) =>
  lines.map((line) =>
    line
      .split(",")
      .map((cell) => `"${cell}"`)
      .join(","),
  );
/** The rows of somebody whose application has an id: a chain says it. */
const called = (/** @type {string} */ id) => withRow(`${id},nareis,U,S,2019-05-01,,`);
/** A row with bytes in the place of an id. */
const around = (/** @type {Uint8Array} */ bytes) =>
  Buffer.concat([
    utf8(text([HEADER, FIRST])),
    utf8("A"),
    bytes,
    utf8(text([",nareis,U,S,2019-05-01,,", ...ROWS.slice(1)])),
  ]);

const texts = [
  text(USUAL),
  text(USUAL, "\n", ""),
  text(USUAL, "\r\n"),
  text(USUAL, "\r\n", ""),
  text(USUAL, "\r"),
  text(USUAL, "\r", ""),
  text([HEADER], "\r"),
  text(USUAL, "\n", "\r"),
  text(USUAL, "\n", "\n\r"),
  text(USUAL, "\r", "\n"),
  `${HEADER}\r\n${FIRST}\rB,asylum,S,,2019-03-01,,\n`,
  `${HEADER}\n${FIRST}\rB,asylum,S,,2019-03-01,,\n`,
  `${HEADER}\r${FIRST}\nB,asylum,S,,2019-03-01,,\r\nX,nareis,T,S,2019-04-01,,\r`,
  ...[";", "\t", "|"].map((separator) => text(separatedBy(separator))),
  text(["sep=;", ...separatedBy(";")]),
  text(["", ";;", "sep=;", ";", "  ", ...separatedBy(";")]),
  text(["sep=;", ...USUAL]),
  text(["sep=,", ";;", ...USUAL]),
  text(["sep=,", ...separatedBy(";")]),
  text(['"sep=\t"', ...separatedBy("\t")]),
  text(["SEP=\t ", ...separatedBy("\t")]),
  text(["sep=;x", ...separatedBy(";")]),
  text(["xsep=;", ...separatedBy(";")]),
  text(["sep=|", ...separatedBy("|")]),
  text(["sep=; ", "sep=;", ...separatedBy(";")]),
  "sep=;\n",
  "",
  "\n\n",
  text([HEADER]),
  text(["", " ", ",,,", ";;", ...USUAL]),
  text([HEADER, "", ...ROWS.slice(0, 2), "   ", ",,,,,,", ",,,,,,,,,", ";;;;", "\u00A0\t", ROWS[2] ?? "", "", ""]),
  text([...separatedBy(";"), ",,,", ";;;", "\t\t"]),
  text([`${HEADER},,`, FIRST, "B,asylum,S,,2019-03-01,,,", "X,nareis,T,S,2019-04-01,,,, "]),
  text([`${HEADER}, ,dossier_id, `, `${FIRST},,D`, `B,asylum,S,,2019-03-01,,,,`, "X,nareis,T,S,2019-04-01,,,,D,x"]),
  withRow(
    "A,asylum,T,,2019-05-01",
    "C,asylum,T,,2019-05-01,",
    "D,asylum,T,,2019-05-01,,,x",
    "E,asylum,T,,2019-05-01,,,,",
  ),
  withRow('"A",asylum,"T","","2019-05-01",,""', '"C","asylum","T",,2019-05-01,"",'),
  withRow('"A,1",asylum,"T""U",,2019-05-01,,', '"C;2",asylum,"""",,2019-05-01,,', '"",asylum,T,,2019-05-01,,'),
  withRow('"A\n1",asylum,T,,2019-05-01,,', 'C,asylum,T,,2019-05-01,"open,'),
  withRow(
    'A"1,asylum,T,,2019-05-01,,',
    '"C"1,asylum,T,,2019-05-01,,',
    '"D" ,asylum,T,,2019-05-01,,',
    ' "E",asylum,T,,2019-05-01,,',
  ),
  withRow('A,asylum,T,,2019-05-01,,"', 'C,asylum,T,,2019-05-01,,""', 'D,asylum,T,,2019-05-01,,"""', '"E"",asylum,T'),
  withRow('A"1,asylum,T,,2019-05-01,,"open', '"C,asylum"x,T,,2019-05-01,,'),
  withRow('A,asylum,T,,2019-05-01,,"",""', '"C;"x'),
  text([HEADER.replace("application_id", '"application_id"'), ...ROWS]),
  text([HEADER.replace("application_id", '"application_id'), ...ROWS]),
  text([HEADER.replace("application_id", 'application_"id'), ...ROWS]),
  text([`${HEADER.replaceAll(",", ";")};"a,b"`, ...separatedBy(";", ROWS).map((row) => `${row};`)]),
  text([`application_id;x;y;z,${HEADER.slice(15)}`, ...ROWS]),
  text([`application_id,submitted_on;procedure;applicant_id`, ...ROWS]),
  text([`"application_id";"procedure";"applicant_id";"submitted_on"`, "A;asylum;P;2019-05-01"]),
  text(['x;"y', "1"]),
  text(['x\t"y', "1"]),
  text(["application_id,x;procedure", "A"]),
  text(["application_id;x\tprocedure", "A"]),
  text(["application_id;procedure;applicant_id;submitted_on;a,b,c,d,e,f,g,h", "A;asylum;P;2019-05-01;"]),
  text(["zaaknummer;soort_procedure;v_nummer;datum_aanvraag;x,y", "A;asylum;P;2019-05-01;"]),
  text(quoted(USUAL), "\r\n"),
  text(quoted(USUAL), "\n", "\r"),
  text(quoted(USUAL), "\r"),
  text(quoted(USUAL), "\r", ""),
  text(quoted(USUAL), "\n", "\n\r"),
  text([...USUAL, "A\r1,nareis,U,S,2019-05-01,,"], "\n", ""),
  `${text([HEADER, FIRST])}${text(quoted(ROWS.slice(1)), "\r\r\n")}`,
  text(["x,y;z", "1,2;3"]),
  text(["application_id", "A"]),
];

const bytes = [
  Buffer.concat([BYTES(0xef, 0xbb, 0xbf), utf8(text(USUAL))]),
  Buffer.concat([BYTES(0xff, 0xfe), utf16(text(USUAL))]),
  Buffer.concat([BYTES(0xfe, 0xff), swapped(utf16(text(USUAL, "\r\n")))]),
  Buffer.concat([BYTES(0xff, 0xfe), utf16(text(USUAL, "\n", "")), BYTES(0x41)]),
  ...["\u00e9\u20ac\u{1F600}", "\u0416\uD83D", "\uDE00", "\u0141\u{1F600}"].flatMap((some) => {
    const wide = utf16(called(`A${some}`));
    return [Buffer.concat([BYTES(0xff, 0xfe), wide]), Buffer.concat([BYTES(0xfe, 0xff), swapped(wide)])];
  }),
  Buffer.concat([BYTES(0xef, 0xbb), utf8(text(USUAL))]),
  Buffer.concat([BYTES(0xef), utf8(text(USUAL))]),
  Buffer.concat([BYTES(0xff), utf8(text(USUAL))]),
  Buffer.concat([BYTES(0xfe), utf8(text(USUAL))]),
  Buffer.concat([utf8(text(USUAL, "\n", "")), BYTES(0xe2, 0x82)]),
  Buffer.concat([BYTES(0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf), utf8(text(USUAL))]),
  ...["\u00e9", "\u20ac", "\u{1F600}", "\uFEFF1", "\u00e9\u20ac\u{1F600}"].map((some) => utf8(called(`A${some}`))),
  Buffer.concat([
    utf8(text([HEADER, FIRST])),
    utf8("A,nareis,U,S,2019-05-01,,"),
    BYTES(0xff),
    utf8("\n"),
    utf8(text(ROWS.slice(1))),
  ]),
  Buffer.concat([BYTES(0xef, 0xbb, 0xbf), utf8(text(quoted(USUAL)))]),
  Buffer.concat([BYTES(0xef, 0xbb, 0xbf), utf8(text(["sep=;", ...separatedBy(";")]))]),
  ...["\uF03F", "\u1EFF", "\uFEFE"].map((some) => utf8(`${some}${text(USUAL)}`)),
  ...[
    [0x41, 0xfe],
    [0x41, 0xff],
    [0xff, 0x41],
    [0xfe, 0x41],
  ].map((some) => Buffer.concat([BYTES(...some), utf16(text(USUAL))])),
  Buffer.concat([BYTES(0xff, 0xfe), utf16(text(quoted(USUAL), "\r\n"))]),
  Buffer.concat([BYTES(0xff, 0xfe), utf16(called("\u0100\u01ff\uffff"))]),
  ...[[0xff], [0xc3], [0xc0, 0xaf], [0xe2, 0x82], [0xf0, 0x9f, 0x98], [0xed, 0xa0, 0x80], [0xf5, 0x80, 0x80, 0x80]].map(
    (some) => around(BYTES(...some)),
  ),
];

/** @returns {import("./drawn-cases.mjs").Case[]} */
export function lineCases() {
  const files = [...texts.map(utf8), ...bytes];
  const latin = Buffer.from(called("A\u00e9\x80\x9f"), "latin1");
  return [
    ...files.map((applications) => ({ ...defaults, tables: {}, files: { applications } })),
    { ...defaults, tables: {}, files: { applications: latin }, reading: { encoding: "windows-1252" } },
  ];
}
