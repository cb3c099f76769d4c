import { type Day, type IsoDate, toIso, toIsoOrNull } from "../calendar/day.ts";
import { type ApplicationId, outcomes, procedures } from "../cases/application.ts";
import type { Application } from "../cases/application-of.ts";
import type { Permit } from "../cases/permit.ts";
import { permitsOf } from "../cases/permits-of.ts";
import type { Chains } from "./find-chains.ts";

/** One application that a finding rests on. */
export interface Evidence {
  /**
   * `second` is the application that was asked about; `nearest` one that comes nearest to being its earlier grant or
   * its independent application, and is not.
   */
  readonly role: "first" | "independent" | "nearest" | "second";
  readonly application: ApplicationId;
  readonly procedure: Application["procedure"];
  readonly submitted: IsoDate;
  readonly decided: IsoDate | null;
  readonly outcome: Application["outcome"];
  /** Day of entry known at the reference date. */
  readonly entered: IsoDate | null;
  /** Row in the table of applications, 1 for the first row of data. */
  readonly row: number;
  /** The permits on a first grant, where the definition looks at permits; else none. */
  readonly permits: readonly EvidencePermit[];
}

/** A permit that a finding rests on: its kind, and the days that a definition can look at. */
export type EvidencePermit = Pick<Permit, "permit" | "kind" | "validFrom" | "withdrawnOn">;

/** An application as evidence, by its place in the register. */
export function evidenceAt({ register, definition }: Chains, place: number, role: Evidence["role"]): Evidence {
  const { applications, persons } = register;
  const application = applications.id[place] as ApplicationId;
  const looksAtPermits = definition.firstAnchor === "permit" || definition.firstValid !== "ever";
  const holder = persons[applications.applicant[place] as number] as string;
  return {
    role,
    application,
    procedure: procedures[applications.procedure[place] as number] as Evidence["procedure"],
    submitted: toIso(applications.submitted[place] as Day),
    decided: toIsoOrNull(applications.decided[place] as number),
    outcome: outcomes[applications.outcome[place] as number] as Evidence["outcome"],
    entered: toIsoOrNull(applications.entered[place] as number),
    row: applications.row[place] as number,
    permits:
      role !== "first" || !looksAtPermits
        ? []
        : permitsOf(register, holder)
            .filter((permit) => permit.application === application)
            .map(({ permit, kind, validFrom, withdrawnOn }) => ({ permit, kind, validFrom, withdrawnOn })),
  };
}
