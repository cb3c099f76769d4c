import { type Day, toIso, toIsoOrNull } from "../calendar/day.ts";
import { type ApplicationId, NOBODY, outcomes, procedures } from "../cases/application.ts";
import { type Application, placeOfApplication } from "../cases/application-of.ts";
import type { Register } from "../cases/register.ts";
import type { Chain } from "./chain.ts";
import type { Definition } from "./definition.ts";
import { type Chains, chainAt, findChains } from "./find-chains.ts";

/** One application that a finding rests on. */
export interface Evidence {
  /** `second` is the application that was asked about. */
  readonly role: "first" | "independent" | "second";
  readonly application: ApplicationId;
  readonly procedure: Application["procedure"];
  readonly submitted: string;
  readonly decided: string | null;
  readonly outcome: Application["outcome"];
  /** Row in the table of applications, 1 for the first row of data. */
  readonly row: number;
}

/**
 * Why an application is or is not stacked: it has an earlier grant, and then `chain` says the rest; or the first of
 * these holds: the register does not know it at the reference date; it is not a family application; its sponsor has
 * no row of its own, so that a first link cannot be seen; its sponsor has rows, but no earlier grant.
 */
export type Explanation =
  | { readonly finding: "chain"; readonly chain: Chain; readonly evidence: readonly Evidence[] }
  | { readonly finding: "unknown-application"; readonly chain: null; readonly evidence: readonly [] }
  | {
      readonly finding: "not-a-family-application" | "sponsor-without-own-row" | "no-earlier-grant";
      readonly chain: null;
      readonly evidence: readonly Evidence[];
    };

/**
 * Explains one application under a definition, as data. Finds all chains first; who explains many applications can
 * pass the chains instead and then pays for one look through the ids.
 *
 * @throws RangeError when the definition has an option that this version does not know.
 */
export function explanationOf(
  register: Register,
  definition: Definition,
  applicationId: string,
  chains: Chains = findChains(register, definition),
): Explanation {
  const place = placeOfApplication(register, applicationId);
  if (place === null) return { finding: "unknown-application", chain: null, evidence: [] };
  const { columns } = chains;
  const second = evidenceAt(register, place, "second");
  const found = columns.application.subarray(0, columns.count).indexOf(place);
  if (found >= 0) {
    const independent = columns.independent[found] as number;
    const evidence: Evidence[] = [evidenceAt(register, columns.first[found] as number, "first")];
    if (independent >= 0) evidence.push(evidenceAt(register, independent, "independent"));
    return { finding: "chain", chain: chainAt(chains, found), evidence: [...evidence, second] };
  }
  const sponsor = register.applications.sponsor[place] as number;
  if (sponsor === NOBODY) return { finding: "not-a-family-application", chain: null, evidence: [second] };
  const hasOwnRow = register.applications.applicant.includes(sponsor);
  return { finding: hasOwnRow ? "no-earlier-grant" : "sponsor-without-own-row", chain: null, evidence: [second] };
}

function evidenceAt(register: Register, place: number, role: Evidence["role"]): Evidence {
  const { applications } = register;
  return {
    role,
    application: applications.id[place] as ApplicationId,
    procedure: procedures[applications.procedure[place] as number] as Evidence["procedure"],
    submitted: toIso(applications.submitted[place] as Day),
    decided: toIsoOrNull(applications.decided[place] as number),
    outcome: outcomes[applications.outcome[place] as number] as Evidence["outcome"],
    row: applications.row[place] as number,
  };
}
