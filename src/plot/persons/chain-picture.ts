import { type Locale, wordsIn } from "../../arguments/locale.ts";
import { type Day, dayOf, NO_DAY } from "../../calendar/day.ts";
import { writtenDay } from "../../calendar/written-day.ts";
import { knownPlace } from "../../cases/application-of.ts";
import { NOBODY, type Outcome, outcomes, type Procedure, procedures } from "../../cases/facts/application.ts";
import { outcomeNames, procedureNames } from "../../cases/facts/vocabulary.ts";
import { inOrderOfFiling } from "../../chains/detection/order-of-filing.ts";
import {
  amongAllApplications,
  type Chains,
  chainPlaceOf,
  placesBehind,
  type StoredChains,
  storedChains,
} from "../../chains/detection/stored-chains.ts";
import type { LegalTimeline } from "../../chains/law/legal-timeline.ts";
import { oneLine } from "../../display/characters/one-line.ts";
import { explanationWords } from "../../display/dictionary/explanation-words.ts";
import { pictureWords } from "../../display/dictionary/picture-words.ts";
import { tableWords } from "../../display/dictionary/table-words.ts";
import type { Tone } from "../canvas/theme.ts";
import { describedPanels } from "../figures/description.ts";
import type { ChainTimeline, LegendItem, Picture, TimelineStep } from "../figures/picture.ts";

/** The chain of an application in time, or the application alone where it is part of none. */
export function chainPicture(chains: Chains, applicationId: string, timeline: LegalTimeline, locale: Locale): Picture {
  const stored = amongAllApplications(storedChains(chains));
  const words = wordsIn(pictureWords, locale);
  const application = knownPlace(stored.basis, applicationId);
  const place = chainPlaceOf(stored, application);
  const places = place < 0 ? [application] : placesBehind(stored, place);
  const steps = inOrderOfFiling(stored.basis.applications, places).map((one) => stepOf(stored, one, locale));
  const panel: ChainTimeline = {
    form: "chain-timeline",
    heading: null,
    lanes: [...new Set(steps.flatMap(({ from, lane }) => (from === null ? [lane] : [from, lane])))],
    steps,
    phases: timeline.phases.map(({ from, name }) => ({
      from: from === null ? null : dayOf(from),
      name: oneLine(wordsIn(name, locale)),
    })),
    referenceDay: dayOf(stored.basis.referenceDate),
  };
  const { manifest } = stored.register;
  const subtitle = [
    words.byDefinition(oneLine(stored.definition.id)),
    words.onDays([writtenDay(dayOf(stored.basis.referenceDate), locale)]),
  ];
  const isSynthetic = manifest.synthetic === true;
  return {
    locale,
    banners: [words.persons, ...(isSynthetic ? [wordsIn(tableWords, locale).synthetic] : [])],
    title: words.chainOf(oneLine(applicationId)),
    subtitle,
    legend: legendOf(steps, locale),
    panels: [panel],
    notes: [words.lanes, words.noVerdict],
    source: manifest.source === null ? "" : `${words.source}: ${oneLine(manifest.source)}`,
    description: [...subtitle, describedPanels([panel]), words.noVerdict].join(" "),
  };
}

const tones: Readonly<Record<Outcome, Tone>> = {
  granted: "dark",
  rejected: "middle",
  open: "light",
  withdrawn: "whole",
  "not-considered": "whole",
  closed: "whole",
};

function stepOf({ basis }: StoredChains, place: number, locale: Locale): TimelineStep {
  const { applications, persons, referenceDate } = basis;
  const sponsor = applications.sponsor[place] as number;
  const submitted = applications.submitted[place] as Day;
  const decided = applications.decided[place] as Day;
  const outcome = outcomes[applications.outcome[place] as number] as Outcome;
  const procedure = procedures[applications.procedure[place] as number] as Procedure;
  const written = decided === NO_DAY ? null : writtenDay(decided, locale);
  const words = wordsIn(explanationWords, locale);
  return {
    lane: oneLine(persons[applications.applicant[place] as number] as string),
    from: sponsor === NOBODY ? null : oneLine(persons[sponsor] as string),
    submitted,
    until: decided === NO_DAY ? dayOf(referenceDate) : decided,
    tone: tones[outcome],
    lines: [
      `${oneLine(applications.idAt(place))}, ${wordsIn(procedureNames[procedure], locale)}`,
      words.filed(writtenDay(submitted, locale)),
      words.decision(wordsIn(outcomeNames[outcome], locale), written),
    ],
  };
}

/** The outcomes that a chain has, each by its tone. */
function legendOf(steps: readonly TimelineStep[], locale: Locale): readonly LegendItem[] {
  const words = wordsIn(pictureWords, locale);
  const names: Readonly<Record<Tone, string>> = {
    dark: words.part("granted"),
    middle: words.part("rejected"),
    light: words.part("open"),
    whole: words.otherOutcome,
  };
  const order: readonly Tone[] = ["dark", "middle", "light", "whole"];
  return order
    .filter((tone) => steps.some((step) => step.tone === tone))
    .map((tone) => ({ tone, look: "filled", text: names[tone] }));
}
