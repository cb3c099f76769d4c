import type { FamilyProcedure } from "../cases/facts/application.ts";

/** One more application in a family. */
export interface ScriptStep {
  /** Who files: the person for whom the step before was granted, or the sponsor of that step once more. */
  readonly by: "newcomer" | "sponsor";
  /** For whom: somebody else than in the step before, or the same person again after a refusal. */
  readonly for: "somebody" | "same";
  readonly procedure: FamilyProcedure;
  /** Year of submission, two or more after that of the step before: that one is decided by then. */
  readonly year: number;
  /** How it ends before the memo; `open` for to the end of the register. Few of 2022 and 2023 were refused by then. */
  readonly ends: "granted" | "refused" | "open";
}

/** A story in more steps than one, and how many families live it. */
export interface Script {
  readonly families: number;
  /** The procedure in which the first newcomer came. */
  readonly first: FamilyProcedure;
  readonly steps: readonly ScriptStep[];
}

type End = ScriptStep["ends"];

/** The newcomer files for somebody else: the chain grows by one. */
function onward(procedure: FamilyProcedure, year: number, ends: End): ScriptStep {
  return { by: "newcomer", for: "somebody", procedure, year, ends };
}

/** The sponsor files for the same person again. */
function again(procedure: FamilyProcedure, year: number, ends: End): ScriptStep {
  return { by: "sponsor", for: "same", procedure, year, ends };
}

/** The sponsor files for somebody else, in another procedure. */
function also(procedure: FamilyProcedure, year: number, ends: End): ScriptStep {
  return { by: "sponsor", for: "somebody", procedure, year, ends };
}

/** Chains of depth 3. */
const deeper: readonly Script[] = [
  script(
    3,
    "nareis",
    onward("nareis", 2019, "granted"),
    onward("nareis", 2021, "granted"),
    onward("nareis", 2023, "open"),
  ),
  script(
    2,
    "nareis",
    onward("art8", 2019, "granted"),
    onward("art8", 2021, "granted"),
    onward("regular-family", 2023, "open"),
  ),
  script(
    2,
    "regular-family",
    onward("nareis", 2019, "granted"),
    onward("nareis", 2021, "granted"),
    onward("art8", 2023, "open"),
  ),
];

/** Chains of depth 2: nareis op nareis op nareis, and mixed ones. */
const deep: readonly Script[] = [
  script(6, "nareis", onward("nareis", 2019, "granted"), onward("nareis", 2021, "refused")),
  script(3, "nareis", onward("nareis", 2020, "granted"), onward("nareis", 2022, "granted")),
  script(3, "nareis", onward("nareis", 2021, "granted"), onward("nareis", 2023, "open")),
  script(8, "nareis", onward("nareis", 2019, "granted"), onward("art8", 2021, "refused")),
  script(4, "nareis", onward("art8", 2019, "granted"), onward("nareis", 2021, "granted")),
  script(4, "nareis", onward("art8", 2020, "granted"), onward("art8", 2022, "refused")),
  script(3, "nareis", onward("art8", 2019, "granted"), onward("regular-family", 2021, "granted")),
];

/** Re-applications for the same person, and sponsors who stand in both tables of the memo. */
const repeated: readonly Script[] = [
  script(12, "nareis", onward("nareis", 2019, "refused"), again("nareis", 2021, "granted")),
  script(8, "nareis", onward("nareis", 2019, "refused"), again("nareis", 2021, "refused")),
  script(3, "nareis", onward("nareis", 2020, "refused"), again("nareis", 2022, "open")),
  script(12, "nareis", onward("art8", 2019, "refused"), again("art8", 2021, "refused")),
  script(6, "nareis", onward("art8", 2020, "refused"), again("art8", 2022, "granted")),
  script(10, "nareis", onward("art8", 2019, "refused"), also("nareis", 2021, "granted")),
  script(6, "nareis", onward("nareis", 2019, "granted"), also("art8", 2021, "refused")),
];

/** Every script, the ones with the most particular needs first. */
export const stackingScripts: readonly Script[] = [...deeper, ...deep, ...repeated];

function script(families: number, first: FamilyProcedure, ...steps: readonly ScriptStep[]): Script {
  return { families, first, steps };
}
