import { toIso } from "../../calendar/day.ts";
import { personColumnDigest } from "../../cases/known/person-attributes.ts";
import type { StoredChains as Chains } from "../../chains/detection/find-chains.ts";
import type { BreakdownChoices } from "./breakdown-options.ts";
import { coverageFacts } from "./count-columns.ts";
import type { CountedChains } from "./counted-chain.ts";
import type { SheetAbout } from "./exact-sheet.ts";
import type { Period } from "./exact-table.ts";
import { packageVersion } from "./package-version.ts";
import { seriesBreaks } from "./series-breaks.ts";

/**
 * What a breakdown is a count of. By a column of persons the digest of the register covers that column too, which those
 * of tables do not: without it, other figures could come from a register with the same digest.
 */
export function breakdownAbout(
  chains: Chains,
  { about }: CountedChains,
  { by, count }: BreakdownChoices,
  periods: readonly Period[],
): SheetAbout {
  const { register } = chains;
  const referenceDate = toIso(about.referenceDate);
  const digest = typeof by === "string" ? register.digest : personColumnDigest(register, by.column);
  return {
    definitions: [{ ...about.definition }],
    registers: [
      {
        ...about.register,
        digest,
        referenceDate,
        coverage: coverageFacts(about),
      },
    ],
    basis: count.basis,
    seriesBreaks: seriesBreaks(periods, count.period, count.timeline),
    status: "draft",
    version: packageVersion,
  };
}
