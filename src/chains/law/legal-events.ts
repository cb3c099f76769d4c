import { frozen } from "../../arguments/frozen.ts";
import type { LegalEvent } from "./legal-event.ts";
import type { LegalSubject } from "./legal-subject.ts";

/** What breaks nareis breaks the classes that begin with it. */
const beginWithNareis: LegalSubject["alsoBreaks"] = [
  {
    class: "art8-after-nareis",
    why: {
      nl: "de referenten kwamen zelf via nareis",
      en: "the sponsors came by nareis themselves",
    },
  },
  {
    class: "other-stacking",
    why: {
      nl: "een deel van de referenten kwam zelf via nareis",
      en: "some of the sponsors came by nareis themselves",
    },
  },
];

/** The days that break series of stacked family reunification without a change of the rule on it, in order of time. */
export const legalEvents: readonly LegalEvent[] = /* @__PURE__ */ frozen<readonly LegalEvent[]>([
  {
    id: "nareis-registered-apart",
    on: "2014-03-28",
    about: ["nareis-op-nareis"],
    alsoBreaks: beginWithNareis,
    name: {
      nl: "nareizigers worden sindsdien apart geregistreerd",
      en: "people who come by nareis are registered separately from then on",
    },
    certainty: "secondary",
    source: {
      nl: "voetnoot in Asylum Trends van de IND, aangehaald door INLIA",
      en: "footnote in Asylum Trends of the IND, as quoted by INLIA",
    },
    note: {
      nl: "Asylum Trends zelf is niet gezien. Daarvoor dienden nareizigers een asielaanvraag in en telden zij mee als eerste aanvrager.",
      en: "Asylum Trends itself was not seen. Before, people who came by nareis filed an application for asylum and counted as first applicants.",
    },
  },
  {
    id: "minors-keep-nareis",
    on: "2021-08-25",
    about: ["nareis-op-nareis", "art8-after-nareis"],
    alsoBreaks: [
      {
        class: "other-stacking",
        why: {
          nl: "wie na zo'n overstap kwam, kwam op grond van artikel 8 EVRM en niet via nareis",
          en: "people who came after such a change came under article 8 ECHR and not by nareis",
        },
      },
    ],
    name: {
      nl: "de IND vraagt minderjarigen die bij een volwassen familielid wonen niet meer om van nareis over te stappen op artikel 8 EVRM",
      en: "the IND no longer asks minors who live with an adult relative to change from nareis to article 8 ECHR",
    },
    certainty: "stated",
    source: {
      nl: "ind.nl, bericht van 25 augustus 2021; Kamerstuk 27 062, nr. 124",
      en: "ind.nl, news of 25 August 2021; Kamerstuk 27 062, no. 124",
    },
    note: {
      nl: "De brief aan de Tweede Kamer is van 24 augustus 2021. De IND vroeg dit sinds 2019, en doet het nog bij wie duidelijk niet alleenstaand is. Eerdere aanvragen konden opnieuw worden beoordeeld.",
      en: "The letter to the House of Representatives is of 24 August 2021. The IND had asked this since 2019, and still does where a minor is clearly not alone. Earlier applications could be assessed again.",
    },
  },
  {
    id: "nareis-travel-postponed",
    on: "2022-10-03",
    about: ["nareis-op-nareis"],
    alsoBreaks: beginWithNareis,
    name: {
      nl: "gezinsleden wachten tijdelijk zes maanden langer op hun visum, tenzij er eerder huisvesting is",
      en: "family members temporarily wait six months longer for their visa, unless housing is found sooner",
    },
    certainty: "secondary",
    source: {
      nl: "De Telegraaf en NH Nieuws, februari 2023",
      en: "De Telegraaf and NH Nieuws, February 2023",
    },
    note: {
      nl: "De dag komt uit de pers. De maatregel stelde de reis uit, niet de inwilliging. De termijn om te beslissen ging van zes naar negen maanden.",
      en: "The day comes from the press. The measure postponed travel, not the grant. The time for a decision went from six to nine months.",
    },
  },
  {
    id: "nareis-travel-restored",
    on: "2023-02-08",
    about: ["nareis-op-nareis"],
    alsoBreaks: beginWithNareis,
    name: {
      nl: "het langere wachten op het visum vervalt door een uitspraak van de Raad van State",
      en: "the longer wait for the visa ends through a ruling of the Council of State",
    },
    certainty: "secondary",
    source: { nl: "NRC, 8 februari 2023", en: "NRC, 8 February 2023" },
    note: {
      nl: "De dag komt uit de pers; de uitspraak zelf is niet gezien. Voor nieuwe beslissingen gold het uitstel al sinds januari 2023 niet meer.",
      en: "The day comes from the press; the ruling itself was not seen. For new decisions the postponement had ended in January 2023.",
    },
  },
  {
    id: "core-family-only",
    on: "2026-06-12",
    about: ["nareis-op-nareis"],
    alsoBreaks: beginWithNareis,
    name: {
      nl: "meerderjarige kinderen en ongehuwde partners kunnen niet meer via nareis komen",
      en: "adult children and unmarried partners can no longer come by nareis",
    },
    certainty: "disputed",
    source: {
      nl: "Wet invoering tweestatusstelsel (36 703); ind.nl over de nieuwe regels voor nareis",
      en: "Wet invoering tweestatusstelsel (36 703); ind.nl on the new rules for nareis",
    },
    note: {
      nl: "De IND noemt 12 juni 2026, een andere bron 9 juni; het Staatsblad is niet gezien. De nota geeft als voorbeeld een jongvolwassene die via nareis kwam; zo'n keten kan sindsdien niet meer beginnen.",
      en: "The IND gives 12 June 2026, another source 9 June; the Staatsblad was not seen. The example in the memo is a young adult who came by nareis; since then such a chain can no longer begin.",
    },
  },
]);
