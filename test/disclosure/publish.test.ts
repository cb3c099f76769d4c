import { expect, test } from "vitest";
import { readRegister } from "../../src/cases/read-register.ts";
import { memo2023 } from "../../src/chains/definition/presets.ts";
import { findStoredChains } from "../../src/chains/detection/stored-chains.ts";
import type { ExactTable } from "../../src/counts/cells/exact-table.ts";
import { countShares } from "../../src/counts/count-shares.ts";
import { exactTable } from "../../src/counts/literal-table.ts";
import { tens } from "../../src/disclosure/policy.ts";
import { publishCount } from "../../src/disclosure/protect-count.ts";
import { isPublishedTable, type PublishedTable } from "../../src/disclosure/published-table.ts";
import { finalize } from "../../src/publication/finalize.ts";
import { publish, publishUnprotected } from "../../src/publication/publish.ts";

const exact = exactTable({
  unit: "applications",
  coverageFrom: "2020-01-01",
  referenceDate: "2022-05-31",
  rows: [
    {
      class: "nareis-op-nareis",
      measure: "granted",
      cells: { "2019": null, "2020": 6, "2021": 6, "2022": 13 },
      open: 4,
    },
  ],
});

test("cells, total and number open are each protected by themselves, and what is not covered stays null", () => {
  expect(publish(exact, tens).rows).toEqual([
    {
      keys: ["nareis-op-nareis", "granted"],
      unit: "applications",
      measure: "granted",
      cells: [null, ...[6, 6, 13, 25, 4].map((count) => publishCount(count, tens))],
    },
  ]);
});

test("a total comes from the exact total and not from printed cells", () => {
  expect(publish(exact, tens).rows[0]?.cells[4]).toMatchObject({ kind: "rounded", value: 30 });
});

test("a published table is a draft with its question, its policy, and how many rows were set aside, protected", () => {
  const { about, dimensions, columns } = publish(exact, tens);
  const [register] = exact.about.registers;
  expect(about).toEqual({
    ...exact.about,
    registers: [{ ...register, setAside: publishCount(register.setAside, tens) }],
    status: "draft",
    policy: tens,
  });
  expect([dimensions, columns]).toEqual([exact.dimensions, exact.columns]);
});

test("an option that a policy does not have is refused, with the name that was meant", () => {
  expect(() => publish(exact, { ...tens, treshold: 5 } as unknown as typeof tens)).toThrow(
    /the parts of a policy .* Did you mean threshold/,
  );
  expect(() => publishCount(3, { ...tens, note: "internal" } as typeof tens)).toThrow(RangeError);
});

test("without a policy it is said that one is needed", () => {
  for (const none of [undefined, null, "tens"]) {
    expect(() => publish(exact, none as unknown as typeof tens)).toThrow("Pass a policy");
  }
});

test("a function is no published table, whatever it says of itself", () => {
  expect(isPublishedTable(Object.assign(() => 1, { "~kind": "PublishedTable" }))).toBe(false);
});

test("nobody can change a count after counting, a published figure, or the policy that a figure was made by", () => {
  const policy = { ...tens };
  const table = publish(exact, policy);
  policy.base = 1;
  expect(table.about.policy).toEqual(tens);
  const changes: readonly (() => void)[] = [
    () => Object.assign(tens, { base: 1 }),
    () => Object.assign(exact.rows[0]?.cells ?? {}, { 1: 990 }),
    () => Object.assign(exact.about.registers[0], { referenceDate: "2020-01-01" }),
    () => Object.assign(table.rows[0]?.cells[1] ?? {}, { value: 990 }),
    () => Object.assign(table.about.question.definitions[0], { independent: "none" }),
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

test("a table of shares is published with the percentages, and so it is without protection", () => {
  const filing = (application_id: string, applicant_id: string, sponsor_id: string, submitted_on: string) => {
    const decided = { outcome: "granted", decided_on: submitted_on };
    return { application_id, procedure: "nareis", applicant_id, sponsor_id, submitted_on, ...decided };
  };
  const applications = [filing("f", "b", "a", "2019-01-01"), filing("x", "c", "b", "2020-01-01")];
  const chains = findStoredChains(readRegister({ applications }, { asOf: "2020-12-31" }).register, memo2023);
  const shares = countShares(chains, { from: 2020, to: 2020 });
  for (const { rows } of [publish(shares, tens), publishUnprotected(shares)]) {
    expect(new Set(rows.map(({ keys }) => keys.at(-1)))).toEqual(new Set(["numerator", "denominator", "percent"]));
  }
});

test("publishing without protection takes a call of its own and says so", () => {
  const table = publishUnprotected(exact);
  expect(table.about.policy).toBeNull();
  expect(table.rows[0]?.cells[1]).toEqual({ kind: "rounded", value: 6, atLeast: 6, atMost: 6 });
  expect(() => publish(exact, null as never)).toThrow(TypeError);
  expect(() => publish(exact, undefined as never)).toThrow(TypeError);
  expect(() => publish(exact, { ...tens, base: 0 })).toThrow(RangeError);
});

test("only an exact table is published, and only a published one is made final", () => {
  for (const wrong of [null, undefined, {}, [], publish(exact, tens)]) {
    expect(() => publish(wrong as unknown as ExactTable, tens)).toThrow(TypeError);
    expect(() => publishUnprotected(wrong as unknown as ExactTable)).toThrow(TypeError);
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
  const tampered = { ...exact, rows: exact.rows.map((row) => ({ ...row, cells: row.cells.map(() => -3) })) };
  expect(() => publish(tampered, tens)).toThrow(RangeError);
  expect(() => publishUnprotected(tampered)).toThrow(RangeError);
});
