import { frozen } from "../../arguments/frozen.ts";
import { type IsoDate, toIso } from "../../calendar/day.ts";
import type { ApplicationColumns } from "../facts/application.ts";
import { DERIVED } from "../facts/codes.ts";
import { once } from "../facts/lazily.ts";
import type { PackedRegister } from "../facts/packed-register.ts";
import type { PermitColumns } from "../facts/permit.ts";
import type { RegisterStorage, StoredRegister } from "../facts/register.ts";
import { registerInWords } from "../facts/register-in-words.ts";
import type { RegisterRows } from "../facts/register-rows.ts";
import { shownAs } from "../facts/shown-as.ts";
import { applicationsKnownAt } from "./known-applications.ts";
import type { KnownDays } from "./known-days.ts";
import { knownDecisions, knownFollowUp, knownSignals } from "./known-events.ts";
import { identitiesKnownAt } from "./known-identities.ts";
import { permitsKnownAt } from "./known-permits.ts";

/** A register at a day, with the findings of intake that depend on the day. */
export interface RegisterAt<Known extends RegisterStorage = StoredRegister> {
  readonly register: Known;
  /** Rows of identities that were not applied, by their number in the table. */
  readonly identityConflicts: readonly number[];
  /** Places of rows of applications whose applicant and sponsor are one person. */
  readonly selfSponsored: readonly number[];
}

/** A register of which the reference date is known to be there, or may be missing. */
export type Dated<ReferenceDate> = RegisterStorage & { readonly referenceDate: ReferenceDate };

/** What is known of a register of which only some rows are looked at. */
export interface KnownOfWhole {
  readonly packed: PackedRegister;
  readonly setAside: number;
  readonly keptApplications: number;
  readonly selfSponsored: readonly number[];
}

/** The register of some rows in which each kind of thing is known up to a day of its own. Cost: linear in the rows. */
export function registerKnown(rows: RegisterRows, days: KnownDays): StoredRegister {
  return registerOfRows(toIso(days.referenceDate), rows, days).register as StoredRegister;
}

/**
 * A register that holds no more than some rows.
 *
 * @param wholeOf what is known of the register that they were chosen from, from who is who in them; left out where these
 * are all.
 */
export function registerOfRows<ReferenceDate extends IsoDate | null>(
  referenceDate: ReferenceDate,
  rows: RegisterRows,
  days: KnownDays,
  wholeOf?: (leadingOf: Int32Array) => KnownOfWhole,
): RegisterAt<Dated<ReferenceDate>> {
  const { leadingOf, conflicts, identities } = identitiesKnownAt(rows, days);
  const known = applicationsKnownAt(rows, leadingOf, days);
  // Those that follow from grants are asked for by few definitions.
  const permits = once(() => permitsKnownAt(rows, known, leadingOf, days));
  if (rows.tables.permits !== null) markDerived(known.columns, permits());
  const { setAside, keptApplications, packed, selfSponsored } = wholeOf?.(leadingOf) ?? { ...known, packed: null };
  const stored: Dated<ReferenceDate> = {
    "~kind": "Register" as const,
    referenceDate,
    manifest: frozen(rows.manifest),
    setAside,
    digest: rows.digest,
    keptApplications,
    applications: known.columns,
    get permits() {
      return permits();
    },
    identities,
    decisions: knownDecisions(rows, known, days),
    signals: knownSignals(rows, known, days),
    followUp: knownFollowUp(rows, known, days),
    get persons() {
      return rows.persons;
    },
    leadingOf,
    rows,
    packed,
    get core() {
      return register;
    },
  };
  const register = Object.freeze(
    Object.defineProperties(
      stored,
      shownAs(() => registerInWords(stored)),
    ),
  );
  return { register, identityConflicts: conflicts, selfSponsored };
}

/** Marks applications that led to a derived permit, which only a table of permits can show. */
function markDerived({ derived }: ApplicationColumns, permits: PermitColumns): void {
  for (let permit = 0; permit < permits.count; permit += 1) {
    const application = permits.application[permit] as number;
    if (application >= 0 && permits.kind[permit] === DERIVED) derived[application] = 1;
  }
}
