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
  "art8-after-nareis": "gezinshereniging na nareis",
  "other-stacking": "overige gestapelde gezinshereniging",
  "all-forms": "gestapelde gezinshereniging, alle vormen",
};

const outcomes: Readonly<Record<Exclude<Measure, "applications">, string>> = {
  granted: "inwilligingen",
  rejected: "afwijzingen",
  withdrawn: "ingetrokken aanvragen",
  "not-considered": "buiten behandeling gestelde aanvragen",
  closed: "overig afgedane aanvragen",
  open: "openstaande aanvragen",
};

const units: Readonly<Record<Unit, string>> = {
  applications: "aanvragen",
  applicants: "aanvragers",
  sponsors: "referenten",
  dossiers: "dossiers",
};

const notYetDecided: Readonly<Record<TableClass, string>> = {
  "nareis-op-nareis": "De IND heeft nog niet alle nareis op nareis aanvragen beslist.",
  "art8-after-nareis": "De IND heeft nog niet op alle aanvragen voor gezinshereniging na nareis beslist.",
  "other-stacking": "De IND heeft nog niet op alle aanvragen voor overige gestapelde gezinshereniging beslist.",
  "all-forms": "De IND heeft nog niet op alle aanvragen voor gestapelde gezinshereniging beslist.",
};

/** The applications that are open, by class: before and after the number of persons or dossiers. */
const openApplications: Readonly<Record<TableClass, readonly [string, string]>> = {
  "nareis-op-nareis": ["nareisaanvragen", ""],
  "art8-after-nareis": ["gezinsherenigingsaanvragen", " van nareizigers"],
  "other-stacking": ["aanvragen", " voor overige gestapelde gezinshereniging"],
  "all-forms": ["aanvragen", " voor gestapelde gezinshereniging"],
};

const periods: Readonly<Record<PeriodLength, readonly [one: string, many: string]>> = {
  year: ["jaar", "jaren"],
  "half-year": ["halfjaar", "halfjaren"],
  quarter: ["kwartaal", "kwartalen"],
  month: ["maand", "maanden"],
};

const ordinals: readonly string[] = ["", "eerste", "tweede", "derde", "vierde"];

const multiples: Readonly<Record<number, string>> = {
  5: "vijftallen",
  10: "tientallen",
  100: "honderdtallen",
  1000: "duizendtallen",
};

/** The tables in Dutch; where the memo of August 2023 has a wording, its wording. */
export const dutchWords: Words = {
  locale: "nl",
  total: "Eindtotaal",
  unprotected: "NIET BESCHERMD: dit zijn exacte aantallen. Niet verspreiden.",
  draft: "CONCEPT: deze cijfers zijn niet definitief.",
  synthetic: "SYNTHETISCH REGISTER: verzonnen gegevens, deze cijfers gaan niet over echte mensen.",
  page: "Gestapelde gezinshereniging",
  title,
  count: "Aantal",
  units,
  open: (subject, figure, possiblyNone) => {
    const count = `${figure} ${openUnits(subject)} open.`;
    // Where none may be open it is not said that some are.
    if (possiblyNone) return `Er staan op dit moment ${openPrefix(subject)}${count}`;
    return `${notYetDecided[subject.class]} Er staan op dit moment nog ${openPrefix(subject)}${count}`;
  },
  rounded: (base, tables) => {
    const subject = `De aantallen in de ${tables === 1 ? "tabel" : "tabellen"} hieronder zijn`;
    if (base === null) return `${subject} exact: niet afgerond en niet beschermd.`;
    if (base === 1) return `${subject} niet afgerond.`;
    return `${subject} afgerond op ${multiples[base] ?? `veelvouden van ${base}`}.`;
  },
  partial: (label, length, { from, until }) => {
    const stretch = [from === null ? "" : startOf(from), until === null ? "" : endOf(until)].filter(
      (part) => part !== "",
    );
    return `De cijfers van ${periodName(label, length)} zijn ${stretch.join(" ")}.`;
  },
  notCovered: (sign) =>
    `${sign} betekent: niet gedekt. Over deze periode heeft het register op de peildatum geen gegevens; dat is geen nul en telt niet mee in het eindtotaal.`,
  seriesBreak: ({ on, period, inside, before, after }, length) => {
    const where = `${inside ? "binnen" : "aan het begin van"} ${periodName(period, length)}`;
    const what = changed[changeOf(before, after)];
    return `Op ${writtenDay(dayOf(on), "nl")}, ${where}, ${what} voor nareis op nareis. Daarvoor: ${oneLine(before.name.nl)}. Daarna: ${oneLine(after.name.nl)}. De cijfers van daarvoor en daarna zijn niet zonder meer vergelijkbaar.`;
  },
  onceInTotal: (unit, length) => {
    const [one, many] = periods[length];
    const name = { applicants: "iedere aanvrager", sponsors: "iedere referent", dossiers: "ieder dossier" }[unit];
    const each = length === "month" ? "elke" : "elk";
    return `${capital(name)} telt in ${each} ${one} hoogstens één keer en in het eindtotaal één keer; het eindtotaal hoeft dus niet de som van de ${many} te zijn.`;
  },
  facts: {
    status: "Status",
    definition: "Definitie",
    referenceDate: "Peildatum",
    unit: "Eenheid",
    basis: "Geteld naar",
    rounding: "Afronding",
    register: "Register",
    version: "Versie",
  },
  status: { draft: "CONCEPT", final: "definitief" },
  basis: { submission: "datum van indiening", decision: "datum van beslissing" },
  policy,
  syntheticRegister: "synthetisch (verzonnen gegevens)",
  writtenDay: (day) => writtenDay(day, "nl"),
};

