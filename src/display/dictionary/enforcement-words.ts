import { type Wording, wordsIn } from "../../arguments/locale.ts";
import type { CodeNames } from "../../cases/facts/vocabulary.ts";
import type { SignalFinding } from "../../counts/compare-signals.ts";
import type { FollowUpRow } from "../../counts/enforcement/what-followed.ts";
import { countsOthers, type WordsOfSubject } from "./words-of-subject.ts";

const severalRows: Wording = {
  nl: "Een persoon, referent of dossier kan in meer rijen meetellen. Alleen bij aanvragen sluiten de rijen op elkaar aan, vóór afronding.",
  en: "A person, sponsor or dossier can count in several rows. The rows add up for applications only, before rounding.",
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
        nl: "Alleen met een handhavingssignaal: een gezinsaanvraag die niet in deze klasse is gedetecteerd. Zij kan wel in een andere klasse zijn gedetecteerd.",
        en: "With an enforcement signal only: a family application that is not detected in this class. It can be detected in another class.",
      },
      {
        nl: "Na een handhavingssignaal: een afgeleide vergunning van de referent is ingetrokken op de dag van het eerste signaal of later. Het register zegt niet of het signaal tot de intrekking leidde.",
        en: "After an enforcement signal: a derived permit of the sponsor was withdrawn on the day of the first signal or later. The register does not say whether the signal led to the withdrawal.",
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
    nl: "Elke stap telt één keer, in de periode van haar eigen dag. Een stap gaat over een gestapelde aanvraag, of over de eerste inwilliging waarop zij rust. Een stap van vóór de indiening telt niet.",
    en: "Each step counts once, in the period of its own day. A step is about a stacked application, or about the first grant that the application rests on. A step from before the filing does not count.",
  },
  noConviction,
];

const chainNotes: readonly Wording[] = [
  {
    nl: "Vervolg telt in de periode waarin de gestapelde aanvraag is ingediend. Het gaat over die aanvraag, of over de eerste inwilliging waarop zij rust. Vervolg van vóór de indiening telt niet.",
    en: "Follow-up counts in the period in which the stacked application was filed. It is about that application, or about the first grant that the application rests on. Follow-up from before the filing does not count.",
  },
  {
    nl: `Eén aangifte over een eerste inwilliging telt bij elke aanvraag die daarop rust. ${noConviction.nl}`,
    en: `One report on a first grant counts for every application that rests on it. ${noConviction.en}`,
  },
  {
    nl: "De referent is de houder van de afgeleide vergunning. De tabel zegt wat de referent had op de dag van intrekking. In onderzoek: een eigen asielaanvraag was nog open, of een zelfstandige vergunning is later zonder aanvraag verleend. Een toets die nog loopt, staat niet in het register.",
    en: "The holder of the derived permit is the sponsor. The table says what the sponsor had on the day of withdrawal. Pending: an asylum application of the sponsor's own was still open, or an independent permit was granted later without an application. An assessment that is still going on is not in the register.",
  },
];
