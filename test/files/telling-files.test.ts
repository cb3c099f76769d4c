import { expect, test } from "vitest";
import { handedOver } from "./recording-intake.ts";

/** A file, and what is handed over of it: cells, or why a line has none. The header stands first. */
type Case = readonly [text: string, header: readonly string[], ...handed: (readonly string[] | string)[]];

const ID = "application_id";
const BOTH = [ID, "procedure"];
const COUNT = "field-count";
const STRAY = "stray-quote";
const OPEN = "line-break-in-field";

const blocks = [1, 2, 3, 7, 65_536];

/** Whole files, as suites of other readers of CSV have them: what comes before the rows, and how lines end. */
const files: readonly Case[] = [
  // The separator.
  [`${ID},procedure\na;b,c\n`, BOTH, ["a;b", "c"]],
  [`${ID};procedure\na,b;c\n`, BOTH, ["a,b", "c"]],
  [`${ID}\tprocedure\na,b\tc\n`, BOTH, ["a,b", "c"]],
  [`${ID}|procedure\na|b\n`, [`${ID}|procedure`], ["a|b"]],
  [`${ID}\na;b\tc\n`, [ID], ["a;b\tc"]],
  [`x;y,${ID};procedure\na;b;c\n`, ["x", `y,${ID}`, "procedure"], ["a", "b", "c"]],
  [`x,y;z;${ID},procedure\na,b,c\n`, ["x", `y;z;${ID}`, "procedure"], ["a", "b", "c"]],
  [`"${ID}";"procedure"\na;b\n`, BOTH, ["a", "b"]],
  [`"${ID},procedure";procedure\na;b\n`, [`${ID},procedure`, "procedure"], ["a", "b"]],
  [`sep=;\n${ID};procedure\na;b\n`, BOTH, ["a", "b"]],
  [`SEP=;\r\n${ID};procedure\r\na;b\r\n`, BOTH, ["a", "b"]],
  [`"sep=;"\n${ID};procedure\na;b\n`, BOTH, ["a", "b"]],
  [`sep=\t\n${ID}\tprocedure\na\tb\n`, BOTH, ["a", "b"]],
  [`sep=;\n\n;;\n${ID};procedure\na;b\n`, BOTH, ["a", "b"]],
  [`sep=;\n${ID},procedure\na,b\n`, [`${ID},procedure`], ["a,b"]],
  [`sep=|\n${ID}|procedure\n`, ["sep=|"], [`${ID}|procedure`]],
  // What stands before the header, and behind its last name.
  [`\n\n${ID},procedure\na,b\n`, BOTH, ["a", "b"]],
  [` \t \n${ID},procedure\na,b\n`, BOTH, ["a", "b"]],
  [`,,,\n${ID},procedure\na,b\n`, BOTH, ["a", "b"]],
  [`\ufeff${ID},procedure\na,b\n`, BOTH, ["a", "b"]],
  [`\ufeff"${ID}",procedure\na,b\n`, BOTH, ["a", "b"]],
  [`\ufeffsep=;\n${ID};procedure\na;b\n`, BOTH, ["a", "b"]],
  [`\ufeff\n${ID},procedure\na,b\n`, BOTH, ["a", "b"]],
  [`${ID},procedure,,\na,b,,\nc,d\n`, BOTH, ["a", "b"], ["c", "d"]],
  [`${ID},,procedure\na,b,c\nd,e\n`, [ID, "", "procedure"], ["a", "b", "c"], COUNT],
  [`${ID},procedure,""\na,b\n`, BOTH, ["a", "b"]],
  [`# made by hand\n${ID},procedure\n`, ["# made by hand"], COUNT],
  [` ${ID} , procedure \na,b\n`, [` ${ID} `, " procedure "], ["a", "b"]],
  // How lines end.
  [`${ID},procedure`, BOTH],
  [`${ID},procedure\n`, BOTH],
  [`${ID},procedure\r`, BOTH],
  [`${ID},procedure\r\n`, BOTH],
  [`${ID},procedure\ra,b\rc,d`, BOTH, ["a", "b"], ["c", "d"]],
  [`${ID},procedure\ra,b\r\nc,d\ne,f\r`, BOTH, ["a", "b"], ["c", "d"], ["e", "f"]],
  [`${ID},procedure\r\na,b\nc,d\r\n`, BOTH, ["a", "b"], ["c", "d"]],
  [`${ID},procedure\na,b\r\nc,d\ne,f\r\n`, BOTH, ["a", "b"], ["c", "d"], ["e", "f"]],
  [`${ID},procedure\na\rb,c\nd,e`, BOTH, ["a\rb", "c"], ["d", "e"]],
  [`${ID},procedure\r\ra,b\r\rc,d`, BOTH, ["a", "b"], ["c", "d"]],
  [`${ID},procedure\r"a",b\r"c\rd",e\r`, BOTH, ["a", "b"], OPEN, STRAY],
  [`${ID},procedure\n\u001a`, BOTH, COUNT],
];

