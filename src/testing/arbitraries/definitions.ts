import fc from "fast-check";
import type { Definition } from "../../chains/definition/definition.ts";
import { memo2023 } from "../../chains/definition/presets.ts";
import { dayPool } from "./days.ts";

const independent = fc.constantFrom<Definition["independent"][]>(
  "requested",
  "granted",
  "granted-later",
  "held",
  "none",
);
const regularAsNareisBefore = fc.option(fc.constantFrom("2019-10-31", ...dayPool), { freq: 2 });
const sameDayRule = fc.constantFrom<Definition["sameDay"]["firstToSecond"][]>("after", "on-or-after");

/** Definitions of all the options of section 3. */
export const anyDefinition: fc.Arbitrary<Definition> = fc.record({
  id: fc.constant("drawn"),
  firstProcedures: fc.constantFrom<Definition["firstProcedures"][]>(["nareis"], ["nareis", "art8"]),
  regularAsNareisBefore,
  regularProcedures: fc.constantFrom<Definition["regularProcedures"][]>(["regular-family"], ["regular-family", "art8"]),
  independent,
  sameDay: fc.record({ firstToSecond: sameDayRule, firstToIndependent: sameDayRule, independentToSecond: sameDayRule }),
  exclude: fc.constantFrom<Definition["exclude"][]>(
    ["first-sponsor"],
    [],
    ["first-dossier"],
    ["first-sponsor", "first-dossier"],
  ),
  firstAnchor: fc.constantFrom<Definition["firstAnchor"][]>("decided", "entered", "permit"),
  lookBackMonths: fc.constantFrom(null, 0, 1, 3, 12, 30_000),
  firstValid: fc.constantFrom<Definition["firstValid"][]>("ever", "at-second", "at-reference"),
  repeats: fc.constantFrom<Definition["repeats"][]>("count", "collapse"),
  depthScope: fc.constantFrom<Definition["depthScope"][]>("all", "single"),
});

const optionNames = /* @__PURE__ */ Object.keys(memo2023).filter((name) => name !== "id") as (keyof Definition)[];

/**
 * Definitions that differ from another in an option or three. Where everything is drawn hardly any register has a chain:
 * these find more, and shrink to the options that matter.
 */
export function definitionsNear(base: Definition): fc.Arbitrary<Definition> {
  return fc.tuple(fc.subarray(optionNames, { maxLength: 3 }), anyDefinition).map(([names, drawn]) => ({
    ...base,
    id: names.length === 0 ? base.id : drawn.id,
    ...Object.fromEntries(names.map((name) => [name, drawn[name]])),
  }));
}

/** Definitions that differ from the memo's in anything but what a link is. */
export const definitionsOfSameLinks: fc.Arbitrary<Definition> = anyDefinition.map((drawn) => ({
  ...drawn,
  sameDay: { ...drawn.sameDay, firstToSecond: memo2023.sameDay.firstToSecond },
  exclude: memo2023.exclude,
  firstAnchor: memo2023.firstAnchor,
  lookBackMonths: memo2023.lookBackMonths,
  firstValid: memo2023.firstValid,
}));
