import { describe, expect, test } from "vitest";
import { readRegister } from "../../src/cases/read-register.ts";
import { memo2023 } from "../../src/chains/definition/presets.ts";
import { findChains } from "../../src/chains/find-chains.ts";
import { countChains } from "../../src/counts/count-chains.ts";
import { audit } from "../../src/disclosure/audit.ts";
import { type Policy, tens } from "../../src/disclosure/policy.ts";
import type { PublishedTable } from "../../src/disclosure/published-table.ts";
import { withheldIn } from "../../src/disclosure/withheld-figures.ts";
import { finalize } from "../../src/publication/finalize.ts";
import { publish, publishUnprotected } from "../../src/publication/publish.ts";
import { saferTables } from "../../src/questions/safer-tables.ts";
import { verify } from "../../src/questions/verify.ts";

/** Somebody who came by nareis, and many whom that sponsor asks for, on the days given. */
function registerOf(days: readonly string[]) {
  const one = (id: string, procedure: string, applicant: string, sponsor: string, on: string, decided = "") => ({
    application_id: id,
    procedure,
    applicant_id: applicant,
    sponsor_id: sponsor,
    submitted_on: on,
    outcome: decided === "" ? "" : "granted",
    decided_on: decided,
  });
  const applications = [
    one("F", "nareis", "S", "R", "2015-01-01", "2015-06-01"),
    one("I", "asylum", "S", "", "2016-01-01", "2016-06-01"),
    ...days.map((day, at) => one(`X${at}`, "nareis", `C${at}`, "S", day)),
  ];
  return readRegister({ applications }, { asOf: "2022-12-31" }).register;
}

/** Fourteen in each of two quarters: both print as 10 and their total of 28 as 30. */
const fourteens = registerOf([...Array(14).fill("2021-02-01"), ...Array(14).fill("2021-05-01")]);

const asked = { unit: "applications", classes: ["nareis-op-nareis"], measures: ["applications"] } as const;

describe("what helps a table whose figures are narrowed", () => {
  const chains = findChains(fourteens, memo2023);
  // With zeros shown the other two quarters are known to be nothing.
  const shown: Policy = { ...tens, id: "shown", zero: "shown" };
  const quarters = { ...asked, period: "quarter", from: 2021, to: 2021 } as const;
  const table = publish(countChains(chains, quarters), shown);

  test("is tried: each table that is given keeps what it promises, and can be final", () => {
    expect(() => finalize(table)).toThrow(/audit says which/);
    const safer = saferTables(table, fourteens);
    expect(safer.length).toBeGreaterThan(1);
    for (const one of safer) {
      expect(audit(one.table).rows.flatMap(({ cells }) => cells.map((figure) => figure?.verdict))).not.toContain(
        "narrowed",
      );
      expect(finalize(one.table).about.status).toBe("final");
    }
  });

  test("is longer periods or a larger base, with what each costs, the least costly first", () => {
    const safer = saferTables(table, fourteens);
    expect(safer.map(({ change }) => change)).toEqual(
      expect.arrayContaining([
        { kind: "longer-periods", length: "year" },
        { kind: "larger-base", base: 50 },
      ]),
    );
    const costs = safer.map(({ cost }) => cost.figures);
    expect(costs).toEqual([...costs].sort((one, other) => one - other));
    const year = safer.find(({ change }) => change.kind === "longer-periods" && change.length === "year");
    expect(year?.table.about.question.periods).toEqual({ length: "year", first: "2021", last: "2021" });
  });

  test("is zeros hidden too, where they are shown", () => {
    const kinds = saferTables(table, fourteens).map(({ change }) => change.kind);
    expect(kinds).toContain("zeros-hidden");
    const hidden = publish(countChains(chains, { ...asked, period: "quarter", from: 2021, to: 2021 }), tens);
    expect(saferTables(hidden, fourteens).map(({ change }) => change.kind)).not.toContain("zeros-hidden");
  });

  test("is withholding figures too: the table is what publish gives without them, and none of them can be left", () => {
    const found = saferTables(table, fourteens).find(({ change }) => change.kind === "withheld");
    const figures = found?.change.kind === "withheld" ? found.change.figures : [];
    expect(figures.length).toBeGreaterThan(0);
    expect(found?.table).toEqual(publish(countChains(chains, quarters), shown, { withhold: figures }));
    expect(verify(found?.table as PublishedTable, fourteens).equal).toBe(true);
    for (const left of figures) {
      const fewer = publish(countChains(chains, quarters), shown, { withhold: figures.filter((one) => one !== left) });
      expect(() => finalize(fewer)).toThrow(/audit says which/);
    }
  });

  test("leaves withheld what was withheld, and tries no longer periods then", () => {
    const [address] = saferTables(table, fourteens).flatMap(({ change }) =>
      change.kind === "withheld" ? change.figures : [],
    );
    const before = publish(countChains(chains, quarters), shown, {
      withhold: [{ class: "nareis-op-nareis", column: "open" }],
    });
    const safer = saferTables(before, fourteens);
    expect(safer.map(({ change }) => change.kind)).toEqual(expect.arrayContaining(["larger-base", "withheld"]));
    expect(safer.map(({ change }) => change.kind)).not.toContain("longer-periods");
    for (const one of safer) expect(withheldIn(one.table)).toEqual(expect.arrayContaining([...withheldIn(before)]));
    expect(address?.column).not.toBe("open");
  });

  test("is nothing to withhold where nothing is narrowed", () => {
    const year = publish(countChains(chains, { ...asked, from: 2021, to: 2021 }), tens);
    expect(() => finalize(year)).not.toThrow();
    expect(saferTables(year, fourteens).map(({ change }) => change.kind)).not.toContain("withheld");
  });

  test("is asked of a protected table only", () => {
    expect(() => saferTables(publishUnprotected(countChains(chains, asked)), fourteens)).toThrow(TypeError);
  });
});
