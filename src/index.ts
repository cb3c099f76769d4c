// The whole public face of `nareis`. Files and folders are in `nareis/node`, registers in motion in
// `nareis/history`, and the demonstration register in `nareis/demonstration`.
export type { InLocale, Locale, Wording } from "./arguments/locale.ts";
export type { Day, IsoDate } from "./calendar/day.ts";
export type { PeriodLabel, PeriodLength } from "./calendar/period.ts";
export {
  type Application,
  type ApplicationFacts,
  applicationOf,
  applicationsOf,
  type Decided,
} from "./cases/application-of.ts";
export { asOf } from "./cases/as-of.ts";
export type {
  ApplicationColumns,
  ApplicationId,
  DetectionColumns,
  FamilyProcedure,
  Outcome,
  PersonId,
  Procedure,
  Relationship,
} from "./cases/facts/application.ts";
export type { Decision, DecisionId, DecisionKind } from "./cases/facts/decision.ts";
export type { FollowUp, FollowUpId, FollowUpKind } from "./cases/facts/follow-up.ts";
export type { Identity, IdentityKind } from "./cases/facts/identity.ts";
export type { Issue, IssueCode, IssueColumn, IssueTable, Severity } from "./cases/facts/issue.ts";
export type { Manifest } from "./cases/facts/manifest.ts";
export type { Permit, PermitColumns, PermitId, PermitKind } from "./cases/facts/permit.ts";
export type { ReadOptions } from "./cases/facts/read-options.ts";
export type { Register } from "./cases/facts/register.ts";
export type { FurtherColumn, RegisterRows, StoredTable } from "./cases/facts/register-rows.ts";
export type { Signal, SignalId } from "./cases/facts/signal.ts";
export type { ColumnName, TableName } from "./cases/facts/table.ts";
export type { ManifestInput } from "./cases/intake/manifest-intake.ts";
export { type JoinedExtracts, joinExtracts } from "./cases/join-extracts.ts";
export { heldOn, permitsOf } from "./cases/permits-of.ts";
export { type Person, personOf, personsOf } from "./cases/person-of.ts";
export {
  type ReadResultFor,
  type RegisterFor,
  type RegisterTables,
  type Row,
  readRegister,
} from "./cases/read-register.ts";
export type { Coverage, ReferenceDateSource, TableCoverage } from "./cases/reading/coverage.ts";
export type { EpochRefusal } from "./cases/reading/pseudonym-epochs.ts";
export type { SponsorCoverage } from "./cases/reading/sponsor-coverage.ts";
export type { Chain, ChainClass, ChainFacts, ChainForm, ChainReason } from "./chains/definition/chain.ts";
export type { Definition, IndependentRequirement, SameDayRule } from "./chains/definition/definition.ts";
export { definitionDigest } from "./chains/definition/definition-digest.ts";
export {
  type DefinitionProblem,
  type DefinitionResult,
  definitionFrom,
} from "./chains/definition/definition-from-data.ts";
export { definitionName } from "./chains/definition/definition-name.ts";
export type { DefinitionOptions } from "./chains/definition/definition-options.ts";
export {
  type LintCode,
  type LintFinding,
  type LintSeverity,
  lintDefinition,
} from "./chains/definition/lint-definition.ts";
export type { DefinitionOption, OptionPath, SameDayOption } from "./chains/definition/option-values.ts";
export {
  lawSince2014,
  memo2023,
  type Preset,
  presets,
  regularAndArt8Included,
  regularProcedureIncluded,
} from "./chains/definition/presets.ts";
export type { ChainColumns } from "./chains/detection/chain-columns.ts";
export type { Chains } from "./chains/detection/stored-chains.ts";
export { findChains } from "./chains/find-chains.ts";
export { checkTimeline } from "./chains/law/check-timeline.ts";
export type { LegalCertainty } from "./chains/law/legal-certainty.ts";
export type { LegalEvent } from "./chains/law/legal-event.ts";
export { type LegalLabel, legalLabels } from "./chains/law/legal-labels.ts";
export type { LegalPhase, LegalRule } from "./chains/law/legal-phase.ts";
export { legalPhaseOn } from "./chains/law/legal-phase-on.ts";
export type { AlsoBroken, LegalSubject } from "./chains/law/legal-subject.ts";
export { type LegalTimeline, legalTimeline } from "./chains/law/legal-timeline.ts";
export type { UnderLaw } from "./chains/law/under-law.ts";
export { type Stack, type StackLink, type StackOptions, stackOf } from "./chains/stack.ts";
export type { AppliedOption } from "./chains/why/applied-options.ts";
export type { Cause, Criterion, Difference, Needed, Requirement } from "./chains/why/difference.ts";
export type { Evidence, EvidencePermit } from "./chains/why/evidence.ts";
export type { ContractRow, Explanation, ExplanationFacts } from "./chains/why/explanation.ts";
export type { Basis, Measure, TableClass, Unit } from "./counts/asked/unit.ts";
export { breakDown } from "./counts/old/break-down.ts";
export {
  type BreakdownBy,
  type BreakdownOptions,
  type NamedBreakdown,
  namedBreakdowns,
  type PersonColumnChoice,
} from "./counts/old/breakdown-options.ts";
export type { CellAddress } from "./counts/old/chain-indexes.ts";
export type { CohortOptions } from "./counts/old/cohort-options.ts";
export { compareSignals, type SignalFinding, signalFindings } from "./counts/old/compare-signals.ts";
export { type CellChain, chainsOf, countChains } from "./counts/old/count-chains.ts";
export type { CountOptions } from "./counts/old/count-options.ts";
export { countShares, type ShareName, type ShareOptions, shareNames } from "./counts/old/count-shares.ts";
export type {
  ExactSheet,
  ExactSheetRow,
  SheetAbout,
  SheetColumn,
  SheetRegister,
  SheetSubject,
} from "./counts/old/exact-sheet.ts";
export type { About, ExactSeries, ExactTable, Period, PeriodCoverage, Status } from "./counts/old/exact-table.ts";
export { followUp } from "./counts/old/follow-up-counts.ts";
export { exactTable, type LiteralSeries, type LiteralTable } from "./counts/old/literal-table.ts";
export {
  type RevealedCounts,
  type RevealedOf,
  type RevealedSeries,
  type RevealedSheet,
  type RevealedSheetRow,
  revealCounts,
} from "./counts/old/reveal-counts.ts";
export type { BrokenPhase, SeriesBreak } from "./counts/old/series-break.ts";
export { type FollowUpRow, followUpRows } from "./counts/old/what-followed.ts";
export type { SweepChoices } from "./differences/definitions/alternatives.ts";
export type { AttritionClass, AttritionCondition } from "./differences/definitions/attrition-conditions.ts";
export type { ComparedOption, ComparedValue } from "./differences/definitions/compared-options.ts";
export { type AttritionColumn, type AttritionOptions, attrition } from "./differences/old/attrition.ts";
export {
  type CompareOptions,
  compareDefinitions,
  type DefinitionComparison,
  type DefinitionDifference,
} from "./differences/old/compare-definitions.ts";
export { compareReleases } from "./differences/old/compare-releases.ts";
export { type MovedChain, movedChains } from "./differences/old/moved-chains.ts";
export { type RevisedChain, revisedChains } from "./differences/old/revised-chains.ts";
export type {
  EveryRevision,
  Revision,
  RevisionByOneDefinition,
  RevisionByTwoDefinitions,
  RevisionCause,
  RevisionDirection,
  RevisionOptions,
} from "./differences/old/revision.ts";
export { type SweepColumn, sweep } from "./differences/old/sweep.ts";

