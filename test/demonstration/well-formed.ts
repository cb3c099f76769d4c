import { parseDay } from "../../src/calendar/day.ts";
import { outcomes, procedures, relationships } from "../../src/cases/facts/application.ts";
import { decisionKinds } from "../../src/cases/facts/decision.ts";
import { followUpKinds } from "../../src/cases/facts/follow-up.ts";
import { type TableName, tableColumns } from "../../src/cases/facts/table.ts";
import type { DemonstrationRow, DemonstrationRows } from "../../src/demonstration/demonstration-rows.ts";
import { groupsAsOf } from "./direct-reading.ts";

const dateColumns = [
  "submitted_on",
  "decided_on",
  "entered_on",
  "recorded_on",
  "raised_on",
  "on",
  "known_on",
  "birth_date",
];
const codes: Readonly<Record<string, readonly string[]>> = {
  procedure: procedures,
  outcome: ["", ...outcomes],
  relationship: relationships,
  kind: [...decisionKinds, ...followUpKinds, "same", "different"],
};
const required: Readonly<Record<string, readonly string[]>> = {
  applications: ["application_id", "procedure", "applicant_id", "submitted_on"],
  identities: ["person_id", "leading_id"],
  decisions: ["decision_id", "application_id", "outcome", "decided_on"],
  signals: ["signal_id", "application_id", "raised_on"],
  follow_up: ["follow_up_id", "kind", "application_id", "on"],
  persons: ["person_id"],
};

/** Rules of section 2 that a register breaks, each once, by name: none in a register without issues. */
export function brokenRules(tables: DemonstrationRows): readonly string[] {
  const broken = new Set<string>();
  const check = (rule: string, holds: boolean): void => {
    if (!holds) broken.add(rule);
  };
  for (const [name, columns] of Object.entries(required)) {
    const rows = tables[name as TableName & keyof DemonstrationRows] as readonly DemonstrationRow[];
    const headers = tableColumns[name as TableName].map((column) => column.name as string);
    for (const row of rows) {
      for (const [column, text] of Object.entries(row)) {
        check(`${name}.${column}: unknown-column`, headers.includes(column));
        check(`${name}.${column}: unknown-code`, codes[column]?.includes(text) ?? true);
        if (!dateColumns.includes(column) || text === "") continue;
        check(`${name}.${column}: invalid-date`, parseDay(text) !== null);
        check(`${name}.${column}: after the extract`, text <= tables.register.extracted_on);
        check(`${name}.${column}: before coverage`, column === "birth_date" || text >= tables.register.coverage_from);
      }
      for (const column of columns) check(`${name}.${column}: missing-value`, (row[column] ?? "") !== "");
    }
    const ids = new Set(rows.map((row) => JSON.stringify(name === "identities" ? row : row[columns[0] as string])));
    check(`${name}: conflicting-rows or duplicate-row`, ids.size === rows.length);
  }
  checkApplications(tables, check);
  checkOthers(tables, check);
  return [...broken];
}

type Check = (rule: string, holds: boolean) => void;

function checkApplications(tables: DemonstrationRows, check: Check): void {
  const groups = groupsAsOf(tables, tables.register.extracted_on);
  const who = (id: string | undefined): string => groups.get(id ?? "") ?? id ?? "";
  const persons = new Set(tables.persons?.map((row) => row["person_id"]));
  for (const row of tables.applications) {
    const { procedure = "", outcome = "", decided_on: decided = "", submitted_on: submitted = "" } = row;
    const sponsor = row["sponsor_id"] ?? "";
    check("outcome-without-date or date-without-outcome", (outcome === "") === (decided === ""));
    check("decided-before-submitted", decided === "" || decided >= submitted);
    check("missing-sponsor or unexpected-sponsor", (sponsor === "") === ["asylum", "other"].includes(procedure));
    check("self-sponsor", sponsor === "" || who(sponsor) !== who(row["applicant_id"]));
    check("entered without a grant", row["entered_on"] === "" || outcome === "granted");
    check("a person without a row", persons.has(row["applicant_id"]) && (sponsor === "" || persons.has(sponsor)));
  }
}

function checkOthers(tables: DemonstrationRows, check: Check): void {
  const applications = new Map(tables.applications.map((row) => [row["application_id"], row]));
  for (const row of [...(tables.decisions ?? []), ...(tables.signals ?? []), ...(tables.follow_up ?? [])]) {
    const application = applications.get(row["application_id"]);
    check("unknown-application", application !== undefined);
    const on = row["decided_on"] ?? row["raised_on"] ?? row["on"] ?? "";
    check("a day before the submission", on >= (application?.["submitted_on"] ?? ""));
  }
  const last = new Map(tables.decisions?.map((row) => [row["application_id"], row["outcome"]]));
  for (const [id, outcome] of last) {
    check("the last decision is not the outcome", applications.get(id)?.["outcome"] === outcome);
  }
  const groups = groupsAsOf(tables, tables.register.extracted_on);
  for (const row of tables.identities ?? []) {
    const [one = "", other = ""] = [row["person_id"], row["leading_id"]];
    const isJoined = (groups.get(one) ?? one) === (groups.get(other) ?? other);
    check("identity-conflict", isJoined === (row["kind"] === "same"));
  }
}
