import { type Column, contractTables } from "./contract-tables.ts";
import { broken, type ModelIssue } from "./issues.ts";
import { couldBe } from "./order.ts";
import { type Cell, cellOf, type Entry } from "./read-table.ts";

/** A bad cell is neither empty nor filled: "a rule whose operand is already broken is skipped" (section 2). */
const isEmpty = (cell: Cell): boolean => cell.value === "" && cell.wrong === null;
const isFilled = (cell: Cell): boolean => cell.value !== "";
const isEarlier = (one: Cell, other: Cell): boolean => isFilled(one) && isFilled(other) && one.value < other.value;

/** "Every broken rule of a row is reported" (section 2): those that look at one row and at nothing else. */
export function brokenAlone(entry: Entry): readonly ModelIssue[] {
  // A line that is none: "set aside, nothing else is checked".
  if (entry.issues.length > 0) return [];
  const columns = contractTables[entry.table];
  const cell = (name: string): Cell => cellOf(entry, name);
  const inOneCell = columns.flatMap(({ name, required, detail }) => {
    const { wrong } = cell(name);
    const isBad = wrong !== null && !detail;
    return [
      ...broken(required && isEmpty(cell(name)), "missing-value", entry, name),
      ...(isBad ? broken(true, wrong, entry, name) : []),
    ];
  });
  const endsEarly = (end: string) => broken(isEarlier(cell(end), cell("valid_from")), "ends-before-start", entry, end);
  if (entry.table === "permits") return [...inOneCell, ...endsEarly("valid_until"), ...endsEarly("withdrawn_on")];
  if (entry.table !== "applications") return inOneCell;
  const [outcome, decided, sponsor] = [cell("outcome"), cell("decided_on"), cell("sponsor_id")];
  const isFamily = ["nareis", "art8", "regular-family"].includes(cell("procedure").value);
  const isOther = isFilled(cell("procedure")) && !isFamily;
  return [
    ...inOneCell,
    ...broken(isFilled(outcome) && isEmpty(decided), "outcome-without-date", entry, "decided_on"),
    ...broken(isEmpty(outcome) && isFilled(decided), "date-without-outcome", entry, "decided_on"),
    ...broken(isEarlier(decided, cell("submitted_on")), "decided-before-submitted", entry, "decided_on"),
    ...broken(isFamily && isEmpty(sponsor), "missing-sponsor", entry, "sponsor_id"),
    ...broken(isOther && isFilled(sponsor), "unexpected-sponsor", entry, "sponsor_id"),
  ];
}

/** "Dated before the kept application that it names was submitted" (`before-application`). */
export function brokenByApplication(entry: Entry, kept: readonly Entry[]): readonly ModelIssue[] {
  const column = { decisions: "decided_on", signals: "raised_on", follow_up: "on" }[entry.table as string] ?? "";
  const named = kept.find((one) => cellOf(one, "application_id").value === cellOf(entry, "application_id").value);
  const isBefore = named !== undefined && isEarlier(cellOf(entry, column), cellOf(named, "submitted_on"));
  return broken(isBefore, "before-application", entry, column);
}

const asWritten = (entry: Entry): string => JSON.stringify(Object.values(entry.cells).map(({ written }) => written));

/** "Rows that share an id … and differ as written in any column of the contract" (`conflicting-rows`). */
export function brokenByOthers(entry: Entry, all: readonly Entry[]): readonly ModelIssue[] {
  const [id] = contractTables[entry.table] as readonly [Column, ...Column[]];
  const idOf = (one: Entry): string => cellOf(one, id.name).value;
  const others = all.filter((other) => other.table === entry.table && idOf(other) === idOf(entry));
  const differs = others.some((other) => asWritten(other) !== asWritten(entry));
  const isConflicting = entry.table !== "identities" && idOf(entry) !== "" && differs;
  return broken(isConflicting, "conflicting-rows", entry, null);
}

/** "Applicant and sponsor are one person, by the identities known at R" (`self-sponsor`). */
export function brokenByIdentities(entry: Entry, leadingId: (person: string) => string): readonly ModelIssue[] {
  const [applicant, sponsor] = [cellOf(entry, "applicant_id").value, cellOf(entry, "sponsor_id").value];
  const isOne = applicant !== "" && sponsor !== "" && leadingId(applicant) === leadingId(sponsor);
  return broken(isOne, "self-sponsor", entry, "sponsor_id");
}

/** What is "kept, warning": `unusable-detail`, `after-extract` with "the first such column", `unknown-application`. */
export function warningsOf(entry: Entry, known: readonly string[], extractedOn = "9999-99"): readonly ModelIssue[] {
  const columns = contractTables[entry.table];
  const isAfter = (day: string): boolean => day !== "" && couldBe(day).every((one) => one > extractedOn);
  const late = columns.find(({ name, holds }) => holds === "date" && isAfter(cellOf(entry, name).value));
  const bad = columns.filter(({ name, detail }) => detail && cellOf(entry, name).wrong !== null);
  const named = entry.table === "applications" ? "" : cellOf(entry, "application_id").value;
  return [
    ...bad.flatMap(({ name }) => broken(true, "unusable-detail", entry, name)),
    ...broken(late !== undefined, "after-extract", entry, late?.name ?? null),
    ...broken(named !== "" && !known.includes(named), "unknown-application", entry, "application_id"),
  ];
}

/** The first of each set of rows that are "equal … in every column of the contract" (`duplicate-row`). */
export function withoutCopies(entries: readonly Entry[]): readonly Entry[] {
  const texts = entries.map(asWritten);
  return entries.filter((entry, index) => texts.indexOf(asWritten(entry)) === index);
}
