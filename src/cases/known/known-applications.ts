import { NO_DAY } from "../../calendar/day.ts";
import { type ApplicationColumns, type ApplicationId, NOBODY } from "../facts/application.ts";
import { once } from "../facts/lazily.ts";
import { KEPT, type RegisterRows, type StoredTable } from "../facts/register-rows.ts";
import type { KnownDays } from "./known-days.ts";
import { outcomesKnownAt } from "./known-outcomes.ts";
import {
  codesOf,
  dayKnown,
  numbersOf,
  pickCodes,
  pickedFrom,
  pickTexts,
  textColumn,
  textsOf,
} from "./stored-columns.ts";

/** The applications of a register that are known. */
export interface KnownApplications {
  readonly columns: ApplicationColumns;
  /** By place in the stored table: the place in the columns, or -1 where the application is not known then. */
  readonly placeOfStored: Int32Array;
  /** Places in the stored table of rows whose applicant and sponsor are one person, kept or not. */
  readonly selfSponsored: readonly number[];
  /** How many rows of the table are set aside at that day. */
  readonly setAside: number;
  /** How many are kept at that day, whether or not they are known then. */
  readonly keptApplications: number;
}

/**
 * The applications known up to a day, every person as its leading id. Rows whose applicant and sponsor are
 * one person are left out; so is what was submitted or recorded later.
 */
export function applicationsKnownAt(rows: RegisterRows, leadingOf: Int32Array, days: KnownDays): KnownApplications {
  const table = rows.tables.applications;
  if (table === null) return emptyApplications(leadingOf.length, rows.applicationsNotStored);
  const applicant = numbersOf(table, "applications", "applicant_id");
  const sponsor = numbersOf(table, "applications", "sponsor_id");
  const submitted = numbersOf(table, "applications", "submitted_on");
  const recorded = numbersOf(table, "applications", "recorded_on");
  const placeOfStored = new Int32Array(table.count).fill(-1);
  const selfSponsored: number[] = [];
  const kept = new Int32Array(table.count);
  let count = 0;
  let setAside = rows.applicationsNotStored;
  let keptApplications = 0;
  for (let place = 0; place < table.count; place += 1) {
    const isOwnSponsor = isSelfSponsored(applicant[place] as number, sponsor[place] as number, leadingOf);
    if (isOwnSponsor) selfSponsored.push(place);
    if (isOwnSponsor || (table.state[place] as number) >= 0) setAside += 1;
    else if (table.state[place] === KEPT) {
      keptApplications += 1;
      if ((submitted[place] as number) > days.submitted || !dayKnown(recorded, place, days.recorded)) continue;
      placeOfStored[place] = count;
      kept[count] = place;
      count += 1;
    }
  }
  const columns = columnsOf(table, rows, kept.subarray(0, count), leadingOf, days);
  return { columns, placeOfStored, selfSponsored, setAside, keptApplications };
}

function isSelfSponsored(applicant: number, sponsor: number, leadingOf: Int32Array): boolean {
  // Who is nobody has no leading id, so that to ask for one of both is enough.
  return sponsor !== NOBODY && leadingOf[applicant] === leadingOf[sponsor];
}

function columnsOf(
  table: StoredTable,
  rows: RegisterRows,
  kept: Int32Array,
  leadingOf: Int32Array,
  days: KnownDays,
): ApplicationColumns {
  const known = outcomesKnownAt(rows, days);
  const applicant = numbersOf(table, "applications", "applicant_id");
  const sponsor = numbersOf(table, "applications", "sponsor_id");
  const entered = numbersOf(table, "applications", "entered_on");
  const picked = pickedFrom(table, kept);
  // Without rows of identities everybody is their own leading id.
  const leads = rows.tables.identities === null ? picked : (codes: Int32Array) => leadingCodes(codes, kept, leadingOf);
  const idColumn = textColumn(table, "applications", "application_id");
  const ids = once(() => pickTexts(idColumn.all(), kept) as readonly ApplicationId[]);
  const dossiers = once(() => pickTexts(textsOf(table, "applications", "dossier_id"), kept));
  return {
    count: kept.length,
    get id() {
      return ids();
    },
    idAt: (place) => idColumn.at(kept[place] as number) as ApplicationId,
    procedure: pickCodes(codesOf(table, "applications", "procedure"), kept),
    applicant: leads(applicant),
    sponsor: leads(sponsor),
    submitted: picked(numbersOf(table, "applications", "submitted_on")),
    outcome: pickCodes(known.outcome, kept),
    decided: picked(known.decided),
    derived: new Uint8Array(kept.length),
    personCount: leadingOf.length,
    get dossier() {
      return dossiers();
    },
    relationship: pickCodes(codesOf(table, "applications", "relationship"), kept),
    entered: kept.map((place) => (dayKnown(entered, place, days.events) ? (entered[place] as number) : NO_DAY)),
    row: picked(table.row),
  };
}

function leadingCodes(codes: Int32Array, kept: Int32Array, leadingOf: Int32Array): Int32Array {
  return kept.map((place) => {
    const code = codes[place] as number;
    return code === NOBODY ? NOBODY : (leadingOf[code] as number);
  });
}

function emptyApplications(personCount: number, setAside: number): KnownApplications {
  const none = new Int32Array(0);
  const bytes = new Uint8Array(0);
  const columns: ApplicationColumns = {
    count: 0,
    id: [],
    idAt: () => "" as ApplicationId,
    procedure: bytes,
    applicant: none,
    sponsor: none,
    submitted: none,
    outcome: bytes,
    decided: none,
    derived: bytes,
    personCount,
    dossier: [],
    relationship: bytes,
    entered: none,
    row: none,
  };
  return { columns, placeOfStored: none, selfSponsored: [], setAside, keptApplications: 0 };
}
