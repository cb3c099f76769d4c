import type { Definition } from "../../src/chains/definition/definition.ts";
import { memo2023 } from "../../src/chains/definition/presets.ts";
import { findStoredChains } from "../../src/chains/detection/stored-chains.ts";
import { legalTimeline } from "../../src/chains/law/legal-timeline.ts";
import type { Needed, Requirement } from "../../src/chains/why/difference.ts";
import type { Explanation } from "../../src/chains/why/explanation.ts";
import { explanationOf } from "../../src/chains/why/explanation-of.ts";
import type { RegisterTables } from "../../src/index.ts";
import { registerOf } from "../contract/register-literals.ts";

/** The reference date of small registers that are explained here. */
export const referenceDate = "2020-12-31";

/** Options of the memo that are otherwise. */
export type Options = Partial<Omit<Definition, "sameDay">> & { readonly sameDay?: Partial<Definition["sameDay"]> };

/** The memo's definition with some options, or rules in `sameDay`, otherwise. */
export function memoWith({ sameDay, ...options }: Options): Definition {
  return { ...memo2023, ...options, id: "mine", sameDay: { ...memo2023.sameDay, ...sameDay } };
}

/** What is explained of the application x in applications written as lines. */
export function explained(text: string, options: Options = {}, others: Partial<RegisterTables> = {}): Explanation {
  const chains = findStoredChains(registerOf(text, others, { asOf: referenceDate }), memoWith(options));
  return explanationOf(chains, "x", legalTimeline);
}

/** What would have to differ: the nearest with its cause, then each requirement, as `application table.column value`. */
export function differenceIn({ wouldHaveToDiffer }: Explanation): readonly string[] {
  if (wouldHaveToDiffer === null) return [];
  const { nearest, cause, needed } = wouldHaveToDiffer;
  return [`${nearest ?? "-"} ${cause ?? "-"}`, ...needed.map(requirementIn)];
}

function requirementIn({ application, permit, table, column, needed }: Requirement): string {
  const whose = permit === null ? (application ?? "new") : `${permit}/${application ?? "-"}`;
  return `${whose} ${table}.${column} ${neededIn(needed)}`;
}

function neededIn(needed: Needed): string {
  switch (needed.kind) {
    case "one-of":
      return needed.values.join("|");
    case "not":
      return `not ${needed.values.join("|")}`;
    case "between":
      return `${needed.from ?? ""}..${needed.to ?? ""}${needed.orEmpty ? " or empty" : ""}`;
    case "same-person":
      return `same as ${needed.as}.${needed.in}`;
    case "another-person":
      return `other than ${needed.as}.${needed.in}`;
    case "outside-dossier":
      return `outside the dossier of ${needed.of}`;
  }
}
