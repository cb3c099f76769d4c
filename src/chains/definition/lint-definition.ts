import { dayOf } from "../../calendar/day.ts";
import type { ChainClass } from "./chain.ts";
import { checkDefinition } from "./check-definition.ts";
import type { Definition } from "./definition.ts";
import { definitionDigest } from "./definition-digest.ts";
import { isChangedPreset } from "./definition-name.ts";
import type { OptionPath } from "./option-values.ts";
import { presets } from "./presets.ts";

/** One finding on a definition. `lintInWords` says it in a sentence, in Dutch and English. */
export interface LintFinding {
  readonly code:
    | "nothing-can-count"
    | "nareis-op-nareis-cannot-count"
    | "look-back-without-limit"
    | "regular-never-nareis"
    | "regular-procedures-unused"
    | "art8-never-first"
    | "independent-days-unused"
    | "first-to-independent-unused"
    | "only-the-same-day"
    | "all-nareis"
    | "no-other-stacking"
    | "first-sponsor-counts"
    | "art8-in-named-classes"
    | "id-of-a-preset"
    | "same-as-a-preset";
  /**
   * How it weighs: `contradictory`, a class can never be counted that the definition asks for; `redundant`, an option away
   * from its default changes no chain's class; `note`, something that readers of the figures should know.
   */
  readonly severity: "contradictory" | "redundant" | "note";
  /** The options that it takes together. */
  readonly options: readonly (OptionPath | "id")[];
  /** The classes that no chain can have under this definition, in any register. */
  readonly emptyClasses: readonly ChainClass[];
}

type Rule = LintFinding & { readonly holds: (definition: Definition) => boolean };

/** First and last day that a register can hold: those before and after stand for something else and are refused. */
const FIRST_DAY = "1900-01-02";
const LAST_DAY = "2099-12-31";

/** From this number of months back, even the last day looks back beyond the first: 200 years. */
const MONTHS_OF_ALL_DAYS = 200 * 12;

const isOneDay = ({ lookBackMonths, sameDay }: Definition): boolean =>
  lookBackMonths === 0 && sameDay.firstToSecond === "on-or-after";

const asksForLaterDay = ({ sameDay }: Definition): boolean =>
  sameDay.firstToIndependent === "after" || sameDay.independentToSecond === "after";

