import type { Locale } from "../../arguments/locale.ts";
import type { PeriodLength } from "../../calendar/period.ts";

/** What is said of a release. */
export interface ReleaseWords {
  readonly written: (files: number, status: "draft" | "final") => string;
  readonly cleared: (by: string, on: string) => string;
  readonly clearedByNobody: string;
  readonly together: string;
  readonly kept: (table: string) => string;
  readonly narrowed: (table: string, figures: number) => string;
  readonly bare: (table: string, figures: number) => string;
  readonly inexact: string;
  readonly clash: string;
  readonly narrowedHelp: string;
  readonly tried: (changes: readonly string[]) => string;
  readonly without: (tables: readonly string[]) => string;
  readonly longerPeriods: (tables: readonly string[], length: PeriodLength) => string;
  readonly withheld: (tables: readonly (readonly [name: string, withhold: string])[]) => string;
  readonly largerBase: (base: number) => string;
  readonly zerosHidden: string;
  readonly cost: (change: string, figures: number) => string;
  readonly counting: (table: string) => string;
  readonly equal: (files: number) => string;
  readonly different: string;
  readonly found: Readonly<Record<"changed" | "missing" | "added", (path: string) => string>>;
  readonly unreadable: (path: string) => string;
  readonly keptByOther: (files: number) => string;
  readonly noRelease: Readonly<Record<"no-manifest" | "no-plan" | "no-previous", string>>;
}

