import type { Refusal, RefusalCode } from "../arguments/refusal.ts";
import { refusedAttributeSentence } from "../cases/intake/refused-attribute.ts";
import type { Said } from "./terminal.ts";

/** What is said of each refusal of the library, in the words of the command line. */
const words: Readonly<Record<RefusalCode, (about: string) => Said>> = {
  "attribute-refused": () => ({
    nl: "Laat deze kolom van personen weg: cijfers naar nationaliteit, herkomst, geboorteplaats, etniciteit, godsdienst, taal, huidskleur, seksuele gerichtheid, gezondheid of politieke gezindheid vergelijken groepen om wat zij zijn, terwijl de definitie alleen kijkt naar wat is aangevraagd, en kunnen worden gebruikt om mensen naar groep te behandelen; docs/responsible-use.md zegt meer.",
    en: refusedAttributeSentence,
  }),
  "code-unknown": (codes) => ({
    nl: `Laat elk woord van deze kolom in codes staan voor een van: ${codes}.`,
    en: `Let every word of this column in codes stand for one of: ${codes}.`,
  }),
  "codes-elsewhere": (table) => ({
    nl: `Geef in codes alleen kolommen van ${table} waarin codes staan.`,
    en: `Give only columns of ${table} that hold codes in codes.`,
  }),
  "column-known": () => ({
    nl: "Noem bij --breakdown een kop die nareis niet kent: deze kolom van personen wordt al gelezen.",
    en: "Name a header for --breakdown that nareis does not know: this column of persons is read anyway.",
  }),
  "column-not-read": () => ({
    nl: "Noem bij --breakdown een kop van de tabel personen: deze kolom is niet gelezen. Hij ontbreekt, of er zijn er twee.",
    en: "Name a header of the table of persons for --breakdown: this column was not read. It is absent, or there are two.",
  }),
  "column-unknown": (columns) => ({
    nl: `Laat elke kop van deze tabel in columns staan voor een van: ${columns}; of voor null, als hij niet gelezen moet worden.`,
    en: `Let every header of this table in columns stand for one of: ${columns}; or for null, where it is not to be read.`,
  }),
  "dates-unknown": () => ({ nl: "Kies --dates uit iso, dutch.", en: "Choose --dates from iso, dutch." }),
  "empty-no-words": () => ({
    nl: "Geef empty als een lijst van de woorden die een lege cel betekenen.",
    en: "Give empty as a list of the words that mean an empty cell.",
  }),
  "encoding-unknown": () => ({
    nl: "Geef --encoding een tekencodering van de Encoding Standard, zoals utf-8, windows-1252 of utf-16le.",
    en: "Give --encoding an encoding of the Encoding Standard, such as utf-8, windows-1252 or utf-16le.",
  }),
  "mapping-of-no-table": (tables) => ({
    nl: `Geef columns en codes als objecten met een object voor elke tabel: ${tables}.`,
    en: `Give columns and codes as objects with an object for each table: ${tables}.`,
  }),
  "measure-without-basis": () => ({
    nl: "Laat --measure open weg, of tel met --per submission: met --per decision zijn er alleen besliste ketens.",
    en: "Leave out --measure open, or count with --per submission: with --per decision there are decided chains only.",
  }),
  "years-reversed": () => ({
    nl: "Geef --from een jaar dat niet na dat van --to ligt.",
    en: "Give --from a year that is not after that of --to.",
  }),
};

/** A refusal of the library as it is said on the command line. */
export function refusalInWords({ code, about }: Refusal): Said {
  return words[code](about.join(", "));
}
