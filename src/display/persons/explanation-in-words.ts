import type { Locale } from "../../arguments/locale.ts";
import { dayOf, type IsoDate } from "../../calendar/day.ts";
import { writtenDay } from "../../calendar/written-day.ts";
import { outcomeNames, procedureNames } from "../../cases/facts/vocabulary.ts";
import type { ChainClass } from "../../chains/definition/chain.ts";
import { classAsked } from "../../chains/law/class-asked.ts";
import type { LegalLabel } from "../../chains/law/legal-labels.ts";
import type { LegalPhase } from "../../chains/law/legal-phase.ts";
import type { Evidence } from "../../chains/why/evidence.ts";
import type { Explanation } from "../../chains/why/explanation.ts";
import { oneLine } from "../characters/one-line.ts";
import { type ExplanationWords, explanationWords } from "../dictionary/explanation-words.ts";
import { valueMeans } from "../dictionary/option-names.ts";
import { optionWords } from "../dictionary/option-words.ts";
import { classNames } from "../dictionary/vocabulary.ts";
import { differenceInWords } from "./difference-in-words.ts";

/**
 * An explanation in sentences, which name applications by their ids and never a person: what was found, with
 * procedures and days; what comes nearest and what would have to be registered otherwise; the choices of the
 * definition; the law that the applications fall under.
 */
export function explanationInWords(explanation: Explanation, locale: Locale): readonly string[] {
  const words = explanationWords[locale];
  const countsByEntry = explanation.options.some(
    ({ option, value }) => option === "firstAnchor" && value === "entered",
  );
  const described = (role: Evidence["role"]): string => {
    const evidence = explanation.evidence.find((candidate) => candidate.role === role);
    return evidence === undefined ? "" : describe(evidence, countsByEntry, words, locale);
  };
  return [
    finding(explanation, words, described, locale),
    ...differenceInWords(explanation, described("nearest"), locale),
    ...explanation.options.map(({ option, value }) =>
      words.option(option, optionWords[option].decides[locale], valueMeans(option, value, locale)),
    ),
    ...legalInWords(explanation, words, locale),
  ];
}

function finding(
  explanation: Explanation,
  words: ExplanationWords,
  described: (role: Evidence["role"]) => string,
  locale: Locale,
): string {
  const second = described("second");
  switch (explanation.finding) {
    case "unknown-application":
      return words.unknown;
    case "not-a-family-application":
      return words.notFamily(second);
    case "sponsor-without-own-row":
      return words.noOwnRow(second);
    case "no-earlier-grant":
      return words.noEarlierGrant(second);
    case "chain": {
      const { chain } = explanation;
      const held = explanation.held.map((permit) =>
        words.heldPermit(permit.permit === null ? null : oneLine(permit.permit), permitInWords(permit, words, locale)),
      );
      const parts = { first: described("first"), independent: described("independent"), held, second };
      const sentence = chain.class === null ? words.reasons[chain.reason](parts) : words.classes[chain.class](parts);
      return sentence + words.depth(chain.depth);
    }
  }
}

/** An application with its days: also that of entry and those of permits, where the definition looks at them. */
function describe(evidence: Evidence, countsByEntry: boolean, words: ExplanationWords, locale: Locale): string {
  const day = (iso: IsoDate | null): string | null => (iso === null ? null : written(iso, locale));
  const isGrant = evidence.role === "first" || evidence.role === "nearest";
  const entered = countsByEntry && isGrant ? day(evidence.entered) : null;
  const facts = [
    procedureNames[evidence.procedure][locale],
    words.filed(written(evidence.submitted, locale)),
    words.decision(outcomeNames[evidence.outcome][locale], day(evidence.decided)),
    ...(entered === null ? [] : [words.entered(entered)]),
    ...evidence.permits.map((permit) => permitInWords(permit, words, locale)),
  ];
  return `${oneLine(evidence.application)} (${facts.join(", ")})`;
}

function permitInWords(
  { validFrom, validUntil, withdrawnOn }: Evidence["permits"][number],
  words: ExplanationWords,
  locale: Locale,
): string {
  const day = (iso: IsoDate | null): string | null => (iso === null ? null : written(iso, locale));
  return words.permit(written(validFrom, locale), day(validUntil), day(withdrawnOn));
}

/**
 * One sentence on what was named before it, where the law is about the class that was asked for; applications that
 * follow each other in the same phase stand together.
 */
function legalInWords(
  { chain, evidence, legal }: Explanation,
  words: ExplanationWords,
  locale: Locale,
): readonly string[] {
  const second = evidence.find(({ role }) => role === "second");
  const asked = second === undefined ? null : classAsked(second.procedure, classFound(chain));
  if (second === undefined || asked === null) return [];
  // No law on a class is about an asylum application.
  const isNamed = ({ procedure }: Evidence): boolean => procedure !== "asylum";
  const named = new Set(evidence.filter(isNamed).map(({ application }) => application));
  const steps: { readonly ids: string[]; readonly phase: LegalPhase }[] = [];
  for (const { application, phase } of legal) {
    if (!named.has(application) || !phase.about.includes(asked)) continue;
    const last = steps[steps.length - 1];
    if (last?.phase.id === phase.id) last.ids.push(oneLine(application));
    else steps.push({ ids: [oneLine(application)], phase });
  }
  const own = legal.find(({ application, phase }) => application === second.application && phase.about.includes(asked));
  if (steps.length === 0) return asked === "art8-after-nareis" ? [words.legalOfArt8] : [];
  return [
    words.legal(
      classNames[asked][locale],
      steps.map(({ ids, phase }) => ({
        applications: [ids.slice(0, -1).join(", "), ids[ids.length - 1]].filter((part) => part !== "").join(words.and),
        phase: oneLine(phase.name[locale]),
      })),
    ),
    ...(own === undefined ? [] : [...undecidedInWords(own, words, locale), ...conditionsOf(own.phase, locale)]),
  ];
}

/** Why the phase is a later one than that of the day of filing, where it is. */
function undecidedInWords(
  { application, on, phase }: LegalLabel,
  words: ExplanationWords,
  locale: Locale,
): readonly string[] {
  if (phase.from === null || phase.from <= on) return [];
  return [words.legalUndecided(oneLine(application), written(phase.from, locale))];
}

/** What holds for some applications only in the phase of the one that was asked about, a sentence each. */
function conditionsOf(phase: LegalPhase, locale: Locale): readonly string[] {
  return phase.conditions.map((condition) => oneLine(condition[locale]).replace(/\.?$/, "."));
}

/** The class of a chain, also where only the independent asylum is missing, which nareis op nareis alone requires. */
function classFound(chain: Explanation["chain"]): ChainClass | null {
  return chain?.reason === "no-independent-asylum" ? "nareis-op-nareis" : (chain?.class ?? null);
}

function written(day: IsoDate, locale: Locale): string {
  return writtenDay(dayOf(day), locale);
}