/** Releases in both languages. */
export const releaseWords: Readonly<Record<Locale, ReleaseWords>> = {
  nl: {
    written: (files, status) =>
      `De publicatie heeft ${files} bestanden en is ${status === "final" ? "definitief" : "een concept"}.`,
    cleared: (by, on) => `Vrijgegeven door ${by} op ${on}.`,
    clearedByNobody: "Nog door niemand vrijgegeven.",
    together: "Wat alle tabellen samen over elk cijfer zeggen:",
    kept: (table) => `- ${table}: elk cijfer verbergt wat zijn afronding belooft.`,
    narrowed: (table, figures) =>
      figures === 1
        ? `- ${table}: één cijfer verbergt door de andere minder dan zijn afronding belooft.`
        : `- ${table}: ${figures} cijfers verbergen door de andere minder dan hun afronding belooft.`,
    bare: (table, figures) =>
      figures === 1
        ? `- ${table}: één cijfer verbergt ook alleen al minder: zo is het afgedrukt.`
        : `- ${table}: ${figures} cijfers verbergen ook alleen al minder: zo zijn ze afgedrukt.`,
    inexact: "Waar tabellen op veel manieren samenhangen zijn de grenzen ruim genomen.",
    clash: "De tabellen kunnen samen niet kloppen: bij geen enkel echt aantal worden ze zo afgedrukt.",
    narrowedHelp: "Zo kan de publicatie niet definitief worden. In audit.nl.txt staat welke cijfers het zijn.",
    tried: (changes) =>
      changes.length === 0
        ? "Een tabel weglaten, langere perioden, een grotere base, nullen verbergen en enkele cijfers niet publiceren zijn geprobeerd en helpen niet: plan minder tabellen."
        : `Geprobeerd, en dit helpt: ${changes.join("; ")}.`,
    without: (tables) => `${tables.join(" en ")} weglaten`,
    longerPeriods: (tables, length) => `period ${length} voor ${tables.join(" en ")}`,
    withheld: (tables) => tables.map(([name, withhold]) => `"withhold": ${withhold} voor ${name}`).join(" en "),
    largerBase: (base) => `een policy met base ${base}`,
    zerosHidden: "een policy met zero hidden",
    cost: (change, figures) =>
      `${change} (${Math.abs(figures) === 1 ? "1 getal" : `${Math.abs(figures)} getallen`} ${figures < 0 ? "meer" : "minder"})`,
    counting: (table) => `tabel ${table} tellen`,
    equal: (files) =>
      files === 1
        ? "Gelijk: opnieuw gemaakt uit dit register komt het ene bestand er hetzelfde uit."
        : `Gelijk: opnieuw gemaakt uit dit register komen alle ${files} bestanden er hetzelfde uit.`,
    different: "Niet gelijk:",
    found: {
      changed: (path) => `- ${path} komt er anders uit.`,
      missing: (path) => `- ${path} ontbreekt.`,
      added: (path) => `- ${path} hoort er niet bij.`,
    },
    unreadable: (path) => `- ${path} is geen gepubliceerde tabel meer.`,
    keptByOther: (files) =>
      files === 1
        ? "Een andere versie van nareis, of van wat grafieken tekent, maakte deze publicatie: één bestand is zoals de inhoudsopgave zegt en niet opnieuw gemaakt."
        : `Een andere versie van nareis, of van wat grafieken tekent, maakte deze publicatie: ${files} bestanden zijn zoals de inhoudsopgave zegt en niet opnieuw gemaakt.`,
    noRelease: {
      "no-manifest": "Geef een map zoals nareis release die schrijft: hier staat geen leesbare manifest.json in.",
      "no-plan": "Geef een map zoals nareis release die schrijft: hier staat geen leesbare plan.json in.",
      "no-previous":
        "Geef dezelfde vorige publicatie als toen deze is gemaakt, of geen als er toen geen was: het informatieblad vertelt ervan.",
    },
  },
  en: {
    written: (files, status) => `The release has ${files} files and is ${status === "final" ? "final" : "a draft"}.`,
    cleared: (by, on) => `Cleared by ${by} on ${on}.`,
    clearedByNobody: "Cleared by nobody yet.",
    together: "What all tables together tell of each figure:",
    kept: (table) => `- ${table}: each figure hides what its rounding promises.`,
    narrowed: (table, figures) =>
      figures === 1
        ? `- ${table}: because of the others one figure hides less than its rounding promises.`
        : `- ${table}: because of the others ${figures} figures hide less than their rounding promises.`,
    bare: (table, figures) =>
      figures === 1
        ? `- ${table}: one figure hides less by itself already: so it was printed.`
        : `- ${table}: ${figures} figures hide less by themselves already: so they were printed.`,
    inexact: "Where tables hang together in many ways, the bounds are on the wide side.",
    clash: "The tables cannot be right together: no true counts are printed so.",
    narrowedHelp: "Like this the release cannot become final. audit.en.txt says which figures these are.",
    tried: (changes) =>
      changes.length === 0
        ? "Leaving out a table, longer periods, a larger base, hiding zeros and withholding a few figures were tried and do not help: plan fewer tables."
        : `Tried, and this helps: ${changes.join("; ")}.`,
    without: (tables) => `leaving out ${tables.join(" and ")}`,
    longerPeriods: (tables, length) => `period ${length} for ${tables.join(" and ")}`,
    withheld: (tables) => tables.map(([name, withhold]) => `"withhold": ${withhold} for ${name}`).join(" and "),
    largerBase: (base) => `a policy with base ${base}`,
    zerosHidden: "a policy with zero hidden",
    cost: (change, figures) =>
      `${change} (${Math.abs(figures) === 1 ? "1 number" : `${Math.abs(figures)} numbers`} ${figures < 0 ? "more" : "fewer"})`,
    counting: (table) => `counting table ${table}`,
    equal: (files) =>
      files === 1
        ? "Equal: made again from this register, the one file comes out the same."
        : `Equal: made again from this register, all ${files} files come out the same.`,
    different: "Not equal:",
    found: {
      changed: (path) => `- ${path} comes out otherwise.`,
      missing: (path) => `- ${path} is missing.`,
      added: (path) => `- ${path} does not belong here.`,
    },
    unreadable: (path) => `- ${path} is no published table any more.`,
    keptByOther: (files) =>
      files === 1
        ? "Another version of nareis, or of what draws charts, made this release: one file is as the manifest says, and was not made again."
        : `Another version of nareis, or of what draws charts, made this release: ${files} files are as the manifest says, and were not made again.`,
    noRelease: {
      "no-manifest": "Give a folder as nareis release writes it: there is no manifest.json in it that can be read.",
      "no-plan": "Give a folder as nareis release writes it: there is no plan.json in it that can be read.",
      "no-previous":
        "Give the same previous release as when this one was made, or none where there was none: the information sheet tells of it.",
    },
  },
};
