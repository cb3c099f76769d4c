import { dayOf, toIso } from "../../src/calendar/day.ts";
import type { RegisterTables } from "../../src/cases/read-register.ts";
import type { Row } from "../../src/model/contract-tables.ts";

const start = dayOf("1950-01-01");

/** A day, counted from 1950. */
export function dayAt(index: number): string {
  return toIso((start + index) as typeof start);
}

/** Ids in the order of their numbers. */
export function idAt(prefix: string, index: number): string {
  return `${prefix}${String(index).padStart(7, "0")}`;
}

function row(id: string, procedure: string, applicant: string, sponsor: string, days: readonly string[]): Row {
  const [submitted_on = "", decided_on = ""] = days;
  const outcome = decided_on === "" ? "" : "granted";
  return {
    application_id: id,
    procedure,
    applicant_id: applicant,
    sponsor_id: sponsor,
    submitted_on,
    outcome,
    decided_on,
  };
}

/** Everybody is brought over by the one before, the day after that one's own grant: as many links in one line. */
export function* line(links: number): Iterable<Row> {
  for (let index = 0; index <= links; index += 1) {
    const days = [dayAt(index), dayAt(index)];
    yield row(idAt("a", index), "nareis", idAt("p", index + 1), idAt("p", index), days);
  }
}

/**
 * One person in the middle, granted residence time and again with ever other sponsors, who asks as often for others:
 * for strangers, for sponsors of the first grants, on days in no order.
 */
export function* hub(size: number, days: number): Iterable<Row> {
  for (let index = 0; index < size; index += 1) {
    const submitted = (index * 7919) % days;
    const procedure = ["nareis", "nareis", "art8", "regular-family"][index % 4] as string;
    const sponsor = idAt("s", index % 11);
    yield row(idAt("f", index), procedure, "hub", sponsor, [dayAt(submitted), dayAt(submitted + (index % 5))]);
  }
  for (let index = 0; index < size; index += 1) {
    const procedure = ["nareis", "nareis", "nareis", "art8", "regular-family"][index % 5] as string;
    const applicant = index % 3 === 0 ? idAt("s", index % 11) : idAt("c", index % 1000);
    yield row(idAt("x", index), procedure, applicant, "hub", [dayAt((index * 104_729) % (days + 10))]);
  }
}

/** The same person's own asylum applications, half of them granted, and the later requested the sooner granted. */
export function* asylumOfHub(size: number, days: number): Iterable<Row> {
  for (let index = 0; index < size; index += 1) {
    const submitted = (index * 6121) % days;
    const wait = Math.ceil(((days - submitted) * (1 + (index % 3))) / 4);
    const decided = index % 2 === 0 ? [] : [dayAt(submitted + wait)];
    yield row(idAt("b", index), "asylum", "hub", "", [dayAt(submitted), ...decided]);
  }
}

/** The same person's own independent permits, in no order, each for ten days of every thirty. */
export function* permitsOfHub(size: number, days: number): Iterable<Row> {
  for (let index = 0; index < size; index += 1) {
    const day = (index * 6121) % days;
    const from = day - (day % 30);
    const valid_until = dayAt(from + 9);
    yield { permit_id: idAt("v", index), holder_id: "hub", kind: "independent", valid_from: dayAt(from), valid_until };
  }
}

/**
 * One person granted residence time and again in a dossier of its own each, and one other in every one of these
 * dossiers, for whom that person asks as often.
 */
export function* oneInAllFirstDossiers(size: number): Iterable<Row> {
  for (let index = 0; index < size; index += 1) {
    const dossier_id = idAt("d", index);
    const day = index % 20_000;
    yield { ...row(idAt("f", index), "nareis", "hub", "s", [dayAt(day), dayAt(day)]), dossier_id };
    yield { ...row(idAt("m", index), "nareis", "c", "s", [dayAt(day)]), dossier_id };
    yield row(idAt("x", index), "nareis", "c", "hub", [dayAt(day + 2)]);
  }
}

/** Tables of rows that are made while they are read. */
export function tablesOf(...parts: readonly Iterable<Row>[]): RegisterTables {
  return { applications: rowsOf(parts) };
}

function* rowsOf(parts: readonly Iterable<Row>[]): Iterable<Row> {
  for (const part of parts) yield* part;
}
