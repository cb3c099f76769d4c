import { followUpKinds } from "../../cases/facts/follow-up.ts";
import { chainClasses } from "../../chains/definition/chain.ts";
import type { TableClass } from "../asked/unit.ts";
import { chainsBehind } from "../cells/chain-items.ts";
import type { CountedChains } from "../cells/counted-chains.ts";
import { isOfClass } from "../cells/is-of-class.ts";
import type { CountedByPeriod } from "../cells/period-rows.ts";
import { type Step, stepsOn } from "./steps.ts";

/**
 * Steps of enforcement on counted chains as items to be counted by their own day, in rows of class and kind. A step is in
 * the row of each class that a chain has to which it belongs, and in that of all forms. Cost: the chains and the steps.
 */
export function stepItems(counted: CountedChains, classes: readonly TableClass[]): CountedByPeriod {
  const steps = stepsOn(counted);
  const isStepOf = classOfStep(counted);
  const rows = classes.flatMap((tableClass) => followUpKinds.map((kind) => ({ tableClass, kind })));
  const none = new Int32Array(steps.length);
  return {
    // Steps are counted one by one, so that nobody asks whose they are.
    items: { count: steps.length, applicant: none, sponsor: none, dossier: none },
    days: Int32Array.from(steps, ({ on }) => on),
    rows: rows.map(({ tableClass, kind }) => ({ keys: [tableClass, kind], measure: "applications" })),
    eachRow: (index, visit) => {
      const step = steps[index] as Step;
      rows.forEach(({ tableClass, kind }, row) => {
        if (kind === step.kind && isStepOf(step, tableClass)) visit(row);
      });
    },
    eachOpenRow: null,
    chainsAt: (index, row) => {
      const { first, second, on } = steps[index] as Step;
      const isIn = isOfClass(counted, rows[row]?.tableClass as TableClass);
      return Array.from(counted.places, (place, chain) => {
        const restsOnIt = counted.chains.columns.first[place] === first && (counted.submitted[chain] as number) <= on;
        return (restsOnIt || chain === second) && isIn(chain) ? chainsBehind(counted, chain) : [];
      }).flat();
    },
  };
}

/** Answers whether a step belongs to a chain of a class. */
function classOfStep(counted: CountedChains): (step: Step, tableClass: TableClass) => boolean {
  const { chains, places, submitted } = counted;
  const stackedFrom = chainClasses.map(() => new Map<number, number>());
  places.forEach((place, index) => {
    const first = chains.columns.first[place] as number;
    const ofClass = stackedFrom[counted.class[index] as number] as Map<number, number>;
    ofClass.set(first, Math.min(ofClass.get(first) ?? Infinity, submitted[index] as number));
  });
  return ({ first, second, on }, tableClass) => {
    if (tableClass === "all-forms") return true;
    if (second >= 0) return isOfClass(counted, tableClass)(second);
    return on >= (stackedFrom[chainClasses.indexOf(tableClass)]?.get(first) ?? Infinity);
  };
}
