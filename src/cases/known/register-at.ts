import { type Day, type IsoDate, NO_DAY, toIso } from "../../calendar/day.ts";
import { NOBODY } from "../facts/application.ts";
import { lazily, once } from "../facts/lazily.ts";
import type { PackedRegister } from "../facts/packed-register.ts";
import { stateAt } from "../facts/packed-table.ts";
import type { RegisterStorage } from "../facts/register.ts";
import { registerInWords } from "../facts/register-in-words.ts";
import { DUPLICATE, KEPT, type RegisterRows } from "../facts/register-rows.ts";
import { shownAs } from "../facts/shown-as.ts";
import { possibleOwnSponsors } from "../keyed/own-sponsors.ts";
import { rowStates } from "../keyed/row-states.ts";
import { coreRows, wholeRows } from "../keyed/rows-of.ts";
import { allOn, type KnownDays } from "./known-days.ts";
import { type Dated, type RegisterAt, registerOfRows } from "./register-of-rows.ts";
import { numbersOf } from "./stored-columns.ts";

/**
 * The register as known at the end of a day. What chains can rest on is read at once; the whole only when something asks
 * for it. Cost: linear in the core, save for sorting decisions and identities.
 */
export function registerAt(packed: PackedRegister, day: Day): RegisterAt {
  return packedRegisterAt(toIso(day), packed, allOn(day)) as RegisterAt;
}

/** A register without a reference date: what happened or became known on a day is not known in it. */
export function registerWithoutDay(packed: PackedRegister): RegisterAt<RegisterStorage> {
  return packedRegisterAt(null, packed, allOn(NO_DAY));
}

function packedRegisterAt<ReferenceDate extends IsoDate | null>(
  referenceDate: ReferenceDate,
  packed: PackedRegister,
  days: KnownDays,
): RegisterAt<Dated<ReferenceDate>> {
  const core = registerOfRows(referenceDate, coreRows(packed), days, (leadingOf) => {
    const selfSponsored = ownSponsorsIn(packed, leadingOf);
    return { packed, selfSponsored, ...rowsOfApplications(packed, selfSponsored) };
  });
  const basis = core.register;
  const whole = once(() => registerOfRows(referenceDate, wholeRows(packed), days).register);
  const { manifest, setAside, digest, keptApplications } = basis;
  const register: Dated<ReferenceDate> = Object.freeze(
    Object.create(Object.prototype, {
      ...shown({ "~kind": "Register", referenceDate, manifest, setAside, digest }),
      // Not to be seen when a register is printed, or written as JSON: it would be the ids of everybody.
      ...hidden({ keptApplications: () => keptApplications, packed: () => packed, core: () => basis }),
      ...shownAs(() => registerInWords(register)),
      ...hidden(Object.fromEntries(WHOLE.map((part) => [part, () => whole()[part]]))),
    }),
  );
  return { ...core, register };
}

/** What of a register is read from all of its rows. */
const WHOLE: readonly (keyof RegisterStorage)[] = [
  "applications",
  "permits",
  "identities",
  "decisions",
  "signals",
  "followUp",
  "persons",
  "leadingOf",
  "rows",
];

function shown(values: Readonly<Record<string, unknown>>): PropertyDescriptorMap {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value, enumerable: true }]));
}

function hidden(parts: Readonly<Record<string, () => unknown>>): PropertyDescriptorMap {
  return Object.fromEntries(Object.entries(parts).map(([name, get]) => [name, { get, enumerable: false }]));
}

/** The places of rows whose applicant and sponsor are one person by the identities of a register. */
function ownSponsorsIn(packed: PackedRegister, leadingOf: Int32Array): readonly number[] {
  const possible = possibleOwnSponsors(packed);
  if (possible.every(({ applicant, sponsor }) => applicant === sponsor)) return possible.map(({ place }) => place);
  const codes = personNumbers(coreRows(packed));
  const leading = (id: string): number | string => {
    const code = codes.get(id);
    return code === undefined ? id : (leadingOf[code] as number);
  };
  return possible.filter(({ applicant, sponsor }) => leading(applicant) === leading(sponsor)).map(({ place }) => place);
}

/** The numbers of the persons in rows of identities: nobody else goes by another id. */
const personNumbers = /* @__PURE__ */ lazily(({ tables, persons }: RegisterRows): ReadonlyMap<string, number> => {
  const table = tables.identities;
  if (table === null) return new Map();
  const codes = [...numbersOf(table, "identities", "person_id"), ...numbersOf(table, "identities", "leading_id")];
  return new Map(codes.filter((code) => code !== NOBODY).map((code) => [persons[code] as string, code]));
});

/** How many rows of applications are kept and set aside. */
function rowsOfApplications(
  { tables }: PackedRegister,
  selfSponsored: readonly number[],
): { readonly keptApplications: number; readonly setAside: number } {
  const table = tables.applications;
  if (table === null) return { keptApplications: 0, setAside: 0 };
  const states = rowStates(table);
  let kept = states.get(KEPT) ?? 0;
  let duplicates = states.get(DUPLICATE) ?? 0;
  for (const place of selfSponsored) {
    const state = stateAt(table, place);
    if (state === KEPT) kept -= 1;
    // A copy of a row that is set aside is set aside with it.
    else if (state === DUPLICATE) duplicates -= 1;
  }
  return { keptApplications: kept, setAside: table.rows - kept - duplicates };
}
