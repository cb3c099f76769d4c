import { expect, test } from "vitest";
import { concluded } from "./tried/by-hand.ts";
import { byLines, twoYears } from "./tried/by-lines.ts";

const signals = (...lines: readonly string[]) => byLines("signals", lines);
const followUp = (...lines: readonly string[]) => byLines("follow-up", lines);
const chains = (...lines: readonly string[]) => byLines("classes", lines);
const steps = (...lines: readonly string[]) =>
  byLines("follow-up", lines, {
    question: { basis: "event" },
    unit: "steps",
    columns: twoYears.filter(({ kind }) => kind !== "open"),
  });

test("all that is detected are all chains, and the open ones of them are those of the class", () => {
  const counted = chains("nareis-op-nareis applications 5 4 9 3");
  expect(concluded([counted, signals("nareis-op-nareis detected x x x x")], { between: "free" })).toEqual(["5 4 9 3"]);
  expect(concluded([counted, signals("other-stacking detected x x x x")], { between: "free" })).toEqual([
    "0-… 0-… 0-… 0-…",
  ]);
});

test("what followed is set against all chains and the rejected, as any table counts them, with the open ones of the class", () => {
  const counted = chains("nareis-op-nareis applications 5 4 9 3", "nareis-op-nareis rejected 1 2 3 x");
  expect(
    concluded([counted, followUp("nareis-op-nareis applications x x x x", "nareis-op-nareis rejected x x x .")], {
      between: "free",
    }),
  ).toEqual(["5 4 9 3", "1 2 3 ."]);
  expect(concluded([counted, followUp("nareis-op-nareis rejected x x x x")], { between: "free" })).toEqual(["1 2 3 3"]);
});

test("what is detected is signalled too or not, and what is signalled is detected too or not", () => {
  expect(
    concluded(
      [
        signals(
          "nareis-op-nareis detected 5 0 5 2",
          "nareis-op-nareis both 2 0 2 2",
          "nareis-op-nareis detection-only x x x x",
          "nareis-op-nareis signalled x x x x",
          "nareis-op-nareis signal-only 4 1 5 3",
        ),
      ],
      { between: "free" },
    ),
  ).toEqual(["5 0 5 2", "2 0 2 2", "3 0 3 0", "6 1 7 5", "4 1 5 3"]);
});

test("a signal that a withdrawal followed is a signal", () => {
  expect(
    concluded([signals("nareis-op-nareis signalled x x x x", "nareis-op-nareis signal-then-withdrawal 4 1 5 3")], {
      between: "free",
    }),
  ).toEqual(["4-… 1-… 5-… 3-…", "4 1 5 3"]);
});

test("what is signalled is one count whatever the class, and what is detected of it is not", () => {
  expect(
    concluded(
      [
        signals(
          "nareis-op-nareis signalled 5 0 5 4",
          "other-stacking signalled x x x x",
          "nareis-op-nareis both 2 0 2 1",
          "other-stacking both x x x x",
        ),
      ],
      { between: "free" },
    ),
  ).toEqual(["5 0 5 4", "5 0 5 4", "2 0 2 1", "0-3 0 0-3 0-3"]);
});

test("what followed lies among the chains, and what the holder had of other permits makes all withdrawn ones", () => {
  expect(
    concluded(
      [
        followUp(
          "nareis-op-nareis applications 9 0 9 .",
          "nareis-op-nareis withdrawal-started x 0 x .",
          "nareis-op-nareis reported x 0 x .",
          "nareis-op-nareis report-taken-up x 0 x .",
          "nareis-op-nareis permit-withdrawn x 0 x .",
          "nareis-op-nareis independent-held 2 0 2 .",
          "nareis-op-nareis independent-pending 3 0 3 .",
          "nareis-op-nareis independent-neither 1 0 1 .",
        ),
      ],
      { between: "free" },
    ).slice(0, 5),
  ).toEqual(["9 0 9 .", "0-9 0 0-9 .", "0-9 0 0-9 .", "0-9 0 0-9 .", "6 0 6 ."]);
});

test("the open ones of a finding are no more than all of it, and none of a finding that it excludes", () => {
  expect(
    concluded([signals("nareis-op-nareis both 2 0 2 x", "nareis-op-nareis detection-only 3 0 3 1")], {
      between: "free",
    }),
  ).toEqual(["2 0 2 0-2", "3 0 3 1"]);
});

test("the open ones of a year make those of both years, although no table prints them", () => {
  const counted = chains("nareis-op-nareis applications 3 3 6 3", "nareis-op-nareis open 0 3 3 3");
  expect(concluded([counted, signals("nareis-op-nareis both 3 0 3 x")], { between: "free" })).toEqual(["3 0 3 0"]);
});

test("what is found in all classes is what is found in each, and so are the open ones of it", () => {
  const classes = (finding: string) =>
    signals(
      `nareis-op-nareis ${finding} 2 0 2 1`,
      `art8-after-nareis ${finding} 3 0 3 1`,
      `other-stacking ${finding} 4 0 4 2`,
      `all-forms ${finding} x x x x`,
    );
  for (const finding of ["detected", "both", "detection-only"]) {
    expect(concluded([classes(finding)], { between: "free" }).at(-1)).toBe("9 0 9 4");
  }
  expect(
    concluded([signals("nareis-op-nareis both 2 0 2 1", "all-forms both x 0 x x")], { between: "free" }).at(-1),
  ).toBe("2-… 0 2-… 1-…");
});

