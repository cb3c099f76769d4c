import { type FamilyProcedure, procedures } from "../../cases/facts/application.ts";
import type { ChainForm } from "../../chains/definition/chain.ts";
import type { Definition } from "../../chains/definition/definition.ts";
import type { TableClass } from "../asked/unit.ts";
import type { CountedChains } from "../cells/counted-chains.ts";
import type { Grouping } from "./grouping.ts";

const family: readonly FamilyProcedure[] = ["nareis", "art8", "regular-family"];
const forms: readonly ChainForm[] = family.flatMap((first) => family.map((second): ChainForm => `${first}>${second}`));

/**
 * Counted chains by form, procedures as the definition sees them. A form that a class cannot have by its definition is
 * not shown for it: nareis op nareis is never `nareis>art8`.
 */
export function formGrouping({ chains, places }: CountedChains): Grouping {
  const { columns, definition } = chains;
  const procedureOf = (application: number): number =>
    family.indexOf(procedures[columns.procedure[application] as number] as FamilyProcedure);
  return {
    keys: forms,
    groupOf: places.map(
      (place) =>
        procedureOf(columns.first[place] as number) * family.length + procedureOf(columns.application[place] as number),
    ),
    isPossible: (tableClass, group) => canHave(tableClass, forms[group] as ChainForm, definition),
  };
}

/** Section 3 of the contract, rows 1 to 3. */
function canHave(tableClass: TableClass, form: ChainForm, { firstProcedures }: Definition): boolean {
  const [first, second] = form.split(">") as [FamilyProcedure, FamilyProcedure];
  const isFirst = (firstProcedures as readonly FamilyProcedure[]).includes(first);
  switch (tableClass) {
    case "all-forms":
      return true;
    case "nareis-op-nareis":
      return isFirst && second === "nareis";
    case "art8-after-nareis":
      return isFirst && second === "art8";
    case "other-stacking":
      return second === "regular-family" || !isFirst;
  }
}
