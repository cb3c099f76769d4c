import type { PublishedSheet } from "../../disclosure/old/published-sheet.ts";
import type { SheetWords, SubjectWords } from "./sheet-words.ts";

const dutch: SheetWords = {
  title: () => "Handhavingssignalen naast detectie",
  dimensions: { finding: "Gevonden" },
  keys: {
    finding: {
      detected: "gedetecteerd",
      signalled: "met een handhavingssignaal",
      both: "beide",
      "detection-only": "alleen gedetecteerd",
      "signal-only": "alleen met een handhavingssignaal",
      "signal-then-withdrawal": "na een handhavingssignaal: afgeleide vergunning ingetrokken",
    },
  },
  columns: {},
  notes: (sheet) => [
    "Een handhavingssignaal is met de hand ingevoerd; het register zegt niet waarover het gaat. Een aanvraag met meer signalen telt één keer, in de periode waarin zij is ingediend.",
    "Alleen met een handhavingssignaal: een gezinsaanvraag die niet in deze klasse is gedetecteerd. Zij kan in een andere klasse zijn gedetecteerd.",
    "Na een handhavingssignaal: op de dag van het eerste signaal of later is een afgeleide vergunning van de referent ingetrokken. Het register zegt niet of het een uit het ander volgt.",
    ...(countsOthers(sheet)
      ? [
          "Een persoon, referent of dossier kan in meer rijen meetellen: alleen voor aanvragen sluiten de rijen op elkaar aan, vóór afronding.",
        ]
      : []),
  ],
};

const english: SheetWords = {
  title: () => "Enforcement signals beside detection",
  dimensions: { finding: "Found" },
  keys: {
    finding: {
      detected: "detected",
      signalled: "with an enforcement signal",
      both: "both",
      "detection-only": "detected only",
      "signal-only": "with an enforcement signal only",
      "signal-then-withdrawal": "after an enforcement signal: derived permit withdrawn",
    },
  },
  columns: {},
  notes: (sheet) => [
    "An enforcement signal is entered by hand; the register does not say what it is about. An application with several signals counts once, in the period in which it was filed.",
    "With an enforcement signal only: a family application that is not detected in this class. It can be detected in another class.",
    "After an enforcement signal: on the day of the first signal or later a derived permit of the sponsor was withdrawn. The register does not say whether the one follows from the other.",
    ...(countsOthers(sheet)
      ? [
          "A person, sponsor or dossier can count in several rows: for applications alone the rows add up, before rounding.",
        ]
      : []),
  ],
};

/** Whether anything else than applications is counted. */
export function countsOthers({ rows }: PublishedSheet): boolean {
  return rows.some(({ unit }) => unit !== "applications");
}

/** The words of sheets about `signals`, in Dutch and English. */
export const signalsWords: SubjectWords = { nl: dutch, en: english };
