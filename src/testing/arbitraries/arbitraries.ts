import fc from "fast-check";
import { checkOptions } from "../../arguments/options.ts";
import type { IsoDate } from "../../calendar/day.ts";
import type { IssueCode } from "../../cases/facts/issue.ts";
import { checkDefinition } from "../../chains/definition/check-definition.ts";
import type { Definition } from "../../chains/definition/definition.ts";
import type { Question } from "../../counts/asked/question.ts";
import type { Policy } from "../../disclosure/policy.ts";
import type { RegisterEvent } from "../../history/register-event.ts";
import type { PlainApplication, PlainPermit } from "../../model/register.ts";
import { days } from "./days.ts";
import { anyDefinition, definitionsNear } from "./definitions.ts";
import { asDrawing, type DrawnRegister, type DrawnTables } from "./drawn-register.ts";
import { events } from "./events.ts";
import { brokenRowsOf, type DrawnRegisterOptions, registerOfFamilies } from "./families.ts";
import { withFewerRows } from "./fewer-rows.ts";
import { nastyRegister } from "./nasty-registers.ts";
import { applications, type DecisionHistory, decisionHistories, permits, persons } from "./plain-facts.ts";
import { anyPolicy } from "./policies.ts";
import { anyPublished, type DrawnPublished } from "./published-tables.ts";
import { anyQuestion } from "./questions.ts";
import { cleanRegister, crowdedRegister } from "./registers.ts";

/**
 * What properties are tried on, drawn by fast-check. All of it is dense on purpose: few persons and few days, so that much
 * happens to the same ones at once, and ids whose order is not that of the alphabet.
 */
