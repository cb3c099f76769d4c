import fc from "fast-check";
import { expect, test } from "vitest";
import { chainClasses } from "../../src/chains/definition/chain.ts";
import { lawSince2014, memo2023 } from "../../src/chains/definition/presets.ts";
import { type Measure, tableClasses, type Unit } from "../../src/counts/asked/unit.ts";
import { fixed, fromData } from "../../src/counts/cells/make-table.ts";
import { audit } from "../../src/disclosure/audit.ts";
import { auditReleases } from "../../src/disclosure/audit-releases.ts";
import { runs } from "../runs.ts";
import { expectAllConcluded } from "./tried/expect-all-concluded.ts";
import {
  type Application,
  type AskedRow,
  type AskedTable,
  type Drawn,
  drawn,
  smallTable,
} from "./tried/small-tables.ts";
import { MOST } from "./tried/tried-counts.ts";
import { tryingSolver } from "./tried/trying-solver.ts";

const measures = ["applications", "granted", "rejected", "open"] as const;
const subset = <Word extends string>(words: readonly Word[]) =>
  fc.subarray([...words], { minLength: 1, maxLength: Math.min(3, words.length) });

interface ChainKind extends Application {
  readonly class: string;
  readonly outcome: string;
}

/** Chains by submission or decision: each is of one class, has one outcome, and lies in one period. */
function chainKinds(basis: string, periods: readonly number[]): readonly ChainKind[] {
  return chainClasses.flatMap((one) =>
    ["open", "granted", "rejected", "closed"].flatMap((outcome) => {
      const isOpen = outcome === "open";
      const shown = basis === "decision" && isOpen ? [null] : periods;
      return shown.map((period) => ({ class: one, outcome, period, isOpen }));
    }),
  );
}

const isOfClass =
  (asked: string) =>
  (kind: ChainKind): boolean =>
    asked === "all-forms" || kind.class === asked;

const classesAsked = fc
  .record({
    basis: fc.constantFrom("submission", "decision"),
    classes: subset(tableClasses),
    measures: subset(measures),
  })
  .map(({ basis, classes, measures: drawnMeasures }): AskedTable<ChainKind> => {
    const counted = drawnMeasures.filter((measure) => basis === "submission" || measure !== "open");
    return {
      of: "classes",
      question: { basis },
      dimensions: ["class", "measure"],
      unit: "applications",
      kinds: chainKinds(basis, [0, 1]),
      rows: classes.flatMap((one) =>
        (counted.length === 0 ? ["applications" as const] : counted).map((measure) => ({
          keys: [one, measure],
          measure,
          has: (kind: ChainKind) => isOfClass(one)(kind) && (measure === "applications" || kind.outcome === measure),
          among: isOfClass(one),
        })),
      ),
    };
  });

test("chains by class and outcome: nothing more can be concluded than an audit says, and nothing less", () => {
  fc.assert(
    fc.property(classesAsked, drawn, fc.constantFrom(null, null, "2023-01-01"), (asked, all, coverageFrom) => {
      expectAllConcluded(smallTable(asked, all, coverageFrom));
    }),
    { numRuns: runs },
  );
});

test("chains by class and outcome in two tables tell the same of each other as in one", () => {
  fc.assert(
    fc.property(classesAsked, drawn, fc.nat(8), fc.infiniteStream(fc.boolean()), (asked, all, hidden, isInFirst) => {
      const { table: printed } = smallTable(asked, all);
      const withheld = { kind: "withheld", atLeast: 0, atMost: null } as const;
      const rows = printed.rows.map((row, place) =>
        place === hidden % printed.rows.length ? { ...row, cells: row.cells.map(() => withheld) } : row,
      );
      const table = { ...printed, rows };
      const places = table.rows.map(() => isInFirst.next().value as boolean);
      const cut = [true, false]
        .map((which) => ({ ...table, rows: table.rows.filter((_, row) => places[row] === which) }))
        .filter(({ rows }) => rows.length > 0);
      const together = auditReleases(cut, { solver: tryingSolver });
      const whole = audit(table, { solver: tryingSolver });
      const inOrder = [true, false].flatMap((which) => whole.rows.filter((_, row) => places[row] === which));
      expect(together.consistent).toBe(whole.consistent);
      if (!whole.consistent) return;
      const boundsIn = (rows: typeof whole.rows) =>
        rows.map(({ cells }) => cells.map((figure) => [figure?.atLeast, Math.min(MOST, figure?.atMost ?? MOST)]));
      expect(together.releases.flatMap(({ rows }) => boundsIn(rows))).toEqual(boundsIn(inOrder));
    }),
    { numRuns: Math.ceil(runs / 2) },
  );
});

