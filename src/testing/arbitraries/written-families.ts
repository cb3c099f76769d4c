import type { Outcome, Procedure } from "../../cases/facts/application.ts";
import type { Row } from "../../model/contract-tables.ts";
import type { PlainChain } from "../../model/find-chains.ts";
import { dayAt } from "./days.ts";
import { idAt, personAt } from "./ids.ts";

/** What is drawn of a family before its kind is known: places of the pool, and choices that a kind makes use of. */
export interface FamilyDraw {
  readonly begin: number;
  /** How long each decision takes. */
  readonly waits: readonly number[];
  /** How long it is from each grant to the next filing. */
  readonly rests: readonly number[];
  readonly choice: number;
  /** What became of the last application. */
  readonly outcome: string;
}

/** Applications and the chains among them while they are written down, and how many persons there are. */
export interface Written {
  readonly rows: Row[];
  readonly chains: PlainChain[];
  people: number;
}

interface Filed {
  readonly procedure: Procedure;
  readonly applicant: string;
  readonly sponsor?: string;
  /** Places of the pool. */
  readonly submitted: number;
  readonly decided?: number;
  readonly outcome?: string;
}

/** Writes an application down and gives its id. Without an outcome it was granted where it was decided. */
export function file(
  written: Written,
  { procedure, applicant, sponsor = "", submitted, decided, outcome }: Filed,
): string {
  const application_id = idAt("a", written.rows.length);
  const how = outcome ?? (decided === undefined ? "" : "granted");
  written.rows.push({
    application_id,
    procedure,
    applicant_id: applicant,
    sponsor_id: sponsor,
    submitted_on: dayAt(submitted),
    outcome: how,
    decided_on: how === "" ? "" : dayAt(decided ?? submitted),
  });
  return application_id;
}

/** One more person. */
export function somebody(written: Written): string {
  written.people += 1;
  return personAt(written.people - 1);
}

type Found = Pick<PlainChain, "class" | "reason" | "form" | "first" | "independent" | "path">;

/** Notes the chain that an application is. */
export function note(written: Written, application: string, found: Found): void {
  const row = written.rows.find((one) => one["application_id"] === application) ?? {};
  written.chains.push({
    application,
    ...found,
    depth: found.path.length - 1,
    submitted: row["submitted_on"] ?? "",
    decided: row["decided_on"] || null,
    outcome: (row["outcome"] || "open") as Outcome,
    applicant: row["applicant_id"] ?? "",
    sponsor: row["sponsor_id"] ?? "",
  });
}