test.each(files)("the file %j is read as it should be, wherever its bytes are cut", (text, header, ...handed) => {
  for (const block of blocks) expect(handedOver(`${text}`, { block })).toEqual([{ header }, ...handed]);
});

/** Rows behind a header of two columns, where fields may span lines. */
const spanning: readonly (readonly [text: string, ...handed: (readonly string[] | string)[]])[] = [
  ['"a\nb",c\n', ["a\nb", "c"]],
  ['"a\r\nb",c\r\n', ["a\nb", "c"]],
  ['a,"b\nc"', ["a", "b\nc"]],
  ['a,"b\n"', ["a", "b\n"]],
  ['a,"\nb"\n', ["a", "\nb"]],
  ['"\n","\n"\n', ["\n", "\n"]],
  ['"\n\n\n",b\n', ["\n\n\n", "b"]],
  ['"a\n\nb",c\nd,e\n', ["a\n\nb", "c"], ["d", "e"]],
  ['"a\n,,\nb",c\n', ["a\n,,\nb", "c"]],
  ['"a,\nb",c\n', ["a,\nb", "c"]],
  ['"a ""b\nc"" d",e\n', ['a "b\nc" d', "e"]],
  ['"a""\n""b",c\n', ['a"\n"b', "c"]],
  ['"""\n""",b\n', ['"\n"', "b"]],
  ['"a\nb","c\nd"\n', ["a\nb", "c\nd"]],
  ['a,b\n"c\nd",e\nf,g\n', ["a", "b"], ["c\nd", "e"], ["f", "g"]],
  ['"a\n\u00e9\u{1f600}",b\n', ["a\n\u00e9\u{1f600}", "b"]],
  ['"a\nb"\n', COUNT],
  ['"a\nb",c,d\n', COUNT],
  ['"a\nb",c,,\n', ["a\nb", "c"]],
  ['"a\nb"c,d\ne,f\n', STRAY, ["e", "f"]],
  ['"a\nb" ,c\ne,f\n', STRAY, ["e", "f"]],
  ['a"\nb",c\n', STRAY, STRAY],
  ['"a\nb,c\nd,e\n', OPEN, ["b", "c"], ["d", "e"]],
  ['a,"', OPEN],
  ['a,"\n\n\nb,c\n', OPEN, ["b", "c"]],
  ['"a,b\n"c,d\ne,f\n', STRAY, ["e", "f"]],
  ['"a\nsep=;",b\n', ["a\nsep=;", "b"]],
];

test.each(spanning)("the rows %j are read as they should be where fields may span lines", (text, ...handed) => {
  for (const block of blocks) {
    const options = { block, multilineFields: true };
    expect(handedOver(`application_id,procedure\n${text}`, options).slice(1)).toEqual(handed);
  }
});

const a = { record: { a: "b" } };
const NONE = "not-decodable";