export { finalize } from "./disclosure/old/finalize.ts";
export { type PublishedOf, publish, publishUnprotected } from "./disclosure/old/publish.ts";
export type { PublishedSheet, PublishedSheetAbout, PublishedSheetRow } from "./disclosure/old/published-sheet.ts";
export { type PublishedSheetRead, publishedSheetFrom } from "./disclosure/old/published-sheet-from.ts";
export type {
  PublishedAbout,
  PublishedFigure,
  PublishedSeries,
  PublishedTable,
} from "./disclosure/old/published-table.ts";
export {
  type PublishedTableProblem,
  type PublishedTableRead,
  publishedTableFrom,
} from "./disclosure/old/published-table-from.ts";
export type {
  Recounted,
  Verification,
  VerificationDifference,
  VerificationNotice,
} from "./disclosure/old/verification.ts";
export { verifySheet } from "./disclosure/old/verify-sheet.ts";
export { verifyTable } from "./disclosure/old/verify-table.ts";
export { type Policy, type TieRule, tens } from "./disclosure/policy.ts";
export { publishCount } from "./disclosure/protect-count.ts";

export { definitionProblemInWords } from "./display/definition-problem-in-words.ts";
export { describeDefinition } from "./display/describe-definition.ts";
export { type ExplainedApplication, type ExplainOptions, explainApplication } from "./display/explain-application.ts";
export { issueInWords, issueMeaning } from "./display/issues-in-words.ts";
export { lintInWords } from "./display/lint-in-words.ts";
export { figureText } from "./display/old/figure-text.ts";
export type { RenderOptions } from "./display/old/render-options.ts";
export type { SheetFigure, SheetFigureRow } from "./display/old/sheet-to-rows.ts";
export { toCsv } from "./display/old/to-csv.ts";
export { type HtmlOptions, toHtml } from "./display/old/to-html.ts";
export { toJson } from "./display/old/to-json.ts";
export { toMarkdown } from "./display/old/to-markdown.ts";
export { type FigureRowOf, type TableRow, toRows } from "./display/old/to-rows.ts";
export { toText } from "./display/old/to-text.ts";
export { type OptionValue, optionMeaning, valueMeaning } from "./display/option-meaning.ts";
export { type MermaidOptions, toMermaid } from "./display/to-mermaid.ts";
