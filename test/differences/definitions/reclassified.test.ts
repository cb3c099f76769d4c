import { describe, expect, test } from "vitest";
import type { Definition } from "../../../src/chains/definition/definition.ts";
import type { OptionPath } from "../../../src/chains/definition/option-values.ts";
import { memo2023 } from "../../../src/chains/definition/presets.ts";
import { differingOptions } from "../../../src/differences/definitions/compared-options.ts";
import { movedApplications } from "../../../src/differences/definitions/reclassified.ts";

/** An application that moves from one class to another where one of these sets of options is changed; all always move it. */
interface Moving {
  readonly from: number;
  readonly to: number;
  readonly by?: readonly (readonly OptionPath[])[];
}

const other: Definition = {
  ...memo2023,
  independent: "held",
  lookBackMonths: 60,
  firstValid: "at-second",
  repeats: "collapse",
};

const three: Definition = { ...other, repeats: memo2023.repeats };

/** What moved, with the options that each definition had changed when classes were asked for, and the progress told. */
function searched(applications: readonly Moving[], wanted: Definition = other, mostEvaluations = 256) {
  const all = differingOptions(memo2023, wanted);
  const tried: string[] = [];
  const told: string[] = [];
  const groups = movedApplications(memo2023, wanted, {
    classesUnder: (definition) => {
      const changed = differingOptions(memo2023, definition);
      tried.push(changed.join("+"));
      return Int8Array.from(applications, ({ from, to, by = [] }) =>
        [...by, all].some((set) => set.every((option) => changed.includes(option))) ? to : from,
      );
    },
    isMember: () => true,
    mostEvaluations,
    advance: (done, total) => told.push(`${done}/${total}`),
  });
  const inBrief = groups.map(
    ({ from, to, movedBy, applications: places }) =>
      `${from} > ${to} ${movedBy.map((set) => set.join("+")).join("|")}: ${places.join(" ")}`,
  );
  return { inBrief, groups, tried, told };
}

describe("what moved", () => {
  test("is in order of class, no class last, and then of the sets in the order in which they are tried", () => {
    const moved = searched([
      { from: -1, to: 0, by: [["independent"]] },
      { from: 2, to: -1, by: [["independent"]] },
      { from: 0, to: -1, by: [["independent"]] },
      { from: 0, to: 1 },
      { from: 0, to: 1, by: [["lookBackMonths", "firstValid"]] },
      { from: 0, to: 1, by: [["independent", "repeats"]] },
      { from: 0, to: 1, by: [["lookBackMonths"]] },
      { from: 0, to: 1, by: [["independent"], ["lookBackMonths"]] },
      { from: 0, to: 1, by: [["independent"]] },
      { from: 0, to: 1, by: [["lookBackMonths"]] },
      { from: 0, to: 0 },
    ]);
    expect(moved.inBrief).toEqual([
      "0 > 1 independent: 8",
      "0 > 1 independent|lookBackMonths: 7",
      "0 > 1 lookBackMonths: 6 9",
      "0 > 1 independent+repeats: 5",
      "0 > 1 lookBackMonths+firstValid: 4",
      "0 > 1 independent+lookBackMonths+firstValid+repeats: 3",
      "0 > -1 independent: 2",
      "2 > -1 independent: 1",
      "-1 > 0 independent: 0",
    ]);
  });

  test("by no set that was found comes before the others where the bound was reached", () => {
    const { inBrief, groups } = searched(
      [
        { from: 0, to: 1, by: [["independent"]] },
        { from: 0, to: 1, by: [["firstValid"]] },
      ],
      other,
      1,
    );
    expect(inBrief).toEqual(["0 > 1 : 1", "0 > 1 independent: 0"]);
    expect(groups.map(({ complete }) => complete)).toEqual([false, false]);
  });

  test("asks for no definition that holds a set that was found for everything that moved", () => {
    const { tried } = searched([{ from: 0, to: 1, by: [["independent"]] }], three);
    expect(tried).toEqual([
      "",
      "independent+lookBackMonths+firstValid",
      ...["independent", "lookBackMonths", "firstValid"],
      "lookBackMonths+firstValid",
    ]);
  });

  test("tells before each definition how many there were, of all that may be tried", () => {
    const { told } = searched([{ from: 0, to: 1 }], three, 4);
    expect(told).toEqual(["0/6", "1/6", "2/6", "3/6", "4/6", "5/6", "6/6"]);
  });
});
