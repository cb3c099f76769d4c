import { dayOf } from "../../calendar/day.ts";
import type { PublishedSheet } from "../../disclosure/old/published-sheet.ts";
import { oneLine } from "../characters/one-line.ts";
import { definitionText, type Page, registerText, roundingFact } from "./page.ts";
import type { SheetWording } from "./sheet-wording.ts";
import type { Words } from "./words.ts";

/** Where the figures of a sheet come from, under its tables; several definitions, days or registers on one line. */
export function sheetFacts(
  { about, rows, dimensions }: PublishedSheet,
  wording: SheetWording,
  words: Words,
): Page["facts"] {
  const { definitions, registers } = about;
  const several = wording.shared.facts;
  const days = distinct(registers.map(({ referenceDate }) => words.writtenDay(dayOf(referenceDate))));
  const origins = distinct(registers.map((register) => registerText(register, words)));
  const [row] = rows;
  const own = [...unsharedFacts({ rows, dimensions }), ...dimensions];
  const all = [
    [words.facts.status, words.status[about.status]],
    [definitions.length === 1 ? words.facts.definition : several.definitions, definitions.map(definitionText)],
    [days.length === 1 ? words.facts.referenceDate : several.referenceDates, days],
    [words.facts.unit, row === undefined || own.includes("unit") ? "" : words.units[row.unit]],
    [several.measure, row === undefined || own.includes("measure") ? "" : wording.key("measure", row.measure)],
    [words.facts.basis, words.basis[about.basis]],
    roundingFact(about.policy, words),
    [origins.length === 1 ? words.facts.register : several.registers, origins],
    [words.facts.version, `nareis ${oneLine(about.version)}`],
  ] as const;
  return all
    .map(([label, text]) => ({ label, text: typeof text === "string" ? text : text.join("; ") }))
    .filter(({ text }) => text !== "");
}

/** What each row has to say for itself, because rows differ in it and no dimension tells. */
export function unsharedFacts({
  rows,
  dimensions,
}: Pick<PublishedSheet, "rows" | "dimensions">): readonly ("unit" | "measure")[] {
  return (["unit", "measure"] as const).filter(
    (fact) => !dimensions.includes(fact) && rows.some((row) => row[fact] !== rows[0]?.[fact]),
  );
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
