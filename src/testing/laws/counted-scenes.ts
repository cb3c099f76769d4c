import fc from "fast-check";
import { modelCounts } from "../../model/count-chains.ts";
import { modelChains } from "../../model/find-chains.ts";
import { modelRegister } from "../../model/read-register.ts";
import { days } from "../arbitraries/days.ts";
import type { LawAnswerOf, LawCountsOptions, LawDrawing, LawQuestion } from "./law.ts";
import type { Scene } from "./register-changes.ts";

/** A scene, and what is to be counted of it. */
export interface CountedScene extends Scene {
  readonly options: LawCountsOptions;
}

/** Scenes whose years are few around those of the registers, so that there is something to count. */
export function countedScenes(
  { definitions }: LawDrawing,
  tables: fc.Arbitrary<Scene["tables"]>,
): fc.Arbitrary<CountedScene> {
  return fc
    .record({
      tables,
      asOf: days,
      definition: definitions,
      unit: fc.constantFrom<LawCountsOptions["unit"][]>("applications", "applicants", "sponsors", "dossiers"),
      basis: fc.constantFrom<LawCountsOptions["basis"][]>("submission", "decision"),
      period: fc.constantFrom<LawCountsOptions["period"][]>("year", "half-year", "quarter", "month"),
      from: fc.constantFrom(2018, 2019),
      to: fc.constantFrom(2021, 2020, 2019),
    })
    .map(({ tables: drawn, asOf, definition, ...options }) => ({
      tables: drawn,
      asOf,
      definition,
      options: { asOf, ...options },
    }));
}

/** What the model counts of a scene. */
export function countsOfModel({ tables, asOf, definition, options }: CountedScene): LawAnswerOf["counts"] {
  const { register } = modelRegister(tables, { asOf });
  return modelCounts(modelChains(register, definition), { ...options, register, definition });
}

/** The question that a scene is, with other options where these are given. */
export function countsAsked(
  what: string,
  { tables, definition, options }: CountedScene,
  other: Partial<LawCountsOptions> = {},
): LawQuestion<"counts"> {
  return { what, tables, definition, options: { ...options, ...other } };
}
