import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import * as history from "../../src/history/index.ts";
import { emptyHistory, type RegisterEvent } from "../../src/history/index.ts";
import * as core from "../../src/index.ts";
import * as release from "../../src/statistical-release/index.ts";
import { lawsOfChains } from "../../src/testing/index.ts";
import { arrowOf, PLAIN, parquetOf } from "../files/column-files.ts";
import { duckdbAnswering, postgresAnswering } from "./answering-connections.ts";

/** A right call of every public function, and what a wrong call can be made of. */
export interface RightCalls {
  /** By name: the parameters of a right call, its options as a plain object at the end. */
  readonly calls: Readonly<Record<string, () => readonly unknown[]>>;
  /** Values that are right somewhere, and wrong elsewhere. */
  readonly kinds: readonly unknown[];
  /** Functions whose last parameter is data and no options. */
  readonly dataLast: readonly string[];
}

const applications = [
  {
    application_id: "A1",
    procedure: "asylum",
    applicant_id: "P1",
    submitted_on: "2015-01-05",
    outcome: "granted",
    decided_on: "2015-06-01",
  },
  {
    application_id: "A2",
    procedure: "nareis",
    applicant_id: "P2",
    sponsor_id: "P1",
    submitted_on: "2015-07-01",
    outcome: "granted",
    decided_on: "2016-02-01",
    relationship: "child",
  },
  {
    application_id: "A3",
    procedure: "asylum",
    applicant_id: "P2",
    submitted_on: "2019-03-01",
    outcome: "granted",
    decided_on: "2019-09-01",
  },
  {
    application_id: "A4",
    procedure: "nareis",
    applicant_id: "P3",
    sponsor_id: "P2",
    submitted_on: "2019-11-04",
    outcome: "granted",
    decided_on: "2020-06-02",
    relationship: "spouse",
  },
  { application_id: "A5", procedure: "nareis", applicant_id: "P4", sponsor_id: "P2", submitted_on: "2020-11-04" },
];
const tables = {
  applications,
  signals: [{ signal_id: "S1", application_id: "A4", raised_on: "2020-01-01" }],
  follow_up: [{ follow_up_id: "F1", kind: "reported", application_id: "A4", on: "2021-01-01" }],
  persons: [{ person_id: "P2", birth_date: "2000-01-01", gemeente: "Delft" }],
  register: { extracted_on: "2023-05-31", synthetic: true },
};

const rows = applications as unknown as readonly Readonly<Record<string, string>>[];

