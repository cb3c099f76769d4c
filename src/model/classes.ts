import type { ChainClass, ChainReason } from "../chains/definition/chain.ts";
import { isRequirementMet } from "./independent.ts";
import { failedCondition, isEarlierGrant, latestOf, linkConditions, procedureOf, type RuleOn } from "./links.ts";
import type { PlainApplication } from "./register.ts";

/** A row of the table of classes in section 3: a class, or the reason why none, and `first`. */
export interface ClassRow {
  readonly row: number;
  readonly class: ChainClass | null;
  readonly reason: ChainReason | null;
  readonly first: PlainApplication;
}

/**
 * "Class of x, the first that holds, with N = `firstProcedures`" (section 3, Class). "A class holds when any f satisfies
 * it." Null where x "is not part of one".
 * @example
 * classOf(smallest.x, smallest.register, memo2023)?.class; // "nareis-op-nareis"
 * classOf(smallest.f, smallest.register, memo2023); // null
 */
export const classOf: RuleOn<ClassRow | null> = (x, register, definition) => {
  const { applications, permits } = register;
  const grants = applications.filter((f) => isEarlierGrant(f, x, definition, permits));
  const reasons = grants.map((f) => failedCondition(f, x, register, definition));
  const failing = (reason: ChainReason | null): PlainApplication[] => grants.filter((_, at) => reasons[at] === reason);
  const linked = failing(null);
  const isInN = (f: PlainApplication): boolean =>
    (definition.firstProcedures as readonly string[]).includes(procedureOf(f, definition));
  const inN = linked.filter(isInN);
  const procedure = procedureOf(x, definition);
  const isNareis = procedure === "nareis";
  /** The first that holds for some f, with "the latest such f". */
  const rows: readonly (Omit<ClassRow, "first"> & { readonly some: readonly PlainApplication[] })[] = [
    // "x is `nareis`, linked to some f in N for which the requirement is met".
    {
      row: 1,
      class: "nareis-op-nareis",
      reason: null,
      some: isNareis ? inN.filter((f) => isRequirementMet(f, x, register, definition)) : [],
    },
    // "x is `art8`, linked to some f in N (no independent permit is needed)".
    { row: 2, class: "art8-after-nareis", reason: null, some: procedure === "art8" ? inN : [] },
    // "x is linked to some f, and x is not `nareis` or some f is not in N"; "the latest f not in N if x is `nareis`".
    { row: 3, class: "other-stacking", reason: null, some: linked.filter((f) => !isNareis || !isInN(f)) },
    // "x is linked to some f (x is `nareis`, all its f in N, requirement not met)".
    { row: 4, class: null, reason: "no-independent-asylum", some: linked },
    // "x has earlier grants, none of them a link": "the one whose reason stands last in this order".
    ...[...linkConditions].reverse().map((reason) => ({ row: 5, class: null, reason, some: failing(reason) })),
  ];
  const found = rows.find(({ some }) => some.length > 0);
  if (found === undefined) return null;
  const { some, ...row } = found;
  return { ...row, first: latestOf(some) as PlainApplication };
};
