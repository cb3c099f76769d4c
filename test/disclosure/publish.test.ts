import { expect, test } from "vitest";
import type { ExactTable } from "../../src/counts/old/exact-table.ts";
import { exactTable } from "../../src/counts/old/literal-table.ts";
import { finalize, isPublishedTable } from "../../src/disclosure/old/finalize.ts";
import { publish, publishUnprotected } from "../../src/disclosure/old/publish.ts";
import type { PublishedTable } from "../../src/disclosure/old/published-table.ts";
import { tens } from "../../src/disclosure/policy.ts";
import { publishCount } from "../../src/disclosure/protect-count.ts";

const exact = exactTable({
  unit: "applications",
  coverageFrom: "2020-01-01",
  referenceDate: "2022-05-31",
  series: [
    {
      class: "nareis-op-nareis",
      measure: "granted",
      cells: { "2019": null, "2020": 6, "2021": 6, "2022": 13 },
      open: 4,
    },
  ],
});

test("cells, total and number open are each protected by themselves, and what is not covered stays null", () => {
  const [series] = publish(exact, tens).series;
  expect(series).toEqual({
    class: "nareis-op-nareis",
    measure: "granted",
    cells: [null, publishCount(6, tens), publishCount(6, tens), publishCount(13, tens)],
    total: publishCount(25, tens),
    open: publishCount(4, tens),
  });
});

test("a total comes from the exact total and not from printed cells", () => {
  expect(publish(exact, tens).series[0]?.total).toMatchObject({ kind: "rounded", value: 30 });
});

test("a published table is a draft with its policy", () => {
  const { about } = publish(exact, tens);
  expect(about).toEqual({ ...exact.about, status: "draft", policy: tens });
});

test("an option that a policy does not have is refused, with the name that was meant", () => {
  expect(() => publish(exact, { ...tens, treshold: 5 } as typeof tens)).toThrow(/Did you mean threshold/);
  expect(() => publishCount(3, { ...tens, note: "internal" } as typeof tens)).toThrow(RangeError);
});

test("nobody can change a count after counting, a published figure, or the policy that a figure was made by", () => {
  const policy = { ...tens };
  const table = publish(exact, policy);
  policy.base = 1;
  expect(table.about.policy).toEqual(tens);
  const changes: readonly (() => void)[] = [
    () => Object.assign(tens, { base: 1 }),
    () => Object.assign(exact.series[0]?.cells ?? {}, { 1: 990 }),
    () => Object.assign(exact.about, { referenceDate: "2020-01-01" }),
    () => Object.assign(table.series[0]?.total ?? {}, { value: 990 }),
    () => Object.assign(finalize(table).about, { status: "draft" }),
  ];
  for (const change of changes) expect(change).toThrow(TypeError);
});

test("publishing changes the exact table in nothing, and can be printed", () => {
  const before = structuredClone(exact);
  const table = publish(exact, tens);
  expect({ ...exact }).toEqual(before);
  expect(JSON.parse(JSON.stringify(table))).toEqual(table);
});

test("publishing without protection takes a call of its own and says so", () => {
  const table = publishUnprotected(exact);
  expect(table.about.policy).toBeNull();
  expect(table.series[0]?.cells[1]).toEqual({ kind: "rounded", value: 6, atLeast: 6, atMost: 6 });
  expect(() => publish(exact, null as never)).toThrow(TypeError);
  expect(() => publish(exact, undefined as never)).toThrow(TypeError);
  expect(() => publish(exact, { ...tens, base: 0 })).toThrow(RangeError);
});

test("only an exact table is published, and only a published one is made final", () => {
  for (const wrong of [null, undefined, {}, [], publish(exact, tens)]) {
    expect(() => publish(wrong as ExactTable, tens)).toThrow(TypeError);
    expect(() => publishUnprotected(wrong as ExactTable)).toThrow(TypeError);
  }
  expect(() => finalize(exact as unknown as PublishedTable)).toThrow(TypeError);
  expect(isPublishedTable(exact)).toBe(false);
});

test("making a table final changes its status and nothing else, and leaves the draft a draft", () => {
  const draft = publish(exact, tens);
  const final = finalize(draft);
  expect(final).toEqual({ ...draft, about: { ...draft.about, status: "final" } });
  expect(draft.about.status).toBe("draft");
  expect(finalize(final)).toEqual(final);
});

test("a table whose counts were tampered with is refused", () => {
  const tampered = { ...exact, series: exact.series.map((series) => ({ ...series, total: -3 })) };
  expect(() => publish(tampered, tens)).toThrow(RangeError);
  expect(() => publishUnprotected(tampered)).toThrow(RangeError);
});
