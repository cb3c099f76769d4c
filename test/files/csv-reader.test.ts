import { describe, expect, it } from "vitest";
import { handedOver } from "./recording-intake.ts";

const header = { header: ["application_id", "procedure"] };
const start = "application_id,procedure\n";

/** What is handed over after the header. */
function rowsOf(text: string | Uint8Array, options: Parameters<typeof handedOver>[1] = {}) {
  const bytes = typeof text === "string" ? Buffer.from(text) : text;
  return handedOver(Buffer.concat([Buffer.from(start), bytes]), options).slice(1);
}

describe("lines and fields", () => {
  it("gives the header and a row of cells a line, as they are written", () => {
    expect(handedOver(`${start}a1, nareis \na2,`)).toEqual([header, ["a1", " nareis "], ["a2", ""]]);
  });

  it("ends lines at LF and takes one CR before it away", () => {
    expect(rowsOf("a,b\r\nc,d\r\r\ne,f\r")).toEqual([
      ["a", "b"],
      ["c", "d\r"],
      ["e", "f"],
    ]);
  });

  it("leaves a CR that ends no line in its field", () => {
    expect(rowsOf("a\rb,c\n")).toEqual([["a\rb", "c"]]);
  });

  it("skips lines that are empty or hold only spaces, and does not count them", () => {
    expect(handedOver(`\n  \n${start}\r\na,b\n   \r\n\nc\n`)).toEqual([header, ["a", "b"], "field-count"]);
  });

  it("skips lines of separators only, as spreadsheets leave them, and does not count them", () => {
    expect(handedOver(`,,\n;;\n\t\t\n${start},\na,b\n , \n\u00a0,\t\nc\n,,,,\nd,e`)).toEqual([
      header,
      ["a", "b"],
      "field-count",
      ["d", "e"],
    ]);
    expect(rowsOf(';;\n""\n"",""\n')).toEqual(["field-count", "field-count", ["", ""]]);
    expect(handedOver("application_id\tprocedure\n\t\t\na\tb\n,\t\n")).toEqual([header, ["a", "b"], [",", ""]]);
  });

  it("does not count empty cells behind the last column, with or without quotes", () => {
    const rows = 'a,b,,\na,b, ,\n"a",b,"",\na,b,,x\n"a",b,,x\na\n';
    const read = [["a", "b"], ["a", "b"], ["a", "b"], "field-count", "field-count", "field-count"];
    expect(rowsOf(rows)).toEqual(read);
    expect(handedOver(`application_id,procedure,, ,""\n${rows}`)).toEqual([header, ...read]);
    expect(handedOver(`application_id,procedure,\n${rows}`)).toEqual([header, ...read]);
    expect(handedOver(",application_id\n1,a\n")).toEqual([{ header: ["", "application_id"] }, ["1", "a"]]);
  });

  it("ends lines at CR in a file whose first line break is a lone CR", () => {
    for (const block of [1, 2, 3, 65_536]) {
      const read = [header, ["a", "b"], "field-count", "line-break-in-field", "stray-quote", ["e", "f"]];
      const rows = 'a,b\r\rc\r"d\r"d"e\r\ne,f';
      expect(handedOver(`application_id,procedure\r${rows}`, { block })).toEqual(read);
      expect(handedOver(`\rapplication_id,procedure\r${rows}\r`, { block })).toEqual(read);
      expect(handedOver('{"a":1}\r{"a":2}\r', { format: "ndjson", block })).toEqual([
        { record: { a: 1 } },
        { record: { a: 2 } },
      ]);
    }
  });

  it("takes away a byte order mark at the start of the file and nowhere else", () => {
    for (const block of [1, 2, 65_536]) {
      expect(handedOver(`\ufeff${start}\ufeffa,b\n`, { block })).toEqual([header, ["\ufeffa", "b"]]);
    }
    expect(handedOver(Uint8Array.of(0xef, 0xbb, 0x61, 0x0a))).toEqual([{ header: "not-decodable" }]);
    expect(handedOver(Uint8Array.of(0xef))).toEqual([{ header: "not-decodable" }]);
  });

  it("reads quoted fields with separators and doubled quotes in them", () => {
    expect(rowsOf('"a,1","say ""b"""\n"",""\n')).toEqual([
      ["a,1", 'say "b"'],
      ["", ""],
    ]);
  });

  it("keeps the order of rows with and without quotes", () => {
    expect(rowsOf('a,1\n"b",2\nc,3\n"d\n"e",4\nf\ng,"6"\n')).toEqual([
      ["a", "1"],
      ["b", "2"],
      ["c", "3"],
      "line-break-in-field",
      ["e", "4"],
      "field-count",
      ["g", "6"],
    ]);
  });

  it("keeps NUL, formulas and __proto__ as the text that they are", () => {
    expect(rowsOf("a\0b,=1+1\n__proto__,@SUM(A1)\n")).toEqual([
      ["a\0b", "=1+1"],
      ["__proto__", "@SUM(A1)"],
    ]);
    expect(handedOver("__proto__,constructor\n1,2\n")).toEqual([{ header: ["__proto__", "constructor"] }, ["1", "2"]]);
  });

  it("keeps space around cells, of quoted cells too", () => {
    expect(rowsOf('" a "," b"\n')).toEqual([[" a ", " b"]]);
  });
});

