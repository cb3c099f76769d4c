import { expect, test } from "vitest";
import { unwatched } from "../../../src/arguments/long-work.ts";
import { storedRegister } from "../../../src/cases/facts/register.ts";
import type { Definition } from "../../../src/chains/definition/definition.ts";
import { memo2023 } from "../../../src/chains/definition/presets.ts";
import { findAmongAllApplications } from "../../../src/chains/detection/stored-chains.ts";
import { conditionsOf } from "../../../src/differences/definitions/attrition-conditions.ts";
import { attritionStages } from "../../../src/differences/definitions/attrition-stages.ts";
import type { Members } from "../../../src/differences/definitions/member-rows.ts";
import { registerOf } from "../../contract/register-literals.ts";

/** One application for each condition that is the first to fail, and for each of the three procedures of an earlier grant. */
const lines = `
  asylum-of-B  asylum         B - 2015-07-01
  asylum-of-G  asylum         G - 2015-07-01
  asylum-of-H  asylum         H - 2015-07-01
  asylum-of-X  asylum         X - 2018-07-01
  grant-of-B   nareis         B A 2015-01-01 granted 2015-06-01
  grant-of-G   art8           G A 2015-01-01 granted 2015-06-01
  grant-of-H   regular-family H A 2015-01-01 granted 2015-06-01
  grant-of-I   nareis         I S 2015-01-01 granted 2015-06-01
  art8         art8           C B 2016-01-01
  no-grant     nareis         D K 2016-01-01
  asylum-of-K  asylum         K - 2014-01-01
  returns      nareis         A B 2016-03-01
  after-art8   nareis         E G 2016-04-01
  after-family nareis         F H 2016-05-01
  no-asylum    nareis         J I 2016-06-01
  counts       nareis         X B 2018-01-01 granted 2018-06-01
  repeat       nareis         X B 2019-01-01
  deeper       nareis         Z X 2019-02-01
  later        nareis         N B 2020-01-01`;

const definition: Definition = { ...memo2023, id: "mine", repeats: "collapse", depthScope: "single" };

test("every condition leaves who meets it, and says who would count without it alone", () => {
  const register = storedRegister(registerOf(lines, {}, { asOf: "2020-12-31" }));
  const { id } = register.applications;
  const names = (members: Members): readonly string[] => id.filter((_, place) => members[place] === 1).sort();
  const stages = attritionStages(
    findAmongAllApplications(register, definition),
    {
      attritionClass: "nareis-op-nareis",
      conditions: conditionsOf(definition, "nareis-op-nareis"),
      covered: Uint8Array.from(id, (name: string) => (name === "later" ? 0 : 1)),
    },
    unwatched,
  );
  const lost = stages.map(({ condition, left }, place) => {
    const before = names(stages[place - 1]?.left ?? new Uint8Array(id.length).fill(1));
    const still = names(left);
    return [condition, ...before.filter((name) => !still.includes(name))];
  });
  expect(lost).toEqual([
    ["known"],
    ["family", "asylum-of-B", "asylum-of-G", "asylum-of-H", "asylum-of-K", "asylum-of-X"],
    ["procedure", "art8", "grant-of-G", "grant-of-H"],
    ["sponsor-seen", "grant-of-I"],
    ["earlier-grant", "grant-of-B", "no-grant"],
    ["another-person", "returns"],
    ["first-procedure", "after-art8", "after-family"],
    ["independent", "no-asylum"],
    ["single", "deeper"],
    ["first-of-repeats", "repeat"],
    ["covered", "later"],
  ]);
  expect(names(stages.at(-1)?.left as Members)).toEqual(["counts"]);
  const gained = stages.flatMap(({ condition, without }) => (without === null ? [] : [[condition, ...names(without)]]));
  expect(gained).toEqual([
    ["another-person", "counts", "returns"],
    ["first-procedure", "after-art8", "after-family", "counts"],
    ["independent", "counts", "no-asylum"],
    ["single", "counts", "deeper"],
    ["first-of-repeats", "counts", "repeat"],
  ]);
});