/** Makes the calls; files are written into a folder that is there. */
export function rightCalls(folder: string): RightCalls {
  mkdirSync(join(folder, "read"));
  writeFileSync(
    join(folder, "read", "applications.csv"),
    "application_id,procedure,applicant_id,sponsor_id,submitted_on,outcome,decided_on\nA1,asylum,P1,,2015-01-05,,\n",
  );
  const { register } = core.readRegister(tables, { personColumns: ["gemeente"] });
  const before = core.asOf(register, "2020-05-31");
  const chains = core.findChains(register, core.memo2023);
  const exact = core.countChains(chains, { unit: "applications" });
  const [law] = lawsOfChains;
  const question = { what: "the register", tables, definition: core.memo2023, options: { asOf: "2023-05-31" } };
  const broken = { kind: "broken", law, runs: 1, seed: 1, questions: [question], expected: [], given: [] };
  const published = core.publish(exact, core.tens);
  const paper = [
    ["", "2022", "total"],
    ["granted", "20", "20"],
  ];
  const { document: page } = parseHTML("<p></p>");
  const { table: typed } = core.typedTableFrom(paper);
  if (typed === null) throw new Error("The typed table of the right calls is one.");
  const revision = core.compareReleases(core.findChains(before, core.memo2023), chains, { unit: "applications" });
  if (!("rows" in revision)) throw new Error("The releases of the right calls are of one epoch.");
  const work = { onProgress: () => {}, signal: new AbortController().signal };
  const data = JSON.parse(core.toJson(published));
  const plan = { ...release.firstPlan(register), tables: [{ of: "shares", name: "shares" }] } as const;
  const made = release.makeRelease(plan, register);
  const recording = { recordedOn: "2024-01-02", reason: "letter" };
  const event: RegisterEvent = { kind: "withdrawn", application: "A5", withdrawnOn: "2024-01-01", ...recording };
  const start = history.historyOf(register);
  const applied = history.applyEvent(start, event);
  if (!applied.ok) throw new Error("The event of the right calls is possible.");
  const problem = { code: "unusable-value", option: "lookBackMonths" };
  const issue = { code: "invalid-date", severity: "error", table: "applications", row: 5, column: "submitted_on" };
  const calls: Readonly<Record<string, () => readonly unknown[]>> = {
    answer: () => [register, revision.about.question, { earlier: before, ...work }],
    applicationOf: () => [register, "A1"],
    applicationsOf: () => [register],
    asOf: () => [register, "2021-01-01"],
    audit: () => [published, { width: 5, solver: () => "none", ...work }],
    auditInWords: () => [published, core.audit(published), { locale: "en", width: 5 }],
    auditReleases: () => [[published, typed], { width: 5, between: "free", ...work }],
    attrition: () => [register, core.memo2023, { class: "nareis-op-nareis", ...work }],
    breakDown: () => [chains, { unit: "applications", by: "relationship" }],
    chainsOf: () => [exact, { class: "nareis-op-nareis", measure: "applications", column: "total" }],
    checkTimeline: () => [core.legalTimeline],
    compareDefinitions: () => [
      register,
      [core.memo2023, core.lawSince2014],
      { unit: "applications", period: "year", ...work },
    ],
    compareReleases: () => [core.findChains(before, core.memo2023), chains, { unit: "applications", ...work }],
    compareSignals: () => [chains, { period: "year" }],
    countChains: () => [chains, { unit: "applications", period: "year" }],
    countMoves: () => [register, [core.memo2023, core.lawSince2014], { mostEvaluations: 10, ...work }],
    countShares: () => [chains, { period: "year" }],
    definitionDigest: () => [core.memo2023],
    definitionFrom: () => [{ ...core.memo2023, id: "own" }],
    definitionName: () => [core.memo2023],
    definitionProblemInWords: () => [problem, { locale: "en" }],
    demonstrationTables: () => [],
    describeDefinition: () => [core.memo2023, { locale: "en" }],
    exactTable: () => [
      { unit: "applications", rows: [{ class: "nareis-op-nareis", measure: "granted", cells: { "2022": 17 } }] },
    ],
    explainApplication: () => [chains, "A4"],
    figureText: () => [core.publishCount(12, core.tens)],
    finalize: () => [published],
    findChains: () => [register, core.memo2023],
    followUp: () => [chains, { period: "year" }],
    heldOn: () => [register, "P2", "2020-01-01"],
    issueInWords: () => [issue, { locale: "en" }],
    issueMeaning: () => ["invalid-date", { locale: "en" }],
    joinExtracts: () => [[tables, { applications: [], register: { extracted_on: "2023-05-31" } }]],
    legalLabels: () => [chains, "A4", { timeline: core.legalTimeline }],
    legalPhaseOn: () => ["2020-01-01", { timeline: core.legalTimeline }],
    lintDefinition: () => [core.memo2023],
    lintInWords: () => [core.lintDefinition({ ...core.memo2023, id: "mine" })[0], { locale: "en" }],
    optionMeaning: () => ["repeats", { locale: "en" }],
    permitsOf: () => [register, "P2"],
    personOf: () => [register, "P2"],
    personsOf: () => [register],
    plotChain: () => [chains, "A4", { locale: "en", width: 500, timeline: core.legalTimeline, document: page }],
    tableDrawer: () => [],
    plotTable: () => [published, { locale: "en", kind: "audit", width: 500, document: page }],
    publish: () => [exact, core.tens],
    publishCount: () => [12, core.tens],
    publishUnprotected: () => [exact],
    publishedTableFrom: () => [data],
    readRegister: () => [tables, { asOf: "2023-05-31" }],
    revealCounts: () => [exact],
    saferTables: () => [published, register, { width: 5, ...work }],
    sensitivity: () => [register, core.memo2023, { values: ["independent"], ...work }],
    stackOf: () => [chains, "A4", { most: 100 }],
    toCsv: () => [published, { locale: "en", dialect: "excel" }],
    toCsvMetadata: () => [published, { locale: "en", dialect: "excel", url: "table.csv" }],
    toHtml: () => [published, { locale: "en", page: true }],
    toInformationSheet: () => [
      [published],
      { locale: "en", format: "markdown", contact: "The press desk", previous: [published], draw: () => "<svg/>" },
    ],
    toJson: () => [published, { locale: "en" }],
    toJsonStat: () => [published, { locale: "en" }],
    toMarkdown: () => [published, { locale: "en" }],
    toMermaid: () => [chains, "A4", { locale: "en", whole: true, most: 100, timeline: core.legalTimeline }],
    toRows: () => [published, { locale: "en" }],
    toText: () => [published, { locale: "en" }],
    valueMeaning: () => ["lookBackMonths", 12, { locale: "en" }],
    verificationInWords: () => [core.verify(published, register), { locale: "en" }],
    verify: () => [core.publish(revision, core.tens), register, { earlier: before, ...work }],

    firstPlan: () => [register],
    makeRelease: () => [plan, register, { ...work }],
    releaseInWords: () => [made, { locale: "en" }],
    releasePlanFrom: () => [plan],
    releaseVerificationInWords: () => [release.verifyRelease(made.files, register), { locale: "en" }],
    toSql: () => [core.memo2023, { dialect: "duckdb", unit: "applications", tables: ["permits"], asOf: "2023-05-31" }],
    resolvedIdentities: () => [register],
    saferPlans: () => [plan, register, { solver: () => "none", ...work }],
    saferPlansInWords: () => [release.saferPlans(plan, register), { locale: "en" }],
    verifyRelease: () => [made.files, register, { ...work }],

    integerSolver: () => [],

    ...Object.fromEntries(
      [
        ["", duckdbAnswering],
        [" of postgres", postgresAnswering],
      ].flatMap(([of, connection]) => [
        [`findChainsIn${of}`, () => [connection, core.memo2023, { tables: ["permits"], asOf: "2023-05-31" }]],
        [
          `countChainsIn${of}`,
          () => [
            connection,
            core.memo2023,
            { unit: "applications", period: "year", tables: ["permits"], asOf: "2023-05-31" },
          ],
        ],
        [`verifyIn${of}`, () => [connection, published, { tables: ["permits"] }]],
      ]),
    ),

    readArrowTables: () => [{ applications: arrowOf(rows, PLAIN) }, { asOf: "2023-05-31" }],
    readParquetTables: () => [
      { applications: parquetOf(rows, PLAIN) },
      { asOf: "2023-05-31", compressors: {}, ...work },
    ],

    readDefinitionFile: () => [join(folder, "definition.json")],
    readRegisterFiles: () => [join(folder, "read"), { asOf: "2023-05-31", strict: false, ...work }],
    readRegisterInPasses: () => [join(folder, "read"), { asOf: "2023-05-31", strict: false, ...work }],
    toWorkbook: () => [[published], { locale: "en" }],
    writeRegisterFiles: () => [join(folder, "written"), tables, { overwrite: true }],

    brokenLawText: () => [broken],
    checkLaw: () => [
      law,
      () => [],
      { runs: 2, seed: 1, seconds: 9, smallest: true, errors: true, tables: ["applications"] },
    ],
    checkLaws: () => [[law], () => [], { runs: 2, fields: ["application"], definitions: [core.memo2023] }],

    applyEvent: () => [start, event],
    applyEvents: () => [start, [event]],
    chainChanges: () => [start, applied.history, core.memo2023, { asOf: "2024-01-01" }],
    eventProblemInWords: () => [{ code: "missing-reason", column: null }, { locale: "en" }],
    historyOf: () => [register],
    readHistory: () => [start, { knownOn: "2024-01-01", asOf: "2024-01-01" }],
    releasesInWords: () => [[typed], core.auditReleases([typed]), { locale: "en" }],
    typedTableFrom: () => [paper, { base: 10, ties: "unknown", threshold: 10, zero: "hidden", rowsAddUp: false }],
    replay: () => [[applied.entry], { from: start }],
    tablesOf: () => [start, { knownOn: "2024-01-01", recordedOn: true }],
    undo: () => [applied.history, applied.entry],

    drawingOf: () => [tables],
    register: () => [],
    registerTexts: () => [tables],
  };
  return {
    calls,
    kinds: [register, chains, exact, published, core.memo2023, core.tens, emptyHistory, event, applied.entry, tables],
    dataLast: [
      "resolvedIdentities",
      "applicationsOf",
      "applyEvent",
      "applyEvents",
      "asOf",
      "brokenLawText",
      "definitionDigest",
      "definitionFrom",
      "definitionName",
      "drawingOf",
      "figureText",
      "finalize",
      "firstPlan",
      "historyOf",
      "lintDefinition",
      "personsOf",
      "publishedTableFrom",
      "publishUnprotected",
      "releasePlanFrom",
      "registerTexts",
      "revealCounts",
      "undo",
    ],
  };
}