interface GroupedKind extends ChainKind {
  readonly group: string;
}

/** Chains of one class or of all, by groups of a closed list or by those that occur in data. */
const groupsAsked = fc
  .record({
    basis: fc.constantFrom("submission", "decision"),
    classes: fc.constantFrom(["nareis-op-nareis"], ["all-forms"], ["other-stacking", "all-forms"]),
    measures: fc.constantFrom(["applications"], ["granted"], ["applications", "granted"], ["applications", "open"]),
    by: fc.constantFrom("first-age", { column: "town", of: "sponsor" }),
  })
  .map(({ basis, classes, measures: drawnMeasures, by }): AskedTable<GroupedKind> => {
    const groups = typeof by === "string" ? ["minor", "adult"] : ["a town", "other"];
    return {
      of: "breakdown",
      question: { basis, by },
      dimensions: [
        fixed("class"),
        fixed("measure"),
        typeof by === "string" ? fixed(by) : fromData("group", "all", "unknown"),
      ],
      unit: "applications",
      kinds: chainKinds(basis, [0, 1]).flatMap((kind) => groups.map((group) => ({ ...kind, group }))),
      rows: classes.flatMap((one) =>
        drawnMeasures
          .filter((measure) => basis === "submission" || measure !== "open")
          .flatMap((measure) =>
            ["all", ...groups].map((group) => ({
              keys: [one, measure, group],
              measure: measure as Measure,
              has: (kind: GroupedKind) =>
                isOfClass(one)(kind) &&
                (measure === "applications" || kind.outcome === measure) &&
                (group === "all" || kind.group === group),
              among: (kind: GroupedKind) => isOfClass(one)(kind) && (group === "all" || kind.group === group),
            })),
          ),
      ),
    };
  });

test("chains by group: nothing more can be concluded than an audit says, and nothing less", () => {
  fc.assert(
    fc.property(groupsAsked, drawn, (asked, all) => {
      expectAllConcluded(smallTable(asked, { ...all, leftOut: [] }));
    }),
    { numRuns: runs },
  );
});

interface DefinedKind extends ChainKind {
  readonly definition: string;
}

const definitions = [memo2023, lawSince2014] as const;

/** What is counted under one definition says nothing of what is counted under another. */
const definitionsAsked = fc
  .record({
    classes: fc.constantFrom(["nareis-op-nareis"], ["other-stacking", "all-forms"]),
    measures: subset(["applications", "granted"]),
  })
  .map(({ classes, measures: counted }): AskedTable<DefinedKind> => {
    const kinds = chainKinds("submission", [0, 1]);
    return {
      of: "definitions",
      question: { definitions },
      dimensions: ["class", "measure", "definition"],
      unit: "applications",
      kinds: definitions.flatMap(({ id }) => kinds.map((kind) => ({ ...kind, definition: id }))),
      rows: classes.flatMap((one) =>
        counted.flatMap((measure) =>
          definitions.map(({ id }) => ({
            keys: [one, measure, id],
            measure,
            has: (kind: DefinedKind) =>
              kind.definition === id &&
              isOfClass(one)(kind) &&
              (measure === "applications" || kind.outcome === measure),
            among: (kind: DefinedKind) => kind.definition === id && isOfClass(one)(kind),
          })),
        ),
      ),
    };
  });

test("definitions side by side: nothing more can be concluded than an audit says, and nothing less", () => {
  fc.assert(
    fc.property(definitionsAsked, drawn, (asked, all) => {
      expectAllConcluded(smallTable(asked, { ...all, things: all.things.slice(0, 3) }));
    }),
    { numRuns: runs },
  );
});

test("persons of one row can lie in two periods, and be open or not in each: nothing more can be concluded", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("sponsors", "applicants", "dossiers"),
      fc.constantFrom("applications", "granted"),
      drawn,
      (unit, measure, all) => {
        const asked: AskedTable<ChainKind> = {
          of: "classes",
          dimensions: ["class", "measure"],
          unit: unit as Unit,
          kinds: chainKinds("submission", [0, 1]).filter(({ class: one }) => one === "other-stacking"),
          rows: [
            {
              keys: ["other-stacking", measure],
              measure: measure as Measure,
              has: ({ outcome }) => measure === "applications" || outcome === measure,
              among: () => true,
            },
          ],
        };
        expectAllConcluded(smallTable(asked, all));
      },
    ),
    { numRuns: runs },
  );
});

