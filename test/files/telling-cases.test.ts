import { expect, test } from "vitest";
import { handedOver } from "./recording-intake.ts";

/** Bytes behind a header of two columns, as text, and what each line is: cells, or why it has none. */
type Case = readonly [text: string, ...handed: (readonly [string, string] | string)[]];

const FIELD_COUNT = "field-count";
const STRAY = "stray-quote";
const OPEN = "line-break-in-field";

/** What suites of other readers of CSV have taught, written anew for what a register can hold. */
const cases: readonly Case[] = [
  // Fields and separators.
  ["a,b", ["a", "b"]],
  ["a,", ["a", ""]],
  [",b", ["", "b"]],
  [" a , b ", [" a ", " b "]],
  ["a;b,c;d", ["a;b", "c;d"]],
  ["a\tb,c", ["a\tb", "c"]],
  ["a|b", FIELD_COUNT],
  ["a,b,c", FIELD_COUNT],
  ["a,b,,,", ["a", "b"]],
  ["a,b,,c", FIELD_COUNT],
  ["a,b, ,\t", ["a", "b"]],
  ["a,b,0", FIELD_COUNT],
  ["#a,b", ["#a", "b"]],
  ["//a,b", ["//a", "b"]],
  ["\\,b", ["\\", "b"]],
  ["a\\,b", ["a\\", "b"]],
  ["a,\\N", ["a", "\\N"]],
  ["a,null", ["a", "null"]],
  ["=1+1,@b", ["=1+1", "@b"]],
  ["-1,+1", ["-1", "+1"]],
  ["1e5,0x1F", ["1e5", "0x1F"]],
  ["007,1.0", ["007", "1.0"]],
  ['{"a":1},b', STRAY],
  ['{""a"": 1},b', STRAY],
  ['"{""a"": 1}",b', ['{"a": 1}', "b"]],
  ["'a,b'", ["'a", "b'"]],
  ["`a`,b", ["`a`", "b"]],
  ["\u201ca\u201d,b", ["\u201ca\u201d", "b"]],
  // Quotes.
  ['"a","b"', ["a", "b"]],
  ['"a",b', ["a", "b"]],
  ['a,"b"', ["a", "b"]],
  ['"",""', ["", ""]],
  ['"",', ["", ""]],
  [',""', ["", ""]],
  ['"a,b",c', ["a,b", "c"]],
  ['","," ,"', [",", " ,"]],
  ['"""",b', ['"', "b"]],
  ['"""a""",b', ['"a"', "b"]],
  ['"a""b",c', ['a"b', "c"]],
  ['"a"",""b",c', ['a","b', "c"]],
  ['"""""",""""""', ['""', '""']],
  ['" a ",b', [" a ", "b"]],
  ['"\\",b', ["\\", "b"]],
  ['"a\\"b",c', STRAY],
  [' "a",b', STRAY],
  ['"a" ,b', STRAY],
  ['"a"b,c', STRAY],
  ['"a""b"c,d', STRAY],
  ['a"b,c', STRAY],
  ['a"",b', STRAY],
  ['a,b"', STRAY],
  ['a,b"c"', STRAY],
  ['a,"b"\0', STRAY],
  ['\ufeff"a",b', STRAY],
  ['"a', OPEN],
  ['a,"', OPEN],
  ['"""', OPEN],
  ['"a"",b', OPEN],
  ['"a,b,c', OPEN],
  ['"a","b","c', OPEN],
  ['a,b,""', ["a", "b"]],
  ['a,b,"","",', ["a", "b"]],
  ['a,b,"c"', FIELD_COUNT],
  ['"a"', FIELD_COUNT],
  ['""', FIELD_COUNT],
  // Lines.
  [""],
  ["\n\n\n"],
  ["\r\n\r\n"],
  [" \t\n\u00a0\n\u3000\n"],
  [",\n,,\n,,,\n"],
  [" , \n\t,\t\n"],
  ["a,b\n", ["a", "b"]],
  ["a,b\r\n", ["a", "b"]],
  ["a,b\r", ["a", "b"]],
  ["a,b\r\r\n", ["a", "b\r"]],
  ["a,b\n\nc,d", ["a", "b"], ["c", "d"]],
  ["a,b\n \nc,d\n", ["a", "b"], ["c", "d"]],
  ["a,b\n,\nc,d\n", ["a", "b"], ["c", "d"]],
  ["a\rb,c\n", ["a\rb", "c"]],
  ["a,b\u2028c,d", FIELD_COUNT],
  ["a,b\u2028c\u2029", ["a", "b\u2028c\u2029"]],
  ["a,b\u0085", ["a", "b\u0085"]],
  ["a,b\u000bc\u000c", ["a", "b\u000bc\u000c"]],
  ['"a\nb",c', OPEN, STRAY],
  ['"a\r\nb",c', OPEN, STRAY],
  ['a,"\n",b', OPEN, OPEN],
  ['a,"b\n\nc",d\ne,f', OPEN, STRAY, ["e", "f"]],
  ['"a\n"b",c', OPEN, ["b", "c"]],
  ['a,b\n"\nc,d', ["a", "b"], OPEN, ["c", "d"]],
  ["sep=;\na,b", FIELD_COUNT, ["a", "b"]],
  // Characters.
  ["\u00e9\u20ac,\u{1f600}", ["\u00e9\u20ac", "\u{1f600}"]],
  ["e\u0301,\u00e9", ["e\u0301", "\u00e9"]],
  ["a\0b,\0", ["a\0b", "\0"]],
  ["\ufeffa,b", ["\ufeffa", "b"]],
  ["\ufffd,b", ["\ufffd", "b"]],
  ["\u200b,\u202e", ["\u200b", "\u202e"]],
  ["\u001a,b", ["\u001a", "b"]],
  ["__proto__,constructor", ["__proto__", "constructor"]],
];