test("what is signalled and of one class is signalled without being of another: such counts do not add up", () => {
  const lines = ["nareis-op-nareis signal-only 2 0 2 1", "all-forms signal-only 1 0 1 0"];
  expect(concluded([signals(...lines)], { between: "free" })).toEqual(["2 0 2 1", "1 0 1 0"]);
});

test("what is of one of several classes is signalled outside of the others, be all forms printed or not", () => {
  const lines = ["nareis-op-nareis both 2 0 2 1", "other-stacking signal-only x x x x"];
  expect(concluded([signals(...lines)], { between: "free" })).toEqual(["2 0 2 1", "2-… 0-… 2-… 1-…"]);
  const one = ["nareis-op-nareis both 2 0 2 1", "other-stacking both 3 1 4 1", "all-forms signal-only 1 0 1 0"];
  expect(concluded([signals(...one, "nareis-op-nareis signal-only 4 1 5 x")], { between: "free" })[3]).toBe("4 1 5 1");
  // A person can be signalled in one class and in another.
  const persons = byLines("signals", [...lines, "other-stacking both 3 0 3 1"], { unit: "sponsors" });
  expect(concluded([persons], { between: "free" })).toEqual(["2 0 2 1", "2-… 0-… 2-… 1-…", "3 0 3 1"]);
});

test("signals of two classes are set against each other in two tables as in one, and so is all that followed", () => {
  const [both, outside] = ["nareis-op-nareis both 2 0 2 1", "other-stacking signal-only x x x x"];
  const together = concluded([signals(both, outside)], { between: "free" });
  expect(concluded([signals(both), signals(outside)], { between: "free" })).toEqual([together[1]]);
  expect(together[1]).toBe("2-… 0-… 2-… 1-…");
  // All that is signalled outside of every class is what no class has: of a class it is that and what the others have.
  expect(
    concluded(
      [
        signals("all-forms signal-only 1 0 1 0", "nareis-op-nareis both 2 0 2 1", "art8-after-nareis both 4 1 5 0"),
        signals("other-stacking signal-only x x x x"),
      ],
      { between: "free" },
    ),
  ).toEqual(["7 1 8 1"]);
  expect(
    concluded(
      [
        followUp("nareis-op-nareis reported 2 0 2 1", "art8-after-nareis reported 1 0 1 0"),
        followUp("other-stacking reported 3 1 4 1"),
        followUp("all-forms reported x x x x"),
      ],
      { between: "free" },
    ),
  ).toEqual(["6 1 7 2"]);
});

test("what is found of all forms is no more than of a class and of all other chains, be those of a class printed or not", () => {
  for (const [finding, all] of [
    ["reported", "applications"],
    ["independent-held", "applications"],
  ] as const) {
    const lines = [
      `nareis-op-nareis ${all} 3 1 4 2`,
      `nareis-op-nareis ${finding} 1 1 2 1`,
      `all-forms ${all} 3 1 4 2`,
      `all-forms ${finding} x x x x`,
    ];
    expect(concluded([followUp(...lines)], { between: "free" }).at(-1)).toBe("1 1 2 1");
  }
  const detected = ["nareis-op-nareis detected 3 1 4 2", "nareis-op-nareis both 1 1 2 1", "all-forms detected 3 1 4 2"];
  expect(concluded([signals(...detected, "all-forms both x x x x")], { between: "free" }).at(-1)).toBe("1 1 2 1");
});

test("all forms that stand alone are of no class that is known", () => {
  const lines = ["all-forms both 3 0 3 1", "all-forms detection-only 2 0 2 1"];
  expect(concluded([signals(...lines)], { between: "free" })).toEqual(["3 0 3 1", "2 0 2 1"]);
  expect(concluded([steps("all-forms reported 3 0 3")], { between: "free" })).toEqual(["3 0 3"]);
});

test("what is found among persons of one table says nothing of what is found among applications", () => {
  const both = byLines("signals", ["nareis-op-nareis both 2 0 2 1"], { unit: "sponsors" });
  expect(concluded([both, signals("nareis-op-nareis both x x x x")], { between: "free" })).toEqual(["0-… 0-… 0-… 0-…"]);
});

test("a step belongs to each class of which it has a chain, and to all forms once", () => {
  const classes = [
    "nareis-op-nareis reported 2 0 2",
    "art8-after-nareis reported 3 0 3",
    "other-stacking reported 4 1 5",
  ];
  expect(concluded([steps(...classes, "all-forms reported x x x")], { between: "free" }).at(-1)).toBe("4-9 1 5-10");
  expect(concluded([steps("nareis-op-nareis reported 2 1 x")], { between: "free" })).toEqual(["2 1 3"]);
  expect(
    concluded([steps("nareis-op-nareis reported 2 1 3", "nareis-op-nareis withdrawal-started x x x")], {
      between: "free",
    })[1],
  ).toBe("0-… 0-… 0-…");
});

test("findings and steps can only grow from one release to the next", () => {
  const later = { question: { referenceDates: ["2024-12-31"] } };
  const both = "nareis-op-nareis both";
  expect(concluded([signals(`${both} 2 0 2 .`), byLines("signals", [`${both} x x x .`], later)])).toEqual([
    "2-… 0-… 2-… .",
  ]);
  const laterSteps = byLines("follow-up", ["nareis-op-nareis reported x x x"], {
    question: { ...later.question, basis: "event" },
    unit: "steps",
    columns: twoYears.slice(0, 3),
  });
  expect(concluded([steps("nareis-op-nareis reported 2 0 2"), laterSteps])).toEqual(["2-… 0-… 2-…"]);
});
