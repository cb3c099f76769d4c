import { checkOptions } from "../../arguments/options.ts";
import { type Register as OpaqueRegister, storedRegister } from "../../cases/facts/register.ts";
import type { Definition } from "../../chains/definition/definition.ts";
import { type LegalTimeline, legalTimeline } from "../../chains/law/legal-timeline.ts";
import type { SheetRegister } from "../../counts/old/exact-sheet.ts";
import { packageVersion } from "../../counts/old/package-version.ts";
import { definitionBehind } from "./definition-behind.ts";
import { publish, publishUnprotected } from "./publish.ts";
import { isPublishedSheet, type PublishedSheet } from "./published-sheet.ts";
import { recountedSheet } from "./recount-sheet.ts";
import { sheetDifferences } from "./sheet-differences.ts";
import type { Recounted, Verification } from "./verification.ts";

/**
 * Counts a published sheet again from a register, by what the sheet says of itself, as `verifyTable` does for a table:
 * a breakdown, definitions side by side, an attrition, signals, follow-up, shares, or a revision of one register. The
 * others
 * do not say everything that they were counted by, and a revision of two extracts needs both. A breakdown by a column
 * of persons needs a register that was read with that column. Cost: that of what made the sheet.
 *
 * @param options `timeline`: the law by which breaks in series were marked, where that is not `legalTimeline`.
 * @throws TypeError for anything but a published sheet and a register; RangeError for a sheet of another kind, for one
 * that cannot have been counted, and where a column of persons was not read.
 * @example
 * const { register } = readRegister(demonstrationTables(), { asOf: "2023-05-31" });
 * const groups = breakDown(findChains(register, memo2023), { by: "depth", unit: "sponsors" });
 * verifySheet(publish(groups, tens), register).equal; // true
 */
export function verifySheet(
  sheet: PublishedSheet,
  registerGiven: OpaqueRegister,
  options: { readonly timeline?: LegalTimeline } = {},
): Verification {
  const register = storedRegister(registerGiven);
  if (!isPublishedSheet(sheet)) {
    throw new TypeError("Pass a published sheet, as publish or publishedSheetFrom gives it.");
  }
  if (register?.["~kind"] !== "Register") throw new TypeError("Pass a register, as readRegister gives it.");
  checkOptions(options, ["timeline"]);
  const { about } = sheet;
  const notices: Verification["notices"] = about.version === packageVersion ? [] : [{ code: "other-version" }];
  const [first, ...others] = about.definitions.map(definitionBehind);
  if (first === undefined || first === null || others.some((other) => other === null)) {
    return { equal: false, recounted: null, differences: [{ code: "unknown-definition" }], notices };
  }
  const definitions = [first, ...(others as readonly Definition[])] as const;
  const exact = recountedSheet({ sheet, register, definitions, timeline: options.timeline ?? legalTimeline });
  if (exact === null) {
    throw new RangeError(
      "Pass a breakdown, definitions side by side, an attrition, signals, follow-up, shares, or a revision of one register: the other sheets do not say everything that they were counted by.",
    );
  }
  const again = about.policy === null ? publishUnprotected(exact) : publish(exact, about.policy);
  const recounted = recountedOf(again);
  const [difference, ...more] = sheetDifferences(sheet, again);
  if (difference === undefined) return { equal: true, recounted, differences: [], notices };
  return { equal: false, recounted, differences: [difference, ...more], notices };
}

/** By the last definition and register of the sheet: of a revision those of the new reference date. */
function recountedOf({ about }: PublishedSheet): Recounted {
  const { id, digest } = about.definitions[about.definitions.length - 1] as PublishedSheet["about"]["definitions"][0];
  const register = about.registers[about.registers.length - 1] as SheetRegister;
  return {
    definition: { id, digest },
    register: { digest: register.digest },
    referenceDate: register.referenceDate,
    version: about.version,
  };
}
