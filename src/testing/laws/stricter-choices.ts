import fc from "fast-check";
import type { Definition } from "../../chains/definition/definition.ts";
import type { PlainChain } from "../../model/find-chains.ts";
import { days } from "../arbitraries/days.ts";
import type { Law } from "./law.ts";

interface Narrowing {
  readonly name: string;
  readonly sentence: string;
  /** Choices of one option, the widest first: each later one can only lose what the earlier ones find. */
  choices(drawn: Definition): readonly (readonly Partial<Definition>[])[];
  /** What of a chain can only be lost. */
  isFound(chain: PlainChain): boolean;
}

/** A chain with a link has a class, or lacks its independent application only; every other has earlier grants alone. */
const isLinked = (chain: PlainChain): boolean => chain.class !== null || chain.reason === "no-independent-asylum";

const isNareisOpNareis = (chain: PlainChain): boolean => chain.class === "nareis-op-nareis";

const narrowings: readonly Narrowing[] = [
  {
    name: "stricter-requirement",
    sentence:
      "The requirement: requested (the memo's words), granted (granted, and b.decided_on <= x.submitted_on), granted-later (granted by the reference date), none (section 3, Independent application).",
    choices: () => [
      [
        { independent: "none" },
        { independent: "requested" },
        { independent: "granted-later" },
        { independent: "granted" },
      ],
    ],
    isFound: isNareisOpNareis,
  },
  {
    name: "possession-of-a-permit",
    sentence:
      "The requirement: held, sponsor(x) holds an independent permit on the day of filing, or none (section 3, Independent application).",
    choices: () => [[{ independent: "none" }, { independent: "held" }]],
    isFound: isNareisOpNareis,
  },
  {
    name: "more-excluded",
    sentence: "exclude: any of first-sponsor, first-dossier (section 3, Definitions).",
    choices: () => [
      [{ exclude: [] }, { exclude: ["first-sponsor"] }, { exclude: ["first-sponsor", "first-dossier"] }],
      [{ exclude: [] }, { exclude: ["first-dossier"] }, { exclude: ["first-sponsor", "first-dossier"] }],
    ],
    isFound: isLinked,
  },
  {
    name: "shorter-look-back",
    sentence: "lookBackMonths: the anchor is on or after x.submitted_on minus n months (section 3, Definitions).",
    choices: () => [[null, 30_000, 12, 3, 1, 0].map((lookBackMonths) => ({ lookBackMonths }))],
    isFound: isLinked,
  },
  {
    name: "first-still-valid",
    sentence:
      "firstValid: f fails when every permit of f has withdrawn_on <= x.submitted_on (<= R) (section 3, Definitions).",
    choices: () => [[{ firstValid: "ever" }, { firstValid: "at-second" }, { firstValid: "at-reference" }]],
    isFound: isLinked,
  },
  {
    name: "fewer-first-procedures",
    sentence: "firstProcedures: nareis, or nareis and art8 (section 3, Definitions).",
    choices: () => [[{ firstProcedures: ["nareis", "art8"] }, { firstProcedures: ["nareis"] }]],
    isFound: (chain) => chain.class === "nareis-op-nareis" || chain.class === "art8-after-nareis",
  },
  strictly("firstToSecond", "second-strictly-after-first", isLinked),
  strictly("firstToIndependent", "independent-strictly-after-first", isNareisOpNareis),
  strictly("independentToSecond", "second-strictly-after-independent", isNareisOpNareis),
];

type Comparison = keyof Definition["sameDay"];

function strictly(comparison: Comparison, name: string, isFound: Narrowing["isFound"]): Narrowing {
  return {
    name,
    sentence: "sameDay: which comparisons are strict (section 3, Definitions).",
    choices: ({ sameDay }) => [
      [{ sameDay: { ...sameDay, [comparison]: "on-or-after" } }, { sameDay: { ...sameDay, [comparison]: "after" } }],
    ],
    isFound,
  };
}

function lawOf({ name, sentence, choices, isFound }: Narrowing): Law<"chains"> {
  const definitionsOf = (drawn: Definition) =>
    fc
      .constantFrom(...choices(drawn))
      .chain((some) => fc.subarray([...some], { minLength: 2, maxLength: 2 }))
      .map((pair) => pair.map((choice): Definition => ({ ...drawn, ...choice })) as [Definition, Definition]);
  return {
    name,
    of: "chains",
    sentence,
    needs: { fields: ["application", "class", "reason"], definitions: true },
    trials: ({ clean, definitions }) =>
      fc.tuple(clean, days, definitions.chain(definitionsOf)).map(([tables, asOf, [wider, narrower]]) => ({
        questions: [
          { what: "the register, under the wider definition", tables, definition: wider, options: { asOf } },
          { what: "the register, under the narrower definition", tables, definition: narrower, options: { asOf } },
        ],
        sides: (all, fewer) => {
          const kept = new Set((all as readonly PlainChain[]).filter(isFound).map(({ application }) => application));
          const given = (fewer as readonly PlainChain[]).filter(isFound);
          return { expected: given.filter(({ application }) => kept.has(application)), given };
        },
      })),
  };
}

/** Laws of what a stricter choice can only lose. */
export const stricterChoices: readonly Law<"chains">[] = narrowings.map(lawOf);
