import { normaliseWord } from "../facts/word.ts";

/** Refused wherever they stand in a header, once separators and accents are out of it: Dutch, English and some others. */
const refusedAnywhere: readonly string[] =
  `nationalit nacionalid nazionalit natcode citizen staatsburger burgerschap nederlanderschap stateless staatloos statenlo
  staatsangeh citoyen ciudadan cittadin obywatel narodowosc vatandas milliyet uyruk гражданств национальн جنسي passport
  paspoort countryofbirth birthcountry placeofbirth birthplace cityofbirth birthcity geboorteland landvangeboorte gebland
  geboorteplaats plaatsvangeboorte gebplaats geboortestad geburtsland geburtsort paysdenaissance lieudenaissance
  paisdenacimiento lugardenacimiento countrycode countryname landcode landnaam countryoforigin origincountry herkomst
  herkunft afkomst afstamming ancestry migratieachtergrond migrationbackground migrantbackground allochto autochto
  nietwesters nonwestern ethnic ethnie etnic etnisch bevolkingsgroep volksgroep racial racecode raskenmerk rascode skincolo
  huidskleur hautfarbe religi godsdienst geloof gezindte levensovertuiging levensbeschouw denomination konfession language
  moedertaal voorkeurstaal thuistaal mothertongue muttersprache voertaal spreektaal sexual seksue geaardheid lgbt lhbt
  health gezondheid gesundheit medical medisch disabilit handicap diagnos illness ziekte krankheit political politiek
  vakbond tradeunion genetic genetisch biometri vingerafdruk fingerprint`.split(/\s+/);

/** Refused as a word of a header; inside other words they mean something else. */
const refusedAsWord: readonly string[] =
  `nation natie nat natl country countries land landen pays pais cob pob origin origine origen race ras rasse skin huid faith
  church kerk taal talen langue langues lengua idioma lingua sprache dialect orientation tribe clan stam volk etnia caste
  kaste dna`.split(/\s+/);

/** Why such a column is refused, as the sentence of an error. */
export const refusedAttributeSentence: string =
  "Leave out this column of persons: figures by nationality, origin, place of birth, ethnicity, religion, language, skin, sexual orientation, health or political opinion compare groups by what they are, where the definition looks only at what was applied for, and can be used to treat people by group; docs/responsible-use.md says more.";

/**
 * Whether a header names an attribute that this package does not read (bijzondere persoonsgegevens, and nationality,
 * origin and language, which stand in for them): in English, Dutch and the usual words of some other languages, in any
 * case, and also as a part of the header.
 *
 * @example
 * isRefusedAttribute("Nationality_Code"); // true
 * isRefusedAttribute("land van herkomst 2"); // true
 * isRefusedAttribute("municipality"); // false
 */
export function isRefusedAttribute(header: string): boolean {
  // A word in camel case is taken apart first, for `raceCode` is two words.
  const apart = header
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "");
  const words = normaliseWord(apart).split(/[^\p{L}]/u);
  const whole = words.join("");
  return refusedAnywhere.some((part) => whole.includes(part)) || words.some((word) => refusedAsWord.includes(word));
}
