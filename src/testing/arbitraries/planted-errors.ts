import type { IssueCode } from "../../cases/facts/issue.ts";
import type { Manifest, Row, TableName, Tables } from "../../model/contract-tables.ts";
import { tableNames } from "../../model/contract-tables.ts";
import { broken, type ModelIssue, sortIssues } from "../../model/issues.ts";

/** A row to add, and what reading says of it: a code and its column. */
interface Planted {
  readonly table: TableName;
  readonly row: Row;
  readonly says?: readonly [code: IssueCode, column: string | null];
}

/** What an error is made of: an id that nothing else has, an application that is there, and the same with one more letter. */
interface Around {
  readonly id: string;
  readonly application: string;
}

/** The last day of the register, where its manifest has to say one. */
const manifest: Manifest = { extracted_on: "2021-01-01" };

function asylum({ id }: Around, cells: Row = {}): Row {
  return {
    application_id: id,
    procedure: "asylum",
    applicant_id: `${id}-person`,
    sponsor_id: "",
    submitted_on: "2019-12-29",
    outcome: "",
    decided_on: "",
    ...cells,
  };
}

/** One broken row of the table of applications. */
function inApplications(code: IssueCode, column: string, cells: Row): readonly [IssueCode, Recipe] {
  return [code, (around) => [{ table: "applications", row: asylum(around, cells), says: [code, column] }]];
}

/** One row of the table of signals. */
function inSignals(code: IssueCode, column: string, cells: (around: Around) => Row): readonly [IssueCode, Recipe] {
  const rowOf = (around: Around): Row => ({
    signal_id: around.id,
    application_id: around.application,
    ...cells(around),
  });
  return [code, (around) => [{ table: "signals", row: rowOf(around), says: [code, column] }]];
}

type Recipe = (around: Around) => readonly Planted[];

/** How rows come to have each issue, and no other. Rows are added and none is changed, so no chain comes or goes. */
const recipes: ReadonlyMap<IssueCode, Recipe> = new Map<IssueCode, Recipe>([
  inApplications("missing-value", "submitted_on", { submitted_on: "" }),
  inApplications("unusable-id", "applicant_id", { applicant_id: "NULL" }),
  inApplications("unknown-code", "procedure", { procedure: "bogus" }),
  inApplications("invalid-date", "submitted_on", { submitted_on: "2020-02-30" }),
  inApplications("sentinel-date", "submitted_on", { submitted_on: "1900-01-01" }),
  inApplications("outcome-without-date", "decided_on", { outcome: "granted" }),
  inApplications("date-without-outcome", "decided_on", { decided_on: "2020-01-01" }),
  inApplications("decided-before-submitted", "decided_on", { outcome: "granted", decided_on: "2019-12-28" }),
  [
    "ends-before-start",
    ({ id }) => {
      const row = {
        permit_id: id,
        holder_id: id,
        kind: "regular",
        valid_from: "2019-12-29",
        valid_until: "2019-12-28",
      };
      return [{ table: "permits", row, says: ["ends-before-start", "valid_until"] }];
    },
  ],
  inApplications("missing-sponsor", "sponsor_id", { procedure: "nareis" }),
  inApplications("unexpected-sponsor", "sponsor_id", { sponsor_id: "p2" }),
  inSignals("before-application", "raised_on", () => ({ raised_on: "2018-12-30" })),
  [
    "conflicting-rows",
    (around) =>
      ["2019-12-29", "2019-12-30"].map((submitted_on) => ({
        table: "applications",
        row: asylum(around, { submitted_on }),
        says: ["conflicting-rows", null],
      })),
  ],
  [
    "self-sponsor",
    (around) => {
      const row = asylum(around, { procedure: "nareis", sponsor_id: `${around.id}-person` });
      return [{ table: "applications", row, says: ["self-sponsor", "sponsor_id"] }];
    },
  ],
  [
    "duplicate-row",
    (around) => {
      const one = { table: "applications", row: asylum(around) } as const;
      return [one, { ...one, says: ["duplicate-row", null] }];
    },
  ],
  inApplications("unusable-detail", "relationship", { relationship: "bogus" }),
  inSignals("after-extract", "raised_on", () => ({ raised_on: "2021-01-02" })),
  [
    "identity-conflict",
    ({ id }) => {
      const row = { person_id: `${id}-one`, leading_id: `${id}-other` };
      return [
        { table: "identities", row: { ...row, kind: "different" } },
        { table: "identities", row: { ...row, kind: "same" }, says: ["identity-conflict", null] },
      ];
    },
  ],
  inSignals("unknown-application", "application_id", ({ id }) => ({ application_id: id, raised_on: "2020-01-01" })),
]);

/** The issues that rows in memory can have one by one. */
export const plantableCodes: readonly IssueCode[] = [...recipes.keys()];

/** A sound register with errors put between its rows, and the issues that they give, all of them. */
export function withErrors(
  sound: Tables,
  errors: readonly { readonly code: IssueCode; readonly place: number }[],
): { readonly tables: Tables; readonly issues: readonly ModelIssue[] } {
  const application = sound.applications[0]?.["application_id"] ?? "";
  const rows = new Map(
    tableNames.map((table) => [table, (sound[table] ?? []).map((row): Planted => ({ table, row }))]),
  );
  errors.forEach(({ code, place }, index) => {
    const added = recipes.get(code)?.({ id: `e${index + 1}`, application }) ?? [];
    const before = rows.get(added[0]?.table ?? "applications") ?? [];
    before.splice(place % (before.length + 1), 0, ...added);
  });
  const filled = [...rows].filter(([table, planted]) => planted.length > 0 || sound[table] !== undefined);
  const issues = filled.flatMap(([table, planted]) =>
    planted.flatMap(({ says }, at) => (says ? broken(true, says[0], { table, row: at + 1 }, says[1]) : [])),
  );
  const isExtracted = errors.some(({ code }) => code === "after-extract");
  return {
    tables: {
      applications: [],
      ...Object.fromEntries(filled.map(([table, planted]) => [table, planted.map(({ row }) => row)])),
      ...(isExtracted ? { register: manifest } : {}),
    },
    issues: sortIssues(issues),
  };
}
