import { isRefusal } from "../arguments/refusal.ts";
import type { PublishedTable } from "../disclosure/published-table.ts";
import type { SaferChange, SaferTable } from "../questions/safer-tables.ts";
import type { Said } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";
import { withheldPlaces } from "./withheld-places.ts";

/**
 * What is printed, or, where a table cannot be final because its figures together tell too much, what would help.
 *
 * @throws UsageError with each change that was tried and helps, and what it costs.
 */
export async function printedOrAdvice<Printed>(
  print: () => Promise<Printed>,
  safer: () => readonly SaferTable[],
): Promise<Printed> {
  try {
    return await print();
  } catch (problem) {
    if (!isRefusal(problem) || problem.code !== "figures-narrowed") throw problem;
    throw new UsageError(adviceOf(safer()));
  }
}

function adviceOf(safer: readonly SaferTable[]): Said {
  const changes = safer.map(({ change, table, cost: { figures, values } }) => ({
    nl: `${wordsOf(change, table).nl} (${figures} cijfers minder, gemiddeld ${comma(values)} mogelijke aantallen meer)`,
    en: `${wordsOf(change, table).en} (${figures} figures fewer, on average ${values} possible counts more)`,
  }));
  const [first] = changes;
  if (first === undefined) {
    return {
      nl: "Laat --final weg: samen zeggen deze cijfers van sommige meer dan hun afronding belooft te verbergen, en langere perioden, een grotere base of enkele cijfers niet publiceren helpen niet. nareis audit zegt welke.",
      en: "Leave out --final: together these figures tell more of some than their rounding promises to hide, and neither longer periods, a larger base nor withholding a few figures helps. nareis audit says which.",
    };
  }
  return {
    nl: `Laat --final weg, want samen zeggen deze cijfers van sommige meer dan hun afronding belooft te verbergen, of kies wat is geprobeerd en helpt: ${changes.map(({ nl }) => nl).join("; ")}. nareis audit zegt welke.`,
    en: `Leave out --final, because together these figures tell more of some than their rounding promises to hide, or choose what was tried and helps: ${changes.map(({ en }) => en).join("; ")}. nareis audit says which.`,
  };
}

function wordsOf(change: SaferChange, table: PublishedTable): Said {
  switch (change.kind) {
    case "longer-periods":
      return { nl: `--by ${change.length}`, en: `--by ${change.length}` };
    case "larger-base":
      return { nl: `een --policy met base ${change.base}`, en: `a --policy with base ${change.base}` };
    case "zeros-hidden":
      return { nl: "een --policy met zero hidden", en: "a --policy with zero hidden" };
    case "withheld":
      return { nl: `--withhold ${withheldPlaces(table)}`, en: `--withhold ${withheldPlaces(table)}` };
  }
}

function comma(number: number): string {
  return `${number}`.replace(".", ",");
}
