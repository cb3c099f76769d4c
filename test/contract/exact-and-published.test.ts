import { format, inspect } from "node:util";
import { describe, expect, test } from "vitest";
import {
  countChains,
  exactTable,
  findChains,
  memo2023,
  publish,
  publishUnprotected,
  revealCounts,
  tens,
  toCsv,
  toHtml,
  toJson,
  toMarkdown,
  toRows,
  toText,
} from "../../src/index.ts";
import { registerOf, stacked } from "./register-literals.ts";

const literal = (count: number) =>
  exactTable({
    unit: "applications",
    rows: [{ class: "nareis-op-nareis", measure: "granted", cells: { "2021": 7, "2022": count } }],
  });
const renderers = { toText, toMarkdown, toHtml, toCsv, toJson, toRows };

describe("only a published table can be rendered", () => {
  for (const [name, render] of Object.entries(renderers)) {
    test(`${name} refuses an exact table: by its type, and with a TypeError that says what to do`, () => {
      // @ts-expect-error An exact table is to be published first.
      expect(() => render(literal(123))).toThrow(/publish/);
      expect(() => render(literal(123) as never)).toThrow(TypeError);
    });

    test(`${name} refuses what is no table, with a TypeError`, () => {
      for (const wrong of [undefined, null, {}, "table", revealCounts(literal(123))]) {
        expect(() => render(wrong as never)).toThrow(TypeError);
      }
    });

    test(`${name} renders a published one`, () => {
      expect(JSON.stringify(render(publish(literal(123), tens)))).toContain("120");
    });
  }

  test("another locale than nl and en is refused with a RangeError", () => {
    const published = publish(literal(123), tens);
    for (const render of Object.values(renderers)) {
      expect(() => render(published, { locale: "de" as "nl" })).toThrow(RangeError);
    }
  });
});

describe("at run time JSON.stringify and console.log show a notice instead of numbers", () => {
  const counted = countChains(findChains(registerOf(stacked), memo2023), { unit: "applications" });

  test("JSON.stringify, also of what holds the table", () => {
    for (const text of [JSON.stringify(literal(123)), JSON.stringify({ deep: [literal(123)] })]) {
      expect(text).toContain("publish");
      expect(text).not.toMatch(/\d/);
    }
    expect(JSON.stringify(counted)).toBe(JSON.stringify(literal(123)));
  });

  test("console.log, also of what holds the table", () => {
    for (const text of [
      inspect(literal(123)),
      inspect({ deep: [literal(123)] }),
      format("%o %O %j %s", ...Array(4).fill(literal(123))),
    ]) {
      expect(text).toContain("publish");
      expect(text).not.toContain("123");
    }
    expect(inspect(counted)).toBe(inspect(literal(123)));
  });

  test("also for one row of it, and for a copy by spreading", () => {
    for (const part of [literal(123).rows, literal(123).rows[0], { ...literal(123) }]) {
      expect(JSON.stringify(part)).not.toContain("123");
      expect(inspect(part, { depth: 9 })).not.toContain("123");
    }
  });

  test("as text it is no number either", () => {
    expect(`${literal(123)}`).not.toContain("123");
  });
});

describe("its cells stay ordinary enumerable data", () => {
  test("two different tables are never equal to a test runner", () => {
    expect(literal(123)).toEqual(literal(123));
    expect(literal(123)).not.toEqual(literal(124));
    expect(literal(123)).toStrictEqual(literal(123));
    expect(Object.keys(literal(123))).toEqual(["~kind", "about", "dimensions", "columns", "rows"]);
    expect(literal(123).rows[0]?.cells).toEqual([7, 123, 130, 0]);
  });

  test("the same goes for tables that were counted", () => {
    const count = (text: string) =>
      countChains(findChains(registerOf(text, {}, { asOf: "2023-05-31" }), memo2023), { unit: "applications" });
    expect(count(stacked)).toEqual(count(stacked));
    const { about } = count(stacked);
    expect({ ...count(stacked.replace("2020-01-01", "2020-01-01 granted 2020-02-01")), about }).not.toEqual({
      ...count(stacked),
      about,
    });
  });
});

describe("publishing it without protection is a separate, loudly named call", () => {
  test("publishUnprotected, and everything that prints it says so first", () => {
    const loud = publishUnprotected(literal(123));
    expect(loud.about.policy).toBeNull();
    expect(toText(loud).split("\n")[0]).toMatch(/^NIET BESCHERMD/);
    expect(toText(loud, { locale: "en" }).split("\n")[0]).toMatch(/^UNPROTECTED/);
    expect(toCsv(loud).split("\r\n")[0]).toMatch(/NIET BESCHERMD/);
    expect(Object.keys(JSON.parse(toJson(loud)))[0]).toBe("notice");
    expect(toMarkdown(loud)).toMatch(/NIET BESCHERMD/);
    expect(toHtml(loud)).toMatch(/NIET BESCHERMD/);
    expect(toRows(loud).every(({ protection }) => protection === "unprotected")).toBe(true);
  });

  test("publish without a policy is refused with a TypeError", () => {
    expect(() => publish(literal(123), undefined as never)).toThrow(TypeError);
    expect(() => publish(literal(123), null as never)).toThrow(TypeError);
  });

  test("publish and revealCounts refuse what is no exact table, a published one included, with a TypeError", () => {
    const published = publish(literal(123), tens);
    for (const wrong of [published, undefined, {}]) {
      expect(() => publish(wrong as never, tens)).toThrow(TypeError);
      expect(() => publishUnprotected(wrong as never)).toThrow(TypeError);
      expect(() => revealCounts(wrong as never)).toThrow(TypeError);
    }
  });

  test("revealCounts is the loud way to the numbers", () => {
    expect(revealCounts(literal(123))["nareis-op-nareis/granted"]).toEqual({ "2021": 7, "2022": 123, total: 130 });
  });
});

describe("what renders escapes what it must", () => {
  const hostile = (source: string) =>
    publish(
      exactTable({
        unit: "applications",
        register: { digest: "d", synthetic: false, source },
        definition: { ...memo2023, id: source },
        rows: [{ class: "nareis-op-nareis", measure: "granted", cells: { "2022": 123 } }],
      }),
      tens,
    );

  test("no formula is ever written as one", () => {
    for (const sign of ["=", "+", "-", "@", "\t=", "\r="]) {
      const fields = toCsv(hostile(`${sign}cmd()`)).split(/,|\r\n/);
      expect(fields.filter((field) => /^["\s]*[=+\-@]/.test(field))).toEqual([]);
    }
  });

  test("Markdown and HTML show text as text", () => {
    expect(toHtml(hostile("<b>&"))).not.toContain("<b>");
    expect(toMarkdown(hostile("<b>|*x*"))).not.toMatch(/<b>|[^\\]\|\*x\*/);
  });

  test("HTML is a semantic table with caption and scope", () => {
    const html = toHtml(hostile("x"));
    expect(html).toContain("<caption>");
    expect(html).toContain('scope="col"');
    expect(html).toContain('scope="row"');
  });
});
