import { type Day, dayOf, partsOf } from "../../calendar/day.ts";
import type { PeriodLabel, PeriodLength } from "../../calendar/period.ts";
import { writtenDay, writtenMonth } from "../../calendar/written-day.ts";
import type { Measure, TableClass, Unit } from "../../counts/asked/unit.ts";
import type { Policy } from "../../disclosure/policy.ts";
import { roundCount } from "../../disclosure/round.ts";
import { oneLine } from "../characters/one-line.ts";
import { changeOf, type LegalChange } from "./legal-change.ts";
import type { RowSubject, Words } from "./words.ts";

const classes: Readonly<Record<TableClass, string>> = {
  "nareis-op-nareis": "nareis op nareis",
  "art8-after-nareis": "family reunification after nareis",
  "other-stacking": "other stacked family reunification",
  "all-forms": "stacked family reunification, all forms",
};

const openClasses: Readonly<Record<TableClass, string>> = { ...classes, "all-forms": "stacked family reunification" };

const outcomes: Readonly<Record<Exclude<Measure, "applications">, string>> = {
  granted: "granted",
  rejected: "rejected",
  withdrawn: "withdrawn by the applicant",
  "not-considered": "not taken into consideration",
  closed: "closed otherwise",
  open: "still open",
};

const units: Readonly<Record<Unit, string>> = {
  applications: "applications",
  applicants: "applicants",
  sponsors: "sponsors",
  dossiers: "dossiers",
};

const periods: Readonly<Record<PeriodLength, readonly [one: string, many: string]>> = {
  year: ["year", "years"],
  "half-year": ["half-year", "half-years"],
  quarter: ["quarter", "quarters"],
  month: ["month", "months"],
};

const ordinals: readonly string[] = ["", "first", "second", "third", "fourth"];

const multiples: Readonly<Record<number, string>> = { 5: "fives", 10: "tens", 100: "hundreds", 1000: "thousands" };

/** The tables in English. */
export const englishWords: Words = {
  locale: "en",
  total: "Total",
  unprotected: "UNPROTECTED: these are exact counts. Do not distribute.",
  draft: "DRAFT: these figures are not final.",
  synthetic: "SYNTHETIC REGISTER: invented data, these figures are not about real people.",
  page: "Stacked family reunification",
  title,
  count: "Number",
  units,
  open: ({ class: tableClass, unit }, figure, possiblyNone) => {
    const name = openClasses[tableClass];
    const whose = `${unit === "dossiers" ? "in" : "of"} ${figure} ${units[unit]}`;
    // Where none may be open it is not said that some are.
    if (possiblyNone) {
      const count =
        unit === "applications" ? `${figure} applications for ${name}` : `applications for ${name} ${whose}`;
      return `At this moment ${count} are open.`;
    }
    const count = unit === "applications" ? `${figure} of these applications` : `such applications ${whose}`;
    return `The IND has not yet decided on all applications for ${name}. At this moment ${count} are still open.`;
  },
  rounded: (base, tables) => {
    const subject = `The numbers in the ${tables === 1 ? "table" : "tables"} below are`;
    if (base === null) return `${subject} exact: neither rounded nor protected.`;
    if (base === 1) return `${subject} not rounded.`;
    return `${subject} rounded to ${multiples[base] ?? `multiples of ${base}`}.`;
  },
  partial: (label, length, { from, until }) => {
    const stretch = [from === null ? "" : startOf(from), until === null ? "" : endOf(until)].filter(
      (part) => part !== "",
    );
    return `The figures for ${periodName(label, length)} run ${stretch.join(" ")}.`;
  },
  notCovered: (sign) =>
    `${sign} means: not covered. The register has no data about this period at the reference date; it is not a zero and is not part of the total.`,
  seriesBreak: ({ on, period, inside, before, after }, length) => {
    const where = `${inside ? "within" : "at the start of"} ${periodName(period, length)}`;
    const what = changed[changeOf(before, after)];
    return `On ${writtenDay(dayOf(on), "en")}, ${where}, ${what} for nareis op nareis changed. Before: ${oneLine(before.name.en)}. After: ${oneLine(after.name.en)}. Figures from before and after cannot simply be compared.`;
  },
  onceInTotal: (unit, length) => {
    const [one, many] = periods[length];
    const name = { applicants: "applicant", sponsors: "sponsor", dossiers: "dossier" }[unit];
    return `Each ${name} counts at most once in a ${one} and once in the total, so the total need not be the sum of the ${many}.`;
  },
  facts: {
    status: "Status",
    definition: "Definition",
    referenceDate: "Reference date",
    unit: "Unit",
    basis: "Counted by",
    rounding: "Rounding",
    register: "Register",
    version: "Version",
  },
  status: { draft: "DRAFT", final: "final" },
  basis: { submission: "date of submission", decision: "date of decision" },
  policy,
  syntheticRegister: "synthetic (invented data)",
  writtenDay: (day) => writtenDay(day, "en"),
};

const changed: Readonly<Record<LegalChange, string>> = {
  rule: "the rule",
  procedure: "the procedure",
  both: "the rule and the procedure",
  other: "the law",
};

function title({ class: tableClass, measure, unit, basis }: RowSubject): string {
  const all = basis === "decision" ? "decided" : null;
  const what = measure === "applications" ? all : outcomes[measure];
  return `${capital(units[unit])} for ${classes[tableClass]}${what === null ? "" : `: ${what}`}`;
}

function periodName(label: PeriodLabel, length: PeriodLength): string {
  const [year = "", within = ""] = label.split("-");
  const ordinal = ordinals[Number(within.slice(1))];
  if (length === "half-year") return `the ${ordinal} half of ${year}`;
  if (length === "quarter") return `the ${ordinal} quarter of ${year}`;
  return length === "month" ? writtenMonth(dayOf(`${label}-01`), "en") : label;
}

function startOf(day: Day): string {
  return `from ${partsOf(day).dayOfMonth === 1 ? writtenMonth(day, "en") : writtenDay(day, "en")}`;
}

function endOf(day: Day): string {
  const endsMonth = partsOf((day + 1) as Day).dayOfMonth === 1;
  return `up to and including ${endsMonth ? writtenMonth(day, "en") : writtenDay(day, "en")}`;
}

function policy(rules: Policy | null): string {
  if (rules === null) return "none; exact counts without protection";
  const { base, ties, threshold, thresholdOn, zero } = rules;
  const tie = { "half-up": "up", "half-down": "down", "half-even": "to the even multiple" }[ties];
  const example = base * 2.5;
  const parts = [base === 1 ? "not rounded" : `to the nearest multiple of ${base}`];
  if (base % 2 === 0) parts.push(`exactly half-way goes ${tie} (${example} becomes ${roundCount(example, rules)})`);
  if (threshold > 0) {
    const when = thresholdOn === "true-count" ? "before rounding" : "after rounding";
    parts.push(
      `counts below ${threshold} (${when}, ${zero === "hidden" ? "0 too" : "but not 0"}) print as <${threshold}`,
    );
  }
  if (base > 1 || threshold > 0) {
    parts.push("each total comes from the exact total and may differ from the sum of the printed counts");
  }
  return parts.join("; ");
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