const changed: Readonly<Record<LegalChange, string>> = {
  rule: "veranderde de regel",
  procedure: "veranderde de procedure",
  both: "veranderden de regel en de procedure",
  other: "veranderde het recht",
};

function title({ class: tableClass, measure, unit, basis }: RowSubject): string {
  const all = basis === "decision" ? "afgedane aanvragen" : null;
  const what = measure === "applications" ? all : outcomes[measure];
  if (unit === "applications") return `${capital(what ?? units.applications)} ${classes[tableClass]}`;
  return `${capital(units[unit])} ${what === null ? "" : `(${what}) `}${classes[tableClass]}`;
}

function openPrefix({ class: tableClass, unit }: RowSubject): string {
  if (unit === "applications") return "";
  const [name, whose] = openApplications[tableClass];
  return `${name}${whose} ${unit === "dossiers" ? "in" : "van"} `;
}

function openUnits({ class: tableClass, unit }: RowSubject): string {
  return unit === "applications" ? openApplications[tableClass].join("") : units[unit];
}

function periodName(label: PeriodLabel, length: PeriodLength): string {
  const [year = "", within = ""] = label.split("-");
  const ordinal = ordinals[Number(within.slice(1))];
  if (length === "half-year") return `de ${ordinal} helft van ${year}`;
  if (length === "quarter") return `het ${ordinal} kwartaal van ${year}`;
  return length === "month" ? writtenMonth(dayOf(`${label}-01`), "nl") : label;
}

function startOf(day: Day): string {
  return `vanaf ${partsOf(day).dayOfMonth === 1 ? writtenMonth(day, "nl") : writtenDay(day, "nl")}`;
}

/** As in the memo: figures to the end of May run "tot juni". */
function endOf(day: Day): string {
  const next = (day + 1) as Day;
  return partsOf(next).dayOfMonth === 1 ? `tot ${writtenMonth(next, "nl")}` : `tot en met ${writtenDay(day, "nl")}`;
}

function policy(rules: Policy | null): string {
  if (rules === null) return "geen; exacte aantallen zonder bescherming";
  const { base, ties, threshold, thresholdOn, zero } = rules;
  const tie = { "half-up": "omhoog", "half-down": "omlaag", "half-even": "naar het even veelvoud" }[ties];
  const example = base * 2.5;
  const parts = [base === 1 ? "niet afgerond" : `op het dichtstbijzijnde veelvoud van ${base}`];
  if (base % 2 === 0) parts.push(`precies halverwege gaat ${tie} (${example} wordt ${roundCount(example, rules)})`);
  if (threshold > 0) {
    const when = thresholdOn === "true-count" ? "vóór afronding" : "na afronding";
    parts.push(
      `aantallen onder ${threshold} (${when}, ${zero === "hidden" ? "ook 0" : "0 niet"}) staan als <${threshold}`,
    );
  }
  if (base > 1 || threshold > 0) {
    parts.push("elk eindtotaal komt van het exacte totaal en kan verschillen van de som van de afgedrukte aantallen");
  }
  return parts.join("; ");
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