/** So few, all printed in small steps, that all can be tried where there are many kinds. */
function few(all: Drawn): Drawn {
  const policy = { ...all.policy, base: Math.min(2, all.policy.base), threshold: Math.min(2, all.policy.threshold) };
  return { ...all, policy, things: all.things.slice(0, 2), leftOut: [] };
}

interface SignalKind extends Application {
  /** Null for what is signalled and not detected. */
  readonly class: string | null;
  readonly isSignalled: boolean;
  readonly isFollowed: boolean;
}

const signalKinds: readonly SignalKind[] = [...chainClasses, null].flatMap((one) =>
  [0, 1].flatMap((period) =>
    [false, true].flatMap((isOpen) =>
      [
        { isSignalled: false, isFollowed: false },
        { isSignalled: true, isFollowed: false },
        { isSignalled: true, isFollowed: true },
      ]
        .filter(({ isSignalled }) => one !== null || isSignalled)
        .map((signal) => ({ class: one, period, isOpen, ...signal })),
    ),
  ),
);

const isDetected =
  (asked: string) =>
  (kind: { readonly class: string | null }): boolean =>
    kind.class !== null && (asked === "all-forms" || kind.class === asked);

/** A signal is set against every class, whatever it was raised about. */
const signalsAsked = fc
  .record({
    classes: fc.constantFrom(
      ["nareis-op-nareis"],
      ["nareis-op-nareis", "other-stacking"],
      ["other-stacking", "all-forms"],
    ),
    findings: fc.subarray(
      ["detected", "signalled", "both", "detection-only", "signal-only", "signal-then-withdrawal"],
      { minLength: 1 },
    ),
  })
  .map(
    ({ classes, findings }): AskedTable<SignalKind> => ({
      of: "signals",
      dimensions: ["class", "finding"],
      unit: "applications",
      kinds: signalKinds,
      rows: classes.flatMap((one) => {
        const detected = isDetected(one);
        const has: Readonly<Record<string, (kind: SignalKind) => boolean>> = {
          detected,
          signalled: ({ isSignalled }) => isSignalled,
          both: (kind) => kind.isSignalled && detected(kind),
          "detection-only": (kind) => !kind.isSignalled && detected(kind),
          "signal-only": (kind) => kind.isSignalled && !detected(kind),
          "signal-then-withdrawal": ({ isFollowed }) => isFollowed,
        };
        return findings.map((finding) => ({
          keys: [one, finding],
          has: has[finding] as (kind: SignalKind) => boolean,
        }));
      }),
    }),
  );

test("signals and detection: nothing more can be concluded than an audit says, and nothing less", () => {
  fc.assert(
    fc.property(signalsAsked, drawn, (asked, all) => {
      expectAllConcluded(smallTable(asked, few(all)));
    }),
    { numRuns: Math.ceil(runs / 10) },
  );
});

interface FollowedKind extends ChainKind {
  readonly followed: readonly string[];
}

/** What can have followed on a chain, of two kinds of steps at most: each by itself, and a withdrawal with what the holder had. */
const STEPS: readonly (readonly (readonly string[])[])[] = [
  [[], ["withdrawal-started"]],
  [[], ["reported"], ["report-taken-up"], ["reported", "report-taken-up"]],
  [[], ...["independent-held", "independent-pending", "independent-neither"].map((held) => ["permit-withdrawn", held])],
];

const followUpAsked = fc
  .record({
    classes: fc.constantFrom(["nareis-op-nareis"], ["nareis-op-nareis"], ["other-stacking", "all-forms"]),
    steps: fc.constantFrom(...STEPS),
    chains: fc.constantFrom(["applications"], ["rejected"], ["applications", "rejected"]),
  })
  .map(
    ({ classes, steps, chains }): AskedTable<FollowedKind> => ({
      of: "follow-up",
      question: { measures: ["applications", "rejected"] },
      dimensions: ["class", "followed"],
      unit: "applications",
      kinds: chainKinds("submission", [0, 1])
        .filter(({ outcome }) => outcome !== "granted")
        .flatMap((kind) => steps.map((followed) => ({ ...kind, followed }))),
      rows: classes.flatMap((one) =>
        [...chains, ...new Set(steps.flat())].map((key): AskedRow<FollowedKind> => {
          const isIn = isOfClass(one);
          if (key === "rejected")
            return {
              keys: [one, key],
              measure: "rejected",
              has: (kind) => isIn(kind) && kind.outcome === "rejected",
              among: isIn,
            };
          return {
            keys: [one, key],
            has: (kind) => isIn(kind) && (key === "applications" || kind.followed.includes(key)),
          };
        }),
      ),
    }),
  );

