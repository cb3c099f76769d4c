// The whole public face of `nareis`. Files and folders are in `nareis/node`.
export type { Day, IsoDate } from "./calendar/day.ts";
export type { PeriodLabel, PeriodLength } from "./calendar/period.ts";
export type { Locale } from "./calendar/written-day.ts";

export type {
  ApplicationColumns,
  ApplicationId,
  DetectionColumns,
  FamilyProcedure,
  Outcome,
  PersonId,
  Procedure,
  Relationship,
} from "./cases/application.ts";
export { type Application, type ApplicationFacts, applicationOf, type Decided } from "./cases/application-of.ts";
export { asOf } from "./cases/as-of.ts";
export type { Coverage, ReferenceDateSource, TableCoverage } from "./cases/coverage.ts";
export type { Decision, DecisionId, DecisionKind } from "./cases/decision.ts";
export type { FollowUp, FollowUpId, FollowUpKind } from "./cases/follow-up.ts";
export type { Identity, IdentityKind } from "./cases/identity.ts";
export type { Issue, IssueCode, IssueColumn, IssueTable, Severity } from "./cases/issue.ts";
export type { Manifest } from "./cases/manifest.ts";
export type { ManifestInput } from "./cases/manifest-intake.ts";
export type { Permit, PermitColumns, PermitId, PermitKind } from "./cases/permit.ts";
export { heldOn, permitsOf } from "./cases/permits-of.ts";
export { type Person, personOf } from "./cases/person-of.ts";
export type { ReadOptions } from "./cases/read-options.ts";
export {
  type ReadResultFor,
  type RegisterFor,
  type RegisterTables,
  type Row,
  readRegister,
} from "./cases/read-register.ts";
export type { Register } from "./cases/register.ts";
export type { RegisterRows, StoredTable } from "./cases/register-rows.ts";
export type { Signal, SignalId } from "./cases/signal.ts";
export type { ColumnName, TableName } from "./cases/table.ts";

export type { Chain, ChainClass, ChainFacts, ChainForm, ChainReason } from "./chains/chain.ts";
export type { ChainColumns } from "./chains/chain-columns.ts";
export type { Definition, IndependentRequirement, SameDayRule } from "./chains/definition.ts";
export { definitionDigest } from "./chains/definition-digest.ts";
export type { Evidence, Explanation } from "./chains/explanation.ts";
export { type Chains, findChains } from "./chains/find-chains.ts";
export { lawSince2014, memo2023, presets, regularProcedureIncluded } from "./chains/presets.ts";

export type { CellAddress } from "./counts/chain-indexes.ts";
export { type CellChain, chainsOf, countChains } from "./counts/count-chains.ts";
export type { CountOptions } from "./counts/count-options.ts";
export type { About, ExactSeries, ExactTable, Period, PeriodCoverage, Status } from "./counts/exact-table.ts";
export { exactTable, type LiteralSeries, type LiteralTable } from "./counts/literal-table.ts";
export { type RevealedCounts, type RevealedSeries, revealCounts } from "./counts/reveal-counts.ts";
export type { Basis, Measure, TableClass, Unit } from "./counts/unit.ts";

export type { DemonstrationManifest, DemonstrationRow, DemonstrationRows } from "./demonstration/demonstration-rows.ts";
export { demonstrationTables } from "./demonstration/demonstration-tables.ts";

export { finalize } from "./disclosure/finalize.ts";
export { type Policy, type TieRule, tens } from "./disclosure/policy.ts";
export { publishCount } from "./disclosure/protect-count.ts";
export { publish, publishUnprotected } from "./disclosure/publish.ts";
export type { PublishedAbout, PublishedFigure, PublishedSeries, PublishedTable } from "./disclosure/published-table.ts";

export { type ExplainedApplication, explainApplication } from "./display/explain-application.ts";
export { figureText } from "./display/figure-text.ts";
export { issueInWords, issueMeaning } from "./display/issues-in-words.ts";
export type { RenderOptions } from "./display/render-options.ts";
export { toCsv } from "./display/to-csv.ts";
export { type HtmlOptions, toHtml } from "./display/to-html.ts";
export { toJson } from "./display/to-json.ts";
export { toMarkdown } from "./display/to-markdown.ts";
export { type TableRow, toRows } from "./display/to-rows.ts";
export { toText } from "./display/to-text.ts";
