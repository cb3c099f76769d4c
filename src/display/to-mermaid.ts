import { checkLocale, defaultLocale, type Locale } from "../arguments/locale.ts";
import { checkOptions } from "../arguments/options.ts";
import { dayOf, type IsoDate, toIsoOrNull } from "../calendar/day.ts";
import { writtenDay } from "../calendar/written-day.ts";
import { NOBODY, type Outcome, outcomes, type Procedure, procedures } from "../cases/facts/application.ts";
import { outcomeNames, procedureNames } from "../cases/facts/vocabulary.ts";
import { type Chain, type ChainClass, chainClasses } from "../chains/definition/chain.ts";
import { inOrderOfFiling } from "../chains/detection/order-of-filing.ts";
import { behindOf, type StoredChains as Chains, pathTo, storedChains } from "../chains/detection/stored-chains.ts";
import { classAsked } from "../chains/law/class-asked.ts";
import { labelsOf } from "../chains/law/legal-labels.ts";
import { type LegalTimeline, legalTimeline } from "../chains/law/legal-timeline.ts";
import type { Stack } from "../chains/stack.ts";
import { mermaidText } from "./characters/mermaid-text.ts";
import { explanationWords } from "./dictionary/explanation-words.ts";
import { classNames } from "./dictionary/vocabulary.ts";

/** How a diagram is written. */
export interface MermaidOptions {
  /** `nl` by default. */
  readonly locale?: Locale;
  /** The law that applications fall under; `legalTimeline` by default. */
  readonly timeline?: LegalTimeline;
}

/**
 * A chain or a whole stack as a Mermaid flowchart: persons are boxes, each application an arrow from the sponsor to
 * the family member, an asylum application a dotted arrow from a person to itself. An arrow says the id, procedure,
 * days, outcome, class, and the law that it falls under. No id can break the diagram. Ends in one line break. For
 * people entitled to see persons' data.
 *
 * @throws TypeError for anything but a chain as `findChains` gives it or a stack as `stackOf` gives it; RangeError for
 * an unknown locale or a timeline with gaps.
 */
export function toMermaid(drawn: Chain | Stack, options: MermaidOptions = {}): string {
  checkOptions(options, ["locale", "timeline"]);
  const { locale = defaultLocale } = options;
  checkLocale(locale);
  const { chains, places, complete } = isStack(drawn) ? stackDrawn(drawn) : chainDrawn(drawn);
  const { applications, persons } = chains.register;
  const nodes = new Map<number, string>();
  const nodeOf = (person: number): string => {
    const node = nodes.get(person) ?? `n${nodes.size + 1}`;
    nodes.set(person, node);
    return node;
  };
  const labels = labelsIn(chains, places, locale, options.timeline ?? legalTimeline);
  const arrows = places.map((place, index) => {
    const sponsor = applications.sponsor[place] as number;
    const applicant = applications.applicant[place] as number;
    const from = nodeOf(sponsor === NOBODY ? applicant : sponsor);
    return `  ${from} ${sponsor === NOBODY ? "-.->" : "-->"}|"${labels[index]}"| ${nodeOf(applicant)}`;
  });
  const boxes = [...nodes].map(([person, node]) => `  ${node}["${mermaidText(persons[person] as string)}"]`);
  return `${["flowchart LR", ...boxes, ...(complete ? [] : ['  more["…"]']), ...arrows].join("\n")}\n`;
}

function isStack(drawn: Chain | Stack): drawn is Stack {
  return (drawn as Partial<Stack> | null | undefined)?.["~kind"] === "Stack";
}

/** What is drawn: applications by their places, in order of filing, and whether they are all that there are. */
interface Drawing {
  readonly chains: Chains;
  readonly places: readonly number[];
  readonly complete: boolean;
}

function chainDrawn(chain: Chain): Drawing {
  const { chains, place } = behindOf(chain);
  const { columns, register } = chains;
  const steps = [...pathTo(columns, columns.application[place] as number), columns.first[place] as number];
  const independent = columns.independent[place] as number;
  if (independent >= 0) steps.push(independent);
  return { chains, places: inOrderOfFiling(register.applications, steps), complete: true };
}

/** The applications of a stack, and the independent applications that its classes rest on. */
function stackDrawn({ chains: drawn, places, complete }: Stack): Drawing {
  const chains = storedChains(drawn);
  const { columns, register } = chains;
  const stacked = new Set(places);
  const steps = [...places];
  for (let index = 0; index < columns.count; index += 1) {
    const independent = columns.independent[index] as number;
    const isStacked = (columns.class[index] as number) >= 0 && stacked.has(columns.application[index] as number);
    if (isStacked && independent >= 0) steps.push(independent);
  }
  return { chains, places: inOrderOfFiling(register.applications, steps), complete };
}

/** What stands on the arrows: id, procedure, days, outcome, class and law. */
function labelsIn(
  { columns, register }: Chains,
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
