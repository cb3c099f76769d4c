import type { Definition } from "../../chains/definition/definition.ts";

/** The classes of which the conditions can be counted one after another. */
export const attritionClasses = ["nareis-op-nareis", "art8-after-nareis"] as const;

/** A class whose conditions are counted one after another. */
export type AttritionClass = (typeof attritionClasses)[number];

/** Every condition, in the order in which they are tested. */
export const attritionConditions = [
  "known",
  "family",
  "procedure",
  "sponsor-seen",
  "earlier-grant",
  "first-dated",
  "within-look-back",
  "first-valid",
  "another-person",
  "another-dossier",
  "first-procedure",
  "independent",
  "single",
  "first-of-repeats",
  "covered",
] as const;

/**
 * One condition for being counted in a class:
 *
 * - `known`: known at the reference date; `family`: a family application; `procedure`: in the procedure of the class;
 * - `sponsor-seen`: the sponsor has an application of its own in the register; `earlier-grant`: and an earlier grant;
 * - on one and the same earlier grant: `first-dated` (its day is known), `within-look-back`, `first-valid` (its permit
 *   was not withdrawn), `another-person` (the applicant is not its sponsor), `another-dossier` (and was not in its
 *   dossier), `first-procedure` (it is in a first procedure), `independent` (the requirement is met after it);
 * - `single`: of depth 1; `first-of-repeats`: the first filed of those that collapse; `covered`: filed on a
 *   covered day of the periods shown.
 */
export type AttritionCondition = (typeof attritionConditions)[number];

/** The conditions that a definition makes for a class, in the order in which they are tested. */
export function conditionsOf(definition: Definition, attritionClass: AttritionClass): readonly AttritionCondition[] {
  const isMade: { readonly [Condition in AttritionCondition]?: boolean } = {
    "first-dated": definition.firstAnchor !== "decided",
    "within-look-back": definition.lookBackMonths !== null,
    "first-valid": definition.firstValid !== "ever",
    "another-person": definition.exclude.includes("first-sponsor"),
    "another-dossier": definition.exclude.includes("first-dossier"),
    independent: attritionClass === "nareis-op-nareis" && definition.independent !== "none",
    single: definition.depthScope === "single",
    "first-of-repeats": definition.repeats === "collapse",
  };
  return attritionConditions.filter((condition) => isMade[condition] ?? true);
}

/**
 * The definition without one of its conditions, or null where there is no such definition: without an earlier grant,
 * or the day that it is compared by, there is nothing to count.
 */
export function withoutCondition(definition: Definition, condition: AttritionCondition): Definition | null {
  const excluding = (part: Definition["exclude"][number]): Definition => ({
    ...definition,
    exclude: definition.exclude.filter((other) => other !== part),
  });
  switch (condition) {
    case "within-look-back":
      return { ...definition, lookBackMonths: null };
    case "first-valid":
      return { ...definition, firstValid: "ever" };
    case "another-person":
      return excluding("first-sponsor");
    case "another-dossier":
      return excluding("first-dossier");
    case "independent":
      return { ...definition, independent: "none" };
    case "single":
      return { ...definition, depthScope: "all" };
    case "first-of-repeats":
      return { ...definition, repeats: "count" };
    default:
      return null;
  }
}