test.each(cases)("%j behind a header is read as it should be, wherever its bytes are cut", (text, ...expected) => {
  for (const block of [1, 2, 3, 7, 65_536]) {
    expect(handedOver(`application_id,procedure\n${text}`, { block }).slice(1)).toEqual(expected);
  }
});

/** Bytes that are no UTF-8, each in a line of its own between two sound ones. */
const notUtf8: readonly (readonly number[])[] = [
  [0x80],
  [0xbf],
  [0xc0, 0x80],
  [0xc1, 0xbf],
  [0xc2],
  [0xc2, 0x20],
  [0xe0, 0x80, 0x80],
  [0xe0, 0x9f, 0xbf],
  [0xe2, 0x82],
  [0xe2, 0x82, 0x2c],
  [0xed, 0xa0, 0x80],
  [0xed, 0xbf, 0xbf],
  [0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80],
  [0xf0, 0x80, 0x80, 0x80],
  [0xf0, 0x8f, 0xbf, 0xbf],
  [0xf0, 0x9f, 0x98],
  [0xf4, 0x90, 0x80, 0x80],
  [0xf5, 0x80, 0x80, 0x80],
  [0xf8, 0x88, 0x80, 0x80, 0x80],
  [0xfe],
  [0xff],
  [0xff, 0xfe],
];

test.each(notUtf8.map((bytes) => [bytes]))("the bytes %j cost their own line and no other", (bytes) => {
  const line = (text: string): readonly number[] => [...Buffer.from(text)];
  for (const around of ["", '"']) {
    const broken = [...line(`a,${around}`), ...bytes, ...line(`${around}\n`)];
    const file = [...line("application_id,procedure\nx,1\n"), ...broken, ...line("y,2\n")];
    for (const block of [1, 3, 65_536]) {
      expect(handedOver(Uint8Array.from(file), { block }).slice(1)).toEqual([["x", "1"], "not-decodable", ["y", "2"]]);
    }
  }
});

/** Lines of NDJSON that are records, or none (`null`), as suites of JSON readers have them. */
const jsonLines: readonly (readonly [line: string, record: unknown])[] = [
  ["{}", {}],
  [' \t{ "a" : "b" } \t', { a: "b" }],
  ['{"a":"b","a":"c"}', { a: "c" }],
  ['{"\\u0061":"\\u00e9\\n"}', { a: "\u00e9\n" }],
  ['{"a":"\\ud83d\\ude00"}', { a: "\u{1f600}" }],
  ['{"a":1}', { a: 1 }],
  ['{"a":null,"b":true}', { a: null, b: true }],
  ['{"a":"b"', null],
  ['{"a":"b",}', null],
  ['{"a" "b"}', null],
  ["{'a':'b'}", null],
  ["{a:1}", null],
  ['{"a":01}', null],
  ['{"a":.5}', null],
  ['{"a":+1}', null],
  ['{"a":NaN}', null],
  ['{"a":Infinity}', null],
  ['{"a":0x1}', null],
  ['{"a":"\t"}', null],
  ['{"a":"\\x"}', null],
  ['{"a":"b"}x', null],
  ['{"a":"b"}{"a":"c"}', null],
  ['{"a":"b"},', null],
  ['/**/{"a":"b"}', null],
  ['{"a":"b"}//', null],
  ["[", null],
  ["nul", null],
  ["\u00a0{}", null],
];

test.each(jsonLines)("the line %j of NDJSON is a record or is set aside alone", (line, record) => {
  for (const block of [1, 3, 65_536]) {
    const handed = handedOver(`{"x":1}\n${line}\n{"y":2}\n`, { format: "ndjson", block });
    const expected = record === null ? "not-decodable" : { record };
    expect(handed).toEqual([{ record: { x: 1 } }, expected, { record: { y: 2 } }]);
  }
});
