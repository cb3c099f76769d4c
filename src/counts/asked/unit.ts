import { type ChainClass, chainClasses } from "../../chains/definition/chain.ts";

/** What is counted (eenheid). A dossier is a sponsor and a dossier number, the application itself where it has none. */
export type Unit = "applications" | "applicants" | "sponsors" | "dossiers";

/** Every unit. */
export const units: readonly Unit[] = ["applications", "applicants", "sponsors", "dossiers"];

/** What a row counts: a unit, or steps of follow-up by their own day (vervolgstappen), such as reports lodged. */
export type CountedUnit = Unit | "steps";

/** Every unit that a row can count. */
export const countedUnits: readonly CountedUnit[] = [...units, "steps"];

/** Which chains of a class are counted: all, or those with one outcome at the reference date. */
export type Measure = "applications" | "granted" | "rejected" | "withdrawn" | "not-considered" | "closed" | "open";

/** Every measure. */
export const measures: readonly Measure[] = [
  "applications",
  "granted",
  "rejected",
  "withdrawn",
  "not-considered",
  "closed",
  "open",
];

/**
 * Which day puts a chain in a period: that of submission (the cohort), that of the decision, or, for steps of follow-up,
 * the day of the step itself.
 */
export type Basis = "submission" | "decision" | "event";

/** Every basis. */
export const bases: readonly Basis[] = ["submission", "decision", "event"];

/** A class, or all forms of stacking together (alle vormen). */
export type TableClass = ChainClass | "all-forms";

/** Every class that has tables, `all-forms` last. */
export const tableClasses: readonly TableClass[] = [...chainClasses, "all-forms"];