/** Files of JSON, as suites of JSON readers have them, and what is handed over. */
const arrays: readonly (readonly [text: string, ...handed: unknown[]])[] = [
  ["[]"],
  [" [ ] "],
  ["\t\n\r [\n]\n"],
  ['[{"a":"b"}]', a],
  [' [ { "a" : "b" } ] ', a],
  ['[{"a":"b"},{"a":"b"}]', a, a],
  ['[{"a":"b"}\n,\n{"a":"b"}]', a, a],
  ["[{}]", { record: {} }],
  ['[{"":0}]', { record: { "": 0 } }],
  ['[{"a":"b","a":"c"}]', { record: { a: "c" } }],
  ['[{"a":[]}]', { record: { a: [] } }],
  ['[{"a":{"b":[{}]}}]', { record: { a: { b: [{}] } } }],
  ['[{"a":"],[{}"}]', { record: { a: "],[{}" } }],
  ['[{"a":"\\"]"}]', { record: { a: '"]' } }],
  ['[{"a":"\\\\"}]', { record: { a: "\\" } }],
  ['[{"a":"\\\\\\"]"}]', { record: { a: '\\"]' } }],
  ['[{"a":"\\u005d\\u0022"}]', { record: { a: ']"' } }],
  ['[{"a":"\\ud83d\\ude00"}]', { record: { a: "\u{1f600}" } }],
  ['[{"a":"\u2028\u2029\u007f"}]', { record: { a: "\u2028\u2029\u007f" } }],
  ['[{"a":-0.5e-1}]', { record: { a: -0.05 } }],
  ['[{"a":123456789012345678}]', { record: { a: 123456789012345680 } }],
  ['[{"a":null,"b":true,"c":false}]', { record: { a: null, b: true, c: false } }],
  ["[[]]", NONE],
  ["[1]", NONE],
  ['["a"]', NONE],
  ["[null]", NONE],
  ['[1,{"a":"b"},true]', NONE, a, NONE],
  ['[{"a":"b",}]', NONE],
  ['[{"a"}]', NONE],
  ['[{"a":}]', NONE],
  ['[{:"b"}]', NONE],
  ['[{"a" "b"}]', NONE],
  ['[{"a"::"b"}]', NONE],
  ['[{"a":"b"},]', a, NONE],
  ['[{"a":"b"}{"a":"b"}]', NONE],
  ['[{"a":"b"} "x"]', NONE],
  ["[{'a':'b'}]", NONE],
  ["[{a:1}]", NONE],
  ['[{"a":1.}]', NONE],
  ['[{"a":.1}]', NONE],
  ['[{"a":-}]', NONE],
  ['[{"a":+1}]', NONE],
  ['[{"a":012}]', NONE],
  ['[{"a":1e}]', NONE],
  ['[{"a":0x1}]', NONE],
  ['[{"a":NaN}]', NONE],
  ['[{"a":tru}]', NONE],
  ['[{"a":True}]', NONE],
  ['[{"a":"\n"}]', NONE],
  ['[{"a":"\t"}]', NONE],
  ['[{"a":"\\a"}]', NONE],
  ['[{"a":"\\u00g0"}]', NONE],
  ['[{"a":"\\ud83d"}]', NONE],
  ['[/**/{"a":"b"}]', NONE],
  ['[{"a":"b"}/**/]', NONE],
  ['[{"a":"b"}]]', a, NONE],
  ['[{"a":"b"}]x', a, NONE],
  ['[{"a":"b"}],', a, NONE],
  ['x[{"a":"b"}]', NONE],
  ['{"a":"b"}', NONE],
  ['"a"', NONE],
  ["null", NONE],
  ["", NONE],
  [" ", NONE],
];

test.each(arrays)("the file %j of JSON is read as it should be, wherever its bytes are cut", (text, ...handed) => {
  for (const block of blocks) expect(handedOver(`${text}`, { format: "json", block })).toEqual(handed);
});
