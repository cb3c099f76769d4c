import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mayStandForNobody, standsForNobody } from "../../src/cases/intake/stands-for-nobody.ts";
import { cutLine } from "../../src/files/cut-line.ts";
import { mayBeTrimmed } from "../../src/files/plain-ends.ts";
import { runs } from "../runs.ts";

const line = fc
  .array(fc.constantFrom('"', '"', '""', ",", ",", '","', '",', ',"', " ", "a", "bc", "é", "😀", "\r"), {
    maxLength: 20,
  })
  .map((parts) => parts.join(""));
/** Fields in quotes or not, most of them as they should be. */
const fieldLine = fc
  .array(
    fc.oneof(
      line.map((text) => `"${text.replaceAll('"', '""')}"`),
      line.map((text) => text.replace(/[",]/g, "")),
    ),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map((fields) => fields.join(","));

function parsed(text: string): readonly string[] | null {
  try {
    const rows = parse(text, { relax_column_count: true, record_delimiter: "\n" }) as string[][];
    return rows.length === 1 ? (rows[0] ?? null) : null;
  } catch {
    return null;
  }
}

describe("a line with quotes", () => {
  it("is cut as csv-parse cuts it", () => {
    fc.assert(
      fc.property(fc.oneof(line, fieldLine), (text) => {
        fc.pre(text.includes('"'));
        const cells = parsed(text);
        const cut = cutLine(text, ",", cells?.length ?? 1);
        if (cells === null) expect(cut).toBeTypeOf("string");
        else expect(cut).toEqual(cells);
      }),
      { numRuns: runs * 10 },
    );
  });
});

describe("a look at the bytes of a cell", () => {
  const cell = fc
    .array(
      fc.constantFrom("0", "0", "1", "E", "e", "+", "-", ",", "n", "N", "a", "/", "?", "(", ")", "u", "l", "\u212a"),
      {
        minLength: 1,
        maxLength: 6,
      },
    )
    .map((parts) => parts.join(""));
  const words = fc.constantFrom(
    "NULL",
    "(null)",
    "none",
    "N/A",
    "#n/a",
    "unKnown",
    "un\u212anown",
    "ONBEKEND",
    "-",
    "?",
  );

  function viewOf(text: string): { readonly view: DataView; readonly end: number } {
    const bytes = new TextEncoder().encode(`    ${text}        `);
    return { view: new DataView(bytes.buffer), end: bytes.length - 8 };
  }

  it("leaves no id out that stands for nobody", () => {
    fc.assert(
      fc.property(fc.oneof(cell, words), (text) => {
        const { view, end } = viewOf(text);
        if (standsForNobody(text)) expect(mayStandForNobody(view, 4, end)).toBe(true);
      }),
      { numRuns: runs * 10 },
    );
  });

  it("leaves no cell out that has space around it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1, maxLength: 3 }), fc.nat(0x3100), (text, code) => {
        for (const cell of [text, `${String.fromCharCode(code)}${text}`, `${text}${String.fromCharCode(code)}`]) {
          const { view, end } = viewOf(cell);
          if (cell.trim() !== cell) expect(mayBeTrimmed(view, 4, end)).toBe(true);
        }
      }),
      { numRuns: runs * 50 },
    );
  });
});
