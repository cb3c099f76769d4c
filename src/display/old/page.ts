import { dayOf } from "../../calendar/day.ts";
import type { PeriodLength } from "../../calendar/period.ts";
import type { Measure } from "../../counts/asked/unit.ts";
import type { About, Period, Status } from "../../counts/old/exact-table.ts";
import type { PublishedAbout, PublishedSeries, PublishedTable } from "../../disclosure/old/published-table.ts";
import type { Policy } from "../../disclosure/policy.ts";
import { oneLine } from "../characters/one-line.ts";
import { figureText, notCoveredSign } from "./figure-text.ts";
import type { Words } from "./words.ts";

/** What text, Markdown and HTML print alike, as plain text that each of them still has to escape. */
export interface Page {
  /** Loud lines above everything else. */
  readonly banners: readonly string[];
  readonly notes: readonly string[];
  /** Headings of the periods and of the total. */
  readonly columns: readonly string[];
  readonly tables: readonly PageTable[];
  /** Changes of rule or procedure inside the periods, under the tables. */
  readonly breaks: readonly string[];
  /** Where the figures come from, under those. */
  readonly facts: readonly { readonly label: string; readonly text: string }[];
}

/** One row of figures with its title, a small table by itself as in the memo. */
export interface PageTable {
  readonly title: string;
  /** Heading of the row, where the title stands above it. */
  readonly heading: string;
  /** A text for each of the page's columns, the total last. */
  readonly cells: readonly string[];
  readonly footnote: string | null;
}

/** Rows whose total is not yet what it will be while applications are open. */
const unfinished: readonly Measure[] = ["granted", "rejected", "withdrawn", "not-considered", "closed"];

/** A published table as a page in one language. */
export function pageOf(table: PublishedTable, words: Words): Page {
  const { about } = table;
  return {
    banners: banners(about, words),
    notes: notes(table, words),
    columns: [...table.periods.map(({ label }) => oneLine(label)), words.total],
    tables: table.series.map((series) => pageTable(series, about, words)),
    breaks: about.seriesBreaks.map((found) => words.seriesBreak(found, about.period)),
    facts: facts(about, words),
  };
}

/** What decides the loud lines. */
export interface BannerFacts {
  readonly policy: Policy | null;
  readonly status: Status;
  readonly register: { readonly synthetic: boolean };
}

/** The loud lines of a table or sheet: that it is unprotected, a draft, or about invented people. */
export function banners(about: BannerFacts, words: Words): readonly string[] {
  return [
    ...(about.policy === null ? [words.unprotected] : []),
    ...(about.status === "final" ? [] : [words.draft]),
    ...(about.register.synthetic ? [words.synthetic] : []),
  ];
}

function notes({ about, periods, series }: PublishedTable, words: Words): readonly string[] {
  const partial = periods.flatMap((period) => partialNote(period, about.period, words));
  const base = about.policy === null ? null : about.policy.base;
  return [
    [words.rounded(base, series.length), ...partial].join(" "),
    ...(about.unit === "applications" ? [] : [words.onceInTotal(about.unit, about.period)]),
    ...(periods.some(({ coverage }) => coverage.kind === "none") ? [words.notCovered(notCoveredSign)] : []),
  ];
}

/** That a period is covered in part, where it is. */
export function partialNote({ label, coverage }: Period, length: PeriodLength, words: Words): readonly string[] {
  if (coverage.kind !== "partial") return [];
  const from = coverage.from === null ? null : dayOf(coverage.from);
  const until = coverage.until === null ? null : dayOf(coverage.until);
  return [words.partial(oneLine(label), length, { from, until })];
}

function pageTable(series: PublishedSeries, { unit, basis }: PublishedAbout, words: Words): PageTable {
  const subject = { class: series.class, measure: series.measure, unit, basis };
  // Always there for these measures: a missing footnote would say that none is open.
  const hasFootnote = unfinished.includes(series.measure);
  const total = figureText(series.total);
  const open = words.open(subject, figureText(series.open), series.open.atLeast === 0);
  return {
    title: words.title(subject),
    heading: words.count,
    cells: [...series.cells.map(figureText), hasFootnote ? `${total}*` : total],
    footnote: hasFootnote ? `* ${open}` : null,
  };
}

function facts(about: PublishedAbout, words: Words): Page["facts"] {
  const all = [
    [words.facts.status, words.status[about.status]],
    [words.facts.definition, definitionText(about.definition)],
    [words.facts.referenceDate, words.writtenDay(dayOf(about.referenceDate))],
    [words.facts.unit, words.units[about.unit]],
    [words.facts.basis, words.basis[about.basis]],
    roundingFact(about.policy, words),
    [words.facts.register, registerText(about.register, words)],
    [words.facts.version, `nareis ${oneLine(about.version)}`],
  ] as const;
  return all.map(([label, text]) => ({ label, text })).filter(({ text }) => text !== "");
}

/** How figures were protected: the label of the fact, and the policy in full. */
export function roundingFact(policy: Policy | null, words: Words): readonly [label: string, text: string] {
  const policyId = policy === null ? "" : ` (${oneLine(policy.id)})`;
  return [`${words.facts.rounding}${policyId}`, words.policy(policy)];
}

/** A definition by its id and digest. */
export function definitionText({ id, digest }: About["definition"]): string {
  return listed([oneLine(id), shortDigest(digest)]);
}

/** A register by its source, whether it is invented, and its digest. */
export function registerText({ source, synthetic, digest }: About["register"], words: Words): string {
  return listed([
    source === null ? "" : oneLine(source),
    synthetic ? words.syntheticRegister : "",
    shortDigest(digest),
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
