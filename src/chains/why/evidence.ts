import { type Day, type IsoDate, toIso, toIsoOrNull } from "../../calendar/day.ts";
import type { Application } from "../../cases/application-of.ts";
import { type ApplicationId, outcomes, procedures } from "../../cases/facts/application.ts";
import { compareText } from "../../cases/facts/compare-text.ts";
import { type Permit, type PermitColumns, permitKinds, permitPlacesOf } from "../../cases/facts/permit.ts";
import { heldSpan } from "../detection/held-permits.ts";
import type { StoredChains } from "../detection/stored-chains.ts";

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
  /** The permits on a first grant or on what comes nearest to one, where the definition looks at permits; else none. */
  readonly permits: readonly Pick<Permit, "permit" | "kind" | "validFrom" | "validUntil" | "withdrawnOn">[];
}

/** An application as evidence, by its place in the register. */
export function evidenceAt(
  { basis: register, definition }: StoredChains,
  place: number,
  role: Evidence["role"],
): Evidence {
  const { applications, permits } = register;
  const looksAtPermits = definition.firstAnchor === "permit" || definition.firstValid !== "ever";
  return {
    role,
    application: applications.id[place] as ApplicationId,
    procedure: procedures[applications.procedure[place] as number] as Evidence["procedure"],
    submitted: toIso(applications.submitted[place] as Day),
    decided: toIsoOrNull(applications.decided[place] as number),
    outcome: outcomes[applications.outcome[place] as number] as Evidence["outcome"],
    entered: toIsoOrNull(applications.entered[place] as number),
    row: applications.row[place] as number,
    permits: (role === "first" || role === "nearest") && looksAtPermits ? permitsOn(permits, place) : [],
  };
}

/** The permits that name an application, whoever holds them, by the day from which they are valid and their ids. */
function permitsOn(permits: PermitColumns, place: number): Evidence["permits"] {
  return [...permits.application.keys()]
    .filter((permit) => permits.application[permit] === place)
    .sort(
      (one, other) =>
        (permits.validFrom[one] as number) - (permits.validFrom[other] as number) ||
        // Where permits follow from grants they have no ids, and an application has one at most.
        compareText(permits.id[one] as string, permits.id[other] as string),
    )
    .map((permit) => evidencePermitAt(permits, permit));
}

/**
 * The independent permits that the sponsor of an application held on its day of filing, where the definition asks for
 * them; else none.
 */
export function permitsHeld({ basis: register, definition }: StoredChains, second: number): Evidence["permits"] {
  if (definition.independent !== "held") return [];
  const { applications, permits } = register;
  const sponsor = applications.sponsor[second] as number;
  const submitted = applications.submitted[second] as number;
  return permitPlacesOf(permits, sponsor)
    .filter((place) => {
      const span = heldSpan(permits, place, definition);
      return span !== null && span.from <= submitted && submitted < span.until;
    })
    .map((place) => evidencePermitAt(permits, place));
}

/** A permit as evidence, by its place. */
function evidencePermitAt(permits: PermitColumns, place: number): Evidence["permits"][number] {
  return {
    permit: permits.id[place] as Evidence["permits"][number]["permit"],
    kind: permitKinds[permits.kind[place] as number] as Evidence["permits"][number]["kind"],
    validFrom: toIso(permits.validFrom[place] as Day),
    validUntil: toIsoOrNull(permits.validUntil[place] as number),
    withdrawnOn: toIsoOrNull(permits.withdrawn[place] as number),
  };
}
