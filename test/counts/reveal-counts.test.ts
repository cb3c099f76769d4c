import { expect, test } from "vitest";
import { readRegister } from "../../src/cases/read-register.ts";
import { memo2023 } from "../../src/chains/definition/presets.ts";
import { findChains } from "../../src/chains/find-chains.ts";
import { compareSignals } from "../../src/counts/compare-signals.ts";
import { countChains } from "../../src/counts/count-chains.ts";
import { revealCounts } from "../../src/counts/reveal-counts.ts";
import { families, signalsOn } from "./stacked-families.ts";

const { register } = readRegister(
  { applications: families, signals: signalsOn("a3"), register: { coverage_from: "2021-01-01" } },
  { asOf: "2023-05-31" },
);
const chains = findChains(register, memo2023);

test("the memo's tables are revealed as plain data by class and measure, in one order, with what they are about", () => {
  const revealed = revealCounts(countChains(chains, { unit: "sponsors", from: 2020 }));
  const parsed = JSON.parse(JSON.stringify(revealed));
  expect(parsed).toEqual(revealed);
  expect(Object.keys(parsed).slice(0, 3)).toEqual([
    "about",
    "nareis-op-nareis/applications",
    "nareis-op-nareis/granted",
  ]);
  expect(Object.keys(parsed)).toHaveLength(1 + 4 * 7);
  expect(parsed["nareis-op-nareis/applications"]).toEqual({ "2020": null, "2021": 2, "2022": 1, "2023": 0, total: 3 });
  expect(parsed.about).toMatchObject({ question: { of: "classes", units: ["sponsors"] } });
  expect(parsed.about.columns[0]).toMatchObject({ kind: "period", label: "2020", coverage: { kind: "none" } });
});

test("any other table is revealed as rows, with a name for every key and the numbers open", () => {
  const { rows, about } = revealCounts(compareSignals(chains, { from: 2021 }));
  expect(about.question.of).toBe("signals");
  expect(rows[0]).toEqual({
    keys: { class: "nareis-op-nareis", finding: "detected" },
    unit: "applications",
    measure: "applications",
    counts: { "2021": 3, "2022": 1, "2023": 0, total: 4, open: 1 },
  });
  expect(JSON.parse(JSON.stringify(rows))).toEqual(rows);
});

test("only an exact table is revealed", () => {
  for (const other of [{}, null]) expect(() => revealCounts(other as never)).toThrow(/^Pass an exact table/);
});