describe("what is wrong with a line", () => {
  it("says field-count when there are fewer or more fields than in the header", () => {
    expect(rowsOf('a\na,b,c\n"a"\n"a",b,c\na,b\n')).toEqual([
      "field-count",
      "field-count",
      "field-count",
      "field-count",
      ["a", "b"],
    ]);
  });

  it("says stray-quote for a quote inside a field without quotes", () => {
    expect(rowsOf('a"b,c\na,b"\n5",b"\n "a",b\na,b\n')).toEqual([
      "stray-quote",
      "stray-quote",
      "stray-quote",
      "stray-quote",
      ["a", "b"],
    ]);
  });

  it("says stray-quote for text after a closing quote, NUL and CR included", () => {
    expect(rowsOf('"a"b,c\n"a" ,c\n"a"\0,c\n"a"\r,c\n""x,"y"\n')).toEqual(Array(5).fill("stray-quote"));
  });

  it("says line-break-in-field for a quoted field that is open at the end of the line, and reads on", () => {
    expect(rowsOf('a,"b\nc",d\ne,f\n')).toEqual(["line-break-in-field", "stray-quote", ["e", "f"]]);
    expect(rowsOf('"\n"""\na,b')).toEqual(["line-break-in-field", "line-break-in-field", ["a", "b"]]);
    expect(rowsOf('a,"b')).toEqual(["line-break-in-field"]);
  });

  it("gives a line with a quote out of place that one code, whatever its number of fields", () => {
    expect(rowsOf('a"\n"b\n')).toEqual(["stray-quote", "line-break-in-field"]);
  });

  it("says not-decodable for a line that is not UTF-8, before anything else about it", () => {
    const lines = [...Buffer.from("a,b\n"), 0xff, ...Buffer.from('",x,y\nc,d\n'), ...[0xed, 0xa0, 0x80], 0x0a];
    expect(rowsOf(Uint8Array.from(lines))).toEqual([["a", "b"], "not-decodable", ["c", "d"], "not-decodable"]);
  });

  it("says line-too-long for more than 1 MiB and not for exactly 1 MiB, line ends not counted", () => {
    const exact = `a,${"b".repeat(1_048_574)}`;
    const [one, two, ...rest] = rowsOf(`${exact}\r\n${exact}b\n${exact}bb\r\nc,d\n${exact}b`);
    expect(one).toHaveLength(2);
    expect([two, ...rest]).toEqual(["line-too-long", "line-too-long", ["c", "d"], "line-too-long"]);
  });

  it("leaves U+FFFD in a UTF-8 file, where it is a character", () => {
    expect(rowsOf("\ufffd,b\n")).toEqual([["\ufffd", "b"]]);
  });
});

