export { type ClassRow, classOf } from "../model/classes.ts";
export type { Manifest as PlainManifest, Row as PlainRow, Tables as PlainTables } from "../model/contract-tables.ts";
export { countOf, type ModelCountOptions, type ModelCounts } from "../model/count-chains.ts";
export type { PlainChain } from "../model/find-chains.ts";
export { independentApplications } from "../model/independent.ts";
export type { ModelIssue } from "../model/issues.ts";
export {
  failedCondition,
  isEarlierGrant,
  isLink,
  type LinkCondition,
  type RuleOn,
  type RuleOnPair,
} from "../model/links.ts";
export { outcomeAt, type PlainDecision } from "../model/outcomes.ts";
export { depthOf, pathTo } from "../model/paths.ts";
export { isHeldOn } from "../model/permits.ts";
export { figureOf, roundCount } from "../model/publish.ts";
export type { ModelOptions, ModelReadResult, ModelTables } from "../model/read-register.ts";
export type { LinedTable, ModelReading } from "../model/read-table.ts";
export type { PlainApplication, PlainPermit, PlainRegister } from "../model/register.ts";
export type { KeptRow, ModelRegister } from "../model/register-at.ts";
export { drawingOf } from "./appearance/drawing.ts";
export { registerTexts } from "./appearance/register-texts.ts";
export { type Arbitraries, arbitraries } from "./arbitraries/arbitraries.ts";
export type { DrawnRegister, DrawnTables } from "./arbitraries/drawn-register.ts";
export type { DrawnRegisterOptions } from "./arbitraries/families.ts";
export type { DecisionHistory } from "./arbitraries/plain-facts.ts";
export type { DrawnPublished } from "./arbitraries/published-tables.ts";
export { memo } from "./builders/memo.ts";
export type { ExpectedChain, MemoSentence } from "./builders/memo-sentences.ts";
export type { MemoTable } from "./builders/memo-tables.ts";
export { type RegisterBuilder, register } from "./builders/register-builder.ts";
export type {
  ApplicationStep,
  AsylumStep,
  DecisionStep,
  FamilyStep,
  FollowUpStep,
  IdentityStep,
  OutcomeStep,
  PermitStep,
  RecordedStep,
  SignalStep,
} from "./builders/steps.ts";
export { brokenLawText } from "./laws/broken-law-text.ts";
export {
  type BrokenLaw,
  checkLaw,
  checkLaws,
  type HeldLaw,
  type LawNotAsked,
  type LawNotTried,
  type LawResult,
} from "./laws/check-law.ts";
export type {
  Law,
  LawAnswerOf,
  LawChainsOptions,
  LawCountsOptions,
  LawDrawing,
  LawFiguresOptions,
  LawImplementation,
  LawOptionsOf,
  LawQuestion,
  LawSubject,
  LawTrial,
} from "./laws/law.ts";
export type { LawOptions } from "./laws/law-options.ts";
export { lawsOfChains } from "./laws/laws-of-chains.ts";
export { lawsOfCounts } from "./laws/laws-of-counts.ts";
export { lawsOfFigures } from "./laws/laws-of-figures.ts";
export type { CountsByRow } from "./matchers/enclosing.ts";
export { type CountMatchers, matchers } from "./matchers/matchers.ts";
export type { MatcherOutcome } from "./matchers/outcome.ts";
export type { ChainsAsked } from "./matchers/to-have-chains.ts";
export type { PrintedTable } from "./matchers/to-print-as.ts";
export { model, type PlainCountOptions } from "./model.ts";
