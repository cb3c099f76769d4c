import { checkLocale, defaultLocale, type Locale } from "../arguments/locale.ts";
import { checkOptions } from "../arguments/options.ts";
import { dayOf, type IsoDate, toIsoOrNull } from "../calendar/day.ts";
import { writtenDay } from "../calendar/written-day.ts";
import { knownPlace } from "../cases/application-of.ts";
import { NOBODY, type Outcome, outcomes, type Procedure, procedures } from "../cases/facts/application.ts";
import { outcomeNames, procedureNames } from "../cases/facts/vocabulary.ts";
import { type ChainClass, chainClasses } from "../chains/definition/chain.ts";
import { inOrderOfFiling } from "../chains/detection/order-of-filing.ts";
import {
  amongAllApplications,
  type Chains,
  chainPlaceOf,
  placesBehind,
  type StoredChains,
  storedChains,
} from "../chains/detection/stored-chains.ts";
import { classAsked } from "../chains/law/class-asked.ts";
import { labelsOf } from "../chains/law/legal-labels.ts";
import { type LegalTimeline, legalTimeline } from "../chains/law/legal-timeline.ts";
import { type StackOptions, stackPlaces } from "../chains/stack.ts";
import { mermaidText } from "./characters/mermaid-text.ts";
import { explanationWords } from "./dictionary/explanation-words.ts";
import { classNames } from "./dictionary/vocabulary.ts";

/** What is drawn, and how. */
export interface MermaidOptions extends StackOptions {
  /** `nl` by default. */
  readonly locale?: Locale;
  /** The law that applications fall under; `legalTimeline` by default. */
  readonly timeline?: LegalTimeline;
  /** Whether everything that is linked to the application is drawn, up to `most` applications; not by default. */
  readonly whole?: boolean;
}

/**
 * The chain of an application as a Mermaid flowchart, or everything that is linked to it: persons are boxes, each
 * application an arrow from the sponsor to the family member, an asylum application a dotted arrow from a person to
 * itself. An arrow says the id, procedure, days, outcome, class, and the law on the day of filing. An application that is
 * part of no chain is drawn with what is linked to it. No id can break the diagram. Ends in one line break. For people
 * entitled to see persons' data.
 *
 * @throws TypeError for anything but chains and an id; RangeError for an application that the register does not know at
 * its reference date, an unknown option or locale, and a limit that is not a whole number of at least 1; either for a
 * timeline that cannot be (see `checkTimeline`).
 * @example
 * const applications = [{ application_id: "A1", procedure: "asylum", applicant_id: "P1", submitted_on: "2020-01-01" }];
 * const { register } = readRegister({ applications });
 * toMermaid(findChains(register, memo2023), "A1").split("\n")[1]; // '  n1["P1"]'
 */
export function toMermaid(chains: Chains, applicationId: string, options: MermaidOptions = {}): string {
  const stored = amongAllApplications(storedChains(chains));
  checkOptions(options, ["locale", "timeline", "whole", "most"]);
  const { locale = defaultLocale, timeline = legalTimeline } = options;
  checkLocale(locale);
  const { places, complete } = drawnPlaces(stored, knownPlace(stored.basis, applicationId), options);
  const { applications, persons } = stored.basis;
  const nodes = new Map<number, string>();
  const nodeOf = (person: number): string => {
    const node = nodes.get(person) ?? `n${nodes.size + 1}`;
    nodes.set(person, node);
    return node;
  };
  const labels = labelsIn(stored, places, locale, timeline);
  const arrows = places.map((place, index) => {
    const sponsor = applications.sponsor[place] as number;
    const applicant = applications.applicant[place] as number;
    const from = nodeOf(sponsor === NOBODY ? applicant : sponsor);
    return `  ${from} ${sponsor === NOBODY ? "-.->" : "-->"}|"${labels[index]}"| ${nodeOf(applicant)}`;
  });
  const boxes = [...nodes].map(([person, node]) => `  ${node}["${mermaidText(persons[person] as string)}"]`);
  return `${["flowchart LR", ...boxes, ...(complete ? [] : ['  more["…"]']), ...arrows].join("\n")}\n`;
}

/** What is drawn, in order of filing, and whether that is all there is. */
function drawnPlaces(
  chains: StoredChains,
  application: number,
  { whole = false, ...limit }: MermaidOptions,
): { readonly places: readonly number[]; readonly complete: boolean } {
  if (typeof whole !== "boolean") throw new RangeError("Choose `whole` from true, false.");
  const { applications } = chains.basis;
  const place = chainPlaceOf(chains, application);
  if (place >= 0 && !whole) {
    return { places: inOrderOfFiling(applications, placesBehind(chains, place)), complete: true };
  }
  const { places, complete } = stackPlaces(chains, application, limit);
  return { places: inOrderOfFiling(applications, withIndependent(chains, places)), complete };
}

/** The applications of a stack, and the independent applications that its classes rest on. */
function withIndependent({ columns }: StoredChains, places: readonly number[]): readonly number[] {
  const stacked = new Set(places);
  const steps = new Set(places);
  for (let index = 0; index < columns.count; index += 1) {
    const independent = columns.independent[index] as number;
    const isStacked = (columns.class[index] as number) >= 0 && stacked.has(columns.application[index] as number);
    if (isStacked && independent >= 0) steps.add(independent);
  }
  return [...steps];
}

/** What stands on the arrows: id, procedure, days, outcome, class and law. */
function labelsIn(
  { columns, basis: register }: StoredChains,
  places: readonly number[],
  locale: Locale,
  timeline: LegalTimeline,
): readonly string[] {
  const words = explanationWords[locale];
  const { applications } = register;
  const classOf = new Map<number, ChainClass | undefined>();
  const drawn = new Set(places);
  for (let index = 0; index < columns.count; index += 1) {
    const place = columns.application[index] as number;
    if (drawn.has(place)) classOf.set(place, chainClasses[columns.class[index] as number]);
  }
  return labelsOf(register, places, timeline).map(({ application, on, phase }, index) => {
    const place = places[index] as number;
    const decided = toIsoOrNull(applications.decided[place] as number);
    const outcome = outcomeNames[outcomes[applications.outcome[place] as number] as Outcome][locale];
    const procedure = procedures[applications.procedure[place] as number] as Procedure;
    const written = (day: IsoDate): string => writtenDay(dayOf(day), locale);
    const chainClass = classOf.get(place);
    const asked = classAsked(procedure, chainClass ?? null);
    // On the arrow of an application that a phase is not about it would say what does not hold.
    const isUnderThatLaw = asked !== null && phase.about.includes(asked);
    return [
      application,
      procedureNames[procedure][locale],
      words.filed(written(on)),
      words.decision(outcome, decided === null ? null : written(decided)),
      ...(chainClass === undefined ? [] : [classNames[chainClass][locale]]),
      ...(isUnderThatLaw ? [words.law(phase.name[locale])] : []),
    ]
      .map(mermaidText)
      .join(", ");
  });
}