describe("the header", () => {
  it("finds the separator that gives the most columns of the contract", () => {
    expect(handedOver("application_id;procedure\na,1;b\n")).toEqual([header, ["a,1", "b"]]);
    expect(handedOver("application_id\tprocedure\na;b\tc\n")).toEqual([header, ["a;b", "c"]]);
    expect(handedOver("x,y;application_id;procedure\n1;2;3\n")[0]).toEqual({
      header: ["x,y", "application_id", "procedure"],
    });
    expect(handedOver('"application_id";"a,b"\n1;2\n')[1]).toEqual(["1", "2"]);
  });

  it("knows Dutch headers and those that the caller maps when it looks for the separator", () => {
    expect(handedOver("zaaknummer;soort_procedure\na;b\n")[1]).toEqual(["a", "b"]);
    const columns = { applications: { nr: "application_id", wat: "procedure" } } as const;
    expect(handedOver("nr;wat\na;b\n", { columns })[1]).toEqual(["a", "b"]);
  });

  it("takes a comma where no separator gives more than another", () => {
    expect(handedOver("a;b\n1;2\n")).toEqual([{ header: ["a;b"] }, ["1;2"]]);
  });

  it("takes the separator that the caller gives", () => {
    expect(handedOver("application_id,procedure\na,b\n", { separator: ";" })).toEqual([
      { header: ["application_id,procedure"] },
      ["a,b"],
    ]);
  });

  it("may come after a first line that says the separator, which goes before what is found", () => {
    for (const line of ["sep=;", "\ufeffSEP=;", '"sep=;"', "\n\nsep=; "]) {
      expect(handedOver(`${line}\r\na,b;application_id\r\n1;2\r\n`)).toEqual([
        { header: ["a,b", "application_id"] },
        ["1", "2"],
      ]);
    }
    expect(handedOver("sep=\t\na,b\tc\n")).toEqual([{ header: ["a,b", "c"] }]);
    expect(handedOver("sep=;\na;b,c\n", { separator: "," })).toEqual([{ header: ["a;b", "c"] }]);
  });

  it("is a line that only looks like one of a separator", () => {
    for (const line of ["sep=", "sep=|", "sep=;;", "sep", "a\nsep=;"]) {
      expect(handedOver(`${line}\n`)[0]).toEqual({ header: [line.split("\n")[0]] });
    }
    expect(handedOver('"sep=;\n')).toEqual([{ header: "line-break-in-field" }]);
    expect(handedOver('sep=;"\n')).toEqual([{ header: "stray-quote" }]);
    expect(handedOver("sep=;\nsep=,\n")).toEqual([{ header: ["sep=,"] }]);
    expect(handedOver("sep=;\n")).toEqual([{ header: [] }]);
  });

  it("is empty for a file without a line", () => {
    expect(handedOver("")).toEqual([{ header: [] }]);
    expect(handedOver("\ufeff\n  \n")).toEqual([{ header: [] }]);
  });

  it("is unreadable with the code of its line, and then no row is read", () => {
    expect(handedOver('application_id"\na\n')).toEqual([{ header: "stray-quote" }]);
    expect(handedOver('"application_id\na\n')).toEqual([{ header: "line-break-in-field" }]);
    expect(handedOver(Uint8Array.of(0xff, 0xfe, 0x0a, 0x61, 0x0a))).toEqual([{ header: "not-decodable" }]);
    expect(handedOver(`${"a".repeat(1_048_577)}\na\n`)).toEqual([{ header: "line-too-long" }]);
  });
});

describe("fields that span lines, when the caller asks", () => {
  const multiline = { multilineFields: true } as const;

  it("joins the lines of a quoted field by LF", () => {
    expect(rowsOf('a,"b\r\n\n c,"" d"\ne,f\n', multiline)).toEqual([
      ["a", 'b\n\n c," d'],
      ["e", "f"],
    ]);
  });

  it("joins the header too", () => {
    expect(handedOver('"application_id";"pro\ncedure"\na;b\n', multiline)).toEqual([
      { header: ["application_id", "pro\ncedure"] },
      ["a", "b"],
    ]);
  });

  it("says stray-quote at the first quote out of place, without reading on for its pair", () => {
    expect(rowsOf('a"b,c\nd,e\n', multiline)).toEqual(["stray-quote", ["d", "e"]]);
    expect(rowsOf('a,"b\nc"d,e\nf,g\n', multiline)).toEqual(["stray-quote", ["f", "g"]]);
    expect(rowsOf('a,"b\nc"d"\nf,g\n', multiline)).toEqual(["stray-quote", ["f", "g"]]);
  });

  it("gives up a field that never closes at the line that opened it, and reads the others", () => {
    expect(rowsOf('a,"b\nc,d\n\ne,f', multiline)).toEqual(["line-break-in-field", ["c", "d"], ["e", "f"]]);
    expect(handedOver('"application_id\na\n', multiline)).toEqual([{ header: "line-break-in-field" }]);
  });

  it("gives up a record over the limit in the same way", () => {
    const options = { ...multiline, limit: 30 };
    expect(rowsOf('a,"b\nc,0123456789\nd,0123456789\ne,f\n', options)).toEqual([
      "line-too-long",
      ["c", "0123456789"],
      ["d", "0123456789"],
      ["e", "f"],
    ]);
    expect(rowsOf(`a,"b\nc,d\n${"e".repeat(31)}\nf,g\n`, options)).toEqual([
      "line-too-long",
      ["c", "d"],
      "line-too-long",
      ["f", "g"],
    ]);
  });

  it("loses a record with a line that is not UTF-8, and only that", () => {
    const torn = Buffer.concat([Buffer.from('a,"b\n'), Buffer.of(0xff), Buffer.from('c"\nd,e\n')]);
    expect(rowsOf(torn, multiline)).toEqual(["not-decodable", ["d", "e"]]);
    const open = Buffer.concat([Buffer.from('a,"b\n'), Buffer.of(0xff), Buffer.from("c\nd,e\n")]);
    expect(rowsOf(open, multiline)).toEqual(["line-break-in-field", "not-decodable", ["d", "e"]]);
  });
});