const RULES: readonly Rule[] = [
  {
    code: "nothing-can-count",
    severity: "contradictory",
    options: ["lookBackMonths", "sameDay.firstToSecond"],
    emptyClasses: ["nareis-op-nareis", "art8-after-nareis", "other-stacking"],
    // On or after the day of the second application, and before it.
    holds: ({ lookBackMonths, sameDay }) => lookBackMonths === 0 && sameDay.firstToSecond === "after",
  },
  {
    code: "nareis-op-nareis-cannot-count",
    severity: "contradictory",
    options: ["lookBackMonths", "independent", "sameDay.firstToIndependent", "sameDay.independentToSecond"],
    emptyClasses: ["nareis-op-nareis"],
    // First grant and second application fall on one day, and the asylum application strictly between them.
    holds: (definition) => isOneDay(definition) && asksForApplication(definition) && asksForLaterDay(definition),
  },
  {
    code: "look-back-without-limit",
    severity: "redundant",
    options: ["lookBackMonths"],
    emptyClasses: [],
    holds: ({ lookBackMonths }) => (lookBackMonths ?? 0) >= MONTHS_OF_ALL_DAYS,
  },
  {
    code: "regular-never-nareis",
    severity: "redundant",
    options: ["regularAsNareisBefore"],
    emptyClasses: [],
    holds: ({ regularAsNareisBefore: before }) => before !== null && dayOf(before) <= dayOf(FIRST_DAY),
  },
  {
    code: "regular-procedures-unused",
    severity: "redundant",
    options: ["regularAsNareisBefore", "regularProcedures"],
    emptyClasses: [],
    holds: ({ regularAsNareisBefore: before, regularProcedures }) =>
      regularProcedures.length === 2 && (before === null || dayOf(before) <= dayOf(FIRST_DAY)),
  },
  {
    code: "art8-never-first",
    severity: "redundant",
    options: ["firstProcedures"],
    emptyClasses: [],
    holds: (definition) => definition.firstProcedures.length === 2 && isArt8NeverFirst(definition),
  },
  {
    code: "independent-days-unused",
    severity: "redundant",
    options: ["independent", "sameDay.firstToIndependent", "sameDay.independentToSecond"],
    emptyClasses: [],
    // They still decide which asylum application a chain mentions, but no class depends on it.
    holds: (definition) => definition.independent === "none" && asksForLaterDay(definition),
  },
  {
    code: "first-to-independent-unused",
    severity: "redundant",
    options: ["independent", "sameDay.firstToIndependent"],
    emptyClasses: [],
    // A permit is held whatever the first grant.
    holds: ({ independent, sameDay }) => independent === "held" && sameDay.firstToIndependent === "after",
  },
  {
    code: "only-the-same-day",
    severity: "note",
    options: ["lookBackMonths", "sameDay.firstToSecond"],
    emptyClasses: [],
    holds: isOneDay,
  },
  {
    code: "all-nareis",
    severity: "note",
    options: ["regularAsNareisBefore", "regularProcedures"],
    emptyClasses: ["art8-after-nareis", "other-stacking"],
    holds: isAllNareis,
  },
  {
    code: "no-other-stacking",
    severity: "note",
    options: ["firstProcedures", "regularAsNareisBefore"],
    emptyClasses: ["other-stacking"],
    // Every family application is then nareis or art8, and both can be first.
    holds: ({ firstProcedures, regularAsNareisBefore: before, regularProcedures }) =>
      firstProcedures.length === 2 && regularProcedures.length === 1 && isAfterAll(before),
  },
  {
    code: "first-sponsor-counts",
    severity: "note",
    options: ["exclude"],
    emptyClasses: [],
    holds: ({ exclude }) => !exclude.includes("first-sponsor"),
  },
  {
    code: "art8-in-named-classes",
    severity: "note",
    options: ["firstProcedures"],
    emptyClasses: [],
    holds: (definition) => definition.firstProcedures.length === 2 && !isArt8NeverFirst(definition),
  },
  { code: "id-of-a-preset", severity: "note", options: ["id"], emptyClasses: [], holds: isChangedPreset },
  { code: "same-as-a-preset", severity: "note", options: ["id"], emptyClasses: [], holds: isPresetByAnotherName },
];

/**
 * Finds in a definition what contradicts itself, what does nothing and what readers should know, by what follows from
 * section 3 of the contract for every register. `definitionFrom` and `--definition` refuse what is contradictory;
 * `findChains` takes it, and counts nothing there. Constant time.
 *
 * @returns the findings, the gravest first; none where there is nothing to say.
 * @throws TypeError or RangeError for what is no definition, as `findChains` does.
 * @example
 * lintDefinition({ ...memo2023, id: "mine", lookBackMonths: 0 }).map(({ code }) => code); // ["nothing-can-count"]
 */
export function lintDefinition(definition: Definition): readonly LintFinding[] {
  checkDefinition(definition);
  return RULES.filter(({ holds }) => holds(definition)).map(({ code, severity, options, emptyClasses }) => ({
    code,
    severity,
    options: [...options],
    emptyClasses: [...emptyClasses],
  }));
}

/** Whether an asylum application of the sponsor's own of the sponsor is asked for. */
function asksForApplication({ independent }: Definition): boolean {
  return independent !== "none" && independent !== "held";
}

/** Whether every family application counts as nareis. */
function isAllNareis({ regularAsNareisBefore, regularProcedures }: Definition): boolean {
  return regularProcedures.length === 2 && isAfterAll(regularAsNareisBefore);
}

/** Whether every application under article 8 that another can follow counts as nareis: none follows the last day. */
function isArt8NeverFirst({ regularAsNareisBefore: before, regularProcedures }: Definition): boolean {
  return regularProcedures.length === 2 && before !== null && dayOf(before) >= dayOf(LAST_DAY);
}

function isAfterAll(before: Definition["regularAsNareisBefore"]): boolean {
  return before !== null && dayOf(before) > dayOf(LAST_DAY);
}

function isPresetByAnotherName(definition: Definition): boolean {
  const digest = definitionDigest(definition);
  return presets.some((preset) => preset.id !== definition.id && definitionDigest(preset.definition) === digest);
}
