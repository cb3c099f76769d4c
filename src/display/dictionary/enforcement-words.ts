import { type Wording, wordsIn } from "../../arguments/locale.ts";
import type { CodeNames } from "../../cases/facts/vocabulary.ts";
import type { SignalFinding } from "../../counts/compare-signals.ts";
import type { FollowUpRow } from "../../counts/enforcement/what-followed.ts";
import { countsOthers, type WordsOfSubject } from "./words-of-subject.ts";

const severalRows: Wording = {
  nl: "Een persoon, referent of dossier kan in meer rijen meetellen. Alleen bij aanvragen sluiten de rijen op elkaar aan, vóór afronding.",
  en: "A person, sponsor or dossier can count in several rows. Only for applications do the rows add up, before rounding.",
};

/** How signals and detection meet. */
export const findingNames: CodeNames<SignalFinding> = {
  detected: { nl: "gedetecteerd", en: "detected" },
  signalled: { nl: "met een handhavingssignaal", en: "with an enforcement signal" },
  both: { nl: "beide", en: "both" },
  "detection-only": { nl: "alleen gedetecteerd", en: "detected only" },
  "signal-only": { nl: "alleen met een handhavingssignaal", en: "with an enforcement signal only" },
  "signal-then-withdrawal": {
    nl: "na een handhavingssignaal: afgeleide vergunning ingetrokken",
    en: "after an enforcement signal: derived permit withdrawn",
  },
};

/** The words of signals set against what is detected. */
export const signalsWords: WordsOfSubject<"signals"> = {
  title: (_, locale) =>
    wordsIn({ nl: "Handhavingssignalen naast detectie", en: "Enforcement signals beside detection" }, locale),
  dimensions: { finding: { nl: "Gevonden", en: "Found" } },
  keys: { finding: findingNames },
  columns: {},
  notes: (table, locale) =>
    [
      {
        nl: "Een handhavingssignaal is met de hand ingevoerd; het register zegt niet waarover het gaat. Een aanvraag met meer signalen telt één keer, in de periode waarin zij is ingediend.",
        en: "An enforcement signal is entered by hand; the register does not say what it is about. An application with several signals counts once, in the period in which it was filed.",
      },
      {
        nl: "Alleen met een handhavingssignaal: een gezinsaanvraag die niet in deze klasse is gedetecteerd. Zij kan in een andere klasse zijn gedetecteerd.",
        en: "With an enforcement signal only: a family application that is not detected in this class. It can be detected in another class.",
      },
      {
        nl: "Na een handhavingssignaal: op de dag van het eerste signaal of later is een afgeleide vergunning van de referent ingetrokken. Het register zegt niet of het een uit het ander volgt.",
        en: "After an enforcement signal: on the day of the first signal or later a derived permit of the sponsor was withdrawn. The register does not say whether the one follows from the other.",
      },
      ...(countsOthers(table) ? [severalRows] : []),
    ].map((note) => wordsIn(note, locale)),
};

/** What followed on chains. */
export const followedNames: CodeNames<FollowUpRow> = {
  applications: { nl: "alle", en: "all" },
  rejected: { nl: "afgewezen", en: "rejected" },
  "withdrawal-started": {
    nl: "intrekking van de eerste vergunning gestart",
    en: "withdrawal of the first permit started",
  },
  "permit-withdrawn": { nl: "afgeleide vergunning ingetrokken", en: "derived permit withdrawn" },
  "independent-held": {
    nl: "bij intrekking een zelfstandige vergunning",
    en: "at withdrawal: an independent permit",
  },
  "independent-pending": {
    nl: "bij intrekking een zelfstandige vergunning in onderzoek",
    en: "at withdrawal: an independent permit pending",
  },
  "independent-neither": { nl: "bij intrekking geen van beide", en: "at withdrawal: neither" },
  reported: { nl: "aangifte gedaan", en: "reported to the police" },
  "report-taken-up": { nl: "aangifte opgepakt door de AVIM", en: "report taken up by the AVIM" },
};

/** The words of follow-up, by the period of the chain or by the day of each step. */
export const followUpWords: WordsOfSubject<"follow-up"> = {
  title: ({ about }, locale) =>
    wordsIn(
      about.question.basis === "event"
        ? { nl: "Stappen van vervolg op gestapelde aanvragen", en: "Steps of follow-up on stacked applications" }
        : { nl: "Vervolg op gestapelde aanvragen", en: "Follow-up on stacked applications" },
      locale,
    ),
  dimensions: { followed: { nl: "Vervolg", en: "Follow-up" } },
  keys: { followed: followedNames },
  columns: {},
  notes: (table, locale) =>
    (table.about.question.basis === "event"
      ? stepNotes
      : [...chainNotes, ...(countsOthers(table) ? [severalRows] : [])]
    ).map((note) => wordsIn(note, locale)),
};

const noConviction: Wording = { nl: "Een aangifte is geen veroordeling.", en: "A report is not a conviction." };

const stepNotes: readonly Wording[] = [
  {
    nl: "Elke stap telt één keer, in de periode van haar eigen dag. Een stap hoort bij een gestapelde aanvraag als zij over die aanvraag gaat of over de eerste inwilliging daarvan, en niet van vóór de indiening is.",
    en: "Each step counts once, in the period of its own day. A step belongs to a stacked application when it is about that application or about its first grant, and is not from before the filing.",
  },
  noConviction,
];

const chainNotes: readonly Wording[] = [
  {
    nl: "Vervolg telt in de periode waarin de gestapelde aanvraag is ingediend. Het hoort bij die aanvraag als het over haar gaat of over de eerste inwilliging waarop zij rust, en niet van vóór haar indiening is.",
    en: "Follow-up counts in the period in which the stacked application was filed. It belongs to that application when it is about it or about the first grant that it rests on, and is not from before it was filed.",
  },
  {
    nl: `Eén aangifte over een eerste inwilliging telt bij elke aanvraag die daarop rust. ${noConviction.nl}`,
    en: `One report on a first grant counts for every application that rests on it. ${noConviction.en}`,
  },
  {
    nl: "Houder van de afgeleide vergunning is de referent. Wat die toen had, is bepaald op de dag van intrekking. In onderzoek: een eigen asielaanvraag was nog open, of een zelfstandige vergunning is later zonder aanvraag verleend. Een toets die nog loopt, staat niet in het register.",
    en: "The holder of the derived permit is the sponsor. What the sponsor then had is as on the day of withdrawal. Pending: an own asylum application was still open, or an independent permit was given later without an application. A test that is still going on is not in the register.",
  },
];
