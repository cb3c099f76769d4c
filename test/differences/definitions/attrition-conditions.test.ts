import { describe, expect, test } from "vitest";
import type { Definition } from "../../../src/chains/definition/definition.ts";
import {
  type AttritionCondition,
  attritionConditions,
  conditionsOf,
  withoutCondition,
} from "../../../src/differences/definitions/attrition-conditions.ts";
import { everyCondition } from "../every-condition.ts";

describe("the conditions of a definition", () => {
  test("are all that there are where each of its options makes one", () => {
    expect(conditionsOf(everyCondition, "nareis-op-nareis")).toEqual(attritionConditions);
  });

  test("are fewer by the one that an option does not make", () => {
    const changes: readonly (readonly [Partial<Definition>, AttritionCondition])[] = [
      [{ firstAnchor: "decided" }, "first-dated"],
      [{ lookBackMonths: null }, "within-look-back"],
      [{ firstValid: "ever" }, "first-valid"],
      [{ exclude: ["first-dossier"] }, "another-person"],
      [{ exclude: ["first-sponsor"] }, "another-dossier"],
      [{ independent: "none" }, "independent"],
      [{ depthScope: "all" }, "single"],
      [{ repeats: "count" }, "first-of-repeats"],
    ];
    for (const [change, missing] of changes) {
      expect(conditionsOf({ ...everyCondition, ...change }, "nareis-op-nareis")).toEqual(
        attritionConditions.filter((condition) => condition !== missing),
      );
    }
  });

  test("have nothing about an independent application for article 8", () => {
    expect(conditionsOf(everyCondition, "art8-after-nareis")).toEqual(
      attritionConditions.filter((condition) => condition !== "independent"),
    );
  });

  test("can be dropped one by one, each with one option at the value that asks nothing", () => {
    const changes = Object.fromEntries(
      attritionConditions.map((condition) => {
        const without = withoutCondition(everyCondition, condition);
        const names = Object.keys(everyCondition) as (keyof Definition)[];
        return [condition, without && names.filter((name) => without[name] !== everyCondition[name])];
      }),
    );
    const never = { known: null, family: null, procedure: null, "sponsor-seen": null, "earlier-grant": null };
    expect(changes).toEqual({
      ...never,
      ...{ "first-dated": null, "first-procedure": null, covered: null },
      "within-look-back": ["lookBackMonths"],
      "first-valid": ["firstValid"],
      "another-person": ["exclude"],
      "another-dossier": ["exclude"],
      independent: ["independent"],
      single: ["depthScope"],
      "first-of-repeats": ["repeats"],
    });
    const dropped = (condition: AttritionCondition) => withoutCondition(everyCondition, condition);
    expect(dropped("within-look-back")?.lookBackMonths).toBeNull();
    expect(dropped("first-valid")?.firstValid).toBe("ever");
    expect(dropped("another-person")?.exclude).toEqual(["first-dossier"]);
    expect(dropped("another-dossier")?.exclude).toEqual(["first-sponsor"]);
    expect(dropped("independent")?.independent).toBe("none");
    expect(dropped("single")?.depthScope).toBe("all");
    expect(dropped("first-of-repeats")?.repeats).toBe("count");
  });
});
