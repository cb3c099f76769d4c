/** A row as somebody hands it in: header to text. Absent and empty are the same. */
export type Row = Readonly<Record<string, string>>;

/** A table of section 2. */
export type TableName = "applications" | "permits" | "identities" | "decisions" | "signals" | "follow_up" | "persons";

/** The tables of section 2, in its order. */
export const tableNames: readonly TableName[] = [
  "applications",
  "permits",
  "identities",
  "decisions",
  "signals",
  "follow_up",
  "persons",
];

/** What the manifest says. */
export interface Manifest {
  readonly extracted_on?: string;
  readonly coverage_from?: string;
  readonly pseudonym_epoch?: string;
  readonly synthetic?: boolean;
  readonly source?: string;
}

/** A register as somebody hands it in; only applications are required. */
export type Tables = { readonly applications: readonly Row[]; readonly register?: Manifest } & {
  readonly [table in Exclude<TableName, "applications">]?: readonly Row[];
};

/** What section 2 says about one column. */
export interface Column {
  readonly name: string;
  readonly required: boolean;
  readonly holds: "id" | "date" | "code";
  /** A bad value of a detail is emptied and costs nothing. */
  readonly detail: boolean;
  /** What may be written (in normal form), and the code that it means. */
  readonly codes: Readonly<Record<string, string>>;
  /** Other headers for it, in normal form. */
  readonly alsoCalled: readonly string[];
}

type Extra = Partial<Omit<Column, "name">>;

function column(name: string, extra: Extra): Column {
  return { name, required: false, holds: "id", detail: false, codes: {}, alsoCalled: [], ...extra };
}

function id(name: string, alsoCalled: readonly string[] = []): Column {
  return column(name, { required: true, alsoCalled });
}

function optionalId(name: string, alsoCalled: readonly string[] = [], extra: Extra = {}): Column {
  return column(name, { alsoCalled, ...extra });
}

function date(name: string, extra: Extra = {}): Column {
  return column(name, { holds: "date", ...extra });
}

function code(name: string, codes: Readonly<Record<string, string>>, extra: Extra = {}): Column {
  return column(name, { holds: "code", codes, ...extra });
}

function asWritten(...names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, name]));
}

const decidedOutcomes: Record<string, string> = {
  ...asWritten("granted", "rejected", "withdrawn", "not-considered", "closed"),
  ingewilligd: "granted",
  afgewezen: "rejected",
  ingetrokken: "withdrawn",
  "buiten-behandeling": "not-considered",
  "overig-afgedaan": "closed",
};

const procedures: Record<string, string> = {
  ...asWritten("asylum", "nareis", "art8", "regular-family", "other"),
  asiel: "asylum",
  "8-evrm": "art8",
  "regulier-gezin": "regular-family",
  overig: "other",
};

const recorded: Column = date("recorded_on", { alsoCalled: ["geregistreerd-op"] });

/** Every column of the contract, in its order; a table's first column is its id, except that identities have none. */
export const contractTables: Readonly<Record<TableName, readonly Column[]>> = {
  applications: [
    id("application_id", ["aanvraag-id", "aanvraagnummer", "zaaknummer"]),
    code("procedure", procedures, { required: true, alsoCalled: ["soort-procedure"] }),
    id("applicant_id", ["aanvrager-id", "vreemdeling-id", "v-nummer"]),
    optionalId("sponsor_id", ["referent-id", "referent-v-nummer"]),
    date("submitted_on", { required: true, alsoCalled: ["ingediend-op", "datum-aanvraag"] }),
    code("outcome", { ...decidedOutcomes, open: "" }, { alsoCalled: ["uitkomst", "dictum"] }),
    date("decided_on", { alsoCalled: ["beslist-op", "datum-beslissing"] }),
    code(
      "relationship",
      asWritten("spouse", "partner", "child", "young-adult-child", "parent", "sibling", "step-family", "other"),
      { detail: true, alsoCalled: ["gezinsrelatie"] },
    ),
    optionalId("dossier_id", ["dossiernummer"], { detail: true }),
    date("entered_on", { detail: true, alsoCalled: ["ingereisd-op", "datum-inreis"] }),
    recorded,
  ],
  permits: [
    id("permit_id"),
    id("holder_id"),
    code(
      "kind",
      {
        ...asWritten("derived", "independent", "regular"),
        afgeleid: "derived",
        zelfstandig: "independent",
        regulier: "regular",
      },
      { required: true },
    ),
    date("valid_from", { required: true }),
    date("valid_until"),
    date("withdrawn_on"),
    optionalId("application_id", [], { detail: true }),
    code(
      "status",
      { ...asWritten("refugee", "subsidiary"), vluchteling: "refugee", subsidiair: "subsidiary" },
      { detail: true },
    ),
    recorded,
  ],
  identities: [
    id("person_id"),
    id("leading_id"),
    date("known_on"),
    code("kind", asWritten("same", "different")),
    recorded,
  ],
  decisions: [
    id("decision_id"),
    id("application_id"),
    code("kind", asWritten("first", "objection", "appeal", "new")),
    code("outcome", decidedOutcomes, { required: true }),
    date("decided_on", { required: true }),
    recorded,
  ],
  signals: [id("signal_id"), id("application_id"), date("raised_on", { required: true }), recorded],
  follow_up: [
    id("follow_up_id"),
    code(
      "kind",
      { ...asWritten("withdrawal-started", "permit-withdrawn", "reported", "report-taken-up"), aangifte: "reported" },
      { required: true },
    ),
    id("application_id"),
    optionalId("permit_id"),
    date("on", { required: true }),
    recorded,
  ],
  persons: [id("person_id"), date("birth_date", { detail: true }), recorded],
};

/** What nobody sees. */
const invisible = ["\u200B", "\u200C", "\u200D", "\u2060", "\uFEFF"];

/** Headers and codes: any case, space of every kind, `-` and `_` are the same, and what nobody sees is not there. */
export function normalForm(written: string): string {
  return [...written]
    .filter((character) => !invisible.includes(character))
    .join("")
    .trim()
    .toLowerCase()
    .split(/\s|_/)
    .join("-");
}
