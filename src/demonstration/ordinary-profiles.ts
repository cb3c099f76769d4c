import type { Relationship } from "../cases/facts/application.ts";
import type { Weighted } from "./random.ts";

/** How busy the years are, compared with each other. */
export const inflow: readonly ({ readonly year: number } & Weighted)[] = [
  { year: 2012, weight: 5 },
  { year: 2013, weight: 8 },
  { year: 2014, weight: 17 },
  { year: 2015, weight: 30 },
  { year: 2016, weight: 15 },
  { year: 2017, weight: 14 },
  { year: 2018, weight: 15 },
  { year: 2019, weight: 16 },
  { year: 2020, weight: 10 },
  { year: 2021, weight: 18 },
  { year: 2022, weight: 24 },
  { year: 2023, weight: 25 },
  { year: 2024, weight: 2 },
];

/** Whom a sponsor asks for: the first always, each of the others more often than not. */
export interface Household extends Weighted {
  readonly relatives: readonly Relationship[];
}

/** The families for whom adults with asylum ask nareis. */
export const households: readonly Household[] = [
  { relatives: ["spouse", "child", "child", "child", "child"], weight: 46 },
  { relatives: ["child", "child", "child"], weight: 14 },
  { relatives: ["spouse", "young-adult-child", "child", "child"], weight: 14 },
  { relatives: ["spouse"], weight: 10 },
  { relatives: ["partner", "child"], weight: 6 },
];

/** The families of unaccompanied minors. */
export const householdsOfMinors: readonly Household[] = [
  { relatives: ["parent", "parent", "sibling", "sibling"], weight: 1 },
];

/** Whom sponsors ask for outside nareis: relatives who do not belong to the core family, or a family made later. */
export const laterHouseholds: readonly Household[] = [
  { relatives: ["parent", "parent"], weight: 5 },
  { relatives: ["young-adult-child"], weight: 3 },
  { relatives: ["sibling", "sibling"], weight: 3 },
  { relatives: ["spouse", "child"], weight: 3 },
  { relatives: ["other"], weight: 1 },
];
