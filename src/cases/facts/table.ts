import { outcomes, procedures, relationships } from "./application.ts";
import { decisionKinds } from "./decision.ts";
import { followUpKinds } from "./follow-up.ts";
import { identityKinds } from "./identity.ts";
import { permitKinds, permitStatuses } from "./permit.ts";

/** The tables of a register, in the order in which issues are listed. */
export const tableNames = [
  "applications",
  "permits",
  "identities",
  "decisions",
  "signals",
  "follow_up",
  "persons",
] as const;

/** The name of a table of a register. */
export type TableName = (typeof tableNames)[number];

/** Every column of the contract, over all tables. */
export type ColumnName =
  | "application_id"
  | "procedure"
  | "applicant_id"
  | "sponsor_id"
  | "submitted_on"
  | "outcome"
  | "decided_on"
  | "relationship"
  | "dossier_id"
  | "entered_on"
  | "recorded_on"
  | "permit_id"
  | "holder_id"
  | "kind"
  | "valid_from"
  | "valid_until"
  | "withdrawn_on"
  | "status"
  | "person_id"
  | "leading_id"
  | "known_on"
  | "decision_id"
  | "signal_id"
  | "raised_on"
  | "follow_up_id"
  | "on"
  | "birth_date";

/** What the cells of a column hold: the id of anything but a person, as text, the id of a person, one of a list of codes, or a calendar date. */
export type ColumnContent = "text" | "person" | "code" | "day";

/** One column of the contract. */
export interface Column {
  readonly name: ColumnName;
  readonly content: ColumnContent;
  /** Whether the header and every cell must be there. */
  readonly required: boolean;
  /** Whether a bad cell is emptied instead of costing the row. */
  readonly detail: boolean;
  /** The codes, where the content is a code; an optional column has "" or its default first. */
  readonly codes: readonly string[];
  /** A day from 2100-01-01 on means empty instead of being refused. */
  readonly openEnded: boolean;
  /** Days up to 1900-01-01 and from 2100-01-01 on are taken as they are. */
  readonly anyDay: boolean;
  /** A day or month may be unknown, written `00`: a cell then holds what `parsePartialDay` gives. */
  readonly partial: boolean;
  /** Headers by which it goes in Dutch. */
  readonly dutch: readonly string[];
}

type ColumnTraits = Partial<Omit<Column, "name" | "content">>;

function column(name: ColumnName, content: ColumnContent, dutch: readonly string[], traits: ColumnTraits = {}): Column {
  return {
    name,
    content,
    required: false,
    detail: false,
    codes: [],
    openEnded: false,
    anyDay: false,
    partial: false,
    dutch,
    ...traits,
  };
}

const REQUIRED: ColumnTraits = { required: true };
const recordedOn: Column = /* @__PURE__ */ column("recorded_on", "day", ["geregistreerd_op"]);
const ofApplication: Column = /* @__PURE__ */ column(
  "application_id",
  "text",
  ["aanvraag_id", "aanvraagnummer", "zaaknummer"],
  REQUIRED,
);

/** The contract's columns by table, in its order; a table's first column is the id of its rows, save for identities. */
export const tableColumns: Readonly<Record<TableName, readonly Column[]>> = {
  applications: [
    ofApplication,
    column("procedure", "code", ["soort_procedure"], { required: true, codes: procedures }),
    column("applicant_id", "person", ["aanvrager_id", "vreemdeling_id", "v_nummer"], REQUIRED),
    column("sponsor_id", "person", ["referent_id", "referent_v_nummer"]),
    column("submitted_on", "day", ["ingediend_op", "datum_aanvraag"], REQUIRED),
    column("outcome", "code", ["uitkomst", "dictum"], { codes: outcomes }),
    column("decided_on", "day", ["beslist_op", "datum_beslissing"]),
    column("relationship", "code", ["gezinsrelatie"], { detail: true, codes: relationships }),
    column("dossier_id", "text", ["dossiernummer"], { detail: true }),
    column("entered_on", "day", ["ingereisd_op", "datum_inreis"], { detail: true }),
    recordedOn,
  ],
  permits: [
    column("permit_id", "text", ["vergunning_id", "vergunningnummer"], REQUIRED),
    column("holder_id", "person", ["houder_id"], REQUIRED),
    column("kind", "code", ["soort"], { required: true, codes: permitKinds }),
    column("valid_from", "day", ["geldig_vanaf", "ingangsdatum"], REQUIRED),
    column("valid_until", "day", ["geldig_tot", "einddatum"], { openEnded: true }),
    column("withdrawn_on", "day", ["ingetrokken_op", "datum_intrekking"]),
    { ...ofApplication, required: false, detail: true },
    column("status", "code", ["status"], { detail: true, codes: permitStatuses }),
    recordedOn,
  ],
  identities: [
    column("person_id", "person", ["persoon_id"], REQUIRED),
    column("leading_id", "person", ["leidend_id"], REQUIRED),
    column("known_on", "day", ["bekend_op"]),
    column("kind", "code", ["soort"], { codes: identityKinds }),
    recordedOn,
  ],
  decisions: [
    column("decision_id", "text", ["beslissing_id"], REQUIRED),
    ofApplication,
    column("kind", "code", ["soort"], { codes: decisionKinds }),
    column("outcome", "code", ["uitkomst", "dictum"], { required: true, codes: outcomes.slice(1) }),
    column("decided_on", "day", ["beslist_op", "datum_beslissing"], REQUIRED),
    recordedOn,
  ],
  signals: [
    column("signal_id", "text", ["signaal_id"], REQUIRED),
    ofApplication,
    column("raised_on", "day", ["gesignaleerd_op"], REQUIRED),
    recordedOn,
  ],
  follow_up: [
    column("follow_up_id", "text", ["vervolg_id"], REQUIRED),
    column("kind", "code", ["soort"], { required: true, codes: followUpKinds }),
    ofApplication,
    column("permit_id", "text", ["vergunning_id", "vergunningnummer"]),
    column("on", "day", ["op", "datum"], REQUIRED),
    recordedOn,
  ],
  persons: [
    column("person_id", "person", ["persoon_id"], REQUIRED),
    column("birth_date", "day", ["geboortedatum"], { detail: true, anyDay: true, partial: true }),
    recordedOn,
  ],
};

/** The place of a column in a table of the contract. */
export function placeOf(table: TableName, name: ColumnName): number {
  return tableColumns[table].findIndex((candidate) => candidate.name === name);
}
