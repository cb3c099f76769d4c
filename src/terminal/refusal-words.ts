import type { Refusal, RefusalCode } from "../arguments/refusal.ts";
import { refusedAttributeSentence } from "../cases/intake/refused-attribute.ts";
import type { Said } from "./terminal.ts";

/** The options of the command line, by their names in the library, where these differ. */
const flags: Readonly<Record<string, string>> = {
  classes: "--class",
  measures: "--measure",
  unit: "--unit",
  units: "--unit",
  period: "--by",
  basis: "--per",
  by: "--breakdown",
};

/** What is said of each refusal of the library, in the words of the command line. */
const words: Readonly<Record<RefusalCode, (about: string, first: string, others: string) => Said>> = {
  "applications-absent": () => ({
    nl: "Zet een bestand met aanvragen in de map, zoals aanvragen.csv of applications.csv.",
    en: "Put a file of applications in the folder, such as applications.csv or aanvragen.csv.",
  }),
  "attribute-refused": () => ({
    nl: "Laat deze kolom van personen weg: cijfers naar nationaliteit, herkomst, geboorteplaats, etniciteit, godsdienst, taal, huidskleur, seksuele gerichtheid, gezondheid of politieke gezindheid vergelijken groepen om wat zij zijn, terwijl de definitie alleen kijkt naar wat is aangevraagd, en kunnen worden gebruikt om mensen naar groep te behandelen; docs/responsible-use.md zegt meer.",
    en: refusedAttributeSentence,
  }),
  "choice-unknown": (_, option, choices) => ({
    nl: `Kies ${flags[option] ?? option} uit ${choices}.`,
    en: `Choose ${flags[option] ?? option} from ${choices}.`,
  }),
  "class-without-groups": (name) => ({
    nl: `Geef bij deze uitsplitsing alleen --class ${name}.`,
    en: `Give --class ${name} alone with this breakdown.`,
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
  "epochs-differ": () => ({
    nl: "Geef twee leveringen uit één pseudoniemperiode: in verschillende perioden staat een id niet voor dezelfde persoon.",
    en: "Give two releases of one pseudonym epoch: under different ones an id does not mean the same person.",
  }),
  "file-changed": () => ({
    nl: "Lees de bestanden terwijl niemand erin schrijft: een van de bestanden veranderde tijdens het lezen.",
    en: "Read the files while nobody writes to them: one of them changed while it was read.",
  }),
  "file-compressed": () => ({
    nl: "Schrijf Parquet-bestanden met snappy, met gzip of zonder compressie, of installeer hyparquet-compressors naast nareis; schrijf Arrow-bestanden zonder compressie.",
    en: "Write Parquet files with snappy, with gzip or without compression, or install hyparquet-compressors beside nareis; write Arrow files without compression.",
  }),
  "file-damaged": () => ({
    nl: "Geef hele bestanden: een Parquet- of Arrow-bestand is beschadigd, of niet tot het einde geschreven.",
    en: "Give whole files: a Parquet or Arrow file is damaged, or was not written to its end.",
  }),
  "file-encoded": () => ({
    nl: "Schrijf de kolommen van Parquet-bestanden gewoon, met een woordenlijst (dictionary) of als verschillen (delta).",
    en: "Write the columns of Parquet files plain, with a dictionary or as differences (delta).",
  }),
  "file-encrypted": () => ({
    nl: "Geef Parquet-bestanden zonder versleuteling.",
    en: "Give Parquet files without encryption.",
  }),
  "file-not-decompressed": () => ({
    nl: "Maak de gecomprimeerde bestanden opnieuw, zoals gzip en zstd dat zonder opties doen: een ervan is beschadigd of afgebroken.",
    en: "Make the compressed files again, as gzip and zstd do without options: one of them is damaged or cut off.",
  }),
  "file-unreadable": () => ({
    nl: "Geef bestanden die u mag lezen: een ervan kan niet worden geopend of gelezen.",
    en: "Give files that you may read: one of them cannot be opened or read.",
  }),
  "figures-narrowed": () => ({
    nl: "Laat --final weg, of kies langere perioden, minder groepen of een --policy met een grotere base: samen zeggen deze cijfers van sommige meer dan hun afronding belooft te verbergen. nareis audit zegt welke.",
    en: "Leave out --final, or choose longer periods, fewer groups or a --policy with a larger base: together these figures tell more of some than their rounding promises to hide. nareis audit says which.",
  }),
  "folder-taken": () => ({
    nl: "Geef een lege map, of --force om te vervangen: er is al een bestand met die naam.",
    en: "Give an empty folder, or --force to replace: a file of that name exists already.",
  }),
  "folder-unreadable": () => ({
    nl: "Geef een map die u mag lezen.",
    en: "Give a folder that you may read.",
  }),
  "folder-unwritable": () => ({
    nl: "Geef een map waarin u mag schrijven, met ruimte voor de bestanden.",
    en: "Give a folder that you may write to, with room for the files.",
  }),
  "folder-with-table": () => ({
    nl: "Geef een lege map: er staat nog een bestand van een tabel in, en de rijen daarvan zouden ook worden gelezen.",
    en: "Give an empty folder: there is another file of a table, and its rows would be read too.",
  }),
  "manifest-twice": () => ({
    nl: "Bewaar één register.json in de map: er zijn er twee.",
    en: "Keep one register.json in the folder: there are two.",
  }),
  "mapping-of-no-table": (tables) => ({
    nl: `Geef columns en codes als objecten met een object voor elke tabel: ${tables}.`,
    en: `Give columns and codes as objects with an object for each table: ${tables}.`,
  }),
  "measure-without-basis": () => ({
    nl: "Laat --measure open weg, of tel met --per submission: met --per decision zijn er alleen besliste ketens.",
    en: "Leave out --measure open, or count with --per submission: with --per decision there are decided chains only.",
  }),
  "path-absent": () => ({
    nl: "Geef het pad van een map of een bestand dat er is en dat u mag lezen.",
    en: "Give the path of a folder or file that exists and that you may read.",
  }),
  "path-of-no-register": () => ({
    nl: "Geef een map, of een bestand met aanvragen dat eindigt op .csv, .tsv, .txt, .ndjson, .jsonl, .json, .parquet, .arrow of .feather; achter de eerste zes kan .gz of .zst staan.",
    en: "Give a folder, or a file of applications that ends in .csv, .tsv, .txt, .ndjson, .jsonl, .json, .parquet, .arrow or .feather; .gz or .zst can stand behind the first six.",
  }),
  "previous-later": () => ({
    nl: "Geef een vorige publicatie waarvan de peildatum niet na die van deze ligt.",
    en: "Give a previous release whose reference date is not after that of this one.",
  }),
  "register-in-passes": () => ({
    nl: "Laat --low-memory weg: hiervoor zijn alle aanvragen van het register nodig.",
    en: "Leave out --low-memory: this needs all applications of the register.",
  }),
  "register-too-few": () => ({
    nl: "Geef achter de map ook die van de oude levering: deze tabel vergelijkt er twee.",
    en: "Give the folder of the old release too, behind the other: this table compares two.",
  }),
  "register-too-many": () => ({
    nl: "Geef één map: alleen een tabel van herzieningen gaat over twee.",
    en: "Give one folder: only a table of revisions is about two.",
  }),
  "release-narrowed": () => ({
    nl: "Zet status in het plan op draft, of verander het plan: samen zeggen de tabellen van sommige cijfers meer dan hun afronding belooft te verbergen. De audit van het concept zegt welke.",
    en: "Set status in the plan to draft, or change the plan: together the tables tell more of some figures than their rounding promises to hide. The audit of the draft says which.",
  }),
  "release-taken": () => ({
    nl: "Geef --output de naam van een map die er nog niet is, of --force als daar een eerdere publicatie staat die vervangen mag worden.",
    en: "Give --output the name of a folder that is not there yet, or --force where an earlier release stands that may be replaced.",
  }),
  "release-unwritable": () => ({
    nl: "De map voor --output kan niet worden geschreven: geef een plaats die bestaat, met ruimte op de schijf en met schrijfrechten.",
    en: "The folder for --output cannot be written: give a place that exists, with room on the disk and permission to write.",
  }),
  "releases-reversed": () => ({
    nl: "Geef de oudere levering eerst.",
    en: "Give the earlier release first.",
  }),
  "values-too-many": (most) => ({
    nl: `Splits uit naar een kolom met ten hoogste ${most} verschillende waarden.`,
    en: `Break down by a column with at most ${most} different values.`,
  }),
  "package-missing": (name) => ({
    nl: `Installeer ${name} naast nareis, want dit heeft dat pakket nodig: npm install ${name}.`,
    en: `Install ${name} beside nareis, because this needs that package: npm install ${name}.`,
  }),
  "part-twice": (table) => ({
    nl: `Houd van elk deel van ${table} één bestand: twee namen verschillen alleen in uitgang of taal.`,
    en: `Keep one file of each part of ${table}: two names differ in ending or language only.`,
  }),
  "source-changed": () => ({
    nl: "Laat de bestanden van een register zoals zij zijn tot het commando klaar is: een ervan is veranderd.",
    en: "Keep the files of a register as they are until the command has ended: one of them has changed.",
  }),
  "table-no-file": (what) => ({
    nl: `Geef ${what} als een bestand dat gelezen kan worden, of haal het uit de map: het is een map, of een koppeling die nergens heen leidt.`,
    en: `Give ${what} as a file that can be read, or take it out of the folder: it is a folder, or a link that leads nowhere.`,
  }),
  "withheld-unknown": (name) => ({
    nl: `Verander withhold van tabel ${name} in het plan: elk noemt één aantal dat de tabel heeft, met zijn kolom en zoveel van de rij als haar onderscheidt.`,
    en: `Change withhold of table ${name} in the plan: each names one count that the table has, by its column and by as much of its row as tells it apart.`,
  }),
  "years-reversed": () => ({
    nl: "Geef --from een jaar dat niet na dat van --to ligt.",
    en: "Give --from a year that is not after that of --to.",
  }),
};

/** A refusal of the library as it is said on the command line. */
export function refusalInWords({ code, about }: Refusal): Said {
  const [first = "", ...others] = about;
  return words[code](about.join(", "), first, others.join(", "));
}