test("what followed on chains: nothing more can be concluded than an audit says, and nothing less", () => {
  fc.assert(
    fc.property(followUpAsked, drawn, (asked, all) => {
      expectAllConcluded(smallTable(asked, few(all)));
    }),
    { numRuns: Math.ceil(runs / 20) },
  );
});

interface Step extends Application {
  readonly classes: readonly string[];
}

const steps: readonly Step[] = [1, 2, 3, 4, 5, 6, 7].flatMap((number) =>
  [0, 1].map((period) => ({ classes: chainClasses.filter((_, at) => number & (1 << at)), period, isOpen: false })),
);

test("steps by their own day can belong to several classes, and to all once: nothing more can be concluded", () => {
  const asked = subset(["nareis-op-nareis", "other-stacking", "all-forms"]).map(
    (classes): AskedTable<Step> => ({
      of: "follow-up",
      question: { basis: "event", units: ["steps"] },
      dimensions: ["class", "followed"],
      unit: "steps",
      hasOpen: false,
      kinds: steps,
      rows: classes.map((one) => ({
        keys: [one, "reported"],
        has: (step: Step) => one === "all-forms" || step.classes.includes(one),
      })),
    }),
  );
  fc.assert(
    fc.property(asked, drawn, (one, all) => {
      expectAllConcluded(smallTable(one, all));
    }),
    { numRuns: runs },
  );
});

interface FiledKind extends Application {
  /** Whether it is a chain of the class, and whether it was filed in the procedure of which that is a share. */
  readonly isStacked: boolean;
  readonly isOfProcedure: boolean;
  readonly outcome: string;
}

/** Nareis by another name can be a chain of the class, and no application of its procedure. */
const sharesAsked = fc
  .record({
    tableClass: fc.constantFrom("nareis-op-nareis", "art8-after-nareis", "other-stacking", "all-forms"),
    regularAsNareisBefore: fc.constantFrom(null, "2019-10-31"),
    shares: fc.constantFrom(
      ["stacked-of-filed", "stacked-of-granted"],
      ["stacked-of-filed", "granted-of-decided"],
      ["granted-of-decided", "rejected-of-decided"],
    ),
  })
  .map(({ tableClass, regularAsNareisBefore, shares }): AskedTable<FiledKind> => {
    const isAlways = regularAsNareisBefore === null || ["other-stacking", "all-forms"].includes(tableClass);
    const ways = [
      { isStacked: true, isOfProcedure: true },
      { isStacked: false, isOfProcedure: true },
      ...(isAlways ? [] : [{ isStacked: true, isOfProcedure: false }]),
    ];
    const both = (kind: FiledKind): boolean => kind.isStacked && kind.isOfProcedure;
    const stacked = (kind: FiledKind): boolean => kind.isStacked;
    const filed = (kind: FiledKind): boolean => kind.isOfProcedure;
    const parts: Readonly<Record<string, readonly [typeof both, typeof both]>> = {
      "stacked-of-filed": [both, filed],
      "stacked-of-granted": [both, filed],
      "granted-of-decided": [stacked, stacked],
      "rejected-of-decided": [stacked, stacked],
    };
    const outcomeOf = (share: string, part: string): ((kind: FiledKind) => boolean) => {
      if (share === "stacked-of-filed") return () => true;
      if (share !== "stacked-of-granted" && part === "denominator") return ({ isOpen }) => !isOpen;
      return ({ outcome }) => outcome === (share === "rejected-of-decided" ? "rejected" : "granted");
    };
    return {
      of: "shares",
      question: { definitions: [{ ...memo2023, regularAsNareisBefore }] },
      dimensions: ["class", "share", "part"],
      unit: "applications",
      kinds: ways.flatMap((way) =>
        [0, 1].flatMap((period) =>
          ["open", "granted", "rejected", "closed"].map((outcome) => ({
            ...way,
            period,
            outcome,
            isOpen: outcome === "open",
          })),
        ),
      ),
      rows: shares.flatMap((share) =>
        ["numerator", "denominator"].map((part, at): AskedRow<FiledKind> => {
          const among = parts[share]?.[at] as (kind: FiledKind) => boolean;
          const has = outcomeOf(share, part);
          return { keys: [tableClass, share, part], has: (kind) => among(kind) && has(kind), among };
        }),
      ),
    };
  });

test("numerators and denominators: nothing more can be concluded than an audit says, and nothing less", () => {
  fc.assert(
    fc.property(sharesAsked, drawn, (asked, all) => {
      expectAllConcluded(smallTable(asked, few(all)));
    }),
    { numRuns: Math.ceil(runs / 10) },
  );
});
