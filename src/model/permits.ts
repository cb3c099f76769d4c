import type { Row } from "./contract-tables.ts";
import { byCodeUnit } from "./order.ts";
import type { PlainApplication, PlainPermit } from "./register.ts";

/** "Nareis gives a derived permit, asylum an independent one, art8 and regular-family a regular one" (section 2, Permits). */
const kinds = { nareis: "derived", asylum: "independent", art8: "regular", "regular-family": "regular" } as const;

/** "Where the table is absent, permits follow from grants … valid from `decided_on`" (section 2, Permits). */
export function permitsFromGrants(applications: readonly PlainApplication[], followUp: readonly Row[]): PlainPermit[] {
  return applications.flatMap(({ id, procedure, applicant, outcome, decided }) => {
    if (outcome !== "granted" || decided === null || procedure === "other") return [];
    // "Withdrawn on the day of the earliest `permit-withdrawn` follow-up for that application".
    const steps = followUp.filter(({ kind, application_id }) => kind === "permit-withdrawn" && application_id === id);
    const [withdrawn = null] = steps.map(({ on }) => on as string).sort(byCodeUnit);
    const permit = { holder: applicant, kind: kinds[procedure], validFrom: decided, withdrawn, application: id };
    return [{ ...permit, id: null, validUntil: null, status: null }];
  });
}

/**
 * "`valid_from <= x.submitted_on`, not ended before that day, not withdrawn on it or earlier" (section 3, `held`).
 * @example
 * isHeldOn({ validFrom: "2019-01-01", validUntil: "2020-12-31", withdrawn: null }, "2020-12-31"); // true
 * isHeldOn({ validFrom: "2019-01-01", validUntil: null, withdrawn: "2020-12-31" }, "2020-12-31"); // false
 */
export function isHeldOn(permit: Pick<PlainPermit, "validFrom" | "validUntil" | "withdrawn">, day: string): boolean {
  const { validFrom, validUntil, withdrawn } = permit;
  return validFrom <= day && (validUntil === null || validUntil >= day) && (withdrawn === null || withdrawn > day);
}
