import { frozen } from "../../arguments/frozen.ts";
import type { Definition } from "./definition.ts";

/**
 * The definition of the memo of August 2023, section 3.3: "hoe vaak een ingewilligde nareiziger de afgelopen jaren,
 * zelfstandig asiel heeft aangevraagd en zelf nareis heeft aangevraagd voor een ander gezinslid". The defaults.
 */
export const memo2023: Definition = /* @__PURE__ */ frozen<Definition>({
  id: "memo-2023-08",
  firstProcedures: ["nareis"],
  regularAsNareisBefore: null,
  regularProcedures: ["regular-family"],
  independent: "requested",
  sameDay: { firstToSecond: "after", firstToIndependent: "on-or-after", independentToSecond: "on-or-after" },
  exclude: ["first-sponsor"],
  firstAnchor: "decided",
  lookBackMonths: null,
  firstValid: "ever",
  repeats: "count",
  depthScope: "all",
});

/**
 * The law since 2014 (memo, section 3.1): "nareis op nareis is toegestaan mits het gezinslid een zelfstandige
 * asielvergunning heeft", so the sponsor must hold an independent permit on the day on which the second application is
 * filed, wherever it came from.
 */
export const lawSince2014: Definition = /* @__PURE__ */ frozen<Definition>({
  ...memo2023,
  id: "law-since-2014",
  independent: "held",
});

/**
 * The memo's definition with the regular procedure, in which these cases were handled until the ruling of
 * 31 October 2019 (memo, section 3.1), counted as nareis before that day.
 */
export const regularProcedureIncluded: Definition = /* @__PURE__ */ frozen<Definition>({
  ...memo2023,
  id: "regular-procedure-included",
  regularAsNareisBefore: "2019-10-31",
});

/**
 * The same with applications under article 8 ECHR too: the memo (section 3.1) says that the ruling was about "de aanvraag
 * in het kader van 8EVRM".
 */
export const regularAndArt8Included: Definition = /* @__PURE__ */ frozen<Definition>({
  ...regularProcedureIncluded,
  id: "regular-and-art8-included",
  regularProcedures: ["regular-family", "art8"],
});

/** A definition that comes with the package, with what it rests on. */
export interface Preset {
  /** The id that `--definition` takes; that of the definition. */
  readonly id: string;
  readonly definition: Definition;
  /** Where the definition comes from, in Dutch and in English. */
  readonly source: { readonly nl: string; readonly en: string };
}

/**
 * Every preset, the default first.
 *
 * @example
 * presets.length; // 4
 */
export const presets: readonly Preset[] = /* @__PURE__ */ frozen<readonly Preset[]>([
  {
    id: memo2023.id,
    definition: memo2023,
    source: {
      nl: 'Nota van augustus 2023, paragraaf 3.3: "hoe vaak een ingewilligde nareiziger de afgelopen jaren, zelfstandig asiel heeft aangevraagd en zelf nareis heeft aangevraagd voor een ander gezinslid".',
      en: "Memo of August 2023, section 3.3: how often somebody admitted by nareis has asked for asylum independently and has asked for nareis for another family member.",
    },
  },
  {
    id: lawSince2014.id,
    definition: lawSince2014,
    source: {
      nl: 'Nota van augustus 2023, paragraaf 3.1: in 2014 is beslist "dat nareis op nareis is toegestaan mits het gezinslid een zelfstandige asielvergunning heeft".',
      en: "Memo of August 2023, section 3.1: in 2014 it was decided that nareis op nareis is allowed where the family member has an independent asylum permit.",
    },
  },
  {
    id: regularProcedureIncluded.id,
    definition: regularProcedureIncluded,
    source: {
      nl: "Nota van augustus 2023, paragraaf 3.1: deze zaken liepen in de reguliere procedure tot de uitspraak van de Afdeling bestuursrechtspraak van 31 oktober 2019.",
      en: "Memo of August 2023, section 3.1: these cases went through the regular procedure until the ruling of 31 October 2019 by the Administrative Jurisdiction Division of the Council of State.",
    },
  },
  {
    id: regularAndArt8Included.id,
    definition: regularAndArt8Included,
    source: {
      nl: 'Nota van augustus 2023, paragraaf 3.1: de uitspraak van 31 oktober 2019 ging in deze zaken over "de aanvraag in het kader van 8EVRM".',
      en: "Memo of August 2023, section 3.1: in these cases the ruling of 31 October 2019 was about the application under article 8 ECHR.",
    },
  },
]);
