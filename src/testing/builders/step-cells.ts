import { checkOptions, oneOf } from "../../arguments/options.ts";
import { type Day, type IsoDate, parseDay, toIso } from "../../calendar/day.ts";
import type { FamilyProcedure, Procedure } from "../../cases/facts/application.ts";
import type { Row } from "../../model/contract-tables.ts";
import type {
  ApplicationStep,
  AsylumStep,
  DecisionStep,
  FamilyStep,
  FollowUpStep,
  IdentityStep,
  OutcomeStep,
  PermitStep,
  SignalStep,
} from "./steps.ts";

const outcomeDays = {
  granted: "granted",
  rejected: "rejected",
  withdrawn: "withdrawn",
  notConsidered: "not-considered",
  closed: "closed",
} as const;

const followUpDays = {
  withdrawalStarted: "withdrawal-started",
  permitWithdrawn: "permit-withdrawn",
  reported: "reported",
  reportTakenUp: "report-taken-up",
} as const;

/** The cells of an application, all but whose it is. */
export function applicationCells(procedure: Procedure, step: FamilyStep | AsylumStep | ApplicationStep): Row {
  const submittedAs = procedure === "asylum" ? "requested" : "submitted";
  const isFamily = familyProcedures.includes(procedure as FamilyProcedure);
  const details = isFamily ? ["sponsor", "relationship", "dossier"] : [];
  checkOptions(step, [...details, submittedAs, ...Object.keys(outcomeDays), "entered", "id", "recorded"], "a step");
  const given = step as FamilyStep & AsylumStep;
  const decided = outcomeCells(given);
  const submitted = given[submittedAs] ?? daysBefore(decided.decided_on, 30);
  if (submitted === "") throw new RangeError(`Say when this application was submitted: give \`${submittedAs}\`.`);
  return {
    procedure,
    sponsor_id: isFamily ? text("sponsor", given.sponsor) : "",
    submitted_on: day(submittedAs, submitted),
    ...decided,
    ...cell("relationship", given.relationship, text),
    ...cell("dossier_id", given.dossier, text),
    ...cell("entered_on", given.entered, day),
    ...cell("recorded_on", given.recorded, day),
  };
}

const familyProcedures: readonly FamilyProcedure[] = ["nareis", "art8", "regular-family"];

/** The cells of a decision, all but on what. */
export function decisionCells(step: DecisionStep): Row {
  checkOptions(step, ["kind", ...Object.keys(outcomeDays), "id", "recorded"], "a decision");
  const { outcome, decided_on } = outcomeCells(step);
  if (decided_on === "") throw new RangeError(`Say what was decided, and when: ${listOf(outcomeDays)}.`);
  const kind = step.kind === undefined ? "" : oneOf("kind", step.kind, ["first", "objection", "appeal", "new"]);
  return { kind, outcome, decided_on, ...cell("recorded_on", step.recorded, day) };
}

/** The cells of a permit, all but whose it is. */
export function permitCells(step: PermitStep): Row {
  checkOptions(step, ["kind", "from", "until", "withdrawn", "status", "application", "id", "recorded"], "a permit");
  return {
    kind: oneOf("kind", step.kind, ["derived", "independent", "regular"]),
    valid_from: day("from", step.from),
    ...cell("valid_until", step.until, day),
    ...cell("withdrawn_on", step.withdrawn, day),
    ...cell("application_id", step.application, text),
    ...cell("status", step.status, (name, value) => oneOf(name, value, ["refugee", "subsidiary"])),
    ...cell("recorded_on", step.recorded, day),
  };
}

/** The cells of a signal, all but on what. */
export function signalCells(step: SignalStep): Row {
  checkOptions(step, ["raised", "id", "recorded"], "a signal");
  return { raised_on: day("raised", step.raised), ...cell("recorded_on", step.recorded, day) };
}

/** The cells of a step that followed, all but on what. */
export function followUpCells(step: FollowUpStep): Row {
  checkOptions(step, [...Object.keys(followUpDays), "id", "recorded"], "what followed");
  const [kind, ...others] = keysIn(step, followUpDays);
  if (kind === undefined || others.length > 0) {
    throw new RangeError(`Say what followed, and when, one a call: ${listOf(followUpDays)}.`);
  }
  return { kind: followUpDays[kind], on: day(kind, step[kind]), ...cell("recorded_on", step.recorded, day) };
}

/** The cells of a judgement on who is who, all but who. */
export function identityCells(kind: "same" | "different", step: IdentityStep): Row {
  checkOptions(step, ["known", "recorded"], "a judgement");
  return {
    ...cell("known_on", step.known, day),
    ...(kind === "same" ? {} : { kind }),
    ...cell("recorded_on", step.recorded, day),
  };
}

function outcomeCells(step: OutcomeStep): { readonly outcome: string; readonly decided_on: string } {
  const [outcome, ...others] = keysIn(step, outcomeDays);
  if (others.length > 0) throw new RangeError(`Give one outcome of ${listOf(outcomeDays)}.`);
  if (outcome === undefined) return { outcome: "", decided_on: "" };
  return { outcome: outcomeDays[outcome], decided_on: day(outcome, step[outcome]) };
}

function keysIn<Name extends string>(step: object, names: Readonly<Record<Name, string>>): readonly Name[] {
  return (Object.keys(names) as Name[]).filter((name) => (step as Readonly<Record<string, unknown>>)[name] != null);
}

function listOf(names: object): string {
  return Object.keys(names).join(", ");
}

function cell(
  column: string,
  value: unknown,
  read: (name: string, value: unknown) => string,
): Readonly<Record<string, string>> {
  return value == null ? {} : { [column]: read(column, value) };
}

/** A day as it was given. */
export function day(name: string, value: unknown): IsoDate {
  if (typeof value === "string" && parseDay(value) !== null) return value;
  throw new RangeError(`Give \`${name}\` as a day that is in the calendar, in the form YYYY-MM-DD.`);
}

/** An id or a word as it was given. */
export function text(name: string, value: unknown): string {
  if (typeof value === "string" && value !== "" && value === value.trim() && !/[\r\n]/.test(value)) return value;
  throw new TypeError(`Give \`${name}\` as text on one line, without spaces around it.`);
}

function daysBefore(decided: string, days: number): IsoDate {
  const from = parseDay(decided);
  return from === null ? "" : toIso((from - days) as Day);
}
