import { wordsIn } from "../../arguments/locale.ts";
import { dayOf } from "../../calendar/day.ts";
import { writtenDay } from "../../calendar/written-day.ts";
import type { AskedOfEvery } from "../../counts/asked/question.ts";
import type { DefinitionFacts, RegisterFacts } from "../../counts/cells/exact-table.ts";
import type { PublishedCount, PublishedTable } from "../../disclosure/published-table.ts";
import { oneLine } from "../characters/one-line.ts";
import { policyInWords } from "../dictionary/policy-words.ts";
import { basisNames, engineNames, measureNames, statusNames, unitNames } from "../dictionary/vocabulary.ts";
import { figureInSigns } from "./cell-text.ts";
import type { PageFact } from "./page.ts";
import type { TableWording } from "./table-wording.ts";

/** Where the figures of a table come from; several definitions, days or registers on one line. */
export function pageFacts(table: PublishedTable, { locale, words }: TableWording): readonly PageFact[] {
  const { about, rows } = table;
  const { definitions, registers, policy, question } = about;
  const { facts } = words;
  const days = distinct(registers.map(({ referenceDate }) => writtenDay(dayOf(referenceDate), locale)));
  const origins = distinct(registers.map((register) => registerInWords(register, words)));
  const setAside = distinct(registers.map((register) => words.setAside(figureInSigns(register.setAside))));
  const own = unsharedFacts(table);
  const { unit, measure } = rows[0] ?? { unit: question.units[0], measure: question.measures[0] };
  // A count of all applications is what a table has unless it says otherwise.
  const sharesMeasure = rows.every((row) => row.measure === measure);
  const saysMeasure = measure !== "applications" && sharesMeasure && !hasDimension(table, "measure");
  const all: readonly (readonly [label: string, texts: readonly string[]])[] = [
    [facts.status, [wordsIn(statusNames[about.status], locale)]],
    [definitions.length === 1 ? facts.definition : facts.definitions, definitions.map(definitionInWords)],
    [days.length === 1 ? facts.referenceDate : facts.referenceDates, days],
    [facts.unit, own.includes("unit") ? [] : [wordsIn(unitNames[unit], locale)]],
    [facts.measure, saysMeasure ? [wordsIn(measureNames[measure], locale)] : []],
    [facts.basis, [wordsIn(basisNames[question.basis], locale)]],
    [facts.periods, table.columns.some(({ kind }) => kind === "period") ? [] : [periodsInWords(question.periods)]],
    [`${facts.rounding}${policy === null ? "" : ` (${oneLine(policy.id)})`}`, [policyInWords(policy, locale)]],
    [origins.length === 1 ? facts.register : facts.registers, origins],
    [facts.setAside, setAside],
    [facts.version, [`nareis ${oneLine(about.version)}`]],
  ];
  return all.map(([label, texts]) => ({ label, text: texts.join("; ") })).filter(({ text }) => text !== "");
}

/**
 * What each row has to say for itself, because rows differ in it and no dimension tells. Which chains a row counts its
 * keys tell, as in "rejected" of follow-up, unless another row has the same ones.
 */
export function unsharedFacts(table: PublishedTable): readonly ("unit" | "measure")[] {
  const { rows } = table;
  const several = (texts: readonly string[]): number => new Set(texts).size;
  const differs = {
    unit: several(rows.map(({ unit }) => unit)) > 1,
    measure:
      several(rows.map(({ keys, unit, measure }) => JSON.stringify([keys, unit, measure]))) >
      several(rows.map(({ keys, unit }) => JSON.stringify([keys, unit]))),
  };
  return (["unit", "measure"] as const).filter((fact) => !hasDimension(table, fact) && differs[fact]);
}

function hasDimension({ dimensions }: PublishedTable, name: string): boolean {
  return dimensions.some((dimension) => dimension.name === name);
}

/** The periods that all figures are about, where no column says which. */
function periodsInWords({ first, last }: AskedOfEvery["periods"]): string {
  return first === last ? oneLine(first) : `${oneLine(first)} – ${oneLine(last)}`;
}

function definitionInWords({ id, digest }: DefinitionFacts): string {
  return listed([oneLine(id), shortDigest(digest)]);
}

function registerInWords(
  { source, synthetic, digest, countedBy }: RegisterFacts<PublishedCount>,
  { syntheticRegister, countedBy: counted }: TableWording["words"],
): string {
  return listed([
    source === null ? "" : oneLine(source),
    synthetic ? syntheticRegister : "",
    shortDigest(digest),
    countedBy === undefined ? "" : counted(engineNames[countedBy.engine], oneLine(countedBy.version)),
  ]);
}

function listed(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(", ");
}

/** Enough of a digest to tell two apart at sight; the whole stands in the JSON. */
function shortDigest(digest: string): string {
  const [, algorithm = "", value = ""] = /^([a-z0-9-]+:)?(.*)$/s.exec(oneLine(digest)) ?? [];
  return value.length > 12 ? `${algorithm}${value.slice(0, 12)}…` : `${algorithm}${value}`;
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
