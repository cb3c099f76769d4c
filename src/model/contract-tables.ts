/** A row as somebody hands it in: header to text. Absent and empty are the same. */
export type Row = Readonly<Record<string, string>>;

/** A table of section 2. */
export type TableName = "applications" | "permits" | "identities" | "decisions" | "signals" | "follow_up" | "persons";

/** What the manifest says. */
export type Manifest = Readonly<
  Partial<Record<"extracted_on" | "coverage_from" | "pseudonym_epoch" | "source", string> & { synthetic: boolean }>
>;

/** A register as somebody hands it in; only applications are required. */
export type Tables = { readonly applications: readonly Row[]; readonly register?: Manifest } & {
  readonly [table in Exclude<TableName, "applications">]?: readonly Row[];
};

const decided =
  "granted=ingewilligd|rejected=afgewezen|withdrawn=ingetrokken|not-considered=buiten-behandeling|closed=overig-afgedaan";

/**
 * The tables of section 2 as it writes them: a column (`!` where it is required, `~` where a bad value is emptied), what
 * it holds (of codes each one, with its Dutch word), its Dutch headers. The first column is the id of a row.
 */
const asInTheContract: Readonly<Record<TableName, string>> = {
  applications: `application_id! id aanvraag-id aanvraagnummer zaaknummer,
    procedure! asylum=asiel|nareis|art8=8-evrm|regular-family=regulier-gezin|other=overig soort-procedure,
    applicant_id! id aanvrager-id vreemdeling-id v-nummer, sponsor_id id referent-id referent-v-nummer,
    submitted_on! date ingediend-op datum-aanvraag, outcome ${decided}|open uitkomst dictum,
    decided_on date beslist-op datum-beslissing,
    relationship~ spouse|partner|child|young-adult-child|parent|sibling|step-family|other gezinsrelatie,
    dossier_id~ id dossiernummer, entered_on~ date ingereisd-op datum-inreis`,
  permits: `permit_id! id, holder_id! id, kind! derived=afgeleid|independent=zelfstandig|regular=regulier,
    valid_from! date, valid_until date, withdrawn_on date, application_id~ id,
    status~ refugee=vluchteling|subsidiary=subsidiair`,
  identities: "person_id! id, leading_id! id, known_on date, kind same|different",
  decisions: `decision_id! id, application_id! id, kind first|objection|appeal|new, outcome! ${decided},
    decided_on! date`,
  signals: "signal_id! id, application_id! id, raised_on! date",
  follow_up: `follow_up_id! id, kind! withdrawal-started|permit-withdrawn|reported=aangifte|report-taken-up,
    application_id! id, permit_id id, on! date`,
  persons: "person_id! id, birth_date~ date",
};

/** One column of the contract: what it holds, its codes by what may be written, and its Dutch headers, in normal form. */
export interface Column {
  readonly name: string;
  readonly required: boolean;
  /** "Details never cost a chain": a bad value is emptied. */
  readonly detail: boolean;
  readonly holds: "id" | "date" | "code";
  readonly codes: Readonly<Record<string, string>>;
  readonly alsoCalled: readonly string[];
}

function columnOf(text: string): Column {
  const [marked = "", holds = "", ...alsoCalled] = text.trim().split(/\s+/);
  const column = { name: marked.replace(/[!~]/, ""), required: marked.endsWith("!"), detail: marked.endsWith("~") };
  if (holds === "id" || holds === "date") return { ...column, holds, codes: {}, alsoCalled };
  const codes = holds.split("|").flatMap((code) => {
    const [english = "", dutch = english] = code.split("=");
    // "Empty or `open` = open."
    return [english, dutch].map((word) => [word, english === "open" ? "" : english]);
  });
  return { ...column, holds: "code", codes: Object.fromEntries(codes), alsoCalled };
}

/** The names of the tables, in the order of section 2. */
export const tableNames: readonly TableName[] = Object.keys(asInTheContract) as TableName[];

/** Every column of the contract, in its order; `recorded_on` stands "in every table". */
export const contractTables: Readonly<Record<TableName, readonly Column[]>> = Object.fromEntries(
  tableNames.map((name) => [
    name,
    [...asInTheContract[name].split(","), "recorded_on date geregistreerd-op"].map(columnOf),
  ]),
) as unknown as Record<TableName, readonly Column[]>;

/** "In any case, with space of every kind, `-` and `_` the same and zero-width characters ignored" (section 2, Reading). */
export function normalForm(written: string): string {
  const seen = [...written].filter((character) => !"\u200B\u200C\u200D\u2060\uFEFF".includes(character)).join("");
  return seen.trim().toLowerCase().replaceAll(/\s|_/g, "-");
}
