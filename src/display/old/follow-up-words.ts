import type { SheetWords, SubjectWords } from "./sheet-words.ts";
import { countsOthers } from "./signals-words.ts";

const dutch: SheetWords = {
  title: () => "Vervolg op gestapelde aanvragen",
  dimensions: { followed: "Vervolg" },
  keys: {
    followed: {
      applications: "alle",
      rejected: "afgewezen",
      "withdrawal-started": "intrekking van de eerste vergunning gestart",
      "permit-withdrawn": "afgeleide vergunning ingetrokken",
      "independent-held": "bij intrekking een zelfstandige vergunning",
      "independent-pending": "bij intrekking een zelfstandige vergunning in onderzoek",
      "independent-neither": "bij intrekking geen van beide",
      reported: "aangifte gedaan",
      "report-taken-up": "aangifte opgepakt door de AVIM",
    },
  },
  columns: {},
  notes: (sheet) => [
    "Vervolg telt in de periode waarin de gestapelde aanvraag is ingediend. Het hoort bij die aanvraag als het over haar gaat of over de eerste inwilliging waarop zij rust, en niet van vóór haar indiening is.",
    "Eén aangifte over een eerste inwilliging telt bij elke aanvraag die daarop rust. Een aangifte is geen veroordeling.",
    "Houder van de afgeleide vergunning is de referent. Wat die toen had, is bepaald op de dag van intrekking. In onderzoek: een eigen asielaanvraag was nog open, of zonder aanvraag is later een zelfstandige vergunning verleend. Een toets die nog loopt, staat niet in het register.",
    ...(countsOthers(sheet)
      ? [
          "Een persoon, referent of dossier kan in meer rijen meetellen: alleen voor aanvragen sluiten de drie rijen onder een ingetrokken vergunning daarop aan, vóór afronding.",
        ]
      : []),
  ],
};

const english: SheetWords = {
  title: () => "Follow-up on stacked applications",
  dimensions: { followed: "Follow-up" },
  keys: {
    followed: {
      applications: "all",
      rejected: "rejected",
      "withdrawal-started": "withdrawal of the first permit started",
      "permit-withdrawn": "derived permit withdrawn",
      "independent-held": "at withdrawal: an independent permit",
      "independent-pending": "at withdrawal: an independent permit pending",
      "independent-neither": "at withdrawal: neither",
      reported: "reported to the police",
      "report-taken-up": "report taken up by the AVIM",
    },
  },
  columns: {},
  notes: (sheet) => [
    "Follow-up counts in the period in which the stacked application was filed. It belongs to that application when it is about it or about the first grant that it rests on, and is not from before it was filed.",
    "One report on a first grant counts for every application that rests on it. A report is not a conviction.",
    "The holder of the derived permit is the sponsor. What the holder then had is as on the day of withdrawal. Pending: an own asylum application was still open, or an independent permit was given later without an application. A test that is still going on is not in the register.",
    ...(countsOthers(sheet)
      ? [
          "A person, sponsor or dossier can count in several rows: for applications alone the three rows under a withdrawn permit add up to it, before rounding.",
        ]
      : []),
  ],
};

/** The words of sheets about `follow-up`, in Dutch and English. */
export const followUpWords: SubjectWords = { nl: dutch, en: english };
