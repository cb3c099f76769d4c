import { describe, expect, test } from "vitest";
import { storedRegister } from "../../../src/cases/facts/register.ts";
import { memo2023 } from "../../../src/chains/definition/presets.ts";
import { findAmongAllApplications } from "../../../src/chains/detection/stored-chains.ts";
import { countedClasses, crossingsBetween, NOT_COUNTED } from "../../../src/differences/definitions/counted-classes.ts";
import { registerOf, stacked } from "../../contract/register-literals.ts";

const register = storedRegister(registerOf(`${stacked}\n  y nareis X A 2020-02-01\n  z art8 Z A 2020-03-01`));

describe("the classes in which applications count", () => {
  test("are none but for who is stacked, and for the first alone where repeats collapse", () => {
    const classes = (repeats: "count" | "collapse") => [
      ...countedClasses(findAmongAllApplications(register, { ...memo2023, repeats })),
    ];
    expect(register.applications.id).toEqual(["a", "b", "x", "y", "z"]);
    expect(classes("count")).toEqual([NOT_COUNTED, NOT_COUNTED, 0, 0, 1]);
    expect(classes("collapse")).toEqual([NOT_COUNTED, NOT_COUNTED, 0, NOT_COUNTED, 1]);
  });

  test("are set against others for the applications that are asked about, and no others", () => {
    const was = Int8Array.of(0, 0, 1, NOT_COUNTED, 2);
    const is = Int8Array.of(1, 1, 1, 2, 2);
    const crossings = crossingsBetween(was, is, Uint8Array.of(1, 1, 1, 1, 0));
    expect(crossings.filter(({ count }) => count > 0)).toEqual([
      { from: NOT_COUNTED, to: 2, count: 1 },
      { from: 0, to: 1, count: 2 },
      { from: 1, to: 1, count: 1 },
    ]);
  });
});
