import { readRegister } from "../../src/cases/read-register.ts";
import { memo2023 } from "../../src/chains/definition/presets.ts";
import { findStoredChains as findChains } from "../../src/chains/detection/stored-chains.ts";
import type { CohortOptions } from "../../src/counts/asked/count-options.ts";
import type { ExactTable } from "../../src/counts/cells/exact-table.ts";
import { compareSignals } from "../../src/counts/compare-signals.ts";
import { type FollowUpOptions, followUp } from "../../src/counts/follow-up.ts";
import type { Row, Tables } from "../../src/model/contract-tables.ts";
import { type Cells, counted, figures } from "./figures.ts";

/**
 * Three families as in section 3.1 of the memo: a young adult came by nareis in 2019 (`a1`, `b1`, `c1`), asked for
 * asylum, and later for nareis for a family of their own, the first of them for two people.
 */
export const families: readonly Row[] = [
  nareis("a1", "anna", "peter", "2018-05-01", "granted", "2019-01-10"),
  asylum("a2", "anna", "2019-03-01", "granted", "2020-03-01"),
  nareis("a3", "bram", "anna", "2021-02-01", "rejected", "2021-09-01"),
  nareis("a4", "cato", "anna", "2021-02-01", "granted", "2021-09-01"),
  nareis("b1", "dirk", "peter", "2018-05-01", "granted", "2019-01-10"),
  asylum("b2", "dirk", "2020-06-01"),
  nareis("b3", "elsa", "dirk", "2021-03-01"),
  nareis("c1", "fien", "gijs", "2018-05-01", "granted", "2019-01-10"),
  asylum("c2", "fien", "2019-06-01", "rejected", "2020-01-01"),
  nareis("c3", "hugo", "fien", "2022-03-01", "rejected", "2022-08-01"),
];

function nareis(id: string, applicant: string, sponsor: string, submitted: string, ...decision: string[]): Row {
  return { ...asylum(id, applicant, submitted, ...decision), procedure: "nareis", sponsor_id: sponsor };
}

function asylum(id: string, applicant: string, submitted: string, outcome = "", decided = ""): Row {
  const decision = outcome === "" ? {} : { outcome, decided_on: decided };
  return { application_id: id, procedure: "asylum", applicant_id: applicant, submitted_on: submitted, ...decision };
}

/** Follow-up: kind, application and day in one line, and a permit where there is one. */
export function steps(...lines: readonly string[]): readonly Row[] {
  return lines.map((line, index) => {
    const [kind = "", application_id = "", on = "", permit_id = ""] = line.split(" ");
    return { follow_up_id: `v${index}`, kind, application_id, on, permit_id };
  });
}

/** Signals on applications, all raised on one day of 2022 unless said otherwise. */
export function signalsOn(...lines: readonly string[]): readonly Row[] {
  return lines.map((line, index) => {
    const [application_id = "", raised_on = "2022-04-01"] = line.split(" ");
    return { signal_id: `s${index}`, application_id, raised_on };
  });
}

type Further = Omit<Tables, "applications"> & { readonly applications?: readonly Row[] };

/** What followed on the families. */
export function followed(further: Further, options: FollowUpOptions = {}, asOf = "2023-05-31"): ExactTable {
  const { register } = readRegister({ applications: families, ...further }, { asOf });
  return followUp(findChains(register, memo2023), { from: 2021, ...options });
}

/** Their signals against detection. */
export function compared(further: Further, options: CohortOptions = {}, asOf = "2023-05-31"): ExactTable {
  const { register } = readRegister({ applications: families, ...further }, { asOf });
  return compareSignals(findChains(register, memo2023), { from: 2021, ...options });
}

/** The rows of one unit in which something is counted, by their last key, and by class where it is not the memo's. */
export function rowsCounted(table: ExactTable, unit = "applications"): Readonly<Record<string, Cells>> {
  return counted(figures(table, { unit, without: ["nareis-op-nareis"] }));
}
