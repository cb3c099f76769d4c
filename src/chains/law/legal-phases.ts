import { frozen } from "../../arguments/frozen.ts";
import type { LegalPhase } from "./legal-phase.ts";

/**
 * The phases of the law on nareis op nareis: the memo of August 2023 (section 3.1), the Vreemdelingencirculaire, and the
 * act of 2026.
 */
export const legalPhases: readonly LegalPhase[] = /* @__PURE__ */ frozen<readonly LegalPhase[]>([
  {
    id: "not-allowed",
    from: null,
    to: "2014-06-29",
    appliesTo: "filed",
    about: ["nareis-op-nareis"],
    alsoBreaks: [],
    rule: "not-allowed",
    procedure: null,
    name: { nl: "niet toegestaan", en: "not allowed" },
    conditions: [],
    certainty: null,
    source: {
      nl: "Vreemdelingencirculaire C2; nota van augustus 2023, paragraaf 3.1",
      en: "Vreemdelingencirculaire C2; memo of August 2023, section 3.1",
    },
    note: {
      nl: "De circulaire weigerde nareis aan wie zelf in het kader van nareis was ingereisd. In een tekst van november 2012 staat dat uitdrukkelijk.",
      en: "The circular refused nareis to anybody who had come by nareis. A text of November 2012 says so explicitly.",
    },
  },
  {
    id: "regular-procedure",
    from: "2014-06-30",
    to: "2019-10-30",
    appliesTo: "filed",
    about: ["nareis-op-nareis"],
    alsoBreaks: [
      {
        class: "art8-after-nareis",
        why: {
          nl: "sindsdien liepen zaken van nareis op nareis ook als aanvraag op grond van artikel 8 EVRM",
          en: "since then cases of nareis op nareis were also handled as applications under article 8 ECHR",
        },
      },
      {
        class: "other-stacking",
        why: {
          nl: "sindsdien liepen zaken van nareis op nareis in de reguliere procedure",
          en: "since then cases of nareis op nareis were handled in the regular procedure",
        },
      },
    ],
    rule: "allowed-with-independent-permit",
    procedure: "regular",
    name: {
      nl: "toegestaan met een zelfstandige asielvergunning, in de reguliere procedure",
      en: "allowed with an independent asylum permit, in the regular procedure",
    },
    conditions: [],
    certainty: "approximate",
    source: {
      nl: "Vreemdelingencirculaire C2, paragraaf 4.1; nota van augustus 2023, paragraaf 3.1",
      en: "Vreemdelingencirculaire C2, section 4.1; memo of August 2023, section 3.1",
    },
    note: {
      nl: "De nota noemt alleen het jaar 2014. De circulaire veranderde tussen 7 mei en 30 juni 2014; hier is dat de laatste dag. Deze zaken liepen ook als aanvraag op grond van artikel 8 EVRM.",
      en: "The memo gives the year 2014 only. The circular changed between 7 May and 30 June 2014; here it is the last of these days. These cases were also handled as applications under article 8 ECHR.",
    },
  },
  {
    id: "nareis-procedure",
    from: "2019-10-31",
    to: "2026-06-11",
    appliesTo: "filed",
    about: ["nareis-op-nareis"],
    alsoBreaks: [
      {
        class: "art8-after-nareis",
        why: {
          nl: "tot die dag liepen zaken van nareis op nareis ook als aanvraag op grond van artikel 8 EVRM",
          en: "until then cases of nareis op nareis were also handled as applications under article 8 ECHR",
        },
      },
      {
        class: "other-stacking",
        why: {
          nl: "tot die dag liepen zaken van nareis op nareis in de reguliere procedure",
          en: "until then cases of nareis op nareis were handled in the regular procedure",
        },
      },
    ],
    rule: "allowed-with-independent-permit",
    procedure: "nareis",
    name: {
      nl: "toegestaan met een zelfstandige asielvergunning, in de nareisprocedure",
      en: "allowed with an independent asylum permit, in the nareis procedure",
    },
    conditions: [
      {
        nl: "De ouders van een minderjarige die zelf via nareis kwam, konden volgens de circulaire van medio 2023 niet via nareis komen.",
        en: "By the circular of mid-2023 the parents of a minor who had come by nareis could not come by nareis.",
      },
    ],
    certainty: "approximate",
    source: {
      nl: "uitspraak van de Afdeling bestuursrechtspraak van de Raad van State van 31 oktober 2019, ECLI:NL:RVS:2019:3678 (nota van augustus 2023, paragraaf 3.1); Vreemdelingencirculaire C2, paragraaf 4.1",
      en: "ruling of the Administrative Jurisdiction Division of the Council of State of 31 October 2019, ECLI:NL:RVS:2019:3678 (memo of August 2023, section 3.1); Vreemdelingencirculaire C2, section 4.1",
    },
    note: {
      nl: "De nota noemt geen dag waarop de werkwijze veranderde; hier is dat de dag van de uitspraak. Sinds wanneer de circulaire de ouders van minderjarigen zo noemt, is niet bekend.",
      en: "The memo does not give the day on which the practice changed; here it is the day of the ruling. It is not known since when the circular speaks of the parents of minors.",
    },
  },
  {
    id: "core-family",
    from: "2026-06-12",
    to: null,
    appliesTo: "undecided",
    about: ["nareis-op-nareis"],
    alsoBreaks: [
      {
        class: "other-stacking",
        why: {
          nl: "een deel van deze aanvragen is voor nareis, en ook daarvoor geldt de nieuwe wet",
          en: "some of these applications are for nareis, and the new act applies to them too",
        },
      },
    ],
    rule: "allowed-with-independent-permit",
    procedure: "nareis",
    name: {
      nl: "toegestaan met een zelfstandige asielvergunning, in de nareisprocedure, alleen voor de echtgenoot en minderjarige kinderen",
      en: "allowed with an independent asylum permit, in the nareis procedure, for the spouse and minor children only",
    },
    conditions: [
      {
        nl: "Meerderjarige kinderen en ongehuwde partners kunnen niet meer via nareis komen.",
        en: "Adult children and unmarried partners can no longer come by nareis.",
      },
      {
        nl: "Een referent met subsidiaire bescherming moet twee jaar wachten en heeft inkomen en huisvesting nodig.",
        en: "A sponsor with subsidiary protection has to wait two years, and needs income and housing.",
      },
    ],
    certainty: "disputed",
    source: {
      nl: "Wet invoering tweestatusstelsel (36 703), aangenomen op 21 april 2026; ind.nl over de nieuwe regels voor nareis",
      en: "Wet invoering tweestatusstelsel (36 703), adopted on 21 April 2026; ind.nl on the new rules for nareis",
    },
    note: {
      nl: "De IND noemt 12 juni 2026, een andere bron 9 juni; het Staatsblad is niet gezien. De inhoud komt uit secundaire bronnen. De wet geldt ook voor aanvragen van eerder die op die dag nog niet waren beslist.",
      en: "The IND gives 12 June 2026, another source 9 June; the Staatsblad was not seen. The content comes from secondary sources. The act also applies to earlier applications that were undecided on that day.",
    },
  },
]);
