import type { PlainApplication, PlainRegister } from "../model/register.ts";

const nareis = { procedure: "nareis", relationship: null, dossier: null, entered: null } as const;

/** B came by nareis, for A. */
const f: PlainApplication = {
  ...nareis,
  id: "f",
  applicant: "B",
  sponsor: "A",
  submitted: "2019-01-01",
  outcome: "granted",
  decided: "2019-06-01",
};

/** B asked for asylum of his own. */
const b: PlainApplication = {
  ...nareis,
  id: "b",
  procedure: "asylum",
  applicant: "B",
  sponsor: null,
  submitted: "2019-07-01",
  outcome: "granted",
  decided: "2019-12-01",
};

/** B lets C come by nareis. */
const x: PlainApplication = {
  ...nareis,
  id: "x",
  applicant: "C",
  sponsor: "B",
  submitted: "2020-01-01",
  outcome: "open",
  decided: null,
};

/**
 * The smallest register with nareis op nareis: a first grant f, an independent application b and a second application x.
 *
 * @example
 * modelChains(smallest.register, memo2023)[0]?.class; // "nareis-op-nareis"
 */
export const smallest: {
  readonly f: PlainApplication;
  readonly b: PlainApplication;
  readonly x: PlainApplication;
  readonly register: PlainRegister;
} = { f, b, x, register: { referenceDate: "2023-05-31", applications: [f, b, x], permits: [], permitsFrom: "grants" } };