export interface Arbitraries {
  /**
   * Days, most often one of eight around a change of year.
   *
   * @example
   * import fc from "fast-check";
   * fc.assert(fc.property(arbitraries.day(), (day) => day >= "2018-12-31" && day <= "2021-01-01"));
   */
  day(): fc.Arbitrary<IsoDate>;
  /**
   * Persons by their ids, of which there are six.
   *
   * @example
   * import fc from "fast-check";
   * new Set(fc.sample(arbitraries.person(), 200)).size; // 6
   */
  person(): fc.Arbitrary<string>;
  /**
   * Applications as the rules of the contract take them: `isEarlierGrant(f, x, definition)` and others.
   *
   * @example
   * import fc from "fast-check";
   * const two = [arbitraries.application(), arbitraries.application()] as const;
   * fc.assert(fc.property(...two, (f, x) => !(isEarlierGrant(f, x, memo2023) && f.outcome !== "granted")));
   */
  application(): fc.Arbitrary<PlainApplication>;
  /**
   * Permits as the rules take them.
   *
   * @example
   * import fc from "fast-check";
   * import { isHeldOn } from "nareis/testing";
   * fc.assert(fc.property(arbitraries.permit(), (permit) => permit.withdrawn === null || !isHeldOn(permit, permit.withdrawn)));
   */
  permit(): fc.Arbitrary<PlainPermit>;
  /**
   * Applications with decisions on them, as `outcomeAt` takes both.
   *
   * @example
   * import fc from "fast-check";
   * fc.assert(
   *   fc.property(arbitraries.decisionHistory(), arbitraries.day(), ({ application, decisions }, day) => {
   *     const { decided } = outcomeAt(application, decisions, day);
   *     return decided === null || decided <= day;
   *   }),
   * );
   */
  decisionHistory(): fc.Arbitrary<DecisionHistory>;
  /**
   * Registers of families, of which some have chains and some lack one thing for it, with every chain and every issue
   * that is in them. They shrink to fewer families and shallower chains; the shares stay.
   *
   * @throws RangeError for options that do not exist or cannot be.
   * @example
   * import fc from "fast-check";
   * const deep = arbitraries.register({ families: 4, chains: 0.5, decoys: 0.5, depth: 2, forms: ["nareis>art8"] });
   * const [drawn] = fc.sample(deep, 1);
   * drawn?.chains.filter(({ depth }) => depth === 2).map(({ class: name }) => name); // ["art8-after-nareis", "art8-after-nareis"]
   * matchers.toHaveChains(drawn, drawn?.chains ?? []).pass; // true
   */
  register(options?: DrawnRegisterOptions): fc.Arbitrary<DrawnRegister>;
  /**
   * Registers in which anybody asks for anybody, with every table, so that many grants, permits and decisions compete for
   * one answer: what laws are tried on. Nothing is known of them but what the model says. Without errors every row is
   * valid; with errors there are accidents of every kind, headers and codes too. They shrink to fewer rows and cells.
   *
   * @throws RangeError for options that do not exist.
   * @example
   * import fc from "fast-check";
   * fc.assert(fc.property(arbitraries.denseRegister(), ({ tables }) => readRegister(tables).issues.every(({ severity }) => severity !== "error")));
   */
  denseRegister(options?: { readonly errors?: boolean }): fc.Arbitrary<DrawnTables>;
  /**
   * Rows with errors in them beside two or three sound applications, and the issues that they must give: one to four of
   * these codes, or of all that a row in memory can have by itself.
   *
   * @throws RangeError for a code that no row has by itself.
   * @example
   * import fc from "fast-check";
   * const [late] = fc.sample(arbitraries.brokenRows(["decided-before-submitted"]), 1);
   * late?.issues[0]?.column; // "decided_on"
   */
  brokenRows(codes?: readonly IssueCode[]): fc.Arbitrary<DrawnRegister>;
  /**
   * What happens to a register, one after another, for `applyEvents` of `nareis/history`: what an event needs has mostly
   * been there, and some events are impossible on purpose.
   *
   * @example
   * import fc from "fast-check";
   * import { applyEvents, emptyHistory } from "nareis/history";
   * const results = fc.sample(arbitraries.events(), 20).map((events) => applyEvents(emptyHistory, events));
   * results.length; // 20
   */
  events(): fc.Arbitrary<readonly RegisterEvent[]>;
  /**
   * Definitions of all options, those that contradict themselves (`lintDefinition`) too; with `near` those that differ
   * from another in three options at most, under which most of its chains are chains too.
   *
   * @throws RangeError for options that do not exist; TypeError for anything but a definition.
   * @example
   * import fc from "fast-check";
   * const near = fc.sample(arbitraries.definition({ near: memo2023 }), 20);
   * near.some(({ independent }) => independent === "requested"); // true
   */
  definition(options?: { readonly near?: Definition }): fc.Arbitrary<Definition>;
  /**
   * Questions of every subject. A register answers them that keeps an application on their reference dates and was read
   * with the column of persons that they name.
   *
   * @example
   * import fc from "fast-check";
   * const [question] = fc.sample(
   *   arbitraries.question().filter(({ of }) => of === "classes"),
   *   1,
   * );
   * const { register: read } = readRegister(demonstrationTables());
   * question !== undefined && answer(read, question).about.question.of; // "classes"
   */
  question(): fc.Arbitrary<Question>;
  /**
   * Policies of protection.
   *
   * @example
   * import fc from "fast-check";
   * fc.assert(fc.property(arbitraries.policy(), (policy) => publishCount(0, policy).atLeast === 0));
   */
  policy(): fc.Arbitrary<Policy>;
  /**
   * Published tables of every kind with the register behind them, protected and not, draft and final.
   *
   * @example
   * import fc from "fast-check";
   * const options = { numRuns: 5 };
   * fc.assert(fc.property(arbitraries.publishedTable(), ({ published, register }) => verify(published, register).equal), options);
   */
  publishedTable(): fc.Arbitrary<DrawnPublished>;
}

/**
 * The arbitraries of every type. They need fast-check beside nareis.
 *
 * @example
 * import fc from "fast-check";
 * fc.assert(fc.property(arbitraries.register({ chains: 1 }), ({ chains }) => chains.length > 0));
 */
export const arbitraries: Arbitraries = /* @__PURE__ */ Object.freeze({
  day: () => days,
  person: () => persons,
  application: () => applications,
  permit: () => permits,
  decisionHistory: () => decisionHistories,
  register: (options: DrawnRegisterOptions = {}) => registerOfFamilies(options),
  denseRegister: (options: { readonly errors?: boolean } = {}) => {
    checkOptions(options, ["errors"]);
    const clean = withFewerRows(fc.oneof(cleanRegister, crowdedRegister));
    return (options.errors === true ? withFewerRows(nastyRegister) : clean).map((tables) => asDrawing({ tables }));
  },
  brokenRows: (codes?: readonly IssueCode[]) => brokenRowsOf(codes),
  events: () => events,
  definition: (options: { readonly near?: Definition } = {}) => {
    checkOptions(options, ["near"]);
    if (options.near === undefined) return anyDefinition;
    checkDefinition(options.near);
    return definitionsNear(options.near);
  },
  question: () => anyQuestion,
  policy: () => anyPolicy,
  publishedTable: () => anyPublished,
});
