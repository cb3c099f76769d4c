// The whole public face of `nareis`. Files and folders are in `nareis/node`, registers in motion in
// `nareis/history`, and the demonstration register in `nareis/demonstration`.
export type { InLocale, Locale, Wording } from "./arguments/locale.ts";
export type { CancelSignal, LongWork } from "./arguments/long-work.ts";
export type { IsoDate } from "./calendar/day.ts";
export type { PeriodLabel, PeriodLength } from "./calendar/period.ts";
export {
  type Application,
  applicationOf,
  applicationsOf,
} from "./cases/application-of.ts";
export { asOf } from "./cases/as-of.ts";
export type {
  ApplicationId,
  FamilyProcedure,
  Outcome,
  PersonId,
  Procedure,
  Relationship,
} from "./cases/facts/application.ts";
export type { Issue, IssueCode } from "./cases/facts/issue.ts";
export type { Manifest } from "./cases/facts/manifest.ts";
export type { Permit, PermitId, PermitKind, PermitStatus } from "./cases/facts/permit.ts";
export type { ReadOptions } from "./cases/facts/read-options.ts";
export type { Register } from "./cases/facts/register.ts";
export type { ColumnName, TableName } from "./cases/facts/table.ts";
export type { ManifestInput } from "./cases/intake/manifest-intake.ts";
export { type JoinedExtracts, joinExtracts } from "./cases/join-extracts.ts";
export { heldOn, permitsOf } from "./cases/permits-of.ts";
export { type Person, personOf, personsOf } from "./cases/person-of.ts";
export {
  type ReadResultFor,
  type RegisterTables,
  type Row,
  readRegister,
} from "./cases/read-register.ts";
export type { Coverage, FileCoverage, FileEvidence, TableCoverage } from "./cases/reading/coverage.ts";
export type { EpochRefusal } from "./cases/reading/pseudonym-epochs.ts";
export type { SponsorCoverage } from "./cases/reading/sponsor-coverage.ts";
export type { Chain, ChainClass, ChainFacts, ChainForm, ChainReason } from "./chains/definition/chain.ts";
export type { Definition } from "./chains/definition/definition.ts";
export { definitionDigest } from "./chains/definition/definition-digest.ts";
export {
  type DefinitionProblem,
  type DefinitionResult,
  definitionFrom,
} from "./chains/definition/definition-from-data.ts";
export { definitionName } from "./chains/definition/definition-name.ts";
export {
  type LintFinding,
  lintDefinition,
} from "./chains/definition/lint-definition.ts";
export type { DefinitionOption, OptionPath, OptionValue } from "./chains/definition/option-values.ts";
export {
  lawSince2014,
  memo2023,
  type Preset,
  presets,
  regularAndArt8Included,
  regularProcedureIncluded,
} from "./chains/definition/presets.ts";
export type { Chains } from "./chains/detection/stored-chains.ts";
export { findChains } from "./chains/find-chains.ts";
export { checkTimeline } from "./chains/law/check-timeline.ts";
export type { LegalBreak } from "./chains/law/legal-breaks.ts";
export type { LegalCertainty } from "./chains/law/legal-certainty.ts";
export type { LegalEvent } from "./chains/law/legal-event.ts";
export { type LegalLabel, legalLabels } from "./chains/law/legal-labels.ts";
export type { LegalPhase } from "./chains/law/legal-phase.ts";
export { legalPhaseOn } from "./chains/law/legal-phase-on.ts";
export type { LegalSubject } from "./chains/law/legal-subject.ts";
export { type LegalTimeline, legalTimeline } from "./chains/law/legal-timeline.ts";
export type { UnderLaw } from "./chains/law/under-law.ts";
export { type Stack, type StackOptions, stackOf } from "./chains/stack.ts";
export type { Cause, Criterion, Difference, Needed, Requirement } from "./chains/why/difference.ts";
export type { Evidence } from "./chains/why/evidence.ts";
export type { Explanation } from "./chains/why/explanation.ts";
export type { BreakdownBy } from "./counts/asked/breakdown-by.ts";
export type { CohortOptions, CountOptions } from "./counts/asked/count-options.ts";
export {
  type AskedBySubject,
  type AskedOfEvery,
  type NamedBreakdown,
  namedBreakdowns,
  type PersonColumn,
  type Question,
  type Subject,
} from "./counts/asked/question.ts";
export type { Basis, CountedUnit, Measure, TableClass, Unit } from "./counts/asked/unit.ts";
export { type BreakdownOptions, breakDown } from "./counts/break-down.ts";
export type {
  About,
  CellChain,
  Column,
  CountingEngine,
  DefinitionFacts,
  Dimension,
  ExactTable,
  PeriodCoverage,
  RegisterFacts,
  Row as TableRow,
  Status,
  TableSource,
} from "./counts/cells/exact-table.ts";
export type { CellAddress } from "./counts/cells/place-of-cell.ts";
export type { SeriesBreak } from "./counts/cells/series-breaks.ts";
export { chainsOf } from "./counts/chains-of.ts";
export { compareSignals } from "./counts/compare-signals.ts";
export { countChains } from "./counts/count-chains.ts";
export { countShares } from "./counts/count-shares.ts";
export { type FollowUpOptions, followUp } from "./counts/follow-up.ts";
export { exactTable, type LiteralRow, type LiteralTable } from "./counts/literal-table.ts";
export { type RevealedCounts, revealCounts } from "./counts/reveal-counts.ts";
export { type AttritionOptions, attrition } from "./differences/attrition.ts";
export { compareDefinitions } from "./differences/compare-definitions.ts";
export { compareReleases } from "./differences/compare-releases.ts";
export { countMoves, type MovesOptions } from "./differences/count-moves.ts";
export type { AskedValues } from "./differences/definitions/alternatives.ts";
export { type SensitivityOptions, sensitivity } from "./differences/sensitivity.ts";
export {
  type Audit,
  type AuditableTable,
  type AuditedRow,
  type AuditOptions,
  audit,
} from "./disclosure/audit.ts";
export {
  type AuditedChange,
  auditReleases,
  type ReleasesAudit,
  type ReleasesOptions,
} from "./disclosure/audit-releases.ts";
export type { Distribution } from "./disclosure/intervals/distribution.ts";
export type { IntegerProgram, IntegerSolver } from "./disclosure/intervals/integer-solver.ts";
export type { BetweenReleases } from "./disclosure/link-releases.ts";
export { below6, fives, type Policy, tens } from "./disclosure/policy.ts";
export type { PrintedFigure, Rounding } from "./disclosure/printed-interval.ts";
export { publishCount } from "./disclosure/protect-count.ts";
export type { PublishedCount, PublishedFigure, PublishedTable } from "./disclosure/published-table.ts";
export type { PublishedTableProblem, PublishedTableRead } from "./disclosure/published-table-from.ts";
export type { TypedRow, TypedTable } from "./disclosure/typed-table.ts";
export {
  type TypedTableOptions,
  type TypedTableProblem,
  type TypedTableRead,
  typedTableFrom,
} from "./disclosure/typed-table-from.ts";
export type { AuditedFigure, Verdict } from "./disclosure/verdict.ts";
export type { Verification, VerificationDifference } from "./disclosure/verification.ts";
export {
  type AuditTextOptions,
  auditInWords,
  type ReleasesTextOptions,
  releasesInWords,
} from "./display/audit-in-words.ts";
export { definitionProblemInWords } from "./display/definition-problem-in-words.ts";
export { describeDefinition } from "./display/describe-definition.ts";
export { type ExplainedApplication, explainApplication } from "./display/explain-application.ts";
export { figureText } from "./display/figure-text.ts";
export { issueInWords, issueMeaning } from "./display/issues-in-words.ts";
export { lintInWords } from "./display/lint-in-words.ts";
export { optionMeaning, valueMeaning } from "./display/option-meaning.ts";
export type { FigureStatus } from "./display/tables/figure-status.ts";
export { type CsvDialect, type TableCsvOptions, toCsv } from "./display/to-csv.ts";
export { type CsvMetadataOptions, toCsvMetadata } from "./display/to-csv-metadata.ts";
export { type HtmlOptions, toHtml } from "./display/to-html.ts";
export { toJson } from "./display/to-json.ts";
export { toJsonStat } from "./display/to-json-stat.ts";
export { toMarkdown } from "./display/to-markdown.ts";
export { type MermaidOptions, toMermaid } from "./display/to-mermaid.ts";
export { type TidyRow, toRows } from "./display/to-rows.ts";
export { toText } from "./display/to-text.ts";
export { verificationInWords } from "./display/verification-in-words.ts";
export type { DrawTable } from "./plot/draw-table.ts";
export { finalize } from "./publication/finalize.ts";
export { type PublishOptions, publish, publishUnprotected } from "./publication/publish.ts";
export { publishedTableFrom } from "./publication/published-table-from.ts";
export { type AnswerOptions, answer } from "./questions/answer.ts";
export { type SaferChange, type SaferTable, saferTables } from "./questions/safer-tables.ts";
export { verify } from "./questions/verify.ts";
export { type InformationSheetOptions, toInformationSheet } from "./sheet/to-information-sheet.ts";
