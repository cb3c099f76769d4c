import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { LongWork } from "../../src/arguments/long-work.ts";
import { readRegister } from "../../src/cases/read-register.ts";
import { memo2023, presets } from "../../src/chains/definition/presets.ts";
import { findChains } from "../../src/chains/find-chains.ts";
import { countChains } from "../../src/counts/count-chains.ts";
import { revealCounts } from "../../src/counts/reveal-counts.ts";
import { demonstrationTables } from "../../src/demonstration/index.ts";
import {
  answer,
  asOf,
  attrition,
  audit,
  auditReleases,
  compareDefinitions,
  compareReleases,
  countMoves,
  type ExactTable,
  publish,
  saferTables,
  sensitivity,
  tens,
  verify,
} from "../../src/index.ts";
import {
  firstPlan,
  makeRelease,
  type ReleasePlan,
  saferPlans,
  verifyRelease,
} from "../../src/statistical-release/index.ts";
import { runs } from "../runs.ts";

const { register } = readRegister(demonstrationTables(), { asOf: "2023-05-31" });
const definitions = presets.map(({ definition }) => definition);
const [was, is] = ["2021-05-31", "2023-05-31"].map((day) => findChains(asOf(register, day), memo2023)) as [
  ReturnType<typeof findChains>,
  ReturnType<typeof findChains>,
];
const quarters = publish(countChains(is, { unit: "applications", period: "quarter" }), tens);
const years = publish(countChains(is, { unit: "applications" }), tens);
const exact = (table: ExactTable) => ({ about: table.about, rows: revealCounts(table) });
const first = firstPlan(register);
const plan: ReleasePlan = {
  ...first,
  tables: [first.tables[0], { of: "moves", name: "moves", definitions: ["memo-2023-08", "law-since-2014"] }],
};
const { files } = makeRelease(plan, register);

/** Everything that may take long and never waits, by its name. */
const works: Readonly<Record<string, (work: LongWork) => unknown>> = {
  compareDefinitions: (work) => exact(compareDefinitions(register, definitions, { unit: "applications", ...work })),
  countMoves: (work) => exact(countMoves(register, definitions, work)),
  sensitivity: (work) => exact(sensitivity(register, memo2023, { values: ["independent", "exclude"], ...work })),
  attrition: (work) => exact(attrition(register, memo2023, work)),
  compareReleases: (work) => exact(compareReleases(was, is, { unit: "applications", ...work }) as ExactTable),
  answer: (work) => exact(answer(register, years.about.question, work)),
  verify: (work) => verify(years, register, work),
  audit: (work) => audit(quarters, work),
  auditReleases: (work) => auditReleases([quarters, years], work),
  saferTables: (work) => saferTables(quarters, register, work),
  makeRelease: (work) => makeRelease(plan, register, work),
  saferPlans: (work) => saferPlans(plan, register, work),
  verifyRelease: (work) => verifyRelease(files, register, work),
};

/** What work tells, and what it gives. */
function heard(work: (work: LongWork) => unknown): {
  readonly told: readonly (readonly [number, number])[];
  readonly given: unknown;
} {
  const told: (readonly [number, number])[] = [];
  const given = work({ onProgress: (done, total) => told.push([done, total]) });
  return { told, given };
}

describe.each(Object.entries(works))("%s", (_, work) => {
  const { told, given } = heard(work);

  test("gives the same whether anybody hears of it or not", () => {
    expect(given).toEqual(work({ signal: new AbortController().signal }));
  });

  test("tells how much is done of all, from nothing to all of it, and never less than before", () => {
    const [, total] = told[0] as readonly [number, number];
    const done = told.map(([one]) => one);
    expect(total).toBeGreaterThan(0);
    expect(new Set(told.map(([, all]) => all))).toEqual(new Set([total]));
    expect([done[0], done.at(-1)]).toEqual([0, total]);
    expect(done).toEqual([...done].sort((one, other) => one - other));
  });

  test("throws the reason of a signal that is aborted anywhere on the way, and tells nothing more", () => {
    fc.assert(
      fc.property(fc.nat(told.length - 1), fc.anything(), (place, given) => {
        const controller = new AbortController();
        // Without a reason it is one of the platform's own.
        const reason = given === undefined ? controller.signal.reason : given;
        let calls = 0;
        const onProgress = (): void => {
          if (calls === place) controller.abort(reason);
          calls += 1;
        };
        expect(thrownBy(() => work({ onProgress, signal: controller.signal }))).toBe(controller.signal.reason);
        expect(calls).toBe(place + 1);
      }),
      {
        numRuns: Math.ceil(runs / 10),
        examples: [
          [0, "at the start"],
          [told.length - 1, "at the end"],
        ],
      },
    );
  });

  test("does nothing where the signal was aborted before", () => {
    const signal = AbortSignal.abort("before");
    let calls = 0;
    const onProgress = (): void => {
      calls += 1;
    };
    expect(thrownBy(() => work({ onProgress, signal }))).toBe("before");
    expect(calls).toBe(0);
  });

  test("passes on what onProgress throws", () => {
    const problem = new Error("enough");
    const onProgress = (): void => {
      throw problem;
    };
    expect(thrownBy(() => work({ onProgress }))).toBe(problem);
  });
});

/** What a call throws; it has to. */
function thrownBy(call: () => unknown): unknown {
  try {
    call();
  } catch (thrown) {
    return thrown;
  }
  throw new Error("Nothing was thrown.");
}
