import fc from "fast-check";
import { checkOptions, someOf } from "../../arguments/options.ts";
import type { FamilyProcedure } from "../../cases/facts/application.ts";
import type { IssueCode } from "../../cases/facts/issue.ts";
import type { ChainForm } from "../../chains/definition/chain.ts";
import type { DrawnRegister } from "./drawn-register.ts";
import {
  type PlannedFamily,
  type PlannedRegister,
  registerOfPlan,
  smallerPlans,
  writtenFamilies,
} from "./planned-families.ts";
import { plantableCodes } from "./planted-errors.ts";
import { shrinkingBy } from "./shrinking.ts";
import type { FamilyDraw } from "./written-families.ts";

/** Of what families a register is made, and what is wrong with its rows; what a counterexample comes down to may be less. */
export interface DrawnRegisterOptions {
  /** How many families, which have nobody in common; one to four by default. */
  readonly families?: number;
  /** Which share of them has chains; a half by default. Shares are met to within one family. */
  readonly chains?: number;
  /** Which share lacks one thing of a chain; a quarter by default. All others let somebody come, and that is all. */
  readonly decoys?: number;
  /** How deep the chains of a family get, 1 to 9; several are taken in turn, so that [1, 1, 2] is 2 for every third family. */
  readonly depth?: number | readonly number[];
  /** The form of the deepest chain of a family; several are taken in turn. All nine by default. */
  readonly forms?: readonly ChainForm[];
  /** How many errors are put beside each sound row, 0 to 2; none by default, and above 0 at least one. */
  readonly errors?: number;
  /** Which errors; all by default that a row can have, taken in turn. */
  readonly codes?: readonly IssueCode[];
}

const procedures: readonly FamilyProcedure[] = ["nareis", "art8", "regular-family"];
const allForms = procedures.flatMap((first) => procedures.map((next): ChainForm => `${first}>${next}`));

const family: fc.Arbitrary<FamilyDraw> = fc.record({
  begin: fc.nat(15),
  waits: fc.array(fc.nat(2), { minLength: 4, maxLength: 4 }),
  rests: fc.array(fc.nat(2), { minLength: 4, maxLength: 4 }),
  choice: fc.nat(15),
  outcome: fc.constantFrom("", "granted", "rejected", "withdrawn", "not-considered", "closed"),
});

/** Registers made of families. */
export function registerOfFamilies(options: DrawnRegisterOptions): fc.Arbitrary<DrawnRegister> {
  const { families, chains, decoys, depth, forms, errors, codes } = checked(options);
  const [fewest, most] = families === undefined ? [1, 4] : [families, families];
  const plans = fc
    .record({
      drawn: fc.array(family, { minLength: fewest, maxLength: most, size: "max" }),
      // Where each list is begun, so that no kind always comes first.
      turns: fc.record({ kind: fc.nat(19), depth: fc.nat(19), form: fc.nat(19), code: fc.nat(99), place: fc.nat(99) }),
    })
    .map(({ drawn, turns }): PlannedRegister => {
      const stacked = Math.round(chains * drawn.length);
      const almost = Math.round((chains + decoys) * drawn.length);
      const planned = drawn.map((draw, index): PlannedFamily => {
        const at = (index + turns.kind) % drawn.length;
        if (at >= stacked) return { kind: at < almost ? "decoy" : "ordinary", draw };
        return { kind: "stacked", draw, depth: inTurn(depth, at + turns.depth), form: inTurn(forms, at + turns.form) };
      });
      const many = errors === 0 ? 0 : Math.max(1, Math.round(errors * writtenFamilies(planned).rows.length));
      const planted = Array.from({ length: many }, (_, at) => ({
        code: inTurn(codes, at + turns.code),
        place: turns.place + 7 * at,
      }));
      return { families: planned, errors: planted };
    });
  // Drawn in shares, made smaller without them: of a counterexample one family is left where one is guilty.
  return shrinkingBy(plans, smallerPlans).map(registerOfPlan);
}

/** One ordinary family, and one to four errors of these codes beside its rows. */
export function brokenRowsOf(codes: readonly IssueCode[] = plantableCodes): fc.Arbitrary<DrawnRegister> {
  someOf("codes", codes, plantableCodes);
  const error = fc.record({ code: fc.constantFrom(...codes), place: fc.nat(9) });
  return fc
    .record({ draw: family, errors: fc.array(error, { minLength: 1, maxLength: 4 }) })
    .map(({ draw, errors }) => registerOfPlan({ families: [{ kind: "ordinary", draw }], errors }));
}

function inTurn<One>(list: readonly One[], at: number): One {
  return list[at % list.length] as One;
}

function checked(options: DrawnRegisterOptions) {
  checkOptions(options, ["families", "chains", "decoys", "depth", "forms", "errors", "codes"]);
  const { families, chains = 0.5, decoys = Math.min(0.25, 1 - chains), errors = 0 } = options;
  const depth = typeof options.depth === "object" ? options.depth : [options.depth ?? [1, 1, 2, 3]].flat();
  const isWhole = (number: number, least: number, most: number): boolean =>
    Number.isInteger(number) && number >= least && number <= most;
  if (families !== undefined && !isWhole(families, 1, 20)) {
    throw new RangeError("Choose `families` as a whole number from 1 to 20.");
  }
  if (!(chains >= 0 && decoys >= 0 && chains + decoys <= 1)) {
    throw new RangeError("Choose `chains` and `decoys` as shares, from 0 to 1 together.");
  }
  if (!Array.isArray(depth) || depth.length === 0 || !depth.every((one) => isWhole(one, 1, 9))) {
    throw new RangeError("Choose `depth` as a whole number from 1 to 9, or as a list of them.");
  }
  if (!(errors >= 0 && errors <= 2)) throw new RangeError("Choose `errors` as a number from 0 to 2.");
  const { forms = allForms, codes = plantableCodes } = options;
  someOf("forms", forms, allForms);
  someOf("codes", codes, plantableCodes);
  return { families, chains, decoys, depth, forms, errors, codes };
}
